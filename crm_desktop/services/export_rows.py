"""Rows of the four templates straight from the database, a few thousand at a time: never a table in memory."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

BATCH = 2_000
_LABELS = {"wechat": "微信:", "wecom": "企业微信:", "qq": "QQ:"}
"""Chat names say what they are, because alone they could be anything."""

CUSTOMER_FIELDS = (
    "name", "industry", "contact_name", "contact_title", "contact_points", "need", "budget", "source",
    "decision_maker", "remark", "number", "grade", "hot", "stage", "tags", "owner", "filed_on", "uid",
)  # fmt: skip
"""What `customers` yields, in this order; the other kinds likewise."""
FOLLOW_UP_FIELDS = (
    "customer_name", "happened_at", "method", "content", "feedback", "next_action", "owner",
    "planned_at", "next_action_on", "contact_name", "result", "customer_number", "uid",
)  # fmt: skip
GRADE_CHANGE_FIELDS = (
    "customer_name", "grade", "reason", "changed_at", "owner", "from_grade", "customer_number", "uid",
)  # fmt: skip
CONVERSION_FIELDS = (
    "customer_name", "converted_on", "amount", "product", "key_factor", "owner", "customer_number", "uid",
)  # fmt: skip

Cells = tuple[object, ...]


def among(of: int | None) -> str:
    """The condition that leaves the customers `c` of one person in charge; None leaves all."""
    return "" if of is None else f" AND c.owner_id = {int(of)}"


def customers(db: Connection, known: Options, of: int | None = None) -> Iterator[Cells]:
    """Template 1 (000-03): one row a customer, its first contact in the row."""
    name, path = _names(known), _paths(known)
    for batch in _batches(
        db,
        "SELECT id, name, industry_id, need, budget_text, source_id, remark, number, grade_id, hot, stage_id, "
        "owner_id, filed_on, uid FROM customer c "
        f"WHERE deleted_at IS NULL{among(of)} AND id > ? ORDER BY id LIMIT ?",
    ):
        first, last = batch[0][0], batch[-1][0]
        people, deciders = _people(db, first, last)
        tags = _tags(db, first, last)
        for (
            customer_id, legal, industry, need, budget, source, remark, number, grade, hot, stage, owner, filed, uid,
        ) in batch:  # fmt: skip
            yield (
                legal, path(industry), *people.get(customer_id, ("", "", "")), need, budget, path(source),
                deciders.get(customer_id, ""), remark, number, name(grade), "是" if hot else "", name(stage),
                tags.get(customer_id, ""), name(owner), filed, uid,
            )  # fmt: skip


def with_own(
    db: Connection,
    rows: Iterator[Cells],
    names: Sequence[str],
    asked: Callable[[str, int | None, int | None], bool],
    of: int | None = None,
) -> Iterator[Cells]:
    """The rows of `customers` with the values of one's own fields before the uid; `asked` says of which customers."""
    values = (
        one[1:]
        for batch in _batches(
            db,
            "SELECT id, custom, type_id, industry_id FROM customer c "
            f"WHERE deleted_at IS NULL{among(of)} AND id > ? ORDER BY id LIMIT ?",
        )
        for one in batch
    )
    for row, (raw, kind, trade) in zip(rows, values, strict=True):
        own = json.loads(raw) if raw else {}
        yield (*row[:-1], *(own[one] if one in own and asked(one, kind, trade) else "" for one in names), row[-1])


def _people(db: Connection, first: int, last: int) -> tuple[dict[int, tuple[str, str, str]], dict[int, str]]:
    """First contact (name, title, telephones) and deciders of the customers `first`..`last`."""
    points: dict[int, list[str]] = defaultdict(list)
    for contact_id, kind, value in db.exec_driver_sql(
        "SELECT p.contact_id, p.kind, p.value FROM contact k JOIN contact_point p ON p.contact_id = k.id "
        "WHERE k.customer_id BETWEEN ? AND ? ORDER BY p.position, p.id",
        (first, last),
    ):
        points[contact_id].append(_LABELS.get(kind, "") + value)
    people: dict[int, tuple[str, str, str]] = {}
    deciders: dict[int, str] = {}
    for contact_id, customer_id, name, title, decides in db.exec_driver_sql(
        "SELECT id, customer_id, name, title, is_decision_maker FROM contact "
        "WHERE customer_id BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY is_primary DESC, position, id",
        (first, last),
    ):
        people.setdefault(customer_id, (name, title or "", "；".join(points.get(contact_id, ()))))
        if decides:
            deciders[customer_id] = f"{deciders[customer_id]}、{name}" if customer_id in deciders else name
    return people, deciders


def _tags(db: Connection, first: int, last: int) -> dict[int, str]:
    tags: dict[int, str] = {}
    for customer_id, space, name in db.exec_driver_sql(
        "SELECT l.customer_id, t.namespace, t.name FROM customer_tag l JOIN tag t ON t.id = l.tag_id "
        "WHERE l.customer_id BETWEEN ? AND ? AND t.deleted_at IS NULL ORDER BY l.id",
        (first, last),
    ):
        text = f"{space}-{name}" if space else name
        tags[customer_id] = f"{tags[customer_id]}、{text}" if customer_id in tags else text
    return tags


def follow_ups(db: Connection, known: Options, of: int | None = None) -> Iterator[Cells]:
    """Template 2 (000-32): talks held and planned."""
    name = _names(known)
    for batch in _batches(
        db,
        "SELECT f.id, c.name, f.happened_at, f.method_id, f.content, f.feedback, f.next_action, f.owner_id, "
        "f.planned_at, f.next_action_on, k.name, f.result_id, c.number, f.uid "
        "FROM follow_up f JOIN customer c ON c.id = f.customer_id "
        "LEFT JOIN contact k ON k.id = f.contact_id AND k.deleted_at IS NULL WHERE f.deleted_at IS NULL "
        f"AND c.deleted_at IS NULL AND f.state <> 'dropped'{among(of)} AND f.id > ? ORDER BY f.id LIMIT ?",
    ):
        for (
            _id,
            customer,
            at,
            method,
            content,
            feedback,
            action,
            owner,
            planned,
            on,
            contact,
            result,
            number,
            uid,
        ) in batch:
            yield (
                customer, at, name(method), content, feedback, action, name(owner), planned, on, contact, name(result),
                number, uid,
            )  # fmt: skip


def grade_changes(db: Connection, known: Options, of: int | None = None) -> Iterator[Cells]:
    """Template 3 (000-47)."""
    name = _names(known)
    for batch in _batches(
        db,
        "SELECT g.id, c.name, g.to_id, g.reason, g.changed_at, g.owner_id, g.from_id, c.number, g.uid "
        "FROM grade_change g JOIN customer c ON c.id = g.customer_id "
        f"WHERE g.deleted_at IS NULL AND c.deleted_at IS NULL{among(of)} AND g.id > ? ORDER BY g.id LIMIT ?",
    ):
        for _id, customer, grade, reason, at, owner, before, number, uid in batch:
            yield customer, name(grade), reason, at, name(owner), name(before), number, uid


def conversions(db: Connection, known: Options, of: int | None = None) -> Iterator[Cells]:
    """Template 4 (000-48)."""
    name = _names(known)
    for batch in _batches(
        db,
        "SELECT v.id, c.name, v.converted_on, v.amount, v.product, v.key_factor, v.owner_id, c.number, v.uid "
        "FROM conversion v JOIN customer c ON c.id = v.customer_id "
        f"WHERE v.deleted_at IS NULL AND c.deleted_at IS NULL{among(of)} AND v.id > ? ORDER BY v.id LIMIT ?",
    ):
        for _id, customer, on, amount, product, factor, owner, number, uid in batch:
            yield customer, on, amount, product, factor, name(owner), number, uid


Producer = Callable[[Connection, Options, int | None], Iterator[Cells]]
KINDS: Mapping[str, tuple[tuple[str, ...], Producer, str]] = {
    "customers": (CUSTOMER_FIELDS, customers, "customer"),
    "follow_ups": (FOLLOW_UP_FIELDS, follow_ups, "follow_up"),
    "grade_changes": (GRADE_CHANGE_FIELDS, grade_changes, "grade_change"),
    "conversions": (CONVERSION_FIELDS, conversions, "conversion"),
}
"""Template -> its fields, the producer of its rows, its table."""


def _batches(db: Connection, sql: str) -> Iterator[Sequence[Any]]:
    last = 0
    while batch := db.exec_driver_sql(sql, (last, BATCH)).all():
        yield batch
        last = batch[-1][0]


def _names(known: Options) -> Callable[[int | None], str]:
    """Names of list entries by id."""
    names: dict[int | None, str] = {one: entry.name for one, entry in known.by_id.items()}
    return lambda option_id: names.get(option_id, "")


def _paths(known: Options) -> Callable[[int | None], str]:
    """Both levels of list entries by id."""
    paths: dict[int | None, str] = {one: known.path(one) for one in known.by_id}
    return lambda option_id: paths.get(option_id, "")
