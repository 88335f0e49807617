"""When things began and when they were done, for the statistics of a span of days."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection

Times = Sequence[tuple[str, str | None, int | None]]
"""Start, end (None: still open) and the customer's grade."""

_LIVE = "r.deleted_at IS NULL AND c.deleted_at IS NULL"
_TIMED = 16
"""Characters of a moment that is known to the minute."""


def entries(db: Connection, start: str, end: str) -> Times:
    """Customers collected in the span, and when they were entered; those still incomplete are open (000-16)."""
    found = db.exec_driver_sql(
        "SELECT c.collected_at, CASE WHEN c.incomplete_since IS NULL THEN coalesce(c.entered_at, c.created_at) END, "
        "c.grade_id FROM customer c WHERE c.deleted_at IS NULL AND length(c.collected_at) >= ? "
        "AND c.collected_at >= ? AND c.collected_at < ?",
        (_TIMED, start, end),
    )
    return [tuple(row) for row in found]


def logs(db: Connection, start: str, end: str) -> Times:
    """Touches of the span whose time is known to the minute, and when they were written down (001-28)."""
    found = db.exec_driver_sql(
        "SELECT r.happened_at, r.logged_at, c.grade_id FROM follow_up r JOIN customer c ON c.id = r.customer_id "
        # the plus keeps SQLite from an index of states; the index of both times finds the span
        f"WHERE {_LIVE} AND +r.state = 'done' AND coalesce(r.happened_at, r.planned_at) >= ? "
        "AND coalesce(r.happened_at, r.planned_at) < ? AND length(r.happened_at) >= ? AND r.logged_at IS NOT NULL",
        (start, end, _TIMED),
    )
    return [tuple(row) for row in found]


def complaints(db: Connection, begins: str, ends: str, start: str, end: str) -> Times:
    """Complaints whose time `begins` lies in the span, and their time `ends`."""
    found = db.exec_driver_sql(
        f"SELECT r.{begins}, r.{ends}, c.grade_id FROM complaint r JOIN customer c ON c.id = r.customer_id "
        f"WHERE {_LIVE} AND r.{begins} >= ? AND r.{begins} < ?",
        (start, end),
    )
    return [tuple(row) for row in found]


def scores(db: Connection, start: str, end: str) -> list[int]:
    """Satisfaction of complaints called back and of surveys answered in the span."""
    found = db.exec_driver_sql(
        "SELECT r.satisfaction FROM complaint r JOIN customer c ON c.id = r.customer_id "
        f"WHERE {_LIVE} AND r.called_back_at >= ?1 AND r.called_back_at < ?2 AND r.satisfaction IS NOT NULL "
        "UNION ALL SELECT r.score FROM survey r JOIN customer c ON c.id = r.customer_id "
        f"WHERE {_LIVE} AND r.answered_on >= ?1 AND r.answered_on < ?2 AND r.score IS NOT NULL",
        (start, end),
    )
    return [int(one) for one in found.scalars()]
