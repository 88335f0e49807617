"""The Today tab: who is due, why, and what to do about it (003-20 ... 003-24)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.services import reminders
from crm_desktop.services.reminders import DueCounts
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.customer_actions import CustomerActions
from crm_desktop.ui.pages.today_model import Group, TodayModel
from crm_desktop.ui.pages.today_paint import TodayDelegate
from crm_desktop.ui.pages.today_side import TodaySide
from crm_desktop.ui.pages.today_view import TodayView
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.label import Label

_TABLES = frozenset({"customer", "follow_up", "grade_change", "loss", "option", "contact", "contact_point", "setting"})


class TodayPage(QWidget):
    """Overdue, today and the rest of the week; the keys of the list act on the current row."""

    status_changed = Signal()
    key = "today"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.counts = DueCounts(0, 0, 0, 0)
        self.next_line = ""
        self.doing = CustomerActions(context, self)
        self.model = TodayModel(self)
        self.delegate = TodayDelegate(self)
        self.view = TodayView(self.model, self.delegate)
        self.head = Bar(60, rule=False)
        self.headline = Label("", "page", bold=True)
        self.side = TodaySide(context)
        self.empty = EmptyState("check-circle", self.tr("Nobody is due"), "", self.tr("Go to customers"))
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head.row.setContentsMargins(24, 0, 24, 0)
        self.head.row.addWidget(self.headline)
        self.head.row.addStretch(1)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.view.asked.connect(self.act)
        self.view.opened.connect(self.context.window.open_customer)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.side.hot_asked.connect(self.context.window.show_hot)
        self.empty.primary_clicked.connect(self._go_to_customers)

    def _go_to_customers(self) -> None:
        self.context.window.show_page("customers")

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.status_changed.emit()

    def refresh(self) -> None:
        """Read who is due again; the current customer stays current."""
        store, today = self.context.store, date.today()
        kept, row = self.current_customer(), self.view.currentIndex().row()
        due = reminders.due(store, today)
        week = reminders.later_this_week(store, today)
        self.counts = reminders.counts(store, today)
        late = [one for one in due if one.due[:10] < today.isoformat()]
        now = [one for one in due if one.due[:10] >= today.isoformat()]
        self.delegate.today = today
        self.headline.setText(dates.headline(today))
        self.model.show(
            [
                (Group("overdue", self.tr("Overdue"), self.counts.overdue, "danger"), late),
                (Group("today", self.tr("Today"), self.counts.today, "accent"), now),
                (Group("week", self.tr("This week"), self.counts.week), week),
            ]
        )
        following = (now or week or late)[:1]
        self.next_line = "".join(f"{dates.due_text(one.due, today).text} {one.customer}" for one in following)
        self.stack.setCurrentWidget(self.view if self.model.entries else self.empty)
        place = self.model.row_of(kept) if kept else -1
        self.view.go(place if place >= 0 else self.model.next_row(max(0, row)))
        self.side.show_day(self.counts)
        self.status_changed.emit()

    def current_customer(self) -> int:
        """Customer of the current row, or 0."""
        entry = self.model.reminder(self.view.currentIndex().row())
        return entry.customer_id if entry is not None else 0

    def act(self, letter: str, spot: QPoint) -> None:
        """Do what a letter or button means with the current customer."""
        customer = self.current_customer()
        if customer:
            self.doing.letter(letter, customer, [customer], spot)

    def on_changed(self, changes: ChangeSet) -> None:
        """Something was written."""
        if _TABLES & set(changes.tables):
            self.refresh()

    def status(self) -> list[str]:
        """How many are due, how many overdue, and who is next."""
        texts = [self.tr("{count} due today").format(count=f"{self.counts.open:,}")]
        if self.counts.overdue:
            texts.append(self.tr("{count} overdue").format(count=f"{self.counts.overdue:,}"))
        if self.next_line:
            texts.append(self.tr("Next: {line}").format(line=self.next_line))
        return texts

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        if self.stack.currentWidget() is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.view.currentIndex().row() < 0:
                self.view.go(self.model.next_row(0))

    def state(self) -> dict[str, object]:
        """Nothing to remember."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Nothing to take."""
