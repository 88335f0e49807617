"""Working time against a slow count of minutes; holidays and 调休 days of real years as data."""

from datetime import date, datetime, time, timedelta

import pytest
from day_table import days_of
from hypothesis import assume, given
from hypothesis import strategies as st

from crm_desktop.domain.playbook import Playbook, Quiet, Service, Span, Words
from crm_desktop.domain.work_calendar import (
    ALWAYS,
    WorkCalendar,
    contact_day,
    contact_time,
    for_service,
    of_playbook,
    quiet_at,
)

DAYS = days_of(
    rest=["2026-01-01..2026-01-03", "2026-02-15..2026-02-23", "2026-10-01..2026-10-07"],
    work=["2026-01-04", "2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10"],
)
OFFICE = of_playbook(Playbook("x", Words(), ()), DAYS)
NIGHT = WorkCalendar((Span(time(20), time(4)),))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-03-12", True),
        ("2026-03-14", False),
        ("2026-01-01", False),
        ("2026-01-04", True),
        ("2026-02-14", True),
        ("2026-02-16", False),
        ("2026-10-10", True),
        ("2026-10-11", False),
    ],
)
def test_working_days(day: str, works: bool) -> None:
    assert OFFICE.is_working_day(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        ("2026-03-13", 1, "2026-03-16"),
        ("2026-03-13", 0, "2026-03-13"),
        ("2026-03-14", 1, "2026-03-16"),
        ("2026-03-16", -1, "2026-03-13"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-10-09", 1, "2026-10-10"),
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-14", 1, "2026-02-24"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2026-01-31", 1, "2026-02-02"),
    ],
)
def test_add_days(day: str, count: int, found: str) -> None:
    assert OFFICE.add_days(date.fromisoformat(day), count) == date.fromisoformat(found)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        # within the day, over lunch, over night, over the weekend, over a holiday
        ("2026-03-12T09:00", 1, "2026-03-12T10:00"),
        ("2026-03-12T11:30", 1, "2026-03-12T14:00"),
        ("2026-03-12T17:30", 1, "2026-03-13T09:00"),
        ("2026-03-13T17:30", 1, "2026-03-16T09:00"),
        ("2026-03-14T15:00", 1, "2026-03-16T09:30"),
        ("2026-09-30T17:30", 1, "2026-10-08T09:00"),
        ("2026-10-09T17:30", 1, "2026-10-10T09:00"),
        ("2026-03-12T07:00", 0.5, "2026-03-12T09:00"),
        ("2026-03-12T08:30", 8, "2026-03-12T18:00"),
        ("2026-03-12T08:30", 24, "2026-03-16T18:00"),
        ("2026-03-12T09:00:30", 1, "2026-03-12T10:00:30"),
        ("2026-03-12T09:00", 0, "2026-03-12T09:00"),
    ],
)
def test_add_working_hours(start: str, hours: float, due: str) -> None:
    assert OFFICE.add_time(datetime.fromisoformat(start), timedelta(hours=hours)) == datetime.fromisoformat(due)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-12T19:30", 24, "2026-03-13T19:30"),
        # nights on which clocks change somewhere: the local time stays
        ("2026-03-29T01:30", 24, "2026-03-30T01:30"),
        ("2026-10-25T01:30", 1, "2026-10-25T02:30"),
        ("2024-02-28T23:30", 1, "2024-02-29T00:30"),
        ("2026-12-31T23:30", 1, "2027-01-01T00:30"),
    ],
)
def test_always(start: str, hours: float, due: str) -> None:
    assert ALWAYS.add_time(datetime.fromisoformat(start), timedelta(hours=hours)) == datetime.fromisoformat(due)


def test_a_night_shift_belongs_to_the_day_it_begins_on() -> None:
    friday = datetime(2026, 3, 13, 22)
    assert NIGHT.add_time(friday, timedelta(hours=6)) == datetime(2026, 3, 14, 4)
    assert NIGHT.add_time(friday, timedelta(hours=7)) == datetime(2026, 3, 16, 21)
    assert NIGHT.is_working_time(datetime(2026, 3, 14, 3))
    assert not NIGHT.is_working_time(datetime(2026, 3, 16, 3))


def test_a_calendar_without_working_days_still_ends() -> None:
    never = WorkCalendar(weekdays=frozenset())
    assert never.add_time(datetime(2026, 3, 12), timedelta(hours=5)) == datetime(2026, 3, 12, 5)
    assert never.working_day(date(2026, 3, 12)) == date(2026, 3, 12)


def test_services() -> None:
    assert for_service(Service.ALWAYS, OFFICE) is ALWAYS
    assert for_service(Service.WORKING, OFFICE) is OFFICE


@pytest.mark.parametrize(
    ("moment", "quiet", "next_open"),
    [
        ("2026-03-12T10:00", False, "2026-03-12T10:00"),
        ("2026-03-12T08:29", True, "2026-03-12T08:30"),
        ("2026-03-12T12:30", True, "2026-03-12T13:30"),
        ("2026-03-12T20:30", True, "2026-03-13T08:30"),
        ("2026-03-13T21:00", True, "2026-03-16T08:30"),
        ("2026-03-14T10:00", True, "2026-03-16T08:30"),
        ("2026-09-30T22:00", True, "2026-10-08T08:30"),
    ],
)
def test_quiet_hours(moment: str, quiet: bool, next_open: str) -> None:
    at = datetime.fromisoformat(moment)
    assert quiet_at(at, Quiet(), OFFICE) is quiet
    assert contact_time(at, Quiet(), OFFICE) == datetime.fromisoformat(next_open)


def test_messages_and_weekends_may_be_allowed() -> None:
    evening, saturday = datetime(2026, 3, 12, 21), date(2026, 3, 14)
    assert not quiet_at(evening, Quiet(messages=True), OFFICE, message=True)
    assert quiet_at(evening, Quiet(messages=True), OFFICE)
    assert contact_day(saturday, Quiet(rest_days=False), OFFICE) == saturday
    whole = Quiet((Span(time(0), time(12)), Span(time(12), time(0))))
    assert contact_time(evening, whole, OFFICE) == evening


minutes_of_day = st.integers(0, 47).map(lambda half: time(half // 2, half % 2 * 30))
days = st.dates(date(2025, 12, 20), date(2026, 3, 20))
calendars = st.builds(
    WorkCalendar,
    st.lists(st.builds(Span, minutes_of_day, minutes_of_day), max_size=3).map(tuple),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.frozensets(days, max_size=8),
    st.frozensets(days, max_size=8),
)
moments = st.builds(datetime.combine, days, st.builds(time, st.integers(0, 23), st.sampled_from([0, 10, 30, 45])))


def slow(calendar: WorkCalendar, start: datetime, end: datetime) -> int:
    """Working minutes, counted in steps of five."""
    steps = int((end - start) / timedelta(minutes=5))
    return 5 * sum(calendar.is_working_time(start + timedelta(minutes=5 * step)) for step in range(steps))


@given(calendars, moments, st.integers(0, 5 * 288))
def test_time_between_is_the_count_of_working_minutes(calendar: WorkCalendar, start: datetime, steps: int) -> None:
    end = start + timedelta(minutes=5 * steps)
    assert calendar.time_between(start, end) == timedelta(minutes=slow(calendar, start, end))
    assert calendar.time_between(end, start) == -calendar.time_between(start, end)


@given(calendars, moments, st.integers(1, 6000))
def test_added_time_has_gone_by_and_not_before(calendar: WorkCalendar, start: datetime, minutes: int) -> None:
    due = calendar.add_time(start, timedelta(minutes=minutes))
    assert due > start
    assert calendar.time_between(start, due) == timedelta(minutes=minutes)
    assert calendar.time_between(start, due - timedelta(seconds=1)) < timedelta(minutes=minutes)


@given(calendars, days, days)
def test_days_between_is_the_count(calendar: WorkCalendar, start: date, end: date) -> None:
    assume(start <= end)
    span = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
    assert calendar.days_between(start, end) == sum(calendar.is_working_day(day) for day in span)
    assert calendar.days_between(end, start) == -calendar.days_between(start, end)


@given(calendars, days, st.integers(1, 40))
def test_added_days_are_counted_back(calendar: WorkCalendar, start: date, count: int) -> None:
    end = calendar.add_days(start, count)
    assert calendar.is_working_day(end)
    assert calendar.days_between(start, end) == count


@given(calendars, moments, st.builds(Quiet, st.lists(st.builds(Span, minutes_of_day, minutes_of_day), max_size=2)))
def test_contact_time_is_the_first_open_minute(calendar: WorkCalendar, moment: datetime, quiet: Quiet) -> None:
    found = contact_time(moment, quiet, calendar)
    assert found >= moment
    between = (moment + timedelta(minutes=5 * step) for step in range(int((found - moment) / timedelta(minutes=5))))
    if not quiet_at(found, quiet, calendar):
        assert all(quiet_at(at, quiet, calendar) for at in between)
