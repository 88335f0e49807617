"""The date inside a next step: "3月3日发送详细方案" (000-34), the year taken from the follow-up it belongs to."""

import re
from datetime import date

from crm_desktop.domain.date_text import spelled_out, valid_day
from crm_desktop.domain.relative_dates import find_day, month_part
from crm_desktop.domain.text import fold

HALF_YEAR = 180
"""Days; a month and day further back than this before the follow-up belong to the next year."""
_LONGEST = 2000
"""Characters that are searched: a next step is a line, not a report."""
_DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>\d{4}|(?<!\d)\d{2}(?=\s*年))\s*[-/.年]\s*)?(?P<month>\d{1,2})\s*"
    r"(?:月\s*(?:份?(?P<part>[初底末]|[上中下]旬|中)|(?P<day>\d{1,2})(?!\d)\s*[日号]?|份|(?!\d))"
    r"|(?P<mark>[-/.])\s*(?P<day2>\d{1,2})(?![\d.%万千亿元折号倍小人台套件年个天周月]|-\d))"
)
# most next steps name no day, and that is seen at once
_HINT = re.compile(r"\d|[今明昨前后後次当當天周週月日号號年季星礼禮]|to", re.IGNORECASE)
_COMPACT = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)")


def action_date(text: str, *, happened: date) -> date | None:
    """The first day that a next step names, or None; relative words and a missing year count from the follow-up."""
    if not _HINT.search(text):
        return None
    plain = spelled_out(fold(text[:_LONGEST]))
    relative = find_day(plain, happened, forward=True)
    for found in _DAY.finditer(plain):
        if relative and relative.start <= found.start():
            break
        day = _day(found, happened)
        if day is not None:
            return day
    compact = _COMPACT.search(plain)
    if compact and not (relative and relative.start <= compact.start()):
        return _whole(*(int(part) for part in compact.groups()))
    return relative.day if relative else None


def _day(found: re.Match[str], happened: date) -> date | None:
    month = int(found["month"])
    if not 1 <= month <= 12 or (found["mark"] and not found["year"] and not _stands_alone(found)):
        return None
    year = int(found["year"]) if found["year"] else None
    if year is not None and len(found["year"]) == 2:
        year += 2000
    number = found["day"] or found["day2"]
    if number is not None:
        return _whole(year, month, int(number)) if year is not None else _near(happened, month, int(number))
    return _within_month(found, year, happened)


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether "3/6" or "3.6" can be a date: 3-5 is a range, and 3.6 a number unless the text begins with it."""
    if found["mark"] == "-":
        return False
    before = found.string[: found.start()].rstrip()
    return (found["mark"] == "/" and not before.endswith("/")) or not before or before[-1] in ",;:、。("


def _within_month(found: re.Match[str], year: int | None, happened: date) -> date | None:
    """A day of "3月底", "2024年3月中旬" or "4月回访"."""
    month, part = int(found["month"]), found["part"]
    first = _whole(year, month, 1) if year is not None else _near(happened.replace(day=1), month, 1)
    if first is None:
        return None
    day = month_part(first, part) if part else first
    # "3月跟进" said in March means what is left of it
    return month_part(first, "底") if not part and day < happened else day


def _near(happened: date, month: int, day: int) -> date | None:
    """The month and day in the follow-up's year, or in the next when that was long ago."""
    for year in (happened.year, happened.year + 1):
        found = _whole(year, month, day)
        if found is not None and (happened - found).days <= HALF_YEAR:
            return found
    return None


def _whole(year: int, month: int, day: int) -> date | None:
    iso = valid_day(year, month, day)
    return date.fromisoformat(iso) if iso else None
