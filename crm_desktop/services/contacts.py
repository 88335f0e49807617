"""The people of a customer and the ways to reach them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_desktop.domain.birthdays import parse_birthday
from crm_desktop.domain.contact_points import Point, parse_point, split_points
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.text import clean, fold
from crm_desktop.domain.year_days import write_year_day
from crm_desktop.services.records import insert, insert_part, now, update
from crm_desktop.store.sql import Connection, Row


@dataclass(frozen=True, slots=True)
class PointDraft:
    """One way to reach a contact as typed; `kind` "" lets the text decide."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact as a form holds it; `id` None for a new one."""

    name: str
    title: str = ""
    points: tuple[PointDraft, ...] = ()
    id: int | None = None
    is_primary: bool = False
    is_decision_maker: bool = False
    role: str = ""
    preference: str = ""
    birthday: str = ""
    remark: str = ""


FIRST_CONTACT = ("contact_name", "contact_title", "contact_points", "email", "wechat", "decision_maker")
"""Fields of a flat row that belong to the customer's people."""


def birthday_text(text: str) -> str:
    """A birthday in the one form that is stored and found by its day; what is none stays as it was typed."""
    found = parse_birthday(text, today=date.today()) if clean(text) else None
    return write_year_day(found) if found else clean(text)


def birthday_problem(text: str) -> Message | None:
    """What is wrong with a birthday, None for a good one and for a blank; it is kept all the same (X-06)."""
    if not clean(text) or parse_birthday(text, today=date.today()):
        return None
    template = QT_TRANSLATE_NOOP("messages", "“{text}” is no birthday: write 1986-03-12, 03-12 or 农历八月十五.")
    return Message(template, text=clean(text))


def save_contacts(db: Connection, customer_id: int, drafts: Sequence[ContactDraft]) -> None:
    """Make the customer's people those of the form: changed, added in their order, and the missing ones removed."""
    kept = {draft.id for draft in drafts}
    gone = [row.id for row in _people(db, customer_id) if row.id not in kept]
    update(db, "contact", gone, {"deleted_at": now()})
    primary = next((index for index, draft in enumerate(drafts) if draft.is_primary), 0)
    for position, draft in enumerate(drafts):
        contact_id = _save(db, customer_id, draft, position, position == primary)
        points = [point for typed in draft.points for point in _points(typed)]
        save_points(db, contact_id, points)


def _people(db: Connection, customer_id: int) -> Sequence[Row[Any]]:
    """Id and name of the customer's people, the first one first."""
    return db.exec_driver_sql(
        "SELECT id, name FROM contact WHERE customer_id = ? AND deleted_at IS NULL "
        "ORDER BY is_primary DESC, position, id",
        (customer_id,),
    ).all()


def _points(typed: PointDraft) -> list[Point]:
    if not clean(typed.value):
        return []
    return [parse_point(typed.value, typed.kind)] if typed.kind else split_points(typed.value)


def _save(db: Connection, customer_id: int, draft: ContactDraft, position: int, primary: bool) -> int:
    columns: dict[str, object] = {
        "name": clean(draft.name),
        "title": clean(draft.title) or None,
        "is_primary": int(primary),
        "is_decision_maker": int(draft.is_decision_maker),
        "role": draft.role or None,
        "preference": draft.preference or None,
        "birthday": birthday_text(draft.birthday) or None,
        "remark": clean(draft.remark) or None,
        "position": position,
    }
    if draft.id is not None:
        update(db, "contact", [draft.id], columns)
        return draft.id
    return insert(db, "contact", {"customer_id": customer_id, **columns})


def save_points(db: Connection, contact_id: int, points: Sequence[Point]) -> None:
    """Make the contact's points these, keeping rows (and their verified dates) that stay."""
    present = {
        (row.kind, row.key): row.id
        for row in db.exec_driver_sql("SELECT id, kind, key FROM contact_point WHERE contact_id = ?", (contact_id,))
    }
    wanted = {(point.kind, point.key): (position, point) for position, point in enumerate(points)}
    for identity, point_id in present.items():
        if identity not in wanted:
            db.exec_driver_sql("DELETE FROM contact_point WHERE id = ?", (point_id,))
    for identity, (position, point) in wanted.items():
        if identity in present:
            # a kept row keeps what is known of it; writing equal values leaves no trace in the log
            db.exec_driver_sql(
                "UPDATE contact_point SET value = ?, position = ? WHERE id = ?",
                (point.value, position, present[identity]),
            )
        else:
            _insert_point(db, contact_id, point, position)


def _insert_point(db: Connection, contact_id: int, point: Point, position: int) -> None:
    columns = {"kind": point.kind, "value": point.value, "key": point.key, "state": point.state}
    insert_part(db, "contact_point", {"contact_id": contact_id, "position": position, **columns})


def save_first_contact(db: Connection, customer_id: int, values: Mapping[str, str]) -> None:
    """Change what a flat row shows of the people: the first contact and the decision maker (000-14).

    The cell of telephones stands for the first point alone: the others, which it does not show, stay.
    """
    own = {key: text for key, text in values.items() if key != "decision_maker"}
    people = _people(db, customer_id)
    if own and (people or any(map(clean, own.values()))):
        first = int(people[0].id) if people else _save(db, customer_id, ContactDraft(name=""), 0, True)
        names = {"contact_name": ("name", ""), "contact_title": ("title", None)}
        update(
            db, "contact", [first], {to: clean(own[key]) or empty for key, (to, empty) in names.items() if key in own}
        )
        _save_cells(db, first, own)
    if "decision_maker" in values:
        _set_decision_maker(db, customer_id, clean(values["decision_maker"]))


def _save_cells(db: Connection, contact_id: int, values: Mapping[str, str]) -> None:
    """The ways to reach the first contact as typed into cells."""
    rows = db.exec_driver_sql(
        "SELECT kind, value, key, state FROM contact_point WHERE contact_id = ? ORDER BY position, id", (contact_id,)
    )
    points = [Point(*row) for row in rows]
    if "contact_points" in values:
        typed = split_points(values["contact_points"])
        points = [*typed, *(point for point in points[1:] if point not in typed)]
    for kind in ("email", "wechat"):
        if values.get(kind):
            points.append(parse_point(values[kind], kind))
    save_points(db, contact_id, points)


def _set_decision_maker(db: Connection, customer_id: int, name: str) -> None:
    people = _people(db, customer_id)
    named = [row.id for row in people if name and fold(row.name) == fold(name)]
    update(db, "contact", [row.id for row in people if row.id not in named], {"is_decision_maker": 0})
    update(db, "contact", named, {"is_decision_maker": 1})
    if name and not named:
        _save(db, customer_id, ContactDraft(name=name, is_decision_maker=True), len(people), not people)
