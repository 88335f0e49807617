"""Which cells a pasted block means: the shown columns from the cursor on, those that can be typed into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services.lists import RecordList
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.data_table import DataTable


class Block(NamedTuple):
    """Rows to write, the keys of their columns, and the texts; more texts than ids mean new rows."""

    ids: list[int]
    keys: list[str]
    cells: list[list[str]]

    def texts(self, key: str) -> dict[int, str]:
        """What is written into one column of the rows that are there, by their ids."""
        place = self.keys.index(key)
        return {one: row[place] for one, row in zip(self.ids, self.cells, strict=False) if place < len(row)}


def block_at(table: DataTable, listing: RecordList, row_id: int, key: str, cells: Sequence[Sequence[str]]) -> Block:
    """The block that `cells` fill when they are pasted at a row and column."""
    model = table.model()
    editable = {one.key for one in listing.columns if one.editable}
    shown = [model.columns[place].key for place in table.shown_columns()]
    start = shown.index(key) if key in shown else 0
    keys = shown[start : start + max(map(len, cells))]
    kept = [place for place, one in enumerate(keys) if one in editable]
    first = model.row_of(row_id)
    return Block(
        list(model.ids()[first : first + len(cells)]),
        [keys[place] for place in kept],
        [[row[place] for place in kept if place < len(row)] for row in cells],
    )


class TablePaste(QObject):
    """Writes what is pasted into a table, as one step; what looks wrong is told by the window."""

    def __init__(self, context: Context, listing: RecordList, table: DataTable, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._listing, self._table = context, listing, table

    def paste(self, row_id: int, key: str, cells: list[list[str]]) -> None:
        """Write a block of cells from a row and column on."""
        from crm_desktop.services import paste  # noqa: PLC0415 - not needed to show rows

        run, block = self._context.work.run, block_at(self._table, self._listing, row_id, key, cells)
        if not block.keys:
            self._context.window.tell(Message(QT_TRANSLATE_NOOP("messages", "These columns cannot be typed into.")))
        elif self._listing.table == "customer" and "stage" in block.keys:
            from crm_desktop.ui.stages.typed import TypedStages  # noqa: PLC0415 - read when stages are pasted

            TypedStages(self._context, self).run(block.texts("stage"), paste.into_customers, *block, done=self._pasted)
        elif self._listing.table == "customer":
            run(paste.into_customers, *block, origin=self, done=self._pasted)
        else:
            run(paste.into_records, self._listing.table, *block, origin=self, done=self._pasted)

    def _pasted(self, warnings: object) -> None:
        if isinstance(warnings, tuple) and warnings:
            self._context.window.tell(warnings[0])
