"""How the letters of the dimensions become one grade, in every case that is possible while something is not known."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import product
from math import prod

from crm_desktop.domain.grade_rule import Combine, GradeRule

Letters = tuple[str, ...]
"""What a dimension may say, the best first: one letter where all is known."""

_MOST = 4096
"""Cases that are gone through one by one; with more of them the best and the worst say between what the grade lies."""


def combine(rule: GradeRule, said: Sequence[Letters]) -> Letters:
    """The grades that are possible, the best first; () where nothing is looked at."""
    if not said or any(not one for one in said):
        return ()
    weights = tuple(one.weight for one in rule.used)
    return _possible(_Scale(rule), rule.combine, tuple(said), weights)


def score(rule: GradeRule, said: Sequence[Letters]) -> int | None:
    """Points from 0 to 100 of the dimensions that are known, None where none is."""
    known = [(one.weight, one_said[0]) for one, one_said in zip(rule.used, said, strict=True) if len(one_said) == 1]
    weight = sum(one for one, _letter in known)
    return _rounded(sum(one * rule.points(letter) for one, letter in known), weight) if weight else None


def _rounded(sum_of_points: int, weight: int) -> int:
    return (2 * sum_of_points + weight) // (2 * weight)


class _Scale:
    """What combining needs of a rule, as a key of a cache."""

    def __init__(self, rule: GradeRule) -> None:
        self.letters = rule.scale
        self.points = tuple(rule.points(letter) for letter in rule.scale)
        self.begins = tuple(rule.steps.get(letter, 0) for letter in rule.scale)

    def _key(self) -> tuple[object, ...]:
        return self.letters, self.points, self.begins

    def __hash__(self) -> int:
        return hash(self._key())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Scale) and self._key() == other._key()


@lru_cache(maxsize=1 << 14)
def _possible(scale: _Scale, how: Combine, said: tuple[Letters, ...], weights: tuple[int, ...]) -> Letters:
    ranks = [tuple(sorted(scale.letters.index(letter) for letter in one)) for one in said]
    if how is Combine.ALL:
        # a condition counts as met where it is shown to be met
        ranks = [one[-1:] for one in ranks]
    found = _ranks(scale, how, ranks, weights)
    return tuple(scale.letters[rank] for rank in found)


def _ranks(scale: _Scale, how: Combine, ranks: list[tuple[int, ...]], weights: tuple[int, ...]) -> list[int]:
    one_of = _HOW[how]
    if prod(len(one) for one in ranks) <= _MOST:
        return sorted({one_of(scale, case, weights) for case in product(*ranks)})
    best = one_of(scale, tuple(one[0] for one in ranks), weights)
    worst = one_of(scale, tuple(one[-1] for one in ranks), weights)
    return list(range(best, worst + 1))


def _worst(_scale: _Scale, ranks: tuple[int, ...], _weights: tuple[int, ...]) -> int:
    return max(ranks)


def _majority(_scale: _Scale, ranks: tuple[int, ...], _weights: tuple[int, ...]) -> int:
    # what more than half say is the middle one as well
    return sorted(ranks)[len(ranks) // 2]


def _weighted(scale: _Scale, ranks: tuple[int, ...], weights: tuple[int, ...]) -> int:
    total = sum(weights)
    if not total:
        return _majority(scale, ranks, weights)
    points = _rounded(sum(weight * scale.points[rank] for rank, weight in zip(ranks, weights, strict=True)), total)
    return next((rank for rank, begin in enumerate(scale.begins[:-1]) if points >= begin), len(scale.letters) - 1)


_HOW: dict[Combine, Callable[[_Scale, tuple[int, ...], tuple[int, ...]], int]] = {
    Combine.WORST: _worst,
    Combine.ALL: _worst,
    Combine.MAJORITY: _majority,
    Combine.WEIGHTED: _weighted,
}
