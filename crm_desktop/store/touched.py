"""Which customers a step has touched: those whose due date or search text may have moved with its changes."""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from crm_desktop.store.sql import Connection

DUE_TABLES = frozenset({"follow_up", "loss"})
TEXT_TABLES = frozenset({"alias", "contact"})

Spans = Mapping[str, Sequence[tuple[int, int]]]
"""Id ranges by table."""
_NONE: Spans = MappingProxyType({})


def collect(
    db: Connection,
    step_id: int,
    tables: AbstractSet[str],
    settled: Sequence[tuple[int, int]] = (),
    indexed: Spans = _NONE,
) -> None:
    """Gather the customers whose due date (temp.touched_due) or search text (temp.touched_text) may have moved.

    `tables` are those that the step changed, `settled` id ranges of customers that were added with their due date,
    `indexed` what was added together with its customer's search text.
    """
    added = _ranges(db, step_id, "insert")
    for name, done in (("touched_due", settled), ("touched_text", indexed.get("customer", ()))):
        db.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {name}(id INTEGER PRIMARY KEY)")
        db.exec_driver_sql(f"DELETE FROM temp.{name}")
        if "customer" in tables:
            _touch_added(db, name, _without(added.get("customer", ()), done))
            _touch_changed(db, name, step_id)
    for table in tables & DUE_TABLES:
        _touch_by_child(db, "touched_due", table, step_id, added.get(table, ()))
    for table in tables & TEXT_TABLES:
        fresh = _without(added.get(table, ()), indexed.get(table, ()))
        _touch_by_child(db, "touched_text", table, step_id, fresh)
    if "contact_point" in tables:
        _touch_by_point(db, step_id, _without(added.get("contact_point", ()), indexed.get("contact_point", ())))


def _touch_added(db: Connection, target: str, added: Sequence[tuple[int, int]]) -> None:
    for first, last in added:
        db.exec_driver_sql(
            f"INSERT OR IGNORE INTO temp.{target} SELECT id FROM customer WHERE id BETWEEN ? AND ?", (first, last)
        )


def _touch_changed(db: Connection, target: str, step_id: int) -> None:
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO temp.{target} SELECT row_id FROM change "
        "WHERE step_id = ? AND tbl = 'customer' AND row_to IS NULL",
        (step_id,),
    )


def _ranges(db: Connection, step_id: int, op: str) -> dict[str, list[tuple[int, int]]]:
    """Id ranges that the step added (or deleted) in bulk by table, neighbours joined."""
    rows = db.exec_driver_sql(
        "SELECT tbl, min(row_id), max(row_to) FROM (SELECT tbl, row_id, row_to, row_id - sum(row_to - row_id + 1) "
        "OVER (PARTITION BY tbl ORDER BY row_id) + row_to - row_id AS island FROM change "
        "WHERE step_id = ? AND op = ? AND row_to IS NOT NULL) GROUP BY tbl, island",
        (step_id, op),
    )
    found: dict[str, list[tuple[int, int]]] = {}
    for table, first, last in rows:
        found.setdefault(table, []).append((int(first), int(last)))
    return found


def removed_ranges(db: Connection, step_id: int) -> list[tuple[int, int]]:
    """Id ranges of customers that the step deleted in bulk."""
    return _ranges(db, step_id, "delete").get("customer", [])


def _without(ranges: Sequence[tuple[int, int]], done: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of id ranges without those that are done."""
    left = []
    for first, last in ranges:
        start = first
        for low, high in sorted(done):
            if low <= last and high >= start:
                if low > start:
                    left.append((start, low - 1))
                start = high + 1
        if start <= last:
            left.append((start, last))
    return left


def _touch_by_child(db: Connection, target: str, table: str, step_id: int, added: Sequence[tuple[int, int]]) -> None:
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO temp.{target} SELECT t.customer_id FROM change c JOIN {table} t ON t.id = c.row_id "
        "WHERE c.step_id = ? AND c.tbl = ? AND c.row_to IS NULL",
        (step_id, table),
    )
    db.exec_driver_sql(f"INSERT OR IGNORE INTO temp.{target} {_old_values('customer_id')}", (step_id, table))
    for first, last in added:
        db.exec_driver_sql(
            f"INSERT OR IGNORE INTO temp.{target} SELECT customer_id FROM {table} WHERE id BETWEEN ? AND ?",
            (first, last),
        )
    for place in _removed_places(db, table, step_id, "customer_id"):
        db.exec_driver_sql(
            f"INSERT OR IGNORE INTO temp.{target} SELECT json_extract(r.value, '$[{place}]') "
            "FROM change c, json_each(c.old, '$.rows') r "
            "WHERE c.step_id = ? AND c.tbl = ? AND c.op = 'delete' AND c.row_to IS NOT NULL",
            (step_id, table),
        )


def _old_values(column: str) -> str:
    """The values that single rows held before they were changed or deleted."""
    value = f"json_extract(old, '$.{column}')"
    return (
        f"SELECT {value} FROM change WHERE step_id = ?1 AND tbl = ?2 AND row_to IS NULL "
        f"AND old IS NOT NULL AND {value} IS NOT NULL"
    )


def _removed_places(db: Connection, table: str, step_id: int, column: str) -> list[int]:
    """Where `column` stands in the rows of this step's bulk deletes, when customers of theirs remain."""
    found = db.exec_driver_sql(
        "SELECT json_extract(old, '$.columns') FROM change "
        "WHERE step_id = ? AND tbl = ? AND op = 'delete' AND row_to IS NOT NULL LIMIT 1",
        (step_id, table),
    ).scalar()
    if not found or db.exec_driver_sql("SELECT 1 FROM customer LIMIT 1").first() is None:
        return []
    return [json.loads(found).index(column)]


def _touch_by_point(db: Connection, step_id: int, added: Sequence[tuple[int, int]]) -> None:
    """A telephone or mail changed: its contact's customer is found by another word now."""
    contact_ids = (
        "SELECT p.contact_id FROM change c JOIN contact_point p ON p.id = c.row_id "
        "WHERE c.step_id = ?1 AND c.tbl = 'contact_point' AND c.row_to IS NULL "
        f"UNION {_old_values('contact_id')}"
    )
    db.exec_driver_sql(
        f"INSERT OR IGNORE INTO temp.touched_text SELECT customer_id FROM contact WHERE id IN ({contact_ids})",
        (step_id, "contact_point"),
    )
    for first, last in added:
        db.exec_driver_sql(
            "INSERT OR IGNORE INTO temp.touched_text SELECT k.customer_id FROM contact_point p "
            "JOIN contact k ON k.id = p.contact_id WHERE p.id BETWEEN ? AND ?",
            (first, last),
        )


def collect_by_lists(db: Connection, step_id: int) -> None:
    """Gather every customer where the lists changed so that another result than before means nobody answered."""
    if _results_renamed(db, step_id):
        db.exec_driver_sql("INSERT OR IGNORE INTO temp.touched_due SELECT id FROM customer")


def _results_renamed(db: Connection, step_id: int) -> bool:
    """Whether another result than before may mean that nobody answered."""
    found = db.exec_driver_sql(
        "SELECT 1 FROM change c JOIN option o ON o.id = c.row_id WHERE c.step_id = ? AND c.tbl = 'option' "
        "AND c.op = 'update' AND o.kind = 'result' "
        "AND json_extract(c.new, '$.name', '$.name_en', '$.synonyms') <> '[null,null,null]'",
        (step_id,),
    )
    return found.first() is not None


def rules_changed(db: Connection, step_id: int) -> bool:
    """Whether the step changed the playbook, the holidays, or what grades and stages are called."""
    found = db.exec_driver_sql(
        "SELECT 1 FROM change c LEFT JOIN setting s ON s.id = c.row_id WHERE c.step_id = ?1 AND c.tbl = 'setting' "
        "AND coalesce(json_extract(c.old, '$.key'), s.key) IN ('playbook', 'holidays') "
        "UNION ALL SELECT 1 FROM change c JOIN option o ON o.id = c.row_id WHERE c.step_id = ?1 AND c.tbl = 'option' "
        "AND c.op = 'update' AND o.kind IN ('grade', 'stage') AND json_extract(c.new, '$.name') IS NOT NULL LIMIT 1",
        (step_id,),
    )
    return found.first() is not None
