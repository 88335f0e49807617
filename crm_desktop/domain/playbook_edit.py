"""A playbook while it is being changed: what cannot be right in it, and a name and id for a copy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.playbook import Level, Playbook, Rhythm, Words

_NO_LEVELS = QT_TRANSLATE_NOOP("messages", "A playbook needs at least one level.")
_GAP = QT_TRANSLATE_NOOP("messages", "{level}: contact every {days} days breaks the shortest gap of {gap} days.")
_CAP = QT_TRANSLATE_NOOP("messages", "{level}: {times} times a week is more than the limit of {most} a week.")
_RANGE = QT_TRANSLATE_NOOP("messages", "{level}: from {least} to {most} times a week is no range.")
_LADDER = QT_TRANSLATE_NOOP("messages", "Each step of the escalation must come later than the one before.")
_HOT = QT_TRANSLATE_NOOP("messages", "Hot customers every {days} days are contacted less often than {level}.")

_NONE: Mapping[str, Words] = MappingProxyType({})
MOST_TIMES = 7
"""Times per week at most: a day takes one contact of a rhythm."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field of a level, or with one of the playbook itself (level -1); a warning can stay."""

    level: int
    field: str
    message: Message
    warning: bool = False


def problems(playbook: Playbook) -> list[Problem]:
    """Everything that contradicts itself, in the order of the levels."""
    found = [] if playbook.levels else [Problem(-1, "levels", Message(_NO_LEVELS))]
    for at, level in enumerate(playbook.levels):
        found += _of_level(at, level)
    ladder = playbook.escalation
    if not ladder[0] < ladder[1] < ladder[2]:
        found.append(Problem(-1, "escalation", Message(_LADDER)))
    least = min(playbook.levels, key=lambda level: level.rhythm.days, default=None)
    if least is not None and playbook.hot > least.rhythm.days:
        found.append(Problem(-1, "hot", Message(_HOT, days=playbook.hot, level=least.name), warning=True))
    return found


def _of_level(at: int, level: Level) -> list[Problem]:
    found = []
    rhythm, weekly = level.rhythm, level.rhythm.per_week
    if weekly and not 1 <= weekly[0] <= weekly[1] <= MOST_TIMES:
        found.append(Problem(at, "rhythm", Message(_RANGE, level=level.name, least=weekly[0], most=weekly[1])))
    elif level.min_gap > rhythm.days:
        message = Message(_GAP, level=level.name, days=rhythm.days, gap=level.min_gap)
        found.append(Problem(at, "min_gap", message))
    elif weekly and level.weekly_most and weekly[0] > level.weekly_most:
        message = Message(_CAP, level=level.name, times=weekly[0], most=level.weekly_most)
        found.append(Problem(at, "weekly_most", message))
    return found


def per_week(least: int, most: int) -> Rhythm:
    """So many times a week, also while the two numbers do not make a range yet."""
    return Rhythm(max(7 // max(least, 1), 1), (least, most))


def by_days(rhythm: Rhythm) -> Rhythm:
    """The same rhythm counted in days."""
    return Rhythm(rhythm.days)


def by_week(rhythm: Rhythm) -> Rhythm:
    """The same rhythm counted in times per week, as near as that can be said."""
    times = max(1, min(MOST_TIMES, round(7 / rhythm.days)))
    return rhythm if rhythm.per_week else Rhythm.weekly(times, times)


def copy_of(playbook: Playbook, name: Words, taken: Iterable[str]) -> Playbook:
    """A playbook of one's own with these rules: another name, an id that is free, and where it came from."""
    known = set(taken)
    number = next(number for number in range(1, len(known) + 2) if f"own{number}" not in known)
    return replace(playbook, id=f"own{number}", name=name, source=playbook.id, note=Words(), goal=Words(), said=_NONE)


def moved(playbook: Playbook, at: int, by: int) -> Playbook:
    """A level one or more places up or down; where there is no such place nothing changes."""
    to = at + by
    if not 0 <= to < len(playbook.levels):
        return playbook
    levels = list(playbook.levels)
    levels.insert(to, levels.pop(at))
    return replace(playbook, levels=tuple(levels))


def without(playbook: Playbook, at: int) -> Playbook:
    """One level less."""
    return replace(playbook, levels=playbook.levels[:at] + playbook.levels[at + 1 :])


def put(playbook: Playbook, at: int, level: Level) -> Playbook:
    """A level in the place of another."""
    return replace(playbook, levels=(*playbook.levels[:at], level, *playbook.levels[at + 1 :]))
