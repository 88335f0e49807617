"""A section of the customer form: title row with its count, lines of fields."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui.forms.customer_form_layout import SectionPlan, Spot, make_field, words
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.pick_item import PickItem


class Section(Card):
    """One card; `set_filled` writes 3/5, or a green check when it is full."""

    def __init__(self, plan: SectionPlan, parent: QWidget | None = None) -> None:
        super().__init__(words(plan.title), icon=plan.icon, note=words(plan.note), parent=parent)
        self.plan = plan
        self.body.setSpacing(6)
        self.fields: dict[str, FormField] = {}
        self.left_out: frozenset[str] = frozenset()
        """Keys of fields that this customer is not asked for."""
        self.lines: list[tuple[QHBoxLayout, list[FormField]]] = []
        self.check = IconLabel("check-circle", "ok", 14)
        self.count = Label("", "small", "text3")
        self.head.addWidget(self.check)
        self.head.addWidget(self.count)
        self.check.hide()

    def build(self, load: Callable[[str], Sequence[PickItem]], skip: frozenset[str], after: dict[str, QWidget]) -> None:
        """Make the fields; `after` names widgets that stand under the line of a field."""
        for spots in self.plan.lines:
            self._add_line([spot for spot in spots if spot.key not in skip], load)
            for spot in spots:
                if spot.key in after:
                    self.body.addWidget(after[spot.key])

    def _add_line(self, spots: Sequence[Spot], load: Callable[[str], Sequence[PickItem]]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        made = []
        for spot in spots:
            field = make_field(spot, load)
            self.fields[spot.key] = field
            made.append(field)
            row.addWidget(field, spot.share)
            if spot.editor == "chain":
                # the section's title says it already; the mark stands beside it
                self.head.insertWidget(2, field.chip)
                field.hide_head()
        self.lines.append((row, made))
        self.body.addLayout(row)

    def set_filled(self, filled: int, total: int) -> None:
        """Show how much of it is filled."""
        full = total > 0 and filled >= total
        self.check.setVisible(full)
        self.count.set_tone("ok" if full else "text3")
        self.count.setText(f"{filled}/{total}")

    def show_only(self, required: bool) -> bool:
        """Show all fields or only the required ones; returns whether anything is left."""
        left = False
        for key, field in self.fields.items():
            shown = key not in self.left_out and (not required or bool(field.mark))
            field.setVisible(shown)
            left = left or shown
        return left
