"""Spread many contacts over the coming days: by priority, no day over its limit, nobody earlier than wanted, none lost.

It is a pure function of what is given, whatever its order, so what was previewed is what is done.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.work_calendar import DAY


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact to place: `rank` 0 is the most important, `fixed` ones (promised, planned) stay on their day."""

    id: int
    wanted: date
    rank: int = 0
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A contact with the day it got."""

    id: int
    wanted: date
    day: date

    @property
    def moved(self) -> int:
        """By how many days it is later than wanted."""
        return (self.day - self.wanted).days


def spread(
    contacts: Iterable[Contact],
    *,
    first: date,
    daily_most: int,
    open_day: Callable[[date], date],
    load: Mapping[date, int] | None = None,
) -> list[Placed]:
    """Place contacts from `first` on, the most important and then the longest wanted first; sorted by day so.

    `load` is what the days hold already, `open_day` gives a day or the next on which people are contacted, and 0 as
    `daily_most` means no limit. Fixed contacts take their place before all others, even over the limit.
    """
    todo = sorted(contacts, key=lambda one: (not one.fixed, one.rank, one.wanted, one.id))
    days = _Days(daily_most, open_day, Counter(load or {}))
    placed = []
    for contact in todo:
        day = contact.wanted if contact.fixed else days.room_from(max(contact.wanted, first))
        days.load[day] += 1
        placed.append((day, contact.rank, contact.id, Placed(contact.id, contact.wanted, day)))
    return [last for *_, last in sorted(placed, key=lambda one: one[:3])]


class _Days:
    """The load of days; days known to be full or closed point to a later one."""

    def __init__(self, most: int, open_day: Callable[[date], date], load: Counter[date]) -> None:
        self.most = most
        self.open_day = open_day
        self.load = load
        self._later: dict[date, date] = {}

    def room_from(self, day: date) -> date:
        """The first open day with room from a day on."""
        seen = []
        while True:
            ahead = self._later.get(day) or self.open_day(day)
            if ahead == day:
                if not self.most or self.load[day] < self.most:
                    break
                ahead = day + DAY
            seen.append(day)
            day = ahead
        # the next search jumps here at once
        self._later.update(dict.fromkeys(seen, day))
        return day


def loads(placed: Iterable[Placed]) -> dict[date, tuple[int, int]]:
    """How many contacts each day was wanted to hold, and holds now, in the order of days."""
    before: Counter[date] = Counter()
    after: Counter[date] = Counter()
    for one in placed:
        before[one.wanted] += 1
        after[one.day] += 1
    return {day: (before[day], after[day]) for day in sorted({*before, *after})}
