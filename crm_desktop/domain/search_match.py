"""Whether a customer really is what was searched, how good the hit is, and which characters to mark.

The index returns a little too much and in no order of worth; each row of a page is judged here, in about ten
microseconds. A field's kind is its key up to a colon ("contact:2"); several values of one field stand in lines.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from operator import contains
from unicodedata import normalize

from crm_desktop.domain.search_tokens import CJK, LEGAL_FORMS, WORD, Atom, atoms, first_letters, sounds, spelt
from crm_desktop.domain.text import fold, simplified


class Rank(IntEnum):
    """How good a hit is, the best first."""

    NUMBER = 0
    PHONE_TAIL = 1
    NUMBER_TAIL = 2
    NAME_START = 3
    NAME = 4
    ALIAS = 5
    SOUND_START = 6
    SOUND = 7
    CONTACT = 8
    CONTACT_SOUND = 9
    PHONE = 10
    NEED = 11
    OTHER = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """The best place of a query in a row: a Rank (0 is best), the key of the field, (start, end) in its own text."""

    rank: int
    field: str
    spans: tuple[tuple[int, int], ...]


_Found = tuple[Rank, int, int]
"""Rank, start and end in the folded text of one value."""

# kind of field: literal at the start, literal inside, by sound at the start, by sound inside
_NAMES = {
    "name": (Rank.NAME_START, Rank.NAME, Rank.SOUND_START, Rank.SOUND),
    "alias": (Rank.ALIAS, Rank.ALIAS, Rank.SOUND_START, Rank.SOUND),
    "contact": (Rank.CONTACT, Rank.CONTACT, Rank.CONTACT_SOUND, Rank.CONTACT_SOUND),
}
_PLAIN = {"need": Rank.NEED, "mail": Rank.PHONE, "wechat": Rank.PHONE}
_BEST = {
    "number": Rank.NUMBER,
    "phone": Rank.PHONE_TAIL,
    **{kind: ranks[0] for kind, ranks in _NAMES.items()},
    **_PLAIN,
}
_LETTER = re.compile(f"[{CJK}{WORD}]")
_WORD_LETTER = re.compile(f"[{WORD}]")
_NOT_DIGIT = re.compile("[^0-9]+")
_SEPARATORS = re.compile(f"[^{CJK}{WORD}]+")

_LONG = 200
_fold_short = lru_cache(maxsize=1 << 14)(fold)
_atoms = lru_cache(maxsize=64)(atoms)


def _fold(text: str) -> str:
    """The folded text; of what is short remembered, as the same rows come again with every letter typed."""
    return _fold_short(text) if len(text) < _LONG else fold(text)


@lru_cache(maxsize=256)
def _spelt(atom: Atom) -> str:
    return spelt(atom).replace("lve", "lue").replace("nve", "nue")


@lru_cache(maxsize=256)
def _short_number(digits: str) -> re.Pattern[str]:
    """One or two digits count at either end of a run of digits only."""
    return re.compile(f"(?<![0-9]){digits}|{digits}(?![0-9])")


def _stands_as_word(text: str, folded: str, place: int) -> bool:
    """Whether a word begins there; a single letter must be all of it, else it would be in every mail address."""
    if place and _WORD_LETTER.match(folded, place - 1):
        return False
    return len(text) > 1 or not _WORD_LETTER.match(folded, place + 1)


def _literal(text: str, folded: str) -> int:
    """Where an atom stands in a folded text: digits anywhere, Latin letters at the start of a word; -1 for nowhere."""
    place = folded.find(text)
    if place < 0 or not text.isascii():
        return place
    if text.isdecimal():
        found = _short_number(text).search(folded) if len(text) < 3 else None
        return place if len(text) > 2 else found.start() if found else -1
    while place >= 0 and not _stands_as_word(text, folded, place):
        place = folded.find(text, place + 1)
    return place


def _digits(atom: Atom, kind: str, folded: str) -> _Found | None:
    """A hit in a telephone or customer number, whatever separates its digits."""
    text = atom.text
    if kind == "number" and text == _SEPARATORS.sub("", folded):
        return Rank.NUMBER, 0, len(folded)
    if not text.isdecimal():
        return (Rank.PHONE, 0, len(text)) if folded.startswith(text) else None
    if len(text) < 3:
        found = _short_number(text).search(folded)
        return (Rank.PHONE, *found.span()) if found else None
    digits = folded if folded.isdecimal() else _NOT_DIGIT.sub("", folded)
    tail = digits.endswith(text)
    place = len(digits) - len(text) if tail else digits.find(text)
    if place < 0:
        return None
    rank = Rank.PHONE
    if tail and kind == "phone" and len(text) > 3:
        rank = Rank.PHONE_TAIL
    if tail and kind == "number":
        rank = Rank.NUMBER_TAIL
    places = [at for at, char in enumerate(folded) if "0" <= char <= "9"]
    return rank, places[place], places[place + len(text) - 1] + 1


def _spells(letters: str, units: str, at: int) -> int:
    """The unit after those that the letters spell from `at` on, syllable by syllable, the last perhaps begun; or -1."""
    for sound in sounds(units[at]):
        if sound.startswith(letters):
            return at + 1
        if letters.startswith(sound) and at + 1 < len(units):
            end = _spells(letters[len(sound) :], units, at + 1)
            if end > 0:
                return end
    return -1


@lru_cache(maxsize=1 << 14)
def _units(folded: str) -> tuple[str, tuple[str, ...]]:
    """The letters of a name that are spoken, as search_tokens indexes them, and the initials that each may have."""
    units = folded if folded.isalnum() else _SEPARATORS.sub("", folded)
    for form in LEGAL_FORMS:
        if units.endswith(form):
            units = units.removesuffix(form)
            break
    return units, tuple(map(first_letters, units))


def _by_sound(letters: str, folded: str) -> tuple[int, int, bool] | None:
    """Start, end and whether at the very start of a folded name that is said like the letters."""
    units, initials = _units(folded)
    first, count = letters[0], len(letters)
    for at, some in enumerate(initials if count > 1 else initials[:1]):
        if first not in some:
            continue
        end = at + count
        # zip would stop at the shorter one: a name too short for all the initials is none of these
        if end > len(units) or not all(map(contains, initials[at:end], letters)):
            end = _spells(letters, units, at)
        if end > 0:
            places = [found.start() for found in _LETTER.finditer(folded)]
            return places[at], places[end - 1] + 1, at == 0
    return None


def _in_value(atom: Atom, kind: str, folded: str) -> _Found | None:
    if kind in {"number", "phone"}:
        return _digits(atom, kind, folded)
    place = _literal(atom.text, folded)
    end = place + len(atom.text)
    ranks = _NAMES.get(kind)
    if ranks is None:
        return (_PLAIN.get(kind, Rank.OTHER), place, end) if place >= 0 else None
    if place >= 0:
        return ranks[0 if place == 0 else 1], place, end
    letters = _spelt(atom)
    heard = _by_sound(letters, folded) if letters else None
    return (ranks[2 if heard[2] else 3], heard[0], heard[1]) if heard else None


def _lines(value: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in value.split("\n"):
        yield start, line
        start += len(line) + 1


def _origins(text: str, folded: str) -> list[int]:
    """For each character of the folded text the place in the text that it came from; shorter where that is unknown."""
    if len(text) == len(folded) and simplified(text).casefold() == folded:
        return list(range(len(text)))
    places: list[int] = []
    for at, char in enumerate(text):
        own = " " if char.isspace() else simplified(normalize("NFKC", char)).casefold()
        if own and folded.startswith(own, len(places)):
            places += [at] * len(own)
    return places


def _span(text: str, offset: int, start: int, end: int) -> tuple[tuple[int, int], ...]:
    places = _origins(text, _fold(text))
    return ((offset + places[start], offset + places[end - 1] + 1),) if end <= len(places) else ()


def _best(atom: Atom, fields: Mapping[str, str]) -> Hit | None:
    best, where = Rank.OTHER + 1, ("", "", 0, 0, 0)
    for key, value in fields.items():
        kind = key.partition(":")[0]
        if not value or _BEST.get(kind, Rank.OTHER) >= best:
            continue
        for offset, line in _lines(value) if "\n" in value else ((0, value),):
            found = _in_value(atom, kind, _fold(line))
            if found and found[0] < best:
                best, where = found[0], (key, line, offset, found[1], found[2])
    key, line, offset, start, end = where
    return Hit(int(best), key, _span(line, offset, start, end)) if key else None


def match(query: str, fields: Mapping[str, str]) -> Hit | None:
    """The best hit of a query in a row, or None; every word must be found somewhere, the worst of them ranks the row.

    Kinds of fields: number, phone, name, alias, contact, need, mail, wechat; any other is plain text and ranks last.
    """
    hits = []
    for atom in _atoms(query):
        hit = _best(atom, fields)
        if hit is None:
            return None
        hits.append(hit)
    if len(hits) < 2:
        return hits[0] if hits else None
    field = min(hits, key=lambda hit: hit.rank).field
    spans = {span for hit in hits if hit.field == field for span in hit.spans}
    return Hit(max(hit.rank for hit in hits), field, tuple(sorted(spans)))
