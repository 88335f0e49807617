"""The scale of a line chart: round values, and in which unit they are drawn."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import ChartData, Point, Series, Unit

UNITS: Final = {Unit.RATE: 0.01, Unit.MONEY: 1e6}
"""What a drawn unit is: a percent, 万元."""
FEW: Final = 3
"""With fewer points there is no line, only their numbers."""
_RULES: Final = 4
_NEAR: Final = 0.4
"""A line that comes so near to zero, as a share of its highest value, begins at zero."""
_ABOVE: Final = 1.04
_WHOLE: Final = 100


class Scale(NamedTuple):
    """Lowest and highest value that is drawn, and where the rules are."""

    low: float
    high: float
    ticks: list[float]


def steps(low: float, high: float) -> list[float]:
    """Four or five round values that cover a range."""
    reach = (high - low) or abs(high) or 1.0
    rough = reach / _RULES
    size = 10 ** math.floor(math.log10(rough))
    step = next(factor * size for factor in (1, 2, 2.5, 5, 10) if factor * size >= rough * 0.999)
    first = math.floor(low / step) * step
    return [first + at * step for at in range(math.ceil((high - first) / step - 1e-9) + 1)]


def scale_of(chart: ChartData) -> Scale:
    """The scale that takes every value and interval of a chart."""
    unit = UNITS.get(chart.unit, 1.0)
    every = [one for series in chart.series for p in series.points for one in (p.value, p.low, p.high)]
    values = [one / unit for one in every if one is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    # a line need not begin at zero, but one near it should
    low = 0.0 if 0 <= low < _NEAR * high or len(values) < FEW else low
    if high <= low:
        high = low + (abs(low) or 1.0)
    ticks = steps(low, high)
    top = max(high, ticks[-1] if ticks[-1] <= high * _ABOVE else ticks[-2])
    return Scale(ticks[0], top, [one for one in ticks if one <= top])


def keys_of(chart: ChartData) -> list[str]:
    """Keys of the periods that any line of a chart has a point in, in order."""
    return sorted({point.period for one in chart.series for point in one.points})


def periods_of(chart: ChartData) -> list[str]:
    """The same with those between, so that a picture leaves their room free."""
    keys = keys_of(chart)
    every = keys[:1]
    while every and every[-1] != keys[-1]:
        every.append(Period.parse(every[-1]).following().key)
    return every


def placed(one: Series, periods: list[str]) -> list[tuple[int, Point]]:
    """The known points of a line, each with the place of its period."""
    return [(periods.index(point.period), point) for point in one.points if point.value is not None]


def tick_text(value: float, unit: Unit) -> str:
    """A value in its drawn unit: "386", "12.5", "40%"."""
    text = f"{value:,.0f}" if value == round(value) or abs(value) >= _WHOLE else f"{value:,.1f}"
    return f"{text}%" if unit is Unit.RATE else text
