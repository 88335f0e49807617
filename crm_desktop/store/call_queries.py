"""Who calls: people by the last digits of a telephone, and what was last said and promised."""

from collections.abc import Sequence

from crm_desktop.store.schema import NUMBER_TAIL
from crm_desktop.store.sql import Connection, RowMapping

TAIL = 4
"""Digits by which the index finds a telephone."""
_PHONES = "('mobile', 'landline', 'service', 'other')"


def by_tail(db: Connection, digits: str, limit: int) -> list[tuple[int, int, str]]:
    """(customer_id, contact_id, value) of telephones that end in at least four digits, the latest touched first.

    A telephone with an extension is found by the digits before it.
    """
    rows = db.exec_driver_sql(
        "SELECT k.customer_id, k.id, p.value FROM contact_point p JOIN contact k ON k.id = p.contact_id "
        f"JOIN customer c ON c.id = k.customer_id WHERE {NUMBER_TAIL.replace('key', 'p.key')} = ? "
        f"AND p.kind IN {_PHONES} AND substr(p.key, 1, instr(p.key || '-', '-') - 1) LIKE ? "
        "AND k.deleted_at IS NULL AND c.deleted_at IS NULL "
        "ORDER BY c.hot DESC, c.last_touch_at IS NULL, c.last_touch_at DESC, p.id LIMIT ?",
        (digits[-TAIL:], f"%{digits}", limit),
    )
    return [(int(row[0]), int(row[1]), str(row[2])) for row in rows]


def people(db: Connection, marks: str) -> dict[int, tuple[int, str, str]]:
    """Contacts by id: (customer_id, name, title); `marks` is a JSON list of ids."""
    rows = db.exec_driver_sql(
        "SELECT id, customer_id, name, coalesce(title, '') FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        (marks,),
    )
    return {int(row[0]): (int(row[1]), str(row[2]), str(row[3])) for row in rows}


def firms(db: Connection, marks: str) -> dict[int, RowMapping]:
    """id, name, grade_id and hot of customers by id."""
    rows = db.exec_driver_sql(
        "SELECT id, name, grade_id, hot FROM customer WHERE deleted_at IS NULL "
        "AND id IN (SELECT value FROM json_each(?))",
        (marks,),
    )
    return {int(row["id"]): row for row in rows.mappings().all()}


def customer(db: Connection, customer_id: int) -> RowMapping | None:
    """What the card says of the customer itself."""
    return (
        db.exec_driver_sql(
            "SELECT id, name, number, grade_id, type_id, stage_id, owner_id, hot, last_touch_at, next_due_at, "
            "next_action, need, budget_text, competitor FROM customer WHERE id = ? AND deleted_at IS NULL",
            (customer_id,),
        )
        .mappings()
        .first()
    )


def touches(db: Connection, customer_id: int, count: int) -> Sequence[RowMapping]:
    """happened_at, method_id, content and feedback of the last touches, the latest first."""
    return (
        db.exec_driver_sql(
            "SELECT happened_at, method_id, coalesce(content, '') AS content, coalesce(feedback, '') AS feedback "
            "FROM follow_up WHERE customer_id = ? AND state = 'done' AND deleted_at IS NULL "
            "ORDER BY happened_at DESC, id DESC LIMIT ?",
            (customer_id, count),
        )
        .mappings()
        .all()
    )


def promises(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """id, side, content and due_on of the promises not kept yet, the most urgent first."""
    return (
        db.exec_driver_sql(
            "SELECT id, side, content, coalesce(due_on, '') AS due_on FROM promise "
            "WHERE customer_id = ? AND kept_at IS NULL AND deleted_at IS NULL ORDER BY due_on = '', due_on, id",
            (customer_id,),
        )
        .mappings()
        .all()
    )
