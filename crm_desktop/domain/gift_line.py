"""One typed line of the gift log: "陈立，茶礼，480" or "清源水务 韩冬 茶礼 480元，答谢转介绍"."""

import re
from typing import NamedTuple

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.text import clean

_COMMAS = re.compile(r"[，,、；;\t]")
_TO = re.compile(r"^(?:送给|给|送)\s*")


class GiftLine(NamedTuple):
    """Who, what, how much and why, each as typed."""

    who: str
    what: str
    amount: str
    purpose: str = ""


def parse_gift_line(line: str) -> GiftLine:
    """The parts of a line, divided by commas or blanks; UserError when who, what or how much is missing."""
    parts = [part for part in map(clean, _COMMAS.split(line)) if part]
    if len(parts) < 3:
        parts = _by_blanks(parts)
    place = next((at for at in range(len(parts) - 1, 1, -1) if _is_amount(parts[at])), 0)
    if not place:
        raise UserError(
            Message(QT_TRANSLATE_NOOP("messages", "Write to whom, what and how much, such as 陈立，茶礼，480."))
        )
    who, purpose = _TO.sub("", parts[0]), " ".join(parts[place + 1 :])
    return GiftLine(who, " ".join(parts[1:place]), parts[place], purpose)


def _by_blanks(parts: list[str]) -> list[str]:
    """The parts again where blanks divide who, what and how much: the words before the last but one are the person."""
    for at, part in enumerate(parts):
        words = part.split()
        place = next((index for index in range(len(words) - 1, 1, -1) if _is_amount(words[index])), 0)
        if place:
            told = [" ".join(words[: place - 1]), words[place - 1], words[place], *words[place + 1 :]]
            return [*parts[:at], *told, *parts[at + 1 :]]
        if len(words) > 1 and at == 0 and len(parts) == 2 and _is_amount(parts[1]):
            return [" ".join(words[:-1]), words[-1], parts[1]]
    return parts


def _is_amount(text: str) -> bool:
    money = parse_money(text)
    return money is not None and money.exact is not None and any(char.isdigit() for char in text)
