"""What grade rules ask of the book: each customer's dimensions as small numbers, counted or listed in spans of ids."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.grade_rule import LISTS, Bound, Dimension, GradeRule, Side
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store.sql import Connection

MISSING, PASSED, STRATEGIC, NO_ENTRY = -1, -2, -3, 0
"""Codes of what says nothing, lies in the past, is of the best importance anyhow, or has no entry of its list."""

SHIFT = 100
"""A code of a number is its first part times this and its last part: they differ while only a range is known."""

_AT_ONCE = 20_000
_NEED_FIRST = (
    "CASE length(c.need_by) WHEN 10 THEN c.need_by WHEN 7 THEN c.need_by || '-01' ELSE c.need_by || '-01-01' END"
)
_NEED_LAST = (
    "CASE length(c.need_by) WHEN 10 THEN c.need_by WHEN 7 THEN date(c.need_by || '-01', '+1 month', '-1 day') "
    "ELSE c.need_by || '-12-31' END"
)
_ARROWS = "length(c.decision_chain) - length(replace(c.decision_chain, '→', ''))"
_CHAIN = f"CASE WHEN c.decision_chain <> '' THEN 1 + {_ARROWS} END"
_LOW = "CASE WHEN c.budget_low IS NOT NULL THEN c.budget_low WHEN c.budget_high IS NOT NULL THEN 0 END"
_HIGH = "CASE WHEN c.budget_low IS NOT NULL THEN c.budget_low ELSE max(c.budget_high - 1, 0) END"
_VALUES = {
    "clarity": "(c.budget_low IS NOT NULL AND c.budget_high IS NOT NULL)",
    "chain": f"({_CHAIN})",
    "power": "c.purchasing_power",
    "credit": "c.credit_level",
}
FACTS = (
    "c.intent_id AS intent, c.fit_id AS fit, c.strategic, c.need_by, coalesce(c.need_time, '') AS need_time, "
    f"c.budget_low, c.budget_high, {_CHAIN} AS chain, c.purchasing_power AS power, c.credit_level AS credit"
)
HELD = (
    "coalesce((SELECT g.basis = 'manual' AND g.to_id IS c.grade_id AND coalesce(c.updated_at, '') <= g.changed_at "
    "FROM grade_change g WHERE g.customer_id = c.id AND g.deleted_at IS NULL "
    "ORDER BY g.changed_at DESC, g.id DESC LIMIT 1), 0)"
)
"""Whether somebody gave the grade by hand and nothing of the customer has changed since: such a grade stays."""


def code(rule: GradeRule, dimension: Dimension, today: date) -> str:
    """SQL of a dimension's code for the customer `c`."""
    if dimension.key in LISTS:
        return f"coalesce(c.{dimension.key}_id, {NO_ENTRY})"
    if dimension.key == "importance":
        ranged = _range(_LOW, _HIGH, dimension)
        return f"CASE WHEN c.strategic THEN {STRATEGIC} ELSE {ranged} END" if rule.strategic else ranged
    if dimension.key == "urgency":
        return _urgency(dimension, today)
    value = _VALUES[dimension.key]
    return _range(value, value, dimension)


def _urgency(dimension: Dimension, today: date) -> str:
    low, high = (f"CAST(julianday({day}) - julianday('{today}') AS INTEGER)" for day in (_NEED_FIRST, _NEED_LAST))
    ranged = _range(f"max({low}, 0)", high, dimension)
    return f"CASE WHEN coalesce(c.need_by, '') = '' THEN {MISSING} WHEN {high} < 0 THEN {PASSED} ELSE {ranged} END"


def _range(low: str, high: str, dimension: Dimension) -> str:
    """The parts between two values as one code."""
    first, last = _part(low, dimension.bounds), _part(high, dimension.bounds)
    code = f"{first} * {SHIFT + 1}" if low == high else f"{first} * {SHIFT} + {last}"
    return f"CASE WHEN ({low}) IS NULL THEN {MISSING} ELSE {code} END"


def _part(value: str, bounds: Sequence[Bound]) -> str:
    """SQL of the number of the part that a value falls into."""
    if not bounds:
        return "0"
    cases = " ".join(
        f"WHEN ({value}) {'<=' if one.side is Side.LEFT else '<'} {one.value} THEN {at}"
        for at, one in enumerate(bounds)
    )
    return f"(CASE {cases} ELSE {len(bounds)} END)"


def _exact(rule: GradeRule, today: date) -> str:
    """SQL of whether a number of the customer `c` lies exactly on a bound."""
    found = []
    for one in rule.used:
        values = ", ".join(str(bound.value) for bound in one.bounds)
        if one.key == "urgency":
            days = f"CAST(julianday(c.need_by) - julianday('{today}') AS INTEGER)"
            found.append(f"(length(c.need_by) = 10 AND {days} IN ({values}))")
        elif one.key == "importance":
            found.append(f"(c.budget_low IN ({values}))")
        elif one.key in ("chain", "power", "credit"):
            found.append(f"({_VALUES[one.key]} IN ({values}))")
    return f"coalesce({' OR '.join(found)}, 0)" if found else "0"


def _columns(rule: GradeRule, today: date) -> str:
    codes = (f"{code(rule, one, today)} AS code_{one.key}" for one in rule.used)
    return ", ".join(("c.grade_id", f"{HELD} AS held", *codes))


def _spans(db: Connection, progress: Progress) -> Iterator[tuple[int, int]]:
    last = int(db.exec_driver_sql("SELECT max(id) FROM customer").scalar() or 0)
    for start in range(1, last + 1, _AT_ONCE):
        progress(start - 1, last)
        yield start, start + _AT_ONCE - 1
    progress(last, last)


def counted(
    db: Connection, rule: GradeRule, today: date, progress: Progress = no_progress
) -> dict[tuple[Any, ...], int]:
    """How many customers there are by whether a number lies on a bound, grade, whether it is held, and the codes."""
    found: dict[tuple[Any, ...], int] = {}
    count = len(rule.used) + 3
    groups = ", ".join(str(at) for at in range(1, count + 1))
    sql = (
        f"SELECT {_exact(rule, today)}, {_columns(rule, today)}, count(*) FROM customer c "
        f"WHERE c.id BETWEEN ? AND ? AND c.deleted_at IS NULL GROUP BY {groups}"
    )
    for span in _spans(db, progress):
        for row in db.exec_driver_sql(sql, span):
            key = tuple(row[:count])
            found[key] = found.get(key, 0) + row[count]
    return found


def listed(
    db: Connection, rule: GradeRule, today: date, progress: Progress = no_progress
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Every customer's id and the same, in the order of ids."""
    sql = (
        f"SELECT c.id, {_columns(rule, today)} FROM customer c "
        "WHERE c.id BETWEEN ? AND ? AND c.deleted_at IS NULL ORDER BY c.id"
    )
    for span in _spans(db, progress):
        for row in db.exec_driver_sql(sql, span):
            yield row[0], tuple(row[1:])


def version(db: Connection, kind: str) -> int | None:
    """The id of the rule that was put in force last."""
    sql = "SELECT id FROM rule_version WHERE kind = ? ORDER BY since DESC, id DESC LIMIT 1"
    found = db.exec_driver_sql(sql, (kind,)).scalar()
    return None if found is None else int(found)


def rule_text(db: Connection, version_id: int | None) -> str | None:
    """What a rule was, as JSON."""
    found = db.exec_driver_sql("SELECT value FROM rule_version WHERE id = ?", (version_id,)).scalar()
    return None if found is None else str(found)


def facts(db: Connection, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
    """What rules read of customers, with name, grade and hold, by id."""
    sql = (
        f"SELECT c.id, c.name, c.grade_id, c.budget_text, {HELD} AS held, {FACTS} FROM customer c "
        "WHERE c.id IN (SELECT value FROM json_each(?)) AND c.deleted_at IS NULL"
    )
    found = db.exec_driver_sql(sql, (json.dumps(list(ids)),))
    return {row["id"]: dict(row) for row in found.mappings()}


def somebody(db: Connection) -> bool:
    """Whether there is a customer."""
    return db.exec_driver_sql("SELECT 1 FROM customer WHERE deleted_at IS NULL LIMIT 1").first() is not None
