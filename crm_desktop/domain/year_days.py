"""Days that come back every year, by the solar or the lunar calendar, and how they are written: 03-12, 农历八月十五."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from crm_desktop.domain import lunar
from crm_desktop.domain.chinese_numbers import whole_number
from crm_desktop.domain.date_text import spelled_out
from crm_desktop.domain.text import fold

_LUNAR_WORDS = r"(?:农历|阴历|旧历|夏历|lunar)"
_LUNAR = re.compile(
    rf"(?P<word>{_LUNAR_WORDS})?\s*(?:生日)?:?\s*(?P<year>\d{{4}}|[〇零一二三四五六七八九]{{4}})?\s*[年/.-]?\s*"
    r"(?P<leap>闰)?(?P<month>正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})\s*[月/.-]\s*"
    r"(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})"
    rf"\s*[日号]?\s*(?P<behind>\(?{_LUNAR_WORDS}\)?)?"
)
_SOLAR = re.compile(
    r"(?:公历|阳历|新历|solar)?\s*(?:(?P<year>\d{4})\s*[年/.-]\s*|--)?(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})"
    r"\s*[日号]?"
)
_NAMED_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_LEAP_YEAR = 2024


class YearDay(NamedTuple):
    """A day of every year: of the lunar calendar when `lunar`, of its leap month when `leap`."""

    month: int
    day: int
    lunar: bool = False
    leap: bool = False

    def in_year(self, year: int) -> date | None:
        """The day it is kept on in a solar or lunar year, never late: 29 February on the 28th, 三十 on 廿九."""
        if self.lunar:
            return lunar.observed(year, self.month, self.day, leap=self.leap)
        if not date.min.year <= year <= date.max.year:
            return None
        last = 28 if self.month == 2 and not _is_leap(year) else self.day
        return date(year, self.month, min(self.day, last))

    def between(self, first: date, last: date) -> Iterator[date]:
        """Every day it is kept on from `first` to `last`."""
        for year in range(first.year - self.lunar, last.year + 1):
            day = self.in_year(year)
            if day is not None and first <= day <= last:
                yield day

    def next_from(self, today: date) -> date | None:
        """The first day it is kept on, today included; None where the lunar tables end."""
        days = (self.in_year(year) for year in range(today.year - self.lunar, today.year + 2))
        return next((day for day in days if day is not None and day >= today), None)


class WrittenDay(NamedTuple):
    """A day of the year as somebody wrote it, with the year where they knew it."""

    day: YearDay
    year: int | None = None


def parse_year_day(text: str) -> WrittenDay | None:
    """The day in "1985-03-05", "3月5日", "03-05", "农历八月十五", "农历1985年闰四月初三"; None when it is none.

    Words of the lunar calendar (正月, 腊月, 初三, 廿九, 闰) need no 农历 before them; 八月十五 alone may be either
    calendar's and is no day.
    """
    plain = fold(text).strip()
    found = _LUNAR.fullmatch(plain)
    if found and _speaks_lunar(found):
        return _lunar_day(found)
    found = _SOLAR.fullmatch(spelled_out(plain) if plain.endswith(("日", "号")) else plain)
    if found is None:
        return None
    month, day, year = int(found["month"]), int(found["day"]), int(found["year"]) if found["year"] else None
    try:
        date(year or _LEAP_YEAR, month, day)
    except ValueError:
        return None
    return WrittenDay(YearDay(month, day), year)


def write_year_day(written: WrittenDay) -> str:
    """The one form that is stored and that `parse_year_day` reads back: 1985-03-05, 03-05, 农历1985年八月十五."""
    day, year = written
    if not day.lunar:
        return f"{year:04d}-{day.month:02d}-{day.day:02d}" if year is not None else f"{day.month:02d}-{day.day:02d}"
    return f"农历{'' if year is None else f'{year}年'}{lunar_words(day)}"


def lunar_words(day: YearDay) -> str:
    """八月十五, 闰四月初三."""
    return lunar.month_name(day.month, leap=day.leap) + lunar.day_name(day.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _speaks_lunar(found: re.Match[str]) -> bool:
    named = found["month"] in _NAMED_MONTHS or found["day"][0] in "初廿"
    return bool(found["word"] or found["behind"] or found["leap"] or named)


def _lunar_day(found: re.Match[str]) -> WrittenDay | None:
    month = _NAMED_MONTHS.get(found["month"]) or whole_number(found["month"])
    day = _day_number(found["day"])
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    year = whole_number(found["year"]) if found["year"] else None
    kept = YearDay(month, day, lunar=True, leap=bool(found["leap"]))
    if year is not None and not _existed(year, kept):
        return None
    return WrittenDay(kept, year)


def _existed(year: int, day: YearDay) -> bool:
    """Whether the lunar year had that day; a year outside the tables has none."""
    if day.day < 30 and not day.leap:
        # in every year: the months of a hundred years would take a second to reckon
        return lunar.FIRST.year - 1 <= year <= lunar.LAST.year
    return day.day <= lunar.month_length(year, day.month, leap=day.leap)


def _day_number(text: str) -> int | None:
    if text[0] == "廿":
        return 20 + (whole_number(text[1:]) or 0 if text[1:] else 0)
    return whole_number(text.removeprefix("初"))
