"""What comes back every year, by indexes of the days in it: birthdays of persons, founding days of companies."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain import lunar
from crm_desktop.domain.birthdays import as_lunar
from crm_desktop.domain.year_days import WrittenDay, YearDay, lunar_words, parse_year_day
from crm_desktop.store.sql import Connection
from crm_desktop.store.year_keys import BIRTHDAY_KEY, FOUNDED_KEY, LUNAR

_OLDEST = 110
"""Years of age up to which a solar birthday is looked for by its lunar day."""
_MONTH_AND_DAY = len("06-18")


class Birthday(NamedTuple):
    """A birthday kept on `day`: `written` is the contact's text, `years` the age reached, None when unknown."""

    day: date
    customer_id: int
    contact_id: int
    person: str
    title: str
    written: str
    years: int | None
    customer: str


class Founded(NamedTuple):
    """A company's day: how many years it has been, and whether the day is known or only its month."""

    day: date
    customer_id: int
    customer: str
    years: int
    exact: bool


def birthdays_between(db: Connection, first: date, last: date, *, by_lunar: bool = False) -> list[Birthday]:
    """Birthdays kept from `first` to `last`, the earliest first; `by_lunar` keeps solar ones by their lunar day."""
    days: dict[str, list[date]] = {}
    for day in _days(first, last):
        for key in birthday_keys(day, lunar=False):
            days.setdefault(key, []).append(day)
    if by_lunar or has_lunar(db):
        for day in _days(first, last):
            for kept in _lunar_days(day):
                days.setdefault(LUNAR + lunar_words(kept), []).append(day)
    found = _kept_on(days, _born(db, "j.value", "", list(days)), by_lunar=False)
    if by_lunar:
        births = _births(first, last)
        rows = _born(db, "substr(j.value, 6)", "AND k.birthday = j.value", list(births))
        found = [one for one in found if not _moves(one.written)] + _kept_on(births, rows, by_lunar=True)
    return sorted(found, key=lambda one: (one.day, one.contact_id))


def founded_between(db: Connection, first: date, last: date) -> list[Founded]:
    """Founding days kept from `first` to `last`, the earliest first; a month alone is kept on its first day."""
    days: dict[str, list[date]] = {}
    for day in _days(first, last):
        for key in founding_keys(day):
            days.setdefault(key, []).append(day)
    rows = db.exec_driver_sql(
        "SELECT j.value, c.id, c.name, c.founded FROM json_each(?) j CROSS JOIN customer c "
        f"WHERE {FOUNDED_KEY} = j.value AND c.founded IS NOT NULL AND c.deleted_at IS NULL",
        (json.dumps(list(days)),),
    )
    found = [
        Founded(day, int(customer_id), str(name), day.year - int(founded[:4]), len(key) == _MONTH_AND_DAY)
        for key, customer_id, name, founded in rows.all()
        for day in days[key]
    ]
    return sorted((one for one in found if one.years > 0), key=lambda one: (one.day, one.customer_id))


def _born(db: Connection, key: str, condition: str, values: Sequence[str]) -> Sequence[Any]:
    """Contacts by their day of the year: one look into the index for each value."""
    sql = (
        "SELECT j.value, k.customer_id, k.id, k.name, k.title, k.birthday, c.name AS customer "
        "FROM json_each(?) j CROSS JOIN contact k CROSS JOIN customer c "
        f"WHERE {BIRTHDAY_KEY} = {key} {condition} AND k.birthday IS NOT NULL AND k.deleted_at IS NULL "
        "AND c.id = k.customer_id AND c.deleted_at IS NULL"
    )
    return db.exec_driver_sql(sql, (json.dumps(values, ensure_ascii=False),)).all()


def _kept_on(days: Mapping[str, Sequence[date]], rows: Sequence[Any], *, by_lunar: bool) -> list[Birthday]:
    """The rows on the days of their keys, but for years in which somebody was not born yet."""
    found = []
    for key, customer_id, contact_id, person, title, text, customer in rows:
        kept = None if by_lunar or text.startswith(LUNAR) else _solar(text)
        written = kept or parse_year_day(text)
        kept = as_lunar(written) if by_lunar and written else written
        if kept is None:
            continue
        for day in days[key]:
            years = _age(kept, day)
            if years is None or years > 0:
                born = Birthday(day, int(customer_id), int(contact_id), person, title or "", text, years, customer)
                found.append(born)
    return found


def _solar(text: str) -> WrittenDay | None:
    """A solar birthday as it is stored, read without patterns: a month of a large book has thousands."""
    year, month, day = text[:-6], text[-5:-3], text[-2:]
    if len(text) not in (5, 10) or not (month + day + year).isdecimal():
        return None
    return WrittenDay(YearDay(int(month), int(day)), int(year) if year else None)


def _age(kept: WrittenDay, day: date) -> int | None:
    if kept.year is None:
        return None
    return (lunar.from_solar(day).year if kept.day.lunar else day.year) - kept.year


def _moves(text: str) -> bool:
    """Whether a birthday is solar and has a lunar day to be kept on instead."""
    written = parse_year_day(text)
    return written is not None and not written.day.lunar and as_lunar(written) is not None


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=count) for count in range((last - first).days + 1))


def birthday_keys(day: date, *, lunar: bool) -> list[str]:
    """What stored birthdays end with (see BIRTHDAY_KEY) that are kept on a day, `lunar` ones too."""
    found = _solar_keys(day)
    return [*found, *(LUNAR + lunar_words(kept) for kept in _lunar_days(day))] if lunar else found


def founding_keys(day: date) -> list[str]:
    """What stored founding days end with (see FOUNDED_KEY) that are kept on a day; a month alone on its first."""
    return [*_solar_keys(day), *([f"{day.month:02d}"] if day.day == 1 else [])]


def _solar_keys(day: date) -> list[str]:
    """Days of a year that are kept on this one: 29 February too, on the 28th of an ordinary year."""
    leapless = (day.month, day.day) == (2, 28) and (day + timedelta(days=1)).month == 3
    return [f"{day.month:02d}-{day.day:02d}", *(["02-29"] if leapless else [])]


def _lunar_days(day: date) -> list[YearDay]:
    """Lunar days that are kept on this one: 三十 on 廿九 of a short month, a leap month's in the ordinary one."""
    if not lunar.FIRST <= day <= lunar.LAST:
        return []
    here = lunar.from_solar(day)
    short = here.day == lunar.month_length(here.year, here.month, leap=here.leap) == 29
    leapless = not here.leap and lunar.leap_month(here.year) != here.month
    numbers = [here.day, *([30] if short else [])]
    return [
        YearDay(here.month, number, lunar=True, leap=leap)
        for leap in [here.leap, *([True] if leapless else [])]
        for number in numbers
    ]


def _births(first: date, last: date) -> dict[str, list[date]]:
    """Solar dates of birth, ISO, whose lunar birthday is kept within the window, with the days of that."""
    found: dict[str, list[date]] = {}
    for day in _days(first, last):
        for kept in _lunar_days(day):
            for year in range(max(day.year - _OLDEST, lunar.FIRST.year - 1), day.year):
                born = _born_on(year, kept)
                if born is not None:
                    found.setdefault(born.isoformat(), []).append(day)
    return found


def _born_on(year: int, kept: YearDay) -> date | None:
    """The day in a lunar year; None where that year had no such day."""
    try:
        return lunar.to_solar(lunar.LunarDay(year, kept.month, kept.day, kept.leap))
    except ValueError:
        return None


def has_lunar(db: Connection) -> bool:
    """Whether anybody's birthday is lunar; reckoning the calendar takes longer than asking."""
    sql = (
        f"SELECT 1 FROM contact k WHERE {BIRTHDAY_KEY} >= ? AND k.birthday IS NOT NULL AND k.deleted_at IS NULL LIMIT 1"
    )
    return db.exec_driver_sql(sql, (LUNAR,)).first() is not None
