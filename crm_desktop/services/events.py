"""What a customer did or what changed: website visit, download, fair, need changed (001-16, 003-21, 003-25)."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.records import name_of
from crm_desktop.store import event_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as a form holds it; `happened_at` is an ISO day or minute."""

    happened_at: str
    kind_id: int | None = None
    content: str = ""
    contact_id: int | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a customer; `kind`, `contact` and `owner` are names, "" where none is known."""

    id: int
    customer_id: int
    happened_at: str
    kind_id: int | None
    kind: str
    content: str
    contact_id: int | None
    contact: str
    owner: str


def add_event(store: Store, customer_id: int, draft: EventDraft, *, origin: object | None = None) -> int:
    """Write an event down; it asks for a contact at once."""
    with store.step("event.add", origin, name=name_of(store, customer_id)) as step:
        return records.insert(step.db, "event", {"customer_id": customer_id, **_columns(step.db, draft)})


def edit_event(store: Store, event_id: int, draft: EventDraft, *, origin: object | None = None) -> None:
    """Change an event."""
    with store.step("event.edit", origin, name=records.name_by(store, "event", event_id)) as step:
        records.update(step.db, "event", [event_id], _columns(step.db, draft))


def _columns(db: Connection, draft: EventDraft) -> dict[str, object]:
    return {
        "happened_at": draft.happened_at or records.now()[:16],
        "kind_id": draft.kind_id,
        "content": clean(draft.content) or None,
        "contact_id": draft.contact_id,
        "owner_id": records.staff(db, draft.owner),
    }


def remove_events(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove events."""
    records.remove(store, "event", "event.remove", ids, origin=origin)


def events(store: Store, customer_id: int) -> list[Event]:
    """The events of a customer, the latest first."""
    known = options.current(store)
    with store.read() as db:
        rows = event_queries.events(db, customer_id)
    return [
        Event(
            id=row["id"],
            customer_id=row["customer_id"],
            happened_at=row["happened_at"] or "",
            kind_id=row["kind_id"],
            kind=known.name(row["kind_id"]),
            content=row["content"] or "",
            contact_id=row["contact_id"],
            contact=row["contact"] or "",
            owner=known.name(row["owner_id"]),
        )
        for row in rows
    ]
