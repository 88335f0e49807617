"""Which cells a pasted block means: the shown columns from the cursor on, those that can be typed into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.services.lists import RecordList
from crm_desktop.ui.widgets.data_table import DataTable


class Block(NamedTuple):
    """Rows to write, the keys of their columns, and the texts; more texts than ids mean new rows."""

    ids: list[int]
    keys: list[str]
    cells: list[list[str]]


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
