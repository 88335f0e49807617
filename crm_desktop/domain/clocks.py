"""Deadlines: one way to say when a thing is due, how much of its time is used, and who kept them (000-16, 001-28 ...).

A clock has a start, a due moment and the day from which it is shown. Clocks of hours run on a calendar, 24x7 or working
hours; clocks of days and months end with a day. A start without a time of day means that any minute of it is fair.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from statistics import median
from typing import TypeVar

from crm_desktop.domain.relative_dates import add_months
from crm_desktop.domain.work_calendar import ALWAYS, DAY, WorkCalendar

_LAST_SECOND = time(23, 59, 59)
_MINUTE = timedelta(minutes=1)
_NONE = timedelta()

Day = TypeVar("Day", date, datetime)


class Unit(StrEnum):
    """What the length of a clock counts."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


class State(StrEnum):
    """How a clock stands."""

    AHEAD = "ahead"
    RUNNING = "running"
    LATE = "late"
    KEPT = "kept"
    KEPT_LATE = "kept_late"


@dataclass(frozen=True, slots=True)
class Allowance:
    """The time that a thing may take, and how many days before its end it begins to be shown (0: from the start)."""

    amount: int
    unit: Unit
    lead_days: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """A running deadline: `whole_day` when the day of `due` counts to its end, `opens` the first day it is shown."""

    start: datetime
    due: datetime
    opens: date
    whole_day: bool = False
    calendar: WorkCalendar = ALWAYS


@dataclass(frozen=True, slots=True)
class Reading:
    """A clock read at a moment: `used` is the share of its time from 0 to 1; days, hours and minutes are what is left.

    When it is late they say by how much. Clocks that end with a day count whole days alone; clocks on working hours
    count no days but hours of work.
    """

    state: State
    used: float
    days: int = 0
    hours: int = 0
    minutes: int = 0

    @property
    def late(self) -> bool:
        """Whether the deadline was not kept, or can no longer be."""
        return self.state in (State.LATE, State.KEPT_LATE)

    @property
    def finished(self) -> bool:
        """Whether the thing is done."""
        return self.state in (State.KEPT, State.KEPT_LATE)


def clock(start: date, allowed: Allowance, calendar: WorkCalendar = ALWAYS) -> Clock:
    """The clock of a thing that began at a moment, or on a day whose time is not known."""
    timed = isinstance(start, datetime)
    began = _likely(start) if isinstance(start, datetime) else datetime.combine(_likely(start), time())
    if allowed.unit is Unit.HOURS:
        count_from = began if timed else began + DAY - timedelta(seconds=1)
        due = calendar.add_time(count_from, timedelta(hours=allowed.amount))
        return Clock(began, due, _opens(began, due.date(), allowed), calendar=calendar)
    last = _last_day(began.date(), allowed, calendar)
    due = datetime.combine(last, _LAST_SECOND)
    return Clock(min(began, due), due, _opens(began, last, allowed), whole_day=True, calendar=calendar)


def _likely(day: Day) -> Day:
    """The day, or the nearest with room around it where somebody typed the year 1 or 9999."""
    return day.replace(year=min(max(day.year, 1800), 9000)) if not 1800 <= day.year <= 9000 else day


def _last_day(day: date, allowed: Allowance, calendar: WorkCalendar) -> date:
    if allowed.unit is Unit.MONTHS:
        return add_months(day, allowed.amount)
    if allowed.unit is Unit.WORKING_DAYS:
        return calendar.add_days(day, allowed.amount)
    return day + allowed.amount * DAY


def _opens(began: datetime, last: date, allowed: Allowance) -> date:
    return last - allowed.lead_days * DAY if allowed.lead_days else began.date()


def until(end: date, lead_days: int, calendar: WorkCalendar = ALWAYS) -> Clock:
    """The clock of a day that is known: a contract's end, a part to replace, a maintenance (003-27, 004-12).

    It runs from `lead_days` before that day.
    """
    end = _likely(end)
    opens = end - lead_days * DAY
    began = datetime.combine(opens, time())
    return Clock(began, datetime.combine(end, _LAST_SECOND), opens, whole_day=True, calendar=calendar)


def every_months(base: date, months: int, done: Iterable[date], lead_days: int = 0) -> Clock:
    """The clock of a thing that comes every so many months from a day, such as a survey each quarter (000-36).

    One that was done, early or late, answers the round it is nearest to; month ends do not wander.
    """
    base, months = _likely(base), max(months, 1)
    last = max((_likely(one) for one in done if one >= base), default=None)
    round_at = 1
    if last is not None:
        while add_months(base, round_at * months) <= last:
            round_at += 1
        # done before its day, but in the nearer half of the round
        before, after = add_months(base, (round_at - 1) * months), add_months(base, round_at * months)
        if (after - last) * 2 <= after - before:
            round_at += 1
    began, due = add_months(base, (round_at - 1) * months), add_months(base, round_at * months)
    opens = due - lead_days * DAY if lead_days else began
    return Clock(datetime.combine(began, time()), datetime.combine(due, _LAST_SECOND), opens, whole_day=True)


def read(running: Clock, now: datetime, done: date | None = None) -> Reading:
    """How a clock stands now, or stood when the thing was done; a thing done on a day was done by the end of it."""
    at = now if done is None else _given(done, running)
    late = at > running.due
    if done is not None:
        state = State.KEPT_LATE if late else State.KEPT
    elif at < running.start:
        state = State.AHEAD
    else:
        state = State.LATE if late else State.RUNNING
    return Reading(state, _used(running, at), *_parts(running, at))


def _given(done: date, running: Clock) -> datetime:
    """The moment of being done; a day alone is judged as fairly as a start without a time."""
    if isinstance(done, datetime):
        return done
    return min(datetime.combine(done, _LAST_SECOND), running.due) if done <= running.due.date() else _evening(done)


def _evening(day: date) -> datetime:
    return datetime.combine(day, _LAST_SECOND)


def _time(running: Clock, start: datetime, end: datetime) -> timedelta:
    return end - start if running.whole_day else running.calendar.time_between(start, end)


def _used(running: Clock, at: datetime) -> float:
    total = _time(running, running.start, running.due)
    if total <= _NONE:
        return 1.0 if at > running.due else 0.0
    return min(max(_time(running, running.start, at) / total, 0.0), 1.0)


def _parts(running: Clock, at: datetime) -> tuple[int, int, int]:
    """Days, hours and minutes to the due moment, or since then; what is left never shows as nothing."""
    if running.whole_day:
        return abs((running.due.date() - at.date()).days), 0, 0
    left = _time(running, at, running.due)
    minutes = -(-left // _MINUTE) if left >= _NONE else -left // _MINUTE
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24) if running.calendar == ALWAYS else (0, hours)
    return days, hours, minutes


@dataclass(frozen=True, slots=True)
class Punctuality:
    """How many deadlines were kept, kept late, and are late and still open; those still running count nowhere.

    `typical` and `longest` say by how much the late ones were late.
    """

    kept: int = 0
    kept_late: int = 0
    open_late: int = 0
    typical: timedelta = _NONE
    longest: timedelta = _NONE

    @property
    def judged(self) -> int:
        """The deadlines that are decided."""
        return self.kept + self.kept_late + self.open_late

    @property
    def share(self) -> float | None:
        """The share of those kept in time; None where nothing is decided."""
        return self.kept / self.judged if self.judged else None


def punctuality(clocks: Iterable[tuple[Clock, date | None]], now: datetime) -> Punctuality:
    """Statistics over clocks, each with when its thing was done, or None (for the review)."""
    counts = dict.fromkeys(State, 0)
    delays = []
    for running, done in clocks:
        reading = read(running, now, done)
        counts[reading.state] += 1
        if reading.late:
            at = now if done is None else _given(done, running)
            delays.append(_time(running, running.due, at).total_seconds())
    return Punctuality(
        kept=counts[State.KEPT],
        kept_late=counts[State.KEPT_LATE],
        open_late=counts[State.LATE],
        typical=timedelta(seconds=median(delays)) if delays else _NONE,
        longest=timedelta(seconds=max(delays, default=0)),
    )
