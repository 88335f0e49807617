"""Who is due between two days, by the index of due dates, and what another playbook would change."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from crm_desktop.store import derived
from crm_desktop.store.sql import Connection, RowMapping

_DUE = f"""
SELECT c.id, c.name, c.number, c.grade_id, c.hot, c.owner_id, c.next_due_at, c.next_action, c.last_touch_at,
  f.method_id, coalesce(f.content, f.feedback, '') AS said,
  EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'planned'
    AND f.deleted_at IS NULL AND {derived.STANDS}) AS planned,
  {derived.PROMISED} AS promised,
  EXISTS (SELECT 1 FROM loss o WHERE o.customer_id = c.id AND o.deleted_at IS NULL
    AND o.retry_on = c.next_due_at) AS retried,
  (SELECT k.id FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL
    ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1) AS contact_id
FROM customer c LEFT JOIN follow_up f ON f.id = (SELECT l.id FROM follow_up l WHERE l.customer_id = c.id
  AND l.state = 'done' AND l.deleted_at IS NULL ORDER BY l.happened_at DESC, l.id DESC LIMIT 1)
WHERE c.deleted_at IS NULL AND c.next_due_at >= ? AND c.next_due_at < ?
ORDER BY c.next_due_at, c.id LIMIT ?
"""


def due(db: Connection, start: str, end: str, limit: int) -> Sequence[RowMapping]:
    """Customers due from `start` until before `end` (ISO), the earliest first, with their last touch."""
    return db.exec_driver_sql(_DUE, (start, end, limit)).mappings().all()


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
