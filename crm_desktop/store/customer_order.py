"""ORDER BY of every column of the customers' table: lists in their order, names by sound, blanks last."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from crm_desktop.domain.sorting import sort_key as sound
from crm_desktop.store.list_filter import ids_of, within
from crm_desktop.store.sql import Connection

Keys = Callable[[Connection, Iterable[object]], Mapping[object, Any]]

_LISTS = frozenset({"industry", "source", "stage", "owner", "type", "region", "grade"})
_FIRST = "k.customer_id = c.id AND k.deleted_at IS NULL ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1"
_PHONE = (
    "(SELECT p.key FROM contact_point p WHERE p.contact_id = (SELECT k.id FROM contact k "
    f"WHERE {_FIRST}) ORDER BY p.position, p.id LIMIT 1)"
)
_TAG = (
    "(SELECT min(coalesce(t.namespace || '-', '') || t.name) FROM customer_tag g JOIN tag t ON t.id = g.tag_id "
    "WHERE g.customer_id = c.id AND t.deleted_at IS NULL)"
)
_PLAIN = {
    "number": ("c.number_prefix", "c.number_seq", "c.number"),
    "name": ("c.name_sort",),
    "need": ("coalesce(c.need, c.need_product)",),
    "budget": ("coalesce(c.budget_low, 0 * c.budget_high)", "c.budget_high"),
    "remark": ("c.remark",),
    "last_touch": ("c.last_touch_at",),
    "next_due": ("c.next_due_at",),
    "next_action": ("c.next_action",),
    "size": ("coalesce(c.size_low, 0 * c.size_high)", "c.size_high"),
    "revenue": ("coalesce(c.revenue_low, 0 * c.revenue_high)", "c.revenue_high"),
    "founded": ("c.founded",),
    "main_business": ("c.main_business",),
    "competitor": ("c.competitor",),
    "filed_on": ("c.filed_on",),
    "updated_at": ("c.updated_at",),
    "hot": ("c.hot",),
    "phone": (_PHONE,),
    "tags": (_TAG,),
}
_PERSON = {
    "contact": f"(SELECT k.name FROM contact k WHERE {_FIRST})",
    "title": f"(SELECT k.title FROM contact k WHERE {_FIRST})",
    "decision_maker": "(SELECT k.name FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL "
    "AND k.is_decision_maker ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1)",
}
_FACETS = frozenset({"grade_id", "owner_id", "stage_id"})
_INDEXED = {"name": "customer_name_sort", "next_due": "customer_due", "number": "customer_sequence"}
"""Columns whose own index gives the order."""


class Way(NamedTuple):
    """Where to read: all customers of a condition, all but the bin (`whole`), or a few by their facets (`faceted`)."""

    condition: str
    whole: bool = False
    faceted: bool = False

    def source(self, sort_key: str = "") -> str:
        """FROM and WHERE. SQLite is told the way: left alone it walks some partial index and looks up every row."""
        hint = ""
        if self.faceted or (self.whole and f"{sort_key}_id" in _FACETS):
            hint = "INDEXED BY customer_facets"
        elif self.whole:
            hint = f"INDEXED BY {_INDEXED[sort_key]}" if sort_key in _INDEXED else "NOT INDEXED"
        return f"customer c {hint} WHERE {self.condition}"


ALL = Way("c.deleted_at IS NULL", whole=True)
"""All customers but the bin."""


def ordered(db: Connection, way: Way, sort_key: str, descending: bool) -> array[int]:
    """Customer ids in order of a column; the newest first for a column unknown."""
    if sort_key in _PERSON:
        return _by_rank(db, way.source(), _PERSON[sort_key], _sounds, descending)
    if sort_key in _LISTS:
        return _by_rank(db, way.source(sort_key), f"c.{sort_key}_id", _positions, descending)
    # the hot ones first where others begin with the smallest
    turn = "DESC" if descending != (sort_key == "hot") else "ASC"
    # ties in the column's own direction, so that an index gives the whole order
    columns = [f"{expression} {turn} NULLS LAST" for expression in _PLAIN.get(sort_key, ())]
    order = ", ".join([*columns, f"c.id {turn if columns else 'DESC'}"])
    return ids_of(db, f"SELECT c.id AS id FROM {way.source(sort_key)} ORDER BY {order}")


def _sounds(_db: Connection, names: Iterable[object]) -> dict[object, object]:
    return {name: sound(str(name)) for name in names}


def _positions(db: Connection, options: Iterable[object]) -> dict[object, object]:
    """The place of each entry in its list, the second level under its first."""
    rows = db.exec_driver_sql(
        "SELECT o.id, coalesce(p.position, o.position), p.id IS NOT NULL, o.position, o.id FROM option o "
        f"LEFT JOIN option p ON p.id = o.parent_id WHERE {within('o.id', map(int, map(str, options)))}"
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def _by_rank(db: Connection, source: str, expression: str, keys: Keys, descending: bool) -> array[int]:
    """Ids in an order that SQLite does not know; the few values there are get ranked, not every row compared."""
    found = db.exec_driver_sql(f"SELECT json_group_array(c.id), json_group_array({expression}) FROM {source}").one()
    ids, values = json.loads(found[0]), json.loads(found[1])
    key_of = keys(db, {value for value in values if value not in (None, "")})
    rank = {value: place for place, value in enumerate(sorted(key_of, key=key_of.__getitem__, reverse=descending))}
    # one number to compare: the rank, and the newest first among equals
    keys_found = [(rank.get(value, len(rank)) << 40) - row_id for value, row_id in zip(values, ids, strict=True)]
    return array("q", (ids[place] for place in sorted(range(len(ids)), key=keys_found.__getitem__)))
