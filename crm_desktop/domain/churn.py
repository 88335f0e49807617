"""How likely customers leave by the number of signs that they show, learnt from the past and tested on it."""

from collections.abc import Mapping, Sequence

SEVERAL = 2
"""So many signs, or more, count as one group."""
_PRIOR = 5
"""The share of all weighs as much as so many customers of a group: a small group is not taken at its word."""

Outcomes = Mapping[int, tuple[int, int]]
"""Customers and those of them that left, by the number of signs (2: two or more)."""


def outcomes(rows: Sequence[tuple[int, ...]]) -> dict[int, tuple[int, int]]:
    """Rows of signs (0 or 1 each), customers, and those that left, put together by the number of signs."""
    found: dict[int, tuple[int, int]] = {}
    for *signs, count, left in rows:
        group = min(sum(signs), SEVERAL)
        known = found.get(group, (0, 0))
        found[group] = (known[0] + count, known[1] + left)
    return found


def base_rate(seen: Outcomes) -> float | None:
    """The share of all that left: the naive forecast for everybody."""
    count = sum(one[0] for one in seen.values())
    return sum(one[1] for one in seen.values()) / count if count else None


def chances(seen: Outcomes) -> dict[int, float]:
    """The chance to leave by the number of signs."""
    base = base_rate(seen) or 0.0
    return {
        group: (seen.get(group, (0, 0))[1] + _PRIOR * base) / (seen.get(group, (0, 0))[0] + _PRIOR)
        for group in range(SEVERAL + 1)
    }


def brier(chance: Mapping[int, float], came: Outcomes) -> float | None:
    """The mean squared error of chances against what came: 0 is perfect, 0.25 a coin; None of nobody."""
    count = sum(one[0] for one in came.values())
    if not count:
        return None
    wrong = sum(left * (1 - chance[group]) ** 2 + (n - left) * chance[group] ** 2 for group, (n, left) in came.items())
    return wrong / count


def tested(before: Outcomes, after: Outcomes) -> tuple[float, float] | None:
    """The error of chances learnt before on what came after, and that of the plain share of all; None of nobody."""
    base = base_rate(before)
    if base is None:
        return None
    ours = brier(chances(before), after)
    naive = brier(dict.fromkeys(range(SEVERAL + 1), base), after)
    return None if ours is None or naive is None else (ours, naive)
