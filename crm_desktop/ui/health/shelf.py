"""The list of what can be looked at, at the left of the health window: groups, titles, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent

from crm_desktop.ui import theme
from crm_desktop.ui.settings.room import Ground, shelf_of
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.ladder import Ladder, Rung

_WIDTH: Final = 292
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Place(NamedTuple):
    """One thing to look at: its key, title, and the title of its group."""

    key: str
    title: str
    group: str


class ShelfLine(Rung):
    """A title and how much was found; nothing found is a quiet check mark, nothing stands there before one knows."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.key, place.title)
        self._count = ""
        self._found = False
        self._known = False

    def show_count(self, text: str, *, found: bool) -> None:
        """Write the count; `found` says whether there is something to do."""
        self._count, self._found, self._known = text, found, True
        self.setAccessibleName(f"{self.text()} {text}")
        self.setToolTip(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """30 px high."""
        return QSize(_WIDTH - 18, theme.current().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, title and count."""
        style = theme.current()
        painter = draw.begin(self)
        box = self.rect().adjusted(4, 0, 0, 0)
        self.paint_ground(painter, box, bar=True)
        right = box.adjusted(0, 0, -10, 0)
        room = style.metrics("small", bold=True).horizontalAdvance(self._count) + 16
        if self._count:
            painter.setFont(style.font("small", bold=self._found))
            painter.setPen(style.color("text2" if self._found else "text3"))
            painter.drawText(right, _RIGHT, self._count)
        elif self._known:
            draw.glyph(painter, "check", "ok", 14, right.right() - 14, self.height() / 2)
        self.paint_text(painter, box.adjusted(10, 0, -room - 8, 0), strong=self._found)
        painter.end()


class Shelf(Ladder):
    """`chosen` carries the key of a place."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.lines = [ShelfLine(place) for place in places]
        super().__init__(self.lines, [place.group for place in places])

    def framed(self) -> Ground:
        """The list as it stands at the left edge."""
        return shelf_of(self, theme.current().px(_WIDTH))

    def show_counts(self, counts: Mapping[str, tuple[str, bool]]) -> None:
        """Write the counts by key: the text, and whether there is something to do; what is not among them stays."""
        for line in self.lines:
            if line.key in counts:
                text, found = counts[line.key]
                line.show_count(text, found=found)
