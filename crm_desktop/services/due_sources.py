"""The sources of what is due: each gives its things of a stretch of time in order, or their number (003-24 ...)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple, Protocol

from crm_desktop.domain.backlog import PRIORITIES, Priority, Section, Type
from crm_desktop.domain.escalation import Step
from crm_desktop.services.due_clocks import Shift
from crm_desktop.services.due_look import Band, Look
from crm_desktop.store import due_queries, reminder_queries, yearly_queries
from crm_desktop.store.due_queries import Row
from crm_desktop.store.sql import Connection
from crm_desktop.store.yearly_queries import Key

_DAY = timedelta(days=1)
BELATED = 14
"""Days after which a birthday, or the day of a survey, has passed for good."""


class Due(NamedTuple):
    """A thing in the list: `at` is when it is due (ISO), `base` what its mark names as due."""

    at: str
    priority: Priority
    type: Type
    kind: str
    customer_id: int
    record: str
    base: str
    contact_id: int | None = None
    note: str = ""
    detail: Any = None
    exact: bool = False


class Source(Protocol):
    """Where things of a kind come from."""

    @property
    def type(self) -> Type:
        """What its reminders are about."""

    @property
    def kind(self) -> str:
        """Which of the type's kinds they are."""

    @property
    def priority(self) -> Priority:
        """How much they press."""

    def things(self, db: Connection, band: Band, limit: int, /) -> Iterator[Due]:
        """At most `limit` things of a stretch, the first ones in order."""

    def count(self, db: Connection, band: Band, /) -> int:
        """How many there are."""


@dataclass(frozen=True, slots=True)
class Times:
    """Customers to be contacted: next due date of each, by the index of due dates (003-20, 003-24)."""

    type: Type = Type.TIME
    kind: str = "time"
    priority: Priority = Priority.MEDIUM

    def things(self, db: Connection, band: Band, limit: int) -> Iterator[Due]:
        """The earliest due first."""
        for at, customer_id in reminder_queries.due_customers(db, band.start, band.end, limit):
            yield Due(at, PRIORITIES[Type.TIME], Type.TIME, "time", customer_id, "", at)

    def count(self, db: Connection, band: Band) -> int:
        """How many customers are due."""
        return reminder_queries.due_count(db, band.start, band.end)


@dataclass(frozen=True, slots=True)
class Stored:
    """Things due by a day that is stored, or by a clock from it."""

    type: Type
    kind: str
    priority: Priority
    shift: Shift
    values: Mapping[str, object]
    moved: bool
    exact: bool = False

    def _values(self, band: Band) -> tuple[Mapping[str, object], Mapping[str, object]]:
        low, high = band.bounds(exact=self.exact)
        own = {"low": self.shift.before(low), "high": self.shift.before(high)}
        # what was put off is late from the next day on, whatever it was
        return {**self.values, **own}, {**self.values, "low": band.start, "high": band.end}

    def things(self, db: Connection, band: Band, limit: int) -> Iterator[Due]:
        """By day; what was put off among the others."""
        own, moved = self._values(band)
        rows = due_queries.things(db, self.kind, own, limit)
        there = (of_row(row, self.shift.due(row.at), self, exact=self.exact) for row in rows)
        if not self.moved:
            return there
        later = (of_row(row, row.at, self) for row in due_queries.put_off(db, self.kind, moved, limit))
        return islice(merge(there, later, key=_at), limit)

    def count(self, db: Connection, band: Band) -> int:
        """How many there are."""
        own, moved = self._values(band)
        there = due_queries.count(db, self.kind, own)
        return there + due_queries.count_put_off(db, self.kind, moved) if self.moved else there


def of_row(row: Row, at: str, source: Source, *, exact: bool = False) -> Due:
    """The thing of a stored row."""
    return Due(
        at=at,
        priority=source.priority,
        type=source.type,
        kind=source.kind,
        customer_id=row.customer_id,
        record=row.record,
        base=row.base,
        contact_id=row.contact_id,
        note=row.note or "",
        detail=row.detail,
        exact=exact,
    )


@dataclass(frozen=True, slots=True)
class Yearly:
    """Things kept on days of the year, shown `lead` days ahead; `keys` says what asks for a day."""

    type: Type
    kind: str
    priority: Priority
    look: Look
    keys: Callable[[date], list[Key]]
    values: Mapping[str, object]
    moved: bool
    lead: int = 0

    def _bounds(self, band: Band) -> tuple[str, str]:
        """The stretch of the thing's own: low ones do not climb, theirs reaches back all the way."""
        if self.priority is not Priority.LOW or band.section is not Section.OVERDUE:
            return band.start, band.end
        return ("", band.end) if band.step is Step.MARKED else ("", "")

    def _days(self, band: Band) -> list[list[Key]]:
        """The keys of every day of the stretch."""
        start, end = self._bounds(band)
        first = _first_day(max(start, self.look.day(-BELATED - self.lead)))
        past = _first_day(end or first.isoformat())
        days = (first + (self.lead + count) * _DAY for count in range((past - first).days))
        return [keys for day in days if (keys := self.keys(day))]

    def things(self, db: Connection, band: Band, limit: int) -> Iterator[Due]:
        """Day by day."""
        days = self._days(band)
        rows = yearly_queries.things(db, self.kind, days, self.values, limit) if days else ()
        there = (of_row(row, self._shown(row.at), self) for row in rows)
        if not self.moved:
            return there
        moved = yearly_queries.put_off(db, self.kind, self._moved(band), limit)
        return islice(merge(there, (of_row(row, row.at, self) for row in moved), key=_at), limit)

    def _moved(self, band: Band) -> Mapping[str, object]:
        low, high = self._bounds(band)
        return {**self.values, "low": low, "high": high}

    def _shown(self, day: str) -> str:
        return (date.fromisoformat(day) - self.lead * _DAY).isoformat()

    def count(self, db: Connection, band: Band) -> int:
        """How many there are."""
        days = self._days(band)
        there = yearly_queries.count(db, self.kind, days, self.values) if days else 0
        return there + yearly_queries.count_put_off(db, self.kind, self._moved(band)) if self.moved else there


def _first_day(bound: str) -> date:
    """The first whole day that is not before a day or moment."""
    day = date.fromisoformat(bound[:10])
    return day + _DAY if len(bound) > len("2026-01-31") else day


def _at(due: Due) -> str:
    return due.at
