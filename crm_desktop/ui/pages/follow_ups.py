"""The follow-ups tab: template 2 (000-32), what was said and what is planned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from crm_desktop.services import follow_ups
from crm_desktop.services.lists import FollowUpList
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.record_page import RecordPage
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.pick_item import PickItem


class FollowUpsPage(RecordPage):
    """Follow-ups with chips for their state and menus for method, grade and owner."""

    key = "follow_ups"
    fill = "next_action"
    pinned = "state"
    first_sort = ("when", False)
    tables = frozenset({"customer", "option", "follow_up", "contact"})
    remove_service = staticmethod(follow_ups.remove)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, FollowUpList(context.store), parent)

    def build_tools(self) -> None:
        """State chips, menus, text; export, plan, log."""
        row = self.tools.row
        self.filters.add_states()
        for part in ("methods", "grades", "owners"):
            self.filters.add_menu(part)
        self.filters.add_text()
        row.addStretch(1)
        self.add_export()
        self.plan_button = Button(self.tr("Plan follow-up"), icon="calendar")
        self.log_button = Button(self.tr("Log follow-up"), icon="edit")
        self.plan_button.clicked.connect(self._plan)
        self.log_button.clicked.connect(self._log)
        row.addWidget(self.plan_button)
        row.addWidget(self.log_button)
        self.add_columns()

    def take_focus(self) -> None:
        """The first time the week begins at the top: what is over stands above it, what is to come below."""
        rows = self.model.rowCount()
        if self.table.cursor_row() < 0 and rows and (self.model.sort_key, self.model.descending) == ("when", False):
            today = date.today()
            monday = (today - timedelta(days=today.weekday())).isoformat()
            row = min(rows - 1, bisect_left(range(rows), monday, key=self._when))
            self.table.set_current_id(self.model.id_at(row))
            self.table.scroll_to_top(row)
        super().take_focus()

    def _when(self, row: int) -> str:
        row_id = self.model.id_at(row)
        return str(self.listing.rows([row_id])[row_id]["when"] or "9")

    def _plan(self) -> None:
        self.for_customer("plan")

    def _log(self) -> None:
        self.for_customer("log")

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("log", self.tr("Log follow-up"), icon="edit", note="L"),
            PickItem("plan", self.tr("Plan follow-up"), icon="calendar"),
            PickItem("later", self.tr("Later"), icon="clock", note="S"),
            PickItem("done", self.tr("Done"), icon="check", note="D"),
            PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True),
        ]

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        line = self.tr("Press L on a customer to log the first one.")
        return self.tr("No follow-ups yet"), line, self.tr("Go to customers"), ""

    def count_text(self, count: int) -> str:
        """How many follow-ups."""
        return self.tr("{count} follow-ups").format(count=f"{count:,}")
