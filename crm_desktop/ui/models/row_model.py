"""A table model that holds row ids only and fetches the rows page by page when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.ui.models.columns import BLANK, Cell, Column, alignment, by_key

Index = QModelIndex | QPersistentModelIndex

PAGE_BITS: Final = 3
"""A page holds 8 rows: a screenful is four of them, and little more than is seen gets read."""
_MASK: Final = (1 << PAGE_BITS) - 1
MAX_PAGES: Final = 320

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_EDIT: Final = int(Qt.ItemDataRole.EditRole)
_ALIGN: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_USER: Final = int(Qt.ItemDataRole.UserRole)
ID_ROLE: Final = _USER + 1
"""Row id (int)."""
HOT_ROLE: Final = _USER + 2
"""Whether the row is hot (bool)."""
CELL_ROLE: Final = _USER + 3
"""The whole Cell."""

_HORIZONTAL: Final = Qt.Orientation.Horizontal
_ASCENDING: Final = Qt.SortOrder.AscendingOrder
_DESCENDING: Final = Qt.SortOrder.DescendingOrder
_FIXED: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE: Final = _FIXED | Qt.ItemFlag.ItemIsEditable
_NO_FLAGS: Final = Qt.ItemFlag.NoItemFlags
_ROOT: Final = QModelIndex()
_ALIGNMENTS: Final = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


class Source(Protocol):
    """Where the rows come from; the mapping of a row may carry "hot" (bool) beside what `cell` reads."""

    def ids(self, sort_key: str, descending: bool) -> array[int]:
        """All row ids in order."""

    def rows(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:
        """The rows of these ids; ids that are gone are left out."""

    def cell(self, row: Mapping[str, object], key: str) -> Cell:
        """What one cell of a row shows."""

    def edit(self, row_id: int, key: str, text: str) -> bool:
        """Take an edited text; False refuses it."""


class Row:
    """One fetched row: its id, values, hot mark and the cells built so far."""

    __slots__ = ("cells", "hot", "id", "values")

    def __init__(self, row_id: int, values: Mapping[str, object] | None, width: int) -> None:
        self.id = row_id
        self.values = values
        self.hot = bool(values.get("hot")) if values else False
        self.cells: list[Cell | None] = [None] * width


class RowModel(QAbstractTableModel):
    """Ids in an `array('q')`, rows in a cache of 320 pages of 8; sorting belongs to the source."""

    sorted_by = Signal(str, bool)
    """Sort key and descending, after a sort."""

    def __init__(self, columns: Sequence[Column], source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source = source
        self.positions = by_key(columns)
        self.sort_key = ""
        self.descending = False
        self._keys = [column.key for column in columns]
        self._flags = [_EDITABLE if column.editable else _FIXED for column in columns]
        self._alignments = [_ALIGNMENTS[alignment(column)] for column in columns]
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()

    # shape

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of rows; none below a row."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Number of columns, hidden ones among them."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Flags by column alone, so that no row is fetched for them."""
        return self._flags[index.column()] if index.isValid() else _NO_FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Column titles."""
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].header
        return self._alignments[section] if role == _ALIGN else None

    # content

    def ids(self) -> array[int]:
        """All ids in order (shared, not to be changed)."""
        return self._ids

    def id_at(self, row: int) -> int:
        """Id of a row; raises IndexError."""
        return self._ids[row]

    def row_of(self, row_id: int) -> int:
        """Position of an id, or -1."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def row(self, row: int) -> Row:
        """The fetched row at a position; raises IndexError."""
        number = row >> PAGE_BITS
        page = self._pages.get(number)
        if page is None:
            self._load(number, number)
            page = self._pages[number]
        entry = page[row & _MASK]
        return entry if entry is not None else self._reload(number, row & _MASK)

    def fetch(self, first: int, last: int) -> None:
        """Have the rows of a range ready: what is missing is asked for at once, not page by page."""
        pages = range(first >> PAGE_BITS, (last >> PAGE_BITS) + 1)
        missing = [number for number in pages if number not in self._pages]
        if missing:
            self._load(missing[0], missing[-1])

    def cell(self, entry: Row, column: int) -> Cell:
        """One cell of a fetched row, built once."""
        cell = entry.cells[column]
        if cell is None:
            values = entry.values
            cell = self.source.cell(values, self._keys[column]) if values is not None else BLANK
            entry.cells[column] = cell
        return cell

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Text, editing text, alignment, accessible text, id, hot and the cell itself."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        column = index.column()
        if role == _ALIGN:
            return self._alignments[column]
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role not in {_DISPLAY, _EDIT, _ACCESSIBLE, HOT_ROLE, CELL_ROLE}:
            return None
        entry = self.row(index.row())
        if role == HOT_ROLE:
            return entry.hot
        cell = self.cell(entry, column)
        if role == CELL_ROLE:
            return cell
        return self._edit_text(cell) if role == _EDIT else self._spoken(cell, column, role)

    def _edit_text(self, cell: Cell) -> str:
        if cell.value is not None:
            return str(cell.value)
        return "" if cell.tone in {"missing", "none"} else cell.text

    def _spoken(self, cell: Cell, column: int, role: int) -> str:
        kind = self.columns[column].kind
        if role == _DISPLAY or kind not in {"grade", "hot"} or not (cell.text or cell.value):
            return cell.text
        return self.tr("Grade {letter}").format(letter=cell.text) if kind == "grade" else self.tr("Hot")

    def copy_text(self, row: int, column: int) -> str:
        """What a cell puts on the clipboard: its text, nothing for an absent value."""
        cell = self.cell(self.row(row), column)
        return "" if cell.tone in {"missing", "none"} else cell.text

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Hand an edited text to the source; the change comes back through `touch`."""
        if role != _EDIT or not index.isValid():
            return False
        text = str(value)
        if text == self.data(index, _EDIT):
            return True
        return self.source.edit(self._ids[index.row()], self._keys[index.column()], text)

    # pages

    def _load(self, first: int, last: int) -> None:
        size = _MASK + 1
        rows = self._fetch(self._ids[first * size : (last + 1) * size])
        for offset, number in enumerate(range(first, last + 1)):
            self._pages[number] = list(rows[offset * size : (offset + 1) * size])
            if len(self._pages) > MAX_PAGES:
                self._pages.popitem(last=False)

    def _fetch(self, ids: Sequence[int]) -> list[Row]:
        found = self.source.rows(ids)
        width = len(self.columns)
        return [Row(row_id, found.get(row_id), width) for row_id in ids]

    def _reload(self, number: int, wanted: int) -> Row:
        page = self._pages[number]
        first = number << PAGE_BITS
        holes = [place for place, entry in enumerate(page) if entry is None]
        for place, entry in zip(holes, self._fetch([self._ids[first + place] for place in holes]), strict=True):
            page[place] = entry
        found = page[wanted]
        assert found is not None  # noqa: S101 - filled just above
        return found

    # changes

    def set_ids(self, ids: array[int]) -> None:
        """Show these ids; equal ones only drop what is cached."""
        if ids == self._ids:
            self.touch(None)
            return
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Ask the source for the ids again."""
        self.set_ids(self.source.ids(self.sort_key, self.descending))

    def touch(self, ids: Iterable[int] | None) -> None:
        """Forget what is cached of these rows (None: of all) and have them painted again."""
        last = len(self.columns) - 1
        if not self._ids:
            return
        if ids is None:
            self._pages.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, last))
            return
        wanted = set(ids)
        for number, page in self._pages.items():
            for place, entry in enumerate(page):
                if entry is not None and entry.id in wanted:
                    page[place] = None
                    row = (number << PAGE_BITS) + place
                    self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Sort by a column; -1 returns to the source's own order."""
        key = self._keys[column] if 0 <= column < len(self._keys) else ""
        self.sort_by(key, order == _DESCENDING)

    def sort_by(self, key: str, descending: bool) -> None:
        """Sort by a source key."""
        self.sort_key, self.descending = key, descending
        self.refresh()
        self.sorted_by.emit(key, descending)
