"""Where customers stand in the stages and how they moved in a span of days, counted in SQL.

A move belongs to the span in which it was made. A customer in the bin does not count, nor does a move that was removed.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence

from crm_desktop.store.list_filter import Filter, ids_of, within
from crm_desktop.store.sql import Connection, RowMapping

Span = tuple[str, str]
"""First day and the day after the last, ISO."""

BEGUN = "coalesce(c.filed_on, c.entered_at, c.created_at)"
"""When a customer `c` became a lead."""
BUDGET = "coalesce((c.budget_low + c.budget_high) / 2, c.budget_low, c.budget_high)"
"""What a customer `c` wants to spend, in 分: the middle of its range."""


def day(text: str) -> str:
    """SQL of the day number of a date that may be partial or have a time."""
    return f"julianday(substr({text} || '-01-01', 1, 10))"


def customers(chosen: Filter) -> str:
    """The condition on customer `c` that a filter means."""
    parts = ["c.deleted_at IS NULL"]
    columns = {"grades": "grade_id", "owners": "owner_id", "stages": "stage_id", "sources": "source_id"}
    for name, column in columns.items():
        if getattr(chosen, name):
            parts.append(within(f"c.{column}", getattr(chosen, name)))
    if chosen.hot:
        parts.append("c.hot = 1")
    return " AND ".join(parts)


def named(span: Span) -> dict[str, str]:
    """The names of a span in the statements below."""
    return {"first": span[0], "after": span[1]}


FIRST = (
    "CASE WHEN EXISTS (SELECT 1 FROM stage_change s WHERE s.customer_id = c.id AND s.deleted_at IS NULL) THEN "
    "(SELECT s.from_id FROM stage_change s WHERE s.customer_id = c.id AND s.deleted_at IS NULL "
    "ORDER BY s.changed_at, s.id LIMIT 1) ELSE c.stage_id END"
)
"""The stage in which a customer `c` began, before it was ever moved."""


def moved(ranks: str, where: str) -> str:
    """SQL to begin with: the moves of the span, which place was left and which reached, NULL for none."""
    return (
        f"WITH {ranks}, moved AS MATERIALIZED ("
        "SELECT s.id AS id, s.customer_id AS customer_id, s.changed_at AS at, "
        f"f.place AS was, t.place AS will, {BEGUN} AS begun "
        "FROM stage_change s JOIN customer c ON c.id = s.customer_id "
        "LEFT JOIN ranks f ON f.id = s.from_id LEFT JOIN ranks t ON t.id = s.to_id "
        f"WHERE s.deleted_at IS NULL AND s.changed_at >= :first AND s.changed_at < :after AND {where})"
    )


def came(ranks: str, where: str) -> str:
    """SQL to begin with: the customers that came to each place, by a move to or over it or because they began there."""
    return (
        f"{moved(ranks, where)}, came AS ("
        "SELECT m.customer_id AS id, r.place AS place FROM moved m JOIN ranks r "
        "ON r.place = m.will OR (r.place > m.was AND r.place < m.will) "
        f"UNION SELECT c.id, r.place FROM customer c JOIN ranks r ON r.id = {FIRST} "
        f"WHERE {BEGUN} >= :first AND {BEGUN} < :after AND {where})"
    )


def present(
    db: Connection, deals_from: Sequence[int], today: str, where: str, *, age: bool
) -> dict[int, tuple[int, int, float]]:
    """Customers, amount in 分 and sum of the days until today, by the id of the stage in which they stand.

    In the stages `deals_from` the latest deal counts, elsewhere the budget. The days are those in the stage, or with
    `age` those since the lead began.
    """
    since = BEGUN if age else f"coalesce(c.stage_since, {BEGUN})"
    worth = (
        f"CASE WHEN {within('c.stage_id', deals_from)} THEN coalesce((SELECT r.amount FROM conversion r "
        "WHERE r.customer_id = c.id AND r.deleted_at IS NULL AND r.amount IS NOT NULL "
        f"ORDER BY r.converted_on DESC, r.id DESC LIMIT 1), {BUDGET}) ELSE {BUDGET} END"
    )
    rows = db.exec_driver_sql(
        f"SELECT c.stage_id, count(*), coalesce(sum({worth}), 0), "
        f"coalesce(sum(max(0, julianday('{today}') - {day(since)})), 0) "
        f"FROM customer c WHERE c.stage_id IS NOT NULL AND {where} GROUP BY 1"
    )
    return {int(row[0]): (int(row[1]), int(row[2]), float(row[3])) for row in rows}


def counts(db: Connection, where: str) -> dict[int, int]:
    """How many customers stand in each stage."""
    rows = db.exec_driver_sql(
        f"SELECT c.stage_id, count(*) FROM customer c WHERE c.stage_id IS NOT NULL AND {where} GROUP BY 1"
    )
    return {int(row[0]): int(row[1]) for row in rows}


def page(db: Connection, stage_id: int, where: str, limit: int, offset: int) -> list[RowMapping]:
    """The customers in a stage, the hot ones first and then those who have been there longest."""
    return list(
        db.exec_driver_sql(
            "SELECT c.id, c.name, c.grade_id, c.hot, c.need, c.need_product, c.budget_text, c.budget_low, "
            f"c.budget_high, coalesce(c.stage_since, {BEGUN}) AS since, {BEGUN} AS begun, "
            "(SELECT r.amount FROM conversion r WHERE r.customer_id = c.id AND r.deleted_at IS NULL "
            "AND r.amount IS NOT NULL ORDER BY r.converted_on DESC, r.id DESC LIMIT 1) AS deal "
            f"FROM customer c WHERE c.stage_id = ? AND {where} "
            "ORDER BY c.hot DESC, c.stage_since, c.id LIMIT ? OFFSET ?",
            (stage_id, limit, offset),
        ).mappings()
    )


def rank(db: Connection, customer_id: int, where: str, most: int) -> tuple[int, int]:
    """The stage of a customer and how many stand before it there, counted up to `most`; (0, 0) where it is nowhere."""
    found = db.exec_driver_sql(
        f"SELECT c.stage_id, -c.hot, coalesce(c.stage_since, ''), c.id FROM customer c WHERE c.id = ? "
        f"AND c.stage_id IS NOT NULL AND {where}",
        (customer_id,),
    ).first()
    if found is None:
        return 0, 0
    before = db.exec_driver_sql(
        f"SELECT count(*) FROM (SELECT 1 FROM customer c WHERE c.stage_id = ? AND {where} "
        "AND (-c.hot, coalesce(c.stage_since, ''), c.id) < (?, ?, ?) LIMIT ?)",
        (*found, most),
    ).scalar_one()
    return int(found[0]), int(before)


def ids(db: Connection, where: str, key: str, descending: bool) -> array[int]:
    """The customers in the stages by how long they have been in their stage, or with the key "age" as leads."""
    since = BEGUN if key == "age" else f"coalesce(c.stage_since, {BEGUN})"
    turn = "ASC" if descending else "DESC"
    return ids_of(db, f"SELECT c.id AS id FROM customer c WHERE {where} ORDER BY {since} {turn}, c.id {turn}")


def begun(db: Connection, wanted: Sequence[int]) -> dict[int, tuple[int | None, str, str]]:
    """Stage, since when in it, and since when a lead, by customer."""
    rows = db.exec_driver_sql(
        f"SELECT c.id, c.stage_id, coalesce(c.stage_since, {BEGUN}), {BEGUN} FROM customer c "
        "WHERE c.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    )
    return {int(row[0]): (row[1], row[2] or "", row[3] or "") for row in rows}


def over(db: Connection, limits: Mapping[int, int], today: str, *, age: bool) -> dict[int, int]:
    """How many customers in each stage are over its limit of days."""
    since = BEGUN if age else f"coalesce(c.stage_since, {BEGUN})"
    rows = ", ".join(f"({int(stage)}, {int(days)})" for stage, days in limits.items()) or "(NULL, NULL)"
    found = db.exec_driver_sql(
        f"WITH limits(id, days) AS (VALUES {rows}) SELECT c.stage_id, count(*) FROM customer c "
        f"JOIN limits l ON l.id = c.stage_id WHERE c.deleted_at IS NULL "
        f"AND julianday('{today}') - {day(since)} > l.days GROUP BY 1"
    )
    return {int(row[0]): int(row[1]) for row in found}
