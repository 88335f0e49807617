"""Change the grade of one or several customers, with the reason that template 3 wants (000-47)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.services import customer_card, grading
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.say import together
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.inputs import TextEdit
from crm_desktop.ui.widgets.label import IconLabel, Label

_NAMED = 3


class GradeDialog(SaveDialog):
    """From and to as badges, a reason with proposals; writes one grade change a customer, in one step."""

    def __init__(self, context: Context, customer_ids: Sequence[int], option_id: int | None = None) -> None:
        super().__init__(context, self.tr("Change grade"), width=520, accept=self.tr("Change grade"))
        self.customer_ids = list(customer_ids)
        self.lists = options.current(context.store)
        found = (customer_card.card(context.store, one) for one in self.customer_ids[: _NAMED + 1])
        self.cards = [card for card in found if card is not None]
        letters = {card.grade for card in self.cards}
        self.before = letters.pop() if len(letters) == 1 and len(self.customer_ids) <= _NAMED + 1 else ""
        self.grades = ChoiceRow(
            [Choice(str(entry.id), "", badge=self.lists.name(entry.id)) for entry in self.lists.kind("grade")],
            required=True,
            large=True,
        )
        for chip, entry in zip(self.grades.chips(), self.lists.kind("grade"), strict=True):
            meaning = entry.data.get("meaning_en" if context.english else "meaning", "")
            chip.setToolTip(str(meaning))
        self.reason = TextEdit("", self.tr("What changed? It is kept with the grade."), lines=3)
        self.meaning = Hint()
        self.arrow, self.after_badge = IconLabel("arrow-right"), Badge("", 24)
        self._lay_out()
        self.grades.edited.connect(self._chosen)
        if option_id is not None:
            self.grades.set_current(str(option_id))
        self._chosen()

    def _lay_out(self) -> None:
        names = together(card.name for card in self.cards[:_NAMED])
        rest = len(self.customer_ids) - _NAMED
        if rest > 0:
            names = self.tr("{names} and %n more", "", rest).format(names=names)
        self.head.addWidget(Label(names, "body", "text2"))
        steps = QHBoxLayout()
        steps.setSpacing(10)
        if self.before:
            steps.addWidget(Badge(self.before, 24))
            steps.addWidget(self.arrow)
        steps.addWidget(self.after_badge)
        steps.addSpacing(6)
        steps.addWidget(self.meaning, 1)
        self.body.setSpacing(12)
        self.body.addLayout(steps)
        self.body.addWidget(FormField("grade", self.tr("New grade"), self.grades))
        self.reason_field = FormField("reason", self.tr("Reason"), self.reason, mark="*")
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self._proposals())
        self.body.addWidget(self.problem)

    def _proposals(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 6)
        for text in (
            self.tr("Clear need, budget approved"),
            self.tr("Need confirmed, process open"),
            self.tr("No reply for a long time"),
            self.tr("Budget postponed"),
            self.tr("Need has gone"),
        ):
            chip = ChoiceChip(Choice(text, text))
            chip.setCheckable(False)
            chip.clicked.connect(self._propose)
            flow.addWidget(chip)
        return holder

    def _propose(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChoiceChip):
            present = self.reason.toPlainText().strip()
            self.reason.setPlainText(f"{present}；{chip.text()}" if present else chip.text())

    def _chosen(self) -> None:
        key = self.grades.current()
        entry = self.lists.by_id.get(int(key)) if key else None
        self.after_badge.set_letter(self.lists.name(entry.id) if entry else "")
        meaning = entry.data.get("meaning_en" if self.context.english else "meaning", "") if entry else ""
        self.meaning.set_text(str(meaning))
        self.accept_button.setEnabled(bool(key))

    def open(self) -> None:
        """The keyboard goes to the reason when the grade is known, else a letter chooses it."""
        super().open()
        if self.grades.current():
            self.reason.setFocus()
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses the grade and goes on to the reason."""
        letter = event.text().upper()
        entry = next((one for one in self.lists.kind("grade") if self.lists.name(one.id) == letter), None)
        if entry is not None and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }:
            self.grades.set_current(str(entry.id))
            self._chosen()
            self.reason.setFocus()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Write the change; without a reason it asks once and then takes it as it is."""
        reason = self.reason.toPlainText().strip()
        if not reason and self.reason_field.state != "warn":
            self.reason_field.set_state("warn", self.tr("A reason helps later; save again to go without one"))
            self.refit()
            return
        self.write(grading.change_grade, self.customer_ids, int(self.grades.current()), reason)
