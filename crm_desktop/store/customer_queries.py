"""Customers as the table shows them: ids in order, pages of rows, counts for the chips."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

from crm_desktop.domain.money import format_money
from crm_desktop.store import search_index
from crm_desktop.store.list_filter import Counts, Filter
from crm_desktop.store.options import Options

FOUND_AT_MOST = 5_000
"""Rows that a text filter shows at most."""

_OPTION_COLUMNS = {"industry", "source", "stage", "owner", "type", "region", "grade"}
_PLAIN = {
    "number": "c.number",
    "name": "c.name_sort",
    "hot": "c.hot DESC",
    "need": "c.need",
    "budget": "c.budget_low",
    "remark": "c.remark",
    "last_touch": "c.last_touch_at",
    "next_due": "c.next_due_at",
    "next_action": "c.next_action",
    "size": "c.size_low",
    "revenue": "c.revenue_low",
    "founded": "c.founded",
    "main_business": "c.main_business",
    "competitor": "c.competitor",
    "filed_on": "c.filed_on",
    "updated_at": "c.updated_at",
}
_OF_CONTACT = {"contact": "name", "title": "title"}


def _order(sort_key: str, descending: bool) -> str:
    """ORDER BY of a column; blanks last in both directions."""
    turn = "DESC" if descending else "ASC"
    if sort_key in _OPTION_COLUMNS:
        return f"(SELECT o.position FROM option o WHERE o.id = c.{sort_key}_id) {turn} NULLS LAST, c.id DESC"
    if sort_key in _OF_CONTACT:
        column = _OF_CONTACT[sort_key]
        first = f"(SELECT k.{column} FROM contact k WHERE k.customer_id = c.id AND k.is_primary)"
        return f"{first} {turn} NULLS LAST, c.id DESC"
    if sort_key == "hot":
        return f"c.hot {'ASC' if descending else 'DESC'}, c.id DESC"
    if sort_key not in _PLAIN:
        return "c.id DESC"
    return f"{_PLAIN[sort_key]} {turn} NULLS LAST, c.id DESC"


def within(column: str, ids: frozenset[int]) -> str:
    """SQL of "column is one of these ids"."""
    return f"{column} IN ({', '.join(str(int(one)) for one in sorted(ids))})"


def where(db: Connection, chosen: Filter, *, without: str = "") -> str:
    """The condition on `customer c` that a filter means; `without` leaves out one of its parts."""
    parts = [f"c.deleted_at IS {'NOT ' if chosen.removed else ''}NULL"]
    for name, column in (("grades", "c.grade_id"), ("owners", "c.owner_id"), ("stages", "c.stage_id")):
        ids = getattr(chosen, name)
        if ids and name != without:
            parts.append(within(column, ids))
    if chosen.hot and without != "hot":
        parts.append("c.hot = 1")
    if chosen.tags and without != "tags":
        parts.append(f"c.id IN (SELECT g.customer_id FROM customer_tag g WHERE {within('g.tag_id', chosen.tags)})")
    if chosen.text:
        found = search_index.candidates(db, chosen.text, FOUND_AT_MOST)
        parts.append(within("c.id", frozenset(found)) if found else "0")
    return " AND ".join(parts)


def ids(db: Connection, chosen: Filter, sort_key: str, descending: bool) -> array[int]:
    """Customer ids under the filter in order of a column."""
    found = db.exec_driver_sql(
        f"SELECT c.id FROM customer c WHERE {where(db, chosen)} ORDER BY {_order(sort_key, descending)}"
    )
    return array("q", found.scalars())


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


def counts(db: Connection, chosen: Filter) -> Counts:
    """Counts by grade, heat, owner, stage and tag; each ignores its own chip, so that a second one can be added."""

    def grouped(column: str, part: str) -> dict[int, int]:
        found = db.exec_driver_sql(
            f"SELECT {column}, count(*) FROM customer c WHERE {where(db, chosen, without=part)} GROUP BY 1"
        )
        return {int(key): int(number) for key, number in found if key is not None}

    tags = db.exec_driver_sql(
        "SELECT g.tag_id, count(*) FROM customer_tag g JOIN customer c ON c.id = g.customer_id "
        f"WHERE {where(db, chosen, without='tags')} GROUP BY 1"
    )
    return Counts(
        total=int(db.exec_driver_sql(f"SELECT count(*) FROM customer c WHERE {where(db, chosen)}").scalar_one()),
        hot=int(
            db.exec_driver_sql(
                f"SELECT count(*) FROM customer c WHERE {where(db, chosen, without='hot')} AND c.hot = 1"
            ).scalar_one()
        ),
        grades=grouped("c.grade_id", "grades"),
        tags={int(key): int(number) for key, number in tags},
        owners=grouped("c.owner_id", "owners"),
        stages=grouped("c.stage_id", "stages"),
    )
