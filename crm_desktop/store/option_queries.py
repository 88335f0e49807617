"""What in the book points to an entry of a list."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from crm_desktop.store.sql import Connection


def _pointers() -> Iterator[tuple[str, str]]:
    """(table, column) of every reference to an entry, but for an entry's own parent."""
    from crm_desktop.store import tables  # noqa: PLC0415 - loads SQLAlchemy, which reading does without

    for table in tables.logged:
        for column in table.columns:
            if column.name != "parent_id" and any(key.column.table is tables.option for key in column.foreign_keys):
                yield table.name, column.name


def uses(db: Connection, option_id: int) -> int:
    """How many values point to the entry."""
    return sum(
        int(db.exec_driver_sql(f"SELECT count(*) FROM {table} WHERE {column} = ?", (option_id,)).scalar_one())
        for table, column in _pointers()
    )


def counts(db: Connection, ids: Sequence[int]) -> dict[int, int]:
    """How many values point to each of these entries."""
    found: Counter[int] = Counter()
    for table, column in _pointers():
        rows = db.exec_driver_sql(
            f"SELECT {column}, count(*) FROM {table} WHERE {column} IN (SELECT value FROM json_each(?)) GROUP BY 1",
            (json.dumps(list(ids)),),
        )
        for option_id, count in rows:
            found[option_id] += count
    return dict(found)


def replace(db: Connection, option_id: int, into: int | None) -> None:
    """Make everything that points to the entry point to another one, or to nothing."""
    for table, column in _pointers():
        db.exec_driver_sql(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (into, option_id))


def bin_entries(db: Connection, ids: Sequence[int]) -> None:
    """Take entries out of their list; the rows stay for undo and for what is older than they."""
    db.exec_driver_sql(
        "UPDATE option SET deleted_at = datetime('now', 'localtime') WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
