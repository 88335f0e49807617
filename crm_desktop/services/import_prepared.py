"""Rows made ready for the book, as they cross from the reading process: column by column.

An object a row would cost both processes several times as much, to make, to send and to take apart again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from crm_desktop.domain.messages import Message

T = TypeVar("T")


def picked(column: Sequence[T], rows: Sequence[int]) -> Sequence[T]:
    """What stands at the given rows; all of it, as nearly always, without a look at each."""
    return column if len(rows) == len(column) else [column[at] for at in rows]


class Found(NamedTuple):
    """Something to say about a cell (column 0-based, -1 = the whole row); a hint went in, anything else did not."""

    row: int
    column: int
    value: str
    reason: Message
    hint: bool


class Who(NamedTuple):
    """Whatever a row says about which customer it means; "" where it says nothing."""

    name: str
    key: str
    number: str = ""
    uid: str = ""
    credit_code: str = ""
    person: bool = False
    sort: str = ""


class Told(NamedTuple):
    """The same of all rows, a column for each part."""

    names: Sequence[str]
    keys: Sequence[str]
    numbers: Sequence[str]
    uids: Sequence[str]
    codes: Sequence[str]
    people: Sequence[bool]
    sorts: Sequence[str]

    @classmethod
    def of(cls, who: Iterable[Who]) -> "Told":
        """What single rows say, as columns."""
        columns = list(zip(*who, strict=True))
        return cls(*columns) if columns else cls((), (), (), (), (), (), ())


Point = tuple[str, str, str, str]
"""One way to reach somebody: kind, value, key, state."""

Contact = tuple[str, str, tuple[Point, ...], bool]
"""Somebody at the customer: name ("" = the first contact), title, ways to reach, whether he decides."""


class Crowd(NamedTuple):
    """The people of all rows, row by row, and the ways to reach them, person by person."""

    rows: Sequence[int]
    """The row of each person."""
    places: Sequence[int]
    """The place of each among the people of the row."""
    names: Sequence[str]
    titles: Sequence[str]
    deciding: Sequence[bool]
    whose: Sequence[int]
    """The person of each point, as a place in the columns above."""
    ranks: Sequence[int]
    """The place of each point among those of the person."""
    kinds: Sequence[str]
    values: Sequence[str]
    keys: Sequence[str]
    states: Sequence[str]

    @classmethod
    def of(cls, rows: Sequence[Sequence[Contact]]) -> "Crowd":
        """The people of single rows, as columns."""
        people = [(row, at, *one) for row, some in enumerate(rows) for at, one in enumerate(some)]
        points = [(whose, rank, *point) for whose, one in enumerate(people) for rank, point in enumerate(one[4])]
        numbers, places, names, titles, _points, deciding = _columns(people, 6)
        return cls(numbers, places, names, titles, deciding, *_columns(points, 6))

    def by_row(self, count: int) -> list[tuple[Contact, ...]]:
        """The people of each of `count` rows."""
        points: list[list[Point]] = [[] for _ in self.rows]
        for whose, point in zip(
            self.whose, zip(self.kinds, self.values, self.keys, self.states, strict=True), strict=True
        ):
            points[whose].append(point)
        found: list[list[Contact]] = [[] for _ in range(count)]
        for row, name, title, some, decides in zip(
            self.rows, self.names, self.titles, points, self.deciding, strict=True
        ):
            found[row].append((name, title, tuple(some), decides))
        return list(map(tuple, found))


def _columns(rows: Sequence[tuple[object, ...]], count: int) -> list[Sequence[Any]]:
    return list(zip(*rows, strict=True)) or [()] * count


class Extras(NamedTuple):
    """What few rows have: more names, tags by namespace, columns of the user's own, and the parts of the form."""

    aliases: tuple[str, ...] = ()
    tags: tuple[tuple[str | None, str], ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
    past: tuple[tuple[str, str], ...] = ()
    """Earlier talks: when ("2023-10") and what."""
    touched: str = ""
    """When the last contact was, where nothing else is told of it."""
    plan: str = ""
    plan_on: str = ""
    promise: str = ""


Levels = tuple[str, str | None]
"""Both levels of an entry of a list, "展会", "2024年展"."""


@dataclass(slots=True)
class Prepared:
    """Rows of one table in columns: `values[i]` is the column `columns[i]`, `lists[i]` the one of `list_columns[i]`."""

    kind: str
    numbers: Sequence[int]
    told: Told
    columns: tuple[str, ...]
    values: Sequence[Sequence[object]]
    list_columns: tuple[tuple[str, str], ...]
    """Column of the table and the kind of list its id comes from."""
    lists: Sequence[Sequence[Levels | None]]
    found: list[Found]
    groups: tuple[tuple[int, ...], ...] = ()
    """Places of `columns` that come from one cell: text and both bounds of an amount."""
    crowd: Crowd | None = None
    extras: Sequence[Extras | None] = ()
    """Empty where no row has any."""
    tokens: bytes = b""
    """Search tokens (UTF-8) of each customer as a new one, line by line; none when the book is only rehearsed."""
    _who: list[Who] | None = None
    _contacts: list[tuple[Contact, ...]] | None = None

    def __len__(self) -> int:
        return len(self.told.names)

    @property
    def who(self) -> list[Who]:
        """What each row says about which customer it means; made for tables that are looked at row by row."""
        if self._who is None:
            self._who = list(map(Who, *self.told))
        return self._who

    @property
    def contacts(self) -> list[tuple[Contact, ...]]:
        """The people of each row, likewise."""
        if self._contacts is None:
            self._contacts = self.crowd.by_row(len(self)) if self.crowd else [()] * len(self)
        return self._contacts

    def row(self, at: int) -> tuple[object, ...]:
        """The values of one row, in the order of `columns`."""
        return tuple([column[at] for column in self.values])

    def entries(self, at: int) -> list[Levels | None]:
        """The entries of lists of one row, in the order of `list_columns`."""
        return [column[at] for column in self.lists]

    def told_of(self, rows: Sequence[int]) -> Told:
        """What some rows say about which customer they mean."""
        if self._who is not None:
            return Told.of(picked(self._who, rows))
        columns: list[Sequence[Any]] = [picked(column, rows) for column in self.told]
        return Told(*columns)

    def crowd_of(self, rows: Sequence[int]) -> Crowd | None:
        """The people of some rows, numbered as they stand in `rows`."""
        if self.crowd is None or len(rows) == len(self):
            return self.crowd
        return Crowd.of(picked(self.contacts, rows))
