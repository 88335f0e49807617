"""What falls on the days of a window beside birthdays, what was done for it, and who is greeted at festivals."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from crm_desktop.store.sql import Connection

STRONG = "purchasing_power >= 4 AND credit_level >= 4 AND deleted_at IS NULL"
"""Customers who buy much and pay well are greeted whatever their level (004-10); an index holds them."""

FIRST_CONTACT = (
    "(SELECT k.id FROM contact k WHERE k.customer_id = c.id AND k.deleted_at IS NULL AND k.name <> '' "
    "ORDER BY k.is_primary DESC, k.position, k.id LIMIT 1)"
)
"""The first person of customer `c`, as an expression."""


class Dated(NamedTuple):
    """A record with its day: `kind` is contract, survey, part, maintenance or month; `done` when it is settled."""

    kind: str
    day: date
    record: int
    customer_id: int
    customer: str
    what: str
    done: bool


_RECORDS = """
SELECT 'contract', r.contract_to AS day, r.id, c.id, c.name, coalesce(r.product, ''), 0
FROM conversion r JOIN customer c ON c.id = r.customer_id
WHERE r.contract_to BETWEEN ?1 AND ?2 AND r.contract_to IS NOT NULL AND r.deleted_at IS NULL AND c.deleted_at IS NULL
UNION ALL
SELECT 'survey', r.asked_on, r.id, c.id, c.name, '', r.answered_on IS NOT NULL
FROM survey r JOIN customer c ON c.id = r.customer_id
WHERE r.asked_on BETWEEN ?1 AND ?2 AND r.deleted_at IS NULL AND c.deleted_at IS NULL
UNION ALL
SELECT 'part', r.part_due_on, r.id, c.id, c.name, coalesce(r.part, r.product), 0
FROM installation r JOIN customer c ON c.id = r.customer_id
WHERE r.part_due_on BETWEEN ?1 AND ?2 AND r.part_due_on IS NOT NULL AND r.deleted_at IS NULL AND c.deleted_at IS NULL
UNION ALL
SELECT 'maintenance', r.maintenance_due_on, r.id, c.id, c.name, r.product, 0
FROM installation r JOIN customer c ON c.id = r.customer_id
WHERE r.maintenance_due_on BETWEEN ?1 AND ?2 AND r.maintenance_due_on IS NOT NULL
  AND r.deleted_at IS NULL AND c.deleted_at IS NULL
UNION ALL
SELECT 'month', date(r.installed_on, '+1 month'), r.id, c.id, c.name, r.product, 0
FROM installation r JOIN customer c ON c.id = r.customer_id
WHERE r.installed_on BETWEEN date(?1, '-1 month', '-3 days') AND ?2
  AND date(r.installed_on, '+1 month') BETWEEN ?1 AND ?2 AND r.deleted_at IS NULL AND c.deleted_at IS NULL
"""


def records_between(db: Connection, first: date, last: date) -> list[Dated]:
    """Contract ends, surveys, parts and maintenance due, and products that have run for a month."""
    rows = db.exec_driver_sql(_RECORDS, (first.isoformat(), last.isoformat())).all()
    found = [
        Dated(kind, date.fromisoformat(day), int(record), int(customer_id), name, what, bool(done))
        for kind, day, record, customer_id, name, what, done in rows
        if day and len(day) == len("2026-03-12")
    ]
    return sorted(found, key=lambda one: (one.day, one.kind, one.record))


def greeted(db: Connection, occasions: Iterable[str], first: date, last: date) -> Sequence[Any]:
    """(occasion, day, customer_id, contact_id) of greetings sent for occasions that fall into the window."""
    return db.exec_driver_sql(
        "SELECT g.occasion, g.day, g.customer_id, g.contact_id FROM json_each(?) j CROSS JOIN greeting g "
        "WHERE g.occasion = j.value AND g.day BETWEEN ? AND ? AND g.deleted_at IS NULL",
        (json.dumps(sorted(set(occasions))), first.isoformat(), last.isoformat()),
    ).all()


def given(db: Connection, first: date, last: date) -> Sequence[Any]:
    """(occasion, given_on, customer_id, contact_id) of gifts of those days that have an occasion."""
    return db.exec_driver_sql(
        "SELECT occasion, given_on, customer_id, contact_id FROM gift "
        "WHERE given_on BETWEEN ? AND ? AND occasion <> '' AND deleted_at IS NULL",
        (first.isoformat(), last.isoformat()),
    ).all()


def marked(db: Connection, customer_ids: Iterable[int]) -> Sequence[Any]:
    """(customer_id, type, record, due) of reminders of these customers that were done or dropped."""
    return db.exec_driver_sql(
        "SELECT m.customer_id, m.type, m.record, m.due FROM json_each(?) j CROSS JOIN reminder_mark m "
        "WHERE m.customer_id = j.value AND m.state <> 'later' AND m.deleted_at IS NULL",
        (json.dumps(sorted(set(customer_ids))),),
    ).all()


def _circle(grades: Sequence[int]) -> str:
    """Customers who are greeted at festivals, as a select of their ids."""
    marks = ", ".join(str(int(grade)) for grade in grades)
    return (
        f"SELECT id FROM customer WHERE deleted_at IS NULL AND grade_id IN ({marks}) "
        f"UNION SELECT id FROM customer WHERE {STRONG}"
    )


def circle_size(db: Connection, grades: Sequence[int]) -> int:
    """How many customers are greeted at festivals: those of the levels, and the strong ones."""
    return int(db.exec_driver_sql(f"SELECT count(*) FROM ({_circle(grades)})").scalar_one())


def circle(db: Connection, grades: Sequence[int], occasion: str, day: date, limit: int) -> list[int]:
    """First contacts of those who are greeted at festivals and were not yet for this one, the highest level first."""
    found = db.exec_driver_sql(
        f"SELECT {FIRST_CONTACT} AS contact_id FROM customer c LEFT JOIN option o ON o.id = c.grade_id "
        f"WHERE c.id IN ({_circle(grades)}) AND contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM greeting g "
        "WHERE g.customer_id = c.id AND g.occasion = ? AND g.day = ? AND g.deleted_at IS NULL) "
        "ORDER BY o.position IS NULL, o.position, c.name_sort, c.id LIMIT ?",
        (occasion, day.isoformat(), limit),
    )
    return [int(one) for one in found.scalars()]


def first_contacts(db: Connection, customer_ids: Iterable[int]) -> list[int]:
    """The first person of each customer, where there is one."""
    found = db.exec_driver_sql(
        f"SELECT {FIRST_CONTACT} FROM json_each(?) j JOIN customer c ON c.id = j.value",
        (json.dumps(list(customer_ids)),),
    )
    return [int(one) for one in found.scalars() if one is not None]


def people(db: Connection, contact_ids: Sequence[int]) -> Sequence[Any]:
    """What greetings can be made of, in the order of the ids."""
    return db.exec_driver_sql(
        "SELECT k.id, k.uid, k.name, coalesce(k.title, '') AS title, k.preference, c.id AS customer_id, "
        "c.name AS customer, c.grade_id, c.owner_id, coalesce(c.need, '') AS need, c.last_touch_at, "
        "(SELECT min(v.converted_on) FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL) AS since, "
        "(SELECT group_concat(DISTINCT p.kind) FROM contact_point p WHERE p.contact_id = k.id) AS ways "
        "FROM json_each(?) j CROSS JOIN contact k CROSS JOIN customer c "
        "WHERE k.id = j.value AND k.deleted_at IS NULL AND c.id = k.customer_id AND c.deleted_at IS NULL "
        "ORDER BY j.key",
        (json.dumps(list(contact_ids)),),
    ).all()


def bought(db: Connection, customer_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The product last bought by customer, with its ISO day."""
    rows = db.exec_driver_sql(
        "SELECT v.customer_id, v.product, max(v.converted_on) FROM json_each(?) j CROSS JOIN conversion v "
        "WHERE v.customer_id = j.value AND v.product <> '' AND v.deleted_at IS NULL GROUP BY v.customer_id",
        (json.dumps(sorted(set(customer_ids))),),
    )
    return {int(customer_id): (str(product), str(day or "")) for customer_id, product, day in rows.all()}


def said_on(db: Connection, customer_id: int, words: str) -> str:
    """The ISO day of the last talk in which these words stand, "" when there is none."""
    found = db.exec_driver_sql(
        "SELECT max(f.happened_at) FROM follow_up f WHERE f.customer_id = ?1 AND f.state = 'done' "
        "AND f.deleted_at IS NULL AND (instr(f.content, ?2) OR instr(f.feedback, ?2) OR instr(f.next_action, ?2))",
        (customer_id, words),
    )
    return str(found.scalar() or "")[:10]


def sent_before(db: Connection, contact_ids: Sequence[int]) -> Sequence[Any]:
    """(contact_id, content) of greetings that these people had."""
    return db.exec_driver_sql(
        "SELECT g.contact_id, g.content FROM json_each(?) j CROSS JOIN contact k CROSS JOIN greeting g "
        "WHERE k.id = j.value AND g.customer_id = k.customer_id AND g.contact_id = k.id AND g.deleted_at IS NULL",
        (json.dumps(list(contact_ids)),),
    ).all()


def sent_to(db: Connection, customer_id: int) -> Sequence[Any]:
    """The greetings of a customer; one that was counted as a contact stands among the talks instead."""
    return db.exec_driver_sql(
        "SELECT g.id, g.occasion, g.content, g.method_id, g.sent_at, k.name AS person FROM greeting g "
        "LEFT JOIN contact k ON k.id = g.contact_id WHERE g.customer_id = ? AND g.deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = g.customer_id AND f.happened_at = g.sent_at "
        "AND f.content = g.content AND f.deleted_at IS NULL)",
        (customer_id,),
    ).all()
