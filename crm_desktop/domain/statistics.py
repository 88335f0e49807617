"""Honest statistics: mean, median, quantiles, the interval of a share, and what is too few to say anything."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

FEW: Final = 5
"""With fewer rows than this a share or a mean says nothing: "too few (n = 3)" is shown instead."""

Z95: Final = 1.959963984540054
"""Standard deviations around the mean that hold 95 % of a normal distribution."""


def mean(values: Sequence[float]) -> float | None:
    """The arithmetic mean, None of nothing."""
    return sum(values) / len(values) if values else None


def quantile(values: Sequence[float], share: float) -> float | None:
    """The value below which `share` (0 to 1) of the values lie, between two of them in proportion; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def median(values: Sequence[float]) -> float | None:
    """The value in the middle, None of nothing."""
    return quantile(values, 0.5)


def rate(part: int, whole: int) -> float | None:
    """A share from 0 to 1, None of nothing; whether it can be trusted is another question (`few`)."""
    return part / whole if whole else None


def few(count: int) -> bool:
    """Whether a sample is too small to speak of a share or a mean."""
    return count < FEW


def wilson(part: int, whole: int, z: float = Z95) -> tuple[float, float] | None:
    """The interval in which the true share lies, by Wilson's score: it is right for small samples and at 0 and 1."""
    if not whole:
        return None
    share, square = part / whole, z * z
    middle = share + square / (2 * whole)
    spread = z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    scale = 1 + square / whole
    low, high = (middle - spread) / scale, (middle + spread) / scale
    return (0.0 if part == 0 else max(low, 0.0)), (1.0 if part == whole else min(high, 1.0))


def change(now: float | None, before: float | None) -> float | None:
    """By which fraction a figure grew; None where there is nothing to compare with."""
    if now is None or not before:
        return None
    return (now - before) / abs(before)
