"""One look at what is due: the moment, the rules in force, and the stretches of time that the list is made of."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from crm_desktop.domain.backlog import Section
from crm_desktop.domain.escalation import Step, escalate
from crm_desktop.services.clock_book import ClockBook, clock_book
from crm_desktop.store.database import Store

_FAR = 20_000
"""Days that are looked back for a rung of the ladder, weekends and holidays included."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Band:
    """Things due from `start` until before `end` (ISO); `exact` ends are those of things due to the minute."""

    section: Section
    step: Step
    start: str
    end: str
    exact_start: str
    exact_end: str

    def bounds(self, *, exact: bool) -> tuple[str, str]:
        """From when until before when."""
        return (self.exact_start, self.exact_end) if exact else (self.start, self.end)


@dataclass(frozen=True)
class Look:
    """The moment of a look and the rules by which it judges."""

    now: datetime
    book: ClockBook

    @property
    def on(self) -> date:
        """The day of the look."""
        return self.now.date()

    @property
    def ladder(self) -> Sequence[int]:
        """Overdue working days of the rungs 1 to 3 (003-23)."""
        return self.book.playbook.escalation

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The stretches in the order in which they are shown: what climbed, what is overdue, today, this week."""
        today, now = self.on.isoformat(), self.now.isoformat()
        tomorrow, monday = self.day(1), self.day(7 - self.on.weekday())
        top = tuple(self._climbed(step).isoformat() for step in (Step.SUPERVISOR, Step.TOP))
        overdue = (
            (Step.SUPERVISOR, "", top[0]),
            (Step.TOP, top[0], top[1]),
            (Step.MARKED, top[1], today),
        )
        late = [
            Band(Section.OVERDUE, step, start, end, start, now if step is Step.MARKED else end)
            for step, start, end in overdue
        ]
        ahead = Band(Section.TODAY, Step.NONE, today, tomorrow, now, tomorrow)
        return (*late, ahead, Band(Section.WEEK, Step.NONE, tomorrow, monday, tomorrow, monday))

    def of(self, *sections: Section) -> list[Band]:
        """The stretches of some parts of the list."""
        return [band for band in self.bands if band.section in sections]

    def whole(self, section: Section) -> Band:
        """A part of the list as one stretch."""
        bands = self.of(section)
        return replace(bands[-1], start=bands[0].start, exact_start=bands[0].exact_start)

    def day(self, days: int) -> str:
        """So many days from the day of the look, ISO."""
        return (self.on + days * _DAY).isoformat()

    def _climbed(self, step: Step) -> date:
        """The first day that has not climbed to a rung yet: what was due before it has."""
        working = self.book.working

        def reached(days: int) -> bool:
            due = date.fromordinal(max(self.on.toordinal() - days, 1))
            return escalate(due, self.on, self.ladder, working).step >= step

        # day 0 is today, which has climbed nowhere
        days = bisect_left(range(_FAR), True, lo=1, key=reached)
        return date.fromordinal(max(self.on.toordinal() - days + 1, 1))


def look(store: Store, on: date) -> Look:
    """A look on a day (today: now, another day: its first minute) or at a moment."""
    if not isinstance(on, datetime):
        on = datetime.now() if on == date.today() else datetime.combine(on, time())
    return Look(on.replace(microsecond=0), clock_book(store))


def first_text(bound: str) -> str:
    """The smallest stored text that is not before a bound: a partial date stands for its first day."""
    for _ in range(2):
        if bound.endswith("-01") and len(bound) > len("2026"):
            bound = bound.removesuffix("-01")
    return bound
