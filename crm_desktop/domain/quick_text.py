"""A quick line made plain without moving a character, cut into clauses, and masked where it was understood."""

import re
from unicodedata import normalize

from crm_desktop.domain.quick_parts import Span
from crm_desktop.domain.text import simplified

MASK = "\0"
_BREAK = re.compile(r"[,、;。!?|…·\n]+|(?<![\d.])\.(?=\s|$)|(?<![a-z.])\s+|\s+(?![a-z])|\s*[—-]{2,}\s*")
_MARKS = str.maketrans("，；！？（）：．", ",;!?():.")


def plain_line(line: str) -> str:
    """The line in narrow, simplified, lower-case characters, each in its old place."""
    text = simplified(line).translate(_MARKS)
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    if char.isspace():
        return " "
    small = normalize("NFKC", char).casefold() if not char.isascii() else char.lower()
    return small if len(small) == 1 else char


def clauses(plain: str) -> list[Span]:
    """What stands between commas, stops and blanks; a blank between two Latin words is part of them."""
    edges = [0, *(place for found in _BREAK.finditer(plain) for place in found.span()), len(plain)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def masked(plain: str, *spans: Span | None) -> str:
    """The line with spans made unreadable."""
    for span in spans:
        if span is not None:
            plain = plain[: span[0]] + MASK * (span[1] - span[0]) + plain[span[1] :]
    return plain


def gaps(plain: str) -> list[Span]:
    """What is still readable, clause by clause."""
    found = []
    for start, end in clauses(plain):
        found += [
            (start + piece.start(), start + piece.end()) for piece in re.finditer(f"[^{MASK}]+", plain[start:end])
        ]
    return found


def trimmed(text: str, span: Span, blanks: str = " ,;:。、()") -> Span:
    """The span without blanks and marks at its ends."""
    start, end = span
    while start < end and text[start] in blanks:
        start += 1
    while start < end and text[end - 1] in blanks:
        end -= 1
    return start, end
