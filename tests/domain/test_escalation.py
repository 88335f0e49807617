"""The ladder of overdue contacts: rungs by working days, and each told of once."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from day_table import days_of
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.escalation import Step, escalate, reached
from crm_desktop.domain.work_calendar import WorkCalendar

REST = frozenset(days_of(rest=["2026-10-01..2026-10-07"]))
OFFICE = WorkCalendar(holidays=REST)
LADDER = (1, 3, 7)


@pytest.mark.parametrize(
    ("due", "today", "step", "overdue", "next_on"),
    [
        # 2026-03-12 is a Thursday
        ("2026-03-12", "2026-03-11", 0, 0, "2026-03-13"),
        ("2026-03-12", "2026-03-12", 0, 0, "2026-03-13"),
        ("2026-03-12", "2026-03-13", 1, 1, "2026-03-17"),
        ("2026-03-13", "2026-03-14", 0, 0, "2026-03-16"),
        ("2026-03-13", "2026-03-15", 0, 0, "2026-03-16"),
        ("2026-03-13", "2026-03-16", 1, 1, "2026-03-18"),
        ("2026-03-14", "2026-03-16", 1, 1, "2026-03-18"),
        ("2026-03-12", "2026-03-16", 1, 2, "2026-03-17"),
        ("2026-03-12", "2026-03-17", 2, 3, "2026-03-23"),
        ("2026-03-12", "2026-03-23", 3, 7, None),
        ("2026-03-12", "2027-03-12", 3, 256, None),
        # a holiday week takes no step
        ("2026-09-30", "2026-10-07", 0, 0, "2026-10-08"),
        ("2026-09-30", "2026-10-08", 1, 1, "2026-10-12"),
        ("2028-02-28", "2028-02-29", 1, 1, "2028-03-02"),
    ],
)
def test_steps(due: str, today: str, step: int, overdue: int, next_on: str | None) -> None:
    got = escalate(date.fromisoformat(due), date.fromisoformat(today), LADDER, OFFICE)
    assert (got.step, got.overdue, str(got.next_on or "") or None) == (step, overdue, next_on)


def test_each_rung_is_told_of_once() -> None:
    due = date(2026, 3, 12)
    assert reached(due, date(2026, 3, 12), date(2026, 3, 13), LADDER, OFFICE) == (Step.MARKED,)
    assert reached(due, date(2026, 3, 13), date(2026, 3, 13), LADDER, OFFICE) == ()
    assert reached(due, date(2026, 3, 12), date(2026, 3, 21), LADDER, OFFICE) == (Step.MARKED, Step.TOP)
    # the clock was put back: nothing is told of twice
    assert reached(due, date(2026, 3, 20), date(2026, 3, 12), LADDER, OFFICE) == ()


days = st.dates(date(2026, 1, 1), date(2027, 6, 30))
ladders = st.lists(st.integers(0, 20), min_size=3, max_size=3, unique=True).map(sorted)


@given(days, st.lists(days, min_size=2, max_size=12), ladders)
def test_looking_day_by_day_tells_each_rung_once(due: date, looks: list[date], ladder: list[int]) -> None:
    looks.sort()
    told = [step for seen, now in pairwise(looks) for step in reached(due, seen, now, ladder, OFFICE)]
    assert told == list(reached(due, looks[0], looks[-1], ladder, OFFICE))


@given(days, days, ladders)
def test_the_next_rung_comes_on_its_day(due: date, today: date, ladder: list[int]) -> None:
    got = escalate(due, today, ladder, OFFICE)
    assert escalate(due, today + timedelta(days=1), ladder, OFFICE).step >= got.step
    if got.next_on is not None and ladder[got.step] > 0:
        assert got.next_on > min(due, today)
        assert escalate(due, got.next_on, ladder, OFFICE).step > got.step
        assert escalate(due, got.next_on - timedelta(days=1), ladder, OFFICE).step <= got.step
