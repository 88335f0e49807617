"""What has come due and was not told of yet, by marks that outlast the program: a clock that jumps repeats nothing.

The marks name a thing and its due moment, so that neither a restart nor another time zone tells of it twice; the moment
of the last look says from when on the list is searched for more than its first page.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from crm_desktop.domain.backlog import Identity, Told, Type
from crm_desktop.services import reminders
from crm_desktop.services.reminder import Reminder
from crm_desktop.store.database import Store

AHEAD = timedelta(minutes=10)
"""How long before its minute a thing is told, so that there is time to prepare."""
MOST = 50
"""Things told at once; the others are counted."""
_KEPT = 2_000
"""Marks that are kept; those of the list's first page are never among those that go."""
_LONGEST = timedelta(days=400)


def mark(one: Reminder) -> Told:
    """What is remembered of a reminder that was told."""
    return Told(one.key, one.due)


@dataclass(frozen=True, slots=True)
class Memory:
    """What was told in a book and when it was last looked at, None before the first time."""

    book: str = ""
    seen: datetime | None = None
    told: tuple[Told, ...] = ()

    def table(self) -> dict[str, object]:
        """The same as plain values for the file of the window's state."""
        marks = [[one.identity.type.value, one.identity.customer_id, one.identity.record, one.due] for one in self.told]
        return {"book": self.book, "seen": self.seen.isoformat() if self.seen else "", "told": marks}

    def after(self, now: datetime, fresh: Iterable[Reminder], page: Iterable[Reminder] = ()) -> "Memory":
        """What is remembered after a look; marks of what was told, and of what stays on the first page, come last."""
        known = set(self.told)
        newest = dict.fromkeys([*(mark(one) for one in page if mark(one) in known), *map(mark, fresh)])
        kept = [one for one in self.told if one not in newest]
        return replace(self, seen=now, told=(*kept, *newest)[-_KEPT:])

    def without(self, found: Iterable[Reminder]) -> "Memory":
        """The same as if these had not been told."""
        gone = {one.key for one in found}
        return replace(self, told=tuple(one for one in self.told if one.identity not in gone))


def memory_of(store: Store, table: Mapping[str, Any]) -> Memory:
    """What `table` gave, where it belongs to this book; what does not fit is forgotten."""
    book = str(store.path)
    if table.get("book") != book:
        return Memory(book)
    try:
        marks = tuple(
            Told(Identity(Type(kind), int(one), str(record)), str(due)) for kind, one, record, due in table["told"]
        )
        seen = datetime.fromisoformat(table["seen"]) if table.get("seen") else None
    except (ValueError, TypeError, KeyError):
        return Memory(book)
    return Memory(book, seen, marks)


def news(store: Store, memory: Memory, now: datetime, page: Sequence[Reminder]) -> list[Reminder]:
    """What was never told of: of the list's first page, and of what has come due since the last look.

    A clock that was put back tells nothing twice; what comes due after that is told of in its time. What was told once
    and then moved to a moment that is over, such as everything overdue to today, is no news.
    """
    told, known = set(memory.told), {one.identity for one in memory.told}
    candidates = [one for one in page if _has_come(one, now)]
    if memory.seen is not None and memory.seen < now:
        since = max(memory.seen, now - _LONGEST)
        candidates += reminders.between(store, since, now + AHEAD, now, limit=MOST)
    return list(
        {
            mark(one): one
            for one in candidates
            if mark(one) not in told and not (one.key in known and _is_over(one, memory.seen))
        }.values()
    )


def _is_over(one: Reminder, seen: datetime | None) -> bool:
    """Whether its moment lies before the last look."""
    return seen is not None and _moment(one) <= seen.isoformat(timespec="minutes")


def _has_come(one: Reminder, now: datetime) -> bool:
    """Whether its minute is near; a day comes with its first minute."""
    return _moment(one) <= (now + AHEAD).isoformat(timespec="minutes")


def _moment(one: Reminder) -> str:
    return one.due[:16] if len(one.due) > len("2026-01-31") else f"{one.due}T00:00"
