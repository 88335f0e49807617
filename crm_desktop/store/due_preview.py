"""What other rules would make of the due dates, worked out beside the book and thrown away again."""

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store import cadence_join, derived
from crm_desktop.store.rules import Rules
from crm_desktop.store.sql import Connection

_TABLE = (
    "CREATE TEMP TABLE IF NOT EXISTS due_preview(id INTEGER PRIMARY KEY, grade_id INTEGER, hot INTEGER, "
    "was TEXT, will TEXT)"
)


def work_out(db: Connection, other: Rules, progress: Progress = no_progress) -> None:
    """Fill temp.due_preview with the due date that every customer has, and has under other rules, as plain days."""
    join = cadence_join.ready(db, other)
    db.exec_driver_sql(_TABLE)
    db.exec_driver_sql("DELETE FROM temp.due_preview")
    which = f"c.deleted_at IS NULL AND {derived.SPAN}"
    statement = f"""
        INSERT INTO temp.due_preview WITH {derived.due_of(join, which)}
        SELECT c.id, c.grade_id, c.hot, substr(c.next_due_at || '-01-01', 1, 10), substr(due.due || '-01-01', 1, 10)
        FROM due JOIN customer c ON c.id = due.id
        """
    for span in derived.spans(db, progress):
        cadence_join.spread_weeks(db, join, which, span)
        db.exec_driver_sql(statement, span)


def shifts(db: Connection) -> Sequence[Any]:
    """grade_id, customers, how many of them are due earlier and later, and the sum of days, for each grade."""
    return db.exec_driver_sql(
        "SELECT grade_id, count(*) AS total, sum(will < was) AS earlier, sum(will > was) AS later, "
        "coalesce(sum(CASE WHEN will <> was THEN julianday(will) - julianday(was) END), 0) AS days "
        "FROM temp.due_preview GROUP BY grade_id"
    ).all()


def movers(db: Connection, most: int) -> Sequence[Any]:
    """id, name, grade_id, was and will of those who move farthest."""
    return db.exec_driver_sql(
        "SELECT p.id, c.name, p.grade_id, p.was, p.will FROM temp.due_preview p JOIN customer c ON c.id = p.id "
        "WHERE p.was <> p.will ORDER BY abs(julianday(p.will) - julianday(p.was)) DESC, p.id LIMIT ?",
        (most,),
    ).all()


def load(db: Connection, column: str, first: str, last: str) -> dict[str, int]:
    """How many customers are due on each day of a time, the first with all before: `column` is "was" or "will"."""
    found = db.exec_driver_sql(
        f"SELECT max({column}, ?1), count(*) FROM temp.due_preview WHERE {column} <= ?2 GROUP BY 1", (first, last)
    )
    return {row[0]: row[1] for row in found}


def coming(db: Connection, last: str) -> Sequence[Any]:
    """id, grade_id, hot and will of those whom the rules move to a day up to the last."""
    return db.exec_driver_sql(
        "SELECT id, grade_id, hot, will FROM temp.due_preview WHERE will <> was AND will <= ? ORDER BY id", (last,)
    ).all()


def staying(db: Connection, first: str) -> dict[str, int]:
    """How many customers each day from the first on, that one with all before, keeps whatever the rules."""
    found = db.exec_driver_sql(
        "SELECT max(will, ?), count(*) FROM temp.due_preview WHERE was IS will AND will IS NOT NULL GROUP BY 1",
        (first,),
    )
    return {row[0]: row[1] for row in found}
