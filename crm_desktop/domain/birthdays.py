"""Birthdays of persons and founding days of companies: when the next one is and which one it will be."""

from datetime import date
from typing import NamedTuple

from crm_desktop.domain import lunar
from crm_desktop.domain.year_days import WrittenDay, YearDay, lunar_words, parse_year_day, write_year_day


class Anniversary(NamedTuple):
    """A birthday or founding day to come: the day, the count of years (None: unknown), and whether the day is known."""

    day: date
    years: int | None
    exact: bool = True


def parse_birthday(text: str, *, today: date) -> WrittenDay | None:
    """The birthday somebody wrote, by the solar or lunar calendar; None for no day and for one still to come."""
    written = parse_year_day(text)
    if written is None or written.year is None or written.year < today.year - 1:
        return written
    born = _first(written)
    return written if born is not None and born <= today else None


def next_birthday(written: WrittenDay, today: date) -> Anniversary | None:
    """The next birthday, today included, with the age reached; None where the lunar tables end."""
    day = written.day.next_from(today)
    if day is None:
        return None
    if written.year is None:
        return Anniversary(day, None)
    age = _year_of(written.day, day) - written.year
    return Anniversary(day, age) if age > 0 else _after_birth(written)


def as_lunar(written: WrittenDay) -> WrittenDay | None:
    """The same birthday kept by the lunar calendar; None when it has no year or lies outside the tables."""
    if written.day.lunar:
        return written
    born = _first(written)
    if born is None or not lunar.FIRST <= born <= lunar.LAST:
        return None
    found = lunar.from_solar(born)
    return WrittenDay(YearDay(found.month, found.day, lunar=True, leap=found.leap), found.year)


def birthday_words(written: WrittenDay, *, chinese: bool = True) -> str:
    """How it is shown: 1985年3月5日, 3月5日, 农历八月十五, 农历1985年八月十五; 1985-03-05, lunar 08-15 in English."""
    day, year = written
    if chinese and not day.lunar:
        return f"{'' if year is None else f'{year}年'}{day.month}月{day.day}日"
    if chinese:
        return f"农历{'' if year is None else f'{year}年'}{lunar_words(day)}"
    if not day.lunar:
        return write_year_day(written)
    leap = "leap " if day.leap else ""
    return f"lunar {'' if year is None else f'{year}-'}{leap}{day.month:02d}-{day.day:02d}"


def next_founding_day(founded: str, today: date) -> Anniversary | None:
    """The next anniversary of a company founded on "2015-06-18", or in the month of "2015-06"; None from a year alone.

    Where only the month is known, its first day stands for it and `exact` is False; the founding itself is none.
    """
    parts = founded.split("-")
    try:
        first = date(int(parts[0]), int(parts[1]), int((*parts, "1")[2])) if len(parts) in (2, 3) else None
    except ValueError:
        return None
    if first is None:
        return None
    day = YearDay(first.month, first.day).next_from(max(today, date(first.year + 1, 1, 1)))
    return Anniversary(day, day.year - first.year, exact=len(parts) == 3) if day else None


def years_since(started: str, today: date) -> int | None:
    """Whole years from a partial date ("2021", "2021-03", "2021-03-05") to today; None for no date or a later one."""
    parts = started[:10].split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    here = [today.year, today.month, today.day][: len(numbers)]
    years = here[0] - numbers[0] - (here[1:] < numbers[1:])
    return years if years >= 0 else None


def _first(written: WrittenDay) -> date | None:
    """The day of birth; None without a year."""
    return written.day.in_year(written.year) if written.year is not None else None


def _year_of(kept: YearDay, day: date) -> int:
    return lunar.from_solar(day).year if kept.lunar else day.year


def _after_birth(written: WrittenDay) -> Anniversary | None:
    """The first birthday of somebody born today or, by a slip, later."""
    day = written.day.in_year((written.year or 0) + 1)
    return Anniversary(day, 1) if day else None
