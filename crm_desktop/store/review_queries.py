"""Figures of a span of days, counted in SQL; what belongs to a customer in the bin does not count."""

from crm_desktop.store.sql import Connection

Span = tuple[str, str]
"""First day and the day after the last, ISO."""

_LIVE = "{0}.deleted_at IS NULL AND {0}.customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
_FILED = "coalesce(c.filed_on, c.entered_at, c.created_at)"
# a touch is found by the index of both its times; the plus keeps SQLite from the index of states
_TOUCHED = (
    f"{_LIVE.format('r')} AND +r.state = 'done' "
    "AND coalesce(r.happened_at, r.planned_at) >= ? AND coalesce(r.happened_at, r.planned_at) < ?"
)
_WHERE = {
    "customer": f"c.deleted_at IS NULL AND {_FILED} >= ? AND {_FILED} < ?",
    "follow_up": _TOUCHED,
    "grade_change": f"{_LIVE.format('r')} AND r.changed_at >= ? AND r.changed_at < ?",
    "conversion": f"{_LIVE.format('r')} AND r.converted_on >= ? AND r.converted_on < ?",
    "loss": f"{_LIVE.format('r')} AND r.lost_on >= ? AND r.lost_on < ?",
}


def count(db: Connection, table: str, span: Span) -> int:
    """How many customers were filed, touches happened, grades changed, deals were won or lost in the span."""
    source = "customer c" if table == "customer" else f"{table} r"
    return int(db.exec_driver_sql(f"SELECT count(*) FROM {source} WHERE {_WHERE[table]}", span).scalar_one())


def shares(db: Connection, table: str, column: str, span: Span) -> list[tuple[int, int]]:
    """(option id, number) of the records of the span by one list, the most first; records without one are left out."""
    source = "customer c" if table == "customer" else f"{table} r"
    if column.startswith("c.") and table != "customer":
        source += " JOIN customer c ON c.id = r.customer_id"
    rows = db.exec_driver_sql(
        f"SELECT {column}, count(*) FROM {source} WHERE {_WHERE[table]} AND {column} IS NOT NULL "
        "GROUP BY 1 ORDER BY 2 DESC, 1",
        span,
    )
    return [(int(key), int(number)) for key, number in rows]


def won(db: Connection, span: Span) -> tuple[int, int, float | None, int]:
    """Deals won: number, sum in 分, mean days since the first touch or filing, and how many have such a beginning."""
    row = db.exec_driver_sql(
        f"""
        SELECT count(*), coalesce(sum(amount), 0), avg(days), count(days) FROM (
          SELECT r.amount, max(0, julianday(substr(r.converted_on, 1, 10)) - julianday(substr(min(
            coalesce((SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = r.customer_id
              AND f.deleted_at IS NULL), '9'), coalesce(c.filed_on, c.entered_at, c.created_at, '9')), 1, 10))) AS days
          FROM conversion r JOIN customer c ON c.id = r.customer_id WHERE {_WHERE["conversion"]})
        """,
        span,
    ).one()
    return int(row[0]), int(row[1]), None if row[2] is None else float(row[2]), int(row[3])


def punctuality(db: Connection, span: Span, log_hours: int) -> tuple[int, int]:
    """Touches logged within so many hours (001-28), and touches whose two times are known to the minute."""
    row = db.exec_driver_sql(
        "SELECT coalesce(sum(julianday(r.logged_at) - julianday(r.happened_at) <= ? / 24.0), 0), count(*) "
        f"FROM follow_up r WHERE {_TOUCHED} AND length(r.happened_at) >= 16 AND r.logged_at IS NOT NULL",
        (log_hours, *span),
    ).one()
    return int(row[0]), int(row[1])
