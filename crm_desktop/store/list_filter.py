"""What a list is narrowed to, and how many records each chip stands for."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty means all; sets hold option or tag ids; `since` and `until` are ISO dates, both inclusive."""

    grades: frozenset[int] = frozenset()
    hot: bool = False
    tags: frozenset[int] = frozenset()
    owners: frozenset[int] = frozenset()
    stages: frozenset[int] = frozenset()
    methods: frozenset[int] = frozenset()
    states: frozenset[str] = frozenset()
    text: str = ""
    since: str | None = None
    until: str | None = None
    removed: bool = False

    def __bool__(self) -> bool:
        """Whether anything is narrowed; the bin is a place, not a filter."""
        narrowed = (self.grades, self.hot, self.tags, self.owners, self.stages, self.methods, self.states)
        return any(narrowed) or bool(self.text or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of records: in all, under the filter's own text, and by each entry of a list."""

    total: int = 0
    hot: int = 0
    grades: Mapping[int, int] = field(default_factory=dict)
    tags: Mapping[int, int] = field(default_factory=dict)
    owners: Mapping[int, int] = field(default_factory=dict)
    stages: Mapping[int, int] = field(default_factory=dict)
    methods: Mapping[int, int] = field(default_factory=dict)
    states: Mapping[str, int] = field(default_factory=dict)
    amount: int = 0
    """Sum of the amounts in 分, for conversions."""
