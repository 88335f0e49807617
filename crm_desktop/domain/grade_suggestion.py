"""Why another grade is suggested: the rule, or something that a customer did or said, or that nothing happened."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.grade_facts import Facts
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message


class Cause(StrEnum):
    """What led to a suggestion (000-24, 000-40), the most telling first."""

    REPURCHASE = "repurchase"
    PROPOSAL = "proposal"
    RULE = "rule"
    QUIET = "quiet"


WORDS = {
    Cause.REPURCHASE: (
        "复购", "增购", "续购", "加购", "再次采购", "二次采购", "追加采购", "追加订单", "续签", "续约", "扩容", "返单",
        "複購", "增購", "repurchase", "buy again", "reorder", "renewal",
    ),
    Cause.PROPOSAL: (
        "要方案", "要求方案", "提供方案", "出方案", "索要方案", "具体方案", "具體方案", "详细方案", "方案需求",
        "方案和报价", "方案及报价", "正式报价", "要报价", "索要报价", "要求报价", "提供报价",
        "ask for a proposal", "asked for a proposal", "asked for a quote", "request for proposal", "rfp", "rfq",
    ),
}  # fmt: skip
"""Words of talks and events that speak of a repeat order, or of a proposal asked for."""

ROOTS = (
    "购", "購", "续", "追加", "扩容", "返单", "方案", "报价", "repurchase", "buy again", "reorder", "renewal",
    "proposal", "quote", "rfp", "rfq",
)  # fmt: skip
"""Fewer words, one of which is in each of those: what has none of them need not be read."""

_NOT = re.compile(r"(?:没有?|沒有?|无|無|不|未|暂|暫|别|no |not |never |don't |without )[^，。；,.;!?！？\n]{0,6}$")
_SENTENCE_END = re.compile(r"[。；;!?！？\n]")
_LONGEST = 40

_REPURCHASE = QT_TRANSLATE_NOOP("messages", "wants to buy again on {day}: “{text}”")
_PROPOSAL = QT_TRANSLATE_NOOP("messages", "asked for a proposal on {day}: “{text}”")
_QUIET = QT_TRANSLATE_NOOP("messages", "no progress for {days} days")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Something that happened (`ref` names its record), or has not for so many days."""

    cause: Cause
    ref: str
    day: str = ""
    text: str = ""
    days: int = 0


def spotted(text: str) -> tuple[Cause, str] | None:
    """What a talk or an event gives away and the words around it; a denial gives nothing away."""
    plain = text.casefold()
    for cause, words in WORDS.items():
        for word in words:
            for found in re.finditer(re.escape(word), plain):
                if not _NOT.search(plain[: found.start()]):
                    return cause, around(text, *found.span())
    return None


def around(text: str, start: int, end: int) -> str:
    """The sentence in which something stands, cut where it is long."""
    begin = max((found.end() for found in _SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    said = text[begin : stop.start() if stop else len(text)].strip()
    if len(said) <= _LONGEST:
        return said
    first = max(min(start - begin - 10, len(said) - _LONGEST), 0)
    return f"{'…' if first else ''}{said[first : first + _LONGEST]}{'…' if first + _LONGEST < len(said) else ''}"


def cause_sentence(trigger: Trigger) -> Message:
    """What happened, in words."""
    if trigger.cause is Cause.QUIET:
        return Message(_QUIET, days=trigger.days)
    template = _REPURCHASE if trigger.cause is Cause.REPURCHASE else _PROPOSAL
    return Message(template, day=trigger.day[:10], text=trigger.text)


def digest(rule_text: str, facts: Facts, codes: Sequence[object]) -> str:
    """What a rule looked at, in short: it differs when the rule, the facts, or what the days make of them differ."""
    seen = (rule_text, *(getattr(facts, name) for name in Facts.__slots__), list(codes))
    return hashlib.sha256(json.dumps(seen, ensure_ascii=False).encode()).hexdigest()[:16]


def better(order: Sequence[str], letter: str) -> str:
    """The next better grade, the best one itself."""
    return order[max(order.index(letter) - 1, 0)] if letter in order else ""


def worse(order: Sequence[str], letter: str) -> str:
    """The next lower grade, the last one itself."""
    return order[min(order.index(letter) + 1, len(order) - 1)] if letter in order else ""
