"""The window's header: name, six tabs, search, new customer, bell, settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import AppLogo, Label
from crm_desktop.ui.widgets.search_box import SearchBox
from crm_desktop.ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from crm_desktop.services.reminders import DueCounts

HEIGHT = 52


class Header(QWidget):
    """Signals: `page_chosen(key)`, `search_asked(first typed text)`, and what each button asks for."""

    page_chosen = Signal(str)
    search_asked = Signal(str)
    new_asked = Signal()
    capture_asked = Signal()
    bell_asked = Signal()
    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restyle()
        theme.current().restyled.connect(self._restyle)
        self.tabs = TabBar(self._labels())
        self.search = SearchBox(self.tr("Search name, contact, phone, pinyin…"))
        self.new = Button(self.tr("New customer"), "primary", icon="plus")
        self.capture = IconButton("card", self.tr("Quick capture (Ctrl+Shift+N)"), icon_size=18)
        self.bell = IconButton("bell", self.tr("Reminders"), icon_size=18)
        self.gear = IconButton("gear", self.tr("Settings"), icon_size=18)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(AppLogo(26))
        row.addWidget(Label(self.tr("Customer Book"), "title", bold=True))
        row.addSpacing(24)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        for widget in (self.new, self.capture, self.bell, self.gear):
            row.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self.tabs.changed.connect(self.page_chosen)
        self.search.activated.connect(self.search_asked)
        self.new.clicked.connect(self._ask_new)
        self.capture.clicked.connect(self._ask_capture)
        self.bell.clicked.connect(self._ask_bell)
        self.gear.clicked.connect(self._ask_settings)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT))

    def _labels(self) -> list[tuple[str, str]]:
        return [
            ("today", self.tr("Today")),
            ("customers", self.tr("Customers")),
            ("follow_ups", self.tr("Follow-ups")),
            ("grades", self.tr("Grading")),
            ("conversions", self.tr("Conversions")),
            ("review", self.tr("Review")),
        ]

    def show_counts(self, counts: "DueCounts") -> None:
        """Show how many reminders are due, on the tab and on the bell."""
        due = counts.open
        self.tabs.set_count("today", due or None)
        self.bell.set_count(due)

    def below_bell(self) -> QPoint:
        """Where a popover of the bell begins, in screen coordinates."""
        return self.bell.mapToGlobal(QPoint(0, self.bell.height() + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the canvas and its lower edge."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().color("border"))
        painter.end()

    def _ask_new(self) -> None:
        self.new_asked.emit()

    def _ask_capture(self) -> None:
        self.capture_asked.emit()

    def _ask_bell(self) -> None:
        self.bell_asked.emit()

    def _ask_settings(self) -> None:
        self.settings_asked.emit()
