"""A grade rule as data: its dimensions, their bounds, and how they become one grade (K5-K9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.playbook import Words

LISTS = ("intent", "fit")
"""Dimensions chosen from a list; the others compare a number with bounds."""

KEYS = ("intent", "urgency", "importance", "fit", "clarity", "chain", "power", "credit")
"""Every dimension in the order in which they are shown: days until the need, the lower end of the budget in 分, whether
a budget is named (1) or not (0), roles that decide, purchasing power and credit from 1 to 5."""

NAMES: Mapping[str, str] = MappingProxyType({
    "intent": QT_TRANSLATE_NOOP("messages", "Intent"),
    "urgency": QT_TRANSLATE_NOOP("messages", "Urgency"),
    "importance": QT_TRANSLATE_NOOP("messages", "Importance"),
    "fit": QT_TRANSLATE_NOOP("messages", "Fit"),
    "clarity": QT_TRANSLATE_NOOP("messages", "Budget named"),
    "chain": QT_TRANSLATE_NOOP("messages", "Decision chain"),
    "power": QT_TRANSLATE_NOOP("messages", "Purchasing power"),
    "credit": QT_TRANSLATE_NOOP("messages", "Credit"),
})  # fmt: skip

_NO_WORDS = Words()
BEST_SCORE = 100
LEVELS = 5
"""Steps of the bar that shows a dimension."""


def name_of(key: str) -> Message:
    """What a dimension is called."""
    return Message(NAMES[key])


class Combine(StrEnum):
    """How dimensions become one grade: the weakest one, the one in the middle, points, or conditions (K9).

    MAJORITY takes what more than half of them say and else the middle one, of two middle ones the lower. ALL takes
    the best level whose every condition is shown to be met: what is not known is not met.
    """

    WORST = "worst"
    MAJORITY = "majority"
    WEIGHTED = "weighted"
    ALL = "all"


class Side(StrEnum):
    """Which of two neighbouring parts has the bound itself (K8)."""

    LEFT = "left"
    RIGHT = "right"


class Every(StrEnum):
    """How often everybody is graded anew (K11)."""

    NEVER = "never"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Bound:
    """Where one part ends and the next begins."""

    value: int
    side: Side = Side.LEFT


@dataclass(frozen=True, slots=True)
class Part:
    """What the values between two bounds mean; a `gap` is one that the source leaves open (K7)."""

    letter: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing that is looked at; `letters` holds what entries of its list mean where the list does not say it."""

    key: str
    on: bool = True
    weight: int = 1
    parts: tuple[Part, ...] = ()
    bounds: tuple[Bound, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict, hash=False)

    def part_at(self, value: int) -> int:
        """The part that a value falls into."""
        return sum(value > one.value or (value == one.value and one.side is Side.RIGHT) for one in self.bounds)

    def bound_at(self, value: int) -> Bound | None:
        """The bound that a value hits exactly."""
        return next((one for one in self.bounds if one.value == value), None)


@dataclass(frozen=True, slots=True)
class Signs:
    """Words of talks and events: of a repeat order, of a proposal asked for, and those before them that deny it.

    `unless` are words that look like a denial and are none: 不 denies, 不仅 does not.
    """

    repurchase: tuple[str, ...] = ()
    proposal: tuple[str, ...] = ()
    denial: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


_NO_SIGNS = Signs()


@dataclass(frozen=True, slots=True)
class GradeRule:
    """Dimensions in order; `scale` are its levels from best to worst, `steps` the points at which they begin.

    A customer whom the book ranks below the last level of the scale stays there where the rule says that level: it
    knows no finer ones. With `strategic` a strategic customer is of the best importance whatever the money (001-18).
    After `tag_days` a tag asks whether it is still true (000-53), 0 for never.
    """

    id: str
    name: Words
    scale: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    combine: Combine = Combine.MAJORITY
    steps: Mapping[str, int] = field(default_factory=dict, hash=False)
    strategic: bool = True
    every: Every = Every.WEEK
    note: Words = _NO_WORDS
    source: str = ""
    quiet_days: Mapping[str, int] = field(default_factory=dict, hash=False)
    signs: Signs = _NO_SIGNS
    tag_days: int = 0

    @property
    def used(self) -> tuple[Dimension, ...]:
        """The dimensions that count."""
        return tuple(one for one in self.dimensions if one.on)

    def rank(self, letter: str) -> int:
        """How far down the scale a letter stands; those that it does not know stand below."""
        return self.scale.index(letter) if letter in self.scale else len(self.scale)

    def points(self, letter: str) -> int:
        """What a letter is worth: the score at which it begins, the best one all of it."""
        return BEST_SCORE if letter == self.scale[0] else self.steps.get(letter, 0)

    def level(self, letter: str) -> int:
        """A letter as 1 to 5 filled steps, 0 for none."""
        if letter not in self.scale:
            return 0
        last = max(len(self.scale) - 1, 1)
        return LEVELS - (self.rank(letter) * (LEVELS - 1) + last // 2) // last
