"""Contacts with their customers, to tell whom a few words mean."""

import json
from collections.abc import Sequence
from typing import Any

from crm_desktop.store.sql import Connection, Row

_COLUMNS = """
SELECT c.id AS customer_id, c.name AS customer, c.number, c.grade_id, c.last_touch_at,
  k.id AS contact_id, k.name, k.title
FROM customer c LEFT JOIN contact k ON k.customer_id = c.id AND k.deleted_at IS NULL
"""
_LAST = "ORDER BY coalesce(c.last_touch_at, '') DESC, k.is_primary DESC, k.position, k.id LIMIT ?2"
_ORDER = _LAST.replace("?2", "?")


def beginning(db: Connection, start: str, limit: int) -> Sequence[Row[Any]]:
    """Contacts whose name begins with some characters, those last in touch first."""
    return list(
        db.exec_driver_sql(
            f"{_COLUMNS} WHERE c.deleted_at IS NULL AND k.name >= ? AND k.name < ? {_ORDER}",
            (start, f"{start}\U0010ffff", limit),
        )
    )


def of_customers(db: Connection, ids: Sequence[int], limit: int) -> Sequence[Row[Any]]:
    """The contacts of some customers; a customer without any comes once, with empty names."""
    return list(
        db.exec_driver_sql(
            f"{_COLUMNS} WHERE c.deleted_at IS NULL AND c.id IN (SELECT value FROM json_each(?)) {_ORDER}",
            (json.dumps(list(ids)), limit),
        )
    )


def numbered(db: Connection, number: str) -> list[int]:
    """The customer with a number, whatever its case and hyphens."""
    rows = db.exec_driver_sql(
        "SELECT id FROM customer WHERE number IN (?1, upper(?1), replace(upper(?1), '-', '')) AND deleted_at IS NULL",
        (number,),
    )
    return [int(row[0]) for row in rows]


def with_tail(db: Connection, digits: str, limit: int) -> Sequence[Row[Any]]:
    """Contacts one of whose telephones ends in some digits."""
    rows = db.exec_driver_sql(
        f"{_COLUMNS} WHERE c.deleted_at IS NULL AND k.id IN (SELECT p.contact_id FROM contact_point p "
        f"WHERE substr(p.key, -length(?1)) = ?1 AND p.kind IN ('mobile', 'landline', 'service', 'other')) {_LAST}",
        (digits, limit),
    )
    return list(rows)
