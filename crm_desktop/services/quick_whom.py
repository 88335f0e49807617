"""Whom a quick line means, looked up in the book: one customer, several to choose from, or nobody; never invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.quick_parts import Parsed, Span, Whom
from crm_desktop.domain.search_match import Rank
from crm_desktop.domain.text import simplified
from crm_desktop.services.search import search
from crm_desktop.store import options, people_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection, Row

SHOWN = 8
"""Candidates that are offered."""
_LOOKED = 60
_LEAST = 2
_TELLING = 4
"""Characters of a company that are enough although more were written: 华强电子 of 华强电子有限公司."""
_LITERAL = frozenset({Rank.NAME_START, Rank.NAME, Rank.ALIAS})
_SOUND = frozenset({Rank.SOUND_START, Rank.SOUND})
_SPOKEN = {
    "总": ("总", "董事长", "老板"),
    "老板": ("总", "老板", "店长"),
    "董": ("董事",),
    "工": ("工程", "技术", "研发"),
}  # fmt: skip
_ANY = frozenset({"", "先生", "女士", "小姐", "老师", "姐", "哥", "师傅", "mr", "mrs", "ms", "miss", "dr"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer that may be meant, and the person there; `last_at` is the last touch, ISO or ""."""

    customer_id: int
    name: str
    number: str
    grade: str
    contact_id: int | None
    contact: str
    title: str
    last_at: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """`state` is one, several, none or unsaid; `words` is what was looked up, `spans` what is accounted for."""

    state: str
    candidates: tuple[Candidate, ...] = ()
    words: str = ""
    spans: tuple[Span, ...] = ()


_Rows = Sequence[Row[Any]]


def resolve(store: Store, parsed: Parsed) -> Resolved:
    """Look the words for whom up in the book, each where it can stand: number, telephone, company, person."""
    if not parsed.whom:
        return Resolved("unsaid")
    words = " ".join(one.text for one in sorted(parsed.whom, key=_place))
    person = next((one for one in parsed.whom if one.kind == "person"), None)
    spans: list[Span] = []
    rows: _Rows | None = None
    named = False
    with store.read() as db:
        for one in parsed.whom:
            if one.kind == "person":
                continue
            found = _firm(store, db, one)
            if found is None and not (one.guess and person):
                return Resolved("none", words=words)
            if found is not None:
                rows, span, named = found
                spans.append(span)
                break
        if person is not None:
            here = _people(store, db, person, rows)
            if here or rows is None:
                rows, named = here, True
                spans.append(person.span)
    return _resolved(rows or (), person, options.current(store), words, tuple(spans), named=named)


def numbered(store: Store, number: str) -> Resolved:
    """The customer with a number."""
    with store.read() as db:
        ids = people_queries.numbered(db, number.strip())
        rows = people_queries.of_customers(db, ids, _LOOKED)
    return _resolved(rows, None, options.current(store), number, (), named=False)


def of_customer(store: Store, customer_id: int, parsed: Parsed) -> Resolved:
    """A customer that is known already, with the person whom the line names there."""
    person = next((one for one in parsed.whom if one.kind == "person"), None)
    with store.read() as db:
        rows = people_queries.of_customers(db, [customer_id], _LOOKED)
        here = _people(store, db, person, rows) if person else ()
    spans = (person.span,) if person and here else ()
    known = options.current(store)
    words = person.text if person else ""
    return _resolved(here or rows, person if here else None, known, words, spans, named=bool(here))


def _nobody(one: Candidate) -> Candidate:
    return Candidate(one.customer_id, one.name, one.number, one.grade, None, "", "", one.last_at)


def _place(one: Whom) -> int:
    return one.span[0]


def _firm(store: Store, db: Connection, one: Whom) -> tuple[_Rows, Span, bool] | None:
    """Whom a number, the end of a telephone or words of a company mean, the words that did, whether they name one."""
    if one.kind == "phone":
        rows = people_queries.with_tail(db, one.text, _LOOKED)
        return (rows, one.span, True) if rows else None
    if one.kind == "number":
        ids = people_queries.numbered(db, one.text)
        return (people_queries.of_customers(db, ids, _LOOKED), one.span, False) if ids else None
    text, start = one.text, one.span[0]
    for length in range(len(text), _LEAST - 1, -1):
        ids = _named(store, text[:length])
        if not ids:
            continue
        rows = people_queries.of_customers(db, ids, _LOOKED)
        rest = text[length:].strip(" 的")
        if not rest:
            return rows, (start, start + length), False
        here = [row for row in rows if row.name and rest.startswith(row.name)]
        if here:
            return here, (start, start + len(text) - len(rest) + len(here[0].name)), True
        if length >= _TELLING:
            return rows, (start, start + length), False
    return None


def _named(store: Store, text: str) -> list[int]:
    """Customers whose name or alias holds the text, or sounds like it where it is Latin."""
    hits = search(store, text, limit=_LOOKED).hits
    literal = [hit.id for hit in hits if hit.rank in _LITERAL]
    return literal or ([hit.id for hit in hits if hit.rank in _SOUND] if text.isascii() else [])


def _people(store: Store, db: Connection, person: Whom, within: _Rows | None) -> _Rows:
    """Contacts whom a person's words may mean, in the whole book or among some."""
    if person.text.isascii():
        return _latin(store, db, person, within)
    said = simplified(person.text)
    full = "" if person.title or said[0] in "老小阿大" else said
    start = full or person.surname
    rows = people_queries.beginning(db, start, _LOOKED) if within is None else within
    found = [row for row in rows if row.name and row.name.startswith(start)]
    given = said[len(person.surname) : -len(person.title)] if person.title else ""
    if given and said.startswith(person.surname):
        found = [row for row in found if row.name.startswith(person.surname + given)]
    if not found and full and within is None:
        # what looks like a name may be the customer's own: 云杉, 万达
        found = list(people_queries.of_customers(db, _named(store, full), _LOOKED))
    return found


def _latin(store: Store, db: Connection, person: Whom, within: _Rows | None) -> _Rows:
    wanted = (person.surname or person.text).casefold()
    if within is not None:
        return [row for row in within if row.name and wanted in row.name.casefold()]
    hits = search(store, wanted, limit=_LOOKED).hits
    people = [hit.id for hit in hits if hit.rank in (Rank.CONTACT, Rank.CONTACT_SOUND)]
    rows = people_queries.of_customers(db, people or _named(store, wanted), _LOOKED)
    return [row for row in rows if row.name and wanted in row.name.casefold()] or rows


def _resolved(
    rows: _Rows, person: Whom | None, known: Options, words: str, spans: tuple[Span, ...], *, named: bool
) -> Resolved:
    """Each customer once, with the person who fits the words best where one is named; who fits best comes first."""
    best: dict[int, tuple[int, Row[Any]]] = {}
    for row in rows:
        fit = _fit(row, person) if person else 0
        if row.customer_id not in best or fit > best[row.customer_id][0]:
            best[row.customer_id] = fit, row
    ordered = [row for _fit_, row in sorted(best.values(), key=_worst)]
    found = tuple(
        Candidate(
            row.customer_id, row.customer, row.number or "", known.name(row.grade_id),
            row.contact_id, row.name or "", row.title or "", row.last_touch_at or "",
        )
        for row in ordered[:SHOWN]
    )  # fmt: skip
    if not found:
        return Resolved("none", words=words)
    if not named:
        found = tuple(_nobody(one) for one in found)
    return Resolved("one" if len(found) == 1 else "several", found, words, spans)


def _worst(entry: tuple[int, Row[Any]]) -> int:
    return -entry[0]


def _fit(row: Row[Any], person: Whom) -> int:
    """3 for the very words, 2 where name or title say the form of address, 1 for a form that suits anybody."""
    if row.name == simplified(person.text):
        return 3
    title = person.title
    if title in _ANY:
        return 1
    said = f"{row.name} {row.title or ''}"
    if title == "经理":
        said = said.replace("总经理", "")
    return 2 if any(word in said for word in _SPOKEN.get(title, (title,))) else 0
