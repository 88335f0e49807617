"""Public holidays and worked weekends: the published table, and the user's own lines over it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import lunar
from crm_desktop.domain.holidays import Holidays, Line, checked_line, shipped, shipped_lines
from crm_desktop.domain.messages import UserError

WORKED = """
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
"""
STATUTORY = {2024: 11, 2025: 13, 2026: 13}
"""Days off by law: 除夕 and 2 May were added for 2025."""


def test_the_worked_weekends_are_those_published() -> None:
    assert [day.isoformat() for day in sorted(shipped().work)] == WORKED.split()
    assert all(day.weekday() >= 5 and at_work(shipped(), day) for day in shipped().work)
    assert shipped().years == {2024, 2025, 2026}


def at_work(holidays: Holidays, day: date) -> bool:
    return day in holidays.work or (day.weekday() < 5 and day not in holidays.off)


@pytest.mark.parametrize("year", STATUTORY)
def test_working_days_taken_are_given_back(year: int) -> None:
    """Weekdays off = days off by law (given back where they fall on a weekend) + weekend days worked."""
    weekdays_off = [day for day in shipped().off if day.year == year and day.weekday() < 5]
    worked = [day for day in shipped().work if day.year == year]
    assert len(weekdays_off) == STATUTORY[year] + len(worked)


@pytest.mark.parametrize(
    ("name", "lunar_month", "lunar_day"), [("春节", 1, 1), ("端午节", 5, 5), ("中秋节", 8, 15)]
)  # fmt: skip
def test_festivals_lie_within_their_holidays(name: str, lunar_month: int, lunar_day: int) -> None:
    for year in shipped().years:
        day = lunar.to_solar(lunar.LunarDay(year, lunar_month, lunar_day))
        assert name in shipped().off[day]


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-02-28", True),
        ("2026-03-01", False),
        ("2026-04-06", False),
        ("2024-02-09", True),
        ("2025-10-08", False),
        ("2025-10-09", True),
        ("2024-12-31", True),
        # not in the table: plain weekends
        ("2031-10-01", True),
        ("2031-10-04", False),
    ],
)
def test_whether_people_are_at_work(day: str, working: bool) -> None:
    assert at_work(shipped(), date.fromisoformat(day)) is working


def test_own_lines_lie_over_the_table() -> None:
    bridge = checked_line("off", " 厂庆 ", date(2026, 3, 12), date(2026, 3, 13))
    worked = checked_line("work", "盘点", date(2026, 3, 14))
    back = checked_line("ordinary", "", date(2026, 2, 14))
    own = shipped().with_own([bridge, worked, back, checked_line("work", "值班", date(2026, 2, 23))])
    assert own.off[date(2026, 3, 13)] == "厂庆"
    assert [at_work(own, date(2026, 3, day)) for day in (11, 12, 13, 14, 15)] == [True, False, False, True, False]
    assert not at_work(own, date(2026, 2, 14))
    assert at_work(own, date(2026, 2, 23))
    assert date(2026, 2, 23) not in own.off
    assert at_work(shipped(), date(2026, 2, 14))
    assert 2027 in shipped().with_own([checked_line("off", "元旦", date(2027, 1, 1))]).years


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("", date(2026, 3, 1), date(2026, 3, 2)),
        ("倒", date(2026, 3, 2), date(2026, 3, 1)),
        ("长", date(2026, 3, 1), date(2026, 4, 1)),
    ],
)
def test_a_line_that_cannot_be(name: str, first: date, last: date) -> None:
    with pytest.raises(UserError):
        checked_line("off", name, first, last)


@given(st.dates(date(2023, 12, 1), date(2027, 2, 1)), st.integers(0, 30), st.sampled_from(["off", "work"]))
def test_the_last_line_wins_and_the_rest_stays(first: date, length: int, kind: str) -> None:
    line = Line(kind, "自定", first, first + timedelta(days=length))
    own = shipped().with_own([line])
    assert all(at_work(own, day) is (kind == "work") for day in line.days())
    outside = first - timedelta(days=1)
    assert at_work(own, outside) is at_work(shipped(), outside)


def test_lines_rebuild_the_table() -> None:
    lines = shipped_lines()
    assert lines == sorted(lines, key=lambda line: line.first)
    assert {day for line in lines if line.kind == "off" for day in line.days()} == set(shipped().off)
