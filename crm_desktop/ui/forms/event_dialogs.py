"""What a customer did or what changed, and the key days of its project."""

from datetime import date, datetime

from crm_desktop.services import events, milestones
from crm_desktop.services.events import EventDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.record_dialog import RecordDialog
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit
from crm_desktop.ui.widgets.line_edit import LineEdit


class EventDialog(RecordDialog):
    """Kind, time, what happened; it asks for a contact at once (003-25)."""

    remove_service = staticmethod(events.remove_events)

    def __init__(self, context: Context, customer_id: int, event_id: int = 0) -> None:
        super().__init__(context, customer_id, event_id, self.tr("Event"), self.tr("Save event"), width=600)
        found = next((one for one in events.events(context.store, customer_id) if one.id == event_id), None)
        now = datetime.now().isoformat(" ", "minutes")
        kinds = [Choice(str(one.id), self.lists.name(one.id)) for one in self.lists.kind("event_kind")]
        self.kinds = ChoiceRow(kinds, gap=4)
        self.kinds.set_current(str(found.kind_id or "") if found else "")
        at = found.happened_at.replace("T", " ")[:16] if found else now
        self.when = FormField("happened_at", self.tr("When"), DateEdit(at), mark="*")
        self.what = FormField(
            "content", self.tr("What happened"), TextEdit(found.content if found else "", "", lines=3)
        )
        self.person = self.people(found.contact_id if found else None)
        self.owner = FormField("owner", self.tr("Owner"), self.staff_edit(found.owner if found else ""))
        self.body.addWidget(FormField("kind", self.tr("Kind"), self.kinds))
        self.pair(self.when, FormField("contact", self.tr("Who"), self.person), self.owner)
        self.body.addWidget(self.what)
        self.body.addWidget(self.problem)

    def save(self) -> None:
        """Write the event."""
        when = self.day(self.when, time=True)
        if not when:
            if when is not None:
                self.want(self.when, self.tr("Which day?"))
            return
        kind, contact = self.kinds.current(), self.person.key()
        draft = EventDraft(
            when,
            int(kind) if kind else None,
            self.what.text(),
            contact if isinstance(contact, int) else None,
            self.owner.text(),
        )
        if self.record_id:
            self.write(events.edit_event, self.record_id, draft)
        else:
            self.write(events.add_event, self.customer_id, draft)


class MilestoneDialog(RecordDialog):
    """Name, day, and when it was reached (003-28)."""

    remove_service = staticmethod(milestones.remove_milestones)

    def __init__(self, context: Context, customer_id: int, milestone_id: int = 0) -> None:
        super().__init__(context, customer_id, milestone_id, self.tr("Milestone"), self.tr("Save milestone"))
        found = next((one for one in milestones.milestones(context.store, customer_id) if one.id == milestone_id), None)
        self.name = FormField("name", self.tr("Milestone"), LineEdit(found.name if found else ""), mark="*")
        self.due = FormField("due_on", self.tr("Due on"), DateEdit(found.due_on if found else ""), mark="*")
        self.reached = FormField("reached_on", self.tr("Reached on"), DateEdit(found.reached_on if found else ""))
        self.owner = FormField("owner", self.tr("Owner"), self.staff_edit(found.owner if found else ""))
        self.remark = FormField("remark", self.tr("Remark"), TextEdit(found.remark if found else "", "", lines=2))
        self.pair(self.name, self.due)
        self.pair(self.reached, self.owner)
        self.body.addWidget(self.remark)
        self.body.addWidget(self.problem)
        self.reach = Button(self.tr("Reached today"), icon="check")
        self.reach.clicked.connect(self._reach)
        self.foot.addWidget(self.reach)
        self.reach.setVisible(bool(found and not found.reached_on))

    def _reach(self) -> None:
        self.write(milestones.reach, [self.record_id], date.today().isoformat())

    def save(self) -> None:
        """Write the milestone; name and day are needed."""
        if not self.name.text():
            self.want(self.name, self.tr("What is to be reached?"))
            return
        due, reached = self.day(self.due), self.day(self.reached)
        if due is None or reached is None:
            return
        if not due:
            self.want(self.due, self.tr("Which day?"))
            return
        draft = MilestoneDraft(self.name.text(), due, self.remark.text(), self.owner.text(), reached)
        if self.record_id:
            self.write(milestones.edit_milestone, self.record_id, draft)
        else:
            self.write(milestones.add_milestone, self.customer_id, draft)
