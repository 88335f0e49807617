"""Lines under each other, one of them chosen: what lists of places, rooms and names have in common."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.stepping import Stepping


class Rung(Stepping):
    """A line with a key; the chosen one has the selection's ground."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text, None, 6.0)
        self.key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paint_ground(self, painter: QPainter, box: QRect, *, bar: bool = False) -> None:
        """The ground of the chosen one and of that under the mouse; a bar at the left of the chosen one."""
        on = self.isChecked()
        if on or self.hovered:
            draw.rounded(painter, box, 6, "sel" if on else "hover")
        if on and bar:
            draw.rounded(painter, QRect(0, 3, 3, self.height() - 6), 1.5, "accent")

    def paint_text(self, painter: QPainter, box: QRect, *, strong: bool = False) -> None:
        """Its text, bold where it is chosen; `strong` ones are as dark."""
        on = self.isChecked()
        draw.line(painter, box, self.text(), "text" if on or strong else "text2", "body", bold=on)


class Ladder(QWidget):
    """`chosen` carries the key of a line that was pressed or reached by an arrow, `pressed` tells of presses alone.

    Whoever listens says with `set_current` what is chosen: a choice may be declined. Only the chosen line is a stop of
    Tab. Each line stands under the title of its group where `groups` names one for each.
    """

    chosen = Signal(str)
    pressed = Signal()

    def __init__(self, lines: Sequence[Rung], groups: Sequence[str] = (), gap: int = 10) -> None:
        super().__init__()
        self.rungs = list(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(*((8, 12, 10, 14) if groups else (0, 0, 0, 0)))
        column.setSpacing(1)
        shown = ""
        for line, group in zip(lines, groups or [""] * len(lines), strict=True):
            if group != shown:
                column.addSpacing(gap if shown else 0)
                title = Label(group, "small", "text3")
                title.setContentsMargins(12, 0, 0, 4)
                column.addWidget(title)
                shown = group
            line.clicked.connect(self._clicked)
            line.stepped.connect(self._stepped)
            column.addWidget(line)
        column.addStretch(1)
        self.set_current(self.rungs[0].key)

    def set_current(self, key: str) -> None:
        """Choose silently."""
        self._key = key
        for line in self.rungs:
            on = line.key == key
            line.setChecked(on)
            line.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.current())

    def current(self) -> Rung:
        """The line that is chosen."""
        return next((line for line in self.rungs if line.key == self._key), self.rungs[0])

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, Rung):
            self._ask(line, Qt.FocusReason.MouseFocusReason)
            self.pressed.emit()

    def _stepped(self, step: int) -> None:
        place = self.rungs.index(self.current()) + step
        if 0 <= place < len(self.rungs):
            self._ask(self.rungs[place], Qt.FocusReason.TabFocusReason)

    def _ask(self, line: Rung, reason: Qt.FocusReason) -> None:
        self.chosen.emit(line.key)
        # a press has toggled the line, whatever was decided
        self.set_current(self._key)
        self.current().setFocus(reason)
        around = self.parentWidget()
        area = around.parentWidget() if around is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self.current(), 0, 20)
