"""A table tab whose rows are records of customers: follow-ups, grade changes, conversions, losses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.ui.pages.bars import BulkAction
from crm_desktop.ui.pages.customer_menu import CustomerMenu
from crm_desktop.ui.pages.table_page import TablePage
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.pick_item import PickItem


class RecordPage(TablePage):
    """Enter opens the customer's drawer; Del removes the record itself after a question."""

    remove_service: Callable[..., Any]
    """Service function (store, ids, origin) that removes records."""

    def add_export(self) -> None:
        """The export button."""
        self.export_button = Button(self.tr("Export"), "ghost", icon="download")
        self.export_button.clicked.connect(self._export)
        self.tools.row.addWidget(self.export_button)

    def add_columns(self) -> None:
        """The button of the column chooser."""
        self.columns_button = IconButton("columns", self.tr("Columns"))
        self.columns_button.clicked.connect(self._show_columns)
        self.tools.row.addWidget(self.columns_button)

    def _export(self) -> None:
        self.context.window.export()

    def _show_columns(self) -> None:
        self.table.layout_columns.show_chooser(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def bulk_actions(self) -> Sequence[BulkAction]:
        """Grade, heat, tag, owner and plan of the customers; remove the records."""
        return [*CustomerMenu().shared(), BulkAction("remove", self.tr("Remove"), "trash", danger=True)]

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("log", self.tr("Log follow-up"), icon="edit", note="L"),
            PickItem("grade", self.tr("Change grade"), icon="trend-up", note="G"),
            PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True),
        ]

    def act(self, key: str) -> None:
        """Do what a button or menu line asks for."""
        letters = {"grade": "g", "tag": "t", "owner": "o", "later": "s", "done": "d", "log": "l"}
        if key in letters:
            self.letter(letters[key])
        elif key == "hot":
            self.doing.toggle_hot(self.chosen_customers())
        elif key == "remove":
            self.remove()
        elif key == "open":
            self.open_row(self.table.current_id())
        else:
            self.for_customer(key)

    def for_customer(self, key: str) -> None:
        """Open a dialog for the current row's customer; without one the window says to choose one."""
        window, customer = self.context.window, self.current_customer()
        opening = {
            "plan": window.plan_follow_up,
            "log": window.log_follow_up,
            "won": window.record_conversion,
            "lost": window.record_loss,
            "grade": self._change_grade,
        }
        several = self.chosen_customers() if key == "plan" else []
        if len(several) > 1:
            self.doing.ask_plan(several)
        elif customer:
            opening[key](customer)
        else:
            window.show_page("customers")
            window.tell(Message(QT_TRANSLATE_NOOP("messages", "Choose a customer first.")))

    def _change_grade(self, customer: int) -> None:
        self.context.window.change_grade([customer])

    def empty_primary(self) -> None:
        """Clear the filters, or go where customers are."""
        if self.listing.filter:
            super().empty_primary()
        else:
            self.context.window.show_page("customers")

    def remove(self) -> None:
        """Del: remove the chosen records."""
        ids = self.chosen()
        if not ids:
            return
        dialog = Confirm(
            self,
            self.tr("Remove {count} records?").format(count=f"{len(ids):,}"),
            self.tr("The customers stay as they are."),
            self.tr("Remove"),
            detail=self.tr("Ctrl+Z undoes this."),
        )
        dialog.accepted.connect(self._remove)
        dialog.open()

    def _remove(self) -> None:
        self.context.work.run(self.remove_service, self.chosen(), origin=self)
