"""What the complaint dialog looks like: three clocks, four fields, facts, course of events, satisfaction."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.services import customer_card
from crm_desktop.ui.context import Context
from crm_desktop.ui.drawer.timeline import TimelineView
from crm_desktop.ui.forms.clock_card import ClockCard
from crm_desktop.ui.forms.complaint_facts import ComplaintFacts
from crm_desktop.ui.forms.file_lines import FileLines
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.forms.service_words import score
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.inputs import TextEdit
from crm_desktop.ui.widgets.label import IconLabel, Label

_SIDE: Final = 292
LONGEST: Final = 500
"""Characters of the problem after which its count warns."""


class WrittenField(FormField):
    """A text that is wanted, with a check behind its label once something is written."""

    def __init__(self, key: str, label: str, lines: int, note: str = "") -> None:
        editor = TextEdit("", "", lines=lines)
        super().__init__(key, label, editor, mark="*", note=note)
        self.written_text = editor
        self.written = IconLabel("check-circle", "ok", 14)
        row = self.label.parentWidget()
        head = row.layout() if row else None
        if isinstance(head, QHBoxLayout):
            head.insertWidget(3, self.written)
        self.written.hide()
        self.changed.connect(self._show_written)

    def _show_written(self) -> None:
        self.written.setVisible(bool(self.text()))


class ComplaintFace(SaveDialog):
    """All that is seen of the dialog; what it does is ComplaintDialog's."""

    def __init__(self, context: Context, customer_id: int) -> None:
        super().__init__(context, self.tr("Complaint record"), width=960, accept=self.tr("Record complaint"))
        self.card = customer_card.card(context.store, customer_id)
        self.customer_id = customer_id
        self.cards = {kind: ClockCard() for kind in
                      (Kind.COMPLAINT_ANSWER, Kind.COMPLAINT_SOLUTION, Kind.COMPLAINT_CALLBACK)}  # fmt: skip
        self.fields = {
            "problem": WrittenField("problem", self.tr("Problem"), 3),
            "cause": WrittenField("cause", self.tr("Cause"), 2),
            "solution": WrittenField(
                "solution", self.tr("Solution"), 3, self.tr("stops the second clock when it is submitted")
            ),
            "improvement": WrittenField(
                "improvement", self.tr("Improvement"), 2, self.tr("goes into the feedback for the product department")
            ),
        }
        self.scores = ChoiceRow([Choice(str(value), score(value)) for value in range(1, 6)], large=True, gap=8)
        self.facts = ComplaintFacts(context, self.card)
        self.course = TimelineView()
        self._make_foot()
        self._lay_out()

    def _make_foot(self) -> None:
        self.number = Label("", "body", "text3")
        self.state_chip = Chip("", "warn", icon="clock")
        self.export_button = Button(self.tr("Export record"), "ghost", icon="download")
        self.print_button = Button(self.tr("Print record"), "ghost", icon="print")
        self.remove_button = Button(self.tr("Remove"), "ghost", icon="trash")
        self.save_button = Button(self.tr("Save"))
        self.foot.addWidget(self.export_button)
        self.foot.addWidget(self.print_button)
        self.foot.addWidget(self.remove_button)
        bar = self.accept_button.parentWidget()
        row = bar.layout() if bar else None
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.indexOf(self.accept_button), self.save_button)

    def _lay_out(self) -> None:
        self.head.addWidget(self.number)
        if self.card:
            self.head.addWidget(Badge(self.card.grade))
            self.head.addWidget(Label(self.card.name, bold=True))
        self.who = Label("", "body", "text2")
        self.head.addWidget(self.who)
        self.head.addWidget(self.state_chip)
        self.body.setContentsMargins(20, 14, 20, 14)
        self.body.setSpacing(12)
        clocks = QHBoxLayout()
        clocks.setSpacing(12)
        for card in self.cards.values():
            clocks.addWidget(card, 1)
        self.body.addLayout(clocks)
        halves = QHBoxLayout()
        halves.setSpacing(20)
        halves.addLayout(self._left(), 1)
        halves.addWidget(self._right())
        self.body.addLayout(halves)
        self.body.addWidget(self.problem)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for field in self.fields.values():
            column.addWidget(field)
        for chip in self.scores.chips():
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.scores.row.setStretchFactor(chip, 1)
        self.scores.row.setStretch(self.scores.row.count() - 1, 0)
        self.score_field = FormField(
            "satisfaction", self.tr("Satisfaction"), self.scores, note=self.tr("asked when calling back")
        )
        column.addWidget(self.score_field)
        column.addStretch(1)
        return column

    def _right(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.facts)
        self.course_title = Label(self.tr("Course"), "body", bold=True)
        self.course.setAccessibleName(self.course_title.text())
        column.addWidget(self.course_title)
        column.addWidget(self.course)
        self.files = FileLines()
        column.addWidget(self.files)
        column.addStretch(1)
        return side
