"""What an exported sheet looks like: columns with header, kind of value and width; rows of plain values."""

from collections.abc import Iterable
from dataclasses import dataclass

ColumnKind = str
"""text | phone | date | datetime | money | number | grade | choice; see OutColumn."""


@dataclass(frozen=True, slots=True)
class OutColumn:
    """One column. Values by kind; any other value is written as text, None and "" as a blank cell.

    text, choice: str (a number stays a number) · phone: str, always text · number: int or float ·
    money: int in 分, written as 元; str as it is · date, datetime: ISO text or date objects, partial dates stay text ·
    grade: a letter, coloured. `field` is the field key, `width` in characters, `choices` the offered values.
    """

    field: str
    header: str
    kind: ColumnKind = "text"
    width: float = 14
    hidden: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutSheet:
    """One sheet: rows are sequences as long as `columns`; `total` rows for the progress, 0 = unknown."""

    name: str
    columns: tuple[OutColumn, ...]
    rows: Iterable[Iterable[object]]
    total: int = 0
