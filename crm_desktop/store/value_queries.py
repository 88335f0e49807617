"""The facts behind a customer's value: its deals, surveys, and the customers that it brought."""

from crm_desktop.store.sql import Connection, RowMapping


def deals(db: Connection, customer_id: int) -> list[tuple[str, int]]:
    """Day and amount in 分 of every deal, in order."""
    rows = db.exec_driver_sql(
        "SELECT converted_on, coalesce(amount, 0) FROM conversion WHERE customer_id = ? AND deleted_at IS NULL "
        "AND converted_on IS NOT NULL ORDER BY converted_on, id",
        (customer_id,),
    )
    return [(row[0], row[1]) for row in rows]


def known(db: Connection, customer_id: int) -> RowMapping | None:
    """What is entered of a customer, its latest satisfaction, and how many customers it brought."""
    return (
        db.exec_driver_sql(
            """
            SELECT c.name, c.industry_scale, c.budget_trend, c.referred_by_id,
              coalesce((SELECT s.score FROM survey s WHERE s.customer_id = c.id AND s.deleted_at IS NULL
                AND s.score IS NOT NULL ORDER BY s.answered_on DESC, s.id DESC LIMIT 1),
                c.satisfaction) AS satisfaction,
              (SELECT count(*) FROM customer r WHERE r.referred_by_id = c.id AND r.deleted_at IS NULL) AS referrals
            FROM customer c WHERE c.id = ?
            """,
            (customer_id,),
        )
        .mappings()
        .first()
    )


def brought(db: Connection, customer_id: int) -> list[tuple[int, str]]:
    """The customers that this one brought."""
    rows = db.exec_driver_sql(
        "SELECT id, name FROM customer WHERE referred_by_id = ? AND deleted_at IS NULL ORDER BY id", (customer_id,)
    )
    return [(row[0], row[1]) for row in rows]
