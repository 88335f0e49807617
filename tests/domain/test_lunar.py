"""The lunar calendar against published dates and against new moons and solar longitudes reckoned here."""

import subprocess
import sys
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sky import new_moons, solar_term_moment

from crm_desktop.domain import lunar
from crm_desktop.domain.lunar import LunarDay, from_solar, observed, to_solar

NEW_YEARS = """
1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26
2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24
2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02
2050-01-23
"""
LEAP_MONTHS = {
    1990: 5, 1993: 3, 1995: 8, 1998: 5, 2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4,
    2023: 2, 2025: 6, 2028: 5, 2031: 3, 2033: 11, 2036: 6, 2039: 5, 2042: 2, 2044: 7, 2047: 5, 2050: 3,
}  # fmt: skip
TERM_DAYS = {
    1990: "5 20 4 19 6 21 5 20 6 21 6 21 7 23 8 23 8 23 8 24 8 22 7 22",
    2000: "6 21 4 19 5 20 4 20 5 21 5 21 7 22 7 23 7 23 8 23 7 22 7 21",
    2024: "6 20 4 19 5 20 4 19 5 20 5 21 6 22 7 22 7 22 8 23 7 22 6 21",
    2025: "5 20 3 18 5 20 4 20 5 21 5 21 7 22 7 23 7 23 8 23 7 22 7 21",
    2026: "5 20 4 18 5 20 5 20 5 21 5 21 7 23 7 23 7 23 8 23 7 22 7 22",
}
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("published", NEW_YEARS.split())
def test_the_first_day_of_every_year(published: str) -> None:
    day = date.fromisoformat(published)
    assert from_solar(day) == LunarDay(day.year, 1, 1)
    assert from_solar(day - timedelta(days=1))[:2] == (day.year - 1, 12)
    assert to_solar(LunarDay(day.year, 1, 1)) == day


def test_the_leap_months_of_sixty_years() -> None:
    assert {year: lunar.leap_month(year) for year in range(1990, 2051) if lunar.leap_month(year)} == LEAP_MONTHS


@pytest.mark.parametrize("year", TERM_DAYS)
def test_the_solar_terms_of_a_year(year: int) -> None:
    terms = lunar.solar_terms(year)
    assert [day.day for _, day in terms] == [int(text) for text in TERM_DAYS[year].split()]
    assert [day.month for _, day in terms] == [month for month in range(1, 13) for _ in "ab"]
    assert tuple(name for name, _ in terms) == lunar.TERMS


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-07-25", LunarDay(2025, 6, 1, leap=True)),
        ("2025-10-06", LunarDay(2025, 8, 15)),
        ("2026-09-25", LunarDay(2026, 8, 15)),
        ("2026-03-17", LunarDay(2026, 1, 29)),
        ("2026-03-18", LunarDay(2026, 1, 30)),
        ("2033-12-22", LunarDay(2033, 11, 1, leap=True)),
        ("1900-01-30", LunarDay(1899, 12, 30)),
        ("1900-01-31", LunarDay(1900, 1, 1)),
        ("1985-09-29", LunarDay(1985, 8, 15)),
    ],
)
def test_known_days(day: str, expected: LunarDay) -> None:
    assert from_solar(date.fromisoformat(day)) == expected


def test_months_begin_with_the_new_moon() -> None:
    """From 1929, when China took the time of 120 degrees east; moons within six minutes of midnight may fall aside."""
    for moon in new_moons(1929, 2100):
        near = min(moon.hour * 60 + moon.minute, 1440 - moon.hour * 60 - moon.minute)
        if near > 6:
            assert from_solar(moon.date()).day == 1, moon


@pytest.mark.parametrize("year", range(1990, 2051))
def test_terms_fall_where_the_sun_stands(year: int) -> None:
    for index, (name, day) in enumerate(lunar.solar_terms(year)):
        moment = solar_term_moment(year, index)
        assert (
            timedelta()
            <= moment - datetime.combine(day, time()) + timedelta(minutes=20)
            <= timedelta(days=1, minutes=40)
        ), name


@given(DAYS)
def test_there_and_back(day: date) -> None:
    found = from_solar(day)
    assert to_solar(found) == day
    assert observed(found.year, found.month, found.day, leap=found.leap) == day
    assert 1 <= found.day <= lunar.month_length(found.year, found.month, leap=found.leap) <= 30


@given(DAYS)
def test_the_next_day_is_the_next_lunar_day(day: date) -> None:
    here, after = from_solar(day), from_solar(day + timedelta(days=1))
    if after.day > 1:
        assert after == here._replace(day=here.day + 1)
    else:
        assert here.day == lunar.month_length(here.year, here.month, leap=here.leap)
        assert (after.year, after.month, after.leap) >= (here.year, here.month, here.leap)


@given(st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 30), st.booleans())
def test_every_year_keeps_every_lunar_day(year: int, month: int, day: int, leap: bool) -> None:
    kept = observed(year, month, day, leap=leap)
    assert kept is not None
    found = from_solar(kept)
    assert (found.year, found.month) == (year, month)
    assert found.leap == (leap and lunar.leap_month(year) == month)
    assert day - 1 <= found.day <= day


def test_what_a_year_does_not_have_is_kept_on_the_nearest_day() -> None:
    # 2025 has no leap fourth month, and its twelfth month ends with 廿九
    assert observed(2025, 4, 3, leap=True) == to_solar(LunarDay(2025, 4, 3))
    assert observed(2025, 12, 30) == date(2026, 2, 16)
    for missing in (LunarDay(2025, 4, 3, leap=True), LunarDay(2025, 12, 30), LunarDay(2025, 13, 1)):
        with pytest.raises(ValueError, match="no such lunar day"):
            to_solar(missing)


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2101, 1, 1)])
def test_outside_the_tables(day: date) -> None:
    with pytest.raises(ValueError, match="outside"):
        from_solar(day)
    assert lunar.cell_name(day) == ""


def test_years_outside_the_tables_have_no_days() -> None:
    assert observed(2101, 1, 1) is None
    assert observed(2100, 12, 30) is None
    assert observed(2026, 1, 31) is None
    assert lunar.month_length(2101, 1) == 0
    with pytest.raises(ValueError, match="outside"):
        to_solar(LunarDay(2100, 12, 29))


@pytest.mark.parametrize(
    ("day", "text"),
    [("2026-03-19", "二月"), ("2026-03-20", "初二"), ("2026-03-18", "三十"), ("2025-07-25", "闰六月"),
     ("2026-03-08", "二十"),
     ("2026-03-09", "廿一"), ("2026-02-26", "初十"), ("2026-02-27", "十一"),
     ("2026-02-17", "正月"), ("2026-01-19", "腊月")],
)  # fmt: skip
def test_what_a_calendar_cell_says(day: str, text: str) -> None:
    assert lunar.cell_name(date.fromisoformat(day)) == text


def test_names_of_years() -> None:
    assert [lunar.year_name(year) for year in (1984, 2025, 2026, 1900)] == ["甲子", "乙巳", "丙午", "庚子"]


def test_nothing_is_reckoned_before_it_is_asked_for() -> None:
    """Birthdays of a whole book are read at once: neither the library nor the months of each year may be needed."""
    code = (
        "import sys; from datetime import date\n"
        "from crm_desktop.domain import birthdays, festivals, greetings\n"
        "festivals.shipped(), festivals.solar_terms()\n"
        "assert birthdays.parse_birthday('农历1985年八月十五', today=date(2026, 3, 12))\n"
        "assert 'lunar_python' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
