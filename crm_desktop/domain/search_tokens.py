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
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise, product
from operator import add

from crm_desktop.domain.pinyin import completions, readings, segmentations
from crm_desktop.domain.text import fold

CJK = "\u3007\u3040-\U0010ffff"
"""The scripts written without blanks, as the inside of a regular expression's character class."""
WORD = "0-9a-z\u00df-\u024f\u0370-\u1fff"
"""Letters and digits of the other scripts after folding, likewise."""
EDGE = "␟"
"""Stands before and after each name."""
_NEXT = "␞"
"""Stands between two customers of one batch."""


def _run_of(characters: str) -> re.Pattern[str]:
    """One or more of a class; spelt so that the search runs over all others at once, which "[...]+" does not allow."""
    return re.compile(f"[{characters}][{characters}]*+")


_NOT_CJK = _run_of(f"^{CJK}{EDGE}{_NEXT}")
_NOT_WORD = _run_of(f"^{WORD}{_NEXT}")
_NOT_DIGIT = _run_of("^0-9\n")
_WORD = re.compile(f"[{WORD}]+")
_NUMBER = re.compile("(?<![^ ])[0-9]+(?![^ ])")
_NOT_SPOKEN = _run_of(f"^{CJK}{WORD}{EDGE}{_NEXT}")
_SEPARATORS = re.compile(r"[\W_]+")
# private characters stand for the sets of initials that a character may have, "dcs" for 单
_FIRST_SIGN = 0xE000
_PAIR_WITH_SIGN = re.compile("¬(?=.?[\ue000-\uf8ff])(.)(.) ")
_MARKS = re.compile(f"[{EDGE}{_NEXT}]")
LEGAL_FORMS = ("股份有限公司", "有限责任公司", "有限公司")
"""Endings of company names that nobody spells, the longest first."""
_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_BATCH = 200

Document = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""Of one customer: names (found by pinyin too), other texts, telephone and customer numbers."""


def sounds(char: str) -> tuple[str, ...]:
    """All toneless readings of one folded character; a Latin letter or digit is read as itself."""
    return readings().get(char) or (char,)


@lru_cache(maxsize=1 << 13)
def first_letters(char: str) -> str:
    """The distinct first letters of all readings of a character: 单 -> "dcs"."""
    return "".join(dict.fromkeys(sound[0] for sound in sounds(char)))


class _Syllables(dict[int, str]):
    """For str.translate: a character as the tokens of its readings; grows by what it is asked."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kept = {EDGE: "", _NEXT: _NEXT}.get(char)
        self[code] = value = "".join(["¶" + sound + " " for sound in sounds(char)]) if kept is None else kept
        return value


class _Initials(dict[int, str]):
    """For str.translate: a character as its first letter, or where it has several as one sign for all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, str] = {}

    def __missing__(self, code: int) -> str:
        letters = first_letters(chr(code))
        value = letters
        if len(letters) > 1:
            value = next((sign for sign, known in self.letters.items() if known == letters), "")
            value = value or chr(_FIRST_SIGN + len(self.letters))
            self.letters[value] = letters
        self[code] = value
        return value


_SYLLABLES, _INITIALS = _Syllables(), _Initials()


@lru_cache(maxsize=1 << 14)
def _all_pairs(first: str, second: str) -> str:
    letters = _INITIALS.letters
    return "".join(["¬" + a + b + " " for a, b in product(letters.get(first, first), letters.get(second, second))])


def _every_initial(found: re.Match[str]) -> str:
    """Instead of a pair that holds a sign the pairs of all the letters that it stands for."""
    return _all_pairs(found[1], found[2])


def _windows(text: str, size: int, mark: str = "") -> str:
    """Every `size` neighbours with a mark before and a blank behind: "abc" -> "ab bc c  "; arrays, for speed."""
    codes = array("I", text.encode(_UTF32))
    step = len(mark) + size + 1
    out = array("I", (mark + " " * (step - len(mark))).encode(_UTF32)) * len(codes)
    for place in range(size):
        # the last windows run over the end and stay short
        out[len(mark) + place : (len(codes) - place) * step : step] = codes[place:]
    return out.tobytes().decode(_UTF32)


def _batch_of(rows: Sequence[Document]) -> str:
    """All customers as one folded text; each begins with its names between edges."""
    records = []
    edges = sum(max(len(names), 1) + 1 for names, _texts, _digits in rows)
    for names, texts, digits in rows:
        joined = [_SEPARATORS.sub("", value) for value in digits if not value.isalnum()]
        records.append(f"{EDGE}{EDGE.join(names)}{EDGE} {' '.join([*texts, *digits, *joined])}")
    batch = f" {_NEXT} ".join(["", *records, ""])
    if batch.count(EDGE) != edges or batch.count(_NEXT) != len(rows) + 1:
        # someone's text holds one of our marks
        return _batch_of([_unmarked(row) for row in rows])
    return f" {fold(batch)} "


def _unmarked(row: Document) -> Document:
    names, texts, digits = ([_MARKS.sub(" ", value) for value in part] for part in row)
    return names, texts, digits


def _spoken(batch: str) -> str:
    """Only the names, without legal forms, brackets and blanks: "␟␞␟华信␟␞␟"."""
    parts = [part[: part.rfind(EDGE) + 1] + _NEXT for part in batch.split(_NEXT)[1:-1]]
    names = _NOT_SPOKEN.sub("", "".join([EDGE, _NEXT, *parts, EDGE]))
    for form in LEGAL_FORMS:
        names = names.replace(form + EDGE, EDGE)
    return names


def _tokens(rows: Sequence[Document]) -> Iterator[str]:
    """The tokens of a batch; each step takes the whole batch at once, five times faster than one by one."""
    batch = _batch_of(rows)
    names = _spoken(batch)
    words = _NOT_WORD.sub(" ", batch)
    numbers = _NOT_DIGIT.sub(" ", words.replace(_NEXT, "\n")).replace("\n", " \n ")
    initials = _PAIR_WITH_SIGN.sub(_every_initial, _windows(names.translate(_INITIALS), 2, "¬"))
    # each is cut at the windows over a mark between two customers; nothing stands before the first and after the last
    parts = (
        _windows(_NOT_CJK.sub(" ", batch), 2).split(f"{_NEXT} {_NEXT}")[1:-1],
        _NUMBER.sub("", words).split(_NEXT)[1:-1],
        _windows(numbers, 3).split("\n  \n  \n")[1:-1],
        names.translate(_SYLLABLES).split(_NEXT)[1:-1],
        initials.split(f"¬{EDGE}{_NEXT} ¬{_NEXT}{EDGE} ")[1:-1],
    )
    return map("".join, zip(*parts, strict=True))


def documents_tokens(rows: Iterable[Document]) -> Iterator[str]:
    """The index text of each customer in turn, made in batches; for imports and for building the whole index."""
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        yield from _tokens(batch)


def document_tokens(names: Sequence[str], texts: Sequence[str], digits: Sequence[str]) -> str:
    """The index text of one customer: names (found by pinyin too), other texts, telephone and customer numbers."""
    return next(_tokens([(names, texts, digits)]))


_PLAIN_NUMBER = re.compile("([a-z]*)([0-9]{2,})")


@lru_cache(maxsize=1 << 10)
def _number_start(start: str) -> tuple[str, bool] | None:
    """The tokens of a number without its last two digits, which a hundred numbers share, and whether it has letters."""
    plain = _PLAIN_NUMBER.fullmatch(start)
    if plain is None:
        return None
    digits = plain[2]
    return " ".join([digits[0], digits[:2], *_triples(digits)]), bool(plain[1])


def number_tokens(number: str) -> str:
    """What the index text of a customer gains by its number, for one that is numbered after its text was made."""
    folded = number.lower()
    start, last = folded[:-2], folded[-2:]
    known = _number_start(start)
    if known is None or not (last.isascii() and last.isdecimal()):
        return document_tokens((), (), (number,))
    tokens, has_letters = known
    word = f" {folded}" if has_letters else ""
    return f"{tokens} {start[-2:]}{last[0]} {start[-1]}{last} {last} {last[1]}{word}"


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
