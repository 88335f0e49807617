"""The queue 待补全: customers captured in a hurry that are to be completed in time (000-16: 24 hours)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Reading
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.services.clock_book import begun, clock_book
from crm_desktop.services.records import now
from crm_desktop.store import incomplete_queries, options, reminder_queries
from crm_desktop.store.database import Step, Store

_FURTHER = 200
"""Customers beyond the wanted number that are looked at: another level's clock may end earlier."""


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A customer to be completed: since when, until when, and which fields are missing (in the form's order)."""

    customer_id: int
    name: str
    number: str
    grade: str
    hot: bool
    contact: str
    phone: str
    source: str
    since: str
    due: str
    reading: Reading
    hours_left: float
    missing: tuple[str, ...]


def begin(step: Step, customer_ids: Sequence[int], since: str | None = None) -> None:
    """Mark customers as captured in a hurry, within the step that added them.

    Their time counts from `since`, else from when they were collected. A later step that brings what is missing
    takes the mark off by itself.
    """
    incomplete_queries.mark(step.db, customer_ids, since, now())


def queue(store: Store, now: datetime, limit: int = 50) -> list[Incomplete]:
    """Customers to be completed, the most urgent first."""
    book, known = clock_book(store), options.current(store)
    with store.read() as db:
        wanted = incomplete_queries.rules(db)
        rows = incomplete_queries.queue(db, limit + _FURTHER)
        people = reminder_queries.people(db, [row["contact_id"] for row in rows if row["contact_id"] is not None])
    found = []
    for row in rows:
        clock = book.clock(Kind.ENTRY, begun(row["incomplete_since"]) or now, known.own_name(row["grade_id"]))
        name, _title, phone = people.get(row["contact_id"], ("", "", ""))
        found.append(
            Incomplete(
                customer_id=row["id"],
                name=row["name"],
                number=row["number"] or "",
                grade=known.name(row["grade_id"]),
                hot=bool(row["hot"]),
                contact=name,
                phone=format_phone(phone),
                source=known.path(row["source_id"]),
                since=row["incomplete_since"],
                due=clock.due.isoformat(timespec="minutes"),
                reading=clocks.read(clock, now),
                hours_left=clock.calendar.time_between(now, clock.due).total_seconds() / 3600,
                missing=incomplete_queries.missing(row, wanted),
            )
        )
    return sorted(found, key=lambda one: (one.due, one.customer_id))[:limit]


def count(store: Store) -> int:
    """How many customers are to be completed."""
    with store.read() as db:
        return incomplete_queries.count(db)


def late(store: Store, now: datetime) -> int:
    """How many of them are late."""
    return sum(one.reading.late for one in queue(store, now, count(store)))


def missing(store: Store, customer_id: int) -> tuple[str, ...]:
    """The required fields that are blank for any customer, in the form's order."""
    with store.read() as db:
        row, wanted = incomplete_queries.one(db, customer_id), incomplete_queries.rules(db)
    return () if row is None else incomplete_queries.missing(row, wanted)
