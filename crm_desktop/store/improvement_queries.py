"""Improvement items and what was written about a period."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping


def of_months(db: Connection, months: Sequence[str]) -> Sequence[RowMapping]:
    """The items of these months, each with the month it was carried over from; by day, then as they were made."""
    marks = ", ".join("?" * len(months))
    found = db.exec_driver_sql(
        "SELECT i.*, (SELECT b.month FROM improvement b WHERE b.id = i.carried_id) AS carried_from FROM improvement i "
        f"WHERE i.month IN ({marks}) AND i.deleted_at IS NULL ORDER BY i.month, i.due_on IS NULL, i.due_on, i.id",
        tuple(months),
    )
    return found.mappings().all()


def left_open(db: Connection, before: str, month: str) -> Sequence[RowMapping]:
    """Items of the months up to `before` that are neither done nor carried over, not those of `month` itself."""
    found = db.exec_driver_sql(
        "SELECT i.* FROM improvement i WHERE i.month <= ? AND i.month <> ? AND i.done_at IS NULL "
        "AND i.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM improvement n WHERE n.carried_id = i.id "
        "AND n.deleted_at IS NULL) ORDER BY i.month, i.id",
        (before, month),
    )
    return found.mappings().all()


def titles(db: Connection, ids: Sequence[int]) -> list[str]:
    """What the items are called."""
    marks = ", ".join("?" * len(ids))
    found = db.exec_driver_sql(f"SELECT title FROM improvement WHERE id IN ({marks}) ORDER BY id", tuple(ids))
    return [str(one) for one in found.scalars()]


def note(db: Connection, period: str, section: str) -> tuple[int, str, str]:
    """What was written in a section about a period: id, text and when; (0, "", "") where nothing was."""
    row = db.exec_driver_sql(
        "SELECT id, content, coalesce(updated_at, created_at) FROM review_note "
        "WHERE period = ? AND section = ? AND deleted_at IS NULL ORDER BY id LIMIT 1",
        (period, section),
    ).first()
    return (int(row[0]), str(row[1] or ""), str(row[2] or "")) if row is not None else (0, "", "")
