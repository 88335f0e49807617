"""What a reminder says of its customer: who it is, the last touch, whom to reach, what is still promised."""

import json
from collections.abc import Sequence
from typing import Any

from crm_desktop.store.sql import Connection, RowMapping

_CUSTOMERS = """
SELECT c.id, c.name, c.number, c.grade_id, c.hot, c.owner_id, c.stage_id, c.need, c.budget_text, c.next_due_at,
  c.next_action, c.last_touch_at, f.method_id, coalesce(f.content, f.feedback, '') AS said,
  (SELECT k.id FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL
    ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1) AS contact_id
FROM json_each(?) j CROSS JOIN customer c ON c.id = j.value
LEFT JOIN follow_up f ON f.id = (SELECT l.id FROM follow_up l WHERE l.customer_id = c.id
  AND l.state = 'done' AND l.deleted_at IS NULL ORDER BY l.happened_at DESC, l.id DESC LIMIT 1)
"""


def customers(db: Connection, ids: Sequence[int]) -> dict[int, RowMapping]:
    """Customers by id, with their last touch and the person to reach."""
    rows = db.exec_driver_sql(_CUSTOMERS, (json.dumps(list(ids)),)).mappings()
    return {int(row["id"]): row for row in rows}


def promises(db: Connection, ids: Sequence[int]) -> Sequence[Any]:
    """customer_id, side, content and due_on of open promises, the earliest first."""
    sql = (
        "SELECT p.customer_id, p.side, p.content, p.due_on FROM json_each(?) j CROSS JOIN promise p "
        "ON p.customer_id = j.value WHERE p.kept_at IS NULL AND p.deleted_at IS NULL "
        "ORDER BY p.due_on IS NULL, p.due_on, p.id"
    )
    return db.exec_driver_sql(sql, (json.dumps(list(ids)),)).all()
