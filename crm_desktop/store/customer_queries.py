"""Customers as the table shows them: ids in order, pages of rows, counts for the chips."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from crm_desktop.domain.money_text import format_money
from crm_desktop.store.customer_order import Way, ordered
from crm_desktop.store.list_filter import Counts, CrossTable, Filter, branch, within
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

_SOURCES = ("sources", "c.source_id")


def where(chosen: Filter, found: Iterable[int] | None, *, without: str = "") -> str:
    """The condition on `customer c` that a filter means; `without` leaves out one of its parts.

    `found` are the customers that the filter's text means, None when it has none.
    """
    parts = [f"c.deleted_at IS {'NOT ' if chosen.removed else ''}NULL"]
    for name, column in (("grades", "c.grade_id"), ("owners", "c.owner_id"), ("stages", "c.stage_id"), _SOURCES):
        wanted = getattr(chosen, name)
        if wanted and name != without:
            parts.append(within(column, wanted))
    if chosen.industries and without != "industries":
        parts.append(branch("c.industry_id", chosen.industries))
    if chosen.hot and without != "hot":
        parts.append("c.hot = 1")
    if chosen.tags and without != "tags":
        parts.append(f"c.id IN (SELECT g.customer_id FROM customer_tag g WHERE {within('g.tag_id', chosen.tags)})")
    if chosen.since:
        parts.append(f"c.filed_on >= '{date.fromisoformat(chosen.since)}'")
    if chosen.until:
        parts.append(f"substr(c.filed_on, 1, 10) <= '{date.fromisoformat(chosen.until)}'")
    if found is not None:
        parts.append(within("c.id", found))
    return " AND ".join(parts)


def ids(db: Connection, chosen: Filter, found: Iterable[int] | None, sort_key: str, descending: bool) -> array[int]:
    """Customer ids under the filter in order of a column."""
    narrow = (
        chosen.removed
        or found is not None
        or any((chosen.tags, chosen.since, chosen.until, chosen.sources, chosen.industries))
    )
    way = Way(where(chosen, found), whole=not (chosen or chosen.removed), faceted=bool(chosen) and not narrow)
    return ordered(db, way, sort_key, descending)


_ROW = (
    "id, number, name, hot, grade_id, stage_id, owner_id, type_id, industry_id, source_id, region_id, need, "
    "need_product, budget_text, budget_low, budget_high, remark, founded, size_text, revenue_text, main_business, "
    "competitor, filed_on, updated_at, last_touch_at, next_due_at, next_action"
)
_JOINED = dict.fromkeys(("contact", "title", "phone", "decision_maker", "tags"), "")
"""What comes from other tables, empty until found there."""
_WANTED = "IN (SELECT value FROM json_each(?))"
"""Constant SQL, so that the statement of every page is prepared once."""


def rows(db: Connection, wanted: Iterable[int], known: Options) -> dict[int, dict[str, object]]:
    """Rows of the given customers with their first contact, decision maker and tags."""
    ids_json = json.dumps(list(wanted))
    found: dict[int, dict[str, object]] = {}
    name, path = known.name, known.path
    for row in db.exec_driver_sql(f"SELECT {_ROW} FROM customer WHERE id {_WANTED}", (ids_json,)):
        (customer_id, number, own_name, hot, grade, stage, owner, kind, industry, source, region) = row[:11]
        (need, product, budget, low, high, remark, founded, size, revenue, business, competitor) = row[11:22]
        (filed, updated, touched, due, action) = row[22:]
        found[customer_id] = {
            "id": customer_id,
            "number": number or "",
            "name": own_name,
            "hot": bool(hot),
            "grade": name(grade),
            "stage": name(stage),
            "owner": name(owner),
            "type": name(kind),
            "type_id": kind,
            "industry": path(industry),
            "source": path(source),
            "region": path(region),
            "need": need or product or "",
            "budget": format_money(low, high) or budget or "",
            "remark": remark or "",
            "founded": founded or "",
            "size": size or "",
            "revenue": revenue or "",
            "main_business": business or "",
            "competitor": competitor or "",
            "filed_on": filed or "",
            "updated_at": updated or "",
            "last_touch": touched or "",
            "next_due": due or "",
            "next_action": action or "",
            **_JOINED,
        }
    _add_people(db, ids_json, found)
    _add_tags(db, ids_json, found)
    return found


def _add_people(db: Connection, ids_json: str, found: dict[int, dict[str, object]]) -> None:
    first: dict[int, int] = {}
    served: set[int] = set()
    for contact_id, customer_id, name, title, decides in db.exec_driver_sql(
        "SELECT id, customer_id, name, title, is_decision_maker FROM contact "
        f"WHERE customer_id {_WANTED} AND deleted_at IS NULL ORDER BY is_primary DESC, position, id",
        (ids_json,),
    ):
        row = found.get(customer_id)
        if row is None:
            continue
        if decides and not row["decision_maker"]:
            row["decision_maker"] = name
        if customer_id not in served:
            served.add(customer_id)
            first[contact_id] = customer_id
            row["contact"], row["title"] = name, title or ""
    for contact_id, value in db.exec_driver_sql(
        f"SELECT contact_id, value FROM contact_point WHERE contact_id {_WANTED} ORDER BY position DESC, id DESC",
        (json.dumps(list(first)),),
    ):
        found[first[contact_id]]["phone"] = value


def _add_tags(db: Connection, ids_json: str, found: dict[int, dict[str, object]]) -> None:
    tags: dict[int, list[str]] = defaultdict(list)
    for customer_id, space, name in db.exec_driver_sql(
        "SELECT g.customer_id, t.namespace, t.name FROM customer_tag g JOIN tag t ON t.id = g.tag_id "
        f"WHERE g.customer_id {_WANTED} AND t.deleted_at IS NULL ORDER BY g.id",
        (ids_json,),
    ):
        tags[customer_id].append(f"{space}-{name}" if space else name)
    for customer_id, names in tags.items():
        if customer_id in found:
            found[customer_id]["tags"] = "、".join(names)


_FACETS = ("grades", "owners", "stages", "hot")


def counts(db: Connection, chosen: Filter, found: Iterable[int] | None) -> Counts:
    """Counts by grade, heat, owner, stage and tag; each ignores its own chip, so that a second one can be added."""
    rest = chosen._replace(grades=frozenset(), owners=frozenset(), stages=frozenset(), hot=False)
    rows = db.exec_driver_sql(
        "SELECT c.grade_id, c.owner_id, c.stage_id, c.hot, count(*) FROM customer c "
        f"WHERE {where(rest, found)} GROUP BY 1, 2, 3, 4"
    )
    table = CrossTable(_FACETS, rows)
    return Counts(
        total=table.total(chosen),
        hot=table.by("hot", chosen).get(1, 0),
        grades=table.by("grades", chosen),
        owners=table.by("owners", chosen),
        stages=table.by("stages", chosen),
        tags=_tag_counts(db, chosen, found),
    )


def _tag_counts(db: Connection, chosen: Filter, found: Iterable[int] | None) -> dict[int, int]:
    if chosen._replace(tags=frozenset()):
        among = f"IN (SELECT c.id FROM customer c WHERE {where(chosen, found, without='tags')})"
    else:
        among = f"{'' if chosen.removed else 'NOT '}IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
    rows = db.exec_driver_sql(f"SELECT tag_id, count(*) FROM customer_tag WHERE customer_id {among} GROUP BY 1")
    return {int(key): int(number) for key, number in rows}


def other_need_times(db: Connection, ids: Sequence[int], need_time: object) -> list[int]:
    """Those of some customers in whose need other words of time stand."""
    sql = "SELECT id FROM customer WHERE id IN (SELECT value FROM json_each(?)) AND need_time IS NOT ?"
    return [row[0] for row in db.exec_driver_sql(sql, (json.dumps(list(ids)), need_time))]
