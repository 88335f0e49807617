"""What is due on a day of the year: birthdays, founding days, and the survey of each quarter, day by day by index."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crm_desktop.store.due_queries import Row
from crm_desktop.store.sql import Connection
from crm_desktop.store.year_keys import BIRTHDAY_KEY, FOUNDED_KEY, SIGNED_KEY

_UNMARKED = (
    "NOT EXISTS (SELECT 1 FROM reminder_mark m WHERE m.customer_id = {customer} AND m.type = '{type}' "
    "AND m.record = {record} AND m.due = j.day AND m.deleted_at IS NULL)"
)
_KNOWN_IN_TIME = (
    "NOT (j.day < substr(coalesce({table}.created_at, ''), 1, 10) "
    "AND substr(coalesce({table}.created_at, ''), 1, 10) <= :on)"
)
"""A day that had passed before the record came into the book asks nothing any more."""


class Kind(NamedTuple):
    """Where the things of a kind lie, how a day finds them, what makes them open, and what they say."""

    type: str
    rows: str
    key: str
    open: str
    record: str
    contact: str
    note: str
    detail: str
    by_mark: str
    still_open: str = "1"
    customer: str = "c.id"


_BORN = (
    "CASE WHEN length(k.birthday) = 10 THEN substr(k.birthday, 1, 4) "
    "WHEN instr(k.birthday, '年') THEN substr(k.birthday, 3, 4) ELSE '' END"
)
_ROUND = (
    "(CAST(substr(j.day, 1, 4) AS INTEGER) * 12 "
    "+ CAST(substr(j.day, 6, 2) AS INTEGER) "
    "- CAST(substr(t.converted_on, 1, 4) AS INTEGER) * 12 - CAST(substr(t.converted_on, 6, 2) AS INTEGER))"
)
"""Months from the signing to the day of a round."""
_FIRST = (
    "NOT EXISTS (SELECT 1 FROM conversion f WHERE f.customer_id = t.customer_id AND f.deleted_at IS NULL "
    "AND (f.converted_on, f.id) < (t.converted_on, t.id))"
)
_UNANSWERED = (
    "NOT EXISTS (SELECT 1 FROM survey s WHERE s.customer_id = t.customer_id AND s.deleted_at IS NULL "
    "AND coalesce(s.asked_on, s.answered_on) >= {since})"
)

KINDS: Mapping[str, Kind] = {
    "birthday": Kind(
        "birthday",
        # the few in the bin are known at once, a million customers are not looked up one by one
        "contact k",
        BIRTHDAY_KEY,
        "k.customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL) AND "
        f"k.birthday IS NOT NULL AND k.deleted_at IS NULL AND {_BORN} < substr(j.day, 1, 4)",
        "'contact ' || k.id",
        "k.id",
        "k.name",
        "k.birthday",
        "contact k ON k.id = CAST(substr(m.record, 9) AS INTEGER) CROSS JOIN customer c ON c.id = k.customer_id",
        "k.birthday IS NOT NULL AND k.deleted_at IS NULL",
        customer="k.customer_id",
    ),
    "founding": Kind(
        "birthday",
        "customer c",
        FOUNDED_KEY,
        "c.founded IS NOT NULL AND substr(c.founded, 1, 4) < substr(j.day, 1, 4)",
        "'company'",
        "NULL",
        "NULL",
        "c.founded",
        "customer c ON c.id = m.customer_id",
        "c.founded IS NOT NULL",
    ),
    "survey": Kind(
        "service",
        "conversion t CROSS JOIN customer c ON c.id = t.customer_id",
        SIGNED_KEY,
        f"t.deleted_at IS NULL AND {_ROUND} > 0 AND {_ROUND} % :months = 0 AND {_FIRST} AND "
        + _UNANSWERED.format(since="j.since"),
        "'survey'",
        "NULL",
        "NULL",
        "t.converted_on",
        "customer c ON c.id = m.customer_id CROSS JOIN conversion t ON t.customer_id = c.id",
        f"t.deleted_at IS NULL AND {_FIRST} AND " + _UNANSWERED.format(since="date(m.due, :half)"),
    ),
}
"""The kinds that come back; `:on` is the day of the look, `:months` the months of a round, `:half` half of it back."""

_DAYS = (
    "WITH days(day, key, since) AS MATERIALIZED (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), "
    "json_extract(value, '$[2]') FROM json_each(:keys)) "
)

Key = tuple[str, str, str]
"""The day on which something is kept (ISO), the part of a stored day that asks for it, since when it is answered."""


def _found(kind: Kind) -> str:
    table = kind.rows[kind.rows.index(" ") + 1 :].split(" ", 1)[0]
    alive = "AND c.deleted_at IS NULL" if kind.customer == "c.id" else ""
    return (
        f"FROM days j CROSS JOIN {kind.rows} WHERE {kind.key} = j.key "
        f"{alive} AND {kind.open} AND {_KNOWN_IN_TIME.format(table=table)} "
        f"AND {_UNMARKED.format(type=kind.type, record=kind.record, customer=kind.customer)}"
    )


def _put_off(kind: Kind) -> str:
    return (
        f"FROM reminder_mark m CROSS JOIN {kind.by_mark} WHERE m.state = 'later' AND m.deleted_at IS NULL "
        f"AND m.type = '{kind.type}' AND m.later >= :low AND m.later < :high AND m.record = {kind.record} "
        f"AND m.customer_id = c.id AND c.deleted_at IS NULL AND {kind.still_open}"
    )


def _columns(kind: Kind, at: str, base: str) -> str:
    return f"{at}, {base}, {kind.record}, {kind.customer}, {kind.contact}, {kind.note}, {kind.detail}"


def things(
    db: Connection, name: str, keys: Sequence[Sequence[Key]], values: Mapping[str, object], limit: int
) -> Iterator[Row]:
    """Things of a kind kept on days, each day with its keys, in the order of the days; `at` is that day."""
    # without an order of its own the query goes through the days as they are given, and ends when it has enough
    sql = f"{_DAYS} SELECT {_columns(KINDS[name], 'j.day', 'j.day')} {_found(KINDS[name])} LIMIT :most"
    text = json.dumps([key for of_day in keys for key in of_day], ensure_ascii=False)
    return map(Row._make, db.exec_driver_sql(sql, {**values, "keys": text, "most": limit}).all())


def put_off(db: Connection, name: str, values: Mapping[str, object], limit: int) -> Iterator[Row]:
    """Things of a kind that were put off to a moment from `low` until before `high`, by that moment."""
    kind = KINDS[name]
    sql = f"SELECT {_columns(kind, 'm.later', 'm.due')} {_put_off(kind)} ORDER BY m.later, m.id LIMIT :most"
    return map(Row._make, db.exec_driver_sql(sql, {**values, "most": limit}).all())


def count(db: Connection, name: str, keys: Sequence[Sequence[Key]], values: Mapping[str, object]) -> int:
    """How many `things` there are."""
    text = json.dumps([key for of_day in keys for key in of_day], ensure_ascii=False)
    return int(
        db.exec_driver_sql(f"{_DAYS} SELECT count(*) {_found(KINDS[name])}", {**values, "keys": text}).scalar_one()
    )


def count_put_off(db: Connection, name: str, values: Mapping[str, object]) -> int:
    """How many were `put_off`."""
    return int(db.exec_driver_sql(f"SELECT count(*) {_put_off(KINDS[name])}", values).scalar_one())
