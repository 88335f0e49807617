"""Rooms: language and customer numbers, and the list of keys."""

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.ui.actions import ACTIONS
from crm_desktop.ui.context import Context
from crm_desktop.ui.number_settings import NumberSettings
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.shortcut_help import keys_column
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.inputs import ComboBox


class CommonRoom(Room):
    """Language, and the rule of customer numbers."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Common"))
        system = self.tr("Follow the system")
        self.language = ComboBox([("system", system), ("zh_CN", "简体中文"), ("en", "English")])
        self.language.setMinimumWidth(200)
        self.language.set_key(context.settings().language)
        self.row("language", self.tr("Language"), self.language)
        self.number = NumberSettings(context)
        card = Card(self.tr("Customer numbers"), note=self.tr("for new customers; numbers given already stay"))
        card.body.addWidget(self.number)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.mark("number", self.number.template)
        self.language.activated.connect(self._language)

    def _language(self) -> None:
        self.context.remember(language=self.language.key())


class KeysRoom(Room):
    """Keys of the whole window and keys of a focused list."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Shortcuts"), self.tr("F1 shows them at any time"))
        row = QHBoxLayout()
        row.setSpacing(40)
        window = [action for action in ACTIONS if action.scope == "window" and action.shortcut]
        lists = [action for action in ACTIONS if action.scope == "list" and action.shortcut]
        row.addLayout(keys_column(self.tr("Everywhere"), window, elide=True), 1)
        row.addLayout(keys_column(self.tr("In a list"), lists, elide=True), 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
