"""The rules of one stage as fields: task, information, material, goal, criteria, days, benchmark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.pipeline import Criterion, Stage
from crm_desktop.domain.playbook import Words
from crm_desktop.domain.stage_checks import CHECKS
from crm_desktop.ui import theme
from crm_desktop.ui.forms.lines_edit import LinesEdit
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.stepper import Stepper

_LONGEST = 3660
_NONE = -1


def words_of(text: str, before: Words, english: bool) -> Words:
    """Typed words; what was not changed keeps both its languages."""
    clean = text.strip()
    return before if clean == before.said(english=english) else Words(clean)


class CriterionRow(QWidget):
    """A criterion: its name and what ticks it."""

    edited = Signal()
    removed = Signal()

    def __init__(self, criterion: Criterion, english: bool) -> None:
        super().__init__()
        self.before, self._english = criterion, english
        self.name = LineEdit(criterion.name.said(english=english), self.tr("What must be so"))
        self.name.setAccessibleName(self.tr("Criterion"))
        checks = [
            ("", self.tr("ticked by hand")),
            *((key, marked("messages", one.name)) for key, one in CHECKS.items()),
        ]
        self.check = ComboBox(checks)
        self.check.set_key(criterion.check)
        self.check.setAccessibleName(self.tr("Ticked by"))
        metrics = theme.current().metrics("body")
        # what ticks it is said in full
        self.check.setMinimumWidth(max(metrics.horizontalAdvance(words) for _key, words in checks) + 46)
        self.away = IconButton("close", self.tr("Remove the criterion"), side=28, icon_size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.check)
        row.addWidget(self.away)
        self.name.textChanged.connect(self.edited)
        self.check.activated.connect(self._chosen)
        self.away.clicked.connect(self.removed)

    def _chosen(self, _index: int) -> None:
        self.edited.emit()

    def criterion(self) -> Criterion:
        """The criterion as typed."""
        name = words_of(self.name.text(), self.before.name, self._english)
        return replace(self.before, name=name, check=str(self.check.key() or ""))


class StageForm(QWidget):
    """Shows one stage; `edited` after each change, `value` is the stage as typed, None while a number is missing."""

    edited = Signal()

    def __init__(self, english: bool) -> None:
        super().__init__()
        self._english, self._before, self._quiet = english, Stage(""), False
        self.rows: list[CriterionRow] = []
        self.task, self.goal = LineEdit("", ""), LineEdit("", "")
        self.information, self.material = LinesEdit(), LinesEdit()
        self.low, self.high = (Stepper(_NONE, _NONE, _LONGEST, width=70, none="—") for _ in range(2))
        self.benchmark = Stepper(_NONE, _NONE, 100, width=70, none="—")
        self.signing = CheckBox(self.tr("The deal is made in this stage"))
        names = (
            (self.low, self.tr("Days at least")), (self.high, self.tr("Days at most")),
            (self.benchmark, self.tr("Of 100 leads, so many get past it")),
        )  # fmt: skip
        for field, name in names:
            field.setAccessibleName(name)
            field.stepped.connect(self._stepped)
            field.refused.connect(self._edited)
        self._lay_out()
        for line in (self.task, self.goal):
            line.textChanged.connect(self._edited)
        for lines in (self.information, self.material):
            lines.textChanged.connect(self._edited)
        self.signing.toggled.connect(self._toggled)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        days = QHBoxLayout()
        days.setSpacing(8)
        for part in (Label(self.tr("Expected days")), self.low, Label("–"), self.high):
            days.addWidget(part)
        days.addSpacing(18)
        for part in (Label(self.tr("Of 100 leads get past it")), self.benchmark, Label("%")):
            days.addWidget(part)
        days.addStretch(1)
        column.addLayout(days)
        column.addWidget(self.signing)
        for left, right in (
            ((self.tr("Task"), self.task), (self.tr("Goal"), self.goal)),
            ((self.tr("Information to collect"), self.information), (self.tr("Material to bring"), self.material)),
        ):
            row = QHBoxLayout()
            row.setSpacing(14)
            for name, editor in (left, right):
                editor.setAccessibleName(name)
                row.addWidget(LabeledField(name, editor), 1)
            column.addLayout(row)
        column.addWidget(Label(self.tr("Criteria to leave the stage"), bold=True))
        self.criteria = QVBoxLayout()
        self.criteria.setSpacing(6)
        column.addLayout(self.criteria)
        self.add_button = Button(self.tr("Add a criterion"), "ghost", icon="plus", size="small")
        self.add_button.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        column.addLayout(foot)

    def show_stage(self, stage: Stage) -> None:
        """Show the rules of a stage."""
        self._quiet, self._before = True, stage
        english = self._english
        self.task.setText(stage.task.said(english=english))
        self.goal.setText(stage.goal.said(english=english))
        for editor, texts in ((self.information, stage.information), (self.material, stage.material)):
            editor.set_lines("\n".join(one.said(english=english) for one in texts))
        for field, value in ((self.low, stage.low), (self.high, stage.high), (self.benchmark, stage.benchmark)):
            field.set_value(_NONE if value is None else value)
        self.signing.setChecked(stage.signing)
        for row in self.rows:
            self._forget(row)
        self.rows = []
        for criterion in stage.criteria:
            self._row(criterion)
        self._quiet = False

    def _row(self, criterion: Criterion) -> CriterionRow:
        row = CriterionRow(criterion, self._english)
        row.edited.connect(self._edited)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self.criteria.addWidget(row)
        row.show()
        return row

    def _forget(self, row: CriterionRow) -> None:
        self.criteria.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add(self) -> None:
        """One more criterion, ticked by hand until something else is chosen."""
        known = {row.before.key for row in self.rows}
        number = next(number for number in range(1, 1000) if f"own{number}" not in known)
        row = self._row(Criterion(f"own{number}", Words()))
        row.name.setFocus()
        self._edited()

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, CriterionRow):
            self.rows.remove(row)
            self._forget(row)
            self.add_button.setFocus()
            self._edited()

    def _stepped(self, _value: int) -> None:
        self._edited()

    def _toggled(self, _on: bool) -> None:
        self._edited()

    def _edited(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def value(self) -> Stage | None:
        """The stage as typed."""
        numbers = [field.value() for field in (self.low, self.high, self.benchmark)]
        if None in numbers:
            return None
        low, high, benchmark = (None if one in (None, _NONE) else one for one in numbers)
        return replace(
            self._before,
            task=words_of(self.task.text(), self._before.task, self._english),
            goal=words_of(self.goal.text(), self._before.goal, self._english),
            information=self._texts(self.information.lines(), self._before.information),
            material=self._texts(self.material.lines(), self._before.material),
            criteria=tuple(row.criterion() for row in self.rows),
            low=low if low is not None or high is None else 0,
            high=high if high is not None or low is None else low,
            benchmark=benchmark,
            signing=self.signing.isChecked(),
        )

    def _texts(self, lines: Sequence[str], before: Sequence[Words]) -> tuple[Words, ...]:
        known = {one.said(english=self._english): one for one in before}
        return tuple(known.get(line, Words(line)) for line in lines)
