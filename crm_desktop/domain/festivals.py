"""Festivals, the 24 solar terms and the user's own days: when they fall and when to start with the greetings."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from crm_desktop.domain import lunar
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.domain.year_days import WrittenDay, parse_year_day, write_year_day
from crm_desktop.paths import resource

LEAD_DAYS = 3
"""Days before a festival on which its greetings become due, unless the festival says otherwise."""
_MOST_LEAD = 90


@dataclass(frozen=True, slots=True)
class Festival:
    """A day worth a greeting: a day of the year, or the solar term of that name where `day` is None."""

    key: str
    name: str
    name_en: str
    day: WrittenDay | None
    lead: int = LEAD_DAYS
    greet: bool = True
    shown: bool = True

    def in_year(self, year: int) -> date | None:
        """The day in a solar year, or the one whose lunar year begins in it; None where it has none."""
        if self.day is None:
            reckoned = lunar.FIRST.year <= year <= lunar.LAST.year
            return dict(lunar.solar_terms(year)).get(self.name) if reckoned else None
        return self.day.day.in_year(year) if self.day.year in (None, year) else None

    def between(self, first: date, last: date) -> Iterator[date]:
        """Its days from `first` to `last`; the festival of a lunar twelfth month belongs to the year before."""
        for year in range(first.year - 1, last.year + 1):
            day = self.in_year(year)
            if day is not None and first <= day <= last:
                yield day

    def next_from(self, today: date) -> date | None:
        """Its first day from today on; None when it happens no more or the lunar tables end."""
        first = today.year - 1
        years = range(first, first + 3) if self.day is None or self.day.year is None else (self.day.year,)
        days = (self.in_year(year) for year in years)
        return next((day for day in days if day is not None and day >= today), None)


class Coming(NamedTuple):
    """A festival on a day; `start` is the day on which its greetings become due."""

    day: date
    festival: Festival
    start: date


@cache
def shipped() -> tuple[Festival, ...]:
    """The festivals that come with the program, those not shown at first included, without the solar terms."""
    found = _preset()
    return tuple(
        Festival(
            key,
            str(entry["name"]),
            str(entry["en"]),
            parse_year_day(str(entry["day"])),
            int(str(entry.get("lead", LEAD_DAYS))),
            bool(entry.get("greet", True)),
            bool(entry.get("shown", True)),
        )
        for key, entry in found.items()
        if key != "terms"
    )


@cache
def solar_terms() -> tuple[Festival, ...]:
    """The 24 solar terms as festivals; 清明 brings no greeting."""
    english = str(_preset()["terms"]["names_en"]).split(", ")
    return tuple(
        Festival(f"term_{number}", name, name_en, None, lead=1, greet=name != "清明")
        for number, (name, name_en) in enumerate(zip(lunar.TERMS, english, strict=True))
    )


def own_festival(name: str, day: str, *, lead: int = LEAD_DAYS) -> Festival:
    """A day of the user's own: "08-18" and "农历腊月初八" come every year, "2026-05-20" once; else UserError."""
    title, written = clean(name), parse_year_day(day)
    if not title:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "The day needs a name.")))
    if written is None:
        template = QT_TRANSLATE_NOOP(
            "messages", "“{text}” is no day of the year: write 08-18, 2026-05-20 or 农历八月十五."
        )
        raise UserError(Message(template, text=clean(day)))
    if not 0 <= lead <= _MOST_LEAD:
        raise UserError(
            Message(QT_TRANSLATE_NOOP("messages", "A reminder comes 0 to {most} days ahead."), most=_MOST_LEAD)
        )
    return Festival(f"own:{title}:{write_year_day(written)}", title, title, written, lead)


def between(festivals: Iterable[Festival], first: date, last: date) -> list[Coming]:
    """What falls from `first` to `last`, in the order of days; a solar term gives way to the festival of its name."""
    found = [
        Coming(day, festival, day - timedelta(days=festival.lead))
        for festival in festivals
        for day in festival.between(first, last)
    ]
    named = {(coming.festival.name, coming.day) for coming in found if not _is_term(coming.festival)}
    kept = (one for one in found if not (_is_term(one.festival) and (one.festival.name, one.day) in named))
    return sorted(kept, key=lambda coming: coming.day)


def due(festivals: Iterable[Festival], today: date) -> list[Coming]:
    """The festivals whose greetings can be sent now: within their lead days and not yet over."""
    greeted = [festival for festival in festivals if festival.greet]
    longest = max((festival.lead for festival in greeted), default=0)
    return [coming for coming in between(greeted, today, today + timedelta(days=longest)) if coming.start <= today]


def _is_term(festival: Festival) -> bool:
    return festival.key.startswith("term_")


@cache
def _preset() -> dict[str, dict[str, object]]:
    return tomllib.loads(resource("presets", "festivals.toml").read_text(encoding="utf-8"))
