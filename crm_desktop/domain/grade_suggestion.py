"""Why another grade is suggested: the rule, or something that a customer did or said, or that nothing happened."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from crm_desktop.domain.grade_facts import Facts
from crm_desktop.domain.grade_rule import Signs
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message


class Cause(StrEnum):
    """What led to a suggestion (000-24, 000-40), the most telling first."""

    REPURCHASE = "repurchase"
    PROPOSAL = "proposal"
    RULE = "rule"
    QUIET = "quiet"


_SENTENCE_END = re.compile(r"[。；;!?！？\n]")
_BETWEEN = r"[^，。；,.;!?！？\n]{0,7}"
_LAST_LATIN = "\u2fff"
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


def spotted(text: str, signs: Signs) -> tuple[Cause, str] | None:
    """What a talk or an event gives away and the words around it; a denial gives nothing away."""
    plain = text.casefold()
    if not _words(signs).search(plain):
        return None
    denied, unless = _denials(signs)
    meant = unless.sub(_blank, plain) if unless else plain
    for cause, words in ((Cause.REPURCHASE, signs.repurchase), (Cause.PROPOSAL, signs.proposal)):
        for word in words:
            for found in re.finditer(re.escape(word.casefold()), plain):
                if denied is None or not denied.search(meant[: found.start()]):
                    return cause, around(text, *found.span())
    return None


@lru_cache(maxsize=4)
def _words(signs: Signs) -> re.Pattern[str]:
    """Any of the words: most texts have none."""
    words = sorted({word.casefold() for word in (*signs.repurchase, *signs.proposal)})
    return re.compile("|".join(map(re.escape, words)) or "(?!)")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


@lru_cache(maxsize=4)
def _denials(signs: Signs) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """A denial at most a few signs before the end of a text, and what only looks like one."""
    before = rf"(?:{_any(signs.denial)}){_BETWEEN}$" if signs.denial else ""
    return (re.compile(before) if before else None), (re.compile(_any(signs.unless)) if signs.unless else None)


def _any(words: Sequence[str]) -> str:
    """A pattern of several words, the longest first; one of Latin letters is never the end of a longer one."""
    longest = sorted((one.casefold() for one in words), key=len, reverse=True)
    return "|".join(rf"(?<![a-z]){re.escape(one)}(?![a-z])" if one.isascii() else re.escape(one) for one in longest)


@lru_cache(maxsize=4)
def roots(signs: Signs) -> tuple[str, ...]:
    """Few texts, one of which is in each of the words: what has none of them need not be read."""
    left = {one.casefold() for one in (*signs.repurchase, *signs.proposal)}
    found: list[str] = []
    while left:
        within: Counter[str] = Counter(part for word in left for part in _parts(word))
        # a single sign is in many texts that mean nothing: it must save twice as many
        best = max(within, key=lambda part: (within[part] * min(len(part), 2), len(part), part))
        found.append(best)
        left = {word for word in left if best not in word}
    return tuple(found)


def _parts(word: str) -> set[str]:
    """Texts within a word that are rare enough to look for: signs beyond Latin ones, and the word itself."""
    pairs = {word[at : at + size] for size in (1, 2) for at in range(len(word) - size + 1)}
    return {one for one in pairs if all(sign > _LAST_LATIN for sign in one)} | {word}


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
