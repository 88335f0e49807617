"""Record that a customer has not bought: why, how far it came, who won, when to try again."""

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import conversions, customer_card
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_RETRY_DAYS = 90


class LossDialog(SaveDialog):
    """Date, reason, stage reached, competitor, day to try again, remark."""

    def __init__(self, context: Context, customer_id: int) -> None:
        super().__init__(context, self.tr("Record loss"), width=640, accept=self.tr("Save loss"))
        self.customer_id = customer_id
        self.card = customer_card.card(context.store, customer_id)
        lists = options.current(context.store)
        self.on = DateEdit(date.today().isoformat())
        self.reasons = ChoiceRow([Choice(str(one.id), lists.name(one.id)) for one in lists.offered("loss_reason")])
        self.competitor = LineEdit("", self.tr("Who won it"))
        self.retry = DateEdit(
            (date.today() + timedelta(days=_RETRY_DAYS)).isoformat(), self.tr("Empty: do not try again")
        )
        self.remark = TextEdit("", "", lines=2)
        stages = [(None, "—"), *((one.id, lists.name(one.id)) for one in lists.offered("stage"))]
        self.stage = ComboBox(stages)
        self.stage.set_key(self.card.stage_id if self.card else None)
        self._lay_out()

    def _lay_out(self) -> None:
        if self.card:
            self.head.addWidget(Badge(self.card.grade))
            self.head.addWidget(Label(self.card.name))
            self.competitor.setText(str(self.card.values.get("competitor") or ""))
        self.body.addWidget(FormField("reason", self.tr("Reason"), self.reasons))
        self.date_field = FormField("lost_on", self.tr("Date"), self.on, mark="*")
        self.retry_field = FormField("retry_on", self.tr("Try again on"), self.retry)
        row = QHBoxLayout()
        row.setSpacing(12)
        parts: tuple[QWidget, ...] = (
            self.date_field,
            FormField("stage", self.tr("Stage reached"), self.stage),
            FormField("competitor", self.tr("Competitor"), self.competitor),
            self.retry_field,
        )
        for part in parts:
            row.addWidget(part, 1)
        self.body.addLayout(row)
        self.body.addWidget(FormField("remark", self.tr("Remark"), self.remark))
        if self.card and self.card.stage_id:
            note = Hint("info")
            note.set_text(self.tr("It leaves the board of the stages; moving it to a stage brings it back."), "text2")
            self.body.addWidget(note)
        self.body.addWidget(self.problem)

    def _day(self, field: FormField) -> str | None:
        """ISO day of a date field; marks the field when it names none."""
        found = parse_partial(field.text(), today=date.today())
        good = bool(found and is_whole(found))
        field.set_state("" if good else "error", "" if good else self.tr("Which day?"))
        return found if good else None

    def save(self) -> None:
        """Write the loss."""
        lost_on = self._day(self.date_field)
        retry_on = self._day(self.retry_field) if self.retry_field.text() else ""
        if lost_on is None or retry_on is None:
            self.refit()
            return
        reason, stage = self.reasons.current(), self.stage.key()
        draft = conversions.LossDraft(
            lost_on=lost_on,
            reason_id=int(reason) if reason else None,
            competitor=self.competitor.text().strip(),
            retry_on=retry_on,
            remark=self.remark.toPlainText().strip(),
            stage_id=stage if isinstance(stage, int) else None,
        )
        self.write(conversions.record_loss, self.customer_id, draft)
