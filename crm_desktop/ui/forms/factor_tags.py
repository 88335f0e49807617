"""Tags of what decided a deal: those that its words speak of are lit until the user decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.key_factors import suggested
from crm_desktop.services import deal_figures
from crm_desktop.store.options import Options
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout


class FactorTags(QWidget):
    """A chip for each tag; what was pressed by hand stays as it was pressed."""

    def __init__(self, known: Options) -> None:
        super().__init__()
        self._words = deal_figures.spelled(known)
        self._decided: set[int] = set()
        flow = FlowLayout(self, 6)
        self.chips: dict[int, ChoiceChip] = {}
        for one in self._words:
            chip = self.chips[one] = ChoiceChip(Choice(str(one), known.name(one)))
            chip.clicked.connect(self._pressed)
            flow.addWidget(chip)

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChoiceChip):
            self._decided.add(int(chip.choice.key))

    def follow(self, text: str) -> None:
        """Light the tags that a text speaks of."""
        spoken = suggested(text, self._words)
        for one, chip in self.chips.items():
            if one not in self._decided:
                chip.setChecked(one in spoken)

    def show_factors(self, factors: Sequence[int]) -> None:
        """Show the tags of a deal."""
        for one, chip in self.chips.items():
            chip.setChecked(one in factors)
            self._decided.add(one)

    def factors(self) -> tuple[int, ...]:
        """The tags that are lit."""
        return tuple(one for one, chip in self.chips.items() if chip.isChecked())
