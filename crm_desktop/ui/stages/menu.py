"""What can be done with a customer on the board or in its table twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.stages.table import StageTable


class StageMenu(QObject):
    """Lines of the context menu."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def items(self, *, board: bool = False) -> list[PickItem]:
        """The lines; on the board a card can be pushed."""
        push = [
            PickItem("on", self.tr("One stage on"), icon="chevron-right", note="Ctrl+→"),
            PickItem("off", self.tr("One stage back"), icon="chevron-left", note="Ctrl+←"),
        ]
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("log", self.tr("Log follow-up"), icon="edit", note="L"),
            PickItem("criteria", self.tr("Criteria of the stage"), icon="clipboard"),
            *(push if board else []),
            PickItem("stage", self.tr("Change stage"), icon="flag", note="P"),
            PickItem("won", self.tr("Record conversion"), icon="check-circle"),
            PickItem("lost", self.tr("Record loss"), icon="minus", note="F"),
        ]

    def act(self, key: str, customer_id: int, table: StageTable | None = None) -> None:
        """Do what a line asks for."""
        window = self.context.window
        if not customer_id:
            return
        if key == "stage" and table is not None:
            table.letter("p")
            return
        if key == "criteria":
            from crm_desktop.ui.stages.standing import StandingDialog  # noqa: PLC0415 - read when it is asked for

            StandingDialog(self.context, customer_id).open()
            return
        doing = {
            "open": window.open_customer,
            "log": window.log_follow_up,
            "won": window.record_conversion,
            "lost": window.record_loss,
        }
        if key in doing:
            doing[key](customer_id)
