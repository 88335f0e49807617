"""Customers as the table shows them: ids in order, pages of rows, counts for the chips."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from crm_desktop.domain.money import format_money
from crm_desktop.store.customer_order import ordered
from crm_desktop.store.list_filter import Counts, CrossTable, Filter, within
from crm_desktop.store.options import Options

def where(chosen: Filter, found: Iterable[int] | None, *, without: str = "") -> str:
    """The condition on `customer c` that a filter means; `without` leaves out one of its parts.

    `found` are the customers that the filter's text means, None when it has none.
    """
    parts = [f"c.deleted_at IS {'NOT ' if chosen.removed else ''}NULL"]
    for name, column in (("grades", "c.grade_id"), ("owners", "c.owner_id"), ("stages", "c.stage_id")):
        wanted = getattr(chosen, name)
        if wanted and name != without:
            parts.append(within(column, wanted))
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


def ids(
    db: Connection, chosen: Filter, found: Iterable[int] | None, sort_key: str, descending: bool
) -> array[int]:
    """Customer ids under the filter in order of a column."""
    return ordered(db, where(chosen, found), sort_key, descending)


_ROW = (
    "id, number, name, hot, need, need_product, budget_text, budget_low, budget_high, remark, founded, size_text, "
    "revenue_text, main_business, competitor, filed_on, updated_at, last_touch_at, next_due_at, next_action, "
    "grade_id, industry_id, source_id, stage_id, owner_id, type_id, region_id"
)


def rows(db: Connection, wanted: Sequence[int], known: Options) -> dict[int, dict[str, object]]:
    """Rows of the given customers with their first contact, decision maker and tags."""
    marks = ", ".join(str(int(one)) for one in wanted)
    found: dict[int, dict[str, object]] = {}
    for row in db.exec_driver_sql(f"SELECT {_ROW} FROM customer WHERE id IN ({marks})").mappings():
        found[row["id"]] = {
            "id": row["id"],
            "number": row["number"] or "",
            "name": row["name"],
            "hot": bool(row["hot"]),
            "grade": known.name(row["grade_id"]),
            "industry": known.path(row["industry_id"]),
            "source": known.path(row["source_id"]),
            "stage": known.name(row["stage_id"]),
            "owner": known.name(row["owner_id"]),
            "type": known.name(row["type_id"]),
            "region": known.path(row["region_id"]),
            "need": row["need"] or row["need_product"] or "",
            "budget": format_money(row["budget_low"], row["budget_high"]) or row["budget_text"] or "",
            "remark": row["remark"] or "",
            "founded": row["founded"] or "",
            "size": row["size_text"] or "",
            "revenue": row["revenue_text"] or "",
            "main_business": row["main_business"] or "",
            "competitor": row["competitor"] or "",
            "filed_on": row["filed_on"] or "",
            "updated_at": row["updated_at"] or "",
            "last_touch": row["last_touch_at"] or "",
            "next_due": row["next_due_at"] or "",
            "next_action": row["next_action"] or "",
            "contact": "",
            "title": "",
            "phone": "",
            "decision_maker": "",
            "tags": "",
        }
    _add_people(db, marks, found)
    _add_tags(db, marks, found)
    return found


def _add_people(db: Connection, marks: str, found: dict[int, dict[str, object]]) -> None:
    first: dict[int, int] = {}
    served: set[int] = set()
    for contact_id, customer_id, name, title, decides in db.exec_driver_sql(
        "SELECT id, customer_id, name, title, is_decision_maker FROM contact "
        f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL ORDER BY is_primary DESC, position, id"
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
    points = ", ".join(map(str, first))
    for contact_id, value in db.exec_driver_sql(
        f"SELECT contact_id, value FROM contact_point WHERE contact_id IN ({points}) ORDER BY position DESC, id DESC"
    ):
        found[first[contact_id]]["phone"] = value


def _add_tags(db: Connection, marks: str, found: dict[int, dict[str, object]]) -> None:
    tags: dict[int, list[str]] = defaultdict(list)
    for customer_id, space, name in db.exec_driver_sql(
        "SELECT g.customer_id, t.namespace, t.name FROM customer_tag g JOIN tag t ON t.id = g.tag_id "
        f"WHERE g.customer_id IN ({marks}) AND t.deleted_at IS NULL ORDER BY g.id"
    ):
        tags[customer_id].append(f"{space}-{name}" if space else name)
    for customer_id, names in tags.items():
        if customer_id in found:
            found[customer_id]["tags"] = "、".join(names)


_FACETS = ("grades", "owners", "stages", "hot")


def counts(db: Connection, chosen: Filter, found: Iterable[int] | None) -> Counts:
    """Counts by grade, heat, owner, stage and tag; each ignores its own chip, so that a second one can be added."""
    rest = replace(chosen, grades=frozenset(), owners=frozenset(), stages=frozenset(), hot=False)
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
    if replace(chosen, tags=frozenset()):
        among = f"IN (SELECT c.id FROM customer c WHERE {where(chosen, found, without='tags')})"
    else:
        among = f"{'' if chosen.removed else 'NOT '}IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
    rows = db.exec_driver_sql(f"SELECT tag_id, count(*) FROM customer_tag WHERE customer_id {among} GROUP BY 1")
    return {int(key): int(number) for key, number in rows}
