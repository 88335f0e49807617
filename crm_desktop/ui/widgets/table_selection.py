"""Which rows of a DataTable are selected: counted from ranges, kept by id when the rows are queried again."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal

from crm_desktop.ui.models.row_model import RowModel

_FAR: Final = 1 << 62
_Flag = QItemSelectionModel.SelectionFlag


class RowSelection(QObject):
    """The selection model of a table and its memory across model resets."""

    counted = Signal(int)
    moved = Signal(int)
    changed = Signal()

    def __init__(self, rows: RowModel, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self.model = QItemSelectionModel(rows, self)
        self._kept: frozenset[int] = frozenset()
        self._current: tuple[int, int, int] | None = None
        self._last_id = 0
        self.in_place = False
        """Whether a current row that moves away leaves the cursor where it was, on the row that came after it."""
        self._old: array[int] = array("q")
        self._restoring = False
        self._spans: list[tuple[int, int]] | None = None
        self.model.selectionChanged.connect(self._selection_changed)
        self.model.currentChanged.connect(self._current_changed)
        rows.modelAboutToBeReset.connect(self._before_reset)

    def intervals(self) -> list[tuple[int, int]]:
        """Selected row intervals (first, last), merged and ascending."""
        if self._spans is None:
            self._spans = self._merge()
        return self._spans

    def has(self, row: int) -> bool:
        """Whether a row is selected; asks no model, so that painting may call it for every row."""
        spans = self.intervals()
        place = bisect_right(spans, (row, _FAR)) - 1
        return place >= 0 and spans[place][0] <= row <= spans[place][1]

    def _merge(self) -> list[tuple[int, int]]:
        ranges = self.model.selection()
        found = sorted((ranges.at(place).top(), ranges.at(place).bottom()) for place in range(ranges.count()))
        merged: list[tuple[int, int]] = []
        for top, bottom in found:
            if merged and top <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(bottom, merged[-1][1]))
            else:
                merged.append((top, bottom))
        return merged

    def count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.intervals())

    def rows(self) -> array[int]:
        """Selected row positions, ascending."""
        found = array("q")
        for first, last in self.intervals():
            found.extend(range(first, last + 1))
        return found

    def ids(self) -> array[int]:
        """Ids of the selected rows in table order."""
        ids, found = self._rows.ids(), array("q")
        for first, last in self.intervals():
            found.extend(ids[first : last + 1])
        return found

    def select_rows(self, intervals: Iterable[tuple[int, int]]) -> None:
        """Select exactly these row intervals."""
        block, last = QItemSelection(), self._rows.columnCount() - 1
        for first, end in intervals:
            block.select(self._rows.index(first, 0), self._rows.index(end, last))
        self.model.select(block, _Flag.ClearAndSelect)

    def select_ids(self, ids: Sequence[int] | frozenset[int]) -> None:
        """Select exactly the rows with these ids, as far as they are shown."""
        wanted = frozenset(ids)
        self.select_rows(_runs([row for row, row_id in enumerate(self._rows.ids()) if row_id in wanted]))

    def _before_reset(self) -> None:
        self._restoring = True
        self._kept = frozenset(self.ids())
        index = self.model.currentIndex()
        self._current = None
        if index.isValid():
            self._current = (self._rows.id_at(index.row()), index.row(), index.column())
            self._old = self._rows.ids()

    def after_reset(self) -> None:
        """Select the same ids again; to be called once the views have forgotten the old rows."""
        kept, current = self._kept, self._current
        self._spans = None
        row = self._new_row(current[0], current[1]) if current is not None else -1
        if current is not None and row >= 0 and kept == {current[0]}:
            self.select_rows([(row, row)])
        elif kept:
            self.select_ids(kept)
        if current is not None and row >= 0:
            self.model.setCurrentIndex(self._rows.index(row, current[2]), _Flag.NoUpdate)
        self._restoring = False
        self._kept = frozenset()
        if kept or current is not None:
            self._selection_changed()
            self._current_changed(self.model.currentIndex())

    def _new_row(self, row_id: int, old: int) -> int:
        """Where the cursor goes: with its row, or to the one after that when the row was worked off."""
        ids, row = self._rows.ids(), self._rows.row_of(row_id)
        before, self._old = self._old, array("q")
        if not self.in_place or row == old or len(self._kept) > 1 or not ids:
            return row
        after = before[old + 1] if old + 1 < len(before) else 0
        if row >= 0 and after and row + 1 < len(ids) and ids[row + 1] == after:
            return row  # only other rows came or went
        found = self._rows.row_of(after)
        return found if found >= 0 else min(old, len(ids) - 1)

    def _selection_changed(self, *_ranges: QItemSelection) -> None:
        self._spans = None
        if self._restoring:
            return
        self.changed.emit()
        self.counted.emit(self.count())

    def _current_changed(self, index: QModelIndex, *_old: QModelIndex) -> None:
        if self._restoring:
            return
        row_id = self._rows.id_at(index.row()) if index.isValid() else 0
        if row_id != self._last_id:
            self._last_id = row_id
            self.moved.emit(row_id)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending positions as intervals of neighbours."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
