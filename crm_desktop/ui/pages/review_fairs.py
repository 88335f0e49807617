"""What the last fairs brought: people met, graded, contacted since, converted, and for how much."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.money_text import format_amount
from crm_desktop.services.fair_return import FairReturn
from crm_desktop.ui import dates
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label

SHOWN = 5
_FEW = 5


class FairCard(Card):
    """One line a fair; hidden while there was none."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("What fairs brought"), "body", bold=True))
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.hide()

    def show_fairs(self, fairs: Sequence[FairReturn]) -> None:
        """Show these fairs, the latest first; deals count from the day on which one met."""
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        heads = (self.tr("Fair"), self.tr("Days"), self.tr("Met"), self.tr("Graded"), self.tr("Contacted"),
                 self.tr("Converted"), self.tr("Amount"))  # fmt: skip
        for place, words in enumerate(heads):
            grid.addWidget(self._cell(words, "small", "text3", place), 0, place)
        for line, fair in enumerate(fairs, 1):
            for place, words in enumerate(self._words(fair)):
                grid.addWidget(self._cell(words, "body", "text2" if place else "text", place), line, place)
        grid.setColumnStretch(0, 1)
        self.body.addWidget(self._holder)
        self._holder.show()
        self.setVisible(bool(fairs))

    def _words(self, fair: FairReturn) -> tuple[str, ...]:
        first, last = dates.day_text(fair.first), dates.day_text(fair.last)
        converted = f"{fair.converted:,}"
        if fair.people >= _FEW:
            converted += f"  {100 * fair.rate:.0f}%"
        days = first if first == last else f"{first} – {last}"
        counts = (f"{fair.people:,}", f"{fair.graded:,}", f"{fair.touched:,}")
        return fair.name, days, *counts, converted, format_amount(fair.amount) if fair.amount else "—"

    def _cell(self, words: str, role: str, tone: str, place: int) -> Label:
        label = Label(words, role, tone, elide=place == 0)
        if place > 1:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label
