"""Customer numbers by rule (001-13): "{abbr}{yyyy}{seq:3}" gives ABC2024001; 999 is followed by 1000."""

import re
from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message

_TOKEN = re.compile(r"\{(abbr|yyyy|yy|mm|seq)(?::(\d))?\}")


@dataclass(frozen=True, slots=True)
class NumberRule:
    """A template with tokens; `abbr` is the own short name, "" means the initials of each customer (K16)."""

    template: str = "{abbr}{yyyy}{seq:3}"
    abbr: str = ""


def prefix(rule: NumberRule, *, year: int, month: int = 1, abbr: str = "") -> str:
    """What stands before the running number; numbers with one prefix share a sequence."""
    head = rule.template.partition("{seq")[0]
    values = {"abbr": rule.abbr or abbr, "yyyy": f"{year:04d}", "yy": f"{year % 100:02d}", "mm": f"{month:02d}"}
    return _TOKEN.sub(lambda token: values.get(token[1], ""), head)


def render(rule: NumberRule, *, year: int, seq: int, month: int = 1, abbr: str = "") -> str:
    """The number with the given running number."""
    token = next((found for found in _TOKEN.finditer(rule.template) if found[1] == "seq"), None)
    width = int(token[2] or 0) if token else 3
    return f"{prefix(rule, year=year, month=month, abbr=abbr)}{seq:0{width}d}"


def split_number(number: str, known_prefix: str = "") -> tuple[str, int] | None:
    """(prefix, running number) of a number, or None when it ends in no digits.

    Without a known prefix a year inside the digits ends the prefix: ABC2024001 -> ("ABC2024", 1).
    """
    if known_prefix and number.startswith(known_prefix) and number[len(known_prefix) :].isdecimal():
        return known_prefix, int(number[len(known_prefix) :])
    found = re.fullmatch(r"(.*?)(\d+)", number)
    if not found:
        return None
    head, digits = found[1], found[2]
    if len(digits) > 6 and digits[:2] in ("19", "20"):
        return head + digits[:4], int(digits[4:])
    return (head, int(digits)) if len(digits) <= 15 else None


def problem(rule: NumberRule) -> Message | None:
    """What is wrong with a rule the user typed, or None."""
    tokens = [token[1] for token in _TOKEN.finditer(rule.template)]
    if tokens.count("seq") != 1:
        return Message(QT_TRANSLATE_NOOP("messages", "A number rule needs {{seq}} exactly once, such as {{seq:3}}."))
    if not rule.template.rstrip().endswith("}") or tokens[-1] != "seq":
        return Message(QT_TRANSLATE_NOOP("messages", "The running number must stand at the end of the rule."))
    rest = _TOKEN.sub("", rule.template)
    if "{" in rest or "}" in rest:
        return Message(QT_TRANSLATE_NOOP("messages", "Known parts are {{abbr}}, {{yyyy}}, {{yy}}, {{mm}} and {{seq}}."))
    return None
