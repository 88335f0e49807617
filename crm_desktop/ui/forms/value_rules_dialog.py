"""How the value of a customer is reckoned: weights, tiers, when a cooperation is broken (001-42, X-04)."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.value_score import PARTS, TIERS
from crm_desktop.services import value_score
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.forms.value_dialog import value_word
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.stepper import Stepper


class ValueRulesDialog(SaveDialog):
    """Three weights, two limits, one number of days; the shipped ones come back at a press."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "", width=560, accept=" ")
        self.title.setText(self.tr("Points and tiers of the value"))
        self.accept_button.setText(self.tr("Apply"))
        self.rule = value_score.in_force(context.store)
        self.weights = {key: Stepper(self.rule.weights[key], 0, 100) for key in PARTS}
        self.tiers = {key: Stepper(self.rule.tiers[key], 1, 100) for key in TIERS[:-1]}
        self.gap = Stepper(self.rule.gap_days, 30, 3660)
        self.body.setSpacing(10)
        self.body.addWidget(Label(self.tr("What each part weighs"), "body", bold=True))
        self._row({key: value_word(key) for key in PARTS}, self.weights)
        self.body.addWidget(Label(self.tr("From which score on"), "body", bold=True))
        self._row({key: value_word(key) for key in self.tiers}, self.tiers)
        gap = FormField("gap_days", self.tr("Days without a deal that break a cooperation"), self.gap)
        self.body.addWidget(gap)
        self.body.addWidget(self.problem)
        back = Button(self.tr("Shipped values"), "ghost", icon="undo")
        back.clicked.connect(self._ship)
        self.foot.addWidget(back)

    def _row(self, words: dict[str, str], steppers: dict[str, Stepper]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for key, stepper in steppers.items():
            row.addWidget(FormField(key, words[key], stepper))
        row.addStretch(1)
        self.body.addLayout(row)

    def _ship(self) -> None:
        shipped = value_score.shipped()
        for key, stepper in self.weights.items():
            stepper.set_value(shipped.weights[key])
        for key, stepper in self.tiers.items():
            stepper.set_value(shipped.tiers[key])
        self.gap.set_value(shipped.gap_days)

    def save(self) -> None:
        """Put the rule in force; the tiers must be in order and something must weigh."""
        tiers = {key: stepper.value() or 0 for key, stepper in self.tiers.items()}
        weights = {key: stepper.value() or 0 for key, stepper in self.weights.items()}
        gap = self.gap.value()
        if gap is None:
            self.complain(self.tr("The days of a break are a number from 30 to 3660."))
        elif tiers["middle"] >= tiers["high"]:
            self.complain(self.tr("High value must begin above middle value."))
        elif not any(weights.values()):
            self.complain(self.tr("At least one part must weigh something."))
        else:
            self.write(value_score.save, replace(self.rule, weights=weights, tiers=tiers, gap_days=gap))
