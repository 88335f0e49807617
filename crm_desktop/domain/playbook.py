"""A playbook: how often, by whom and about what the customers of each level are contacted (K1-K5, K21, K26)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """Who leads the customers of a level (001-21, 001-33)."""

    OWNER = "owner"
    SUPERVISOR = "supervisor"
    EXPERT = "expert"
    SERVICE = "service"


class Service(StrEnum):
    """When the clocks of a level run (001-33)."""

    ALWAYS = "24x7"
    WORKING = "working"


class Phase(StrEnum):
    """How far the talks have come: need, proposal, contract (001-24 to 001-26)."""

    FIRST = "first"
    MIDDLE = "middle"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a playbook in Chinese and English; one language stands in for the other."""

    zh: str = ""
    en: str = ""

    def said(self, *, english: bool) -> str:
        """The text in a language."""
        return (self.en or self.zh) if english else (self.zh or self.en)

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A cadence: every `days` days, or the given least and most times per week (000-28, K2)."""

    days: int
    per_week: tuple[int, int] | None = None

    @classmethod
    def weekly(cls, least: int, most: int) -> "Rhythm":
        """So many times per week; `days` is the longest gap that this allows."""
        return cls(max(7 // least, 1), (least, most))


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the day from `start` until before `end`; it goes over midnight when it ends before it starts."""

    start: time
    end: time

    def holds(self, moment: time) -> bool:
        """Whether a time of day lies inside."""
        if self.start < self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True)
class Level:
    """One grade of customers: its rhythm, limits, goal, who leads it, and what to talk about.

    Gaps and goals count days, a limit of 0 means none; `service` says when its clocks run.
    """

    name: str
    rhythm: Rhythm
    title: Words = Words()
    colour: str = ""
    meaning: Words = Words()
    min_gap: int = 1
    daily_most: int = 1
    weekly_most: int = 0
    goal: Words = Words()
    goal_days: int = 0
    lead: tuple[Role, ...] = (Role.OWNER,)
    service: Service = Service.WORKING
    content: Words = Words()
    phases: Mapping[Phase, Words] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Quiet:
    """When nobody is contacted: hours, days off; `messages` allows short messages in those hours (004-09)."""

    hours: tuple[Span, ...] = (Span(time(20, 30), time(8, 30)), Span(time(12), time(13, 30)))
    rest_days: bool = True
    messages: bool = False


@dataclass(frozen=True, slots=True)
class BackOff:
    """After every `after` unanswered touches in a row the gap grows `factor` times, up to `longest` days (001-30)."""

    after: int = 3
    factor: int = 2
    longest: int = 180

    def gap(self, days: int, unanswered: int) -> int:
        """The days to wait instead of `days`."""
        grown = days
        for _ in range(unanswered // self.after if self.after else 0):
            grown *= self.factor
            if grown >= self.longest:
                return max(self.longest, days)
        return grown


@dataclass(frozen=True, slots=True)
class Playbook:
    """All rules of contact that are in force together; `stages` may ask for a shorter gap than the level does.

    `escalation` holds the overdue working days of the steps 1 to 3, `daily_most` how many contacts one day takes.
    """

    id: str
    name: Words
    levels: tuple[Level, ...]
    ungraded: int = 30
    note: Words = Words()
    goal: Words = Words()
    source: str = ""
    hot: int = 0
    hot_most: int = 30
    stages: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    quiet: Quiet = Quiet()
    work_hours: tuple[Span, ...] = (Span(time(8, 30), time(12)), Span(time(13, 30), time(18)))
    back_off: BackOff = BackOff()
    escalation: tuple[int, int, int] = (1, 3, 7)
    daily_most: int = 20
    phases: Mapping[Phase, Words] = field(default_factory=lambda: MappingProxyType({}))
    said: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}))

    def level(self, name: str) -> Level:
        """The level of that name; a customer without one, or with a name not listed, has the rules of none."""
        for level in self.levels:
            if level.name == name:
                return level
        return Level("", Rhythm(self.ungraded))

    def rank(self, name: str) -> int:
        """The place of a level in the order of importance, from 0; unknown ones come last."""
        return next((at for at, level in enumerate(self.levels) if level.name == name), len(self.levels))

    def suggestions(self, level: str, phase: Phase | None) -> tuple[Words, ...]:
        """What to talk about: the level's own content, then what suits the phase (001-24 to 001-26, 000-52)."""
        found = self.level(level)
        fitting = (found.phases.get(phase) or self.phases.get(phase)) if phase else None
        return tuple(words for words in (found.content, fitting) if words)
