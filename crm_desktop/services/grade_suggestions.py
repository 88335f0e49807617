"""Grades that the rule in force would give: worked out for everybody, kept as suggestions, accepted or ignored."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_desktop.domain import grade_answer, grade_words
from crm_desktop.domain.grade_answer import Answer
from crm_desktop.domain.grade_facts import Facts, Said
from crm_desktop.domain.grade_rule import GradeRule, name_of
from crm_desktop.domain.grade_suggestion import cause_sentence
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import grade_evidence, grade_rules, records
from crm_desktop.services.grade_codes import Decoder
from crm_desktop.services.grade_evidence import facts_of
from crm_desktop.services.grade_moves import move_each
from crm_desktop.services.grade_run import evaluate, last_run
from crm_desktop.store import grade_queries, grade_suggestion_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

__all__ = [
    "DimensionLevel",
    "Explained",
    "Suggestion",
    "accept",
    "accept_all",
    "count_open",
    "evaluate",
    "explain",
    "ignore",
    "last_run",
    "open_",
]

_TRIGGERED = QT_TRANSLATE_NOOP("messages", "{letter}: {event}. By the rule {rule}")

Say = Callable[[Message], str]
"""Puts a sentence into the user's language; what is written into the book is in his words."""


@dataclass(frozen=True, slots=True)
class DimensionLevel:
    """A dimension as a bar of five steps, 0 where it is not known; `change` since the customer was graded."""

    key: str
    name: Message
    level: int
    change: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another grade for a customer; letters as the book calls its grades, scores from 0 to 100 or None."""

    id: int
    customer_id: int
    name: str
    from_letter: str
    to_letter: str
    score: int | None
    score_before: int | None
    dimensions: tuple[DimensionLevel, ...]
    sentence: Message
    cause: str
    up: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """What a dimension says of a customer: text with its evidence, letters that are possible, "✓", "✗" or "?"."""

    key: str
    name: Message
    text: Message
    letters: tuple[str, ...]
    level: int
    mark: str


@dataclass(frozen=True, slots=True)
class Explained:
    """What the rule in force says of a customer, beside the grade that it has.

    `letters` are the grades that are possible, one where it is decided; `grade` is that one or "". `held` says that
    the grade was given by hand and nothing has changed since; `reason` is what was written then.
    """

    present: str
    letters: tuple[str, ...]
    dimensions: tuple[Line, ...]
    combine: str
    how: Message
    unknown: tuple[Message, ...]
    score: int | None
    sentence: Message
    held: bool
    basis: str
    reason: str
    changed_at: str
    wanted: str

    @property
    def grade(self) -> str:
        """The grade by the rule, "" while it is not decided."""
        return self.letters[0] if len(self.letters) == 1 else ""


def open_(store: Store, limit: int = 50, offset: int = 0) -> list[Suggestion]:
    """Open suggestions: those with an event first, then the best grades."""
    known = options.current(store)
    with store.read() as db:
        rows = grade_suggestion_queries.open_suggestions(db, limit, offset)
        speaker = _Speaker(db, known)
        return [speaker.suggestion(row) for row in rows]


def count_open(store: Store) -> int:
    """How many suggestions wait."""
    with store.read() as db:
        return grade_suggestion_queries.count_open(db)


def accept(store: Store, ids: Sequence[int], *, say: Say = str, origin: object | None = None) -> int:
    """Give customers the grades that suggestions name, with the sentence as the reason; returns how many moved.

    Pass `say` of the window, so that the reason stands in the user's language.
    """
    return _accept(store, list(ids), say, origin)


def accept_all(store: Store, *, say: Say = str, origin: object | None = None) -> int:
    """Accept every open suggestion as one step."""
    return _accept(store, None, say, origin)


def _accept(store: Store, ids: Sequence[int] | None, say: Say, origin: object | None) -> int:
    with store.read() as db:
        rows = grade_suggestion_queries.open_by_id(db, ids)
        speaker = _Speaker(db, options.current(store))
        meant = [(row.id, row.customer_id, row.to_id, say(speaker.sentence(row))) for row in rows]
    if not meant:
        return 0
    name = rows[0].name if len(rows) == 1 else ""
    grade = options.current(store).name(rows[0].to_id)
    with store.step("grade.accept", origin, count=len(meant), name=name, grade=grade) as step:
        grade_suggestion_queries.decide(step.db, [one[0] for one in meant], "accepted", records.now())
        move_each(step, [(one[1], one[2], one[3]) for one in meant], "suggestion")
    return len(meant)


def ignore(store: Store, ids: Sequence[int], *, origin: object | None = None) -> int:
    """Leave the grades as they are; the suggestions come back only on new evidence."""
    with store.read() as db:
        rows = grade_suggestion_queries.open_by_id(db, list(ids))
    if not rows:
        return 0
    name = rows[0].name if len(rows) == 1 else ""
    with store.step("grade.ignore", origin, count=len(rows), name=name) as step:
        grade_suggestion_queries.decide(step.db, [row.id for row in rows], "ignored", records.now())
    return len(rows)


def explain(store: Store, customer_id: int, today: date) -> Explained | None:
    """What the rule in force says of a customer, None when there is no such customer."""
    known = options.current(store)
    with store.read() as db:
        row = grade_queries.facts(db, [customer_id]).get(customer_id)
        if row is None:
            return None
        decoder = Decoder(grade_rules.read(db), known)
        last = grade_suggestion_queries.last_grade(db, customer_id)
    found = grade_answer.answer(decoder.rule, facts_of(row), today, decoder.choices)
    present = known.own_name(row["grade_id"])
    return Explained(
        present=present,
        letters=found.letters,
        dimensions=tuple(_line(found, one, known) for one in found.said),
        combine=decoder.rule.combine.value,
        how=grade_words.how(found),
        unknown=tuple(name_of(one.dimension.key) for one in found.unknown),
        score=found.score,
        sentence=grade_words.sentence(found, known.name),
        held=bool(row["held"]),
        basis=(last.basis if last else "") or "",
        reason=(last.reason if last else "") or "",
        changed_at=(last.changed_at if last else "") or "",
        wanted=decoder.wanted(present, found.letters),
    )


def _line(found: Answer, one: Said, known: Options) -> Line:
    key, rule = one.dimension.key, found.rule
    text = grade_words.evidence(rule, one, known.name)
    return Line(key, name_of(key), text, one.letters, rule.level(one.letter), grade_words.mark(found, one))


class _Speaker:
    """Puts kept suggestions into words by the rules of their days."""

    def __init__(self, db: Connection, known: Options) -> None:
        self.db, self.known = db, known
        self._decoders: dict[int | None, Decoder] = {}

    def _decoder(self, rule_id: int | None) -> Decoder:
        found = self._decoders.get(rule_id)
        if found is None:
            text = grade_queries.rule_text(self.db, rule_id)
            rule = grade_rules.of_table(json.loads(text)) if text else grade_rules.shipped()
            found = self._decoders[rule_id] = Decoder(rule, self.known)
        return found

    def suggestion(self, row: Any) -> Suggestion:
        """A kept suggestion as it is shown."""
        decoder, kept = self._decoder(row.rule_id), grade_evidence.from_json(row.inputs)
        now = _answer(decoder, kept.facts, kept.today)
        was = _answer(decoder, kept.before, kept.then) if kept.before and kept.then else None
        return Suggestion(
            id=row.id,
            customer_id=row.customer_id,
            name=row.name,
            from_letter=self.known.own_name(row.from_id),
            to_letter=self.known.own_name(row.to_id),
            score=row.score,
            score_before=row.score_before,
            dimensions=_levels(decoder.rule, now, was),
            sentence=self.sentence(row),
            cause=row.cause,
            up=self._is_up(row),
        )

    def _is_up(self, row: Any) -> bool:
        """Whether the grade is a better one, by the order of the list; a first grade is."""
        order = [entry.id for entry in self.known.kind("grade")]
        known = row.from_id in order and row.to_id in order
        return not known or order.index(row.to_id) < order.index(row.from_id)

    def sentence(self, row: Any) -> Message:
        """Why, with the evidence."""
        decoder, kept = self._decoder(row.rule_id), grade_evidence.from_json(row.inputs)
        found = _answer(decoder, kept.facts, kept.today)
        by_rule = grade_words.sentence(found, self.known.name)
        if kept.trigger is None:
            return by_rule
        letter = self.known.own_name(row.to_id)
        return Message(_TRIGGERED, letter=letter, event=cause_sentence(kept.trigger), rule=by_rule)


def _answer(decoder: Decoder, facts: Facts, today: date) -> Answer:
    return grade_answer.answer(decoder.rule, facts, today, decoder.choices)


def _levels(rule: GradeRule, now: Answer, was: Answer | None) -> tuple[DimensionLevel, ...]:
    found = []
    for at, one in enumerate(now.said):
        level = rule.level(one.letter)
        earlier = rule.level(was.said[at].letter) if was is not None else 0
        change = level - earlier if level and earlier else 0
        found.append(DimensionLevel(one.dimension.key, name_of(one.dimension.key), level, change))
    return tuple(found)
