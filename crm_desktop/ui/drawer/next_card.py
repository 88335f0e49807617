"""The drawer's card of the next touch: when it is due, what was planned, and the three ways to deal with it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QWidget

from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.ui import dates
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.popover import Popover

_OWN: Final = "own"


class NextCard(Card):
    """`log_asked`, `plan_asked`, `done_asked`, `brief_asked(where)`, and `snoozed` with an ISO date."""

    log_asked = Signal()
    plan_asked = Signal()
    done_asked = Signal()
    brief_asked = Signal(object)
    snoozed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fill="soft", edge="", inset=12, parent=parent)
        self.body.setContentsMargins(12, 8, 12, 10)
        self.body.setSpacing(4)
        self._icon = IconLabel("clock", "accent", 16)
        self.due = Label("", "small", "accent", bold=True)
        self.method = IconLabel("phone", "icon", 14)
        self.note = Label("", "small", "text2", elide=True)
        self.action = Label("", "body", "text", wrap=True)
        self.why = Label("", "small", "text2", wrap=True)
        self.log = Button(self.tr("Log follow-up"), "primary", icon="edit", size="small")
        self.later = Button(self.tr("Later"), size="small", chevron=True)
        self.done = Button(self.tr("Done"), size="small", icon="check")
        self.plan = Button(self.tr("Plan"), size="small", icon="calendar")
        self.brief = IconButton("lightbulb", self.tr("Before a call"), side=26)
        self._menu: PickMenu | None = None
        self._popover: Popover | None = None
        self._lay_out()
        self.log.clicked.connect(self.log_asked)
        self.done.clicked.connect(self.done_asked)
        self.plan.clicked.connect(self.plan_asked)
        self.later.clicked.connect(self.open_later)
        self.brief.clicked.connect(self._ask_brief)

    def _ask_brief(self) -> None:
        self.brief_asked.emit(self.brief.mapToGlobal(QPoint(0, self.brief.height() + 4)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        for part in (self._icon, self.due, self.method):
            top.addWidget(part)
        top.addWidget(self.note, 1)
        top.addWidget(self.brief)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 2, 0, 0)
        buttons.setSpacing(6)
        for button in (self.log, self.later, self.done, self.plan):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(KeyCap("L"))
        self.body.addLayout(top)
        self.body.addWidget(self.action)
        self.body.addWidget(self.why)
        self.body.addLayout(buttons)

    def show_card(self, card: CustomerCard, today: date) -> None:
        """Show what is due for a customer."""
        due = card.next_due_at or ""
        late = bool(due) and due[:10] < today.isoformat()
        tone = "danger" if late else "accent" if due else "text3"
        self._icon.set_icon("alert" if late else "clock", tone)
        self.due.set_tone(tone)
        lead = self.tr("Next follow-up")
        self.due.setText(f"{lead} {dates.due_text(due, today).text}" if due else self.tr("No follow-up planned"))
        self.method.setVisible(bool(card.next_icon))
        if card.next_icon:
            self.method.set_icon(card.next_icon, "icon")
        planned = self.tr("for {date}").format(date=dates.short(due[:10])) if late else ""
        self.note.setText(" · ".join(filter(None, (card.next_method, planned))))
        self.action.setText(card.next_action or "")
        self.action.setVisible(bool(card.next_action))
        self._show_why([say(one) for one in card.why] if due else [], planned=card.planned_id is not None)
        # what is only due by cadence has nothing to tick off yet, but can be planned
        set_out = card.planned_id is not None or bool(card.next_action)
        self.later.setVisible(bool(due))
        self.done.setVisible(bool(due) and set_out)
        self.plan.setVisible(not due or not set_out)

    def _show_why(self, why: Sequence[str], *, planned: bool) -> None:
        """The reason of the day: a plan needs none, what follows from the playbook says its rule."""
        self.due.setToolTip("\n".join(why))
        self.due.setAccessibleDescription("\n".join(why))
        self.why.setText(" · ".join(why))
        self.why.setVisible(bool(why) and not planned)

    def open_later(self) -> None:
        """Offer the days to put it off to (keys S 1 to 4 of the list behind)."""
        today = date.today()
        days = (
            (self.tr("Tomorrow"), 1),
            (self.tr("The day after tomorrow"), 2),
            (self.tr("Next Monday"), 7 - today.weekday()),
        )
        items = [
            PickItem(
                (today + timedelta(days=ahead)).isoformat(),
                text,
                note=dates.short((today + timedelta(days=ahead)).isoformat()),
            )
            for text, ahead in days
        ]
        self._menu = PickMenu([*items, PickItem(_OWN, self.tr("Choose a date …"), icon="calendar")], self)
        self._menu.picked.connect(self._picked)
        self._menu.open_focused(self.later)

    def _picked(self, key: str) -> None:
        if key != _OWN:
            self.snoozed.emit(key)
            return
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setMinimumDate(QDate.currentDate())
        calendar.clicked.connect(self._chosen)
        calendar.activated.connect(self._chosen)
        self._popover = Popover(self)
        self._popover.body.addWidget(calendar)
        self._popover.open_below(self.later)

    def _chosen(self, day: QDate) -> None:
        if self._popover is not None and self._popover.isVisible():
            self._popover.hide()
            self.snoozed.emit(day.toString(Qt.DateFormat.ISODate))
