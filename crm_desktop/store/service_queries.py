"""Installed products, surveys, guides and deals as service and drawer show them."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping


def installations(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """The products that a customer has, those with the nearest date first."""
    found = db.exec_driver_sql(
        "SELECT * FROM installation WHERE customer_id = ? AND deleted_at IS NULL "
        "ORDER BY min(coalesce(part_due_on, '9'), coalesce(maintenance_due_on, '9')), installed_on, id",
        (customer_id,),
    )
    return found.mappings().all()


def installation(db: Connection, installation_id: int) -> RowMapping | None:
    """One installed product with its customer's name, or None when it is gone."""
    found = db.exec_driver_sql(
        "SELECT i.*, c.name AS customer FROM installation i JOIN customer c ON c.id = i.customer_id "
        "WHERE i.id = ? AND i.deleted_at IS NULL",
        (installation_id,),
    )
    return found.mappings().first()


def surveys(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """The surveys of a customer, the newest first."""
    found = db.exec_driver_sql(
        "SELECT s.*, p.name AS person FROM survey s LEFT JOIN contact p ON p.id = s.contact_id "
        "WHERE s.customer_id = ? AND s.deleted_at IS NULL "
        "ORDER BY coalesce(s.asked_on, s.answered_on) DESC, s.id DESC",
        (customer_id,),
    )
    return found.mappings().all()


def survey(db: Connection, survey_id: int) -> RowMapping | None:
    """One survey with its customer's name, or None when it is gone."""
    found = db.exec_driver_sql(
        "SELECT s.*, c.name AS customer, p.name AS person FROM survey s JOIN customer c ON c.id = s.customer_id "
        "LEFT JOIN contact p ON p.id = s.contact_id WHERE s.id = ? AND s.deleted_at IS NULL",
        (survey_id,),
    )
    return found.mappings().first()


def first_deal(db: Connection, customer_id: int) -> str:
    """The day of a customer's first deal, "" without one."""
    found = db.exec_driver_sql(
        "SELECT min(converted_on) FROM conversion WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ).scalar()
    return str(found or "")


def deals(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """The deals of a customer, the newest first, each with when its guide was sent (or "")."""
    found = db.exec_driver_sql(
        "SELECT v.id, v.converted_on, v.product, (SELECT max(m.made_at) FROM reminder_mark m "
        "WHERE m.customer_id = v.customer_id AND m.type = 'service' AND m.deleted_at IS NULL AND m.state = 'done' "
        "AND m.record = 'conversion ' || v.id || ' guide') AS guided_at FROM conversion v "
        "WHERE v.customer_id = ? AND v.deleted_at IS NULL ORDER BY v.converted_on DESC, v.id DESC",
        (customer_id,),
    )
    return found.mappings().all()


def guide_marks(db: Connection, customer_id: int, record: str) -> list[int]:
    """Ids of the marks that say that a guide was sent."""
    found = db.exec_driver_sql(
        "SELECT id FROM reminder_mark WHERE customer_id = ? AND type = 'service' AND record = ? "
        "AND state = 'done' AND deleted_at IS NULL",
        (customer_id, record),
    )
    return [int(one) for one in found.scalars()]


def told(db: Connection, table: str, customer_id: int) -> Sequence[RowMapping]:
    """The complaints, surveys, events or milestones of a customer, for its timeline."""
    sql = f"SELECT * FROM {table} WHERE customer_id = ? AND deleted_at IS NULL"
    return db.exec_driver_sql(sql, (customer_id,)).mappings().all()
