"""The customers tab: template 1 (000-03 ... 000-15) with its views, chips and the drawer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services.lists import CustomerList
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import BulkAction
from crm_desktop.ui.pages.customer_menu import ALIVE, REMOVED, CustomerMenu
from crm_desktop.ui.pages.drawer_side import DrawerSide
from crm_desktop.ui.pages.table_page import TablePage
from crm_desktop.ui.pages.view_button import ViewButton
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.drawer.drawer import Drawer


class CustomersPage(TablePage):
    """All customers or the bin, filtered by chips, with the drawer of the current row."""

    key = "customers"
    frozen = ("number", "name")
    pinned = "next_due"
    fill = "remark"
    first_sort = ("next_due", False)
    tables = TablePage.tables | {"follow_up", "grade_change", "loss", "setting"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, CustomerList(context.store), parent)
        self.bulk.show_actions(ALIVE)

    # parts

    def build_tools(self) -> None:
        """View, count, chips, menus; import, export, density, columns, drawer."""
        row = self.tools.row
        self.view = ViewButton(self.tr("All customers"))
        self.view.clicked.connect(self._show_views)
        self.total = Label("", "small", "text3")
        row.addWidget(self.view)
        row.addWidget(self.total)
        row.addWidget(Rule(down=True, length=20))
        self.filters.add_grades()
        self.filters.add_hot()
        for part in ("tags", "owners", "stages"):
            self.filters.add_menu(part)
        self.filters.add_text()
        row.addStretch(1)
        self._add_right()

    def _add_right(self) -> None:
        row = self.tools.row
        self.import_button = Button(self.tr("Import"), "ghost", icon="upload")
        self.export_button = Button(self.tr("Export"), "ghost", icon="download")
        self.density = IconButton("list", self.tr("Row height"))
        self.columns_button = IconButton("columns", self.tr("Columns"))
        self.drawer_button = IconButton("panel", self.tr("Drawer (Ctrl+\\)"), checkable=True)
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)
        self.density.clicked.connect(self._show_densities)
        self.columns_button.clicked.connect(self._show_columns)
        self.drawer_button.clicked.connect(self.toggle_drawer)
        for widget in (self.import_button, self.export_button, Rule(down=True, length=20)):
            row.addWidget(widget)
        for button in (self.density, self.columns_button, self.drawer_button):
            row.addWidget(button)

    def lay_out(self) -> None:
        """Table and drawer side by side under the tools."""
        self.side = DrawerSide(self.context, self)
        self.side.closed.connect(self.close_drawer)
        self.side.stepped.connect(self.table.step)
        self.table.current_changed.connect(self.side.follow)
        self.table.toggled.connect(self._toggled)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.side)
        self.column.addWidget(self.tools)
        self.column.addLayout(beside, 1)
        self.column.addWidget(self.bulk)

    # views

    def _show_views(self) -> None:
        alive = CustomerList(self.context.store)
        removed = CustomerList(self.context.store)
        removed.filter = removed.filter._replace(removed=True)
        items = [
            PickItem("all", self.tr("All customers"), icon="card", note=f"{alive.counts().total:,}"),
            PickItem("bin", self.tr("Bin"), icon="trash", note=f"{removed.counts().total:,}"),
        ]
        self.menus.open_under(items, self._view_picked, self.view)

    def _view_picked(self, key: str) -> None:
        self.show_bin(key == "bin")

    def show_bin(self, on: bool) -> None:
        """Show what was moved to the bin, or all customers."""
        self.view.set_text(self.tr("Bin") if on else self.tr("All customers"))
        self.filters.set_filter(self.filters.filter._replace(removed=on))
        self.bulk.show_actions(REMOVED if on else ALIVE)
        self.table.clear_selection()
        self.refresh()
        self.take_focus()

    def in_bin(self) -> bool:
        """Whether the bin is shown."""
        return self.filters.filter.removed

    def after_refresh(self) -> None:
        """The count beside the view's name, and the drawer."""
        self.total.setText(f"{self.model.rowCount():,}")
        self.side.follow(self.table.current_id())

    def empty_words(self) -> tuple[str, str, str, str]:
        """What to do with an empty book, or an empty bin."""
        if self.in_bin():
            return self.tr("The bin is empty"), self.tr("What you remove waits here for 30 days."), "", ""
        line = self.tr("Add the first one, paste rows from Excel, or import a workbook.")
        return self.tr("No customers yet"), line, self.tr("New customer"), self.tr("Import")

    def empty_primary(self) -> None:
        """Clear filters, or a new customer."""
        if self.listing.filter:
            super().empty_primary()
        else:
            self.context.window.new_customer()

    def empty_secondary(self) -> None:
        """Import."""
        self.context.window.import_files()

    def count_text(self, count: int) -> str:
        """How many customers."""
        return self.tr("{count} customers").format(count=f"{count:,}")

    def selected_text(self, count: int) -> str:
        """How many are selected."""
        return self.tr("{count} customers selected").format(count=f"{count:,}")

    # actions

    def bulk_actions(self) -> Sequence[BulkAction]:
        """Grade, heat, tag, owner, plan, bin; restore in the bin."""
        return CustomerMenu().bulk()

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        menu = CustomerMenu()
        return menu.items_in_bin() if self.in_bin() else menu.items()

    def act(self, key: str) -> None:
        """Do what a button, menu line or key asks for."""
        ids, window = self.chosen_customers(), self.context.window
        if not ids:
            return
        letters = {"grade": "g", "tag": "t", "owner": "o", "stage": "p", "later": "s", "done": "d", "log": "l"}
        single: dict[str, Callable[[int], None]] = {
            "open": window.edit_customer,
            "won": window.record_conversion,
            "lost": window.record_loss,
        }
        many = {
            "hot": self.doing.toggle_hot,
            "plan": self.doing.ask_plan,
            "spread": self.doing.ask_spread,
            "restore": self.doing.restore,
        }
        if key in letters:
            self.letter(letters[key])
        elif key in single:
            single[key](self.table.current_id() or ids[0])
        elif key in many:
            many[key](ids)
        elif key in ("push", "complaint", "value", "need_report"):
            self.doing.serve(key, ids)
        elif key == "phone":
            self.copy_phone()
        elif key == "remove":
            self.remove()

    def letter(self, typed: str) -> None:
        """Commands on living customers only; in the bin R restores."""
        if not self.in_bin():
            super().letter(typed)
        elif typed.casefold() == "r":
            self.doing.restore(self.chosen_customers())

    def remove(self) -> None:
        """Del: to the bin."""
        if not self.in_bin():
            self.doing.ask_remove(self.chosen_customers())

    def open_row(self, row_id: int) -> None:
        """Enter opens the form."""
        self.context.window.edit_customer(row_id)

    def copy_phone(self) -> None:
        """Ctrl+Shift+C: the phone of the current row."""
        phone = self.doing.copy_phone(self.table.current_id())
        if phone:
            self.context.window.tell(Message(QT_TRANSLATE_NOOP("messages", "Copied {text}"), text=phone))

    def _import(self) -> None:
        self.context.window.import_files()

    def _export(self) -> None:
        self.context.window.export()

    # look

    def _show_columns(self) -> None:
        self.table.layout_columns.show_chooser(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _show_densities(self) -> None:
        present = self.context.settings().density
        choices = (
            ("compact", self.tr("Compact rows")),
            ("standard", self.tr("Standard rows")),
            ("relaxed", self.tr("Relaxed rows")),
        )
        items = [PickItem(key, text, icon="check" if present == key else "list") for key, text in choices]
        self.menus.open_under(items, self._density_picked, self.density)

    def _density_picked(self, key: str) -> None:
        self.context.remember(density=key)

    # drawer

    @property
    def drawer(self) -> Drawer:
        """The drawer beside the table."""
        return self.side.drawer

    def toggle_drawer(self) -> None:
        """Show or hide the drawer."""
        if self.side.is_open():
            self.close_drawer()
        else:
            self.open_drawer(slide=True)

    def open_drawer(self, *, slide: bool = False) -> None:
        """Show the drawer of the current row; it slides where a gesture opens it, not when another tab leads there."""
        self.drawer_button.setChecked(True)
        self.side.open(slide=slide)
        self.side.follow(self.table.current_id())

    def close_drawer(self) -> None:
        """Put the drawer away; the list has the keyboard again."""
        self.drawer_button.setChecked(False)
        self.side.hide()
        self.table.take_focus()

    def _toggled(self, _row_id: int) -> None:
        self.toggle_drawer()

    def show_customer(self, customer_id: int) -> None:
        """Go to a customer, whatever the filter, and open its drawer."""
        if not self.table.set_current_id(customer_id):
            self.show_bin(False)
            self.filters.clear()
            self.table.set_current_id(customer_id)
        self.open_drawer()
        self.table.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The drawer is narrower in narrow windows."""
        super().resizeEvent(event)
        self.side.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The drawer with Ctrl+\\, the phone with Ctrl+Shift+C, then what every table page knows."""
        mods, key = event.modifiers(), event.key()
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Backslash and mods == ctrl:
            self.toggle_drawer()
        elif key == Qt.Key.Key_C and mods == ctrl | shift:
            self.copy_phone()
        else:
            super().keyPressEvent(event)
