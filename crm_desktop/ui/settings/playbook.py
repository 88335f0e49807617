"""Room: the playbooks to choose from."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import playbooks
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.first_run import playbook_card
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.widgets.card import ChoiceCard


class PlaybookRoom(Room):
    """The four playbooks; choosing one is a step of its own."""

    def __init__(self, context: Context) -> None:
        line = self.tr("How often each grade is contacted; you can change it at any time")
        super().__init__(context, self.tr("Playbook"), line)
        self.cards: dict[str, ChoiceCard] = {}
        chosen = playbooks.chosen(context.store).get("id")
        holder = QWidget()
        grid = QVBoxLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        row = QHBoxLayout()
        for at, (key, preset) in enumerate(playbooks.presets().items()):
            if at % 2 == 0:
                row = QHBoxLayout()
                row.setSpacing(12)
                grid.addLayout(row)
            card = self.cards[key] = playbook_card(preset, english=context.english)
            card.setChecked(key == chosen)
            card.clicked.connect(self._choose)
            row.addWidget(card, 1)
        self.body.addWidget(holder)
        self.body.addStretch(1)

    def _choose(self) -> None:
        key = next((key for key, card in self.cards.items() if card.isChecked()), "")
        if key and key != playbooks.chosen(self.context.store).get("id"):
            self.context.work.run(playbooks.choose, key)
