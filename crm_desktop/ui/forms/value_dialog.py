"""What a customer is worth, with every figure behind it; what cannot be counted is entered here (001-39 to 001-42)."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.value_score import Figure, Part
from crm_desktop.services import value_score
from crm_desktop.services.value_score import CustomerValue
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.customer_pick import CustomerPick
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.say import marked, together
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.progress import ProgressBar

_WORDS: Final = {
    "history": QT_TRANSLATE_NOOP("Value", "History"),
    "potential": QT_TRANSLATE_NOOP("Value", "Potential"),
    "relation": QT_TRANSLATE_NOOP("Value", "Relation"),
    "amount": QT_TRANSLATE_NOOP("Value", "Amount of all deals"),
    "months": QT_TRANSLATE_NOOP("Value", "Length of the cooperation"),
    "repurchase": QT_TRANSLATE_NOOP("Value", "Repurchases of all purchases"),
    "industry": QT_TRANSLATE_NOOP("Value", "Size of its industry"),
    "budget_trend": QT_TRANSLATE_NOOP("Value", "Trend of its budget"),
    "referrals": QT_TRANSLATE_NOOP("Value", "New customers it brought"),
    "satisfaction": QT_TRANSLATE_NOOP("Value", "Satisfaction"),
    "unbroken": QT_TRANSLATE_NOOP("Value", "Cooperation without a break"),
    "high": QT_TRANSLATE_NOOP("Value", "High value"),
    "middle": QT_TRANSLATE_NOOP("Value", "Middle value"),
    "low": QT_TRANSLATE_NOOP("Value", "Low value"),
}
_TONES: Final = {"high": "ok", "middle": "info", "low": "neutral"}
_NOTE: Final = QT_TRANSLATE_NOOP(
    "Value", "Points and tiers are this program's own: the source breaks off where it would define them."
)


def value_word(key: str) -> str:
    """A part, a figure or a tier in the user's language."""
    return marked("Value", _WORDS[key])


def figure_text(figure: Figure) -> str:
    """A figure with its unit; a dash where it is not known."""
    value = figure.value
    if value is None:
        return QCoreApplication.translate("Value", "not known")
    if figure.key == "amount":
        return format_amount(value * 100)
    units = {
        "months": QCoreApplication.translate("Value", "%n month(s)", "", value),
        "unbroken": QCoreApplication.translate("Value", "%n month(s)", "", value),
        "repurchase": "{count}%",
        "budget_trend": QCoreApplication.translate("Value", "{count}% a year"),
        "referrals": QCoreApplication.translate("Value", "%n customer(s)", "", value),
    }
    shown = f"{value:+d}" if figure.key == "budget_trend" else f"{value:,}"
    return units.get(figure.key, "{count} / 5").format(count=shown)


class ValueDialog(SaveDialog):
    """Score and tier, three cards of figures, and the fields that only a person knows."""

    def __init__(self, context: Context, customer_id: int) -> None:
        super().__init__(context, "", width=720, accept=QCoreApplication.translate("ValueDialog", "Save"))
        self.title.setText(self.tr("Customer value"))
        self.customer_id = customer_id
        self.found = value_score.of_customer(context.store, customer_id, date.today())
        self.body.setSpacing(12)
        if self.found is not None:
            self._lay_out(self.found)

    def _lay_out(self, found: CustomerValue) -> None:
        self.head.addWidget(Label(found.name, "body", "text2"))
        row = QHBoxLayout()
        row.setSpacing(10)
        score = found.score.score
        row.addWidget(Label("—" if score is None else str(score), "kpi", bold=True))
        if found.score.tier:
            row.addWidget(Chip(value_word(found.score.tier), _TONES[found.score.tier]))
        row.addStretch(1)
        rules = Link(self.tr("Points and tiers…"), role="small")
        rules.clicked.connect(self._open_rules)
        row.addWidget(rules)
        self.body.addLayout(row)
        cards = QHBoxLayout()
        cards.setSpacing(10)
        for part in found.score.parts:
            cards.addWidget(self._card(part), 1)
        self.body.addLayout(cards)
        if found.brought:
            names = together(name for _one, name in found.brought[:5])
            self.body.addWidget(Label(self.tr("Brought: {names}").format(names=names), "small", "text2", wrap=True))
        self._add_fields(found)
        self.body.addWidget(Label(marked("Value", _NOTE), "small", "text3", wrap=True))
        self.body.addWidget(self.problem)

    def _card(self, part: Part) -> QWidget:
        weight = self.tr("weight {percent}%").format(percent=part.weight)
        card = Card(value_word(part.key), note=weight)
        shown = "—" if part.score is None else str(part.score)
        card.body.addWidget(Label(shown, "page", bold=True))
        card.body.addWidget(ProgressBar((part.score or 0) / 100))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for at, figure in enumerate(part.figures):
            grid.addWidget(Label(value_word(figure.key), "small", "text2", wrap=True), at, 0)
            grid.addWidget(Label(figure_text(figure), "small", "text3" if figure.value is None else "text"), at, 1)
            points = "" if figure.points is None else self.tr("{points} pts").format(points=figure.points)
            grid.addWidget(Label(points, "small", "text3"), at, 2)
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _add_fields(self, found: CustomerValue) -> None:
        figures = {one.key: one.value for part in found.score.parts for one in part.figures}
        self.industry = ComboBox([(None, "—"), *((size, f"{size} / 5") for size in range(1, 6))])
        self.industry.set_key(figures["industry"])
        trend = figures["budget_trend"]
        self.trend = FormField(
            "budget_trend", value_word("budget_trend"), LineEdit("" if trend is None else str(trend), "% ")
        )
        self.referrer = CustomerPick(self.context, found.referred_by)
        self.referrer.resized.connect(self.refit)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(FormField("industry_scale", value_word("industry"), self.industry), 1)
        row.addWidget(self.trend, 1)
        row.addWidget(FormField("referred_by", self.tr("Brought by"), self.referrer), 2)
        self.body.addLayout(row)

    def open(self) -> None:
        """The keyboard goes to the first field."""
        super().open()
        if self.found is not None:
            self.industry.setFocus()

    def save(self) -> None:
        """Write what was entered."""
        text = self.trend.text().replace("%", "").replace("+", "").strip()
        if text and not text.lstrip("-").isdecimal():
            self.trend.set_state("error", self.tr("A whole number of percent, such as 10 or -5"))
            self.refit()
            return
        size = self.industry.key()
        self.write(
            value_score.enter,
            self.customer_id,
            industry=size if isinstance(size, int) else None,
            budget_trend=int(text) if text else None,
            referred_by=self.referrer.customer_id or None,
        )

    def _open_rules(self) -> None:
        from crm_desktop.ui.forms.value_rules_dialog import ValueRulesDialog  # noqa: PLC0415 - read when opened

        dialog = ValueRulesDialog(self.context)
        dialog.accepted.connect(self.reject)
        dialog.open()
