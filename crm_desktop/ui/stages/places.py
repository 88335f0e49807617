"""Where what a criterion misses is added: the form, a follow-up, a file, the deal; or a tick of hand with its words."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.stage_checks import Finding
from crm_desktop.services import stage_moves
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_FIELDS = {
    "contact": "contact_points", "need": "need", "intent": "intent", "fit": "fit", "budget": "budget", "report": "need",
}  # fmt: skip
"""The field of the form for each place."""


class TickDialog(Dialog):
    """Asks in what words a criterion is known to be met; blank words will do."""

    def __init__(self, context: Context, customer_id: int, finding: Finding) -> None:
        name = finding.criterion.name.said(english=context.english)
        super().__init__(context.window.widget(), name, width=440)
        self.accept_button.setText(self.tr("Tick it"))
        self.context, self.customer_id, self.finding, self.name = context, customer_id, finding, name
        self.evidence = LineEdit("", self.tr("Such as: mail of the buyer, 12 March"))
        self.body.addWidget(Label(self.tr("How is it known?"), tone="text2", wrap=True))
        self.body.addWidget(LabeledField(self.tr("Evidence"), self.evidence))
        self.evidence.returnPressed.connect(self.accept)
        self.accepted.connect(self._tick)
        self.evidence.setFocus()

    def _tick(self) -> None:
        self.context.work.run(
            stage_moves.tick, self.customer_id, self.finding.criterion.key, self.name, self.evidence.text()
        )


class AddMissing(QObject):
    """Opens the place for a criterion of a customer."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context

    def add(self, customer_id: int, finding: Finding) -> None:
        """Open it."""
        window, place = self.context.window, finding.place
        if place in ("log", "decider"):
            window.log_follow_up(customer_id)
        elif place == "attach":
            window.attach(customer_id)
        elif place in ("deal", "payment"):
            window.record_conversion(customer_id)
        elif place == "installed":
            from crm_desktop.ui import service_rooms  # noqa: PLC0415 - read when it is asked for

            service_rooms.installed(self.context, customer_id)
        elif place in _FIELDS:
            window.edit_customer(customer_id, _FIELDS[place])
        else:
            TickDialog(self.context, customer_id, finding).open()
