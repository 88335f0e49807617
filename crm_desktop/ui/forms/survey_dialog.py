"""A satisfaction survey: asked, answered from 1 to 5, what could be better (000-36)."""

from datetime import date

from crm_desktop.services import surveys
from crm_desktop.services.surveys import SurveyDraft
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.record_dialog import RecordDialog
from crm_desktop.ui.forms.service_words import score
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit


class SurveyDialog(RecordDialog):
    """Without a score the customer was asked and has not answered yet."""

    remove_service = staticmethod(surveys.remove)

    def __init__(self, context: Context, customer_id: int, survey_id: int = 0) -> None:
        super().__init__(
            context, customer_id, survey_id, self.tr("Satisfaction survey"), self.tr("Save survey"), width=600
        )
        found = surveys.survey(context.store, survey_id) if survey_id else None
        today = date.today().isoformat()
        self.asked = FormField("asked_on", self.tr("Asked on"), DateEdit(found.asked_on if found else today), mark="*")
        self.answered = FormField("answered_on", self.tr("Answered on"), DateEdit(found.answered_on if found else ""))
        self.person = self.people(found.contact_id if found else None)
        self.scores = ChoiceRow([Choice(str(value), score(value)) for value in range(1, 6)], large=True)
        self.scores.set_current(str(found.score or "") if found else "")
        self.suggestion = FormField(
            "suggestion", self.tr("What could be better"), TextEdit(found.suggestion if found else "", "", lines=3)
        )
        self.owner = FormField("owner", self.tr("Owner"), self.staff_edit(found.owner if found else ""))
        self.pair(self.asked, self.answered)
        self.pair(FormField("contact", self.tr("Asked whom"), self.person), self.owner)
        self.body.addWidget(
            FormField("score", self.tr("Satisfaction"), self.scores, note=self.tr("empty: not answered"))
        )
        self.body.addWidget(self.suggestion)
        self.body.addWidget(self.problem)

    def save(self) -> None:
        """Write the survey."""
        asked, answered = self.day(self.asked), self.day(self.answered)
        if asked is None or answered is None:
            return
        if not asked:
            self.want(self.asked, self.tr("Which day?"))
            return
        chosen = self.scores.current()
        contact = self.person.key()
        draft = SurveyDraft(
            asked_on=asked,
            answered_on=answered,
            score=int(chosen) if chosen else None,
            suggestion=self.suggestion.text(),
            contact_id=contact if isinstance(contact, int) else None,
            owner=self.owner.text(),
        )
        if self.record_id:
            self.write(surveys.edit, self.record_id, draft)
        else:
            self.write(surveys.ask, self.customer_id, draft)
