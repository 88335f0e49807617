"""Search as you type: the index proposes, the match verifies and ranks, and says which characters to mark."""

import re
from dataclasses import dataclass

from crm_desktop.domain.phone_text import format_phone
from crm_desktop.domain.search_match import Hit, match
from crm_desktop.domain.text import fold
from crm_desktop.store import options, search_index, search_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.search_queries import Found
from crm_desktop.store.sql import Connection

CANDIDATES = 120
"""Customers that are verified and ranked for one keystroke."""
_BEST = 20
"""Customers whose follow-ups are looked through."""
_NUMBER = re.compile(r"(?=.*[A-Z])(?=.*\d)[A-Z\d-]{3,}")


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """A customer found; `spans` mark characters of the text of `field`, `extra` is that text where it is no name."""

    id: int
    name: str
    number: str
    grade: str
    hot: bool
    contact: str
    title: str
    phone: str
    field: str
    spans: tuple[tuple[int, int], ...]
    extra: str
    rank: int


@dataclass(frozen=True, slots=True)
class FollowUpHit:
    """A follow-up whose words were found."""

    id: int
    customer_id: int
    customer: str
    at: str
    line: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a query found, best first; `more` when the index held more than were ranked."""

    hits: tuple[CustomerHit, ...]
    follow_ups: tuple[FollowUpHit, ...] = ()
    more: bool = False


def search(store: Store, text: str, *, limit: int = 30) -> SearchResult:
    """Customers matching a query by name, alias, contact, telephone, number, need, remark, pinyin or initials."""
    query = text.strip()
    if not query:
        return SearchResult(())
    known = options.current(store)
    with store.read() as db:
        ids = _candidates(db, query, limit)
        found = search_queries.load(db, ids)
        ranked = []
        for order, customer_id in enumerate(ids):
            candidate = found.get(customer_id)
            hit = match(query, candidate.fields) if candidate else None
            if candidate is not None and hit is not None:
                ranked.append((hit.rank, order, candidate, hit))
        ranked.sort(key=lambda entry: entry[:2])
        touches = search_queries.follow_ups(db, (one[2].id for one in ranked[:_BEST]), query, 3)
    hits = tuple(_shown(candidate, hit, known) for _rank, _order, candidate, hit in ranked[:limit])
    lines = tuple(
        FollowUpHit(touch, customer_id, found[customer_id].name, at, content.replace("\n", " "))
        for touch, customer_id, at, content in touches
    )
    return SearchResult(hits, lines, more=len(ids) >= CANDIDATES or len(ranked) > limit)


def _candidates(db: Connection, query: str, limit: int) -> list[int]:
    """Whom to look at: all that begin with a typed customer number, else what the index proposes."""
    number = fold(query).upper()
    if _NUMBER.fullmatch(number):
        ids = search_queries.numbered(db, number, CANDIDATES)
        if len(ids) >= limit or (ids and len(number) >= 8):
            return ids
    return search_index.candidates(db, query, CANDIDATES)


def _shown(candidate: Found, hit: Hit, known: Options) -> CustomerHit:
    return CustomerHit(
        id=candidate.id,
        name=candidate.name,
        number=candidate.number,
        grade=known.name(candidate.grade_id),
        hot=candidate.hot,
        contact=candidate.contact,
        title=candidate.title,
        phone=format_phone(candidate.phone),
        field=hit.field.partition(":")[0],
        spans=hit.spans,
        extra="" if hit.field == "name" else candidate.fields[hit.field],
        rank=hit.rank,
    )
