"""Reads a business card, a chat text or one typed line: which words are the firm, the person, the points, the wants.

Everything is read off the words and the given day; what is not understood stays as it was typed.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache

from crm_desktop.domain.card_parts import KEYS, Card, CardField, Person
from crm_desktop.domain.card_people import find_people
from crm_desktop.domain.card_points import find_address, find_points
from crm_desktop.domain.card_wants import find_industry, find_wants
from crm_desktop.domain.quick_parts import Span
from crm_desktop.domain.quick_text import MASK, plain_line, trimmed
from crm_desktop.paths import resource

LONGEST = 4000
"""Characters; of a longer text the beginning is read."""
_EMPTY = "手机联系电话邮箱微信地址传真网址公司姓名职务预算邮编,，。;；:：、!！?？()（）[]【】|/\\-—_·.~ \t#&+*\"'“”"
_LEADS = re.compile(
    r"(?:您?好|你|我们?|这?是|叫|谢谢|的|幸会|这是|名片|请|惠存|[姓个]|hi|hello|tel|mob|add|from|[\W_])+"
)
"""What only leads up to something."""
_POST_CODE = re.compile(r"(?:编\s*:?\s*)?\d{6}")


@cache
def trade_words() -> Mapping[str, str]:
    """Words of firms' names and the trade that each tells of."""
    known = tomllib.loads(resource("presets", "card_words.toml").read_text(encoding="utf-8"))
    return {str(word): str(trade) for word, trade in known["industry"].items()}


def parse(text: str, today: date, *, trades: Mapping[str, str] | None = None) -> Card:
    """What a text says on a day; `trades` are the user's own words for industries beside the shipped ones."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST]
    plain = "\n".join(plain_line(line) for line in text.split("\n"))
    points, left = find_points(plain, text)
    people, left = find_people(left, text)
    if not any(one.key == "address" for one in points):
        address, left = find_address(left, text)
        points += address
    person = next((one for one in people if one.key == "contact_name"), None)
    wants, left = find_wants(left, text, today, person)
    company = next((one.value for one in people if one.key == "name"), "")
    trade, left = find_industry(left, text, plain_line(company), {**trade_words(), **(trades or {})})
    found = [*points, *people, *wants, *([trade] if trade else [])]
    return Card(text, _ordered(found), _rest(plain, left))


def _ordered(found: list[CardField]) -> tuple[CardField, ...]:
    """Values in the order of KEYS, none twice."""
    each = {(one.key, one.value): one for one in reversed(found)}
    return tuple(sorted(each.values(), key=_place))


def _place(one: CardField) -> tuple[int, int]:
    return KEYS.index(one.key), one.span[0] if one.span else 0


def _rest(plain: str, left: str) -> tuple[Span, ...]:
    """Lines of which something stayed unread, without what only leads up to what was read."""
    found = []
    at = 0
    for line in left.split("\n"):
        for piece in _pieces(line):
            span = trimmed(left, (at + piece[0], at + piece[1]), _EMPTY)
            words = plain[slice(*span)].strip(_EMPTY)
            if len(_LEADS.sub("", words)) > 1 and not _POST_CODE.fullmatch(words):
                found.append(span)
        at += len(line) + 1
    return tuple(found)


def _pieces(line: str) -> list[Span]:
    edges, inside = [], False
    for place, char in enumerate(line):
        if (char != MASK) != inside:
            inside = not inside
            edges.append(place)
    return list(zip(edges[::2], [*edges[1::2], len(line)][: len(edges[::2])], strict=True))


def from_person(person: Person, today: date) -> Card:
    """The card of an electronic one (vCard, MeCard): a readable text whose every line is known."""
    lines: list[str] = []
    fields: list[CardField] = []
    _write(lines, fields, "name", person.company)
    _write(lines, fields, "contact_name", person.name)
    _write(lines, fields, "contact_title", person.title)
    for phone in person.phones:
        kept = find_points(plain_line(phone), phone)[0]
        _write(lines, fields, kept[0].key if kept else "landline", phone)
    for mail in person.mails:
        _write(lines, fields, "email", mail)
    for key in ("wechat", "qq", "website", "address"):
        _write(lines, fields, key, str(getattr(person, key)))
    card = parse(person.note, today) if person.note else Card("")
    start = len("\n".join(lines)) + 1 if lines else 0
    known = {one.key for one in fields}
    for one in card.fields:
        if one.key not in known:
            span = (one.span[0] + start, one.span[1] + start) if one.span else None
            fields.append(CardField(one.key, one.value, span, one.guess, one.why))
    if "industry" not in {one.key for one in fields} and person.company:
        trade, _left = find_industry("", "", plain_line(person.company), trade_words())
        fields += [trade] if trade else []
    rest = tuple((begin + start, end + start) for begin, end in card.rest)
    return Card("\n".join([*lines, *([card.text] if card.text else [])]), _ordered(fields), rest)


def _write(lines: list[str], fields: list[CardField], key: str, value: str) -> None:
    value = " ".join(value.split())
    if value:
        start = sum(len(line) + 1 for line in lines)
        lines.append(value)
        fields.append(CardField(key, value, (start, start + len(value))))
