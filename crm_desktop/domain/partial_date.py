"""Dates as people and files give them, kept as ISO text that may stop at the year or the month."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from crm_desktop.domain.clock import FoundTime, find_time
from crm_desktop.domain.date_text import read_date
from crm_desktop.domain.relative_dates import find_day
from crm_desktop.domain.text import fold

_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
_SERIALS = range(30_000, 60_001)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_ISO_MINUTE = re.compile(r"(\d{4}-\d\d-\d\d)[ T]((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?")
_WHOLE = 10
"""Characters of an ISO day."""
_LONGEST = 300
"""Characters; a longer text is prose and not a date."""


def parse_partial(
    value: object, *, year: int | None = None, today: date | None = None, epoch1904: bool = False
) -> str | None:
    """ISO text "2015", "2023-10" or "2024-03-05" of a cell, or None when it is no date (002-09, 002-20).

    Numbers count as Excel serials (30000 to 60000, in the workbook's epoch) or as written digits (2015, 20240305);
    `year` completes "3月5日", `today` does the same with the nearest year and also gives a meaning to 昨天.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        moment = _moment(value, epoch1904)
        return moment.date().isoformat() if moment else _parse_text(_digits(value), year, today)[0]
    return _parse_text(str(value), year, today)[0] if value else None


def parse_when(value: object, *, today: date | None = None, epoch1904: bool = False) -> str | None:
    """ISO date or minute ("2024-03-01", "2024-03-01T14:20") of a cell or of typed text such as "今天下午3点".

    Midnight counts as no time; a month or year alone ("2023年10月", 002-20) stays partial.
    """
    if isinstance(value, int | float):
        value = _moment(value, epoch1904) or _digits(value)
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute) == (0, 0)
        return value.date().isoformat() if midnight else value.replace(tzinfo=None).isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if not value:
        return None
    day, clock = _parse_text(str(value), None, today)
    return f"{day}T{clock}" if day and clock and len(day) == _WHOLE else day


def is_whole(partial: str) -> bool:
    """Whether the text names a day and not only a year or month."""
    return len(partial) >= _WHOLE


def _moment(number: float, epoch1904: bool) -> datetime | None:
    """The minute of an Excel serial; None where the number is none."""
    if isinstance(number, bool) or not 0 < number < 1e8 or int(number) not in _SERIALS:
        return None
    return _EPOCHS[epoch1904] + timedelta(days=int(number), minutes=round(number % 1 * 1440))


def _digits(number: float) -> str:
    """What was typed into a cell that became a number: 2015, 20240305, 2024.3; "" where it cannot be told."""
    if isinstance(number, bool) or not 0 < number < 1e8:
        return ""
    text = str(int(number)) if number == int(number) else str(number)
    # the zero of 2024.10 is lost: it reads as 2024.1
    return "" if text.endswith(".1") else text


@lru_cache(maxsize=16384)
def _parse_text(raw: str, year: int | None, today: date | None) -> tuple[str | None, str | None]:
    """Day (perhaps partial) and time of a text."""
    plain = _ISO.fullmatch(raw) or _ISO_MINUTE.fullmatch(raw)
    if plain and raw.isascii():
        clock = raw[11:16] if raw[11:16] != "00:00" else None
        return (raw[:_WHOLE], clock or None) if _exists(raw[:_WHOLE]) else (None, None)
    if len(raw) > _LONGEST:
        return None, None
    text = fold(raw)
    found = read_date(text, year=year, today=today)
    if found is not None:
        after = find_time(text[found.end :], at_start=True)
        return found.iso, after.text if after else None
    return _relative(text, today) if today else (None, None)


def _exists(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _relative(text: str, today: date) -> tuple[str | None, str | None]:
    """ "昨天 14:20", "下周三下午3点" or a time alone, which means today; words around them make it no date."""
    found = find_day(text, today)
    rest = text if found is None else text[: found.start] + " " + text[found.end :]
    if found is not None and found.start > 0 and text[: found.start].strip(" 约预计在于(:,"):
        return None, None
    clock = find_time(rest, at_start=True)
    if found is not None:
        return found.day.isoformat(), _evening(clock, text)
    if clock is None or rest[clock.end :].strip():
        return None, None
    return today.isoformat(), clock.text


def _evening(clock: FoundTime | None, text: str) -> str | None:
    """今晚8点 names the half of the day in the word for the day."""
    if clock is None:
        return None
    hour = int(clock.text[:2])
    late = clock.bare and hour < 12 and text.startswith(("今晚", "明晚", "昨晚"))
    return f"{hour + 12:02d}{clock.text[2:]}" if late else clock.text
