"""Rows as a file holds them, and what is known of a sheet before anything interprets it."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crm_desktop.domain.messages import Message

Row = tuple[object, ...]
"""Cells of one row from column A: None, str, int, float, bool, date, datetime, time or timedelta.

Whole numbers below 1e15 are int; a float of 1e15 and more has lost digits in the file (identity numbers)."""

Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells; rows 1-based, columns 0-based, both inclusive."""

HEAD_ROWS = 60
_IMAGE = ("=DISPIMG(", "=_xlfn.DISPIMG(")
_LOSSY = 1e15


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: its place, size (last used row, number of columns) and its first rows, merged cells not filled."""

    index: int
    name: str
    hidden: bool
    rows: int
    columns: int
    first_rows: tuple[Row, ...]
    merged: tuple[Merge, ...] = ()
    headings: Row = ()
    """What the columns mean where no row says so: each row of a file of electronic cards is a card."""


@dataclass(frozen=True, slots=True)
class Unread:
    """The only cell of a row that could not be read, and why."""

    reason: Message

    def __str__(self) -> str:
        return ""


class Tidy:
    """Makes one row of raw cells plain (blank -> None, 5.0 -> 5) and counts the pictures that it blanks."""

    def __init__(self) -> None:
        self.images = 0

    def __call__(self, row: Sequence[object]) -> Row:
        """Return the row of plain cells."""
        try:
            joined = "\n".join(row)  # type: ignore[arg-type]  # other than texts raise, see below
        except TypeError:
            return self._cell_by_cell(row)
        # a row of nothing but filled texts, as most are; "=" may begin a picture
        if "=" not in joined and all(map(str.strip, row)):  # type: ignore[arg-type]  # joined: all texts
            return tuple(row)
        return self._cell_by_cell(row)

    def _cell_by_cell(self, row: Sequence[object]) -> Row:
        plain: list[object] = []
        add = plain.append
        for value in row:
            if type(value) is str:
                if not value or value.isspace():
                    add(None)
                elif value[0] == "=" and value.startswith(_IMAGE):
                    self.images += 1
                    add(None)
                else:
                    add(value)
            elif type(value) is float and value.is_integer() and abs(value) < _LOSSY:
                add(int(value))
            else:
                add(value)
        return tuple(plain)


def fill_merged(rows: Iterable[Row], first_row: int, merged: Sequence[Merge]) -> Iterator[Row]:
    """Rows from `first_row` on with merged cells filled down and right; ranges that begin above it are left alone."""
    waiting = deque(sorted(area for area in merged if area[0] >= first_row))
    if not waiting:
        yield from rows
        return
    active: list[tuple[Merge, object]] = []
    for number, row in enumerate(rows, first_row):
        while waiting and waiting[0][0] <= number:
            area = waiting.popleft()
            if area[0] == number and area[1] < len(row) and row[area[1]] is not None:
                active.append((area, row[area[1]]))
        if not active:
            yield row
            continue
        cells = list(row)
        for (_top, left, _bottom, right), value in active:
            cells += [None] * (right + 1 - len(cells))
            cells[left : right + 1] = [value] * (right + 1 - left)
        yield tuple(cells)
        active = [entry for entry in active if entry[0][2] > number]
