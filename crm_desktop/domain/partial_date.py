"""Dates as people and files give them, kept as ISO text that may stop at the year or the month."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from crm_desktop.domain.text import fold

_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_SERIALS = range(30_000, 60_000)
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?$")
_YEAR = re.compile(r"((?:18|19|20)\d{2})\s*年?$")
_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_TIME = re.compile(r"(上午|早上|中午|下午|晚上|晚)?\s*(\d{1,2})(?:[:：](\d{2})|点半|点(\d{1,2})?分?)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}$")
_WORDS = {"今天": 0, "today": 0, "昨天": -1, "前天": -2, "明天": 1, "后天": 2, "大后天": 3}
_WEEKDAY = re.compile(r"(上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"


def parse_partial(
    value: object, *, year: int | None = None, today: date | None = None, epoch1904: bool = False
) -> str | None:
    """ISO text "2015", "2023-10" or "2024-03-05" of a cell, or None when it is no date (002-09, 002-20).

    Numbers count as Excel serials (30000-59999, in the workbook's epoch); `year` completes "3月5日", `today` 昨天.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        if 1850 <= value <= 2100 and value == int(value):
            return str(int(value))
        return (_EPOCHS[epoch1904] + timedelta(days=int(value))).isoformat() if int(value) in _SERIALS else None
    return _parse_text(str(value), year, today) if value else None


@lru_cache(maxsize=8192)
def _parse_text(raw: str, year: int | None, today: date | None) -> str | None:
    if _ISO.match(raw):
        return _valid(int(raw[:4]), int(raw[5:7]), int(raw[8:]))
    text = fold(raw).strip()
    for pattern in (_FULL, _COMPACT):
        found = pattern.match(text)
        if found:
            return _valid(int(found[1]), int(found[2]), int(found[3]))
    found = _MONTH.match(text)
    if found:
        return f"{found[1]}-{int(found[2]):02d}" if 1 <= int(found[2]) <= 12 else None
    found = _YEAR.match(text)
    if found:
        return found[1]
    found = _DAY.match(text)
    if found and (year or today):
        return _valid(year or (today.year if today else 0), int(found[1]), int(found[2]))
    return _relative(text, today) if today else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _relative(text: str, today: date) -> str | None:
    for word, days in sorted(_WORDS.items(), key=lambda item: -len(item[0])):
        if text.startswith(word):
            return (today + timedelta(days=days)).isoformat()
    found = _WEEKDAY.match(text)
    if not found:
        return None
    weekday = _WEEKDAYS.index("日" if found[2] == "天" else found[2])
    monday = today - timedelta(days=today.weekday())
    weeks = {"上": -7, "下": 7}.get(found[1] or "", 0)
    day = monday + timedelta(days=weeks + weekday)
    if found[1] is None and day < today:
        day += timedelta(days=7)
    return day.isoformat()


def parse_when(value: object, *, today: date | None = None, epoch1904: bool = False) -> str | None:
    """ISO date or minute ("2024-03-01", "2024-03-01T14:20") of a cell or of typed text such as "今天 14:20"."""
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if midnight else value.isoformat(timespec="minutes")
    if isinstance(value, float) and value != int(value) and int(value) in _SERIALS:
        moment = datetime.combine(_EPOCHS[epoch1904], datetime.min.time()) + timedelta(days=value)
        return (moment + timedelta(seconds=30)).isoformat(timespec="minutes")
    day = parse_partial(value, today=today, epoch1904=epoch1904)
    if not isinstance(value, str) or (day and len(day) < 10):
        return day
    text = value.replace("T", " ")
    clock = _TIME.search(text)
    if day is None:
        day = today.isoformat() if today and clock and clock.start() == 0 else None
    if day is None or clock is None:
        return day
    time = _clock(clock)
    return f"{day}T{time}" if time else day


def _clock(found: re.Match[str]) -> str | None:
    hour, minute = int(found[2]), int(found[3] or found[4] or 0)
    if "点半" in found.group():
        minute = 30
    if found[1] in ("下午", "晚上", "晚") and hour < 12:
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def is_whole(partial: str) -> bool:
    """Whether the text names a day and not only a year or month."""
    return len(partial) >= 10
