"""Brackets in which the form of source 002 shows sizes and budgets (002-10, 002-17): a view, the numbers are stored.

The source shares its bounds (50-200 beside 200 and more); here every bracket has its lower bound and not its upper.
"""

from dataclasses import dataclass
from typing import Final

from crm_desktop.domain.money import parse_count_range, parse_money

_WAN: Final = 1_000_000
"""分 in 万元."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """low <= x < high; None is no bound."""

    low: int | None
    high: int | None


SIZES: Final = (Bracket(None, 50), Bracket(50, 200), Bracket(200, None))
"""People (002-10)."""
BUDGETS: Final = (Bracket(None, 50), Bracket(50, 100), Bracket(100, None))
"""万元 (002-17)."""


def meet(brackets: tuple[Bracket, ...], low: float | None, high: float | None) -> tuple[Bracket, ...]:
    """The brackets in which a number (low = high) or a range lies; the upper end of a range is no part of it."""
    if low is None and high is None:
        return ()
    exact = low == high
    return tuple(
        one
        for one in brackets
        if (high is None or one.low is None or high > one.low or (exact and high == one.low))
        and (low is None or one.high is None or low < one.high)
    )


def of_size(text: str) -> tuple[Bracket, ...]:
    """The brackets of a typed size."""
    found = parse_count_range(text)
    return meet(SIZES, found[0], found[1]) if found else ()


def of_budget(text: str) -> tuple[Bracket, ...]:
    """The brackets of a typed budget, in 万元."""
    money = parse_money(text)
    if money is None:
        return ()
    low, high = (None if one is None else one / _WAN for one in (money.low, money.high))
    return meet(BUDGETS, low, high)
