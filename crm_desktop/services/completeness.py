"""How complete the customers are, by type and field: the share that is filled in of what each type needs (002-38)."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.domain.required_fields import ORDER, RequiredFields
from crm_desktop.store import completeness_queries, incomplete_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping

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


def matrix(store: Store) -> list[TypeRow]:
    """A row for each type that has customers, in the order of the list; customers without a type come last."""
    known = options.current(store)
    with store.read() as db:
        found = {row["type_id"]: row for row in completeness_queries.by_type(db)}
        rules = incomplete_queries.rules(db)
    order: Sequence[int | None] = [*(entry.id for entry in known.kind("type")), None]
    return [_row(known, one, found[one], rules) for one in order if one in found]


def _row(known: Options, type_id: int | None, row: RowMapping, rules: RequiredFields) -> TypeRow:
    needed = rules.for_type(known.own_name(type_id))
    return TypeRow(type_id, known.name(type_id), row["total"], {key: row[key] for key in FIELDS}, needed)


def asked(store: Store) -> tuple[str, ...]:
    """The fields that customers of some type need, in the order of the form."""
    with store.read() as db:
        wanted = incomplete_queries.rules(db).keys()
    return tuple(key for key in ORDER if key in wanted)


def lacking(store: Store, field: str, type_ids: Sequence[int | None]) -> array[int]:
    """Customers of these types that lack a field, hot ones and the best grades first."""
    with store.read() as db:
        return completeness_queries.lacking(db, field, type_ids)
