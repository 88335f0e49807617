"""The people of a customer and the ways to reach them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from crm_desktop.domain.contact_points import Point, parse_point, split_points
from crm_desktop.domain.text import clean, fold
from crm_desktop.store.identity import new_uid


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


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")


def save_contacts(db: Connection, customer_id: int, drafts: Sequence[ContactDraft]) -> None:
    """Make the customer's people those of the form: changed, added in their order, and the missing ones removed."""
    kept = {draft.id for draft in drafts if draft.id is not None}
    for row in db.exec_driver_sql(
        "SELECT id FROM contact WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ).all():
        if row.id not in kept:
            db.exec_driver_sql("UPDATE contact SET deleted_at = ? WHERE id = ?", (_now(), row.id))
    primary = next((index for index, draft in enumerate(drafts) if draft.is_primary), 0)
    for position, draft in enumerate(drafts):
        contact_id = _save(db, customer_id, draft, position, position == primary)
        points = [point for typed in draft.points for point in _points(typed)]
        save_points(db, contact_id, points)


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
        "birthday": draft.birthday or None,
        "remark": clean(draft.remark) or None,
        "position": position,
    }
    if draft.id is not None:
        marks = ", ".join(f"{column} = ?" for column in columns)
        db.exec_driver_sql(
            f"UPDATE contact SET {marks}, updated_at = ? WHERE id = ?", (*columns.values(), _now(), draft.id)
        )
        return draft.id
    columns |= {"uid": new_uid(), "customer_id": customer_id, "created_at": _now()}
    marks = ", ".join("?" * len(columns))
    row = db.exec_driver_sql(f"INSERT INTO contact({', '.join(columns)}) VALUES ({marks})", tuple(columns.values()))
    return int(row.lastrowid)


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
            db.exec_driver_sql(
                "UPDATE contact_point SET value = ?, position = ? WHERE id = ?",
                (point.value, position, present[identity]),
            )
        else:
            db.exec_driver_sql(
                "INSERT INTO contact_point(contact_id, kind, value, key, state, position) VALUES (?, ?, ?, ?, ?, ?)",
                (contact_id, point.kind, point.value, point.key, point.state, position),
            )


def save_first_contact(db: Connection, customer_id: int, values: Mapping[str, str]) -> None:
    """Change what a flat row shows of the people: the first contact and the decision maker (000-14)."""
    people = db.exec_driver_sql(
        "SELECT id, name FROM contact WHERE customer_id = ? AND deleted_at IS NULL "
        "ORDER BY is_primary DESC, position, id",
        (customer_id,),
    ).all()
    first = int(people[0].id) if people else _save(db, customer_id, ContactDraft(name=""), 0, True)
    for key, column in (("contact_name", "name"), ("contact_title", "title")):
        if key in values:
            text = clean(values[key])
            db.exec_driver_sql(
                f"UPDATE contact SET {column} = ?, updated_at = ? WHERE id = ?",
                (text if column == "name" else text or None, _now(), first),
            )
    if "contact_points" in values:
        save_points(db, first, split_points(values["contact_points"]))
    for kind in ("email", "wechat"):
        if values.get(kind):
            _add_point(db, first, parse_point(values[kind], kind))
    if "decision_maker" in values:
        _set_decision_maker(db, customer_id, clean(values["decision_maker"]))


def _add_point(db: Connection, contact_id: int, point: Point) -> None:
    known = db.exec_driver_sql(
        "SELECT 1 FROM contact_point WHERE contact_id = ? AND key = ?", (contact_id, point.key)
    ).first()
    if known is None:
        db.exec_driver_sql(
            "INSERT INTO contact_point(contact_id, kind, value, key, state, position) VALUES (?, ?, ?, ?, ?, 9)",
            (contact_id, point.kind, point.value, point.key, point.state),
        )


def _set_decision_maker(db: Connection, customer_id: int, name: str) -> None:
    people = db.exec_driver_sql(
        "SELECT id, name FROM contact WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
    ).all()
    for row in people:
        decides = int(bool(name) and fold(row.name) == fold(name))
        db.exec_driver_sql(
            "UPDATE contact SET is_decision_maker = ?1, updated_at = ?2 WHERE id = ?3 AND is_decision_maker <> ?1",
            (decides, _now(), row.id),
        )
    if name and all(fold(row.name) != fold(name) for row in people):
        _save(db, customer_id, ContactDraft(name=name, is_decision_maker=True), len(people), not people)
