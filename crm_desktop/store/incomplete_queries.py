"""Customers that were captured in a hurry: which required fields are still blank, and who is complete by now."""

import json
from collections.abc import Sequence

from crm_desktop.domain import required_fields
from crm_desktop.domain.required_fields import RequiredFields
from crm_desktop.store import setting_queries
from crm_desktop.store.sql import Connection, RowMapping

KEY = "required_fields"
"""The setting that holds the matrix."""

_PEOPLE = "SELECT 1 FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL AND trim(k.name) <> ''"
_TITLES = "SELECT 1 FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL AND trim(k.title) <> ''"
_POINTS = (
    "SELECT 1 FROM contact k JOIN contact_point p ON p.contact_id = k.id "
    "WHERE k.customer_id = c.id AND k.deleted_at IS NULL"
)
_PLANNED = "SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.deleted_at IS NULL AND f.state = 'planned'"
_NEXT = "SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.deleted_at IS NULL AND f.next_action_on IS NOT NULL"
_PROMISES = "SELECT 1 FROM promise p WHERE p.customer_id = c.id AND p.deleted_at IS NULL"
BLANK = {
    "name": "c.name = ''",
    "aliases": "NOT EXISTS (SELECT 1 FROM alias a WHERE a.customer_id = c.id)",
    "industry": "c.industry_id IS NULL",
    "region": "c.region_id IS NULL",
    "source": "c.source_id IS NULL",
    "size": "coalesce(c.size_text, '') = ''",
    "revenue": "coalesce(c.revenue_text, '') = ''",
    "contact_name": f"NOT EXISTS ({_PEOPLE})",
    "contact_title": f"NOT EXISTS ({_TITLES})",
    "contact_points": f"NOT EXISTS ({_POINTS})",
    "contact_phone": f"NOT EXISTS ({_POINTS} AND p.kind IN ('mobile', 'landline', 'service'))",
    "contact_email": f"NOT EXISTS ({_POINTS} AND p.kind = 'email')",
    "budget": "coalesce(c.budget_text, '') = ''",
    "satisfaction": "c.satisfaction IS NULL",
    "next_plan": f"NOT (EXISTS ({_PLANNED}) OR EXISTS ({_NEXT}))",
    "promises": f"NOT EXISTS ({_PROMISES})",
    "owner": "c.owner_id IS NULL",
    "supervisor": "c.supervisor_id IS NULL",
    "entered_by": "c.entered_by_id IS NULL",
}
BLANK = {key: BLANK.get(key, f"coalesce(c.{key}, '') = ''") for key in required_fields.ORDER}
"""Whether a field of customer `c` is blank, in the order of the form; the others are columns of their own."""

_FLAGS = ", ".join(f'{blank} AS "blank_{key}"' for key, blank in BLANK.items())
_ROW = (
    "SELECT c.id, c.name, c.number, c.grade_id, c.hot, c.source_id, c.incomplete_since, "
    f"(SELECT o.name FROM option o WHERE o.id = c.type_id) AS type_name, {_FLAGS}, "
    "(SELECT k.id FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL "
    "ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1) AS contact_id FROM customer c"
)


def rules(db: Connection) -> RequiredFields:
    """The matrix of the book."""
    return required_fields.from_table(setting_queries.read(db, KEY))


def _complete(wanted: RequiredFields) -> tuple[str, str]:
    """Whether a customer `c` has all it needs, and the types that need more, as JSON for the first binding."""
    parts = [f"NOT ({BLANK[key]})" for key in required_fields.ORDER if key in wanted.always]
    types = [kind for kind in wanted.by_type if wanted.besides(kind)]
    named = "(SELECT o.id FROM option o WHERE o.kind = 'type' AND o.name = json_extract(?1, '$[{place}]'))"
    for place, kind in enumerate(types):
        having = " AND ".join(f"NOT ({BLANK[key]})" for key in wanted.besides(kind))
        parts.append(f"(coalesce(c.type_id, 0) NOT IN {named.format(place=place)} OR ({having}))")
    return " AND ".join(parts), json.dumps(types, ensure_ascii=False)


def queue(db: Connection, limit: int) -> Sequence[RowMapping]:
    """Customers captured in a hurry, the oldest first, each with what is blank."""
    waiting = "c.incomplete_since IS NOT NULL AND c.deleted_at IS NULL"
    sql = f"{_ROW} WHERE {waiting} ORDER BY c.incomplete_since, c.id LIMIT ?"
    return db.exec_driver_sql(sql, (limit,)).mappings().all()


def one(db: Connection, customer_id: int) -> RowMapping | None:
    """The same for one customer, captured in a hurry or not."""
    return db.exec_driver_sql(f"{_ROW} WHERE c.id = ?", (customer_id,)).mappings().first()


def missing(row: RowMapping, wanted: RequiredFields) -> tuple[str, ...]:
    """The required fields that are blank, in the order of the form."""
    blank = {key for key in BLANK if row[f"blank_{key}"]}
    return required_fields.missing(blank, wanted.for_type(row["type_name"] or ""))


def count(db: Connection, before: str = "") -> int:
    """How many customers wait for their fields; `before` counts those captured until that moment alone."""
    sql = "SELECT count(*) FROM customer WHERE incomplete_since IS NOT NULL AND deleted_at IS NULL"
    if before:
        return int(db.exec_driver_sql(f"{sql} AND incomplete_since < ?", (before,)).scalar_one())
    return int(db.exec_driver_sql(sql).scalar_one())


def mark(db: Connection, ids: Sequence[int], since: str | None, now: str) -> None:
    """Mark customers as captured in a hurry, unless nothing that they need is missing."""
    complete, types = _complete(rules(db))
    db.exec_driver_sql(
        "UPDATE customer AS c SET incomplete_since = coalesce(?2, c.collected_at, c.entered_at, ?3) "
        f"WHERE c.id IN (SELECT value FROM json_each(?4)) AND ?1 IS NOT NULL AND NOT ({complete})",
        (types, since, now, json.dumps(list(ids))),
    )


def settle(db: Connection) -> bool:
    """Take the mark off those customers of the running step that have all they need by now; whether there were any."""
    return _settle(db, "(c.id IN (SELECT id FROM temp.touched_due) OR c.id IN (SELECT id FROM temp.touched_text)) AND ")


def settle_all(db: Connection) -> bool:
    """The same for every customer, after the matrix was changed."""
    return _settle(db, "")


def _settle(db: Connection, among: str) -> bool:
    # nobody waits in most books
    if db.exec_driver_sql("SELECT 1 FROM customer WHERE incomplete_since IS NOT NULL LIMIT 1").first() is None:
        return False
    complete, types = _complete(rules(db))
    found = db.exec_driver_sql(
        "UPDATE customer AS c SET incomplete_since = NULL "
        f"WHERE c.incomplete_since IS NOT NULL AND {among}?1 IS NOT NULL AND {complete}",
        (types,),
    )
    return bool(found.rowcount)
