"""From a stored day to the day when its thing is due, and back: what is due before a day lies in one stretch of it."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crm_desktop.domain.clock_rules import Basis, Kind
from crm_desktop.domain.clocks import Clock, Unit
from crm_desktop.services.clock_book import ClockBook, begun
from crm_desktop.services.due_look import first_text

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_LONG = 5_000
"""Days of the longest clock that is looked for, its days off included."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How the things of a kind follow from what is stored: some days before it, or at the end of a clock from it.

    `lead` days before a known day; `kind` names the clock that runs from the stored moment.
    """

    book: ClockBook
    lead: int = 0
    kind: Kind | None = None

    def due(self, base: str) -> str:
        """When the thing is due (ISO); a text that is no date stays as it is."""
        if self.kind is None and not self.lead:
            return base
        start = begun(base)
        if start is None:
            return base
        if self.kind is None:
            day = start.date() if isinstance(start, datetime) else start
            return date.fromordinal(max(day.toordinal() - self.lead, 1)).isoformat()
        return iso(self.book.clock(self.kind, start))

    def before(self, bound: str) -> str:
        """The stored texts before this one are those of things due before `bound` (ISO; "" stays "")."""
        if not bound or (self.kind is None and not self.lead):
            return first_text(bound)
        end = datetime.fromisoformat(bound)
        if self.kind is None:
            return first_text((end.date() + self.lead * _DAY).isoformat())
        return first_text(self._start_of(end, self.kind))

    def _start_of(self, end: datetime, kind: Kind) -> str:
        """The earliest start whose clock does not end before `end`."""
        rule = self.book.rules.deadlines[kind]
        whole_day = rule.allowed.unit is not Unit.HOURS
        if rule.basis is Basis.ALWAYS and rule.allowed.unit in (Unit.HOURS, Unit.DAYS):
            start = end - (timedelta(hours=rule.allowed.amount) if not whole_day else rule.allowed.amount * _DAY)
            return start.isoformat()[: 10 if whole_day else 19]
        first = date.fromordinal(max(end.toordinal() - _LONG, 1))
        text = end.isoformat()

        def reached(days: int) -> bool:
            return self.due((first + days * _DAY).isoformat()) >= text[: 10 if whole_day else 19]

        day = first + bisect_left(range(_LONG + 1), True, key=reached) * _DAY
        if whole_day:
            return day.isoformat()
        # a start without a time of day counts from its last minute: the first one with a time may lie the day before
        earliest = datetime.combine(day - _DAY, datetime.min.time())
        minutes = range(2 * 24 * 60)
        at = bisect_left(minutes, True, key=lambda count: self.due((earliest + count * _MINUTE).isoformat()) >= text)
        return (earliest + at * _MINUTE).isoformat()


def iso(running: Clock) -> str:
    """When a clock ends: a day where its whole day counts, else a minute."""
    return running.due.date().isoformat() if running.whole_day else running.due.isoformat(timespec="minutes")
