"""What a list is narrowed to, and how many records each chip stands for."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from crm_desktop.store.sql import Connection


class Filter(NamedTuple):
    """Empty means all; sets hold option or tag ids; `since` and `until` are ISO dates, both inclusive."""

    grades: frozenset[int] = frozenset()
    hot: bool = False
    tags: frozenset[int] = frozenset()
    owners: frozenset[int] = frozenset()
    stages: frozenset[int] = frozenset()
    methods: frozenset[int] = frozenset()
    states: frozenset[str] = frozenset()
    text: str = ""
    since: str | None = None
    until: str | None = None
    removed: bool = False
    sources: frozenset[int] = frozenset()
    products: frozenset[str] = frozenset()
    industries: frozenset[int] = frozenset()
    """Each with what belongs to it."""

    def __bool__(self) -> bool:
        """Whether anything is narrowed; the bin is a place, not a filter."""
        narrowed = (self.grades, self.hot, self.tags, self.owners, self.stages, self.methods, self.states, self.sources)
        return any(narrowed) or bool(self.products or self.industries or self.text or self.since or self.until)


_NONE: Mapping[Any, int] = MappingProxyType({})


class Counts(NamedTuple):
    """Numbers of records: in all under the filter, and by each entry of a list, each ignoring its own chip."""

    total: int = 0
    hot: int = 0
    grades: Mapping[int, int] = _NONE
    tags: Mapping[int, int] = _NONE
    owners: Mapping[int, int] = _NONE
    stages: Mapping[int, int] = _NONE
    methods: Mapping[int, int] = _NONE
    states: Mapping[str, int] = _NONE
    sources: Mapping[int, int] = _NONE
    products: Mapping[str, int] = _NONE
    industries: Mapping[int, int] = _NONE
    amount: int = 0
    """Sum of the amounts in 分, for conversions."""


def ids_of(db: Connection, select: str) -> array[int]:
    """The ids of an ordered SELECT; as one JSON text they arrive three times faster than row by row."""
    found = db.exec_driver_sql(f"SELECT json_group_array(id) FROM ({select})").scalar_one()
    return array("q", json.loads(found))


def within(column: str, ids: Iterable[int]) -> str:
    """SQL of "column is one of these ids"."""
    return f"{column} IN (SELECT value FROM json_each('{json.dumps(sorted(map(int, ids)))}'))"


def branch(column: str, ids: Iterable[int]) -> str:
    """SQL of "column is one of these entries or of what belongs to one of them"."""
    return (
        f"{column} IN (WITH RECURSIVE b(id) AS (SELECT value FROM json_each('{json.dumps(sorted(map(int, ids)))}') "
        "UNION SELECT o.id FROM option o JOIN b ON o.parent_id = b.id) SELECT id FROM b)"
    )


def quoted_json(texts: Iterable[str]) -> str:
    """Texts as a JSON list in an SQL literal."""
    return "'" + json.dumps(sorted(texts)).replace("'", "''") + "'"


class CrossTable:
    """Numbers of records by several columns at once, from which every chip counts without asking the book again.

    `names` are the parts of a Filter that the first columns of each row stand for; its last column is the number.
    """

    def __init__(self, names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        self._names = tuple(names)
        self._rows = [tuple(row) for row in rows]

    def _tests(self, chosen: Filter, without: str) -> list[tuple[int, Callable[[object], bool]]]:
        tests: list[tuple[int, Callable[[object], bool]]] = []
        for place, name in enumerate(self._names):
            wanted = getattr(chosen, name)
            if wanted and name != without:
                tests.append((place, bool if name == "hot" else wanted.__contains__))
        return tests

    def by(self, name: str, chosen: Filter) -> dict[Any, int]:
        """Numbers by one part, under all other parts of the filter."""
        place = self._names.index(name)
        tests = self._tests(chosen, name)
        found: dict[Any, int] = defaultdict(int)
        for row in self._rows:
            if row[place] is not None and all(test(row[at]) for at, test in tests):
                found[row[place]] += int(str(row[-1]))
        return dict(found)

    def total(self, chosen: Filter) -> int:
        """The number under the whole filter."""
        tests = self._tests(chosen, "")
        return sum(int(str(row[-1])) for row in self._rows if all(test(row[at]) for at, test in tests))
