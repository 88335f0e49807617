"""Which customer a day's new plan is for: typed, or one of those that are due about then."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.services import plan_calendar
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_SHOWN = 7


class Whom(Dialog):
    """`taken` carries a customer id; Enter takes the first one of the list."""

    taken = Signal(int)

    def __init__(self, context: Context, day: str, taken: Callable[[int], None]) -> None:
        super().__init__(context.window.widget(), self.tr("Plan follow-up"), width=440)
        self.context, self.day = context, day
        when = date.fromisoformat(day)
        self.head.addWidget(Label(f"{dates.weekday(when)} {dates.day_text(day)}", "body", "text2"))
        self.set_foot_visible(False)
        self.typed = LineEdit("", self.tr("Name, phone, pinyin"), icon="search")
        self.found = QWidget()
        self.lines = QVBoxLayout(self.found)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(4)
        self.body.addWidget(self.typed)
        self.note = Label("", "small", "text3")
        self.body.addWidget(self.note)
        self.body.addWidget(self.found)
        self.typed.textChanged.connect(self._look)
        self.typed.installEventFilter(self)
        self.taken.connect(taken)
        self._look("")

    def _look(self, text: str) -> None:
        while (item := self.lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = plan_calendar.candidates(self.context.store, text, self.day, _SHOWN)
        for one in found:
            button = Button(one.name, icon="card", size="small")
            button.setProperty("customer", one.id)
            button.setToolTip(one.line)
            button.clicked.connect(self._clicked)
            self.lines.addWidget(button)
        due = self.tr("Due about this day") if found else self.tr("Type the customer's name")
        self.note.setText((self.tr("Found") if found else self.tr("Nobody found")) if text.strip() else due)
        self.refit()

    def _clicked(self) -> None:
        self._take(int(self.sender().property("customer")))

    def _take(self, customer_id: int) -> None:
        self.accept()
        self.taken.emit(customer_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the first one."""
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if watched is self.typed and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            first = self.lines.itemAt(0)
            button = first.widget() if first is not None else None
            if event.key() in enter and button is not None:
                self._take(int(button.property("customer")))
                return True
        return super().eventFilter(watched, event)
