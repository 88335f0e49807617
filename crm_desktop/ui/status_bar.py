"""The line at the bottom: what is shown on the left, the book's state on the right."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.store import backup
from crm_desktop.store.database import Store
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
        self._restyle()
        theme.current().restyled.connect(self._restyle)
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

    def _restyle(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT))

    def show_page(self, texts: list[str]) -> None:
        """Say what the page shows."""
        self._left.setText(_DOT.join(texts))

    def show_book(self, store: Store) -> None:
        """Say when the last backup was made, which file is open and how large it is."""
        copies = backup.listing(store.path)
        self._shield.set_icon("shield", "ok" if copies else "text3")
        self._backup.setText(self._when(copies[0].at) if copies else self.tr("Backed up when you quit"))
        size = f"{store.path.stat().st_size / 1e6:.1f} MB" if store.path.exists() else ""
        self._book.setText(f"{store.folder.name}/{store.path.name}  {size}")
        self._book.setToolTip(str(store.path))

    def _when(self, at: datetime) -> str:
        if at.date() == date.today():
            return self.tr("Backed up today {time}").format(time=at.strftime("%H:%M"))
        return self.tr("Backed up {date}").format(date=at.strftime("%m-%d"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the canvas and its upper edge."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.fillRect(0, 0, self.width(), 1, theme.current().color("border"))
        painter.end()

    def _ask_help(self) -> None:
        self.help_asked.emit()
