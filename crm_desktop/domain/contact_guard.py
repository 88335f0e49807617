"""Too often is as bad as too seldom: does a wanted contact break a limit, and when would it not (000-51, 000-52)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from crm_desktop.domain.cadence import gap
from crm_desktop.domain.playbook import Playbook, Quiet
from crm_desktop.domain.work_calendar import WorkCalendar, contact_day, contact_time

WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class Limit(StrEnum):
    """What a contact may break, in the order in which it is said."""

    DAILY = "daily"
    GAP = "gap"
    WEEKLY = "weekly"
    REST_DAY = "rest_day"
    QUIET_HOURS = "quiet_hours"


@dataclass(frozen=True, slots=True)
class Limits:
    """Days that must lie between contacts on different days, and how many a day and seven days hold; 0 is no limit."""

    min_gap: int = 1
    daily_most: int = 1
    weekly_most: int = 0


@dataclass(frozen=True, slots=True)
class Broken:
    """A broken limit with its numbers.

    For the day and the week `count` is the contacts with the wanted one and `allowed` the most; for the gap `count` is
    the days to the nearest contact, which is `near`, and `allowed` the fewest.
    """

    limit: Limit
    count: int = 0
    allowed: int = 0
    near: date | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A day and, where one was named, a time."""

    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a wanted contact breaks, the worst first, and the next slot that breaks nothing; no slot where it is ok."""

    broken: tuple[Broken, ...] = ()
    better: Slot | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing is broken."""
        return not self.broken


@dataclass(frozen=True, slots=True)
class Guard:
    """The limits of one customer with the quiet hours and the days of rest; `message` for a short message."""

    limits: Limits
    quiet: Quiet
    calendar: WorkCalendar
    message: bool = False

    def check(self, wanted: Slot, touches: Iterable[date]) -> Verdict:
        """Judge a wanted contact among the others of the customer, made and planned, before and after it.

        `touches` are days or moments; the wanted contact itself is not among them.
        """
        days = sorted(_day_of(touch) for touch in touches)
        broken = self._broken(wanted, days)
        return Verdict(broken, self._better(wanted, days) if broken else None)

    def _broken(self, wanted: Slot, days: Sequence[date]) -> tuple[Broken, ...]:
        found = (
            self._daily(wanted.day, days),
            self._gap(wanted.day, days),
            self._weekly(wanted.day, days),
            self._rest(wanted),
        )
        return tuple(one for one in found if one is not None)

    def _daily(self, day: date, days: Sequence[date]) -> Broken | None:
        count = _count(days, day, day) + 1
        most = self.limits.daily_most
        return Broken(Limit.DAILY, count, most, day) if most and count > most else None

    def _gap(self, day: date, days: Sequence[date]) -> Broken | None:
        near = [days[at] for at in (bisect_left(days, day) - 1, bisect_right(days, day)) if 0 <= at < len(days)]
        nearest = min(near, key=lambda other: abs(other - day), default=None)
        if nearest is None or abs(nearest - day).days >= self.limits.min_gap:
            return None
        return Broken(Limit.GAP, abs(nearest - day).days, self.limits.min_gap, nearest)

    def _weekly(self, day: date, days: Sequence[date]) -> Broken | None:
        """The fullest seven days that hold the wanted one."""
        most = self.limits.weekly_most
        ends = [day + step * _DAY for step in range(7)] if most else []
        count = max((_count(days, end - WEEK + _DAY, end) for end in ends), default=0) + 1
        return Broken(Limit.WEEKLY, count, most) if most and count > most else None

    def _rest(self, wanted: Slot) -> Broken | None:
        if contact_day(wanted.day, self.quiet, self.calendar) != wanted.day:
            return Broken(Limit.REST_DAY)
        if wanted.at is None:
            return None
        moment = datetime.combine(wanted.day, wanted.at)
        open_at = contact_time(moment, self.quiet, self.calendar, message=self.message)
        return Broken(Limit.QUIET_HOURS) if open_at != moment else None

    def _better(self, wanted: Slot, days: Sequence[date]) -> Slot | None:
        """The next slot that breaks nothing, at the same time of day where that is not quiet."""
        last = max([wanted.day, *days[-1:]]) + WEEK + (self.limits.min_gap + 1) * _DAY
        day = wanted.day
        while True:
            slot = self._open_from(day, wanted.at)
            if not self._broken(slot, days):
                return slot
            if slot.day > last:
                return None
            day = slot.day + _DAY

    def _open_from(self, day: date, at: time | None) -> Slot:
        if at is None:
            return Slot(contact_day(day, self.quiet, self.calendar))
        day = contact_day(day, self.quiet, self.calendar)
        found = contact_time(datetime.combine(day, at), self.quiet, self.calendar, message=self.message)
        return Slot(found.date(), found.time())


def limits(playbook: Playbook, level: str, *, stage: str = "", hot: bool = False) -> Limits:
    """The limits of a customer's level, as wide as its own cadence needs: what is planned by rule never breaks them."""
    found, days = playbook.level(level), gap(playbook, level, stage=stage, hot=hot).usual
    weekly = max(found.weekly_most, -(-7 // days)) if found.weekly_most else 0
    if found.rhythm.per_week and weekly:
        weekly = max(weekly, found.rhythm.per_week[0])
    return Limits(min(found.min_gap, days), found.daily_most, weekly)


def too_often(touches: Iterable[date], today: date, allowed: Limits) -> Broken | None:
    """Whether a customer was contacted more often than allowed up to today, for the list of those (000-51)."""
    days = sorted(_day_of(touch) for touch in touches)
    week, now = _count(days, today - WEEK + _DAY, today), _count(days, today, today)
    if allowed.weekly_most and week > allowed.weekly_most:
        return Broken(Limit.WEEKLY, week, allowed.weekly_most)
    return Broken(Limit.DAILY, now, allowed.daily_most) if 0 < allowed.daily_most < now else None


def _count(days: Sequence[date], first: date, last: date) -> int:
    return bisect_right(days, last) - bisect_left(days, first)


def _day_of(touch: date) -> date:
    return touch.date() if isinstance(touch, datetime) else touch
