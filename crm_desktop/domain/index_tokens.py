"""The tokens by which a customer is found, as search_tokens describes them, made for the index: UTF-8 between blanks.

An import makes ten million of them. So each different value is taken apart once (titles, needs and people's names come
again and again), many values at a time, as operations on one long text: five times faster than value by value.
"""

import re
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice, product

from crm_desktop.domain.search_tokens import CJK, EDGE, LEGAL_FORMS, WORD, first_letters, sounds
from crm_desktop.domain.text import fold

Document = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""Of one customer: names (found by pinyin too), other texts, telephone and customer numbers."""

_NEXT = "␞"
"""Stands between two values of one batch."""
_CUT = b"\x1e"
"""Stands between the tokens of two values."""


def _run_of(characters: str) -> re.Pattern[str]:
    """One or more of a class; spelt so that the search runs over all others at once, which "[...]+" does not allow."""
    return re.compile(f"[{characters}][{characters}]*+")


_NOT_CJK = _run_of(f"^{CJK}{EDGE}{_NEXT}")
_NOT_WORD = _run_of(f"^{WORD}{_NEXT}")
_NOT_DIGIT = _run_of("^0-9\n")
_NOT_SPOKEN = _run_of(f"^{CJK}{WORD}{EDGE}{_NEXT}")
_IN_WORD = re.compile(f"[{WORD}]")
_LETTER = re.compile(f"(?![0-9])[{WORD}]")
_NUMBER = re.compile("(?<![^ ])[0-9]+(?![^ ])")
_MARKS = re.compile(f"[{EDGE}{_NEXT}]")
_SEPARATORS = re.compile(r"[\W_]+")
_PLAIN_NUMBER = re.compile("([a-z]*)([0-9]{2,})")
_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"

_BATCH = 2_000
_MOST_PAIRS = 1 << 16
_MOST_VALUES = 1 << 14
_OFTEN = 10


class _Spoken(dict[int, bytes]):
    """Two neighbours in names, as the bits of both, to the syllables of the first and the initials of both."""

    def __missing__(self, code: int) -> bytes:
        first, second = list(code.to_bytes(8, sys.byteorder).decode(_UTF32))
        if _NEXT in (first, second):
            self[code] = tokens = _CUT if first == _NEXT else b""
            return tokens
        words = [] if first == EDGE else ["¶" + sound for sound in sounds(first)]
        if second != EDGE:
            words += ["¬" + a + b for a, b in product(first_letters(first), first_letters(second))]
        self[code] = tokens = "".join([word + " " for word in words]).encode()
        return tokens


_SPOKEN = _Spoken()


def _neighbours(text: str) -> Iterable[int]:
    """Every two neighbours as one number: half as many steps, and cheaper ones, than over pairs of characters."""
    codes = text.encode(_UTF32)
    pairs = array("Q", bytes(8 * (len(text) - 1)))
    pairs[::2] = array("Q", codes[: len(codes) // 8 * 8])
    pairs[1::2] = array("Q", codes[4 : 4 + (len(codes) - 4) // 8 * 8])
    return pairs


def _windows(text: str, size: int) -> bytes:
    """Every `size` neighbours and a blank behind: "abc" -> "ab bc c  "; arrays, for speed."""
    codes = array("I", text.encode(_UTF32))
    step = size + 1
    out = array("I", (" " * step).encode(_UTF32)) * len(codes)
    for place in range(size):
        # the last windows run over the end and stay short
        out[place : (len(codes) - place) * step : step] = codes[place:]
    return out.tobytes().decode(_UTF32).encode()


def _batch_of(values: Sequence[str], mark: str) -> str:
    """All values as one folded text, each between marks: "␞ 需求 ␞ 备注 ␞"."""
    batch = mark.join(["", *values, ""])
    marks = len(values) + 1
    if batch.count(_NEXT) != marks or batch.count(EDGE) != marks * mark.count(EDGE):
        # someone's text holds one of our marks
        batch = mark.join(["", *[_MARKS.sub(" ", value) for value in values], ""])
    return f" {fold(batch)} "


def _cut(tokens: bytes, mark: str) -> list[bytes]:
    """The tokens of each value; nothing stands before the first mark and after the last."""
    return tokens.split(mark.encode())[1:-1]


def _words(batch: str) -> list[list[bytes]]:
    """Whole Latin words, and the digits of numbers."""
    if not _IN_WORD.search(batch):
        return []
    words = _NOT_WORD.sub(" ", batch)
    numbers = _NOT_DIGIT.sub(" ", words.replace(_NEXT, "\n"))
    parts = [_numbers(numbers)]
    if _LETTER.search(words):
        parts.append(_cut(_NUMBER.sub("", words).encode(), _NEXT))
    return parts


def _numbers(numbers: str) -> list[bytes]:
    """The digits of numbers between line ends."""
    return _cut(_windows(f" {numbers} ".replace("\n", " \n "), 3), "\n  \n  \n")


def _joined(parts: Sequence[list[bytes]]) -> list[bytes]:
    return list(map(b"".join, zip(*parts, strict=True)))


def _of_texts(values: Sequence[str]) -> list[bytes]:
    batch = _batch_of(values, f" {_NEXT} ")
    return _joined([_cut(_windows(_NOT_CJK.sub(" ", batch), 2), f"{_NEXT} {_NEXT}"), *_words(batch)])


def _of_names(values: Sequence[str]) -> list[bytes]:
    batch = _batch_of(values, f"{EDGE}{_NEXT}{EDGE}")
    written = _cut(_windows(_NOT_CJK.sub(" ", batch), 2), f"{EDGE}{_NEXT} {_NEXT}{EDGE}")
    # without legal forms, brackets and blanks: "␟␞␟华信␟␞␟"
    spoken = _NOT_SPOKEN.sub("", batch)
    for form in LEGAL_FORMS:
        spoken = spoken.replace(form + EDGE, EDGE)
    if len(_SPOKEN) > _MOST_PAIRS:
        _SPOKEN.clear()
    said = b"".join(map(_SPOKEN.__getitem__, _neighbours(spoken))).split(_CUT)[1:-1]
    return _joined([written, said, *_words(batch)])


def _of_digits(values: Sequence[str]) -> list[bytes]:
    plain = [value for value in values if value.isascii() and value.isdecimal()]
    found = dict(zip(plain, _numbers("\n".join(["", *plain, ""])), strict=True))
    if len(found) < len(values):
        others = [value for value in values if value not in found]
        # +86 138 and HC-2026 in one piece too
        texts = [value if value.isalnum() else f"{value} {_SEPARATORS.sub('', value)}" for value in others]
        found |= zip(others, _of_texts(texts), strict=True)
    return [found[value] for value in values]


class _Memory:
    """The tokens of values of one kind, those of before kept."""

    def __init__(self, make: Callable[[Sequence[str]], list[bytes]]) -> None:
        self._make = make
        self._known: dict[str, bytes] = {}

    def of(self, values: Iterable[str]) -> Mapping[str, bytes]:
        """The tokens of all these values, and perhaps of others."""
        known = self._known
        if len(known) > _MOST_VALUES:
            known.clear()
        if new := list(set(values).difference(known)):
            known.update(zip(new, self._make(new), strict=True))
        return known


_NAMES, _TEXTS, _DIGITS = _Memory(_of_names), _Memory(_of_texts), _Memory(_of_digits)


def documents_tokens(rows: Iterable[Document]) -> Iterator[bytes]:
    """The index text of each customer in turn, made in batches; for imports and for building the whole index."""
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        of_rows = zip((_NAMES, _TEXTS, _DIGITS), zip(*batch, strict=True), strict=True)
        names, texts, digits = [memory.of(chain.from_iterable(part)).__getitem__ for memory, part in of_rows]
        for some_names, some_texts, some_digits in batch:
            yield b"".join([*map(names, some_names), *map(texts, some_texts), *map(digits, some_digits)])


def document_tokens(names: Sequence[str], texts: Sequence[str], digits: Sequence[str]) -> bytes:
    """The index text of one customer: names (found by pinyin too), other texts, telephone and customer numbers."""
    return next(documents_tokens([(names, texts, digits)]))


@lru_cache(maxsize=256)
def _hundred(start: str) -> list[bytes]:
    """The tokens of the hundred numbers that begin so."""
    plain = _PLAIN_NUMBER.fullmatch(start.lower())
    if plain is None:
        return _of_digits([f"{start}{last:02d}" for last in range(100)])
    digits = plain[2]
    triples = map("".join, zip(digits, digits[1:], digits[2:], strict=False))
    head = " ".join(["", digits[0], digits[:2], *triples, digits[-2:]])
    before, word = digits[-1], f" {plain[0]}" if plain[1] else " "
    return [f"{head}{a} {before}{a}{b} {a}{b} {b}{word}{a}{b} ".encode() for a in "0123456789" for b in "0123456789"]


def numbers_tokens(numbers: Sequence[str]) -> list[bytes]:
    """What index texts gain by these numbers, for customers that are numbered after their texts were made."""
    starts = [number[:-2] if number.isascii() and number[-2:].isdecimal() else "" for number in numbers]
    # numbers that follow each other share all but their ends
    often = {start for start, count in Counter(starts).items() if start and count >= _OFTEN}
    others = [number for number, start in zip(numbers, starts, strict=True) if start not in often]
    found = dict(zip(others, _of_digits(others), strict=True))
    return [
        _hundred(start)[int(number[-2:])] if start in often else found[number]
        for number, start in zip(numbers, starts, strict=True)
    ]
