"""Whether what a company says it does goes with the industry it is filed under (002-35)."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crm_desktop.domain.text import fold

Trades = Mapping[str, Sequence[str]]
"""Words that speak for an industry, by its name."""


class Contradiction(NamedTuple):
    """Another industry that the main business speaks for, and the word that does."""

    industry: str
    word: str


def contradiction(industry: Sequence[str], business: str, trades: Trades) -> Contradiction | None:
    """What speaks against the industry (its levels, the first one first); None when nothing does or nothing is known.

    A business that names its own industry, one level of it, or one of its words is never contradicted.
    """
    text = fold(business)
    own = [name for name in industry if name in trades]
    if not text or not own:
        return None
    if any(fold(word) in text for name in own for word in trades[name]) or any(fold(name) in text for name in industry):
        return None
    found = [Contradiction(name, word) for name, words in trades.items() for word in words if fold(word) in text]
    # of several the longest word says most
    return max(found, key=lambda one: len(one.word), default=None)
