"""The clocks of open complaints: answered, solved, called back (001-34 to 001-36); few enough to be read one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from crm_desktop.domain.backlog import Priority, Type
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.services.clock_book import ClockBook, begun
from crm_desktop.services.due_clocks import iso
from crm_desktop.services.due_look import Band
from crm_desktop.services.due_sources import Due
from crm_desktop.store import due_queries
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection


@dataclass(frozen=True)
class Complaints:
    """All clocks of the open complaints of a look."""

    db: Connection
    book: ClockBook
    known: Options
    type: Type = Type.SERVICE
    kind: str = "complaint"
    priority: Priority = Priority.HIGH

    @cached_property
    def open(self) -> list[Due]:
        """The running clocks, the first to end first."""
        moved = due_queries.complaint_marks(self.db)
        found = [due for row in due_queries.open_complaints(self.db) for due in self._clocks(row)]
        for key, one in [(_key(one), one) for one in found]:
            if key in moved:
                found.remove(one)
            if moved.get(key):
                # what was put off is late from the next day on
                found.append(one._replace(at=moved[key], exact=False))
        return sorted(found, key=_order)

    def _clocks(self, row: Any) -> Iterator[Due]:
        received = begun(row.received_at or row.created_at or "")
        if received is None:
            return
        if not row.answered_at:
            yield self._due(row, Kind.COMPLAINT_ANSWER, received, " answer")
        if not row.solved_at:
            yield self._due(row, Kind.COMPLAINT_SOLUTION, received, " solution")
        solved = begun(row.solved_at or "")
        if solved is not None and not row.called_back_at:
            yield self._due(row, Kind.COMPLAINT_CALLBACK, solved, " callback")

    def _due(self, row: Any, kind: Kind, start: date, suffix: str) -> Due:
        grade = self.known.own_name(row.grade_id)
        running = self.book.clock(kind, start, grade)
        at = iso(running)
        return Due(
            at=at,
            priority=self.priority,
            type=self.type,
            kind=kind.value,
            customer_id=row.customer_id,
            record=f"complaint {row.id}{suffix}",
            base=at,
            contact_id=row.contact_id,
            note=row.problem or "",
            detail=row.number,
            exact=not running.whole_day,
        )

    def _within(self, band: Band) -> Iterator[Due]:
        for one in self.open:
            low, high = band.bounds(exact=one.exact)
            if low <= one.at < high:
                yield one

    def things(self, _db: Connection, band: Band, limit: int) -> Iterator[Due]:
        """Those of a stretch, the first to end first."""
        return islice(self._within(band), limit)

    def count(self, _db: Connection, band: Band) -> int:
        """How many of them end in a stretch."""
        return sum(1 for _ in self._within(band))


def _key(due: Due) -> tuple[int, str, str]:
    return due.customer_id, due.record, due.base


def _order(due: Due) -> tuple[str, int, str]:
    return due.at, due.customer_id, due.record
