"""Customer numbers by rule (001-13): "{abbr}{yyyy}{seq:3}" gives ABC2024001; 999 is followed by 1000."""

import re
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message

_TOKEN = re.compile(r"\{(abbr|yyyy|yy|mm|seq)(?::(\d))?\}")
_FORMS = {"abbr": r"[^\W\d_][\w&.-]*?|", "yyyy": r"(?:19|20|21)\d\d", "yy": r"\d\d", "mm": r"(?:0[1-9]|1[0-2])"}
_LONGEST_SEQ = 15
"""Digits; more would not fit into a database column."""


@dataclass(frozen=True, slots=True)
class NumberRule:
    """A template with tokens; `abbr` is the own short name, "" means the initials of each customer (K16)."""

    template: str = "{abbr}{yyyy}{seq:3}"
    abbr: str = ""


_DEFAULT = NumberRule()


def prefix(rule: NumberRule, *, year: int, month: int = 1, abbr: str = "") -> str:
    """What stands before the running number; numbers with one prefix share a sequence."""
    head = rule.template.partition("{seq")[0]
    values = {"abbr": rule.abbr or abbr, "yyyy": f"{year:04d}", "yy": f"{year % 100:02d}", "mm": f"{month:02d}"}
    return _TOKEN.sub(lambda token: values.get(token[1], ""), head)


def render(rule: NumberRule, *, year: int, seq: int, month: int = 1, abbr: str = "") -> str:
    """The number with the given running number, which outgrows its width rather than starting again."""
    return f"{prefix(rule, year=year, month=month, abbr=abbr)}{seq:0{_width(rule)}d}"


def split_number(number: str, rule: NumberRule = _DEFAULT) -> tuple[str, int] | None:
    """(prefix, running number) of a number by the rule, ABC2024001 -> ("ABC2024", 1), ABC20241000 -> ("ABC2024", 1000).

    A number made by no such rule (KH-0007) is split before its last digits; None when it ends in none.
    """
    found = _pattern(rule).fullmatch(number)
    if found is None:
        found = re.fullmatch(rf"(?P<prefix>.*?)(?P<seq>[0-9]{{1,{_LONGEST_SEQ}}})", number)
    return (found["prefix"], int(found["seq"])) if found else None


def problem(rule: NumberRule) -> Message | None:
    """What is wrong with a rule that the user typed, or None."""
    tokens = [token[1] for token in _TOKEN.finditer(rule.template)]
    rest = _TOKEN.sub("", rule.template)
    if "{" in rest or "}" in rest:
        return Message(QT_TRANSLATE_NOOP("messages", "Known parts are {{abbr}}, {{yyyy}}, {{yy}}, {{mm}} and {{seq}}."))
    if tokens.count("seq") != 1:
        return Message(QT_TRANSLATE_NOOP("messages", "A number rule needs {{seq}} exactly once, such as {{seq:3}}."))
    if not rule.template.endswith("}") or tokens[-1] != "seq":
        return Message(QT_TRANSLATE_NOOP("messages", "The running number must stand at the end of the rule."))
    return None


def _width(rule: NumberRule) -> int:
    token = next((found for found in _TOKEN.finditer(rule.template) if found[1] == "seq"), None)
    return int(token[2] or 1) if token else 3


@lru_cache(maxsize=16)
def _pattern(rule: NumberRule) -> re.Pattern[str]:
    """The numbers of a rule; the running number is as wide as the rule says or wider."""
    forms = _FORMS | ({"abbr": f"{re.escape(rule.abbr)}|{_FORMS['abbr']}"} if rule.abbr else {})
    parts, end = [], 0
    head = rule.template.partition("{seq")[0]
    for token in _TOKEN.finditer(head):
        parts += [re.escape(head[end : token.start()]), f"(?:{forms[token[1]]})"]
        end = token.end()
    parts.append(re.escape(head[end:]))
    width = _width(rule)
    seq = rf"[0-9]{{{width},{max(width, _LONGEST_SEQ)}}}"
    return re.compile(rf"(?P<prefix>{''.join(parts)})(?P<seq>{seq})")
