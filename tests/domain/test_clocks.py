"""Every deadline of the sources on both calendars, how it reads at a moment, rounds, freshness, and who kept them."""

import json
from datetime import date, datetime, timedelta

import pytest
from day_table import days_of
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.clock_rules import ClockRules, Group, Kind, from_table, read_rules, to_table
from crm_desktop.domain.clocks import (
    Allowance,
    Clock,
    Punctuality,
    Reading,
    State,
    Unit,
    clock,
    every_months,
    punctuality,
    read,
    until,
)
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.playbook import Playbook, Service, Words
from crm_desktop.domain.work_calendar import of_playbook
from crm_desktop.paths import resource

RULES = read_rules(resource("presets", "clocks.toml").read_text(encoding="utf-8"))
OFFICE = of_playbook(Playbook("x", Words(), ()), days_of(rest=["2026-10-01..2026-10-07"]))


def moment(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def running(kind: Kind, start: str, service: Service = Service.WORKING) -> Clock:
    return RULES.clock(kind, moment(start), service=service, working=OFFICE)


@pytest.mark.parametrize(
    ("kind", "start", "service", "due"),
    [
        # 2026-03-12 is a Thursday
        (Kind.ENTRY, "2026-03-13T17:00", Service.WORKING, "2026-03-14T17:00:00"),
        (Kind.ENTRY, "2026-03-13", Service.WORKING, "2026-03-14T23:59:59"),
        (Kind.LOG, "2026-03-12T14:20", Service.ALWAYS, "2026-03-13T14:20:00"),
        (Kind.COMPLAINT_ANSWER, "2026-03-12T19:30", Service.ALWAYS, "2026-03-12T20:30:00"),
        (Kind.COMPLAINT_ANSWER, "2026-03-12T19:30", Service.WORKING, "2026-03-13T09:30:00"),
        (Kind.COMPLAINT_ANSWER, "2026-03-13T17:40", Service.WORKING, "2026-03-16T09:10:00"),
        (Kind.COMPLAINT_ANSWER, "2026-09-30T17:40", Service.WORKING, "2026-10-08T09:10:00"),
        (Kind.COMPLAINT_SOLUTION, "2026-03-11T19:30", Service.ALWAYS, "2026-03-12T19:30:00"),
        (Kind.COMPLAINT_SOLUTION, "2026-03-12T08:30", Service.WORKING, "2026-03-16T18:00:00"),
        (Kind.COMPLAINT_CALLBACK, "2026-03-12T14:00", Service.ALWAYS, "2026-03-15T23:59:59"),
        (Kind.GUIDE, "2026-02-26", Service.WORKING, "2026-03-05T23:59:59"),
        (Kind.GUIDE, "2028-02-23T10:00", Service.WORKING, "2028-03-01T23:59:59"),
        (Kind.SURVEY, "2025-11-30", Service.WORKING, "2026-02-28T23:59:59"),
    ],
)
def test_due(kind: Kind, start: str, service: Service, due: str) -> None:
    assert running(kind, start, service).due == datetime.fromisoformat(due)


@pytest.mark.parametrize(
    ("kind", "start", "now", "done", "reading"),
    [
        (Kind.ENTRY, "2026-03-12T10:00", "2026-03-12T22:15", None, (State.RUNNING, 0.51, 0, 11, 45)),
        (Kind.ENTRY, "2026-03-12T10:00", "2026-03-12T10:00", None, (State.RUNNING, 0.0, 1, 0, 0)),
        (Kind.ENTRY, "2026-03-12T10:00", "2026-03-13T09:59:30", None, (State.RUNNING, 1.0, 0, 0, 1)),
        (Kind.ENTRY, "2026-03-12T10:00", "2026-03-13T12:00", None, (State.LATE, 1.0, 0, 2, 0)),
        (Kind.ENTRY, "2026-03-12T10:00", "2026-03-16T12:05", None, (State.LATE, 1.0, 3, 2, 5)),
        # the clock of the machine was put back
        (Kind.ENTRY, "2026-03-12T10:00", "2026-03-11T10:00", None, (State.AHEAD, 0.0, 2, 0, 0)),
        (Kind.LOG, "2026-03-12T10:00", "2026-04-01T10:00", "2026-03-12T11:00", (State.KEPT, 0.04, 0, 23, 0)),
        (Kind.LOG, "2026-03-12T10:00", "2026-04-01T10:00", "2026-03-14T11:00", (State.KEPT_LATE, 1.0, 1, 1, 0)),
        (Kind.LOG, "2026-03-12", "2026-04-01T10:00", "2026-03-13", (State.KEPT, 1.0, 0, 0, 0)),
        (Kind.LOG, "2026-03-12T10:00", "2026-04-01T10:00", "2026-03-13", (State.KEPT, 1.0, 0, 0, 0)),
        (Kind.COMPLAINT_SOLUTION, "2026-03-12T08:30", "2026-03-13T08:00", None, (State.RUNNING, 0.33, 0, 16, 0)),
        (Kind.COMPLAINT_ANSWER, "2026-03-13T17:40", "2026-03-15T12:00", None, (State.RUNNING, 0.33, 0, 0, 40)),
        (Kind.COMPLAINT_ANSWER, "2026-03-13T17:40", "2026-03-16T10:00", None, (State.LATE, 1.0, 0, 0, 50)),
        (Kind.COMPLAINT_CALLBACK, "2026-03-12T14:00", "2026-03-15T20:00", None, (State.RUNNING, 0.95, 0, 0, 0)),
        (Kind.COMPLAINT_CALLBACK, "2026-03-12T14:00", "2026-03-16T00:00", None, (State.LATE, 1.0, 1, 0, 0)),
        (Kind.GUIDE, "2026-02-26", "2026-03-01T10:00", None, (State.RUNNING, 0.43, 4, 0, 0)),
    ],
)
def test_reading(
    kind: Kind, start: str, now: str, done: str | None, reading: tuple[State, float, int, int, int]
) -> None:
    service = Service.WORKING if kind in (Kind.COMPLAINT_ANSWER, Kind.COMPLAINT_SOLUTION) else Service.ALWAYS
    got = read(running(kind, start, service), datetime.fromisoformat(now), moment(done) if done else None)
    assert (got.state, round(got.used, 2), got.days, got.hours, got.minutes) == reading


def test_the_complaint_of_the_design() -> None:
    """Received yesterday 19:30, now 14:18: 78 % used, 5 h 12 min left."""
    got = read(running(Kind.COMPLAINT_SOLUTION, "2026-03-11T19:30", Service.ALWAYS), datetime(2026, 3, 12, 14, 18))
    assert got == Reading(State.RUNNING, pytest.approx(0.783, abs=0.001), 0, 5, 12)


def test_contract_is_shown_thirty_days_ahead() -> None:
    got = until(date(2026, 4, 9), RULES.lead_days(Kind.CONTRACT))
    assert (got.opens, got.due) == (date(2026, 3, 10), datetime(2026, 4, 9, 23, 59, 59))
    assert read(got, datetime(2026, 3, 9, 23)).state is State.AHEAD
    assert read(got, datetime(2026, 3, 12, 9)) == Reading(State.RUNNING, pytest.approx(0.077, abs=0.001), 28)
    assert read(got, datetime(2026, 4, 10)).state is State.LATE
    assert until(date(2028, 3, 30), 30).opens == date(2028, 2, 29)


def test_a_survey_is_shown_a_week_ahead() -> None:
    assert running(Kind.SURVEY, "2025-11-30").opens == date(2026, 2, 21)
    assert running(Kind.GUIDE, "2026-02-26").opens == date(2026, 2, 26)


def test_working_days_pass_over_days_off() -> None:
    assert clock(date(2026, 3, 13), Allowance(2, Unit.WORKING_DAYS), OFFICE).due.date() == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("base", "done", "due"),
    [
        ("2026-01-31", [], "2026-04-30"),
        ("2026-01-31", ["2026-04-10"], "2026-07-31"),
        ("2026-01-31", ["2026-05-20"], "2026-07-31"),
        ("2026-01-31", ["2026-07-10"], "2026-10-31"),
        ("2026-01-31", ["2026-02-05"], "2026-04-30"),
        ("2026-01-31", ["2026-04-30", "2026-07-31"], "2026-10-31"),
        ("2025-11-30", [], "2026-02-28"),
        ("2027-11-30", [], "2028-02-29"),
        # of an earlier contract
        ("2026-01-31", ["2025-12-01"], "2026-04-30"),
    ],
)
def test_survey_each_quarter(base: str, done: list[str], due: str) -> None:
    got = every_months(date.fromisoformat(base), 3, [date.fromisoformat(one) for one in done], 7)
    assert got.due.date() == date.fromisoformat(due)
    assert got.opens == date.fromisoformat(due) - timedelta(days=7)


@pytest.mark.parametrize(
    ("group", "checked", "customer_type", "touched", "due"),
    [
        (Group.CONTACT, "2026-01-01", "", None, "2026-06-30"),
        (Group.CONTACT, "2026-01-01", "老客户", None, "2026-04-01"),
        (Group.ORGANISATION, "2026-01-01", "", None, None),
        (Group.ORGANISATION, "2026-01-01", "老客户", None, "2026-06-30"),
        (Group.BUSINESS, "2028-01-01", "", None, "2028-03-31"),
        (Group.NEED, "2026-03-10", "", "2026-03-12", "2026-03-12"),
        (Group.NEED, "2026-03-12", "", "2026-03-12", "2026-09-08"),
        (Group.GRADE, "2026-01-31", "", None, "2026-03-02"),
    ],
)
def test_freshness(group: Group, checked: str, customer_type: str, touched: str | None, due: str | None) -> None:
    got = RULES.stale(
        group,
        checked=date.fromisoformat(checked),
        customer_type=customer_type,
        touched=date.fromisoformat(touched) if touched else None,
    )
    assert got == (date.fromisoformat(due) if due else None)


def test_statistics_of_many() -> None:
    now = datetime(2026, 3, 12, 12)
    logs: list[tuple[Clock, date | None]] = [
        (running(Kind.LOG, "2026-03-01T10:00"), datetime(2026, 3, 1, 11)),
        (running(Kind.LOG, "2026-03-01T10:00"), datetime(2026, 3, 2, 10)),
        (running(Kind.LOG, "2026-03-01T10:00"), datetime(2026, 3, 2, 12)),
        (running(Kind.LOG, "2026-03-11T10:00"), None),
        (running(Kind.LOG, "2026-03-12T10:00"), None),
    ]
    got = punctuality(logs, now)
    assert got == Punctuality(2, 1, 1, timedelta(hours=2), timedelta(hours=2))
    assert (got.judged, got.share) == (4, 0.5)
    assert punctuality([], now).share is None


def test_rules_there_and_back() -> None:
    assert from_table(json.loads(json.dumps(to_table(RULES)))) == RULES


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"entry": {}}, "clocks.entry: one of hours"),
        ({"entry": {"hours": 1, "days": 1}}, "clocks.entry: one of hours"),
        ({"survey": {"months": 0}}, "clocks.survey.months: “0” is not a whole number from 1 to 3660"),
        ({"entry": {"hours": 1, "basis": "office"}}, "clocks.entry.basis: “office” is not one of 24x7, working, level"),
        ({"entri": {"hours": 1}}, "clocks.entri is not known here"),
        ({"freshness": {"mood": {}}}, "clocks.freshness.mood is not known here"),
    ],
)
def test_mistakes_in_rules(change: dict[str, object], said: str) -> None:
    with pytest.raises(UserError) as caught:
        from_table({**to_table(RULES), **change})
    assert str(caught.value).startswith(said)


def test_text_that_is_no_toml() -> None:
    with pytest.raises(UserError, match="This is no file of deadlines"):
        read_rules("entry = {")


@pytest.mark.parametrize("day", [date.min, date.max, date(1, 12, 31)])
def test_silly_years_break_nothing(day: date) -> None:
    for unit in Unit:
        assert clock(day, Allowance(100, unit), OFFICE).due
    assert until(day, 300).due
    assert every_months(day, 3, [day]).due


moments = st.datetimes(datetime(2024, 1, 1), datetime(2029, 1, 1))
kinds = st.sampled_from(list(Kind))
services = st.sampled_from(list(Service))


def any_clock(kind: Kind, start: date, service: Service, rules: ClockRules = RULES) -> Clock:
    return rules.clock(kind, start, service=service, working=OFFICE)


@given(kinds, moments, services, moments, moments)
def test_a_clock_only_runs_forward(kind: Kind, start: date, service: Service, one: datetime, two: datetime) -> None:
    running, (early, late) = any_clock(kind, start, service), sorted((one, two))
    first, second = read(running, early), read(running, late)
    assert 0 <= first.used <= second.used <= 1
    assert not (first.late and not second.late)
    assert first.late is (early > running.due)
    assert running.start <= running.due
    assert read(running, late, early).late is first.late


@given(kinds, moments, services, moments)
def test_a_start_without_time_is_never_judged_harder(
    kind: Kind, start: datetime, service: Service, now: datetime
) -> None:
    exact, vague = any_clock(kind, start, service), any_clock(kind, start.date(), service)
    assert vague.due >= exact.due.replace(microsecond=0)
    assert read(vague, now).late <= read(exact, now).late


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 12), st.lists(st.integers(-20, 20), max_size=12))
def test_rounds_done_about_their_day_follow_each_other(base: date, months: int, off: list[int]) -> None:
    done: list[date] = []
    limit = 13
    for days in off:
        due = every_months(base, months, done).due.date()
        done.append(due + timedelta(days=max(-limit, min(days, limit))))
        assert every_months(base, months, done).due.date() > due


@given(st.lists(st.tuples(moments, st.none() | moments), max_size=20), moments)
def test_statistics_lose_nobody(logs: list[tuple[datetime, datetime | None]], now: datetime) -> None:
    clocks = [(any_clock(Kind.LOG, start, Service.ALWAYS), done) for start, done in logs]
    got = punctuality(clocks, now)
    open_in_time = sum(done is None and now <= running.due for running, done in clocks)
    assert got.judged + open_in_time == len(clocks)
    assert got.typical <= got.longest
