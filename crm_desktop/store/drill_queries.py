"""Records that have no list of their own, as the rows behind a figure: whose, when, what, how much."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import Final, NamedTuple

from crm_desktop.domain.money_text import format_amount
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection


class Reading(NamedTuple):
    """How a table is read: SQL of when, what and how much, and whether its rows belong to customers."""

    when: str
    content: str
    amount: str = "NULL"
    of_customer: str = "t.customer_id"
    owner: str = "t.owner_id"


TABLES: Final = {
    "stage_change": Reading("t.changed_at", "t.reason"),
    "complaint": Reading("t.received_at", "t.problem"),
    "survey": Reading(
        "coalesce(t.answered_on, t.asked_on)", "trim(coalesce(t.score, '') || ' ' || coalesce(t.suggestion, ''))"
    ),
    "event": Reading("t.happened_at", "t.content"),
    "payment": Reading("coalesce(t.paid_on, t.due_on)", "t.remark", "t.amount"),
    "promise": Reading("coalesce(t.kept_at, t.due_on)", "t.content"),
    "gift": Reading("t.given_on", "t.what", "t.amount"),
    "conversion_line": Reading(
        "(SELECT v.converted_on FROM conversion v WHERE v.id = t.conversion_id)",
        "t.product",
        "t.amount",
        "(SELECT v.customer_id FROM conversion v WHERE v.id = t.conversion_id)",
        "(SELECT v.owner_id FROM conversion v WHERE v.id = t.conversion_id)",
    ),
    "cost_entry": Reading("t.spent_on", "t.remark", "t.amount", "NULL", "NULL"),
    "market_entry": Reading("t.month", "t.competitor", "NULL", "NULL", "NULL"),
}  # fmt: skip
_SORTS: Final = {"customer": "customer", "when": "at", "content": "content", "amount": "amount", "grade": "grade_id",
                 "owner": "owner_id"}  # fmt: skip


def _select(table: str) -> str:
    read = TABLES[table]
    return (
        f"SELECT t.id, {read.when} AS at, {read.content} AS content, {read.amount} AS amount, "
        f"{read.owner} AS owner_id, c.id AS customer_id, c.name AS customer, c.grade_id, c.hot "
        f'FROM "{table}" t LEFT JOIN customer c ON c.id = {read.of_customer}'
    )


def ids(db: Connection, table: str, sort_key: str, descending: bool) -> array[int]:
    """All ids of a table in order of a column."""
    order = _SORTS.get(sort_key, "t.id")
    way = "DESC" if descending else "ASC"
    found = db.exec_driver_sql(f"SELECT id FROM ({_select(table)}) t ORDER BY {order} {way}, t.id")
    return array("q", found.scalars())


def rows(db: Connection, table: str, wanted: Sequence[int], known: Options) -> dict[int, dict[str, object]]:
    """The rows of these ids."""
    found = db.exec_driver_sql(
        f"{_select(table)} WHERE t.id IN (SELECT value FROM json_each(?))", (json.dumps(list(wanted)),)
    )
    return {
        row["id"]: {
            "id": row["id"],
            "customer_id": row["customer_id"] or 0,
            "customer": row["customer"] or "",
            "grade": known.name(row["grade_id"]),
            "hot": bool(row["hot"]),
            "when": row["at"] or "",
            "content": row["content"] or "",
            "amount": row["amount"],
            "amount_text": format_amount(row["amount"]) if row["amount"] is not None else "",
            "owner": known.name(row["owner_id"]),
        }
        for row in found.mappings()
    }
