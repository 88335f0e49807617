"""What a table column is and what a cell shows: plain values that know neither store nor view."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

Kind = Literal[
    "text", "strong", "muted", "number_text", "grade", "grade_move", "hot", "money", "count", "due",
    "date", "phone", "icon", "state", "method", "cycle",
]  # fmt: skip
Align = Literal["left", "right", "center"]


class Column(NamedTuple):
    """One column: `key` names it for source and settings, `header` is its translated title, `width` px at scale 1."""

    key: str
    header: str
    width: int = 100
    align: Align = "left"
    editable: bool = False
    kind: Kind = "text"
    sortable: bool = True
    hidden: bool = False
    """Not shown until the user chooses it."""


class Cell(NamedTuple):
    """What one cell shows.

    `tone` is "" (the kind's own), a colour token, "missing" (a required value is absent) or "none" (an optional
    one is); `value` is the raw value for editing and copying, `icon` an icon name drawn before the text.
    """

    text: str = ""
    tone: str = ""
    value: object = None
    icon: str = ""


BLANK: Final = Cell()
"""A cell that shows nothing."""
NONE: Final = Cell("—", "none")
"""A cell whose optional value is absent."""

CENTRED: Final = frozenset({"grade", "hot", "icon"})
"""Kinds whose content and title stand in the middle."""
RIGHT: Final = frozenset({"money", "count"})
"""Kinds aligned to the right."""

TONES: Final[Mapping[str, str]] = {
    "text": "text2", "strong": "text", "muted": "text3", "number_text": "text3", "grade": "text", "grade_move": "text",
    "hot": "hotfg",
    "money": "text2", "count": "text2", "due": "text2", "date": "text2", "phone": "text", "icon": "icon",
    "state": "text2", "method": "text2", "cycle": "text2",
}  # fmt: skip
"""Colour token of each kind where the cell names none."""


def alignment(column: Column) -> Align:
    """Where the content of a column stands: its own wish, else what its kind asks for."""
    if column.kind in CENTRED:
        return "center"
    return "right" if column.kind in RIGHT else column.align


def by_key(columns: Sequence[Column]) -> dict[str, int]:
    """Position of each column by its key."""
    return {column.key: position for position, column in enumerate(columns)}
