"""Customers that were captured in a hurry: which required fields are still blank, and who is complete by now."""

import json
from collections.abc import Sequence

from crm_desktop.domain import required_fields
from crm_desktop.store.sql import Connection, RowMapping

_PEOPLE = "SELECT 1 FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL AND trim(k.name) <> ''"
_POINTS = (
    "SELECT 1 FROM contact k JOIN contact_point p ON p.contact_id = k.id "
    "WHERE k.customer_id = c.id AND k.deleted_at IS NULL"
)
_PLANS = (
    "SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.deleted_at IS NULL "
    "AND (f.state = 'planned' OR f.next_action_on IS NOT NULL)"
)
BLANK = {
    "name": "c.name = ''",
    "industry": "c.industry_id IS NULL",
    "source": "c.source_id IS NULL",
    "revenue": "coalesce(c.revenue_text, '') = ''",
    "contact_name": f"NOT EXISTS ({_PEOPLE})",
    "contact_points": f"NOT EXISTS ({_POINTS})",
    "need": "coalesce(c.need, '') = ''",
    "pains": "coalesce(c.pains, '') = ''",
    "need_product": "coalesce(c.need_product, '') = ''",
    "budget": "coalesce(c.budget_text, '') = ''",
    "decision_chain": "coalesce(c.decision_chain, '') = ''",
    "next_plan": f"NOT EXISTS ({_PLANS})",
    "competitor": "coalesce(c.competitor, '') = ''",
}
"""Whether a field of customer `c` is blank, in the order of the form."""

_KEY = f"coalesce(c.type_id, 0) IN (SELECT id FROM option WHERE kind = 'type' AND name = '{required_fields.KEY_TYPE}')"
_COMPLETE = " AND ".join(
    f"({'NOT ' + _KEY + ' OR ' if key in required_fields.FOR_KEY else ''}NOT ({blank}))" for key, blank in BLANK.items()
)
_FLAGS = ", ".join(f'{blank} AS "blank_{key}"' for key, blank in BLANK.items())
_ROW = (
    f"SELECT c.id, c.name, c.number, c.grade_id, c.hot, c.source_id, c.incomplete_since, {_KEY} AS key_type, {_FLAGS}, "
    "(SELECT k.id FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL "
    "ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1) AS contact_id FROM customer c"
)


def queue(db: Connection, limit: int) -> Sequence[RowMapping]:
    """Customers captured in a hurry, the oldest first, each with what is blank."""
    waiting = "c.incomplete_since IS NOT NULL AND c.deleted_at IS NULL"
    sql = f"{_ROW} WHERE {waiting} ORDER BY c.incomplete_since, c.id LIMIT ?"
    return db.exec_driver_sql(sql, (limit,)).mappings().all()


def one(db: Connection, customer_id: int) -> RowMapping | None:
    """The same for one customer, captured in a hurry or not."""
    return db.exec_driver_sql(f"{_ROW} WHERE c.id = ?", (customer_id,)).mappings().first()


def missing(row: RowMapping) -> tuple[str, ...]:
    """The required fields that are blank, in the order of the form."""
    blank = {key for key in BLANK if row[f"blank_{key}"]}
    return required_fields.missing(blank, key_type=bool(row["key_type"]))


def count(db: Connection, before: str = "") -> int:
    """How many customers wait for their fields; `before` counts those captured until that moment alone."""
    sql = "SELECT count(*) FROM customer WHERE incomplete_since IS NOT NULL AND deleted_at IS NULL"
    if before:
        return int(db.exec_driver_sql(f"{sql} AND incomplete_since < ?", (before,)).scalar_one())
    return int(db.exec_driver_sql(sql).scalar_one())


def mark(db: Connection, ids: Sequence[int], since: str | None, now: str) -> None:
    """Mark customers as captured in a hurry, unless nothing that they need is missing."""
    db.exec_driver_sql(
        "UPDATE customer AS c SET incomplete_since = coalesce(?1, c.collected_at, c.entered_at, ?2) "
        f"WHERE c.id IN (SELECT value FROM json_each(?3)) AND NOT ({_COMPLETE})",
        (since, now, json.dumps(list(ids))),
    )


def settle(db: Connection) -> bool:
    """Take the mark off those customers of the running step that have all they need by now; whether there were any."""
    found = db.exec_driver_sql(
        "UPDATE customer AS c SET incomplete_since = NULL WHERE c.incomplete_since IS NOT NULL "
        "AND (c.id IN (SELECT id FROM temp.touched_due) OR c.id IN (SELECT id FROM temp.touched_text)) "
        f"AND {_COMPLETE}"
    )
    return bool(found.rowcount)
