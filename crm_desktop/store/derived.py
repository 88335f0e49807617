"""Columns of a customer that follow from the facts: last touch, next due date, next action, touches left unanswered.

They are computed in the same step as the facts they follow from, so that lists by due date stay one indexed query.
The rules are those of `domain.cadence`; what joins them to the rows is loaded when something is written.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store.sql import Connection

if TYPE_CHECKING:
    from crm_desktop.store.cadence_join import Join

COUNTED_FROM = (
    "substr(coalesce(c.last_touch_at, c.collected_at, c.entered_at, c.filed_on, c.created_at) || '-01-01', 1, 10)"
)
"""A partial date as the first day it can mean, for date arithmetic."""

RULES = 10
"""Raise it when the rules below change: books of before are then brought up to date once."""

AT_ONCE = 20_000
"""Customers between two looks at whether the user wants to stop."""

STANDS = "(c.last_touch_at IS NULL OR substr(f.planned_at, 1, length(c.last_touch_at)) > c.last_touch_at)"
"""Whether a planned touch `f` is still to come for a customer `c`: a real one at its time or later has overtaken it.

Both are ISO texts, compared as far as the touch is known: one of the same day overtakes a plan without a time of day,
a talk in the morning does not overtake a plan for the afternoon.
"""

PROMISED = "CASE WHEN f.next_action_on >= substr(f.happened_at, 1, 10) THEN f.next_action_on END"
"""The date promised in a touch `f`; one that lies before the touch itself promises nothing any more."""

RETRIED = (
    "(SELECT l.retry_on FROM loss l WHERE l.customer_id = c.id AND l.deleted_at IS NULL "
    "AND substr(l.retry_on || '-01-01', 1, 10) > substr(coalesce(c.last_touch_at, '') || '-01-01', 1, 10) "
    "ORDER BY l.id DESC LIMIT 1)"
)
"""When a lost customer `c` is to be tried again, unless a touch has overtaken it."""

FIXED = f"""coalesce(
  (SELECT min(f.planned_at) FROM follow_up f
    WHERE f.customer_id = c.id AND f.state = 'planned' AND f.deleted_at IS NULL AND {STANDS}),
  (SELECT {PROMISED} FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done'
    AND f.deleted_at IS NULL AND f.happened_at = c.last_touch_at ORDER BY f.id DESC LIMIT 1),
  {RETRIED})"""
"""The day that somebody named for a customer `c`: planned, promised, to be tried again."""

_NEXT_ACTION = f"""coalesce(
  (SELECT f.next_action FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'planned'
    AND f.deleted_at IS NULL AND {STANDS} ORDER BY f.planned_at, f.id LIMIT 1),
  (SELECT f.next_action FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done'
    AND f.deleted_at IS NULL ORDER BY f.happened_at DESC, f.id DESC LIMIT 1))"""
_DONE = "f.customer_id = c.id AND f.state = 'done' AND f.deleted_at IS NULL"
SPAN = "c.id BETWEEN ?1 AND ?2"
_TOUCHED = "c.id IN (SELECT id FROM temp.touched_due)"


def refresh_all(db: Connection) -> None:
    """Recompute the derived columns of every customer, outside of any step."""
    db.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS touched_due(id INTEGER PRIMARY KEY)")
    db.exec_driver_sql("INSERT OR IGNORE INTO temp.touched_due SELECT id FROM customer")
    refresh(db)


def refresh(db: Connection) -> None:
    """Recompute the derived columns of temp.touched_due.

    Next due = the earliest planned follow-up that no touch has overtaken, else the promised date of the latest touch
    (000-34), else the date to try a lost customer again, else the last touch of any kind plus the cadence, moved off
    days of rest; a customer never contacted counts from entry.
    """
    if db.exec_driver_sql("SELECT 1 FROM temp.touched_due LIMIT 1").first() is None:
        return
    from crm_desktop.store import cadence_join  # noqa: PLC0415 - loaded when something is written

    join = cadence_join.ready(db)
    _refresh_touches(db, join.silent)
    cadence_join.spread_weeks(db, join, _TOUCHED)
    db.exec_driver_sql(_set_due(join, _TOUCHED, action=True))


def refresh_dates(db: Connection, progress: Progress = no_progress) -> None:
    """Recompute the next due date of every customer after the rules changed; the facts are as they were."""
    from crm_desktop.store import cadence_join  # noqa: PLC0415 - loaded when something is written

    join = cadence_join.ready(db)
    statement = _set_due(join, SPAN)
    for span in spans(db, progress):
        cadence_join.spread_weeks(db, join, SPAN, span)
        db.exec_driver_sql(statement, span)


def spans(db: Connection, progress: Progress) -> Iterator[tuple[int, int]]:
    """The ids of all customers in spans for SPAN, in order, with a look at the progress before each."""
    last = int(db.exec_driver_sql("SELECT max(id) FROM customer").scalar() or 0)
    for start in range(1, last + 1, AT_ONCE):
        progress(start - 1, last)
        yield start, start + AT_ONCE - 1
    progress(last, last)


def _refresh_touches(db: Connection, silent: str) -> None:
    """The last touch, and how many of the latest in a row found nobody."""
    in_order = "ORDER BY f.happened_at DESC, f.id DESC"
    answers = f"SELECT sum(f.result_id IS NULL OR f.result_id NOT IN {silent}) OVER ({in_order}) AS answered"
    db.exec_driver_sql(
        f"""
        UPDATE customer AS c SET
          last_touch_at = (SELECT max(f.happened_at) FROM follow_up f WHERE {_DONE}),
          unanswered = CASE WHEN (SELECT f.result_id FROM follow_up f WHERE {_DONE} {in_order} LIMIT 1) IN {silent}
            THEN (SELECT count(*) FROM ({answers} FROM follow_up f WHERE {_DONE}) WHERE answered = 0) ELSE 0 END
        WHERE {_TOUCHED}
        """
    )


def _set_due(join: "Join", which: str, *, action: bool = False) -> str:
    """Write the next due date of customers `which`, and their next action where it may have changed.

    A date that stays is not written: it would cost the row and the index.
    """
    found = due_of(join, which, _NEXT_ACTION if action else "NULL")
    also = (", next_action = due.action", " OR customer.next_action IS NOT due.action") if action else ("", "")
    return (
        f"WITH {found} UPDATE customer SET next_due_at = due.due{also[0]} FROM due "
        f"WHERE customer.id = due.id AND (customer.next_due_at IS NOT due.due{also[1]})"
    )


def due_of(join: "Join", which: str, action: str = "NULL") -> str:
    """The tables of a WITH of which `due` holds id, action and due date of the customers `which`."""
    return f"""
        stood AS MATERIALIZED (
          SELECT c.id, {action} AS action, {FIXED} AS fixed,
            coalesce(date({COUNTED_FROM}, '+' || g.days || ' days'),
              CASE WHEN {COUNTED_FROM} >= '9900' THEN '9999-12-31' END) AS wanted
          FROM customer c JOIN temp.cadence_gap g ON g.key = {join.gap_key} WHERE {which}),
        due AS (
          SELECT stood.id, action, coalesce(fixed, s.due, {join.moved("stood.wanted")}) AS due FROM stood
          LEFT JOIN temp.cadence_moved m ON m.day = stood.wanted
          LEFT JOIN temp.cadence_week w ON w.id = stood.id
          LEFT JOIN temp.cadence_spread s ON s.grade_id = w.grade_id AND s.last = w.last AND s.touched = w.touched)
        """
