"""What is done with reminders of the Today list: later, done, dropped with a reason, all to today; each one step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import reminder_actions
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import dates, save_file
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.ask_text import AskText
from crm_desktop.ui.pages.customer_actions import CustomerActions
from crm_desktop.ui.pages.page_menus import PageMenus
from crm_desktop.ui.plan.gate import PutOff
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.calendar import Calendar
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.work import Failed

_EXPORTED = QT_TRANSLATE_NOOP("messages", "{count} reminders for the supervisor are in {file}.")
_OWN, _DROP = "4", "5"


class TodayActions(QObject):
    """Acts on the reminder it is given; menus open at a global point."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self.page = page
        self.customers = CustomerActions(context, page)
        self.menus = PageMenus(page)
        self._one: Reminder | None = None
        self._spot = QPoint()
        self._popover: Popover | None = None
        self._file = Path()
        self._customer = 0

    def ask(self, one: Reminder, spot: QPoint) -> None:
        """Offer all that can be done with it."""
        self._one, self._spot = one, spot
        items = [
            PickItem("log", self.tr("Log follow-up"), icon="edit", note="L"),
            PickItem("later", self.tr("Put off…"), icon="clock", note="S"),
            PickItem("done", self.tr("Done"), icon="check", note="D"),
            PickItem("brief", self.tr("Before a call"), icon="lightbulb", note="B"),
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
        ]
        if one.phone:
            items.append(PickItem("copy", self.tr("Copy phone"), icon="copy", note=one.phone))
        items.append(PickItem("drop", self.tr("Drop with a reason…"), icon="close", danger=True))
        self.menus.open_at(items, self._picked, spot)

    def _picked(self, key: str) -> None:
        one = self._one
        if one is None:
            return
        if key == "log":
            self.log(one)
        elif key == "later":
            self.ask_later(one, self._spot)
        elif key == "done":
            self.done(one)
        elif key == "brief":
            self.context.window.call_brief(one.customer_id, self._spot)
        elif key == "open":
            self.context.window.open_customer(one.customer_id)
        elif key == "copy":
            QGuiApplication.clipboard().setText(one.phone)
        else:
            self._ask_reason()

    def log(self, one: Reminder) -> None:
        """Open the dialog that records a follow-up."""
        self.context.window.log_follow_up(one.customer_id)

    def done(self, one: Reminder, failed: Failed | None = None) -> None:
        """Tick it off."""
        self.context.work.run(reminder_actions.done, [one], origin=self, failed=failed)

    def ask_later(self, one: Reminder, spot: QPoint) -> None:
        """Offer the days to put it off to (1 to 4), and to drop it (5)."""
        self._one, self._spot = one, spot
        today = date.today()
        names = (self.tr("Tomorrow"), self.tr("Day after tomorrow"), self.tr("Next Monday"))
        items = [
            PickItem(key, name, note=f"{dates.day_text(dates.snooze_day(key, today), today)}   {key}")
            for key, name in zip("123", names, strict=True)
        ]
        items.append(PickItem(_OWN, self.tr("Pick a day…"), icon="calendar", note=_OWN))
        items.append(PickItem(_DROP, self.tr("Drop with a reason…"), icon="close", note=_DROP, danger=True))
        self.menus.open_at(items, self._later_picked, spot)

    def _later_picked(self, key: str) -> None:
        if key == _OWN:
            self._ask_day()
        elif key == _DROP:
            self._ask_reason()
        else:
            self._later(dates.snooze_day(key, date.today()))

    def _ask_reason(self) -> None:
        AskText(self.page, self.tr("Drop the reminder"), self.tr("Reason"), self._drop).open()

    def _ask_day(self) -> None:
        self._popover = Popover(self.page)
        calendar = Calendar()
        calendar.setMinimumDate(QDate.currentDate())
        calendar.clicked.connect(self._day_picked)
        calendar.activated.connect(self._day_picked)
        self._popover.body.addWidget(calendar)
        self._popover.open_at(self._spot)
        calendar.setFocus()

    def _day_picked(self, day: QDate) -> None:
        if self._popover is not None and self._popover.isVisible():
            self._popover.hide()
            self._later(f"{day.year():04}-{day.month():02}-{day.day():02}")

    def _later(self, until: str) -> None:
        if self._one is not None and self._one.type == "time":
            # a contact that would come too soon after another is asked about first
            PutOff(self.context, self)([self._one.customer_id], until)
        elif self._one is not None:
            self.context.work.run(reminder_actions.later, [self._one], until, origin=self)

    def _drop(self, reason: str) -> None:
        if self._one is not None:
            self.context.work.run(reminder_actions.drop, [self._one], reason, origin=self)

    def ask_new(self, button: QWidget, customer_id: int) -> None:
        """Offer the kinds of reminders that can be written down, for a customer to begin with."""
        self._customer = customer_id
        items = [
            PickItem("plan", self.tr("Follow-up…"), icon="clock"),
            PickItem("event", self.tr("Event…"), icon="bolt"),
            PickItem("milestone", self.tr("Milestone of a project…"), icon="flag"),
            PickItem("contract", self.tr("End of a contract…"), icon="document"),
            PickItem("birthday", self.tr("Birthday…"), icon="gift"),
        ]
        self.menus.open_at(items, self._new_picked, button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _new_picked(self, kind: str) -> None:
        from crm_desktop.ui.forms.reminder_dialog import ReminderDialog  # noqa: PLC0415 - opens on demand

        ReminderDialog(self.context, kind, self._customer).open()

    def all_to_today(self, types: tuple[str, ...]) -> None:
        """Everything overdue is due today."""
        self.context.work.run(reminder_actions.all_to_today, date.today(), types=types, origin=self)

    def export_supervisor(self) -> None:
        """Choose a file for the list of what nobody did."""
        from crm_desktop.services import supervisor  # noqa: PLC0415 - only an export needs workbooks

        name = self.tr("Supervisor list {day}.xlsx").format(day=date.today().isoformat())
        kinds = "Excel (*.xlsx);;CSV (*.csv)"
        path = save_file.choose(self.context, self.page, self.tr("Export supervisor list"), name, kinds)
        if path is not None:
            self._file = path
            self.context.work.run(supervisor.export, self._file, date.today(), say=say, done=self._exported)

    def _exported(self, count: int) -> None:
        self.context.window.tell(Message(_EXPORTED, count=count, file=self._file.name))
