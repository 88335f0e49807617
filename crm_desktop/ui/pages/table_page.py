"""What every table tab shares: tool row, table, bulk bar, empty states, filters with counts, copy and paste, memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.services.lists import Filter, RecordList
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.list_source import ListSource, columns_of
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.pages.bars import Bar, BulkAction, BulkBar
from crm_desktop.ui.pages.filters import FilterTools
from crm_desktop.ui.pages.page_menus import PageMenus
from crm_desktop.ui.pages.paste_block import TablePaste
from crm_desktop.ui.pages.table_status import count_of, sort_of, status_texts
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.pages.customer_actions import CustomerActions

_REMEMBER_AFTER = 400
"""Milliseconds after the last change of a column until it is remembered."""
_WORKED_OFF = {"follow_up.log", "follow_up.done", "follow_up.snooze", "follow_up.plan"}


class TablePage(QWidget):
    """One list of the services as a tab; subclasses add tools, actions and words."""

    status_changed = Signal()
    key = ""
    pinned = ""
    fill = ""
    """Column that takes the room to the right."""
    frozen: tuple[str, ...] = ("customer",)
    first_sort = ("", False)
    tables = frozenset({"customer", "option", "contact", "contact_point", "customer_tag", "tag"})
    """Tables whose changes show here."""

    def __init__(self, context: Context, listing: RecordList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.listing = listing
        self.source = ListSource(context, listing, self)
        self.model = RowModel(columns_of(listing, english=context.english), self.source, self)
        remembered = cast("Mapping[str, object]", context.state().columns.get(self.key, {}))
        self.model.sort_key, self.model.descending = sort_of(remembered) or self.first_sort
        self.source.read_ahead(self.model.sort_key, self.model.descending)
        self.table = DataTable(self.model, frozen=self.frozen, pinned=self.pinned, fill=self.fill)
        self.tools = Bar(48)
        self.filters = FilterTools(context, listing, self.tools.row)
        self.bulk = BulkBar(self.bulk_actions())
        self.empty = EmptyState("card", "", parent=self.table)
        self.menus = PageMenus(self)
        self._every = 0
        self.pasting = TablePaste(context, listing, self.table, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REMEMBER_AFTER)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.build_tools()
        self.lay_out()
        self._connect()
        self.restore({"table": remembered, "filter": self.context.state().filters.get(self.key, {})})

    def lay_out(self) -> None:
        """Stack the parts; pages with more around the table override it."""
        self.column.addWidget(self.tools)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.bulk)

    def _connect(self) -> None:
        table = self.table
        table.set_empty(self.empty)
        table.activated.connect(self.open_row)
        table.edit_ended.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        table.letter.connect(self.letter)
        table.delete_pressed.connect(self.remove)
        table.context_menu.connect(self._show_menu)
        table.paste.connect(self.pasting.paste)
        table.selection_counted.connect(self._counted)
        table.state_changed.connect(self._later.start)
        table.state_changed.connect(self.status_changed)
        self._later.timeout.connect(self._remember)
        self.filters.changed.connect(self._narrowed)
        self.filters.changed.connect(self._remember_filter)
        self.filters.counted.connect(self.after_refresh)
        self.bulk.asked.connect(self.act)
        self.bulk.cleared.connect(self._clear_selection)
        self.empty.primary_clicked.connect(self.empty_primary)
        self.empty.secondary_clicked.connect(self.empty_secondary)

    # what subclasses say

    def build_tools(self) -> None:
        """Fill the tool row."""

    def bulk_actions(self) -> Sequence[BulkAction]:
        """Buttons of the bulk bar."""
        return []

    def menu_items(self) -> Sequence[PickItem]:
        """Lines of the context menu; their keys go to `act`."""
        return []

    def act(self, key: str) -> None:
        """Do what a button, menu line or key asks for."""

    def empty_words(self) -> tuple[str, str, str, str]:
        """Title, line and two buttons while there is nothing at all."""
        return self.tr("Nothing here yet"), "", "", ""

    def count_text(self, count: int) -> str:
        """How many rows there are, for the status bar."""
        return self.tr("{count} records").format(count=f"{count:,}")

    def empty_primary(self) -> None:
        """The first button of the empty state."""
        if self.listing.filter:
            self.filters.clear()

    def empty_secondary(self) -> None:
        """The second button of the empty state."""

    def open_row(self, row_id: int) -> None:
        """Enter or double click."""
        self.context.window.open_customer(self.customer_of(row_id))

    def remove(self) -> None:
        """Del."""

    # rows and customers

    def customer_of(self, row_id: int) -> int:
        """The customer a row belongs to, 0 when it is gone."""
        if self.listing.table == "customer":
            return row_id
        found = self.listing.rows([row_id]).get(row_id)
        value = found["customer_id"] if found else 0
        return value if isinstance(value, int) else 0

    def chosen(self) -> list[int]:
        """Ids of the selected rows, else of the current one."""
        ids = list(self.table.selected_ids())
        current = self.table.current_id()
        return ids or ([current] if current else [])

    def chosen_customers(self) -> list[int]:
        """Customers of the chosen rows, each once."""
        ids = self.chosen()
        if self.listing.table == "customer":
            return ids
        rows = self.listing.rows(ids)
        found = [rows[one]["customer_id"] for one in ids if one in rows]
        return list(dict.fromkeys(one for one in found if isinstance(one, int)))

    def current_customer(self) -> int:
        """Customer of the current row, or 0."""
        current = self.table.current_id()
        return self.customer_of(current) if current else 0

    def spot(self) -> QPoint:
        """Where a menu for the current row opens (global)."""
        part = self.table.middle
        rect = part.row_rect(max(0, self.table.cursor_row()))
        return part.viewport().mapToGlobal(QPoint(24, min(rect.bottom() + 2, part.viewport().height() - 40)))

    def letter(self, typed: str) -> None:
        """Single letters on the list: L log, G grade, H hot, T tag, O owner, P stage, S later, D done."""
        current = self.current_customer()
        if current:
            self.doing.letter(typed, current, self.chosen_customers(), self.spot())

    def _show_menu(self, spot: QPoint) -> None:
        if self.table.current_id():
            self.menus.open_at(self.menu_items(), self.act, spot)

    @cached_property
    def doing(self) -> CustomerActions:
        """What can be done with customers, read when it is first needed."""
        from crm_desktop.ui.pages.customer_actions import CustomerActions  # noqa: PLC0415 - not needed to show rows

        return CustomerActions(self.context, self)

    # showing

    def narrowed(self) -> Filter:
        """The filter in force."""
        return self.filters.filter

    def refresh(self) -> None:
        """Read ids and counts again."""
        self.listing.filter = self.narrowed()
        self.model.refresh()
        self.filters.count(self.model.rowCount())
        self._every = self.listing.size() if self.listing.filter else self.model.rowCount()
        self._show_empty()
        self.status_changed.emit()

    def _narrowed(self) -> None:
        """Another filter: where the current row is gone, the list starts at its top."""
        self.refresh()
        if self.table.cursor_row() < 0 and self.model.rowCount():
            self.table.scroll_to_top(0)

    def after_refresh(self) -> None:
        """What else follows the rows."""

    def _show_empty(self) -> None:
        if self.listing.filter:
            title = self.tr("Nothing matches {filters}").format(filters=self.filters.words())
            self.empty.set_text(title, "", self.tr("Clear filters"))
        else:
            self.empty.set_text(*self.empty_words())
        self.table.arrange()

    def on_changed(self, changes: ChangeSet) -> None:
        """Something was written."""
        if self.tables & set(changes.tables):
            if "option" in changes.tables or "tag" in changes.tables:
                self.filters.rebuild()
            if not self.table.is_editing():  # new ids would take the editor and what is being typed away
                # a list that is worked off goes on with its next row
                self.table.keep_in_place(changes.kind in _WORKED_OFF)
                self.refresh()
                self.table.keep_in_place(False)

    def status(self) -> list[str]:
        """Texts for the left of the status bar: how many, how many selected, sorted how."""
        return status_texts(self.table, self._how_many())

    def _how_many(self) -> str:
        shown, every = self.model.rowCount(), self.count_text(self._every)
        return count_of(shown, every) if self.listing.filter else every

    def _counted(self, count: int) -> None:
        self.bulk.set_count(self.selected_text(count), count)
        self.status_changed.emit()

    def selected_text(self, count: int) -> str:
        """How many are selected, for the bulk bar."""
        return self.tr("{count} selected").format(count=f"{count:,}")

    def _clear_selection(self) -> None:
        self.table.clear_selection()
        self.table.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the list, on its first row when none is current."""
        self.table.take_focus()
        if self.table.cursor_row() < 0 and self.model.rowCount():
            self.table.set_current_id(self.model.id_at(0))

    def focus_filter(self) -> None:
        """Put the keyboard into the text filter."""
        self.filters.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F filters, Esc then clears the filter, Alt+arrows step."""
        mods, key = event.modifiers(), event.key()
        if key == Qt.Key.Key_F and mods == Qt.KeyboardModifier.ControlModifier:
            self.focus_filter()
        elif key == Qt.Key.Key_Escape and self.filters.filter:
            self.filters.clear()
            self.table.take_focus()
        elif mods & Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.table.step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    # memory

    def _remember(self) -> None:
        self.context.remember(columns={**self.context.state().columns, self.key: self.table.state()})

    def _remember_filter(self) -> None:
        self.context.remember(filters={**self.context.state().filters, self.key: self.filters.state()})

    def state(self) -> dict[str, object]:
        """Columns, sort and filters as plain values."""
        return {"table": self.table.state(), "filter": self.filters.state()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take remembered columns, sort and filters."""
        table, chosen = state.get("table"), state.get("filter")
        if isinstance(table, Mapping) and table:
            self.table.restore(table)
        if isinstance(chosen, Mapping):
            self.filters.restore(chosen)
