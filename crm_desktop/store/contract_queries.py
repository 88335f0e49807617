"""The contract of a customer: that of its latest deal."""

from crm_desktop.store.sql import Connection, RowMapping


def latest_deal(db: Connection, customer_id: int) -> RowMapping | None:
    """The latest deal of a customer with its contract."""
    found = db.exec_driver_sql(
        "SELECT id, converted_on, amount_text, product, contract_number, contract_to FROM conversion "
        "WHERE customer_id = ? AND deleted_at IS NULL ORDER BY converted_on DESC, id DESC LIMIT 1",
        (customer_id,),
    )
    return found.mappings().first()


def set_end(db: Connection, deal_id: int, until: str, number: str | None) -> None:
    """Write when the contract of a deal ends; its number where one is given."""
    db.exec_driver_sql(
        "UPDATE conversion SET contract_to = ?1, contract_number = coalesce(?2, contract_number) WHERE id = ?3",
        (until, number, deal_id),
    )
