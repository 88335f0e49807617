"""Public holidays and the weekend days worked for them (调休): the shipped table with the user's own lines over it.

A book keeps its own lines as plain values, so that next year's table comes with a newer program all the same.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.text import clean
from crm_desktop.paths import resource

_LONGEST = 31
"""Days of one holiday; more is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Holidays:
    """Days off and weekend days that are worked, each with the holiday's name, and the years that are known.

    The keys of `off` and `work` are the holidays and workdays of a work calendar.
    """

    off: Mapping[date, str]
    work: Mapping[date, str]
    years: frozenset[int]

    def with_own(self, lines: Iterable["Line"]) -> "Holidays":
        """The table with the user's lines over it, the later one winning; an "ordinary" line takes days out of it."""
        off, work = dict(self.off), dict(self.work)
        for line in lines:
            for day in line.days():
                off.pop(day, None)
                work.pop(day, None)
                if line.kind != "ordinary":
                    (off if line.kind == "off" else work)[day] = line.name
        return Holidays(off, work, self.years | {day.year for day in (*off, *work)})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the editable table: `kind` is "off", "work" or "ordinary" (as if the table did not name the days)."""

    kind: str
    name: str
    first: date
    last: date

    def days(self) -> list[date]:
        """The days from the first to the last."""
        return [self.first + timedelta(days=count) for count in range((self.last - self.first).days + 1)]


def checked_line(kind: str, name: str, first: date, last: date | None = None) -> Line:
    """A line as the user typed it; UserError for one without a name, turned round or longer than a month."""
    line = Line(kind, clean(name), first, last or first)
    if kind not in ("off", "work", "ordinary"):
        raise ValueError(kind)
    if not line.name and kind != "ordinary":
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "The holiday needs a name.")))
    if line.last < line.first:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "The last day lies before the first.")))
    if (line.last - line.first).days >= _LONGEST:
        template = QT_TRANSLATE_NOOP("messages", "One line holds at most {most} days.")
        raise UserError(Message(template, most=_LONGEST))
    return line


def shipped_lines() -> list[Line]:
    """The shipped table line by line, as the editor shows it."""
    found = tomllib.loads(resource("presets", "holidays.toml").read_text(encoding="utf-8"))
    lines = []
    for year in found.values():
        lines += [Line("off", one["name"], one["first"], one["last"]) for one in year["off"]]
        lines += [Line("work", one["name"], day, day) for one in year["work"] for day in one["days"]]
    return sorted(lines, key=lambda line: line.first)


@cache
def shipped() -> Holidays:
    """The holidays that come with the program."""
    return Holidays({}, {}, frozenset()).with_own(shipped_lines())


def read_lines(table: object) -> list[Line]:
    """The lines that `lines_table` gave; what no program wrote is left out."""
    lines = []
    for entry in table if isinstance(table, list) else ():
        try:
            first, last = (date.fromisoformat(str(entry[key])) for key in ("first", "last"))
            lines.append(checked_line(str(entry["kind"]), str(entry["name"]), first, last))
        except (KeyError, TypeError, ValueError, UserError):
            continue
    return lines


def lines_table(lines: Iterable[Line]) -> list[dict[str, str]]:
    """The user's own lines as plain values, for the book's setting "holidays"."""
    return [
        {"kind": line.kind, "name": line.name, "first": line.first.isoformat(), "last": line.last.isoformat()}
        for line in lines
    ]


@lru_cache(maxsize=8)
def _own(lines: tuple[Line, ...]) -> Holidays:
    return shipped().with_own(lines)


def of_setting(table: object) -> Holidays:
    """The holidays of a book: the shipped ones with the lines of its setting over them."""
    return _own(tuple(read_lines(table)))
