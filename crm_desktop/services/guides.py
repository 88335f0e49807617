"""The guide to use that every deal gets within a week of signing (000-35): sent or not."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_desktop.domain import clocks
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.clocks import Clock, Reading
from crm_desktop.services import records
from crm_desktop.services.clock_book import ClockBook, begun
from crm_desktop.services.records import name_of, now
from crm_desktop.store import service_queries
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide of one deal: until when, when it was sent ("" not yet), and how its clock stands."""

    conversion_id: int
    product: str
    signed_on: str
    sent_at: str
    clock: Clock
    reading: Reading


def of_customer(store: Store, book: ClockBook, customer_id: int, moment: datetime) -> list[Guide]:
    """The guides of a customer's deals, the newest deal first."""
    with store.read() as db:
        rows = service_queries.deals(db, customer_id)
    found = []
    for row in rows:
        signed = begun(row["converted_on"] or "")
        if signed is None:
            continue
        clock = book.clock(Kind.GUIDE, signed)
        sent = row["guided_at"] or ""
        reading = clocks.read(clock, moment, begun(sent) if sent else None)
        found.append(Guide(row["id"], row["product"] or "", row["converted_on"], sent, clock, reading))
    return found


def record_of(conversion_id: int) -> str:
    """What names the guide of a deal among the marks of reminders."""
    return f"conversion {conversion_id} guide"


def sent(
    store: Store, customer_id: int, conversion_id: int, due: date, at: str = "", *, origin: object | None = None
) -> None:
    """The guide was sent (now, or at a moment); its reminder is done with it."""
    columns = {
        "customer_id": customer_id,
        "type": "service",
        "record": record_of(conversion_id),
        "due": due.isoformat(),
        "state": "done",
        "made_at": at or now(),
    }
    with store.step("guide.done", origin, name=name_of(store, customer_id)) as step:
        records.insert(step.db, "reminder_mark", columns)


def not_sent(store: Store, customer_id: int, conversion_id: int, *, origin: object | None = None) -> None:
    """The guide was not sent after all."""
    with store.step("guide.open", origin, name=name_of(store, customer_id)) as step:
        ids = service_queries.guide_marks(step.db, customer_id, record_of(conversion_id))
        records.put_in_bin(step.db, "reminder_mark", ids)
