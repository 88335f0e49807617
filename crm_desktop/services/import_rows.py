"""Cells of a sheet taken apart by field, in the reading process: beside the parser, and while the book is written."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import zip_longest
from typing import cast

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.text import clean, is_clean
from crm_desktop.files.raw import Row
from crm_desktop.files.recognise import SheetPlan
from crm_desktop.services.import_prepared import Found

LOSSY = 1e15
"""Whole numbers from here on have lost digits when a spreadsheet held them as numbers."""

EXACT_FIELDS = frozenset({"number", "credit_code", "contact_points", "wechat", "customer_number"})
"""Fields whose digits all count."""
DATE_FIELDS = frozenset(
    {"founded", "collected_at", "entered_at", "filed_on", "updated_at", "happened_at", "planned_at", "logged_at"}
    | {"next_action_on", "changed_at", "converted_on", "lost_on", "retry_on"}
)
"""Fields of which a bare number is a day count."""

_LOST_DIGITS = QT_TRANSLATE_NOOP(
    "messages", "The file holds this as a number whose last digits are lost. Enter it as text."
)
_DAYS_1904 = 1462
_BARE = re.compile(r"\d[\d.,]*(?:\s*[-–—~至到]\s*\d[\d.,]*)?")
"""A number or range without a unit, which the header names then."""


class Table:
    """Rows of one plan, taken apart into columns by field."""

    def __init__(self, plan: SheetPlan, rows: Sequence[Row], numbers: list[int], *, epoch1904: bool) -> None:
        self.kind = plan.kind
        self.of_cards = plan.of_cards
        self.numbers = numbers
        self.found: list[Found] = []
        self.columns: dict[str, list[int]] = {}
        for column, key in plan.mapping.items():
            self.columns.setdefault(key, []).append(column)
        self._rows = rows
        # a row that ends early is blank from there on
        self._by_column: list[tuple[object, ...]] = list(zip_longest(*rows))
        self._shift = _DAYS_1904 if epoch1904 else 0
        self._units = plan.units
        self._headers = plan.headers
        self._cells: dict[str, list[object]] = {}
        self._texts: dict[str, list[str]] = {}
        self.unmapped = plan.unmapped

    def __len__(self) -> int:
        return len(self._rows)

    def has(self, key: str) -> bool:
        """Whether the sheet has a column for the field."""
        return key in self.columns

    def cells(self, key: str) -> list[object]:
        """The field's cells, None where blank; several columns of one field become lines of one text."""
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._joined(key)
        return found

    def _joined(self, key: str) -> list[object]:
        columns = [self._column(column, key) for column in self.columns.get(key, ())]
        if not columns:
            return [None] * len(self._rows)
        if len(columns) == 1:
            return columns[0]
        texts = [cell_texts(column) for column in columns]
        return ["\n".join(filter(None, row)) or None for row in zip(*texts, strict=True)]

    def fill(self, key: str, cells: list[object]) -> None:
        """Give a field cells that stand elsewhere in the sheet."""
        self._cells[key] = cells
        self._texts.pop(key, None)
        self.columns.setdefault(key, [])

    def header(self, key: str) -> str:
        """The header of the field's first column, "" where there is none."""
        return self._headers.get(self.columns[key][0], "") if self.columns.get(key) else ""

    def texts(self, key: str) -> list[str]:
        """The field's cells as clean text, "" where blank."""
        found = self._texts.get(key)
        if found is None:
            has = key in self.columns
            found = self._texts[key] = cell_texts(self.cells(key)) if has else [""] * len(self._rows)
        return list(found)

    def column_texts(self, column: int) -> list[str]:
        """One column as clean text."""
        return cell_texts(self._column(column, ""))

    def note(self, at: int, key: str, reason: Message, *, hint: bool) -> None:
        """Say something about a cell of row `at` of this table; key "" means the whole row."""
        column = self.columns[key][0] if self.columns.get(key) else -1
        value = "" if column < 0 else cell_text(self._cell(at, column))
        self.found.append(Found(self.numbers[at], column, value, reason, hint))

    def _cell(self, at: int, column: int) -> object:
        row = self._rows[at]
        return row[column] if column < len(row) else None

    def _column(self, column: int, key: str) -> list[object]:
        cells: list[object] = (
            list(self._by_column[column]) if column < len(self._by_column) else [None] * len(self._rows)
        )
        if key in EXACT_FIELDS:
            self._drop_lossy(cells, key)
        elif key in DATE_FIELDS and self._shift:
            # True is an int too, but no date
            shift = self._shift
            cells = [
                cell + shift if isinstance(cell, int | float) and not isinstance(cell, bool) else cell for cell in cells
            ]
        elif unit := self._units.get(column):
            cells = [f"{cell_text(cell)}{unit}" if _BARE.fullmatch(cell_text(cell)) else cell for cell in cells]
        return cells

    def _drop_lossy(self, cells: list[object], key: str) -> None:
        for at, cell in enumerate(cells):
            if type(cell) is float and abs(cell) >= LOSSY:
                cells[at] = None
                self.note(at, key, Message(_LOST_DIGITS), hint=False)


_TEXT_OR_BLANK = {str, type(None)}


def cell_texts(cells: list[object]) -> list[str]:
    """A whole column as clean text; one look at all of it where it holds nothing but tidy texts."""
    if _TEXT_OR_BLANK.issuperset(map(type, cells)):
        texts = [cell or "" for cell in cast("list[str | None]", cells)]
        if is_clean("".join(texts)):
            return list(map(str.strip, texts))
    return list(map(cell_text, cells))


def cell_text(cell: object) -> str:
    """A cell as clean text: dates as ISO text, whole numbers without a point, "" for blank."""
    if cell is None:
        return ""
    if type(cell) is str:
        return clean(cell)
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < LOSSY else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return clean(str(cell))
