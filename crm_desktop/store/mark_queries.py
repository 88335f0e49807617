"""Marks of reminders, one for each thing, and the customers whose overdue touch is to move."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.store.derived import STANDS
from crm_desktop.store.sql import Connection


class Marked(NamedTuple):
    """The thing that a mark is about: `due` is the day or moment that it was due by."""

    customer_id: int
    type: str
    record: str
    due: str


def mark_of(db: Connection, thing: Marked) -> int | None:
    """The mark of a thing, None where it has none."""
    sql = (
        "SELECT id FROM reminder_mark WHERE customer_id = ? AND type = ? AND record = ? AND due = ? "
        "AND deleted_at IS NULL"
    )
    found = db.exec_driver_sql(sql, tuple(thing)).scalar()
    return int(found) if found is not None else None


def any_later(db: Connection) -> bool:
    """Whether anything was put off."""
    sql = "SELECT 1 FROM reminder_mark WHERE state = 'later' AND deleted_at IS NULL LIMIT 1"
    return db.exec_driver_sql(sql).first() is not None


def overdue(db: Connection, before: str) -> Sequence[Any]:
    """Customers whose touch was due before a day: id, next_action and the plan that stands (or None)."""
    sql = (
        "SELECT c.id, c.next_action, (SELECT f.id FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'planned' "
        f"AND f.deleted_at IS NULL AND {STANDS} ORDER BY f.planned_at, f.id LIMIT 1) AS plan_id FROM customer c "
        "WHERE c.deleted_at IS NULL AND c.next_due_at < ? ORDER BY c.next_due_at, c.id"
    )
    return db.exec_driver_sql(sql, (before,)).all()


def standing_plans(db: Connection, customer_id: int) -> list[int]:
    """The plans of a customer that no touch has overtaken, the earliest first."""
    sql = (
        "SELECT f.id FROM follow_up f JOIN customer c ON c.id = f.customer_id WHERE c.id = ? AND f.state = 'planned' "
        f"AND f.deleted_at IS NULL AND {STANDS} ORDER BY f.planned_at, f.id"
    )
    return [int(one) for one in db.exec_driver_sql(sql, (customer_id,)).scalars()]


def standing(db: Connection, customer_id: int) -> Any:
    """next_action, grade_id, stage_id, hot and unanswered of a customer, for its cadence."""
    sql = "SELECT next_action, grade_id, stage_id, hot, unanswered FROM customer WHERE id = ?"
    return db.exec_driver_sql(sql, (customer_id,)).one()
