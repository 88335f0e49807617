"""How often: every n days, or from a to b times a week."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain import playbook_edit
from crm_desktop.domain.playbook import Rhythm
from crm_desktop.ui.settings.sentence import sentence
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.stepper import Stepper

_LONGEST = 3660


class RhythmCell(QWidget):
    """`changed` carries the new rhythm; `refused` when a field holds no number."""

    changed = Signal(object)
    refused = Signal()

    def __init__(self, name: str, rhythm: Rhythm) -> None:
        super().__init__()
        self._rhythm = rhythm
        self.unit = Segmented([("days", self.tr("Day")), ("week", self.tr("Week"))])
        self.unit.setAccessibleName(self.tr("{level}: count days or times a week").format(level=name))
        self.days = Stepper(1, 1, _LONGEST, width=56)
        self.days.setAccessibleName(self.tr("{level}: days between contacts").format(level=name))
        self.least = Stepper(1, 1, playbook_edit.MOST_TIMES, width=44)
        self.least.setAccessibleName(self.tr("{level}: least times a week").format(level=name))
        self.most = Stepper(1, 1, playbook_edit.MOST_TIMES, width=44)
        self.most.setAccessibleName(self.tr("{level}: most times a week").format(level=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.unit)
        row.addSpacing(3)
        self._by_days = sentence(row, self.tr("every {n} days"), n=self.days)
        self._by_week = sentence(row, self.tr("{a}–{b} a week"), a=self.least, b=self.most)
        row.addStretch(1)
        self.show_rhythm(rhythm)
        self.unit.changed.connect(self._unit)
        self.days.stepped.connect(self._days)
        for field in (self.least, self.most):
            field.stepped.connect(self._times)
        for field in (self.days, self.least, self.most):
            field.refused.connect(self.refused)

    def show_rhythm(self, rhythm: Rhythm) -> None:
        """Show a rhythm without telling anybody."""
        self._rhythm = rhythm
        weekly = rhythm.per_week
        self.unit.set_current("week" if weekly else "days")
        self.days.set_value(rhythm.days)
        if weekly:
            self.least.set_value(weekly[0])
            self.most.set_value(weekly[1])
        for widget in self._by_days:
            widget.setVisible(not weekly)
        for widget in self._by_week:
            widget.setVisible(bool(weekly))

    def complete(self) -> bool:
        """Whether every field that is seen holds a number."""
        fields = (self.least, self.most) if self._rhythm.per_week else (self.days,)
        return all(field.value() is not None for field in fields)

    def _unit(self, unit: str) -> None:
        rhythm = self._rhythm
        self._take(playbook_edit.by_week(rhythm) if unit == "week" else playbook_edit.by_days(rhythm))

    def _days(self, days: int) -> None:
        self._take(Rhythm(days))

    def _times(self, _number: int) -> None:
        least, most = self.least.value(), self.most.value()
        if least is not None and most is not None:
            self._take(playbook_edit.per_week(least, most))

    def _take(self, rhythm: Rhythm) -> None:
        self.show_rhythm(rhythm)
        self.changed.emit(rhythm)
