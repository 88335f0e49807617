"""One invented customer's year: when it came, who called, how its grade moved, what comes next."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

from crm_desktop.services.demo_words import Company, Person, person, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crm_desktop.services.demo_stages import Moved

GRADES = {"A": 3, "B": 11, "C": 31, "D": 35, "E": 20}
"""Share of each grade in per cent."""
HOT = 0.02
YEAR = 365
_TOUCHES = {"A": (8, 15), "B": (6, 12), "C": (4, 8), "D": (2, 6), "E": (1, 3)}
_PATHS = {
    "A": ("CBA", "BA", "DCBA", "BCBA"),
    "B": ("CB", "B", "DCB", "AB", "EDCB"),
    "C": ("C", "DC", "BC", "C", "EDC"),
    "D": ("D", "ED", "CD", "D"),
    "E": ("E", "DE", "E"),
}
_BUDGETS = (
    ("100万以上", "50-100万", "80万", "1.2-2百万"),
    ("30-50万", "50-80万", "40万", "20-30万"),
    ("10-20万", "10万以下", "5万", "面议", "3-5万"),
)
_STAGES = {"A": (3, 4, 5), "B": (2, 3), "C": (1, 2), "D": (0, 1), "E": (0,)}
_WON = {"A": 0.35, "B": 0.12, "C": 0.03, "D": 0.0, "E": 0.0}
_LOST = {"A": 0, "B": 10, "C": 13, "D": 20, "E": 15}
"""Per cent of each grade that said no."""
_OLD_DEALS = 91
"""Customers of the lower grades whose number is this or more of 100 have bought before."""
_OLD_AMOUNTS = (6, 9, 12, 15, 18, 22, 26, 32, 38)
_LATE = 0.06


@dataclass(frozen=True, slots=True)
class Touch:
    """One past talk with the customer."""

    at: str
    logged_at: str
    method: str
    content: str
    feedback: str
    next_action: str
    next_on: str | None


@dataclass(frozen=True, slots=True)
class Won:
    """One contract."""

    on: str
    amount: str
    product: str
    factor: str


@dataclass(slots=True)
class Story:
    """Everything that is told of one customer; dates are ISO text, grades letters, stages indexes."""

    company: Company
    grade: str
    hot: bool
    owner: int
    entered: date
    budget: str
    need: str
    stage: int
    pick: int
    """A number by which the smaller details are chosen."""
    people: list[Person] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    moves: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Grade changes: at, from ("" at first), to, reason."""
    won: list[Won] = field(default_factory=list)
    lost: tuple[str, str, str] | None = None
    """When, why, and the date to try again."""
    planned: tuple[str, str, str] | None = None
    """When, how and what comes next."""
    tags: list[str] = field(default_factory=list)
    promise: tuple[str, str] | None = None
    """What and until when."""
    course: "Sequence[Moved]" = ()
    """The way through the stages."""
    hurried: str = ""
    """Since when it is to be completed, "" when nothing is missing."""
    slip: "Mapping[str, str]" = field(default_factory=dict)
    """Values by column that somebody wrote down carelessly."""


def story(random: Random, company: Company, today: date, cadence: dict[str, int]) -> Story:
    """Invent the year of one company up to `today`; `cadence` gives the days between touches by grade letter."""
    grade = random.choices(tuple(GRADES), tuple(GRADES.values()))[0]
    days = _touch_days(random, grade, today, cadence[grade])
    told = Story(
        company=company,
        grade=grade,
        hot=random.random() < HOT,
        owner=random.choices((0, 1, 2), (5, 3, 2))[0],
        entered=_workday(days[0] - timedelta(days=random.randint(0, 2))),
        budget=random.choice(_BUDGETS["AB".find(grade) if grade in "AB" else 2]),
        need=random.choice(company.industry["needs"]),
        stage=random.choice(_STAGES[grade]),
        pick=random.randrange(1 << 30),
        people=[person(random, company) for _ in range(random.choices((1, 2, 3), (70, 25, 5))[0])],
        tags=random.sample(words()["tags"], random.choices((0, 1, 2), (72, 21, 7))[0]),
    )
    _tell_touches(random, told, days, today, cadence[grade])
    _tell_grades(random, told, days)
    _tell_end(random, told, days, today)
    return told


def _touch_days(random: Random, grade: str, today: date, cadence: int) -> list[date]:
    """Days of the talks, oldest first: the last one lies so that the next is due around today."""
    due_in = -random.randint(1, min(6, cadence)) if random.random() < _LATE else random.randint(0, cadence - 1)
    day = min(today + timedelta(days=due_in - cadence), today - timedelta(days=1))
    days = [_workday(day)]
    for _ in range(random.randint(*_TOUCHES[grade]) - 1):
        day -= timedelta(days=max(1, round(cadence * random.uniform(0.6, 1.7))))
        if (today - day).days > YEAR - 5:
            break
        days.append(_workday(day))
    return sorted(days)


def _workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _clock(random: Random) -> str:
    return f"T{random.choice((9, 10, 10, 11, 14, 14, 15, 16, 17)):02}:{random.randrange(0, 60, 5):02}"


def _tell_touches(random: Random, told: Story, days: list[date], today: date, cadence: int) -> None:
    for index, day in enumerate(days):
        warmth = _warmth(random, told.grade, last=index == len(days) - 1)
        entry: dict[str, Any] = random.choice(words()["touch"])
        clock = _clock(random)
        late = random.random() < _LATE
        logged = day + timedelta(days=2) if late and day + timedelta(days=2) <= today else day
        following = days[index + 1] if index + 1 < len(days) else None
        action, on = _next(random, warmth, following, today, day + timedelta(days=cadence))
        content = random.choice(entry["content"]).format(need=told.need)
        feedback = random.choice(words()["feedback"][warmth])
        told.touches.append(
            Touch(
                f"{day}{clock}",
                f"{logged}T18:{random.randrange(60):02}",
                entry["method"],
                content,
                feedback,
                action,
                on,
            )
        )
    last = told.touches[-1]
    if last.next_on is not None and random.random() < 0.4:
        method = random.choice(words()["touch"])["method"]
        told.planned = f"{last.next_on}{_clock(random)}", method, last.next_action


def _warmth(random: Random, grade: str, *, last: bool) -> str:
    chances = {"A": (8, 2, 0), "B": (5, 4, 1), "C": (2, 5, 3), "D": (1, 4, 5), "E": (0, 2, 8)}[grade]
    if last and grade == "A":
        return "warm"
    return random.choices(("warm", "cool", "cold"), chances)[0]


def _next(random: Random, warmth: str, following: date | None, today: date, due: date) -> tuple[str, str | None]:
    """The next step's words, with its date in them where one was agreed."""
    action = random.choice(words()["next"][warmth])
    agreed = following or (due if due >= today or random.random() < 0.5 else None)
    if agreed is None or random.random() < 0.35:
        return action, None
    return f"{agreed.month}月{agreed.day}日{action}", agreed.isoformat()


def _tell_grades(random: Random, told: Story, days: list[date]) -> None:
    path = random.choice(_PATHS[told.grade])[-len(days) :]
    steps = sorted(random.sample(range(1, len(days)), len(path) - 1)) if len(path) > 1 else []
    told.moves.append((f"{told.entered}T18:00", "", path[0], random.choice(words()["first"])))
    for index, (before, after) in zip(steps, pairwise(path), strict=True):
        reasons = words()["up" if after < before else "down"]
        told.moves.append((f"{days[index]}T17:30", before, after, random.choice(reasons)))


def _tell_end(random: Random, told: Story, days: list[date], today: date) -> None:
    if random.random() < _WON[told.grade]:
        random.random()
        told.stage = 6
        amount = f"{random.choice((3, 5, 8, 12, 18, 26, 36, 40, 55, 65, 80, 120))}万"
        day = random.choice(days[len(days) // 2 :])
        told.won.append(Won(day.isoformat(), amount, told.need, random.choice(words()["key_factors"])))
    elif (told.grade in "CD" and random.random() < 0.03) or told.pick % 100 < _LOST[told.grade]:
        retry = today + timedelta(days=random.randint(3, 90))
        told.lost = days[-1].isoformat(), random.choice(words()["losses"]), retry.isoformat()
    if told.grade in "CD" and not told.lost and not told.won and told.pick % 100 >= _OLD_DEALS:
        _tell_old_deal(told, days)
    if random.random() < {"A": 0.4, "B": 0.2}.get(told.grade, 0.03):
        until = today + timedelta(days=random.randint(-2, 12))
        told.promise = random.choice(words()["promises"]), until.isoformat()


def _tell_old_deal(told: Story, days: list[date]) -> None:
    """It bought earlier in the year and is looked after since, so that the months before have deals, too."""
    told.stage = 6
    factors = words()["key_factors"]
    day, amount = days[told.pick // 1000 % max(1, len(days) - 1)], _OLD_AMOUNTS[told.pick // 100 % len(_OLD_AMOUNTS)]
    told.won.append(Won(day.isoformat(), f"{amount}万", told.need, factors[told.pick // 10_000 % len(factors)]))
