"""What other rules would make of the due dates, worked out beside the book and thrown away again."""

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store import cadence_join, derived
from crm_desktop.store.rules import Rules
from crm_desktop.store.sql import Connection

_TABLE = "CREATE TEMP TABLE IF NOT EXISTS due_preview(id INTEGER PRIMARY KEY, grade_id INTEGER, was TEXT, will TEXT)"


def work_out(db: Connection, other: Rules, progress: Progress = no_progress) -> None:
    """Fill temp.due_preview with the due date that every customer has, and has under other rules, as plain days."""
    join = cadence_join.ready(db, other)
    db.exec_driver_sql(_TABLE)
    db.exec_driver_sql("DELETE FROM temp.due_preview")
    which = "c.deleted_at IS NULL AND c.id BETWEEN ?1 AND ?2"
    statement = f"""
        INSERT INTO temp.due_preview WITH {derived.due_of(join, which)}
        SELECT c.id, c.grade_id, substr(c.next_due_at, 1, 10), substr(due.due, 1, 10)
        FROM due JOIN customer c ON c.id = due.id
        """
    last = int(db.exec_driver_sql("SELECT max(id) FROM customer").scalar() or 0)
    for start in range(1, last + 1, derived.AT_ONCE):
        progress(start - 1, last)
        span = (start, start + derived.AT_ONCE - 1)
        cadence_join.spread_weeks(db, join, which, span)
        db.exec_driver_sql(statement, span)
    progress(last, last)


def moved_by(db: Connection, other: Rules) -> int:
    """How many customers would be due on another day."""
    work_out(db, other)
    return int(db.exec_driver_sql("SELECT count(*) FROM temp.due_preview WHERE was IS NOT will").scalar() or 0)
