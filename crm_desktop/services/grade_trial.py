"""One customer tried on a rule that is not in force yet: every dimension, and what each way to combine would say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crm_desktop.domain import grade_answer, grade_words
from crm_desktop.domain.grade_facts import Facts, Said, Unknown
from crm_desktop.domain.grade_rule import Combine, GradeRule, Side, name_of
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money_text import format_amount
from crm_desktop.services.grade_codes import Decoder
from crm_desktop.services.grade_evidence import facts_of
from crm_desktop.store import grade_queries, options
from crm_desktop.store.database import Store

_ON_LEFT = QT_TRANSLATE_NOOP("messages", "exactly {value}: belongs to the left")
_ON_RIGHT = QT_TRANSLATE_NOOP("messages", "exactly {value}: belongs to the right")
_UNTIL = QT_TRANSLATE_NOOP("messages", "by {day}, {days} days left")
_RANGE = QT_TRANSLATE_NOOP("messages", "{low} to {high} days left")
_LOWER = QT_TRANSLATE_NOOP("messages", "{text}, lower end {value}")
_TEXT = QT_TRANSLATE_NOOP("messages", "{text}")


@dataclass(frozen=True, slots=True)
class TrialLine:
    """A dimension: what is known, whether it lies exactly on a bound, and the letters that are possible."""

    name: Message
    value: Message
    exact: Message | None
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule says of a customer, and what it would say if the dimensions were combined in other ways."""

    customer_id: int
    name: str
    present: str
    lines: tuple[TrialLine, ...]
    ways: tuple[tuple[Combine, tuple[str, ...], Message], ...]
    sentence: Message


def try_on(store: Store, rule: GradeRule, customer_id: int, *, today: date) -> Trial | None:
    """Judge a customer by a rule; None when there is no such customer."""
    known = options.current(store)
    with store.read() as db:
        row = grade_queries.facts(db, [customer_id]).get(customer_id)
    if row is None:
        return None
    decoder, facts = Decoder(rule, known), facts_of(row)
    answer = grade_answer.answer(rule, facts, today, decoder.choices)
    ways = []
    for how in Combine:
        other = grade_answer.of_said(replace(rule, combine=how), answer.said)
        ways.append((how, other.letters, grade_words.how(other)))
    return Trial(
        customer_id=customer_id,
        name=row["name"],
        present=known.own_name(row["grade_id"]),
        lines=tuple(_line(decoder, one, facts, row) for one in answer.said),
        ways=tuple(ways),
        sentence=grade_words.sentence(answer, decoder.entry_name),
    )


def _line(decoder: Decoder, one: Said, facts: Facts, row: Mapping[str, Any]) -> TrialLine:
    return TrialLine(name_of(one.dimension.key), _value(decoder, one, facts, row), _exact(one), one.letters)


def _value(decoder: Decoder, one: Said, facts: Facts, row: Mapping[str, Any]) -> Message:
    reading, key = one.reading, one.dimension.key
    if reading.entry is not None:
        return Message(_TEXT, text=decoder.entry_name(reading.entry))
    if reading.low is None or reading.high is None or reading.unknown is Unknown.MISSING:
        return grade_words.evidence(decoder.rule, one, decoder.entry_name)
    if key == "urgency":
        if reading.low != reading.high:
            return Message(_RANGE, low=reading.low, high=reading.high)
        return Message(_UNTIL, day=str(facts.need_by)[5:], days=reading.low)
    text = str(row["budget_text"] or "")
    if key == "importance" and reading.unknown is Unknown.NO and text != format_amount(reading.low):
        return Message(_LOWER, text=text, value=format_amount(reading.low))
    if key == "importance":
        return Message(_TEXT, text=text)
    return grade_words.evidence(decoder.rule, one, decoder.entry_name)


def _exact(one: Said) -> Message | None:
    """A number that lies on a bound says on which side it counts."""
    reading = one.reading
    if reading.low is None or reading.low != reading.high or one.dimension.key == "clarity":
        return None
    bound = one.dimension.bound_at(reading.low)
    if bound is None:
        return None
    value = format_amount(bound.value) if one.dimension.key == "importance" else bound.value
    return Message(_ON_LEFT if bound.side is Side.LEFT else _ON_RIGHT, value=value)
