"""Customers of a board: how many stand in a column with which budgets, and their order there."""

import json
from array import array
from collections.abc import Iterable, Sequence

from crm_desktop.store import customer_queries
from crm_desktop.store.list_filter import Filter, ids_of
from crm_desktop.store.sql import Connection, RowMapping

_BY = {"grades": "c.grade_id", "stages": "c.stage_id"}


def sums(db: Connection, chosen: Filter, found: Iterable[int] | None, part: str) -> Sequence[RowMapping]:
    """For each entry of a list ("grades" or "stages"): its id, how many customers, the sum of their budgets in 分.

    A budget counts with its lower end; what is not known counts nothing.
    """
    rows = db.exec_driver_sql(
        f"SELECT {_BY[part]} AS entry, count(*) AS number, sum(coalesce(c.budget_low, c.budget_high)) AS amount "
        f"FROM customer c WHERE {customer_queries.where(chosen, found, without=part)} AND {_BY[part]} IS NOT NULL "
        "GROUP BY 1"
    )
    return rows.mappings().all()


def column(db: Connection, chosen: Filter, found: Iterable[int] | None, part: str, entry: int) -> "array[int]":
    """The customers of one entry: hot ones first, then by the next date."""
    return ids_of(
        db,
        f"SELECT c.id FROM customer c WHERE {customer_queries.where(chosen, found, without=part)} "
        f"AND {_BY[part]} = {int(entry)} ORDER BY c.hot DESC, c.next_due_at IS NULL, c.next_due_at, c.id",
    )


def without_supervisor(db: Connection, ids: Iterable[int], grade_id: int) -> frozenset[int]:
    """Those of some customers that have a grade and nobody who supervises."""
    rows = db.exec_driver_sql(
        "SELECT id FROM customer WHERE id IN (SELECT value FROM json_each(?)) AND grade_id = ? "
        "AND supervisor_id IS NULL",
        (json.dumps(list(ids)), grade_id),
    )
    return frozenset(int(one) for one in rows.scalars())


def moves_since(db: Connection, first: str) -> list[tuple[int, int, int]]:
    """Changes from one grade to another from a day on: both grades, and how many."""
    rows = db.exec_driver_sql(
        "SELECT from_id, to_id, count(*) FROM grade_change WHERE changed_at >= ? AND deleted_at IS NULL "
        "AND from_id IS NOT NULL AND to_id IS NOT NULL GROUP BY 1, 2",
        (first,),
    )
    return [(row[0], row[1], row[2]) for row in rows]
