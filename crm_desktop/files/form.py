"""The vertical form of one customer: labels and values side by side, one or several pairs in a row (002-41)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.files.columns import MULTIPLE, field_of, is_known_header
from crm_desktop.files.raw import Row

_LEAST_ROWS = 3
_LEAST_FIELDS = 4
_HEADER_RUN = 3
_INLINE = re.compile(r"\s*([^:：\n]{2,20}?)\s*[:：]\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FormRecord:
    """One customer from a form; `cells` tells where each value stood (row 1-based, column 0-based)."""

    row: int
    values: Mapping[str, object]
    cells: Mapping[str, tuple[int, int]]
    unmapped: Mapping[str, object]
    """Label -> value of pairs that mean no known field."""


@dataclass(frozen=True, slots=True)
class _Pair:
    label: str
    field: str
    value: object
    row: int
    column: int


def looks_like_form(rows: Sequence[Row]) -> bool:
    """Whether the rows are labels with values beside them and not a table under a header."""
    fields: set[str] = set()
    used = 0
    for row in rows:
        if _longest_run(row) >= _HEADER_RUN:
            return False
        found = set(map(_label, row)) - {""}
        used += bool(found)
        fields |= found
    return used >= _LEAST_ROWS and len(fields) >= _LEAST_FIELDS and bool(_label_columns(rows))


def form_records(rows: Iterable[Row], first_row: int = 1) -> list[FormRecord]:
    """The customers of a sheet of forms, one under the other; `first_row` is the 1-based number of the first row.

    The rows must be as they stand, merged cells not filled.
    """
    rows = list(rows)
    columns = _label_columns(rows)
    records: list[FormRecord] = []
    pairs: list[_Pair] = []
    for number, row in enumerate(rows, first_row):
        for pair in _pairs(row, number, columns):
            if pair.field == "name" and any(one.field == "name" for one in pairs):
                records.append(_record(pairs))
                pairs = []
            pairs.append(pair)
    if any(pair.field for pair in pairs):
        records.append(_record(pairs))
    return records


def _longest_run(row: Row) -> int:
    """How many known headers stand side by side: three and more are the header of a table."""
    longest = run = 0
    for cell in row:
        run = run + 1 if is_known_header(cell) else 0
        longest = max(longest, run)
    return longest


def _label_columns(rows: Sequence[Row]) -> list[int]:
    """Columns whose texts are mostly labels; a value that happens to be a label's word stands in another column."""
    labels: Counter[int] = Counter()
    filled: Counter[int] = Counter()
    for row in rows:
        several = sum(cell is not None for cell in row) > 1
        for column, cell in enumerate(row):
            labels[column] += bool(_label(cell))
            filled[column] += several and cell is not None
    columns = [column for column in sorted(labels) if labels[column] > 1 and labels[column] * 2 >= filled[column]]
    return [column for column in columns if column - 1 not in columns or labels[column] > labels[column - 1]]


def _pairs(row: Row, number: int, columns: Sequence[int]) -> Iterator[_Pair]:
    for order, column in enumerate(columns):
        cell = row[column] if column < len(row) else None
        if cell is None:
            continue
        text = str(cell).strip()
        end = columns[order + 1] if order + 1 < len(columns) else len(row)
        at = next((at for at in range(column + 1, min(end, len(row))) if row[at] is not None), None)
        inline = _INLINE.fullmatch(text)
        if at is not None:
            yield _inner(_Pair(text.rstrip(":："), _label(text), row[at], number, at))
        elif inline and _label(inline[1]) and inline[2].strip():
            yield _Pair(inline[1], _label(inline[1]), inline[2].strip(), number, column)


def _inner(pair: _Pair) -> _Pair:
    """A value that carries its own label, 关键联系人 | 姓名:王经理, means that label's field."""
    found = _INLINE.fullmatch(pair.value) if isinstance(pair.value, str) else None
    if found and found[2].strip() and _label(found[1]):
        return _Pair(pair.label, _label(found[1]), found[2].strip(), pair.row, pair.column)
    return pair


def _label(cell: object) -> str:
    """The field of customers that a label means exactly, or ""."""
    found = field_of(cell, "customers")
    return found[0] if found and found[1] == 1.0 else ""


def _record(pairs: Sequence[_Pair]) -> FormRecord:
    values: dict[str, object] = {}
    cells: dict[str, tuple[int, int]] = {}
    unmapped: dict[str, object] = {}
    for pair in pairs:
        if not pair.field or (pair.field in values and pair.field not in MULTIPLE):
            unmapped.setdefault(pair.label, pair.value)
        elif pair.field in values:
            values[pair.field] = f"{values[pair.field]}\n{pair.value}"
        else:
            values[pair.field] = pair.value
            cells[pair.field] = (pair.row, pair.column)
    return FormRecord(pairs[0].row, values, cells, unmapped)
