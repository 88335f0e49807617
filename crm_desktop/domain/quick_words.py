"""How and with what answer: the words of a quick line for methods and for what the customer said to it."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.quick_parts import Feedback, Method, Span
from crm_desktop.domain.quick_text import MASK, clauses, trimmed
from crm_desktop.paths import resource

KINDS: dict[str, str] = {
    "no_answer": QT_TRANSLATE_NOOP("quick", "No answer"),
    "price": QT_TRANSLATE_NOOP("quick", "Price objection"),
    "budget": QT_TRANSLATE_NOOP("quick", "Budget too small"),
    "competitor": QT_TRANSLATE_NOOP("quick", "Looks at competitors"),
    "unclear": QT_TRANSLATE_NOOP("quick", "Need unclear"),
    "no_need": QT_TRANSLATE_NOOP("quick", "No need now"),
    "time": QT_TRANSLATE_NOOP("quick", "Not the time"),
    "doubt": QT_TRANSLATE_NOOP("quick", "Doubts the product"),
    "consider": QT_TRANSLATE_NOOP("quick", "Will consider"),
    "interested": QT_TRANSLATE_NOOP("quick", "Interested"),
}
"""Kinds of answers and their English words."""
_SURE = re.compile(
    r".*(?:贵|价格|预算|竞|需求|兴趣|意向|满意|没人?接|无人接|未接|没回|不接|打不通|expensive|price|budget"
    r"|interested|answer).*"
)


@cache
def _answers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((str(one["kind"]), _any(one["words"])) for one in _lists()["answer"])


@cache
def _methods() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    return tuple((str(one["name"]), _any(one["words"]), bool(one.get("guess"))) for one in _lists()["method"])


def _lists() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(resource("presets", "quick_words.toml").read_text(encoding="utf-8"))


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(words))


def find_method(plain: str, own: Iterable[tuple[str, str]] = ()) -> Method | None:
    """The first method that a plain line names; `own` are (spelling, name) of the user's list."""
    best: Method | None = None
    for name, pattern, guess in _methods():
        found = pattern.search(plain)
        if found and (best is None or (best.guess, best.span[0]) > (guess, found.start())):
            best = Method(name, guess, found.span())
    return best or _own_method(plain, own)


def _own_method(plain: str, own: Iterable[tuple[str, str]]) -> Method | None:
    for spelling, name in sorted(own, key=_longest):
        place = plain.find(spelling.casefold()) if len(spelling) > 1 else -1
        if place >= 0:
            return Method(name, False, (place, place + len(spelling)))
    return None


def _longest(entry: tuple[str, str]) -> int:
    return -len(entry[0])


def telling_words(plain: str) -> list[Span]:
    """The words of a plain line that tell an answer, without what stands round them."""
    return [told[1:] for clause in clauses(plain) if (told := _told(plain, *clause)) is not None]


def find_feedback(plain: str, line: str) -> list[Feedback]:
    """What the customer answered, each clause once, in their own words: the readable text round the telling word."""
    found: list[Feedback] = []
    for start, end in clauses(plain):
        told = _told(plain, start, end)
        if told is None:
            continue
        kind, first, last = told
        while first > start and plain[first - 1] != MASK:
            first -= 1
        while last < end and plain[last] != MASK:
            last += 1
        span = trimmed(plain, (first, last))
        found.append(Feedback(kind, line[slice(*span)], _SURE.fullmatch(plain[slice(*span)]) is None, span))
    return found


def _told(plain: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Kind and place of the answer in a clause: the kind that is told most plainly, not the first word."""
    for kind, words in _answers():
        if found := words.search(plain, start, end):
            return kind, *found.span()
    return None
