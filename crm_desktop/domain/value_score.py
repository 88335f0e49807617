"""What a customer is worth: history, potential and relation, each from the figures of 001-39 to 001-41.

The source breaks off where it would define a valuable customer (X-04); the points and tiers are our own, and said so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm_desktop.domain.table_fields import TableFields

PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "history": ("amount", "months", "repurchase"),
    "potential": ("industry", "budget_trend", "referrals"),
    "relation": ("satisfaction", "unbroken"),
}
"""The figures of each part, in the order of the source."""

TIERS: Final = ("high", "middle", "low")

Steps = tuple[tuple[int, int], ...]
"""(from this value on, points) in ascending order."""


@dataclass(frozen=True, slots=True)
class ValueRule:
    """How figures become points, parts a score, and scores a tier; `gap_days` end a cooperation."""

    weights: Mapping[str, int]
    tiers: Mapping[str, int]
    gap_days: int
    steps: Mapping[str, Steps]

    def points(self, key: str, value: int) -> int:
        """The points of a figure, 0 to 100."""
        return next((points for start, points in reversed(self.steps[key]) if value >= start), 0)

    def tier(self, score: int) -> str:
        """high, middle or low."""
        return next((tier for tier in TIERS[:-1] if score >= self.tiers[tier]), TIERS[-1])


@dataclass(frozen=True, slots=True)
class Deals:
    """The purchases of a customer: days in order (ISO) and their sum in 分."""

    days: tuple[date, ...] = ()
    amount: int = 0

    @property
    def repurchase_percent(self) -> int | None:
        """Repeated purchases of all purchases (001-39), None without any."""
        return (len(self.days) - 1) * 100 // len(self.days) if self.days else None

    def unbroken_since(self, gap_days: int) -> date | None:
        """From which purchase on no gap was longer than that; None without any."""
        begin: date | None = None
        before: date | None = None
        for day in self.days:
            if before is None or (day - before).days > gap_days:
                begin = day
            before = day
        return begin


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with its points; both None where it is not known."""

    key: str
    value: int | None
    points: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """History, potential or relation: its figures, and the mean of those that are known."""

    key: str
    weight: int
    figures: tuple[Figure, ...]
    score: int | None


@dataclass(frozen=True, slots=True)
class ValueScore:
    """The parts, the weighted mean of those that are known, and the tier; None while nothing is known."""

    parts: tuple[Part, ...]
    score: int | None
    tier: str

    @property
    def unknown(self) -> tuple[str, ...]:
        """The figures that are missing."""
        return tuple(one.key for part in self.parts for one in part.figures if one.value is None)


def months_between(first: date, last: date) -> int:
    """Whole months from a day to a later one; 1 for a cooperation that has just begun."""
    whole = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return max(1, whole)


def figures_of(rule: ValueRule, deals: Deals, known: Mapping[str, int | None], today: date) -> dict[str, int | None]:
    """Every figure of a customer: those of its deals, and those that are known otherwise.

    A cooperation whose last deal is longer ago than a break has ended: its unbroken time is 0 months.
    """
    begin = deals.unbroken_since(rule.gap_days)
    unbroken: int | None = None
    if begin is not None:
        running = (today - deals.days[-1]).days <= rule.gap_days
        unbroken = months_between(begin, today) if running else 0
    return {
        **known,
        "amount": deals.amount // 100 if deals.days else None,
        "months": months_between(deals.days[0], today) if deals.days else None,
        "repurchase": deals.repurchase_percent,
        "unbroken": unbroken,
    }


def score(rule: ValueRule, figures: Mapping[str, int | None]) -> ValueScore:
    """The value of a customer; what is not known does not count, and is named."""
    parts = tuple(_part(rule, key, figures) for key in PARTS)
    whole = _mean([(part.score, part.weight) for part in parts])
    return ValueScore(parts, whole, rule.tier(whole) if whole is not None else "")


def _part(rule: ValueRule, key: str, figures: Mapping[str, int | None]) -> Part:
    found = []
    for name in PARTS[key]:
        value = figures.get(name)
        found.append(Figure(name, value, None if value is None else rule.points(name, value)))
    return Part(key, rule.weights[key], tuple(found), _mean([(one.points, 1) for one in found]))


def _mean(weighted: Sequence[tuple[int | None, int]]) -> int | None:
    """The weighted mean of what is known, rounded half up."""
    known = [(value, weight) for value, weight in weighted if value is not None and weight]
    total = sum(weight for _value, weight in known)
    return (2 * sum(value * weight for value, weight in known) + total) // (2 * total) if total else None


def from_table(table: object) -> ValueRule:
    """The rule of a table of plain values; UserError names what is wrong."""
    fields = TableFields(table, "value")
    fields.only(["weights", "tiers", "gap_days", "steps"])
    weights, tiers = fields.inner("weights"), fields.inner("tiers")
    raw = fields.table["steps"]
    steps = raw if isinstance(raw, Mapping) else {}
    return ValueRule(
        {key: weights.number(key, 0, 100) for key in PARTS},
        {key: tiers.number(key, 0, 100) for key in TIERS[:-1]},
        fields.number("gap_days", 30, 3660),
        {
            key: tuple((int(start), int(points)) for start, points in steps[key])
            for part in PARTS.values()
            for key in part
        },
    )


def _steps(raw: Sequence[Sequence[int]]) -> Steps:
    return tuple((int(start), int(points)) for start, points in raw)


def to_table(rule: ValueRule) -> dict[str, object]:
    """The rule as plain values; reading them again gives the same rule."""
    return {
        "weights": dict(rule.weights),
        "tiers": dict(rule.tiers),
        "gap_days": rule.gap_days,
        "steps": {key: [list(step) for step in steps] for key, steps in rule.steps.items()},
    }
