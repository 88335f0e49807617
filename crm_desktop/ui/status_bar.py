"""The line at the bottom: what is shown on the left, the book's state on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link

HEIGHT = 28
_DOT = "  ·  "


class StatusBar(QWidget):
    """Signals: `help_asked` from the link to the shortcuts."""

    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.current().px(HEIGHT))
        self._left = Label("", "small", "text2", elide=True)
        self._shield = IconLabel("shield", "ok", 14)
        self._backup = Label("", "small", "text2")
        self._book = Label("", "small", "text2")
        self._help = Link(self.tr("Shortcuts  ?"), "text2", role="small")
        self._help.clicked.connect(self._ask_help)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._left, 1, Qt.AlignmentFlag.AlignVCenter)
        for icon, label in ((self._shield, self._backup), (IconLabel("database", "text3", 14), self._book)):
            row.addWidget(icon)
            row.addWidget(label)
            row.addSpacing(12)
        row.addWidget(IconLabel("keyboard", "text3", 14))
        row.addWidget(self._help)

    def show_page(self, texts: list[str]) -> None:
        """Say what the page shows."""
        self._left.setText(_DOT.join(texts))

    def show_book(self, backup: str, book: str, *, safe: bool) -> None:
        """Say when the last backup was made, and which file is open."""
        self._shield.set_icon("shield", "ok" if safe else "text3")
        self._backup.setText(backup)
        self._book.setText(book)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the canvas and its upper edge."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.fillRect(0, 0, self.width(), 1, theme.current().color("border"))
        painter.end()

    def _ask_help(self) -> None:
        self.help_asked.emit()
