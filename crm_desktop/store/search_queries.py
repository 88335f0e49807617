"""Customers as search sees them: the texts each may be found by, and which of the book match a typed text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from crm_desktop.domain.search_match import match
from crm_desktop.store import search_index
from crm_desktop.store.sql import Connection

EVERY = 1_000_000
VERIFIED_AT_MOST = 800
"""Above this many candidates a list trusts the index: the text is short and whole words answer it."""
_PHONES = frozenset({"mobile", "landline", "service"})
_WANTED = "IN (SELECT value FROM json_each(?))"


@dataclass(slots=True)
class Found:
    """One candidate: what a result shows of it, and the texts it may be found by, by field key."""

    id: int
    name: str
    number: str
    grade_id: int | None
    hot: bool
    fields: dict[str, str] = field(default_factory=dict)
    contact: str = ""
    title: str = ""
    phone: str = ""


def load(db: Connection, ids: Iterable[int]) -> dict[int, Found]:
    """The given customers that are not in the bin, in no order."""
    marks = json.dumps(list(ids))
    columns = search_index.TEXT_COLUMNS
    found: dict[int, Found] = {}
    for customer_id, name, number, code, grade, hot, *texts in db.exec_driver_sql(
        f"SELECT id, name, number, credit_code, grade_id, hot, {', '.join(columns)} FROM customer "
        f"WHERE id {_WANTED} AND deleted_at IS NULL",
        (marks,),
    ):
        fields = {"name": name, "number": number or "", "code": code or ""}
        fields.update((column, text) for column, text in zip(columns, texts, strict=True) if text)
        found[customer_id] = Found(customer_id, name, number or "", grade, bool(hot), fields)
    for customer_id, alias_id, alias in db.exec_driver_sql(
        f"SELECT customer_id, id, name FROM alias WHERE customer_id {_WANTED}", (marks,)
    ):
        if customer_id in found:
            found[customer_id].fields[f"alias:{alias_id}"] = alias
    _add_people(db, marks, found)
    return found


def _add_people(db: Connection, marks: str, found: dict[int, Found]) -> None:
    people: dict[int, Found] = {}
    for contact_id, customer_id, name, title in db.exec_driver_sql(
        f"SELECT id, customer_id, name, title FROM contact WHERE customer_id {_WANTED} AND deleted_at IS NULL "
        "ORDER BY is_primary DESC, position, id",
        (marks,),
    ):
        candidate = found.get(customer_id)
        if candidate is None:
            continue
        people[contact_id] = candidate
        candidate.fields[f"contact:{contact_id}"] = name
        if title:
            candidate.fields[f"title:{contact_id}"] = title
        if not candidate.contact:
            candidate.contact, candidate.title = name, title or ""
    for point_id, contact_id, kind, value, key in db.exec_driver_sql(
        f"SELECT id, contact_id, kind, value, key FROM contact_point WHERE contact_id {_WANTED} ORDER BY position, id",
        (json.dumps(list(people)),),
    ):
        candidate = people[contact_id]
        # a number with an extension or a masked one is no plain digits and still a telephone
        phone = key.isdigit() or kind in _PHONES
        label = "phone" if phone else "mail" if kind == "email" else "wechat"
        candidate.fields[f"{label}:{point_id}"] = key if phone else value
        candidate.phone = candidate.phone or value


def numbered(db: Connection, start: str, limit: int) -> list[int]:
    """Ids of customers whose number begins with the given capitals and digits, in their order."""
    rows = db.exec_driver_sql(
        "SELECT id FROM customer WHERE number >= ? AND number < ? AND deleted_at IS NULL ORDER BY number LIMIT ?",
        (start, f"{start}\U0010ffff", limit),
    )
    return [int(row[0]) for row in rows]


def matching(db: Connection, text: str, *, removed: bool = False) -> list[int]:
    """Ids of all customers that a list filtered by a text shows; the bin is not indexed and is read through."""
    if removed:
        rows = db.exec_driver_sql(
            "SELECT id FROM customer WHERE deleted_at IS NOT NULL AND (instr(name, ?1) OR number = upper(?1))", (text,)
        )
        return [int(row[0]) for row in rows]
    ids = search_index.candidates(db, text, EVERY)
    if len(ids) > VERIFIED_AT_MOST:
        return ids
    found = load(db, ids)
    return [one for one in ids if one in found and match(text, found[one].fields) is not None]


def follow_ups(db: Connection, customers: Iterable[int], text: str, limit: int) -> list[tuple[int, int, str, str]]:
    """(id, customer id, when, content) of the latest touches of some customers whose content holds a text."""
    rows = db.exec_driver_sql(
        "SELECT id, customer_id, coalesce(happened_at, planned_at, ''), content FROM follow_up "
        f"WHERE customer_id {_WANTED} AND deleted_at IS NULL AND instr(content, ?) ORDER BY 3 DESC LIMIT ?",
        (json.dumps(list(customers)), text, limit),
    )
    return [(int(row[0]), int(row[1]), str(row[2]), str(row[3])) for row in rows]
