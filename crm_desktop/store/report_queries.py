"""Need analyses of a customer, and what a new one starts from."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping


def need_reports(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """The reports of a customer, the newest first."""
    rows = db.exec_driver_sql(
        "SELECT * FROM need_report WHERE customer_id = ? AND deleted_at IS NULL ORDER BY written_on DESC, id DESC",
        (customer_id,),
    )
    return rows.mappings().all()


def known_needs(db: Connection, customer_id: int) -> RowMapping | None:
    """What is entered of a customer's needs."""
    rows = db.exec_driver_sql(
        "SELECT need, need_product, pains, cooperation FROM customer WHERE id = ?", (customer_id,)
    )
    return rows.mappings().first()
