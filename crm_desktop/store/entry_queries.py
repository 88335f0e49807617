"""What is entered by hand for the review: costs of winning customers, shares of the market."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping

Span = tuple[str, str]
"""First day (or month) and the one after the last, ISO."""


def costs(db: Connection, span: Span) -> Sequence[RowMapping]:
    """The costs of a span of days, the latest first."""
    found = db.exec_driver_sql(
        "SELECT * FROM cost_entry WHERE deleted_at IS NULL AND spent_on >= ? AND spent_on < ? "
        "ORDER BY spent_on DESC, id DESC",
        span,
    )
    return found.mappings().all()


def markets(db: Connection, span: Span) -> Sequence[RowMapping]:
    """What is known of the market in a span of months, the latest first, our own share before the others."""
    found = db.exec_driver_sql(
        "SELECT * FROM market_entry WHERE deleted_at IS NULL AND month >= ? AND month < ? "
        "ORDER BY month DESC, competitor IS NOT NULL, share DESC, id",
        span,
    )
    return found.mappings().all()
