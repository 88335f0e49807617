"""The lines of the customers' context menu and the buttons of their bulk bar."""

from PySide6.QtCore import QObject

from crm_desktop.ui.pages.bars import BulkAction
from crm_desktop.ui.widgets.pick_item import PickItem

ALIVE = ("grade", "hot", "tag", "owner", "plan", "spread", "remove")
REMOVED = ("restore",)


class CustomerMenu(QObject):
    """Words and icons of what can be done with customers."""

    def shared(self) -> list[BulkAction]:
        """Grade, heat, tag, owner, plan: what every table does with the customers of its rows."""
        return [
            BulkAction("grade", self.tr("Change grade"), "trend-up"),
            BulkAction("hot", self.tr("Mark hot"), "flame"),
            BulkAction("tag", self.tr("Add tag"), "tag"),
            BulkAction("owner", self.tr("Hand over"), "people"),
            BulkAction("plan", self.tr("Plan follow-up"), "calendar"),
        ]

    def bulk(self) -> list[BulkAction]:
        """The shared ones, and the bin or the way out of it."""
        return [
            *self.shared(),
            BulkAction("spread", self.tr("Spread over days"), "layers"),
            BulkAction("restore", self.tr("Restore"), "undo"),
            BulkAction("remove", self.tr("Move to bin"), "trash", danger=True),
        ]

    def items(self) -> list[PickItem]:
        """Lines for living customers."""
        return [
            PickItem("open", self.tr("Open"), icon="card", note="Enter"),
            PickItem("log", self.tr("Log follow-up"), icon="edit", note="L"),
            PickItem("plan", self.tr("Plan follow-up"), icon="calendar"),
            PickItem("later", self.tr("Later"), icon="clock", note="S"),
            PickItem("done", self.tr("Done"), icon="check", note="D"),
            PickItem("grade", self.tr("Change grade"), icon="trend-up", note="G"),
            PickItem("hot", self.tr("Hot on/off"), icon="flame", note="H"),
            PickItem("tag", self.tr("Add tag"), icon="tag", note="T"),
            PickItem("owner", self.tr("Hand over"), icon="people", note="O"),
            PickItem("stage", self.tr("Change stage"), icon="flag", note="P"),
            PickItem("won", self.tr("Record conversion"), icon="check-circle"),
            PickItem("lost", self.tr("Record loss"), icon="minus"),
            PickItem("need_report", self.tr("Need analysis"), icon="document"),
            PickItem("value", self.tr("Customer value"), icon="star"),
            PickItem("complaint", self.tr("Record complaint"), icon="warning"),
            PickItem("push", self.tr("Push a new product"), icon="send"),
            PickItem("phone", self.tr("Copy phone"), icon="phone", note="Ctrl+Shift+C"),
            PickItem("remove", self.tr("Move to bin"), icon="trash", note="Del", danger=True),
        ]

    def items_in_bin(self) -> list[PickItem]:
        """Lines for removed customers."""
        return [PickItem("restore", self.tr("Restore"), icon="undo", note="R")]
