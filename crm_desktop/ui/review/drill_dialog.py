"""The rows behind a number: a table as on the tabs, Enter opens the customer, all of it can be exported."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_shape import Drill
from crm_desktop.services import exporting, review_figures
from crm_desktop.services.lists import RecordList
from crm_desktop.services.review_rows import listing_of
from crm_desktop.ui import save_file, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.list_source import ListSource, basis_text, columns_of, state_text
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label

_HEIGHT: Final = 460
_DONE: Final = QT_TRANSLATE_NOOP("messages", "Exported to {path}")
_FIRST: Final[Mapping[str, str]] = {"customer": "name"}


class DrillSource(ListSource):
    """The rows of a list that stand behind a number; they come in their own order until a column is sorted by."""

    def __init__(self, context: Context, listing: RecordList) -> None:
        super().__init__(context, listing)
        self.chosen: array[int] = array("q")

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """The ids behind the number, in the order of a column where one is chosen."""
        if not sort_key:
            return self.chosen
        wanted = set(self.chosen)
        return array("q", [one for one in self.listing.ids(sort_key, descending) if one in wanted])


class DrillDialog(Dialog):
    """Reads the ids beside the window, since there may be very many."""

    def __init__(self, context: Context, drill: Drill, title: str) -> None:
        super().__init__(context.window.widget(), title, width=1080, accept=self.tr("Open customer"))
        self.context, self.drill = context, drill
        self._target = Path()
        self.listing = listing_of(context.store, drill.table)
        self.source = DrillSource(context, self.listing)
        columns = [one._replace(editable=False) for one in columns_of(self.listing, english=context.english)]
        self.model = RowModel(columns, self.source, self)
        self.table = DataTable(self.model, frozen=(_FIRST.get(drill.table, "customer"),))
        self.table.in_dialog = True
        self.table.setFixedHeight(theme.current().px(_HEIGHT))
        self.count = Label("", "small", "text2")
        self.head.addWidget(self.count)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.table)
        self.export_button = Button(self.tr("Export Excel"), icon="table")
        self.foot.addWidget(self.export_button)
        self.cancel_button.setText(self.tr("Close"))
        self.accept_button.setEnabled(False)
        self.export_button.clicked.connect(self._export)
        self.table.activated.connect(self._open_row)
        self.table.current_changed.connect(self._moved)
        context.work.read(review_figures.drill_rows, drill, done=self.show_ids)

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these rows."""
        self.source.chosen = array("q", ids)
        self.model.refresh()
        self.count.setText(self.tr("%n row(s)", "", len(ids)))
        if ids:
            self.table.set_current_id(ids[0])
        self.table.take_focus()

    def _moved(self, row_id: int) -> None:
        self.accept_button.setEnabled(bool(row_id))

    def customer_of(self, row_id: int) -> int:
        """The customer a row belongs to, 0 where it belongs to none."""
        if self.drill.table == "customer":
            return row_id
        found = self.listing.rows([row_id]).get(row_id)
        value = found.get("customer_id") if found else None
        return value if isinstance(value, int) else 0

    def _open_row(self, row_id: int) -> None:
        customer = self.customer_of(row_id)
        if customer:
            self.reject()
            self.context.window.open_customer(customer)

    def accept(self) -> None:
        """Open the customer of the current row."""
        current = self.table.current_id()
        if current:
            self._open_row(current)

    # export

    def _export(self) -> None:
        name = f"{self.title.text()}.xlsx".replace("/", "-")
        target = save_file.choose(self.context, self, self.tr("Export Excel"), name, "Excel (*.xlsx)")
        if target is not None:
            self.write(target if target.suffix else target.with_suffix(".xlsx"))

    def write(self, target: Path) -> None:
        """Write the rows as they are shown."""
        self.context.remember(last_folder=str(target.parent))
        self._target = target
        state = self.table.state()
        hidden = state["hidden"] if isinstance(state["hidden"], list) else []
        order = state["order"] if isinstance(state["order"], list) else []
        self.context.work.run(
            exporting.export_view,
            self.listing,
            [str(key) for key in order if key not in hidden],
            target,
            ids=self.model.ids(),
            titles={column.key: column.header for column in self.model.columns},
            words={"state": state_text, "basis": basis_text},
            done=self._written,
            label=self.tr("Exporting"),
        )

    def _written(self, _result: object) -> None:
        self.context.window.tell(Message(_DONE, path=str(self._target)))
