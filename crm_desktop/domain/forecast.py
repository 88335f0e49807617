"""What the next months may bring, from the months before: plain methods, tested on the past against the naive one.

Each method says the month after a history. All are tried on the last months that are known; the one that was wrong
least is used, and where repeating the last month was wrong less than all others, that is what is used and said. The
band holds 80 % of the errors that the method made, wider for each month further ahead.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median

from crm_desktop.domain.statistics import quantile

LEAST = 6
"""Months of history below which nothing is forecast."""
TESTED = 12
"""Months on which the methods are tried."""
_MEMORY = 6
_TREND = 12
_DAMPED = 0.9
_YEAR = 12
_BAND = (0.1, 0.9)

NAIVE = "last"

Method = Callable[[Sequence[float], int], float | None]


@dataclass(frozen=True, slots=True)
class Expected:
    """A month to come: its value and the band that holds it with 80 %."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is expected, the method, its mean error and that of repeating the last month, the months they were tried on.

    `method` is "last", "mean", "trend" or "season".
    """

    method: str
    months: tuple[Expected, ...]
    error: float
    naive_error: float
    tested: int


def _last(history: Sequence[float], _ahead: int) -> float:
    return history[-1]


def _mean(history: Sequence[float], _ahead: int) -> float:
    return fmean(history[-_MEMORY:])


def _trend(history: Sequence[float], ahead: int) -> float:
    """The median slope between all pairs of the last year's months, damped the further it is carried on."""
    seen = history[-_TREND:]
    pairs = [(seen[j] - seen[i]) / (j - i) for i in range(len(seen)) for j in range(i + 1, len(seen))]
    slope = median(pairs)
    start = median(value - slope * place for place, value in enumerate(seen)) + slope * (len(seen) - 1)
    return max(0.0, start + slope * sum(_DAMPED**step for step in range(1, ahead + 1)))


def _season(history: Sequence[float], ahead: int) -> float | None:
    """The same month of last year, grown as the year has grown; unknown without two years."""
    if len(history) < 2 * _YEAR or ahead > _YEAR:
        return None
    before = sum(history[-2 * _YEAR : -_YEAR])
    return history[ahead - 1 - _YEAR] * sum(history[-_YEAR:]) / before if before else None


METHODS: Mapping[str, Method] = {NAIVE: _last, "mean": _mean, "trend": _trend, "season": _season}


def forecast(history: Sequence[float], ahead: int = 3) -> Forecast | None:
    """The months after a history, oldest first; None when it is too short to test anything."""
    if len(history) < LEAST + 2:
        return None
    start = max(LEAST, len(history) - TESTED)
    errors = {name: _errors(method, history, start) for name, method in METHODS.items()}
    known = {name: found for name, found in errors.items() if found is not None}
    sizes = {name: fmean(map(abs, found)) for name, found in known.items()}
    best = min(sizes, key=lambda name: (sizes[name], name != NAIVE))
    found = known[best]
    low, high = (min(0.0, quantile(found, _BAND[0]) or 0.0), max(0.0, quantile(found, _BAND[1]) or 0.0))
    months = []
    for step in range(1, ahead + 1):
        value, wide = METHODS[best](history, step) or 0.0, sqrt(step)
        months.append(Expected(value, max(0.0, value + low * wide), value + high * wide))
    return Forecast(best, tuple(months), sizes[best], sizes[NAIVE], len(history) - start)


def _errors(method: Method, history: Sequence[float], start: int) -> list[float] | None:
    """What really came less what the method would have said, month by month; None where it could not always say."""
    found = []
    for place in range(start, len(history)):
        said = method(history[:place], 1)
        if said is None:
            return None
        found.append(history[place] - said)
    return found
