"""Working days and hours: weekends, public holidays, 调休 working days, nights, and the hours when nobody is contacted.

Moments are local times without a zone, as the book stores them: a day has 24 hours here on every day of the year, so a
change of the clock or a journey never moves a deadline that stands in the book.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from crm_desktop.domain.playbook import Playbook, Quiet, Service, Span

DAY = timedelta(days=1)
_NONE = timedelta()
_FAR = 3660
"""Days that are searched for a working day, before the calendar counts as one that knows none."""


@dataclass(frozen=True)
class WorkCalendar:
    """When work is done: parts of the day, days of the week (0 is Monday), holidays, and days worked in exchange.

    A part of the day that goes over midnight belongs to the day on which it begins. No parts mean the whole day.
    """

    hours: tuple[Span, ...] = ()
    weekdays: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool:
        """Whether work is done on the day; a day worked in exchange beats a holiday, a holiday the week."""
        return day in self.workdays or (day.weekday() in self.weekdays and day not in self.holidays)

    def working_day(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        return self._next(day - DAY, 1) if not self.is_working_day(day) else day

    def add_days(self, day: date, count: int) -> date:
        """So many working days later, or earlier; none leaves the day as it is."""
        for _ in range(abs(count)):
            day = self._next(day, 1 if count > 0 else -1)
        return day

    def _next(self, day: date, sign: int) -> date:
        for step in range(1, _FAR):
            try:
                found = day + timedelta(days=sign * step)
            except OverflowError:
                break
            if self.is_working_day(found):
                return found
        return day + timedelta(days=sign)

    def days_between(self, start: date, end: date) -> int:
        """The working days after `start` up to and with `end`; negative when `end` lies before."""
        if end < start:
            return -self.days_between(end, start)
        return self._days_before(end.toordinal() + 1) - self._days_before(start.toordinal() + 1)

    def _days_before(self, ordinal: int) -> int:
        """Working days since the first Monday of all, which has the ordinal 1, before a day."""
        weeks, rest = divmod(ordinal - 1, 7)
        usual = weeks * len(self.weekdays) + sum(day < rest for day in self.weekdays)
        return usual - bisect_left(self._taken, ordinal) + bisect_left(self._given, ordinal)

    @cached_property
    def _taken(self) -> list[int]:
        """Days of the week's work that are free."""
        taken = self.holidays - self.workdays
        return sorted(day.toordinal() for day in taken if day.weekday() in self.weekdays)

    @cached_property
    def _given(self) -> list[int]:
        """Days of rest that are worked."""
        return sorted(day.toordinal() for day in self.workdays if day.weekday() not in self.weekdays)

    def add_time(self, moment: datetime, duration: timedelta) -> datetime:
        """When so much working time has gone by; the end of a working day is reached in the evening."""
        if duration <= _NONE:
            return moment
        target = self._worked(moment) + duration
        reach = 1
        while self._worked(moment + reach * DAY) < target:
            reach *= 2
            if reach > _FAR:
                return moment + duration
        near = bisect_left(range(reach), target, key=lambda days: self._worked(moment + days * DAY))
        return self._reached(moment + (near - 1) * DAY, target)

    def _reached(self, moment: datetime, target: timedelta) -> datetime:
        """The first moment after this one, within two days, at which the working time sums up to the target."""
        for offset in (-1, 0, 1, 2):
            for _, end in self._parts_of(moment.date() + offset * DAY):
                if end > moment and self._worked(end) >= target:
                    return end - (self._worked(end) - target)
        return moment

    def time_between(self, start: datetime, end: datetime) -> timedelta:
        """The working time from one moment to another; negative when `end` lies before."""
        return self._worked(end) - self._worked(start)

    def is_working_time(self, moment: datetime) -> bool:
        """Whether work is done at this moment."""
        days = (moment.date() - DAY, moment.date())
        return any(start <= moment < end for day in days for start, end in self._parts_of(day))

    def _worked(self, moment: datetime) -> timedelta:
        """The working time of all days before the moment."""
        total = self._days_before(moment.toordinal() - 1) * self._daily
        for day in (moment.date() - DAY, moment.date()):
            for start, end in self._parts_of(day):
                total += max(min(end, moment) - start, _NONE)
        return total

    def _parts_of(self, day: date) -> list[tuple[datetime, datetime]]:
        if not self.is_working_day(day):
            return []
        midnight = datetime.combine(day, time())
        return [(midnight + start, midnight + end) for start, end in self._parts]

    @cached_property
    def _daily(self) -> timedelta:
        return sum((end - start for start, end in self._parts), _NONE)

    @cached_property
    def _parts(self) -> list[tuple[timedelta, timedelta]]:
        """The parts of a day in order, those that touch or overlap joined; none reaches into the next day's first."""
        parts: list[tuple[timedelta, timedelta]] = []
        for start, end in sorted(_bounds(span) for span in self.hours or (Span(time(), time()),)):
            if parts and start <= parts[-1][1]:
                parts[-1] = (parts[-1][0], max(parts[-1][1], end))
            else:
                parts.append((start, end))
        latest = parts[0][0] + DAY
        return [(start, min(end, latest)) for start, end in parts]


ALWAYS = WorkCalendar(weekdays=frozenset(range(7)))
"""24 hours on seven days (001-33)."""


def _bounds(span: Span) -> tuple[timedelta, timedelta]:
    start, end = (timedelta(hours=at.hour, minutes=at.minute) for at in (span.start, span.end))
    return start, end if end > start else end + DAY


def for_service(service: Service, working: WorkCalendar) -> WorkCalendar:
    """The calendar on which the clocks of a level run."""
    return ALWAYS if service is Service.ALWAYS else working


def of_playbook(playbook: Playbook, days: Mapping[date, bool]) -> WorkCalendar:
    """The working hours of a playbook on the days of a table."""
    work = frozenset(day for day, works in days.items() if works)
    return WorkCalendar(playbook.work_hours, holidays=frozenset(days) - work, workdays=work)


def quiet_at(moment: datetime, quiet: Quiet, calendar: WorkCalendar, *, message: bool = False) -> bool:
    """Whether nobody is to be contacted now; a short message may be allowed in quiet hours (004-09)."""
    if quiet.rest_days and not calendar.is_working_day(moment.date()):
        return True
    return not (message and quiet.messages) and any(span.holds(moment.time()) for span in quiet.hours)


def contact_day(day: date, quiet: Quiet, calendar: WorkCalendar) -> date:
    """The day itself, or the first one after it on which people are contacted."""
    return calendar.working_day(day) if quiet.rest_days else day


def contact_time(moment: datetime, quiet: Quiet, calendar: WorkCalendar, *, message: bool = False) -> datetime:
    """The moment itself, or the first one after it when people may be contacted."""
    found = moment
    for _ in range(2 * len(quiet.hours) + 3):
        day = contact_day(found.date(), quiet, calendar)
        if day != found.date():
            found = datetime.combine(day, time())
        if not quiet_at(found, quiet, calendar, message=message):
            return found
        ends = [_next_time(found, span.end) for span in quiet.hours if span.holds(found.time())]
        if not ends:
            break
        found = max(ends)
    # hours that leave no gap in the day bind nobody
    return datetime.combine(contact_day(moment.date(), quiet, calendar), moment.time())


def _next_time(moment: datetime, at: time) -> datetime:
    found = datetime.combine(moment.date(), at)
    return found if found > moment else found + DAY
