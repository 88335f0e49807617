"""What the tables of one import have said already: a later one adds to it, and does not contradict it.

Without this rule two tables that disagree would each change the book, and change it again at every import of both.
"""

from collections.abc import Mapping, Sequence

from crm_desktop.store.sql import Connection

_DEFAULTS = (None, "", 0, "company")
"""What a new customer holds where its table said nothing."""


_PARTS = ("_text", "_low", "_high")


def _whole(column: str) -> str:
    """What a column is a part of: the three of an amount come from one cell."""
    return next((column.removesuffix(part) for part in _PARTS if column.endswith(part)), column)


class Said:
    """Columns of customers that earlier tables of the import gave."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._table: object = None
        self._places: dict[str, int] = {}
        self._earlier: dict[int, int] = {}
        self._now: dict[int, int] = {}
        self._first = self._here = self._next_id()

    def begin(self, table: object) -> None:
        """Rows of this table come now; what the one before said is earlier from here on."""
        if table != self._table:
            self._table, self._here = table, self._next_id()
            for customer_id, said in self._now.items():
                self._earlier[customer_id] = self._earlier.get(customer_id, 0) | said
            self._now = {}

    def _next_id(self) -> int:
        found = self._db.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'customer'").scalar()
        return int(found or 0) + 1

    def note(self, customer_id: int, columns: Sequence[str], values: Sequence[object]) -> None:
        """The present table gives these values of a customer."""
        places = [self._places.setdefault(name, len(self._places)) for name in columns]
        said = sum(1 << place for place, value in zip(places, values, strict=True) if value is not None)
        self._now[customer_id] = self._now.get(customer_id, 0) | said

    def new(self, customer_id: int, found: Mapping[str, object], stored: Mapping[str, object]) -> dict[str, object]:
        """What is left of a table's differences: texts and bounds of an amount stand or fall together."""
        taken = {_whole(name) for name in found if self.before(customer_id, name, stored[name])}
        return {name: value for name, value in found.items() if _whole(name) not in taken}

    def before(self, customer_id: int, column: str, stored: object) -> bool:
        """Whether an earlier table gave this column of the customer."""
        if self._first <= customer_id < self._here:
            return stored not in _DEFAULTS
        place = self._places.get(column)
        return place is not None and bool(self._earlier.get(customer_id, 0) >> place & 1)
