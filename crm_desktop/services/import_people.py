"""The people in a row of the customers' template: names as they stand, ways to reach them, and who decides."""

import itertools
import re
from functools import lru_cache
from itertools import chain

from crm_desktop.domain.contact_points import is_plain_mobile, split_points
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.text import fold
from crm_desktop.services.import_prepared import Contact, Crowd, Point
from crm_desktop.services.import_rows import Table

_DOUBTFUL = {
    "masked": QT_TRANSLATE_NOOP("messages", "Part of it is masked; it was kept as it is."),
    "invalid": QT_TRANSLATE_NOOP("messages", "This is no complete telephone number or address; it was kept as it is."),
}
_SEVERAL = re.compile("[、;；\n]+")
_MOBILES = re.compile("(?:(?:1[3-9][0-9]{9})? )*+")
"""Cells that are blank or one mobile number, as contact_points knows them, a blank behind each."""
_YES = frozenset({"是", "yes", "y", "true", "√", "1"})


def crowd(table: Table) -> Crowd | None:
    """The people of each row: names as they stand ("*总" too), ways to reach the first, and who decides."""
    if not any(
        map(table.has, ("contact_name", "contact_title", "contact_points", "email", "wechat", "decision_maker"))
    ):
        return None
    names, titles, deciders = map(table.texts, ("contact_name", "contact_title", "decision_maker"))
    plain = _plain(table, names, titles, deciders)
    return plain or Crowd.of(list(map(_people, names, titles, _points(table), deciders)))


def _plain(table: Table, names: list[str], titles: list[str], deciders: list[str]) -> Crowd | None:
    """The common table, and the hot path of a large file: one person a row, one mobile number, nobody else decides."""
    phones = table.texts("contact_points")
    if (
        table.has("email")
        or table.has("wechat")
        or not _MOBILES.fullmatch(" ".join([*phones, ""]))
        or _SEVERAL.search(" ".join(chain(names, deciders)))
    ):
        return None
    filled = [at for at, row in enumerate(zip(names, titles, phones, strict=True)) if any(row)]
    if any(one and one != names[at] and one not in _YES for at, one in enumerate(deciders)):
        return None
    if len(filled) < len(names):
        if any(one and not (names[at] or titles[at] or phones[at]) for at, one in enumerate(deciders)):
            return None
        names, titles, phones, deciders = (
            [column[at] for at in filled] for column in (names, titles, phones, deciders)
        )
    reached = [phone for phone in phones if phone]
    whose = [at for at, phone in enumerate(phones) if phone]
    same = len(reached)
    return Crowd(
        filled, [0] * len(filled), names, titles, list(map(bool, deciders)),
        whose, [0] * same, ["mobile"] * same, reached, reached, ["ok"] * same,
    )  # fmt: skip


def _people(name: str, title: str, points: tuple[Point, ...], deciders: str) -> tuple[Contact, ...]:
    if not _SEVERAL.search(name) and not _SEVERAL.search(deciders):
        first = (
            ((name, title, points, bool(deciders) and deciders in {name, *_YES}),) if name or title or points else ()
        )
        return first if not deciders or (first and first[0][3]) else _with_decider(first, deciders)
    names, deciding, titles = split_words(name), split_words(deciders), split_words(title)
    if len(titles) != len(names):
        titles = [title]
    people: tuple[Contact, ...] = tuple(
        (one, its_title or "", () if at else points, False)
        for at, (one, its_title) in enumerate(itertools.zip_longest(names or [""], titles[: max(1, len(names))]))
        if one or its_title or points
    )
    for one in deciding:
        people = _with_decider(people, one)
    return people


_folded = lru_cache(maxsize=1 << 14)(fold)


def _with_decider(people: tuple[Contact, ...], decider: str) -> tuple[Contact, ...]:
    """Mark the one who decides, or add him where he is nobody known; "是" means the first."""
    wanted = _folded(decider)
    if people and wanted in _YES:
        wanted = _folded(people[0][0])
    known = [_folded(name) == wanted for name, *_rest in people]
    if not any(known):
        return (*people, (decider, "", (), True))
    return tuple(
        (name, title, points, decides or is_meant)
        for (name, title, points, decides), is_meant in zip(people, known, strict=True)
    )


def split_words(text: str) -> list[str]:
    """The parts of a cell with several names, separated by 、 ; or line ends."""
    return [part for piece in _SEVERAL.split(text) if (part := piece.strip())]


def _points(table: Table) -> list[tuple[Point, ...]]:
    found: list[tuple[Point, ...]] = [()] * len(table)
    for key in ("contact_points", "email"):
        for at, text in enumerate(table.texts(key) if table.has(key) else ()):
            if is_plain_mobile(text):
                found[at] += (("mobile", text, text, "ok"),)
            elif text:
                points = split_points(text)
                found[at] += tuple([(one.kind, one.value, one.key, one.state) for one in points])
                doubtful = [one.state for one in points if one.state in _DOUBTFUL]
                if doubtful:
                    table.note(at, key, Message(_DOUBTFUL[doubtful[0]]), hint=True)
    for at, text in enumerate(table.texts("wechat") if table.has("wechat") else ()):
        if text:
            found[at] += (("wechat", text, fold(text), "unchecked"),)
    return found
