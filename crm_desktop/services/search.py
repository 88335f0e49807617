"""Search as you type: the index proposes, the match verifies and ranks, and says which characters to mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping

from crm_desktop.domain.contact_points import format_phone
from crm_desktop.domain.search_match import Hit, match
from crm_desktop.store import options, search_index
from crm_desktop.store.database import Store

CANDIDATES = 120
"""Customers that are verified and ranked for one keystroke."""


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


@dataclass(slots=True)
class _Found:
    """One candidate with the texts it may be found by."""

    row: RowMapping
    fields: dict[str, str]
    contact: str = ""
    title: str = ""
    phone: str = ""


def search(store: Store, text: str, *, limit: int = 30) -> SearchResult:
    """Customers matching a query by name, alias, contact, telephone, number, need, remark, pinyin or initials."""
    query = text.strip()
    if not query:
        return SearchResult(())
    known = options.current(store)
    with store.read() as db:
        ids = search_index.candidates(db, query, CANDIDATES)
        found = _load(db, ids)
        follow_ups = _follow_ups(db, found, query)
    ranked = []
    for order, customer_id in enumerate(ids):
        candidate = found.get(customer_id)
        hit = match(query, candidate.fields) if candidate else None
        if candidate is not None and hit is not None:
            ranked.append((hit.rank, order, candidate, hit))
    ranked.sort(key=lambda entry: entry[:2])
    hits = tuple(_shown(candidate, hit, known.name) for _rank, _order, candidate, hit in ranked[:limit])
    return SearchResult(hits, follow_ups, more=len(ids) >= CANDIDATES or len(ranked) > limit)


def _shown(candidate: _Found, hit: Hit, name_of: object) -> CustomerHit:
    row = candidate.row
    grade = row["grade_id"]
    return CustomerHit(
        id=int(str(row["id"])),
        name=str(row["name"]),
        number=str(row["number"] or ""),
        grade=str(name_of(grade)) if callable(name_of) else "",
        hot=bool(row["hot"]),
        contact=candidate.contact,
        title=candidate.title,
        phone=format_phone(candidate.phone),
        field=hit.field.partition(":")[0],
        spans=hit.spans,
        extra="" if hit.field == "name" else candidate.fields[hit.field],
        rank=hit.rank,
    )


def _load(db: Connection, ids: Sequence[int]) -> dict[int, _Found]:
    marks = ", ".join(map(str, ids))
    columns = ", ".join(search_index.TEXT_COLUMNS)
    found = {}
    for row in db.exec_driver_sql(
        f"SELECT id, name, number, credit_code, grade_id, hot, {columns} FROM customer "
        f"WHERE id IN ({marks}) AND deleted_at IS NULL"
    ).mappings():
        texts = {"name": row["name"], "number": row["number"] or "", "code": row["credit_code"] or ""}
        texts |= {column: row[column] for column in search_index.TEXT_COLUMNS if row[column]}
        found[row["id"]] = _Found(row, texts)
    aliases = db.exec_driver_sql(f"SELECT customer_id, id, name FROM alias WHERE customer_id IN ({marks})")
    for customer_id, alias_id, alias in aliases:
        if customer_id in found:
            found[customer_id].fields[f"alias:{alias_id}"] = alias
    _add_people(db, marks, found)
    return found


def _add_people(db: Connection, marks: str, found: dict[int, _Found]) -> None:
    people: dict[int, int] = {}
    for contact_id, customer_id, name, title in db.exec_driver_sql(
        f"SELECT id, customer_id, name, title FROM contact WHERE customer_id IN ({marks}) AND deleted_at IS NULL "
        "ORDER BY is_primary DESC, position, id"
    ):
        candidate = found.get(customer_id)
        if candidate is None:
            continue
        people[contact_id] = customer_id
        candidate.fields[f"contact:{contact_id}"] = name
        if title:
            candidate.fields[f"title:{contact_id}"] = title
        if not candidate.contact:
            candidate.contact, candidate.title = name, title or ""
    points = ", ".join(map(str, people))
    for point_id, contact_id, kind, value, key in db.exec_driver_sql(
        f"SELECT id, contact_id, kind, value, key FROM contact_point WHERE contact_id IN ({points}) "
        "ORDER BY position, id"
    ):
        candidate = found[people[contact_id]]
        digits = key.isdigit()
        candidate.fields[f"{'phone' if digits else 'mail' if kind == 'email' else 'wechat'}:{point_id}"] = (
            key if digits else value
        )
        candidate.phone = candidate.phone or value


def _follow_ups(db: Connection, found: Mapping[int, _Found], query: str) -> tuple[FollowUpHit, ...]:
    """The latest touches of the best customers that hold the words themselves."""
    marks = ", ".join(map(str, list(found)[:20]))
    rows = db.exec_driver_sql(
        "SELECT f.id, f.customer_id, f.happened_at, f.content FROM follow_up f "
        f"WHERE f.customer_id IN ({marks}) AND f.deleted_at IS NULL AND instr(f.content, ?) "
        "ORDER BY f.happened_at DESC LIMIT 3",
        (query,),
    )
    return tuple(
        FollowUpHit(row[0], row[1], str(found[row[1]].row["name"]), row[2] or "", row[3].replace("\n", " "))
        for row in rows
    )
