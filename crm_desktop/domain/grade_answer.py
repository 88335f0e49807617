"""What a rule says of one customer: each dimension, how they combine, one grade or those between which it lies."""

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain import grade_combine
from crm_desktop.domain.grade_facts import Choices, Facts, Said, read, said
from crm_desktop.domain.grade_rule import GradeRule


@dataclass(frozen=True, slots=True)
class Answer:
    """`letters` are the grades that are possible, the best first; `score` counts what is known, from 0 to 100."""

    rule: GradeRule
    said: tuple[Said, ...]
    letters: tuple[str, ...]
    score: int | None

    @property
    def letter(self) -> str:
        """The grade, "" while it is not decided."""
        return self.letters[0] if len(self.letters) == 1 else ""

    @property
    def unknown(self) -> tuple[Said, ...]:
        """The dimensions of which not enough is known: a budget under 10万 is known well enough where that is C."""
        return tuple(one for one in self.said if len(one.letters) > 1)


def answer(rule: GradeRule, facts: Facts, today: date, choices: Choices) -> Answer:
    """Judge a customer by a rule."""
    every = tuple(said(rule, one, read(rule, one.key, facts, today), choices) for one in rule.used)
    return of_said(rule, every)


def of_said(rule: GradeRule, every: tuple[Said, ...]) -> Answer:
    """Combine what the dimensions say."""
    letters = [one.letters for one in every]
    return Answer(rule, every, grade_combine.combine(rule, letters), grade_combine.score(rule, letters))


def moves(rule: GradeRule, letters: tuple[str, ...], present: str, *, below: bool) -> str:
    """The grade that a customer of grade `present` would move to, "" for none.

    `below` says that the book ranks the present grade below the last level of the rule: that level knows no finer
    ones, so such a customer stays where the rule says it.
    """
    if len(letters) != 1 or letters[0] == present:
        return ""
    return "" if below and letters[0] == rule.scale[-1] else letters[0]
