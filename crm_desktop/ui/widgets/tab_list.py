"""Names under each other, one of them chosen; the arrows go through them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.stepping import Stepping


class TabLine(Stepping):
    """One name."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text, None, 6.0)
        self.key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """30 px high."""
        style = theme.current()
        return QSize(style.metrics("body", bold=True).horizontalAdvance(self.text()) + 22, style.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and name."""
        on = self.isChecked()
        painter = draw.begin(self)
        if on or self.hovered:
            draw.rounded(painter, self.rect(), 6, "sel" if on else "hover")
        room = QRect(11, 0, self.width() - 16, self.height())
        draw.line(painter, room, self.text(), "text" if on else "text2", "body", bold=on)
        painter.end()


class TabList(QWidget):
    """`chosen` carries the key of a name that was pressed or reached by an arrow; the current one is the tab stop."""

    chosen = Signal(str)

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self.lines = [TabLine(key, text) for key, text in names]
        for line in self.lines:
            line.clicked.connect(self._clicked)
            line.stepped.connect(self._stepped)
            column.addWidget(line)
        column.addStretch(1)
        self.set_current(self.lines[0].key)

    def set_current(self, key: str) -> None:
        """Choose silently."""
        for line in self.lines:
            on = line.key == key
            line.setChecked(on)
            line.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)

    def current(self) -> TabLine:
        """The line that is chosen."""
        return next((line for line in self.lines if line.isChecked()), self.lines[0])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.current().setFocus(event.reason())

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, TabLine):
            self.chosen.emit(line.key)
            self.set_current(line.key)
            line.setFocus(Qt.FocusReason.MouseFocusReason)

    def _stepped(self, step: int) -> None:
        place = self.lines.index(self.current()) + step
        if 0 <= place < len(self.lines):
            self.chosen.emit(self.lines[place].key)
            self.set_current(self.lines[place].key)
            self.lines[place].setFocus(Qt.FocusReason.TabFocusReason)
