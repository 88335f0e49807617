"""Room: festivals, holidays with the working days in exchange, and the limits of gifts."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.ui.context import Context
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label


class DaysRoom(Room):
    """Says what there is and opens the dialog at the right part."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Calendar and festivals"))
        self.buttons: dict[str, Button] = {}
        for key, icon, name, line in (
            ("festivals", "gift", self.tr("Festivals"), self.tr("Which festivals are greeted, and days of your own")),
            (
                "holidays",
                "calendar",
                self.tr("Public holidays"),
                self.tr("Days off and the working days in exchange: nothing is due on a day off"),
            ),
            (
                "gifts",
                "tag",
                self.tr("Gifts and greetings"),
                self.tr("What gifts may be worth, and whether a greeting counts as a contact"),
            ),
        ):
            card = Card(name, icon=icon)
            row = QHBoxLayout()
            row.setSpacing(12)
            button = self.buttons[key] = Button(self.tr("Edit…"), icon="edit")
            button.setAccessibleName(self.tr("Edit {name}").format(name=name))
            button.setProperty("part", key)
            button.clicked.connect(self._open)
            row.addWidget(Label(line, "small", "text2", wrap=True), 1)
            row.addWidget(button)
            card.body.addLayout(row)
            self.body.addWidget(card)
            self.mark(key, button)
        self.body.addStretch(1)

    def _open(self) -> None:
        from crm_desktop.ui.care.rules_dialog import RulesDialog  # noqa: PLC0415 - lunar tables: read when wanted

        part = str(self.sender().property("part"))
        dialog = RulesDialog(self.context, date.today().year)
        dialog.switch.set_current(part)
        dialog.switch.changed.emit(part)
        dialog.open()
