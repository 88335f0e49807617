"""The Chinese lunar calendar from 1900 to 2100: days, leap months, the 24 solar terms and how they are written."""

from bisect import bisect_right
from datetime import date
from functools import lru_cache
from typing import NamedTuple

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
"""The days that are reckoned; the first belongs to the lunar year 1899."""

TERMS = (
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)  # fmt: skip
"""The solar terms as they follow each other in a year that begins in January."""

_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DIGITS = "一二三四五六七八九十"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_EPOCH = 1_721_424.5
"""The Julian day that began when `date.toordinal` would have been 0."""
_MINOR_COLD = 2
"""Where the library's list of terms, which begins with the last 大雪, has the first term of January."""


class LunarDay(NamedTuple):
    """A day of the lunar calendar; the year is the one in which its first month begins, `leap` marks a 闰月."""

    year: int
    month: int
    day: int
    leap: bool = False


class _Month(NamedTuple):
    month: int
    leap: bool
    first: int
    days: int


def from_solar(day: date) -> LunarDay:
    """The lunar day of a day; ValueError outside FIRST to LAST."""
    if not FIRST <= day <= LAST:
        raise ValueError(f"outside the lunar tables: {day}")
    number = day.toordinal()
    year = day.year if number >= _months(day.year)[0].first else day.year - 1
    months = _months(year)
    found = months[bisect_right([month.first for month in months], number) - 1]
    return LunarDay(year, found.month, number - found.first + 1, found.leap)


def to_solar(lunar: LunarDay) -> date:
    """The day of a lunar day; ValueError where the year has no such month or the month no such day."""
    month = _month(lunar.year, lunar.month, lunar.leap)
    if month is None or not 1 <= lunar.day <= month.days:
        raise ValueError(f"no such lunar day: {lunar}")
    day = date.fromordinal(month.first + lunar.day - 1)
    if not FIRST <= day <= LAST:
        raise ValueError(f"outside the lunar tables: {lunar}")
    return day


def observed(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """The day on which a yearly lunar day is kept; None where the calendar does not reach.

    A year without the leap month keeps the ordinary month of that number, a month of 29 days its last one for 三十.
    """
    kept = _month(year, month, leap) or _month(year, month, leap=False)
    if kept is None or not 1 <= day <= 30:
        return None
    found = date.fromordinal(kept.first + min(day, kept.days) - 1)
    return found if FIRST <= found <= LAST else None


def leap_month(year: int) -> int | None:
    """The number of the month that the lunar year has twice, None in a year of twelve months."""
    return next((month.month for month in _months(year) if month.leap), None)


def month_length(year: int, month: int, *, leap: bool = False) -> int:
    """Days of a lunar month, 29 or 30; 0 where the year has no such month."""
    found = _month(year, month, leap)
    return found.days if found else 0


@lru_cache(maxsize=256)
def solar_terms(year: int) -> tuple[tuple[str, date], ...]:
    """The 24 solar terms of a calendar year with their days in China, 小寒 in January first."""
    _check(year)
    moments = _library_year(year)[1][_MINOR_COLD : _MINOR_COLD + len(TERMS)]
    days = [date.fromordinal(int(moment - _EPOCH)) for moment in moments]
    return tuple(zip(TERMS, days, strict=True))


def year_name(year: int) -> str:
    """The lunar year in the cycle of sixty: 2026 -> 丙午."""
    return _STEMS[(year - 4) % 10] + _BRANCHES[(year - 4) % 12]


def month_name(month: int, *, leap: bool = False) -> str:
    """正月, 闰六月, 腊月."""
    return f"{'闰' if leap else ''}{_MONTHS[month - 1]}月"


def day_name(day: int) -> str:
    """初一, 十五, 廿九, 三十."""
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return "初十廿"[(day - 1) // 10] + _DIGITS[(day - 1) % 10]


def cell_name(day: date) -> str:
    """What a calendar cell says under the day: 廿九, or the month's name on its first day; "" outside the tables."""
    if not FIRST <= day <= LAST:
        return ""
    lunar = from_solar(day)
    return month_name(lunar.month, leap=lunar.leap) if lunar.day == 1 else day_name(lunar.day)


def _check(year: int) -> None:
    if not FIRST.year - 1 <= year <= LAST.year:
        raise ValueError(f"outside the lunar tables: {year}")


def _month(year: int, month: int, leap: bool) -> _Month | None:
    if not FIRST.year - 1 <= year <= LAST.year:
        return None
    return next((found for found in _months(year) if (found.month, found.leap) == (month, leap)), None)


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[_Month, ...]:
    """The twelve or thirteen months of a lunar year."""
    _check(year)
    return _library_year(year)[0]


@lru_cache(maxsize=256)
def _library_year(year: int) -> tuple[tuple[_Month, ...], tuple[float, ...]]:
    """Months and moments of the terms as the library reckons them, once a year: it takes 15 ms for one."""
    from lunar_python import LunarYear  # noqa: PLC0415 - 40 modules that most starts of the program do not need

    found = LunarYear.fromYear(year)
    months = tuple(
        _Month(
            abs(month.getMonth()), month.getMonth() < 0, int(month.getFirstJulianDay() - _EPOCH), month.getDayCount()
        )
        for month in found.getMonthsInYear()
    )
    return months, tuple(found.getJieQiJulianDays())
