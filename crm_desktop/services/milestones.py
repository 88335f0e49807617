"""The key days of a customer's project: planned, reached, moved (003-28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of
from crm_desktop.store import event_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_NO_NAME = QT_TRANSLATE_NOOP("messages", "A milestone needs a name.")


@dataclass(frozen=True, slots=True)
class MilestoneDraft:
    """A milestone as a form holds it; `due_on` and `reached_on` are ISO days, the first one a minute if need be."""

    name: str
    due_on: str = ""
    remark: str = ""
    owner: str = ""
    reached_on: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone of a customer; `owner` is a name, "" where none is known."""

    id: int
    customer_id: int
    name: str
    due_on: str
    reached_on: str
    remark: str
    owner: str


def add_milestone(store: Store, customer_id: int, draft: MilestoneDraft, *, origin: object | None = None) -> int:
    """Plan a milestone; UserError without a name."""
    with store.step("milestone.add", origin, name=name_of(store, customer_id)) as step:
        return records.insert(step.db, "milestone", {"customer_id": customer_id, **_columns(step.db, draft)})


def edit_milestone(store: Store, milestone_id: int, draft: MilestoneDraft, *, origin: object | None = None) -> None:
    """Change a milestone; UserError without a name."""
    with store.step("milestone.edit", origin, name=records.name_by(store, "milestone", milestone_id)) as step:
        records.update(step.db, "milestone", [milestone_id], _columns(step.db, draft))


def _columns(db: Connection, draft: MilestoneDraft) -> dict[str, object]:
    name = clean(draft.name)
    if not name:
        raise UserError(Message(_NO_NAME))
    return {
        "name": name,
        "due_on": draft.due_on or None,
        "reached_on": draft.reached_on or None,
        "remark": clean(draft.remark) or None,
        "owner_id": records.staff(db, draft.owner),
    }


def reach(store: Store, ids: Sequence[int], on: str | None = None, *, origin: object | None = None) -> None:
    """Mark milestones as reached, on an ISO day or today."""
    if ids:
        with store.step("milestone.reach", origin, name=records.name_by(store, "milestone", ids[0])) as step:
            records.update(step.db, "milestone", ids, {"reached_on": on or date.today().isoformat()})


def remove_milestones(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove milestones."""
    records.remove(store, "milestone", "milestone.remove", ids, origin=origin)


def milestones(store: Store, customer_id: int) -> list[Milestone]:
    """The milestones of a customer, the earliest first; those without a day come last."""
    known = options.current(store)
    with store.read() as db:
        rows = event_queries.milestones(db, customer_id)
    return [
        Milestone(
            id=row["id"],
            customer_id=row["customer_id"],
            name=row["name"],
            due_on=row["due_on"] or "",
            reached_on=row["reached_on"] or "",
            remark=row["remark"] or "",
            owner=known.name(row["owner_id"]),
        )
        for row in rows
    ]
