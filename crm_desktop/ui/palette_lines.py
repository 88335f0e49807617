"""What the palette lists for what was typed: customers, what can be done with the chosen one, follow-ups, commands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.search_match import Rank, match
from crm_desktop.services import customer_card
from crm_desktop.services.search import CustomerHit, SearchResult
from crm_desktop.store.database import Store
from crm_desktop.ui.actions import ACTIONS, BY_ID, ActionDef
from crm_desktop.ui.dates import short
from crm_desktop.ui.palette_list import Line, Spans
from crm_desktop.ui.say import marked

SHOWN: Final = 7
_AROUND: Final = 8
_TAIL: Final = 4
"""Digits that are the end of a telephone."""
_FIELDS: Final[dict[str, str]] = {
    "alias": QT_TRANSLATE_NOOP("Palette", "also called"),
    "contact": QT_TRANSLATE_NOOP("Palette", "contact"),
    "title": QT_TRANSLATE_NOOP("Palette", "title"),
    "phone": QT_TRANSLATE_NOOP("Palette", "phone"),
    "mail": QT_TRANSLATE_NOOP("Palette", "mail"),
    "wechat": QT_TRANSLATE_NOOP("Palette", "WeChat"),
    "number": QT_TRANSLATE_NOOP("Palette", "number"),
    "code": QT_TRANSLATE_NOOP("Palette", "credit code"),
    "need": QT_TRANSLATE_NOOP("Palette", "need"),
    "remark": QT_TRANSLATE_NOOP("Palette", "remark"),
}
_ACTIONS: Final = (
    ("log", QT_TRANSLATE_NOOP("Palette", "Log follow-up"), "edit", "L"),
    ("snooze", QT_TRANSLATE_NOOP("Palette", "Put off the next follow-up"), "clock", "S"),
    ("copy", QT_TRANSLATE_NOOP("Palette", "Copy phone {phone}"), "copy", "Ctrl+Shift+C"),
    ("grade", QT_TRANSLATE_NOOP("Palette", "Change grade"), "trend-up", "G"),
    ("complaint", QT_TRANSLATE_NOOP("Palette", "Record complaint"), "warning", ""),
)
_SOUND: Final = frozenset({Rank.SOUND_START, Rank.SOUND})


def _word(text: str) -> str:
    return marked("Palette", text)


@dataclass(frozen=True, slots=True)
class Target:
    """The customer that actions are about."""

    id: int
    name: str
    phone: str


def target_of(store: Store, customer_id: int) -> Target | None:
    """A customer as target, read from the book."""
    card = customer_card.card(store, customer_id) if customer_id else None
    if card is None:
        return None
    points = [point for contact in card.contacts for point in contact.points]
    phone = next((point.value for point in points if point.kind in ("mobile", "landline", "service")), "")
    return Target(card.id, card.name, phone)


def excerpt(text: str, spans: Spans) -> tuple[str, Spans]:
    """A few characters round the first mark, and the mark's place in them."""
    if not spans:
        return text[:30], ()
    start, end = spans[0]
    left = max(start - _AROUND, 0)
    cut = ("…" if left else "") + text[left : end + 2 * _AROUND]
    move = (1 if left else 0) - left
    return cut.replace("\n", " "), ((start + move, end + move),)


def customer_line(hit: CustomerHit) -> Line:
    """A found customer; the mark is in its name, or in the text that was found."""
    note = " ・ ".join(part for part in (hit.contact, hit.title) if part)
    extra = ""
    spans: Spans = ()
    if hit.field != "name" and hit.extra and hit.field != "phone":
        cut, spans_in = excerpt(hit.extra, hit.spans)
        label = _word(_FIELDS[hit.field]) + " " if hit.field in _FIELDS else ""
        extra = f"{label}“{cut}”"
        move = len(label) + 1
        spans = tuple((start + move, end + move) for start, end in spans_in)
    elif hit.field == "phone":
        extra = (
            ""
            if _digits(hit.phone) == _digits(hit.extra)
            else f"{_word(QT_TRANSLATE_NOOP('Palette', 'phone'))} {hit.extra}"
        )
    return Line(
        "customer", f"customer:{hit.id}", hit.name, note, badge=hit.grade, icon="" if hit.grade else "building",
        hot=hit.hot, extra=extra, right=hit.phone, customer_id=hit.id,
        spans=hit.spans if hit.field == "name" else (), extra_spans=spans,
    )  # fmt: skip


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def customer_lines(result: SearchResult) -> list[Line]:
    """The heading and the best customers."""
    shown = result.hits[:SHOWN]
    if not shown:
        return []
    by_sound = any(hit.rank in _SOUND for hit in shown)
    head = Line(
        "head",
        "",
        _word(QT_TRANSLATE_NOOP("Palette", "Customers")),
        note=_word(QT_TRANSLATE_NOOP("Palette", "by pinyin")) if by_sound else "",
    )
    return [head, *map(customer_line, shown)]


def action_lines(target: Target | None) -> list[Line]:
    """What can be done with a customer."""
    if target is None:
        return []
    lines = [Line("head", "actions", _word(QT_TRANSLATE_NOOP("Palette", "Actions")), note=target.name)]
    for key, text, icon, cap in _ACTIONS:
        if key == "copy" and not target.phone:
            continue
        lines.append(Line("action", key, _word(text).format(phone=target.phone), icon=icon, cap=cap))
    return lines


def call_lines(typed: str) -> list[Line]:
    """The call-in card for the last digits of a telephone (004-12)."""
    if not typed.isascii() or not typed.isdigit() or len(typed) < _TAIL:
        return []
    text = _word(QT_TRANSLATE_NOOP("Palette", "Who calls from …{digits}?")).format(digits=typed[-_TAIL:])
    return [Line("call", typed, text, icon="phone", cap=BY_ID["call"].keys)]


def follow_up_lines(result: SearchResult) -> list[Line]:
    """Follow-ups that hold the words."""
    if not result.follow_ups:
        return []
    head = Line("head", "", _word(QT_TRANSLATE_NOOP("Palette", "Follow-ups")))
    lines = [
        Line("follow_up", f"follow_up:{one.id}", f"{short(one.at[:10])} {one.customer}：{one.line}", icon="phone",
             customer_id=one.customer_id)
        for one in result.follow_ups
    ]  # fmt: skip
    return [head, *lines]


def command_lines(typed: str, offered: Sequence[ActionDef] = ACTIONS) -> list[Line]:
    """Commands whose words, pinyin or initials match; all of them for nothing."""
    found: list[tuple[int, Line]] = []
    for action in offered:
        if action.hidden or action.scope != "window":
            continue
        hit = match(typed, {"name": action.text}) if typed else None
        if typed and hit is None:
            continue
        cap = action.keys
        line = Line(
            "command", action.id, action.text, icon=action.icon or "bolt", cap=cap, spans=hit.spans if hit else ()
        )
        found.append((hit.rank if hit else 0, line))
    if not found:
        return []
    found.sort(key=_rank)
    return [Line("head", "", _word(QT_TRANSLATE_NOOP("Palette", "Commands"))), *(line for _rank_, line in found)]


def _rank(entry: tuple[int, Line]) -> int:
    return entry[0]


def snooze_lines(days: Sequence[tuple[str, str]]) -> list[Line]:
    """The days to put a follow-up off to: (ISO date, name)."""
    head = Line("head", "", _word(QT_TRANSLATE_NOOP("Palette", "Put off until")))
    return [head, *(Line("choice", iso, name, icon="clock", right=short(iso), cap=str(at)) for at, (iso, name) in
                    enumerate(days, 1))]  # fmt: skip
