"""Asks before customers go into the bin: how many, what goes with them, who they are."""

from collections.abc import Sequence

from crm_desktop.services import customer_card, customers
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.label import Label

_NAMED = 4
_COUNTED = 200


class RemoveDialog(SaveDialog):
    """Moves customers into the bin, from where they can come back for 30 days."""

    def __init__(self, context: Context, customer_ids: Sequence[int]) -> None:
        title = self.tr("Move %n customer(s) into the bin?", "", len(customer_ids))
        super().__init__(context, title, width=470, accept=self.tr("Move into the bin"), kind="danger_primary")
        self.customer_ids = list(customer_ids)
        found = (customer_card.card(context.store, one) for one in self.customer_ids[:_COUNTED])
        cards = [card for card in found if card is not None]
        touches = sum(card.follow_ups for card in cards)
        deals = sum(card.conversions for card in cards)
        with_them = [
            self.tr("%n follow-up(s)", "", touches) if touches else "",
            self.tr("%n deal(s)", "", deals) if deals else "",
        ]
        parts = self.tr(", ").join(filter(None, with_them))
        keep = self.tr("They can be brought back for 30 days.")
        line = self.tr("Together with {parts}. {keep}").format(parts=parts, keep=keep) if parts else keep
        self.body.addWidget(Label(line, wrap=True))
        names = self.tr(", ").join(card.name for card in cards[:_NAMED])
        if len(self.customer_ids) > _NAMED:
            names += " …"
        self.body.addWidget(Label(names, "small", "text2", wrap=True))
        self.body.addWidget(self.problem)
        self.key_cap.hide()

    def open(self) -> None:
        """Show it; the safe button has the keyboard."""
        super().open()
        self.point_at(self.cancel_button)

    def save(self) -> None:
        """Move them."""
        self.write(customers.remove, self.customer_ids)
