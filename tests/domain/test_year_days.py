"""Days of every year: how they are written, when they are kept; birthdays and founding days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import lunar
from crm_desktop.domain.birthdays import (
    Anniversary,
    as_lunar,
    birthday_words,
    next_birthday,
    next_founding_day,
    parse_birthday,
    years_since,
)
from crm_desktop.domain.lunar import LunarDay, to_solar
from crm_desktop.domain.year_days import WrittenDay, YearDay, parse_year_day, write_year_day

TODAY = date(2026, 3, 12)
SOLAR = st.dates(date(1920, 1, 1), date(2080, 12, 31))


def born(text: str) -> WrittenDay:
    written = parse_birthday(text, today=TODAY)
    assert written is not None, text
    return written


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1985-03-05", "1985-03-05"),
        ("1985年3月5日", "1985-03-05"),
        ("1985/3/5", "1985-03-05"),
        ("公历1985.3.5", "1985-03-05"),
        ("3月5日", "03-05"),
        ("三月五日", "03-05"),
        ("--03-05", "03-05"),
        ("0３-0５", "03-05"),
        ("2月29日", "02-29"),
        ("农历八月十五", "农历八月十五"),
        ("農曆八月十五", "农历八月十五"),
        ("阴历8月15", "农历八月十五"),
        ("8月15日(农历)", "农历八月十五"),
        ("正月廿九", "农历正月廿九"),
        ("腊月三十", "农历腊月三十"),
        ("冬月初十", "农历冬月初十"),
        ("农历1985年八月十五", "农历1985年八月十五"),
        ("农历1985-08-15", "农历1985年八月十五"),
        ("一九八五年八月初一", "农历1985年八月初一"),
        ("闰四月初三", "农历闰四月初三"),
        ("农历2020年闰四月初三", "农历2020年闰四月初三"),
        ("农历十二月二十", "农历腊月二十"),
        ("农历十月廿", "农历十月二十"),
    ],
)
def test_written_days_are_read_and_stored_in_one_form(text: str, stored: str) -> None:
    written = parse_year_day(text)
    assert written is not None
    assert write_year_day(written) == stored
    assert parse_year_day(stored) == written


@pytest.mark.parametrize(
    "text",
    ["", "生日", "八月十五", "1985", "1985-03", "2月30日", "1985-02-29", "农历八月三十一", "农历十三月初一",
     "农历2025年闰四月初三", "农历2025年腊月三十", "13-01", "3.5万", "8月15日左右",
     "农历1850年八月十五", "农历1850年八月三十", "农历八月0日", "农历2150年八月初一"],
)  # fmt: skip
def test_what_is_no_day_of_the_year(text: str) -> None:
    assert parse_year_day(text) is None


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("1985-03-12", "2026-03-12", ("2026-03-12", 41)),
        ("1985-03-11", "2026-03-12", ("2027-03-11", 42)),
        ("03-15", "2026-03-12", ("2026-03-15", None)),
        ("1992-02-29", "2026-02-10", ("2026-02-28", 34)),
        ("1992-02-29", "2026-03-12", ("2027-02-28", 35)),
        ("1992-02-29", "2028-02-01", ("2028-02-29", 36)),
        ("农历八月十五", "2026-03-12", ("2026-09-25", None)),
        ("农历1985年八月十五", "2026-03-12", ("2026-09-25", 41)),
        ("农历1985年腊月初八", "2026-01-10", ("2026-01-26", 40)),
        ("农历正月廿九", "2026-03-12", ("2026-03-17", None)),
        ("农历1990年腊月三十", "2026-01-01", ("2026-02-16", 35)),
        ("农历2020年闰四月初三", "2026-03-12", ("2026-05-19", 6)),
        ("农历1990年闰五月初一", "2028-01-01", ("2028-06-23", 38)),
        ("1990-12-31", "2026-12-31", ("2026-12-31", 36)),
        ("2026-03-12", "2026-03-12", ("2027-03-12", 1)),
    ],
)
def test_the_next_birthday_and_the_age(text: str, today: str, expected: tuple[str, int | None]) -> None:
    found = next_birthday(born(text), date.fromisoformat(today))
    assert found == Anniversary(date.fromisoformat(expected[0]), expected[1])


def test_a_birthday_still_to_come_is_a_slip_of_the_pen() -> None:
    assert parse_birthday("2026-03-13", today=TODAY) is None
    assert parse_birthday("农历2026年二月初一", today=TODAY) is None
    assert parse_birthday("03-13", today=TODAY) is not None


def test_a_birthday_changes_its_calendar() -> None:
    assert as_lunar(born("1985-09-29")) == born("农历1985年八月十五")
    assert as_lunar(born("2020-05-25")) == born("农历2020年闰四月初三")
    assert as_lunar(born("09-29")) is None
    assert as_lunar(born("03-05")._replace(year=1850)) is None


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("1985-03-05", "1985年3月5日", "1985-03-05"),
        ("03-05", "3月5日", "03-05"),
        ("农历八月十五", "农历八月十五", "lunar 08-15"),
        ("农历2020年闰四月初三", "农历2020年闰四月初三", "lunar 2020-leap 04-03"),
    ],
)
def test_how_a_birthday_is_shown(text: str, chinese: str, english: str) -> None:
    assert (birthday_words(born(text)), birthday_words(born(text), chinese=False)) == (chinese, english)


def test_the_lunar_birthday_after_the_tables_end() -> None:
    assert next_birthday(born("农历八月十五"), date(2101, 1, 1)) is None
    assert next_birthday(born("03-05"), date(2101, 1, 1)) == Anniversary(date(2101, 3, 5), None)


@given(SOLAR, SOLAR)
def test_a_birthday_comes_within_a_year_in_either_calendar(birth: date, today: date) -> None:
    solar = WrittenDay(YearDay(birth.month, birth.day), birth.year)
    moon = as_lunar(solar)
    assert moon is not None
    assert moon.year is not None
    assert to_solar(LunarDay(moon.year, moon.day.month, moon.day.day, leap=moon.day.leap)) == birth
    if today <= birth:
        return
    for written, longest in ((solar, 366), (moon, 385)):
        found = next_birthday(written, today)
        assert found is not None
        assert found.years is not None
        assert timedelta(0) <= found.day - today <= timedelta(days=longest)
        before = found.day - timedelta(days=1)
        assert found.years >= 1
        assert next_birthday(written, found.day) == found
        assert before < today or next_birthday(written, before) == found


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_what_is_stored_is_read_back(birth: date) -> None:
    solar = WrittenDay(YearDay(birth.month, birth.day), birth.year)
    moon = as_lunar(solar)
    assert moon is not None
    for written in (solar, moon, solar._replace(year=None), moon._replace(year=None)):
        assert parse_year_day(write_year_day(written)) == written
        assert parse_year_day(birthday_words(written)) == written


@given(SOLAR)
def test_a_lunar_birthday_falls_on_its_lunar_day_or_just_before(birth: date) -> None:
    moon = as_lunar(WrittenDay(YearDay(birth.month, birth.day), birth.year))
    assert moon is not None
    for year in range(birth.year, birth.year + 20):
        kept = moon.day.in_year(year)
        assert kept is not None
        found = lunar.from_solar(kept)
        assert (found.year, found.month) == (year, moon.day.month)
        assert moon.day.day - found.day in (0, 1)


@pytest.mark.parametrize(
    ("founded", "today", "expected"),
    [
        ("2015-06-18", "2026-03-12", Anniversary(date(2026, 6, 18), 11)),
        ("2015-06-18", "2026-06-18", Anniversary(date(2026, 6, 18), 11)),
        ("2015-06-18", "2026-06-19", Anniversary(date(2027, 6, 18), 12)),
        ("2015-06", "2026-03-12", Anniversary(date(2026, 6, 1), 11, exact=False)),
        ("2016-02-29", "2026-01-01", Anniversary(date(2026, 2, 28), 10)),
        ("2026-01-05", "2026-01-01", Anniversary(date(2027, 1, 5), 1)),
        ("2015", "2026-03-12", None),
        ("2015-13", "2026-03-12", None),
        ("去年", "2026-03-12", None),
        ("", "2026-03-12", None),
    ],
)
def test_the_next_founding_day(founded: str, today: str, expected: Anniversary | None) -> None:
    assert next_founding_day(founded, date.fromisoformat(today)) == expected


@pytest.mark.parametrize(
    ("started", "years"),
    [("2021", 5), ("2021-03", 5), ("2021-04", 4), ("2021-03-12", 5), ("2021-03-13", 4), ("2027", None), ("", None),
     ("2026-03-12T10:00", 0), ("abc", None)],
)  # fmt: skip
def test_whole_years_since(started: str, years: int | None) -> None:
    assert years_since(started, TODAY) == years


def test_every_day_within_a_span() -> None:
    moon, solar = born("农历腊月初八").day, born("01-26").day
    days = [date(2025, 1, 7), date(2026, 1, 26)]
    assert list(moon.between(date(2025, 1, 1), date(2026, 1, 26))) == days
    assert list(moon.between(date(2025, 1, 8), date(2026, 1, 25))) == []
    assert list(solar.between(date(2025, 1, 26), date(2027, 1, 25))) == [date(2025, 1, 26), date(2026, 1, 26)]


def test_the_year_2100_has_no_leap_day() -> None:
    assert [born("02-29").day.in_year(year) for year in (2000, 2100)] == [date(2000, 2, 29), date(2100, 2, 28)]
    assert born("02-29").day.in_year(10_000) is None
