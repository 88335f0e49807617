"""Groups of a customer's data looked at and found right, or put right: which, how it was made sure (000-17, 000-50)."""

from collections.abc import Collection
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.clock_rules import Group
from crm_desktop.services import verifications
from crm_desktop.services.verifications import CheckDraft
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.record_dialog import RecordDialog
from crm_desktop.ui.forms.service_words import fresh_words, group_word
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.link import Link


class CheckDialog(RecordDialog):
    """Stale groups are ticked already; `groups` ticks others instead."""

    def __init__(self, context: Context, customer_id: int, groups: Collection[Group] = ()) -> None:
        super().__init__(context, customer_id, 0, self.tr("Check data"), self.tr("All right"))
        today = date.today()
        self.states = verifications.freshness(context.store, customer_id, today)
        self.boxes = {
            state.group: CheckBox(group_word(state.group), state.group in groups if groups else state.stale)
            for state in self.states
        }
        self.on = FormField("verified_on", self.tr("Checked on"), DateEdit(today.isoformat()), mark="*")
        self.source = FormField("source", self.tr("How"), LineEdit("", self.tr("such as asked the contact by phone")))
        self.remark = FormField("remark", self.tr("Remark"), LineEdit())
        self.person = self.people(None)
        self._lay_out(today)

    def _lay_out(self, today: date) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        for state in self.states:
            text, tone = fresh_words(state, today)
            column.addWidget(self.boxes[state.group])
            label = Label(text, "small", tone)
            label.setContentsMargins(26, 0, 0, 4)
            column.addWidget(label)
        self.body.addWidget(holder)
        self.pair(self.on, FormField("contact", self.tr("With whom"), self.person))
        self.pair(self.source, self.remark)
        edit = Link(self.tr("Something changed: edit the customer"), role="small")
        edit.clicked.connect(self._edit)
        self.body.addWidget(edit)
        self.body.addWidget(self.problem)

    def _edit(self) -> None:
        self.reject()
        self.context.window.edit_customer(self.customer_id)

    def save(self) -> None:
        """Write the check of the ticked groups."""
        on = self.day(self.on)
        groups = tuple(group for group, box in self.boxes.items() if box.isChecked())
        if not groups:
            self.complain(self.tr("Tick what was checked."))
            return
        if not on:
            return
        contact = self.person.key()
        draft = CheckDraft(
            groups,
            on,
            self.source.text(),
            self.remark.text(),
            contact if isinstance(contact, int) else None,
            self.card.owner if self.card else "",
        )
        self.write(verifications.check, self.customer_id, draft)
