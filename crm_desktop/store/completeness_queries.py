"""How complete the customers are: what each customer lacks, and who lacks a field."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Sequence

from crm_desktop.store.incomplete_queries import BLANK
from crm_desktop.store.sql import Connection

FIELDS = tuple(BLANK)
"""The fields that are looked at, in the order of the form."""


TYPE_SHIFT = 40
"""A customer's type stands above this many bits, below it a bit for each field that is blank, in their order."""


def codes(db: Connection, among: Collection[int] | None = None) -> Iterable[tuple[int, int]]:
    """Each customer, in the order of their ids, with its type (0 for none) and its blank fields as one number."""
    bits = " | ".join(f"(({blank}) << {at})" for at, blank in enumerate(BLANK.values()))
    some = "" if among is None else "AND c.id IN (SELECT value FROM json_each(?))"
    sql = (
        f"SELECT c.id, (coalesce(c.type_id, 0) << {TYPE_SHIFT}) | {bits} FROM customer c "
        f"WHERE c.deleted_at IS NULL {some} ORDER BY c.id"
    )
    rows = db.exec_driver_sql(sql, () if among is None else (json.dumps(sorted(among)),))
    return ((row[0], row[1]) for row in rows)


def lacking(db: Connection, field: str, type_ids: Sequence[int | None]) -> array[int]:
    """Customers of some types (None: without one) that lack a field, the best grades first."""
    chosen = " OR ".join("c.type_id IS NULL" if one is None else f"c.type_id = {one}" for one in type_ids)
    rows = db.exec_driver_sql(
        f"SELECT c.id FROM customer c LEFT JOIN option g ON g.id = c.grade_id WHERE c.deleted_at IS NULL "
        f"AND ({chosen or 0}) AND {BLANK[field]} ORDER BY c.hot DESC, g.position IS NULL, g.position, c.id"
    )
    return array("q", (row[0] for row in rows))
