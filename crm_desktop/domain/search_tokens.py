"""What the search index holds of a customer, and how a query asks it.

The index is one FTS5 table: contentless, detail=none, tokenize=ascii. Its tokens are made here, separated by blanks:

    华信 信达 达␟ ␟华    neighbouring Chinese characters; ␟ is the edge of a name
    138 380 13 1 00      three neighbouring digits, and one or two at either end of a run
    hc2026117 wei        whole Latin words
    ¶hua ¶xin ¶da        the syllables of the names, in all readings
    ¬hx ¬xd ¬␟h          two neighbouring initials of the names

The marks stand in no word, so the kinds never mix. What the index returns may be too much (the right syllables in the
wrong order), never too little: search_match looks at the row itself. Triples of initials would be twice as sharp, but
cost a quarter of the whole index. Short queries are answered by whole tokens: to merge the lists of all that begin
with "h" would take longer than everything else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import add

from crm_desktop.domain.pinyin import completions, readings, segmentations
from crm_desktop.domain.text import fold

CJK = "\u3007\u3040-\U0010ffff"
"""The scripts written without blanks, as the inside of a regular expression's character class."""
WORD = "0-9a-z\u00df-\u024f\u0370-\u1fff"
"""Letters and digits of the other scripts after folding, likewise."""
EDGE = "␟"
"""Stands before and after each name."""
_WORD = re.compile(f"[{WORD}]+")
LEGAL_FORMS = ("股份有限公司", "有限责任公司", "有限公司")
"""Endings of company names that nobody spells, the longest first."""


def sounds(char: str) -> tuple[str, ...]:
    """All toneless readings of one folded character; a Latin letter or digit is read as itself."""
    return readings().get(char) or (char,)


@lru_cache(maxsize=1 << 13)
def first_letters(char: str) -> str:
    """The distinct first letters of all readings of a character: 单 -> "dcs"."""
    return "".join(dict.fromkeys(sound[0] for sound in sounds(char)))


def _triples(letters: str) -> list[str]:
    return list(map(add, map(add, letters, letters[1:]), letters[2:]))


STOP_WORDS = frozenset({"com", "cn", "net", "org", "www", "http", "https"})
"""Words that stand in every address; beside other words of a query they tell nothing."""
_ATOM = re.compile(f"[{CJK}]+|[{WORD}]+")
_TELEPHONE = re.compile(r"\(?(?:(?:\+|00)?[0148]|\+86)[0-9 ()./-]+")
LONGEST_QUERY = 64
"""Characters of a query that are looked at."""
MOST_ATOMS = 12
"""Words of a query that are looked at."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One run of a folded query in one script; `literal` words are parts of addresses and no pinyin."""

    text: str
    literal: bool = False


def atoms(query: str) -> list[Atom]:
    """The parts of a query that must all be found; a telephone number in any grouping is one part without +86."""
    folded = fold(query[: 4 * LONGEST_QUERY])[:LONGEST_QUERY]
    digits = re.sub("[^0-9]", "", folded)
    if 7 <= len(digits) <= 15 and _TELEPHONE.fullmatch(folded):
        return [Atom(re.sub("^(?:00)?86(?=1[0-9]{10}$)", "", digits))]
    found = [Atom(part, "@" in word) for word in folded.split() for part in _ATOM.findall(word)]
    telling = [atom for atom in found if atom.text not in STOP_WORDS]
    return (telling or found)[:MOST_ATOMS]


def spelt(atom: Atom) -> str:
    """The letters of an atom that may be pinyin or initials, ü as v; empty where they are not."""
    letters = atom.text.replace("ü", "v")
    return letters if not atom.literal and letters.isascii() and not letters.isdecimal() else ""


def _all(tokens: Iterable[str]) -> str:
    return " AND ".join([f'"{token}"' for token in dict.fromkeys(tokens)])


def _initials(letters: str) -> str:
    return _all(["¬" + a + b for a, b in pairwise(letters)])


def _pinyin(pieces: tuple[str, ...], edge: str) -> str:
    """The whole syllables, those that the last piece begins, and their initials side by side."""
    ends = " OR ".join([f'"¶{syllable}"' for syllable in completions(pieces[-1])])
    parts = [f'"¶{piece}"' for piece in dict.fromkeys(pieces[:-1])] + [f"({ends})"]
    letters = edge + "".join([piece[0] for piece in pieces])
    if len(letters) > 1:
        parts.append(_initials(letters))
    return " AND ".join(parts)


def _latin(atom: Atom, edge: str) -> list[str]:
    text = atom.text
    if len(text) == 1:
        return [f'"{text}"', f'"¬{EDGE}{text}"']
    ways = [f'"{text}"*']
    letters = spelt(atom)
    if letters:
        ways += [_pinyin(pieces, edge) for pieces in segmentations(letters, most=6)]
        ways.append(_initials(edge + letters))
    return ways


def _atom_query(atom: Atom, edge: str = "") -> str:
    text = atom.text
    if text.isascii() and text.isdecimal():
        return f'"{text}"' if len(text) < 3 else _all(_triples(text))
    if _WORD.fullmatch(text):
        return " OR ".join([f"({way})" for way in dict.fromkeys(_latin(atom, edge))])
    text = edge + text
    return f'"{text}"*' if len(text) == 1 else _all(map(add, text, text[1:]))


def match_expression(query: str) -> str | None:
    """The query as an FTS5 MATCH expression, or None where it holds no letter and no digit."""
    parts = [f"({_atom_query(atom)})" for atom in atoms(query)]
    return " AND ".join(parts) or None


def start_expression(query: str) -> str | None:
    """The same for rows with a name that begins with the query; asked first, no limit cuts the best hits off."""
    found = atoms(query)
    parts = [f"({_atom_query(atom, '' if place else EDGE)})" for place, atom in enumerate(found)]
    return " AND ".join(parts) or None
