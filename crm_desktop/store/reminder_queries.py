"""Who is due between two days by the index of due dates, who was contacted when, and whom to reach."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from crm_desktop.store.sql import Connection


def due_customers(db: Connection, start: str, end: str, limit: int) -> list[tuple[str, int]]:
    """When and which customers are due from `start` until before `end` (ISO), the earliest first."""
    sql = (
        "SELECT next_due_at, id FROM customer WHERE deleted_at IS NULL AND next_due_at >= ? AND next_due_at < ? "
        "ORDER BY next_due_at, id LIMIT ?"
    )
    return [(str(at), int(customer_id)) for at, customer_id in db.exec_driver_sql(sql, (start, end, limit))]


def standing(db: Connection, customer_id: int) -> Any:
    """grade_id, stage_id and hot of a customer, or None."""
    sql = "SELECT grade_id, stage_id, hot FROM customer WHERE id = ? AND deleted_at IS NULL"
    return db.exec_driver_sql(sql, (customer_id,)).first()


def contact_days(db: Connection, customer_id: int, first: date, last: date) -> list[date]:
    """Days between two on which a customer was contacted or is going to be, each as often as that."""
    found = db.exec_driver_sql(
        "SELECT substr(coalesce(happened_at, planned_at), 1, 10) AS day FROM follow_up "
        "WHERE customer_id = ? AND state IN ('done', 'planned') AND deleted_at IS NULL "
        "AND length(coalesce(happened_at, planned_at)) >= 10 AND day BETWEEN ? AND ? ORDER BY day",
        (customer_id, first.isoformat(), last.isoformat()),
    )
    return [date.fromisoformat(day) for day in found.scalars()]


def people(db: Connection, ids: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """(name, title, first telephone or mail) of contacts by id."""
    rows = db.exec_driver_sql(
        "SELECT k.id, k.name, k.title, (SELECT p.value FROM contact_point p WHERE p.contact_id = k.id "
        "ORDER BY p.position, p.id LIMIT 1) FROM contact k WHERE k.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {int(row[0]): (str(row[1]), row[2] or "", row[3] or "") for row in rows}


def due_count(db: Connection, start: str, end: str) -> int:
    """How many customers are due from `start` until before `end`."""
    sql = "SELECT count(*) FROM customer WHERE deleted_at IS NULL AND next_due_at >= ? AND next_due_at < ?"
    return int(db.exec_driver_sql(sql, (start, end)).scalar_one())


def touched_count(db: Connection, start: str, end: str) -> int:
    """How many customers were touched from `start` until before `end`."""
    found = db.exec_driver_sql(
        # the plus keeps SQLite from an index of states; the index of times finds the few of a day
        "SELECT count(DISTINCT customer_id) FROM follow_up WHERE deleted_at IS NULL AND +state = 'done' "
        "AND coalesce(happened_at, planned_at) >= ? AND coalesce(happened_at, planned_at) < ?",
        (start, end),
    )
    return int(found.scalar_one())
