"""One customer whole: what the drawer shows and what the form starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_desktop.domain.custom_fields import PREFIX
from crm_desktop.domain.messages import Message
from crm_desktop.domain.money_text import format_money
from crm_desktop.services import custom_fields
from crm_desktop.store import custom_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.derived import STANDS
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, RowMapping


@dataclass(frozen=True, slots=True)
class PointCard:
    """One way to reach a contact; `state` is ok, invalid, masked or unchecked."""

    id: int
    kind: str
    value: str
    state: str
    verified_at: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact with its points."""

    id: int
    name: str
    title: str
    is_primary: bool
    is_decision_maker: bool
    role: str
    preference: str
    birthday: str
    remark: str
    points: tuple[PointCard, ...]


@dataclass(frozen=True, slots=True)
class TagCard:
    """A tag of a customer, and the day on which it was set or last found true (ISO, "" where unknown)."""

    id: int
    text: str
    set_at: str = ""


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """A customer for the drawer; `values` are typed texts by field key, for the form."""

    id: int
    number: str
    name: str
    kind: str
    grade: str
    hot: bool
    stage_id: int | None
    stage: str
    stage_index: int
    stage_count: int
    stage_days: int | None
    owner: str
    industry: str
    filed_on: str
    removed: bool
    contacts: tuple[ContactCard, ...]
    tags: tuple[TagCard, ...]
    next_due_at: str
    next_action: str
    next_method: str
    next_icon: str
    planned_id: int | None
    last_touch_at: str
    follow_ups: int
    conversions: int
    attachments: int
    values: Mapping[str, str]
    left_out: frozenset[str] = frozenset()
    """Keys of values in own fields that this type and industry is not asked for."""
    why: tuple[Message, ...] = ()
    """Why the next touch is due on its day, the rule first."""


def card(store: Store, customer_id: int) -> CustomerCard | None:
    """The customer with everything around it, or None when it is not in the book."""
    known = options.current(store)
    with store.read() as db:
        row = db.exec_driver_sql("SELECT * FROM customer WHERE id = ?", (customer_id,)).mappings().first()
        return None if row is None else _whole(db, known, row)


def contacts_of(store: Store, customer_id: int) -> tuple[ContactCard, ...]:
    """The customer's people, the first one first."""
    with store.read() as db:
        return _contacts(db, customer_id)


def _whole(db: Connection, known: Options, row: RowMapping) -> CustomerCard:
    tags = _tags(db, row["id"])
    beside = {
        **{PREFIX + name: text for name, text in custom_queries.read(db, row["id"]).items()},
        "aliases": "、".join(_texts(db, "SELECT name FROM alias WHERE customer_id = ?", row["id"])),
        "tags": "、".join(tag.text for tag in tags),
        "promises": "；".join(
            _texts(db, "SELECT content FROM promise WHERE customer_id = ? AND deleted_at IS NULL", row["id"])
        ),
    }
    return CustomerCard(
        id=row["id"],
        number=row["number"] or "",
        name=row["name"],
        kind=row["kind"],
        grade=known.name(row["grade_id"]),
        hot=bool(row["hot"]),
        owner=known.name(row["owner_id"]),
        industry=known.path(row["industry_id"]),
        filed_on=row["filed_on"] or "",
        removed=row["deleted_at"] is not None,
        contacts=_contacts(db, row["id"]),
        tags=tags,
        next_due_at=row["next_due_at"] or "",
        next_action=row["next_action"] or "",
        last_touch_at=row["last_touch_at"] or "",
        values=_values(row, known) | beside,
        left_out=frozenset(
            PREFIX + name for name in custom_fields.left_out_of(db, known, row["type_id"], row["industry_id"])
        ),
        why=_why(db, known, row),
        **_stage(known, row),
        **_plan(db, known, row["id"]),
        **_counts(db, row["id"]),
    )


def _why(db: Connection, known: Options, row: RowMapping) -> tuple[Message, ...]:
    if row["deleted_at"] is not None:
        return ()
    from crm_desktop.services import due_reason  # noqa: PLC0415 - loaded when a customer is opened

    reason = due_reason.reasons(db, [row["id"]])[row["id"]]
    return tuple(due_reason.sentences(reason, date.today(), known))


def _texts(db: Connection, sql: str, customer_id: int) -> list[str]:
    return [str(text) for text in db.exec_driver_sql(sql, (customer_id,)).scalars()]


def _stage(known: Options, row: RowMapping) -> dict[str, Any]:
    stages = [stage.id for stage in known.kind("stage")]
    return {
        "stage_id": row["stage_id"],
        "stage": known.name(row["stage_id"]),
        "stage_index": stages.index(row["stage_id"]) + 1 if row["stage_id"] in stages else 0,
        "stage_count": len(stages),
        "stage_days": _days_since(row["stage_since"]),
    }


def _plan(db: Connection, known: Options, customer_id: int) -> dict[str, Any]:
    """The earliest planned touch that is still to come."""
    planned = db.exec_driver_sql(
        "SELECT f.id, f.method_id FROM follow_up f JOIN customer c ON c.id = f.customer_id "
        f"WHERE c.id = ? AND f.state = 'planned' AND f.deleted_at IS NULL AND {STANDS} ORDER BY f.planned_at, f.id",
        (customer_id,),
    ).first()
    if planned is None:
        return {"planned_id": None, "next_method": "", "next_icon": ""}
    method = planned.method_id
    return {"planned_id": planned.id, "next_method": known.name(method), "next_icon": known.icon(method)}


def _counts(db: Connection, customer_id: int) -> dict[str, Any]:
    return {
        f"{table}s": db.exec_driver_sql(
            f"SELECT count(*) FROM {table} WHERE customer_id = ? AND deleted_at IS NULL", (customer_id,)
        ).scalar_one()
        for table in ("follow_up", "conversion", "attachment")
    }


def _days_since(moment: str | None) -> int | None:
    return (date.today() - date.fromisoformat(moment[:10])).days if moment and len(moment) >= 10 else None


def _contacts(db: Connection, customer_id: int) -> tuple[ContactCard, ...]:
    points: dict[int, list[PointCard]] = {}
    for row in db.exec_driver_sql(
        "SELECT p.contact_id, p.id, p.kind, p.value, p.state, p.verified_at FROM contact_point p "
        "JOIN contact k ON k.id = p.contact_id WHERE k.customer_id = ? ORDER BY p.position, p.id",
        (customer_id,),
    ):
        points.setdefault(row[0], []).append(PointCard(row[1], row[2], row[3], row[4], row[5] or ""))
    return tuple(
        ContactCard(
            id=row.id,
            name=row.name,
            title=row.title or "",
            is_primary=bool(row.is_primary),
            is_decision_maker=bool(row.is_decision_maker),
            role=row.role or "",
            preference=row.preference or "",
            birthday=row.birthday or "",
            remark=row.remark or "",
            points=tuple(points.get(row.id, ())),
        )
        for row in db.exec_driver_sql(
            "SELECT * FROM contact WHERE customer_id = ? AND deleted_at IS NULL ORDER BY is_primary DESC, position, id",
            (customer_id,),
        )
    )


def _tags(db: Connection, customer_id: int) -> tuple[TagCard, ...]:
    rows = db.exec_driver_sql(
        "SELECT t.id, t.namespace, t.name, g.set_at FROM customer_tag g JOIN tag t ON t.id = g.tag_id "
        "WHERE g.customer_id = ? AND t.deleted_at IS NULL ORDER BY g.id",
        (customer_id,),
    )
    return tuple(TagCard(row[0], f"{row[1]}-{row[2]}" if row[1] else row[2], row[3] or "") for row in rows)


_SAME = (
    "number",
    "name",
    "kind",
    "credit_code",
    "founded",
    "main_business",
    "customer_groups",
    "pains",
    "cooperation",
    "need",
    "need_product",
    "need_time",
    "decision_chain",
    "decision_process",
    "history_projects",
    "history_period",
    "competitor",
    "personality",
    "remark",
    "collected_at",
    "entered_at",
    "filed_on",
    "updated_at",
)
_LISTS = {
    "type": "type_id",
    "industry": "industry_id",
    "region": "region_id",
    "source": "source_id",
    "owner": "owner_id",
    "supervisor": "supervisor_id",
    "entered_by": "entered_by_id",
    "grade": "grade_id",
    "stage": "stage_id",
    "intent": "intent_id",
    "fit": "fit_id",
}


def _values(row: RowMapping, known: Options) -> dict[str, str]:
    """What a form shows of the customer, each text parsing back to what is stored."""
    values = {key: str(row[key] or "") for key in _SAME}
    values |= {key: known.path(row[column]) for key, column in _LISTS.items()}
    values["size"] = row["size_text"] or ""
    for key in ("budget", "revenue"):
        values[key] = row[f"{key}_text"] or format_money(row[f"{key}_low"], row[f"{key}_high"])
    values |= {key: "1" if row[key] else "" for key in ("hot", "strategic")}
    for key in ("satisfaction", "purchasing_power", "credit_level"):
        values[key] = "" if row[key] is None else str(row[key])
    return values
