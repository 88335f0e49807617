"""Which tags a text about what decided a deal speaks of (000-48)."""

from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.domain.text import fold


def suggested(text: str, factors: Mapping[int, Iterable[str]]) -> tuple[int, ...]:
    """The tags of which a name or synonym stands in the text, in their order."""
    folded = fold(text)
    return tuple(one for one, names in factors.items() if any(name and fold(name) in folded for name in names))


def margin(amounts: Sequence[int | None], costs: Sequence[int | None]) -> tuple[int, int] | None:
    """What is left of the lines whose cost is known, and their amount, in 分; None where no cost is known."""
    known = [(a, c) for a, c in zip(amounts, costs, strict=True) if a is not None and c is not None]
    return (sum(a - c for a, c in known), sum(a for a, _c in known)) if known else None
