"""Columns of a customer that follow from the facts: last touch, next due date, next action.

They are computed in the same step as the facts they follow from, so that lists by due date stay one indexed query.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from crm_desktop.store.sql import Connection

DUE_TABLES = ("follow_up", "loss")
TEXT_TABLES = ("alias", "contact")

COUNTED_FROM = (
    "substr(coalesce(c.last_touch_at, c.collected_at, c.entered_at, c.filed_on, c.created_at) || '-01-01', 1, 10)"
)
"""A partial date as the first day it can mean, for date arithmetic."""

RULES = 2
"""Raise it when the rules below change: books of before are then brought up to date once."""

STANDS = "(c.last_touch_at IS NULL OR substr(f.planned_at, 1, length(c.last_touch_at)) > c.last_touch_at)"
"""Whether a planned touch `f` is still to come for a customer `c`: a real one at its time or later has overtaken it.

Both are ISO texts, compared as far as the touch is known: one of the same day overtakes a plan without a time of day,
a talk in the morning does not overtake a plan for the afternoon.
"""

PROMISED = "CASE WHEN f.next_action_on >= substr(f.happened_at, 1, 10) THEN f.next_action_on END"
"""The date promised in a touch `f`; one that lies before the touch itself promises nothing any more."""


def collect_touched(db: Connection, step_id: int, settled: Iterable[tuple[int, int]] = ()) -> None:
    """Gather the customers whose due date (temp.touched_due) or search text (temp.touched_text) may have moved.

    `settled` are id ranges of customers that were added with their due date.
    """
    for name in ("touched_due", "touched_text"):
        db.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {name}(id INTEGER PRIMARY KEY)")
        db.exec_driver_sql(f"DELETE FROM temp.{name}")
        _touch_added(db, name, step_id)
    for first, last in settled:
        db.exec_driver_sql("DELETE FROM temp.touched_due WHERE id BETWEEN ? AND ?", (first, last))
    for name in ("touched_due", "touched_text"):
        _touch_changed(db, name, step_id)
    for table in DUE_TABLES:
        _touch_by_child(db, "touched_due", table, step_id)
    for table in TEXT_TABLES:
        _touch_by_child(db, "touched_text", table, step_id)
    _touch_by_point(db, step_id)
    if _playbook_changed(db, step_id):
        db.exec_driver_sql("INSERT OR IGNORE INTO temp.touched_due SELECT id FROM customer")


def _touch_added(db: Connection, target: str, step_id: int) -> None:
    for first, last in _ranges(db, "customer", step_id):
        db.exec_driver_sql(
            f"INSERT OR IGNORE INTO temp.{target} SELECT id FROM customer WHERE id BETWEEN ? AND ?", (first, last)
        )


def _touch_changed(db: Connection, target: str, step_id: int) -> None:
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO temp.{target} SELECT row_id FROM change "
        "WHERE step_id = ? AND tbl = 'customer' AND row_to IS NULL",
        (step_id,),
    )


def _ranges(db: Connection, table: str, step_id: int, op: str = "insert") -> list[tuple[int, int]]:
    """Id ranges that the step added (or deleted) in bulk, neighbours joined."""
    found = db.exec_driver_sql(
        "SELECT min(row_id), max(row_to) FROM (SELECT row_id, row_to, row_id - sum(row_to - row_id + 1) "
        "OVER (ORDER BY row_id) + row_to - row_id AS island FROM change "
        "WHERE step_id = ? AND tbl = ? AND op = ? AND row_to IS NOT NULL) GROUP BY island",
        (step_id, table, op),
    )
    return [(int(first), int(last)) for first, last in found]


def removed_ranges(db: Connection, step_id: int) -> list[tuple[int, int]]:
    """Id ranges of customers that the step deleted in bulk."""
    return _ranges(db, "customer", step_id, "delete")


def _touch_by_child(db: Connection, target: str, table: str, step_id: int) -> None:
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO temp.{target} SELECT t.customer_id FROM change c JOIN {table} t ON t.id = c.row_id "
        "WHERE c.step_id = ? AND c.tbl = ? AND c.row_to IS NULL",
        (step_id, table),
    )
    db.exec_driver_sql(f"INSERT OR IGNORE INTO temp.{target} {_old_values('customer_id')}", (step_id, table))
    for first, last in _ranges(db, table, step_id):
        db.exec_driver_sql(
            f"INSERT OR IGNORE INTO temp.{target} SELECT customer_id FROM {table} WHERE id BETWEEN ? AND ?",
            (first, last),
        )
    for place in _removed_places(db, table, step_id, "customer_id"):
        db.exec_driver_sql(
            f"INSERT OR IGNORE INTO temp.{target} SELECT json_extract(r.value, '$[{place}]') "
            "FROM change c, json_each(c.old, '$.rows') r "
            "WHERE c.step_id = ? AND c.tbl = ? AND c.op = 'delete' AND c.row_to IS NOT NULL",
            (step_id, table),
        )


def _old_values(column: str) -> str:
    """The values that single rows held before they were changed or deleted."""
    value = f"json_extract(old, '$.{column}')"
    return (
        f"SELECT {value} FROM change WHERE step_id = ?1 AND tbl = ?2 AND row_to IS NULL "
        f"AND old IS NOT NULL AND {value} IS NOT NULL"
    )


def _removed_places(db: Connection, table: str, step_id: int, column: str) -> list[int]:
    """Where `column` stands in the rows of this step's bulk deletes, when customers of theirs remain."""
    found = db.exec_driver_sql(
        "SELECT json_extract(old, '$.columns') FROM change "
        "WHERE step_id = ? AND tbl = ? AND op = 'delete' AND row_to IS NOT NULL LIMIT 1",
        (step_id, table),
    ).scalar()
    remain = db.exec_driver_sql("SELECT 1 FROM customer LIMIT 1").first()
    return [json.loads(found).index(column)] if found and remain else []


def _touch_by_point(db: Connection, step_id: int) -> None:
    """A telephone or mail changed: its contact's customer is found by another word now."""
    contact_ids = (
        "SELECT p.contact_id FROM change c JOIN contact_point p ON p.id = c.row_id "
        "WHERE c.step_id = ?1 AND c.tbl = 'contact_point' AND c.row_to IS NULL "
        f"UNION {_old_values('contact_id')}"
    )
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO temp.touched_text SELECT customer_id FROM contact WHERE id IN ({contact_ids})",
        (step_id, "contact_point"),
    )
    for first, last in _ranges(db, "contact_point", step_id):
        db.exec_driver_sql(
            "INSERT OR IGNORE INTO temp.touched_text SELECT k.customer_id FROM contact_point p "
            "JOIN contact k ON k.id = p.contact_id WHERE p.id BETWEEN ? AND ?",
            (first, last),
        )


def _playbook_changed(db: Connection, step_id: int) -> bool:
    found = db.exec_driver_sql(
        "SELECT 1 FROM change c JOIN setting s ON s.id = c.row_id "
        "WHERE c.step_id = ? AND c.tbl = 'setting' AND s.key = 'playbook'",
        (step_id,),
    )
    return found.first() is not None


@dataclass(frozen=True)
class Cadence:
    """The days between touches by grade, from the playbook in force (003-20, 004-02, 004-08)."""

    grades: Mapping[int, int]
    ungraded: int
    hot: int | None

    def days(self, grade_id: int | None, hot: bool) -> int:
        """Days for one customer."""
        days = self.ungraded if grade_id is None else self.grades.get(grade_id, self.ungraded)
        return min(self.hot, days) if hot and self.hot else days

    def sql(self) -> str:
        """The same for a customer `c` in SQL."""
        cases = " ".join(f"WHEN {grade_id} THEN {days}" for grade_id, days in self.grades.items())
        days = f"CASE c.grade_id {cases} ELSE {self.ungraded} END" if cases else str(self.ungraded)
        return f"CASE WHEN c.hot THEN min({self.hot}, {days}) ELSE {days} END" if self.hot else days

    def first_due(self, entered: str, grade_id: int | None, hot: bool) -> str:
        """When a customer without any follow-up is due: counted from its entry, ISO text that may be partial."""
        day = date.fromisoformat(f"{entered}-01-01"[:10])
        return (day + timedelta(days=self.days(grade_id, hot))).isoformat()


def cadence(db: Connection, playbook: Mapping[str, Any] | None = None) -> Cadence:
    """Read the playbook in force, or the given one."""
    if playbook is None:
        raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'playbook'").scalar()
        playbook = json.loads(raw) if raw else {"cadence": {}, "ungraded": 30}
    grades = db.exec_driver_sql("SELECT id, name FROM option WHERE kind = 'grade'").all()
    days = {int(one): int(playbook["cadence"][name]) for one, name in grades if name in playbook["cadence"]}
    hot = playbook.get("hot")
    return Cadence(days, int(playbook["ungraded"]), int(hot) if hot else None)


def refresh_all(db: Connection) -> None:
    """Recompute the derived columns of every customer, outside of any step."""
    db.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS touched_due(id INTEGER PRIMARY KEY)")
    db.exec_driver_sql("INSERT OR IGNORE INTO temp.touched_due SELECT id FROM customer")
    refresh(db)


def refresh(db: Connection) -> None:
    """Recompute the derived columns of temp.touched_due.

    Next due = the earliest planned follow-up that no touch has overtaken, else the promised date of the latest touch
    (000-34), else the date to try a lost customer again, else the last touch of any kind plus the cadence of the
    grade; a customer never contacted counts from entry.
    """
    db.exec_driver_sql(
        """
        UPDATE customer AS c SET
          last_touch_at = (SELECT max(f.happened_at) FROM follow_up f
            WHERE f.customer_id = c.id AND f.state = 'done' AND f.deleted_at IS NULL)
        WHERE c.id IN (SELECT id FROM temp.touched_due)
        """
    )
    db.exec_driver_sql(
        f"""
        UPDATE customer AS c SET
          next_action = coalesce(
            (SELECT f.next_action FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'planned'
              AND f.deleted_at IS NULL AND {STANDS} ORDER BY f.planned_at, f.id LIMIT 1),
            (SELECT f.next_action FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done'
              AND f.deleted_at IS NULL ORDER BY f.happened_at DESC, f.id DESC LIMIT 1)),
          next_due_at = coalesce(
            (SELECT min(f.planned_at) FROM follow_up f
              WHERE f.customer_id = c.id AND f.state = 'planned' AND f.deleted_at IS NULL AND {STANDS}),
            (SELECT {PROMISED} FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done'
              AND f.deleted_at IS NULL AND f.happened_at = c.last_touch_at ORDER BY f.id DESC LIMIT 1),
            (SELECT l.retry_on FROM loss l WHERE l.customer_id = c.id AND l.deleted_at IS NULL
              AND l.retry_on > coalesce(c.last_touch_at, '') ORDER BY l.id DESC LIMIT 1),
            date({COUNTED_FROM}, '+' || ({cadence(db).sql()}) || ' days'))
        WHERE c.id IN (SELECT id FROM temp.touched_due)
        """
    )
