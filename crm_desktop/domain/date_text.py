"""Dates that a text spells out: "2024年3月5日", "2024.3.5", "二〇二四年三月", "民国113年", "Mar 5, 2024"."""

import re
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.chinese_numbers import whole_number

_YEARS = range(1600, 2200)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_Y = r"(?P<y>\d{4})"
# the flag says whether the form can hardly be anything but a date, so that more words may follow it
_FORMS: tuple[tuple[re.Pattern[str], bool], ...] = tuple(
    (re.compile(pattern), sure)
    for pattern, sure in (
        (rf"{_Y}\s*年\s*(?P<m>\d{{1,2}})\s*月\s*(?P<d>\d{{1,2}})(?!\d)\s*[日号]?", True),
        (rf"{_Y}\s?(?P<sep>[-/.])\s?(?P<m>\d{{1,2}})\s?(?P=sep)\s?(?P<d>\d{{1,2}})(?!\d)[日号]?", True),
        (r"(?P<short>\d{2})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})(?!\d)\s*[日号]?", True),
        (r"(?P<short>[12]\d|30)\.(?P<m>\d{1,2})\.(?P<d>\d{1,2})(?![\d.])", False),
        (r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?!\d)", False),
        (r"(?P<us_m>\d{1,2})(?P<sep>[-/])(?P<us_d>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)", False),
        (rf"{_MONTH_NAME}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_Y}(?!\d)", True),
        (rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[-\s]*{_MONTH_NAME}[-,\s]*{_Y}(?!\d)", True),
        (rf"{_MONTH_NAME}[-,\s]*{_Y}(?!\d)", False),
        (rf"{_Y}\s*年\s*(?P<m>\d{{1,2}})\s*月份?(?P<part>[底末]|初|中旬?|[上下]旬)?", True),
        (rf"{_Y}\s?[-/.]\s?(?P<m>\d{{1,2}})(?!\d)月?", False),
        (r"(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?!\d)", False),
        (rf"{_Y}(?!\d)\s*年?", False),
        (r"(?P<own_m>\d{1,2})\s*月\s*(?P<d>\d{1,2})(?!\d)\s*[日号]?", True),
        (r"(?P<own_m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\d./-])[日号]?", False),
        (r"(?P<own_m>\d{1,2})\s*月份?(?!\d)", False),
    )
)
_SPELLED = re.compile(r"[〇零一二三四五六七八九十]+(?=[年月日号])")
_ROC = re.compile(r"民国\s*(\d{1,3}|元)\s*(?=年)")
_LEAD = re.compile(r"(?:大?约|成立(?:时间|日期|于)?|创立于|始于|自|于|日期|时间|预计|计划|[:\s(])+")
_TAIL = re.compile(
    r"[\s(,]*(?:周|星期|礼拜)[一二三四五六日天]\)?|成立|创立|创建|建立|注册|建档|左右|前后|以前|之前|前|初|底|末|[)\s,.;]"
)
_TIME_AHEAD = re.compile(r"[\st,(日]*(?:[凌清早上中下傍晚夜][^\d]{0,2})?\d{1,2}\s*[:点时]")
_JOINED = re.compile(r"\s*[至到~—–-]|\s*[\d/.]")


class FoundDate(NamedTuple):
    """ISO text of a date, perhaps partial, and where its words end."""

    iso: str
    end: int


def spelled_out(text: str) -> str:
    """A folded text with spelled dates in digits: 二〇二四年三月五日 -> 2024年3月5日, 民国113年 -> 2024年."""
    if text.isascii():
        return text
    text = _SPELLED.sub(_in_digits, text)
    return _ROC.sub(lambda found: str(1911 + (1 if found[1] == "元" else int(found[1]))), text)


def _in_digits(found: re.Match[str]) -> str:
    number = whole_number(found[0])
    return found[0] if number is None else str(number)


def read_date(text: str, *, year: int | None = None, today: date | None = None) -> FoundDate | None:
    """The date that a folded text begins with and mostly consists of; a date in a sentence is none."""
    plain = spelled_out(text)
    lead = _LEAD.match(plain)
    start = lead.end() if lead else 0
    for form, sure in _FORMS:
        found = form.match(plain, start)
        if found and _ends_well(plain[found.end() :], sure):
            iso = _iso(found, year, today)
            # the rest of the original text is as long as the rest of the plain one
            return FoundDate(iso, len(text) - len(plain) + found.end()) if iso else None
    return None


def _ends_well(rest: str, sure: bool) -> bool:
    if not rest or _TIME_AHEAD.match(rest):
        return True
    if sure:
        return not _JOINED.match(rest)
    return not _TAIL.sub("", rest)


def _iso(found: re.Match[str], year: int | None, today: date | None) -> str | None:
    groups = found.groupdict()
    month, day = _month_and_day(groups)
    if groups.get("own_m"):
        return _completed(month, day, year, today)
    known = int(groups["y"]) if groups.get("y") else 2000 + int(groups["short"])
    if known not in _YEARS or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{known:04d}"
    return f"{known:04d}-{month:02d}" if day is None else valid_day(known, month, day)


def _month_and_day(groups: dict[str, str | None]) -> tuple[int | None, int | None]:
    name, month, day = groups.get("name"), groups.get("m") or groups.get("own_m"), groups.get("d")
    if groups.get("us_m"):
        first, second = int(groups["us_m"] or 0), int(groups["us_d"] or 0)
        # 3/5/2024 may be March or May: only where one of both cannot be a month is it told
        if first <= 12 and second <= 12 and first != second:
            return 0, 0
        return (first, second) if first <= 12 else (second, first)
    number = _MONTHS.index(name[:3]) + 1 if name else int(month) if month else None
    return number, int(day) if day else None


def _completed(month: int | None, day: int | None, year: int | None, today: date | None) -> str | None:
    """A month and day in the given year, else in the year that brings it nearest to today."""
    if month is None or not 1 <= month <= 12 or (year is None and today is None):
        return None
    if day is None:
        known = year or nearest_year(month, 15, today or date.max)
        return f"{known:04d}-{month:02d}"
    known = year or nearest_year(month, day, today or date.max)
    return valid_day(known, month, day)


def nearest_year(month: int, day: int, today: date) -> int:
    """The year in which a month and day fall nearest to today."""
    years = [known for known in (today.year, today.year - 1, today.year + 1) if valid_day(known, month, day)]
    return min(years, key=lambda known: abs((date(known, month, day) - today).days), default=today.year)


def valid_day(year: int, month: int, day: int) -> str | None:
    """ISO text of a day, None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
