"""How the review counts: which contact a signature is credited to, when a buyer is lost, what is a sign of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.domain.review_rule import LIMITS, Credit, ReviewRule
from crm_desktop.services import review_rules
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.checks import RadioButton
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.stepper import Stepper


class ReviewRulesDialog(SaveDialog):
    """One choice and four numbers of days; the shipped ones come back at a press."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Rules of the review"), width=600, accept=self.tr("Apply"))
        self.rule = review_rules.in_force(context.store)
        self.credits = {key: RadioButton(text, key is self.rule.touch) for key, text in self._credits().items()}
        self.days = {key: Stepper(getattr(self.rule, key), *limits) for key, limits in LIMITS.items()}
        self.body.setSpacing(8)
        self.body.addWidget(Label(self.tr("A signature is credited to"), "body", bold=True))
        for button in self.credits.values():
            self.body.addWidget(button)
        self.body.addSpacing(4)
        self.body.addWidget(Label(self.tr("Buyers who leave"), "body", bold=True))
        words = self._words()
        for pair in (("lost_days", "quiet_days"), ("ending_days", "horizon_days")):
            row = QHBoxLayout()
            row.setSpacing(16)
            for key in pair:
                row.addWidget(FormField(key, words[key], self.days[key]), 1)
            self.body.addLayout(row)
        self.body.addWidget(self.problem)
        back = Button(self.tr("Shipped values"), "ghost", icon="undo")
        back.clicked.connect(self._ship)
        self.foot.addWidget(back)

    def _credits(self) -> dict[Credit, str]:
        return {
            Credit.ANY: self.tr("Every contact before it: one contacted in several ways counts for each"),
            Credit.LAST: self.tr("The last contact before it"),
            Credit.FIRST: self.tr("The first contact; of a repeat order, the first since the order before"),
        }

    def _words(self) -> dict[str, str]:
        return {
            "lost_days": self.tr("Lost after so many days of silence"),
            "quiet_days": self.tr("Days of silence that are a sign"),
            "ending_days": self.tr("Days before the end of a contract"),
            "horizon_days": self.tr("Days after which a sign is checked"),
        }

    def _ship(self) -> None:
        self._show(review_rules.shipped())

    def _show(self, rule: ReviewRule) -> None:
        for key, button in self.credits.items():
            button.setChecked(key is rule.touch)
        for name, stepper in self.days.items():
            stepper.set_value(getattr(rule, name))

    def save(self) -> None:
        """Put the rule in force; the review is reckoned anew by it."""
        days = {key: stepper.value() for key, stepper in self.days.items()}
        wrong = next((key for key, value in days.items() if value is None), "")
        if wrong:
            low, high = LIMITS[wrong]
            text = self.tr("{what}: a whole number from {low} to {high}.")
            self.complain(text.format(what=self._words()[wrong], low=low, high=high))
            return
        if (days["quiet_days"] or 0) >= (days["lost_days"] or 0):
            self.complain(self.tr("Silence must be a sign before the buyer counts as lost."))
            return
        touch = next(key for key, button in self.credits.items() if button.isChecked())
        known = {key: value for key, value in days.items() if value is not None}
        self.write(review_rules.save, replace(self.rule, touch=touch, **known))
