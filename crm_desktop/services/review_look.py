"""What every part of a review looks at: the book at one moment, the period, the one compared with, the slice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import cast

from crm_desktop.domain.clock_rules import Basis, ClockRules, Kind
from crm_desktop.domain.clocks import Unit
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_period import Period, Stretch
from crm_desktop.domain.review_rule import ReviewRule
from crm_desktop.domain.review_shape import Drill, Slice, Text
from crm_desktop.services.clock_book import ClockBook
from crm_desktop.services.review_words import stretch_name
from crm_desktop.store import review_customers, review_rows
from crm_desktop.store.options import Options
from crm_desktop.store.review_facts import SIGNED, Scope
from crm_desktop.store.review_rows import FACTS
from crm_desktop.store.sql import Connection

PERIODS = 6
"""Periods of a sparkline, the one looked at last."""
_BLANK = QT_TRANSLATE_NOOP("messages", "not given")
_A_DAY = 24 * 3600

Months = Mapping[str, tuple[float, ...]]
"""Sums by the key of a month; by that of a year where no more is known."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the book."""

    db: Connection
    known: Options
    clocks: ClockBook
    period: Period
    beside: Stretch
    slice: Slice
    scope: Scope
    now: datetime
    _kept: dict[object, object] = field(default_factory=dict, compare=False)

    @property
    def before(self) -> Scope:
        """The compared period, or what of it is compared."""
        return self.scope.within(self.beside.bounds)

    @property
    def compared(self) -> Period | Stretch:
        """The same as something to count: a whole period may be one of the last six."""
        return self.beside.period if self.beside.whole else self.beside

    @property
    def beside_name(self) -> Message:
        """What the figures are compared with, in words."""
        return stretch_name(self.beside)

    def of(self, period: Period | Stretch) -> Scope:
        """Another period."""
        return self.scope.within(period.bounds)

    def drill(
        self, fact: str, count: int, by: str = "", values: Sequence[int | str | None] = (), scope: Scope | None = None
    ) -> Drill:
        """The rows behind a number of this period, or of another scope."""
        seen = scope or self.scope
        return Drill(FACTS[fact].table, count, fact, (seen.first, seen.after), self.slice, by, tuple(values))

    def name(self, entry: int | None) -> Text:
        """What an entry is called; what to say where there is none."""
        return self.known.path(entry) or Message(_BLANK)

    def tops(self, counts: Mapping[int | None, int]) -> dict[int | None, tuple[int | None, ...]]:
        """The entries of each first level that were counted, by the id of the first level."""
        found: dict[int | None, tuple[int | None, ...]] = {}
        for entry in counts:
            option = self.known.by_id.get(entry) if entry is not None else None
            top = option.parent_id if option is not None and option.parent_id is not None else entry
            found[top] = (*found.get(top, ()), entry)
        return found

    def churn(self, scope: Scope) -> tuple[int, int]:
        """Buyers lost in a span and those who were there before, counted once for tile, chart and worth."""
        key = ("churn", scope.first, scope.after)
        if key not in self._kept:
            self._kept[key] = review_customers.churn(self.db, scope)
        return cast("tuple[int, int]", self._kept[key])

    def filed(self) -> "Sums":
        """New customers by month, and those of them that have signed."""
        if "filed" not in self._kept:
            self._kept["filed"] = self.counted("filed", (SIGNED,))
        return cast("Sums", self._kept["filed"])

    def counted(self, fact: str, what: Sequence[str] = ()) -> "Sums":
        """Rows of the last six periods and of the compared one, with sums of `what`."""
        found: dict[Period | Stretch, tuple[float, ...]] = {}
        six: tuple[Period | Stretch, ...] = self.period.last(PERIODS)
        for periods in (six, () if self.compared in six else (self.compared,)):
            if periods:
                bounds = [period.bounds for period in periods]
                found |= zip(periods, review_rows.by_span(self.db, fact, self.scope, bounds, what), strict=True)
        return Sums({}, found)

    def monthly(self, read: Callable[[Scope], Months]) -> "Sums":
        """Sums of the last six periods and of the compared one."""
        six = self.period.last(PERIODS)
        found = dict(read(self.scope.within((six[0].bounds[0], six[-1].bounds[1]))))
        if self.compared in six:
            return Sums(found)
        return Sums(found, {self.compared: _added(read(self.before).values())})


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums by month, added up for any period that was read, or by period."""

    months: Months
    periods: Mapping[Period | Stretch, tuple[float, ...]] = field(default_factory=dict)

    def of(self, period: Period | Stretch) -> tuple[float, ...]:
        """The sums of a period; nothing where it has no rows."""
        if period in self.periods:
            return self.periods[period]
        if isinstance(period, Stretch):
            raise KeyError(period)
        keys = {month.key for month in period.months()}
        if len(keys) > 1 and period.bounds[0] == period.key:
            keys.add(period.key)
        return _added(row for key, row in self.months.items() if key in keys)

    def at(self, period: Period | Stretch, place: int = 0) -> float:
        """One of the sums, 0 where there are no rows."""
        sums = self.of(period)
        return sums[place] if sums else 0

    def ratio(self, period: Period | Stretch, part: int, whole: int) -> float | None:
        """One of the sums divided by another, None where that is nothing."""
        count = self.at(period, whole)
        return self.at(period, part) / count if count else None


def _added(rows: Iterable[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))


def scope_of(period: Period, part: Slice, known: Options, clocks: ClockBook, rule: ReviewRule, now: datetime) -> Scope:
    """The SQL side of a period and slice; a first level of a list brings its second."""
    entries = {}
    for name in ("owner", "source", "industry", "region", "grade"):
        chosen = getattr(part, name)
        if chosen is not None:
            under = tuple(one.id for one in known.kind(name) if one.parent_id == chosen)
            entries[f"{name}_id"] = (chosen, *under)
    first, after = period.bounds
    scope = Scope(first, after, entries, part.product, now.isoformat(timespec="seconds"), rule=rule)
    return replace(scope, entry_seconds=allowed(clocks.rules, Kind.ENTRY), log_seconds=allowed(clocks.rules, Kind.LOG))


def allowed(rules: ClockRules, kind: Kind) -> int:
    """The seconds of a clock that runs day and night; a day for one that keeps working hours."""
    rule = rules.deadlines[kind]
    plain = rule.basis is Basis.ALWAYS and rule.allowed.unit is Unit.HOURS
    return rule.allowed.amount * 3600 if plain else _A_DAY
