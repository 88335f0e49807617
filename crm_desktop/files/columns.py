"""Header texts and the fields they mean (resources/presets/columns.toml; 000-03, 000-32, 000-47, 000-48, 001-44)."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_desktop.domain.text import fold
from crm_desktop.paths import resource

KINDS = ("customers", "follow_ups", "grade_changes", "conversions", "losses", "events")
"""Templates that are tables, in the order of their tabs."""

MULTIPLE = frozenset({"contact_points", "email", "wechat", "remark", "tags", "aliases", "pains", "region"})
"""Fields that several columns of one sheet may feed."""

NAMES = {"customers": "name"}
"""The field that names the customer; customer_name where not given."""

_BRACKETS = re.compile(r"[(\[{<〔【《「][^)\]}>〕】》」]*[)\]}>〕】》」]?")
_PUNCTUATION = re.compile(r"[\s*★☆:;,.。、,·?!/\\|_\-—–~'\"()\[\]{}<>〔〕【】《》「」#&+]+")
_NUMBERING = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.、.)]\s*")
_UNIT = re.compile(
    r"[(\[【〔:]\s*(?:单位\s*:?\s*)?(?:人民币|rmb|cny|¥)?\s*(亿元?|[百千]?万元?|千元|元)\s*[)\]】〕]?\s*$"
)
MAX_HEADER = 40


@dataclass(frozen=True, slots=True)
class Words:
    """The preset, folded for comparing."""

    fields: Mapping[str, Mapping[str, str]]
    """Template -> header key -> field."""
    labels: Mapping[str, Mapping[str, str]]
    """Template -> field -> the header that the program writes."""
    titles: Mapping[str, tuple[str, ...]]
    marks: Mapping[str, frozenset[str]]
    known: frozenset[str]
    """Header keys of any template."""


@cache
def words() -> Words:
    """The preset, read once."""
    preset = tomllib.loads(resource("presets", "columns.toml").read_text("utf-8"))
    fields: dict[str, dict[str, str]] = {}
    labels: dict[str, dict[str, str]] = {}
    for kind in KINDS:
        lists = {field: _words(preset, value) for field, value in preset[kind].items()}
        labels[kind] = {field: synonyms[0] for field, synonyms in lists.items()}
        fields[kind] = {}
        for field, synonyms in lists.items():
            for synonym in synonyms:
                fields[kind].setdefault(_squeeze(fold(synonym)), field)
    titles = {kind: tuple(map(fold, preset["titles"][kind])) for kind in KINDS}
    marks = {kind: frozenset(preset["marks"][kind]) for kind in KINDS}
    return Words(fields, labels, titles, marks, frozenset().union(*fields.values()))


def _words(preset: Mapping[str, Mapping[str, Sequence[str]]], value: str | Sequence[str]) -> Sequence[str]:
    if isinstance(value, str):
        kind, field = value.removeprefix("@").split(".")
        return preset[kind][field]
    return value


def _squeeze(folded: str) -> str:
    return _PUNCTUATION.sub("", folded)


@lru_cache(maxsize=4096)
def header_keys(text: str) -> tuple[str, ...]:
    """What to look a header up by, best first: whole, without its brackets, each part of "A/B"."""
    folded = _NUMBERING.sub("", fold(text))
    bare = _BRACKETS.sub("", folded)
    keys = [_squeeze(folded), _squeeze(bare), *(_squeeze(part) for part in re.split(r"[/\n、|]", bare))]
    return tuple(dict.fromkeys(key for key in keys if key))


def is_known_header(value: object) -> bool:
    """Whether a cell's text is a header of any template, whole or without its brackets."""
    return type(value) is str and is_header_text(value)


@lru_cache(maxsize=4096)
def is_header_text(text: str) -> bool:
    """The same of a text; remembered, because the cells of a column are often alike."""
    if len(text) > MAX_HEADER or text[0].isdigit():
        return False
    known = words().known
    return any(key in known for key in header_keys(text)[:2])


def field_of(value: object, kind: str) -> tuple[str, float] | None:
    """The field that a header cell means in a template, with how sure that is (1 exact, 0.8 by its ending)."""
    if not isinstance(value, str) or len(value) > MAX_HEADER:
        return None
    lookup = words().fields[kind]
    keys = header_keys(value)
    for key in keys:
        if key in lookup:
            return lookup[key], 1.0
    best = max((known for known in lookup if _is_ending(keys, known)), key=len, default="")
    return (lookup[best], 0.8) if best else None


def _is_ending(keys: tuple[str, ...], known: str) -> bool:
    """Whether a longer header ends in a known one: 客户方联系电话. Short endings say too little."""
    least = 6 if known.isascii() else 3
    return len(known) >= least and any(key.endswith(known) and len(key) <= len(known) + 6 for key in keys[:2])


def unit_of(value: object) -> str:
    """The unit of money that a header names for its column, "成交金额(万元)" -> "万"; "" when none."""
    found = _UNIT.search(fold(value)) if isinstance(value, str) else None
    return found[1].removesuffix("元") if found else ""


def label(kind: str, field: str) -> str:
    """The Chinese header that the program writes for a field of a template; KeyError for an unknown field."""
    return words().labels[kind][field]


def title_kinds(text: str) -> frozenset[str]:
    """Templates that a sheet name or title hints at."""
    folded = fold(text)
    return frozenset(kind for kind, hints in words().titles.items() if any(hint in folded for hint in hints))
