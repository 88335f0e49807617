"""What belongs to a deal: its products, what decided it, its payments; and which purchase of a customer it is."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping


def deal(db: Connection, conversion_id: int) -> RowMapping | None:
    """One deal, None when it is gone."""
    return (
        db.exec_driver_sql("SELECT * FROM conversion WHERE id = ? AND deleted_at IS NULL", (conversion_id,))
        .mappings()
        .first()
    )


def lines(db: Connection, conversion_id: int) -> Sequence[RowMapping]:
    """Its products in their order."""
    return (
        db.exec_driver_sql(
            "SELECT * FROM conversion_line WHERE conversion_id = ? ORDER BY position, id", (conversion_id,)
        )
        .mappings()
        .all()
    )


def factors(db: Connection, conversion_id: int) -> list[int]:
    """The tags of what decided it."""
    rows = db.exec_driver_sql(
        "SELECT f.factor_id FROM conversion_factor f JOIN option o ON o.id = f.factor_id "
        "WHERE f.conversion_id = ? ORDER BY o.position, o.id",
        (conversion_id,),
    )
    return [int(row[0]) for row in rows]


def payments(db: Connection, conversion_id: int) -> Sequence[RowMapping]:
    """Its payments, those due first before the others."""
    return (
        db.exec_driver_sql(
            "SELECT * FROM payment WHERE conversion_id = ? AND deleted_at IS NULL "
            "ORDER BY coalesce(due_on, paid_on, '9'), id",
            (conversion_id,),
        )
        .mappings()
        .all()
    )


def payments_of(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """The payments of all deals of a customer, those that are due first before the others."""
    return (
        db.exec_driver_sql(
            "SELECT * FROM payment WHERE customer_id = ? AND deleted_at IS NULL "
            "ORDER BY paid_on IS NOT NULL, coalesce(due_on, paid_on, '9'), id",
            (customer_id,),
        )
        .mappings()
        .all()
    )


def purchases(db: Connection, customer_id: int, before: str, without: int = 0) -> int:
    """How many deals a customer made until a day, that day included; `without` leaves one out."""
    return int(
        db.exec_driver_sql(
            "SELECT count(*) FROM conversion WHERE customer_id = ? AND deleted_at IS NULL AND id <> ? "
            "AND (converted_on IS NULL OR substr(converted_on, 1, 10) <= ?)",
            (customer_id, without, before),
        ).scalar_one()
    )


def clear_parts(db: Connection, conversion_id: int) -> None:
    """Take the products and the tags of a deal away, within a running step that writes them anew."""
    for table in ("conversion_line", "conversion_factor"):
        db.exec_driver_sql(f"DELETE FROM {table} WHERE conversion_id = ?", (conversion_id,))
