"""What a grade rule reads of a customer, and what it knows of each dimension."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_desktop.domain.grade_rule import LISTS, Dimension, GradeRule
from crm_desktop.domain.need_time import is_soon

Choices = Mapping[str, Mapping[int, str]]
"""What the entries of the lists mean: letters by entry, by dimension."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The columns of a customer that rules look at; `need_by` is an ISO day, month or year, `chain` counts roles."""

    intent: int | None = None
    fit: int | None = None
    strategic: bool = False
    need_by: str | None = None
    need_time: str = ""
    budget_low: int | None = None
    budget_high: int | None = None
    chain: int | None = None
    power: int | None = None
    credit: int | None = None


class Unknown(StrEnum):
    """Why a dimension says nothing, or not one thing."""

    NO = ""
    MISSING = "missing"
    PASSED = "passed"
    SOON = "soon"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a dimension: a number, or from `low` to `high`; an `entry` of a list; or why not."""

    low: int | None = None
    high: int | None = None
    entry: int | None = None
    strategic: bool = False
    unknown: Unknown = Unknown.NO


@dataclass(frozen=True, slots=True)
class Said:
    """What a dimension says: the letters that are possible, the best first, and what they come from."""

    dimension: Dimension
    reading: Reading
    letters: tuple[str, ...]

    @property
    def letter(self) -> str:
        """The one letter, "" while several are possible."""
        return self.letters[0] if len(self.letters) == 1 else ""


def read(rule: GradeRule, key: str, facts: Facts, today: date) -> Reading:
    """What is known of a dimension."""
    if key in LISTS:
        entry = facts.intent if key == "intent" else facts.fit
        return Reading(entry=entry) if entry is not None else Reading(unknown=Unknown.MISSING)
    if key == "importance":
        return Reading(strategic=True) if rule.strategic and facts.strategic else _budget(facts)
    if key == "urgency":
        return _urgency(facts, today)
    if key == "clarity":
        return _exactly(int(facts.budget_low is not None and facts.budget_high is not None))
    return _exactly({"chain": facts.chain, "power": facts.power, "credit": facts.credit}[key])


def _exactly(value: int | None) -> Reading:
    return Reading(unknown=Unknown.MISSING) if value is None else Reading(value, value)


def _budget(facts: Facts) -> Reading:
    """The lower end of the budget; "<50万" may be any amount below it (K10)."""
    if facts.budget_low is not None:
        return Reading(facts.budget_low, facts.budget_low)
    if facts.budget_high is not None:
        return Reading(0, max(facts.budget_high - 1, 0), unknown=Unknown.OPEN)
    return Reading(unknown=Unknown.MISSING)


def _urgency(facts: Facts, today: date) -> Reading:
    """Days until the need: a month that is named may be its first day or its last."""
    if not facts.need_by:
        return Reading(unknown=Unknown.SOON if is_soon(facts.need_time) else Unknown.MISSING)
    first, last = span(facts.need_by)
    if last < today:
        return Reading(unknown=Unknown.PASSED)
    low, high = max((first - today).days, 0), (last - today).days
    return Reading(low, high, unknown=Unknown.NO if low == high else Unknown.OPEN)


def span(partial: str) -> tuple[date, date]:
    """The first and the last day of an ISO day, month or year."""
    year, month, day = (int(part) for part in f"{partial}-0-0".split("-")[:3])
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def said(rule: GradeRule, dimension: Dimension, reading: Reading, choices: Choices) -> Said:
    """The letters that a reading makes possible."""
    return Said(dimension, reading, _letters(rule, dimension, reading, choices))


def _letters(rule: GradeRule, dimension: Dimension, reading: Reading, choices: Choices) -> tuple[str, ...]:
    if reading.strategic:
        return (rule.scale[0],)
    if reading.entry is not None:
        letter = choices.get(dimension.key, {}).get(reading.entry, "")
        return (letter,) if letter in rule.scale else possible(rule, dimension, choices)
    if reading.low is None or reading.high is None:
        return possible(rule, dimension, choices)
    return parts_between(rule, dimension, dimension.part_at(reading.low), dimension.part_at(reading.high))


def parts_between(rule: GradeRule, dimension: Dimension, low: int, high: int) -> tuple[str, ...]:
    """The letters of the parts from one to another, the best first."""
    return tuple(sorted({part.letter for part in dimension.parts[low : high + 1]}, key=rule.rank))


def possible(rule: GradeRule, dimension: Dimension, choices: Choices) -> tuple[str, ...]:
    """Every letter that a dimension can say, the best first."""
    if dimension.key in LISTS:
        letters = set(choices.get(dimension.key, {}).values()) & set(rule.scale) or set(rule.scale)
    else:
        letters = {part.letter for part in dimension.parts}
    return tuple(sorted(letters, key=rule.rank))
