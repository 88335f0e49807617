"""Figures of the deals under a filter: what decided them, their mean, payments that are due, the latest losses."""

from collections.abc import Sequence

from crm_desktop.store.deal_columns import CYCLE
from crm_desktop.store.record_queries import Query, where
from crm_desktop.store.sql import Connection, RowMapping


def tagged(db: Connection, query: Query) -> dict[int, int]:
    """Deals under the filter by the tags of what decided them."""
    rows = db.exec_driver_sql(
        "SELECT f.factor_id, count(DISTINCT r.id) FROM conversion r JOIN conversion_factor f ON f.conversion_id = r.id "
        f"WHERE {where(query)} GROUP BY 1"
    )
    return {int(row[0]): int(row[1]) for row in rows}


def untagged(db: Connection, query: Query, most: int) -> dict[str, int]:
    """The words about what decided them, of deals without tags, each with how often it stands there."""
    rows = db.exec_driver_sql(
        f"SELECT r.key_factor, count(*) FROM conversion r WHERE {where(query)} AND r.key_factor <> '' "
        "AND r.id NOT IN (SELECT conversion_id FROM conversion_factor) GROUP BY 1 ORDER BY 2 DESC LIMIT ?",
        (most,),
    )
    return {str(row[0]): int(row[1]) for row in rows}


def totals(db: Connection, query: Query) -> tuple[int, int, float | None, int, float | None]:
    """Deals with an amount and their sum in 分; mean days to close and of how many deals they are known."""
    row = db.exec_driver_sql(
        "SELECT count(amount), coalesce(sum(amount), 0), avg(amount), count(days), avg(max(0, days)) FROM ("
        f"SELECT r.amount AS amount, {CYCLE} AS days FROM conversion r JOIN customer c ON c.id = r.customer_id "
        f"WHERE {where(query)})"
    ).one()
    return int(row[0]), int(row[1]), row[2], int(row[3]), row[4]


def latest_losses(db: Connection, query: Query, limit: int) -> Sequence[RowMapping]:
    """The latest losses under the filter with their customer, reason and when to try again."""
    return (
        db.exec_driver_sql(
            "SELECT r.id, r.customer_id, c.name, c.grade_id, r.reason_id, r.retry_on, r.lost_on FROM loss r "
            f"JOIN customer c ON c.id = r.customer_id WHERE {where(query)} ORDER BY r.lost_on DESC, r.id DESC LIMIT ?",
            (limit,),
        )
        .mappings()
        .all()
    )
