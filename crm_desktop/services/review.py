"""The month's plain figures, each with the number of records behind it (000-41 ... 000-46)."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from crm_desktop.store import options
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Share:
    """One line of a list: its name, how many, out of how many."""

    name: str
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One month of the book; amount in 分, days as a mean over `timed` conversions, None when there is nothing."""

    year: int
    month: int
    new_customers: int
    touches: int
    conversions: int
    amount: int
    mean_days: float | None
    timed: int
    logged_in_time: int
    logged: int
    sources: tuple[Share, ...]
    methods: tuple[Share, ...]
    losses: tuple[Share, ...]
    regraded: int


_FILED = "coalesce(filed_on, entered_at, created_at)"
_FILED_OF_C = "c.filed_on, c.entered_at, c.created_at"


def bounds(year: int, month: int) -> tuple[str, str]:
    """The first day of a month and of the next, as ISO text."""
    first = date(year, month, 1)
    return first.isoformat(), (first + timedelta(days=32)).replace(day=1).isoformat()


def month(store: Store, year: int, month_number: int) -> MonthFigures:
    """The figures of one month, straight from the facts."""
    span = bounds(year, month_number)
    known = options.current(store)
    with store.read() as db:
        won, amount, mean_days, timed = _conversions(db, span)
        in_time, logged = _punctuality(db, span)
        return MonthFigures(
            year=year,
            month=month_number,
            new_customers=_count(db, "customer", _FILED, span),
            touches=_count(db, "follow_up", "happened_at", span, "AND state = 'done'"),
            conversions=won,
            amount=amount,
            mean_days=mean_days,
            timed=timed,
            logged_in_time=in_time,
            logged=logged,
            sources=_shares(db, known.path, "customer", "source_id", _FILED, span),
            methods=_shares(db, known.name, "follow_up", "method_id", "happened_at", span),
            losses=_shares(db, known.name, "loss", "reason_id", "lost_on", span),
            regraded=_count(db, "grade_change", "changed_at", span),
        )


def _count(db: Connection, table: str, when: str, span: tuple[str, str], more: str = "") -> int:
    sql = f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL AND {when} >= ? AND {when} < ? {more}"
    return int(db.exec_driver_sql(sql, span).scalar_one())


def _conversions(db: Connection, span: tuple[str, str]) -> tuple[int, int, float | None, int]:
    """Number, sum in 分, mean days since the first touch or filing, and how many had one."""
    row = db.exec_driver_sql(
        f"""
        SELECT count(*), coalesce(sum(amount), 0), avg(days), count(days) FROM (
          SELECT v.amount, max(0, julianday(substr(v.converted_on, 1, 10)) - julianday(substr(min(
            coalesce((SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = v.customer_id
              AND f.deleted_at IS NULL), '9'), coalesce({_FILED_OF_C}, '9')), 1, 10)))
          AS days FROM conversion v JOIN customer c ON c.id = v.customer_id
          WHERE v.deleted_at IS NULL AND v.converted_on >= ? AND v.converted_on < ?)
        """,
        span,
    ).one()
    return int(row[0]), int(row[1]), None if row[2] is None else float(row[2]), int(row[3])


def _punctuality(db: Connection, span: tuple[str, str]) -> tuple[int, int]:
    """Touches logged within 24 hours (001-28), and touches whose two times are known to the minute."""
    row = db.exec_driver_sql(
        "SELECT coalesce(sum(julianday(logged_at) - julianday(happened_at) <= 1), 0), count(*) FROM follow_up "
        "WHERE deleted_at IS NULL AND state = 'done' AND happened_at >= ? AND happened_at < ? "
        "AND length(happened_at) >= 16 AND logged_at IS NOT NULL",
        span,
    ).one()
    return int(row[0]), int(row[1])


def _shares(
    db: Connection, name_of: object, table: str, column: str, when: str, span: tuple[str, str]
) -> tuple[Share, ...]:
    rows = db.exec_driver_sql(
        f"SELECT {column}, count(*) FROM {table} WHERE deleted_at IS NULL AND {column} IS NOT NULL "
        f"AND {when} >= ? AND {when} < ? GROUP BY 1 ORDER BY 2 DESC, 1",
        span,
    ).all()
    total = sum(int(row[1]) for row in rows)
    return tuple(Share(name_of(int(row[0])) if callable(name_of) else "", int(row[1]), total) for row in rows)
