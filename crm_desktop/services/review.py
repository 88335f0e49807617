"""The month's plain figures, each with the number of records behind it (000-41 ... 000-46)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.store import clock_queries, options, review_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options


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
    grades: tuple[Share, ...] = ()
    """Won deals by the grade of their customer."""


def bounds(year: int, month: int) -> tuple[str, str]:
    """The first day of a month and of the next, as ISO text."""
    first = date(year, month, 1)
    return first.isoformat(), (first + timedelta(days=32)).replace(day=1).isoformat()


def month(store: Store, year: int, month_number: int) -> MonthFigures:
    """The figures of one month, straight from the facts."""
    span = bounds(year, month_number)
    known = options.current(store)
    with store.read() as db:
        won, amount, mean_days, timed = review_queries.won(db, span)
        in_time, logged = review_queries.punctuality(db, span, clock_queries.in_force(db).log_hours)
        return MonthFigures(
            year=year,
            month=month_number,
            new_customers=review_queries.count(db, "customer", span),
            touches=review_queries.count(db, "follow_up", span),
            conversions=won,
            amount=amount,
            mean_days=mean_days,
            timed=timed,
            logged_in_time=in_time,
            logged=logged,
            sources=_named(review_queries.shares(db, "customer", "c.source_id", span), known),
            methods=_named(review_queries.shares(db, "follow_up", "r.method_id", span), known),
            losses=_named(review_queries.shares(db, "loss", "r.reason_id", span), known),
            regraded=review_queries.count(db, "grade_change", span),
            grades=_named(review_queries.shares(db, "conversion", "c.grade_id", span), known),
        )


def _named(shares: Sequence[tuple[int, int]], known: Options) -> tuple[Share, ...]:
    total = sum(number for _option, number in shares)
    return tuple(Share(known.path(option), number, total) for option, number in shares)
