"""How complete the customers are: blanks counted by type and field, and who lacks a field."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from crm_desktop.store.incomplete_queries import BLANK
from crm_desktop.store.sql import Connection, RowMapping

FIELDS = tuple(BLANK)
"""The fields that are looked at, in the order of the form."""


def by_type(db: Connection) -> Sequence[RowMapping]:
    """Customers of each type (None for those without one), and how many of them lack each field."""
    blanks = ", ".join(f'sum({blank}) AS "{key}"' for key, blank in BLANK.items())
    rows = db.exec_driver_sql(
        f"SELECT c.type_id, count(*) AS total, {blanks} FROM customer c WHERE c.deleted_at IS NULL GROUP BY c.type_id"
    )
    return rows.mappings().all()


def lacking(db: Connection, field: str, type_ids: Sequence[int | None]) -> array[int]:
    """Customers of some types (None: without one) that lack a field, the best grades first."""
    chosen = " OR ".join("c.type_id IS NULL" if one is None else f"c.type_id = {one}" for one in type_ids)
    rows = db.exec_driver_sql(
        f"SELECT c.id FROM customer c LEFT JOIN option g ON g.id = c.grade_id WHERE c.deleted_at IS NULL "
        f"AND ({chosen or 0}) AND {BLANK[field]} ORDER BY c.hot DESC, g.position IS NULL, g.position, c.id"
    )
    return array("q", (row[0] for row in rows))
