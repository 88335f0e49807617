"""What stands where there is nothing: a disc, a title, a line, one or two buttons."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label

_BELOW: Final = 16
_EDGE: Final = 24


class _Disc(QWidget):
    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setFixedSize(52, 52 + _BELOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        danger = self._tone == "danger"
        painter = draw.begin(self)
        draw.rounded(painter, QRect(0, 0, 52, 52), 26, "dangerbg" if danger else "hover")
        draw.glyph(painter, self._icon, "danger" if danger else "iconf", 22, 15, 26)
        painter.end()


class EmptyState(QWidget):
    """Centred message with `primary_clicked` and `secondary_clicked`; `tone` "danger" for errors."""

    primary_clicked = Signal()
    secondary_clicked = Signal()

    def __init__(  # noqa: PLR0913 - the parts of the message
        self,
        icon: str,
        title: str,
        line: str = "",
        primary: str = "",
        secondary: str = "",
        *,
        tone: str = "neutral",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "nav", bold=True)
        self.line = Label(line, "body", "text2")
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.primary = Button(primary, "primary")
        self.secondary = Button(secondary)
        self.primary.clicked.connect(self.primary_clicked)
        self.secondary.clicked.connect(self.secondary_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(0)
        column.addStretch(2)
        self.disc = _Disc(icon, tone)
        column.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self.line)
        column.addSpacing(22)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.primary)
        buttons.addWidget(self.secondary)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)
        self.set_text(title, line, primary, secondary)

    def set_text(self, title: str, line: str = "", primary: str = "", secondary: str = "") -> None:
        """Say something else; a button without text is hidden."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        for button, text in ((self.primary, primary), (self.secondary, secondary)):
            button.setText(text)
            button.setVisible(bool(text))
            button.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low place the words and buttons stand alone."""
        super().resizeEvent(event)
        parts = (self.disc, self.title, self.line, self.primary)
        whole = 2 * _EDGE + 28 + sum(part.sizeHint().height() for part in parts[1:]) + self.disc.height()
        tight = event.size().height() < whole
        self.disc.setVisible(not tight)
        edge = _EDGE // 3 if tight else _EDGE
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(_EDGE, edge, _EDGE, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A plain ground, since it may lie over a table."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        painter.end()
