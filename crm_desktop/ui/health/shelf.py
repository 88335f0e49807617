"""The list of what can be looked at, at the left of the health window: groups, titles, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.settings.room import Ground, scrolled
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.stepping import Stepping

_WIDTH: Final = 292
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Place(NamedTuple):
    """One thing to look at: its key, title, and the title of its group."""

    key: str
    title: str
    group: str


class ShelfLine(Stepping):
    """A title and how much was found; nothing found is a quiet check mark, nothing stands there before one knows."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.title, None, 6.0)
        self.key = place.key
        self._count = ""
        self._found = False
        self._known = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
        style, on = theme.current(), self.isChecked()
        painter = draw.begin(self)
        box = self.rect().adjusted(4, 0, 0, 0)
        if on or self.hovered:
            draw.rounded(painter, box, 6, "sel" if on else "hover")
        if on:
            draw.rounded(painter, QRect(0, 3, 3, self.height() - 6), 1.5, "accent")
        right = box.adjusted(0, 0, -10, 0)
        room = style.metrics("small", bold=True).horizontalAdvance(self._count) + 16
        if self._count:
            painter.setFont(style.font("small", bold=self._found))
            painter.setPen(style.color("text2" if self._found else "text3"))
            painter.drawText(right, _RIGHT, self._count)
        elif self._known:
            draw.glyph(painter, "check", "ok", 14, right.right() - 14, self.height() / 2)
        title = box.adjusted(10, 0, -room - 8, 0)
        draw.line(painter, title, self.text(), "text" if on or self._found else "text2", "body", bold=on)
        painter.end()


class Shelf(Ground):
    """`chosen` carries the key of a place that was pressed or reached by an arrow, `entered` says that it was pressed."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__("canvas")
        self.lines = [ShelfLine(place) for place in places]
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 12, 10, 14)
        column.setSpacing(1)
        group = ""
        for place, line in zip(places, self.lines, strict=True):
            if place.group != group:
                column.addSpacing(10 if group else 0)
                title = Label(place.group, "small", "text3")
                title.setContentsMargins(12, 0, 0, 4)
                column.addWidget(title)
                group = place.group
            line.clicked.connect(self._clicked)
            line.stepped.connect(self._stepped)
            column.addWidget(line)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        self.setFixedWidth(theme.current().px(_WIDTH))
        self.set_current(places[0].key)

    def show_counts(self, counts: Mapping[str, tuple[str, bool]]) -> None:
        """Write the counts by key: the text, and whether there is something to do; what is not among them stays."""
        for line in self.lines:
            if line.key in counts:
                text, found = counts[line.key]
                line.show_count(text, found=found)

    def set_current(self, key: str) -> None:
        """Choose silently; only the current line is a stop of Tab."""
        for line in self.lines:
            on = line.key == key
            line.setChecked(on)
            line.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)

    def current(self) -> ShelfLine:
        """The line that is chosen."""
        return next((line for line in self.lines if line.isChecked()), self.lines[0])

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, ShelfLine):
            self.set_current(line.key)
            self.chosen.emit(line.key)
            self.entered.emit()

    def _stepped(self, step: int) -> None:
        place = self.lines.index(self.current()) + step
        if 0 <= place < len(self.lines):
            line = self.lines[place]
            self.set_current(line.key)
            line.setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(line.key)
