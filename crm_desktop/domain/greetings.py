"""Greeting drafts: a wish, what is known of the person, a close; the same for a person, occasion and year (001-31)."""

import hashlib
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crm_desktop.domain.festivals import Festival
from crm_desktop.domain.forms_of_address import address
from crm_desktop.domain.text import clean
from crm_desktop.paths import resource

KNOWN = ("need", "purchase", "years")
"""What a draft can mention, the most personal first."""

_FORMAL = frozenset(("new_year", "spring_festival", "mid_autumn", "national_day", "company_day", "birthday"))
_FIELD = re.compile(r"\{(\w+)\}")
_CLAUSE = re.compile(r"[。；;！!？?\n，,]")
_LONGEST = 24
"""Characters of a need or a product inside a greeting; a longer first clause is prose and left out."""
_STEP = 7919
"""A prime: stepping by it goes through the combinations out of their order and meets them all."""
_TRIES = 200
_NUMERALS = "零一两三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a greeting goes to and what is known: `key` never changes, `rank` is the level's place, 0 the highest."""

    key: str
    name: str
    title: str = ""
    company: str = ""
    rank: int | None = None
    years: int | None = None
    purchase: str = ""
    need: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is greeted for; `count` is the company's age, and a person's is never told."""

    key: str
    name: str
    name_en: str
    count: int | None = None


BIRTHDAY = Occasion("birthday", "生日", "birthday")


def company_day(count: int | None) -> Occasion:
    """The founding day of a company so many years after its founding."""
    return Occasion("company_day", "公司成立日", "company anniversary", count)


def occasion_of(festival: Festival) -> Occasion | None:
    """The occasion of a festival; None for a day of mourning, which brings no greeting."""
    return Occasion(festival.key, festival.name, festival.name_en) if festival.greet else None


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to copy, what of KNOWN it mentions, and its body: the text without what only names the person."""

    text: str
    used: tuple[str, ...]
    body: str


def draft(
    person: Person, occasion: Occasion, year: int, *, chinese: bool = True, again: int = 0, avoid: Collection[str] = ()
) -> Draft:
    """The person's draft; `again` counts the rewritings asked for, bodies in `avoid` are passed over if possible."""
    words = _Words(person, occasion, chinese=chinese)
    start = _seed(person.key, occasion.key, year)
    found = words.draft(start + again * _STEP)
    for step in range(1, _TRIES):
        if found.body not in avoid:
            break
        found = words.draft(start + (again + step) * _STEP)
    return found


class _Words:
    """The sentences that fit a person and an occasion, in slots of which every draft takes one each."""

    def __init__(self, person: Person, occasion: Occasion, *, chinese: bool) -> None:
        self._chinese = chinese
        pools = _pools()["zh" if chinese else "en"]
        self._values = _values(person, occasion, chinese=chinese)
        self._address = address(person.name, person.title) if chinese else clean(person.name)
        self._company = clean(person.company)
        self._formal = occasion.key in _FORMAL
        near = _nearness(person.rank)
        known = [key for key in KNOWN if key in self._values]
        self._used_most = 2 if near == "near" else 1
        key = occasion.key if occasion.key in pools["wish"] else "term" if occasion.key.startswith("term_") else "own"
        self._wishes = self._fitting(pools["wish"][key])
        self._known = {key: self._fitting(pools["known"][key]) for key in known}
        # what is sent to many and knows nothing ends with a close; a light one about something known is short
        self._closes = [""] if near == "light" and known else pools["close"][near]

    def draft(self, number: int) -> Draft:
        """The draft of that number; numbers go round all combinations."""
        chosen, used = [], []
        number, wish = divmod(number, len(self._wishes))
        number, close = divmod(number, len(self._closes))
        keys = list(self._known)
        number, turn = divmod(number, max(1, len(keys)))
        for key in (keys[turn:] + keys[:turn])[: self._used_most]:
            number, which = divmod(number, len(self._known[key]))
            chosen.append(self._known[key][which])
            used.append(key)
        parts = [self._wishes[wish], *chosen, self._closes[close]]
        text = self._salutation() + self._joined([part for part in parts if part])
        return Draft(text, tuple(used), body(text, (self._address, self._company)))

    def _fitting(self, pool: list[str]) -> list[str]:
        """The sentences of which everything in braces is known, filled in."""
        return [
            _FIELD.sub(lambda found: self._values[found[1]], sentence)
            for sentence in pool
            if set(_FIELD.findall(sentence)) <= self._values.keys()
        ]

    def _salutation(self) -> str:
        if not self._chinese:
            return f"Dear {self._address}, " if self._address else "Hello, "
        return f"{'尊敬的' if self._formal and self._address else ''}{self._address or '您好'}，"

    def _joined(self, parts: list[str]) -> str:
        return "。".join(parts) + "。" if self._chinese else ". ".join(parts) + "."


def body(text: str, names: Iterable[str]) -> str:
    """The text without the names it holds, the form of address and all marks: what makes two greetings the same."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = text.replace(name, "")
    text = re.sub(r"^(?:尊敬的|Dear |Hello)", "", text)
    return re.sub(r"[\W_]+", "", text)


def _values(person: Person, occasion: Occasion, *, chinese: bool) -> Mapping[str, str]:
    """What can stand in braces."""
    found = {
        "company": clean(person.company),
        "need": first_clause(person.need),
        "purchase": first_clause(person.purchase),
        "years": _count(person.years, chinese=chinese),
        "count": str(occasion.count) if occasion.count else "",
        "day": occasion.name if chinese else occasion.name_en,
    }
    return {key: value for key, value in found.items() if value}


def first_clause(text: str) -> str:
    """The first clause of a need or product, or nothing when it is too long to be repeated in a greeting."""
    first = next((part for part in map(clean, _CLAUSE.split(text)) if part), "")
    return first if len(first) <= _LONGEST and "{" not in first else ""


def _count(years: int | None, *, chinese: bool) -> str:
    """Years in words up to ten; one English year is left out, its sentences speak of several."""
    if years is None or years < (1 if chinese else 2):
        return ""
    return _NUMERALS[years] if chinese and years <= 10 else str(years)


def _nearness(rank: int | None) -> str:
    return "light" if rank is None or rank > 2 else "regular" if rank == 2 else "near"


def _seed(*parts: object) -> int:
    """A number that is the same on every machine."""
    return int.from_bytes(hashlib.blake2b("\n".join(map(str, parts)).encode(), digest_size=6).digest())


@cache
def _pools() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(resource("presets", "greetings.toml").read_text(encoding="utf-8"))
