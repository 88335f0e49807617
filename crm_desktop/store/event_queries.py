"""Events and milestones of one customer."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping


def events(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """Events of a customer with the contact's name, the latest first."""
    sql = (
        "SELECT e.id, e.customer_id, e.happened_at, e.kind_id, e.content, e.contact_id, k.name AS contact, e.owner_id "
        "FROM event e LEFT JOIN contact k ON k.id = e.contact_id "
        "WHERE e.customer_id = ? AND e.deleted_at IS NULL ORDER BY e.happened_at DESC, e.id DESC"
    )
    return db.exec_driver_sql(sql, (customer_id,)).mappings().all()


def milestones(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """Milestones of a customer, the earliest first."""
    sql = (
        "SELECT id, customer_id, name, due_on, reached_on, remark, owner_id FROM milestone "
        "WHERE customer_id = ? AND deleted_at IS NULL ORDER BY due_on IS NULL, due_on, id"
    )
    return db.exec_driver_sql(sql, (customer_id,)).mappings().all()
