"""Spread many contacts over the coming days: how full each day gets is seen before anything is planned."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import contact_limits, plan_spread
from crm_desktop.services.plan_spread import Spread
from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import method_choices
from crm_desktop.ui.forms.form_fields import FormField, UnitEdit
from crm_desktop.ui.forms.method_row import MethodRow
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.plan.load_bars import LoadBars
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_NARROW = 150


class SpreadDialog(SaveDialog):
    """From which day, how many a day; the bars follow what is typed."""

    def __init__(self, context: Context, customer_ids: Sequence[int]) -> None:
        super().__init__(context, self.tr("Spread over days"))
        self.customer_ids = list(customer_ids)
        self.head.addWidget(
            Label(self.tr("{count} customers").format(count=f"{len(self.customer_ids):,}"), "body", "text2")
        )
        first = date.today() + timedelta(days=1)
        rules = contact_limits.rules(context.store)
        self.first = DateEdit(dates.short(str(rules.calendar.working_day(first))))
        self.most = UnitEdit(self.tr("a day"), self.tr("No limit"))
        self.most.setText(str(rules.playbook.daily_most or ""))
        self.methods = MethodRow(method_choices(options.current(context.store)))
        self.next_action = LineEdit("", self.tr("What to do next"))
        self.bars = LoadBars()
        self.words = Label("", "small", "text2", wrap=True)
        self.spread: Spread | None = None
        self._lay_out()
        self.first.textChanged.connect(self._show)
        self.most.textChanged.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self.body.setSpacing(14)
        self.first_field = FormField("first", self.tr("From"), self.first)
        self.most_field = FormField("most", self.tr("At most"), self.most)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in (self.first_field, self.most_field):
            field.setFixedWidth(_NARROW)
            row.addWidget(field)
        row.addWidget(FormField("next_action", self.tr("Next step"), self.next_action), 1)
        self.body.addLayout(row)
        method = FormField("method", self.tr("Method"), self.methods)
        method.add_to_head(self.methods.more)
        self.body.addWidget(method)
        self.body.addWidget(self.bars)
        self.body.addWidget(self.words)
        self.body.addWidget(self.problem)

    def _day(self) -> date | None:
        iso = parse_when(self.first.text(), today=date.today()) or ""
        day = date.fromisoformat(iso[:10]) if len(iso) >= len("2024-01-01") else None
        return day if day is not None and day >= date.today() else None

    def _show(self) -> None:
        """Spread anew and say what would come of it."""
        day, most = self._day(), self.most.text().strip()
        self.first_field.set_state("" if day else "error", "" if day else self.tr("Which day?"))
        right = not most or (most.isdecimal() and 0 < int(most) <= 1_000)
        self.most_field.set_state("" if right else "error", "" if right else self.tr("A number"))
        self.spread = None
        if day and right:
            self.spread = plan_spread.preview(self.context.store, self.customer_ids, day, int(most or 0))
        found = self.spread.new if self.spread else []
        self.bars.show_days(self.spread.days if self.spread else [], self.spread.daily_most if self.spread else 0)
        self.words.setText(self._words())
        self.accept_button.setText(self.tr("Plan {count} follow-ups").format(count=f"{len(found):,}"))
        self.accept_button.updateGeometry()
        self.accept_button.setEnabled(bool(found))

    def _words(self) -> str:
        spread = self.spread
        if spread is None:
            return ""
        words = []
        if spread.new:
            days = {one.day for one in spread.new}
            line = self.tr(
                "{count} follow-ups on {days} days, the last on {date}; hot ones and high grades come first."
            )
            last = dates.day_text(max(days).isoformat())
            words.append(line.format(count=f"{len(spread.new):,}", days=len(days), date=last))
        if spread.kept:
            words.append(self.tr("{count} have a plan already: it stays.").format(count=f"{len(spread.kept):,}"))
        return " ".join(words)

    def save(self) -> None:
        """Plan what the bars show."""
        if self.spread is None or not self.spread.new:
            return
        method = int(self.methods.current()) if self.methods.current() else None
        action = self.next_action.text().strip()
        self.write(plan_spread.apply, self.spread.new, method_id=method, next_action=action)
