"""The table twin of the board: the same customers under the same filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.services.stage_list import StageList
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.table_page import TablePage
from crm_desktop.ui.stages.menu import StageMenu
from crm_desktop.ui.widgets.pick_item import PickItem


class StageTable(TablePage):
    """Shows what it is given; its own tool row stays away."""

    key = "stages"
    fill = "need"
    frozen = ("name",)
    first_sort = ("stage", False)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.shown = Filter()
        super().__init__(context, StageList(context.store), parent)
        self.tools.hide()

    def narrowed(self) -> Filter:
        """The board's filter."""
        return self.shown

    def show_filter(self, chosen: Filter) -> None:
        """Show the customers of a filter."""
        self.shown = chosen
        self.refresh()

    def menu_items(self) -> Sequence[PickItem]:
        """The lines of a card."""
        return StageMenu(self.context).items()

    def act(self, key: str) -> None:
        """Do what a line asks for."""
        StageMenu(self.context).act(key, self.current_customer(), self)

    def letter(self, typed: str) -> None:
        """F is lost; the others are those of every list."""
        if typed.casefold() == "f" and self.current_customer():
            self.context.window.record_loss(self.current_customer())
        else:
            super().letter(typed)

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        return self.tr("Nobody is in a stage"), self.tr("P on a customer chooses one."), "", ""
