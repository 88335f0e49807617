"""The date inside a next step: "3月3日发送详细方案" (000-34), the year taken from the follow-up it belongs to."""

import calendar
import re
from datetime import date, timedelta

from crm_desktop.domain.partial_date import parse_partial
from crm_desktop.domain.text import fold

_FULL = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?")
_DAY = re.compile(r"(?<![\d.])(\d{1,2})\s*(?:月\s*(\d{1,2})\s*[日号]?|[/-](\d{1,2})(?![\d万%-]))")
_IN_DAYS = re.compile(r"(\d{1,3}|[一二两三四五六七八九十])\s*(天|周|个月)(?:后|之后|内|以后)")
_WORD = re.compile(r"大后天|今天|明天|后天|(?:上|下|本|这)?(?:周|星期|礼拜)[一二三四五六日天]")
_MONTH_PART = re.compile(r"(下个?月|本月|这个月)?(初|中旬?|底|末)")
_COUNTS = "一二三四五六七八九十"
HALF_YEAR = 180


def action_date(text: str, *, happened: date) -> date | None:
    """The day that a next step names, or None; a month and day long before the follow-up means the next year."""
    plain = fold(text)
    found = _FULL.search(plain)
    if found:
        return _date(parse_partial(found.group()))
    found = _DAY.search(plain)
    if found:
        return _near(happened, int(found[1]), int(found[2] or found[3]))
    found = _IN_DAYS.search(plain)
    if found:
        return _after(happened, found[1], found[2])
    found = _WORD.search(plain)
    if found:
        return _date(parse_partial(found.group(), today=happened))
    found = _MONTH_PART.search(plain)
    return _part_of_month(happened, found[1] or "", found[2]) if found and (found[1] or found[2] in "底末") else None


def _date(partial: str | None) -> date | None:
    return date.fromisoformat(partial) if partial and len(partial) == 10 else None


def _near(happened: date, month: int, day: int) -> date | None:
    for year in (happened.year, happened.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if (happened - found).days <= HALF_YEAR:
            return found
    return None


def _after(happened: date, count: str, unit: str) -> date:
    number = int(count) if count.isdigit() else 2 if count == "两" else _COUNTS.index(count) + 1
    if unit == "个月":
        return _add_months(happened, number)
    return happened + timedelta(days=number * (7 if unit == "周" else 1))


def _add_months(day: date, months: int) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _part_of_month(happened: date, which: str, part: str) -> date:
    first = _add_months(happened.replace(day=1), 1 if which.startswith("下") else 0)
    if part == "初":
        return first.replace(day=3)
    if part.startswith("中"):
        return first.replace(day=15)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])
