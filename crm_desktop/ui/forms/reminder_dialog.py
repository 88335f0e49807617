"""A new reminder: a planned follow-up, an event, a project day, a contract or a birthday (003-24 ... 003-28)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import contracts, events, milestones, plan_moves
from crm_desktop.services.events import EventDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.contract_part import ContractPart
from crm_desktop.ui.forms.customer_pick import CustomerPick
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.plan.gate import guarded
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.segmented import Segmented

KINDS: Final = ("plan", "event", "milestone", "contract", "birthday")


class When(QWidget):
    """A day and, where it matters, a time of day."""

    def __init__(self, key: str, label: str, day: date, *, clock: str = "") -> None:
        super().__init__()
        self.day = FormField(key, label, DateEdit(day.isoformat()), mark="*")
        self.clock = FormField(f"{key}_time", self.tr("Time"), LineEdit(clock, self.tr("e.g. 10:30, empty: all day")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.day, 1)
        row.addWidget(self.clock, 1)

    def iso(self) -> str | None:
        """The ISO day or minute, None (and said in the field) when it is neither."""
        day = parse_partial(self.day.text(), today=date.today())
        whole = bool(day and is_whole(day))
        self.day.set_state("" if whole else "error", "" if whole else self.tr("Which day?"))
        text = self.clock.text().strip().replace("：", ":")
        try:
            time = datetime.strptime(text, "%H:%M").time().isoformat("minutes") if text else ""
        except ValueError:
            self.clock.set_state("error", self.tr("Hours and minutes, such as 10:30"))
            return None
        self.clock.set_state("")
        if not whole:
            return None
        return f"{day}T{time}" if time else day


class ReminderDialog(SaveDialog):
    """Kind, customer, and what the kind needs."""

    def __init__(self, context: Context, kind: str = "plan", customer_id: int = 0) -> None:
        super().__init__(context, self.tr("New reminder"), width=560, accept=self.tr("Save"))
        self.kinds = Segmented(
            [
                ("plan", self.tr("Follow-up")),
                ("event", self.tr("Event")),
                ("milestone", self.tr("Project milestone")),
                ("contract", self.tr("Contract end")),
                ("birthday", self.tr("Birthday")),
            ],
            kind,
        )
        self.customer = CustomerPick(context, customer_id)
        self.customer_field = FormField("customer", self.tr("For whom"), self.customer, mark="*")
        self.stack = QStackedWidget()
        self._make_pages()
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.customer_field)
        self.body.addWidget(self.stack)
        self.body.addWidget(self.problem)
        self.kinds.changed.connect(self._show)
        self.customer.resized.connect(self.refit)
        self.customer.picked.connect(self._picked)
        self._show(kind)

    def open(self) -> None:
        """Show it with the keyboard where typing begins."""
        super().open()
        (self._first() if self.customer.customer_id else self.customer.edit).setFocus()

    def _make_pages(self) -> None:
        today, lists = date.today(), options.current(self.context.store)
        self.plan_when = When("planned_at", self.tr("Date"), today + timedelta(days=1))
        self.action = LineEdit("", self.tr("What is to be done"))
        self.event_kind = ChoiceRow([Choice(str(one.id), lists.name(one.id)) for one in lists.kind("event_kind")])
        self.event_when = When("happened_at", self.tr("Date"), today, clock=f"{datetime.now():%H:%M}")
        self.words = LineEdit("", self.tr("What happened"))
        self.named = FormField(
            "name", self.tr("Project milestone"), LineEdit("", self.tr("e.g. Proposal review")), mark="*"
        )
        self.contract = ContractPart(self.context)
        self.contract.show_customer(self.customer.customer_id)
        self.due = When("due_on", self.tr("Date"), today + timedelta(days=7))
        line = self.tr("A birthday is kept with its contact: solar or lunar, with or without the year.")
        self._pages: tuple[tuple[QWidget, ...], ...] = (
            (self.plan_when, FormField("next_action", self.tr("Next step"), self.action)),
            (
                FormField("kind", self.tr("What was it"), self.event_kind),
                self.event_when,
                FormField("content", self.tr("In words"), self.words),
            ),
            (self.named, self.due),
            (self.contract,),
            (Label(line, "body", "text2", wrap=True),),
        )
        for parts in self._pages:
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self.stack.addWidget(page)

    def _first(self) -> QWidget:
        """Where typing begins once the customer is known."""
        firsts = {
            "plan": self.action,
            "event": self.words,
            "milestone": self.named.editor,
            "contract": self.contract.until.editor,
        }
        return firsts.get(self.kinds.current(), self.customer.edit)

    def _show(self, kind: str) -> None:
        self.stack.setCurrentIndex(KINDS.index(kind))
        self._name_button()

    def _name_button(self) -> None:
        words = {"birthday": self.tr("Open contacts")}
        if self.customer.customer_id and self.contract.found is None:
            words["contract"] = self.tr("Record deal")
        self.accept_button.setText(words.get(self.kinds.current(), self.tr("Save")))
        self.accept_button.updateGeometry()

    def _picked(self, customer_id: int) -> None:
        self.contract.show_customer(customer_id)
        self._name_button()
        if customer_id:
            self.customer_field.set_state("")
            self._first().setFocus()

    def save(self) -> None:
        """Write the reminder of the chosen kind."""
        customer = self.customer.customer_id
        self.customer_field.set_state("" if customer else "error", "" if customer else self.tr("Which customer?"))
        if customer:
            getattr(self, f"_save_{self.kinds.current()}")(customer)
        self.refit()

    def _save_plan(self, customer: int) -> None:
        when = self.plan_when.iso()
        if when is not None:
            guarded(self.context, {customer: when}, self._plan)

    def _plan(self, when: Mapping[int, str], reason: str) -> None:
        self.write(plan_moves.plan_each, dict(when), next_action=self.action.text(), reason=reason)

    def _save_event(self, customer: int) -> None:
        when, kind = self.event_when.iso(), self.event_kind.current()
        if when is not None:
            draft = EventDraft(when, int(kind) if kind else None, self.words.text())
            self.write(events.add_event, customer, draft)

    def _save_milestone(self, customer: int) -> None:
        when, is_named = self.due.iso(), bool(self.named.text().strip())
        self.named.set_state("" if is_named else "error", "" if is_named else self.tr("What is it called?"))
        if when is not None and is_named:
            self.write(milestones.add_milestone, customer, MilestoneDraft(self.named.text(), when))

    def _save_contract(self, customer: int) -> None:
        if self.contract.found is None:
            self._saved()
            self.context.window.record_conversion(customer)
            return
        until = self.contract.iso()
        if until is not None:
            self.write(contracts.set_end, customer, until, self.contract.number.text())

    def _save_birthday(self, customer: int) -> None:
        self._saved()
        self.context.window.edit_customer(customer)
