"""What the right column of the Today tab counts: hot customers, and those touched again and again."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from crm_desktop.store.sql import Connection, RowMapping

_FACTS = "c.id, c.name, c.grade_id, c.stage_id, c.hot, c.last_touch_at, c.next_due_at"


def hot(db: Connection, limit: int) -> Sequence[RowMapping]:
    """The hot customers whose next contact presses most."""
    sql = f"SELECT {_FACTS} FROM customer c WHERE c.hot = 1 AND c.deleted_at IS NULL ORDER BY c.next_due_at LIMIT ?"
    return db.exec_driver_sql(sql, (limit,)).mappings().all()


def hot_count(db: Connection) -> int:
    """How many customers are hot."""
    sql = "SELECT count(*) FROM customer c WHERE c.hot = 1 AND c.deleted_at IS NULL"
    return int(db.exec_driver_sql(sql).scalar_one())


def touches(db: Connection, start: str, end: str, log_hours: int) -> list[tuple[Any, ...]]:
    """(customer, method, when, timed, logged within so many hours) of each touch from `start` until before `end`.

    One pass over the week: every further one would look up the same thousands of rows again.
    """
    found = db.exec_driver_sql(
        "SELECT f.customer_id, f.method_id, coalesce(f.happened_at, f.planned_at), "
        "length(f.happened_at) >= 16 AND f.logged_at IS NOT NULL, "
        "length(f.happened_at) >= 16 AND julianday(f.logged_at) - julianday(f.happened_at) <= ? / 24.0 "
        # the plus keeps SQLite from an index of states; the index of times finds the few of a week
        "FROM follow_up f WHERE f.deleted_at IS NULL AND +f.state = 'done' "
        "AND coalesce(f.happened_at, f.planned_at) >= ? AND coalesce(f.happened_at, f.planned_at) < ? "
        "AND f.customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)",
        (log_hours, start, end),
    )
    return [tuple(row) for row in found]


def facts(db: Connection, ids: Sequence[int]) -> dict[int, RowMapping]:
    """What lines say of customers, by id."""
    sql = f"SELECT {_FACTS} FROM customer c WHERE c.id IN (SELECT value FROM json_each(?))"
    return {row["id"]: row for row in db.exec_driver_sql(sql, (json.dumps(list(ids)),)).mappings()}


def contact_days(db: Connection, ids: Sequence[int], first: date, last: date) -> dict[int, list[date]]:
    """Days on which customers were contacted or are planned to be, the plan that is due next left out."""
    rows = db.exec_driver_sql(
        "SELECT f.customer_id, substr(coalesce(f.happened_at, f.planned_at), 1, 10) AS day FROM follow_up f "
        "JOIN customer c ON c.id = f.customer_id WHERE f.customer_id IN (SELECT value FROM json_each(?)) "
        "AND f.deleted_at IS NULL AND length(coalesce(f.happened_at, f.planned_at)) >= 10 "
        "AND (f.state = 'done' OR (f.state = 'planned' AND f.planned_at IS NOT c.next_due_at)) "
        "AND day BETWEEN ? AND ?",
        (json.dumps(list(ids)), first.isoformat(), last.isoformat()),
    )
    found: dict[int, list[date]] = {}
    for customer_id, day in rows:
        found.setdefault(int(customer_id), []).append(date.fromisoformat(day))
    return found


def finished(db: Connection, start: str, end: str, limit: int, offset: int) -> Sequence[RowMapping]:
    """The customers touched from `start` until before `end`, each with its latest touch, the latest first."""
    return (
        db.exec_driver_sql(
            # a bare column of a query with max() is that of the row with the maximum
            "SELECT c.id, c.name, c.grade_id, c.hot, f.method_id, coalesce(f.content, f.feedback, '') AS said, "
            "max(coalesce(f.happened_at, f.planned_at)) AS at FROM follow_up f JOIN customer c ON c.id = f.customer_id "
            "WHERE f.deleted_at IS NULL AND +f.state = 'done' AND c.deleted_at IS NULL "
            "AND coalesce(f.happened_at, f.planned_at) >= ? AND coalesce(f.happened_at, f.planned_at) < ? "
            "GROUP BY f.customer_id ORDER BY at DESC, f.id DESC LIMIT ? OFFSET ?",
            (start, end, limit, offset),
        )
        .mappings()
        .all()
    )
