"""One day, way and next step for several customers at once: planned for all of them in one step."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import contact_limits, follow_ups, plan_moves
from crm_desktop.services.lists import CustomerList
from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import method_choices
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.method_row import MethodRow
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.plan.gate import guarded
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_DATE_WIDTH = 198
_NAMED = 3


class PlanMany(SaveDialog):
    """Asks for the day; who has a plan already gets it moved, the others get a new one."""

    def __init__(self, context: Context, customer_ids: Sequence[int]) -> None:
        super().__init__(context, self.tr("Plan follow-up"))
        self.customer_ids = list(customer_ids)
        count = len(self.customer_ids)
        self.accept_button.setText(self.tr("Plan for {count} customers").format(count=f"{count:,}"))
        self.head.addWidget(Label(self.tr("{count} customers").format(count=f"{count:,}"), "body", "text2"))
        lists = options.current(context.store)
        self.methods = MethodRow(method_choices(lists))
        self.next_on = DateEdit("", self.tr("Tomorrow 10:00"))
        self.next_action = LineEdit("", self.tr("What to do next"))
        self.days = ChoiceRow(self._day_choices())
        self.day_hint = Hint()
        self.days.add_widget(self.day_hint, 1)
        self._asked_date = False
        self._when = ""
        self._lay_out()
        self.days.edited.connect(self._day_chosen)
        self.next_on.textEdited.connect(self._date_typed)
        self.next_on.picked.connect(self._date_typed)
        self.next_action.textChanged.connect(self._action_typed)

    def _day_choices(self) -> list[Choice]:
        today = date.today()
        words = ((self.tr("Tomorrow"), "1"), (self.tr("Day after"), "2"), (self.tr("Next Monday"), "3"))
        # on some weekdays two of them are the same day: spaces keep their keys apart
        days = [Choice(dates.snooze_day(key, today) + " " * place, text) for place, (text, key) in enumerate(words)]
        week = (today + timedelta(days=7)).isoformat()
        return [*days, Choice(week + " " * len(days), self.tr("In a week"))]

    def _lay_out(self) -> None:
        self.body.setSpacing(14)
        self.body.addWidget(Label(self._who(), "small", "text2", wrap=True))
        method = FormField("method", self.tr("Method"), self.methods)
        method.add_to_head(self.methods.more)
        self.next_field = FormField("next_on", self.tr("Next follow-up"), self.next_on)
        self.next_field.setFixedWidth(_DATE_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(method, 1)
        row.addWidget(self.next_field)
        self.body.addLayout(row)
        self.body.addWidget(FormField("next_action", self.tr("Next step"), self.next_action))
        self.body.addWidget(self.days)
        self.body.addWidget(self.problem)

    def _who(self) -> str:
        """The first names, and what happens to plans that are there."""
        rows = CustomerList(self.context.store).rows(self.customer_ids[:_NAMED])
        names = self.tr(", ").join(str(row["name"]) for row in rows.values())
        if len(self.customer_ids) > _NAMED:
            names = self.tr("{names} and others").format(names=names)
        moved = follow_ups.planned(self.context.store, self.customer_ids)
        if moved:
            line = self.tr("{count} of them have a plan already: it moves to the new day.")
            names += "\n" + line.format(count=f"{moved:,}")
        return names

    def open(self) -> None:
        """Show it with the keyboard in the next step."""
        super().open()
        self.next_action.setFocus()

    def _show_day(self, when: str) -> None:
        self._when = when
        fitting = [chip.choice.key for chip in self.days.chips() if when and chip.choice.key.strip() == when[:10]]
        chosen = self.days.current()
        self.days.set_current(chosen if chosen in fitting else fitting[0] if fitting else "")
        self.next_field.set_state("", "")
        past = len(when) >= 10 and when[:10] < date.today().isoformat()
        self.day_hint.set_text(self.tr("This day is past") if past else "", "warn" if past else "text3")

    def _day_chosen(self) -> None:
        day = self.days.current().strip()
        self._asked_date = bool(day)
        self.next_on.setText(dates.short(day) if day else "")
        self._show_day(day)

    def _date_typed(self, text: str) -> None:
        self._asked_date = bool(text.strip())
        self._show_day(parse_when(text, today=date.today()) or "")

    def _action_typed(self, text: str) -> None:
        # "3月6日发送方案" names its own date (000-34)
        found = None if self._asked_date else action_date(text, happened=date.today())
        if found:
            self.next_on.setText(dates.short(found.isoformat()))
            self._show_day(found.isoformat())

    def save(self) -> None:
        """Plan for all of them."""
        if not self._when:
            self.next_field.set_state("error", self.tr("Which day?"))
            self.refit()
            self.next_on.setFocus()
            return
        moving = contact_limits.next_plans(self.context.store, self.customer_ids)
        guarded(self.context, dict.fromkeys(self.customer_ids, self._when), self._plan, moving=moving)

    def _plan(self, when: Mapping[int, str], reason: str) -> None:
        method = int(self.methods.current()) if self.methods.current() else None
        action = self.next_action.text().strip()
        self.write(plan_moves.plan_each, dict(when), method_id=method, next_action=action, reason=reason)
