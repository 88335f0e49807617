"""The card that asks each half year to look the form of customers over (002-39)."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.services import field_versions
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link


class FormCard(Card):
    """Hidden while it is not yet time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        title = self.tr("The form of customers wants a look")
        self.body.addWidget(Label(title, "body", bold=True, wrap=True))
        line = self.tr("Half a year without a change: which fields are missing, which does nobody fill in?")
        self.body.addWidget(Label(line, "small", "text2", wrap=True))
        self.look = Link(self.tr("Look at the fields"), role="small")
        self.done = Button(self.tr("Looked over"), size="small", icon="check")
        self.later = Button(self.tr("In two weeks"), "ghost", size="small")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.look)
        row.addStretch(1)
        row.addWidget(self.later)
        row.addWidget(self.done)
        self.body.addLayout(row)
        self.look.clicked.connect(self._look)
        self.done.clicked.connect(self._done)
        self.later.clicked.connect(self._later)
        self.hide()

    def _look(self) -> None:
        from crm_desktop.ui.settings.window import SettingsWindow  # noqa: PLC0415 - loaded when it is wanted

        window = SettingsWindow(self.context)
        window.show_room("fields")
        window.open()

    def _done(self) -> None:
        self.context.work.run(field_versions.looked_over, date.today())

    def _later(self) -> None:
        self.context.work.run(field_versions.put_off, date.today())
