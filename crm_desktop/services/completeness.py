"""How complete the customers are, by type and field: the share that is filled in of what each type needs (002-38)."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.domain.required_fields import ORDER, RequiredFields
from crm_desktop.store import completeness_queries, incomplete_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options

FIELDS = completeness_queries.FIELDS
"""Everything that can be required; `asked` are those that the book does require."""


@dataclass(frozen=True, slots=True)
class TypeRow:
    """One type of customers: how many there are, how many lack each field, which fields the type needs."""

    type_id: int | None
    name: str
    total: int
    blank: Mapping[str, int]
    needed: frozenset[str]

    def filled(self) -> tuple[int, int]:
        """How many of the needed values are there, and how many there should be."""
        wanted = self.total * len(self.needed)
        return wanted - sum(self.blank[field] for field in self.needed), wanted


class Blanks:
    """The type of each customer and the fields that it lacks, as a number each, and how many have the same one.

    Whoever keeps it sees after a change by how much the counts move, without counting the whole book again.
    """

    __slots__ = ("codes", "counts", "ids")

    def __init__(self, ids: array[int], codes: array[int], counts: Counter[int]) -> None:
        self.ids, self.codes, self.counts = ids, codes, counts

    def again(self, customers: Collection[int], now: Mapping[int, int]) -> Blanks:
        """The same after some customers have other codes, or none because they are gone."""
        ids, codes, counts = self.ids[:], self.codes[:], self.counts.copy()
        for one in sorted(customers):
            place, code = bisect_left(ids, one), now.get(one)
            known = place < len(ids) and ids[place] == one
            if known:
                counts[codes[place]] -= 1
            if code is not None:
                counts[code] += 1
            if known and code is not None:
                codes[place] = code
            elif known:
                del ids[place], codes[place]
            elif code is not None:
                ids.insert(place, one)
                codes.insert(place, code)
        return Blanks(ids, codes, counts)

    def lacks(self, customer: int, field: str, types: Collection[int | None]) -> bool:
        """Whether a customer is of one of these types and lacks a field."""
        place = bisect_left(self.ids, customer)
        if place == len(self.ids) or self.ids[place] != customer:
            return False
        type_id, code = _type_of(self.codes[place]), self.codes[place]
        return type_id in types and bool(code >> FIELDS.index(field) & 1)


def blanks(store: Store) -> Blanks:
    """What every customer lacks."""
    ids, codes = array("q"), array("q")
    with store.read() as db:
        for one, code in completeness_queries.codes(db):
            ids.append(one)
            codes.append(code)
    return Blanks(ids, codes, Counter(codes))


def blanks_again(store: Store, before: Blanks, customers: Collection[int]) -> Blanks:
    """The same after some customers have changed."""
    with store.read() as db:
        now = dict(completeness_queries.codes(db, customers))
    return before.again(customers, now)


def matrix(store: Store, known: Blanks | None = None) -> list[TypeRow]:
    """A row for each type that has customers, in the order of the list; customers without a type come last."""
    lists = options.current(store)
    found: dict[int | None, Counter[int]] = {}
    for code, count in (known or blanks(store)).counts.items():
        if count:
            found.setdefault(_type_of(code), Counter())[code] += count
    with store.read() as db:
        rules = incomplete_queries.rules(db)
    order: Sequence[int | None] = [*(entry.id for entry in lists.kind("type")), None]
    return [_row(lists, one, found[one], rules) for one in order if one in found]


def _type_of(code: int) -> int | None:
    return code >> completeness_queries.TYPE_SHIFT or None


def _row(known: Options, type_id: int | None, counts: Counter[int], rules: RequiredFields) -> TypeRow:
    needed = rules.for_type(known.own_name(type_id))
    blank = {field: sum(count for code, count in counts.items() if code >> at & 1) for at, field in enumerate(FIELDS)}
    return TypeRow(type_id, known.name(type_id), counts.total(), blank, needed)


def asked(store: Store) -> tuple[str, ...]:
    """The fields that customers of some type need, in the order of the form."""
    with store.read() as db:
        wanted = incomplete_queries.rules(db).keys()
    return tuple(key for key in ORDER if key in wanted)


def lacking(store: Store, field: str, type_ids: Sequence[int | None]) -> array[int]:
    """Customers of these types that lack a field, hot ones and the best grades first."""
    with store.read() as db:
        return completeness_queries.lacking(db, field, type_ids)
