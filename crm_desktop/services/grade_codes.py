"""Small numbers of the book back into what a rule says: once for each case that occurs, however many customers."""

from collections.abc import Sequence
from typing import Any

from crm_desktop.domain import grade_answer, grade_facts
from crm_desktop.domain.grade_answer import Answer
from crm_desktop.domain.grade_facts import Reading, Said, Unknown
from crm_desktop.domain.grade_rule import LISTS, Dimension, GradeRule
from crm_desktop.services import grade_rules
from crm_desktop.store.grade_queries import MISSING, NO_ENTRY, PASSED, SHIFT, STRATEGIC
from crm_desktop.store.options import Options

Key = tuple[Any, ...]
"""Grade, whether it is held, and the codes of the dimensions in use."""


class Decoder:
    """What a rule says of a key."""

    def __init__(self, rule: GradeRule, known: Options) -> None:
        self.rule = rule
        self.choices = grade_rules.choices(rule, known)
        grades = known.kind("grade")
        self.order = [entry.name for entry in grades]
        self.names = {entry.id: entry.name for entry in grades}
        self.ids = {entry.name: entry.id for entry in grades}
        self.entry_name = known.name
        self._answers: dict[Key, Answer] = {}
        self._targets: dict[Key, str] = {}

    def answer(self, codes: Sequence[int]) -> Answer:
        """What the rule says; readings carry no values here."""
        key = tuple(codes)
        found = self._answers.get(key)
        if found is None:
            every = tuple(self._said(one, value) for one, value in zip(self.rule.used, key, strict=True))
            found = self._answers[key] = grade_answer.of_said(self.rule, every)
        return found

    def target(self, key: Key) -> str:
        """The grade to which such customers move, "" for none."""
        found = self._targets.get(key)
        if found is None:
            found = "" if key[1] else self.wanted(self.names.get(key[0], ""), self.answer(key[2:]).letters)
            self._targets[key] = found
        return found

    def wanted(self, present: str, letters: tuple[str, ...]) -> str:
        """The grade to which a customer of another grade would move if nobody held it."""
        found = grade_answer.moves(self.rule, letters, present, below=self.is_below(present))
        return found if found in self.ids else ""

    def is_below(self, present: str) -> bool:
        """Whether the book ranks a grade below the last level that the rule knows."""
        last = self.rule.scale[-1]
        if present not in self.order or last not in self.order:
            return False
        return self.order.index(present) > self.order.index(last)

    def _said(self, one: Dimension, value: int) -> Said:
        choices = self.choices
        if value == STRATEGIC:
            return grade_facts.said(self.rule, one, Reading(strategic=True), choices)
        if one.key in LISTS:
            reading = Reading(unknown=Unknown.MISSING) if value == NO_ENTRY else Reading(entry=value)
            return grade_facts.said(self.rule, one, reading, choices)
        if value in (MISSING, PASSED):
            unknown = Unknown.PASSED if value == PASSED else Unknown.MISSING
            return Said(one, Reading(unknown=unknown), grade_facts.possible(self.rule, one, choices))
        first, last = divmod(value, SHIFT)
        unknown = Unknown.NO if first == last else Unknown.OPEN
        return Said(one, Reading(unknown=unknown), grade_facts.parts_between(self.rule, one, first, last))
