"""The change log: triggers write every row change of a step; undo, history and repainting read it.

An insert logs its id only (the undo that deletes it keeps the row for the redo), an update the columns that
changed, a delete the whole row. A bulk insert logs one range instead of firing per row.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby

from crm_desktop.store.sql import Connection, Table

MANY_ROWS = 20_000
"""Above this many changed rows of one table a ChangeSet says None (all rows) instead of listing them."""


CHUNK = 500
"""Rows of a bulk delete that one log entry keeps."""


@dataclass(frozen=True)
class ChangeSet:
    """What one step changed: ids by table name, None for "too many to list"."""

    step_id: int
    kind: str
    tables: Mapping[str, frozenset[int] | None]
    origin: object | None = None
    added: frozenset[str] = field(default_factory=frozenset)
    """Tables that gained or lost rows."""


def drop_triggers(db: Connection) -> None:
    """Remove every log trigger, so that a migration may write outside a step."""
    for name in db.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log_%'").all():
        db.exec_driver_sql(f'DROP TRIGGER "{name[0]}"')


def fingerprint() -> str:
    """A short digest of all trigger texts: when it differs from the book's, the triggers are written anew."""
    from hashlib import sha256  # noqa: PLC0415 - only a new or migrated book needs it

    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    text = "".join(statement for table in tables.logged for statement in _triggers(table))
    return sha256(text.encode()).hexdigest()[:16]


def create_triggers(db: Connection) -> None:
    """Write the log triggers from the table metadata."""
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    for table in tables.logged:
        for statement in _triggers(table):
            db.exec_driver_sql(statement)


def _row_json(table: Table, prefix: str) -> str:
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    pairs = ", ".join(f"'{name}', {prefix}\"{name}\"" for name in tables.facts(table))
    return f"json_object({pairs})"


def _changed_json(table: Table, side: str) -> str:
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    rows = " UNION ALL ".join(
        f"""SELECT '{name}' AS k, {side}."{name}" AS v WHERE old."{name}" IS NOT new."{name}\""""
        for name in tables.facts(table)
    )
    return f"(SELECT json_group_object(k, v) FROM ({rows}))"


def _triggers(table: Table) -> list[str]:
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    name = table.name
    watched = ", ".join(f'"{column}"' for column in tables.facts(table))
    insert = "INSERT INTO change(step_id, tbl, row_id, op, old, new) VALUES ((SELECT id FROM open_step)"
    quiet = "WHEN NOT EXISTS (SELECT 1 FROM open_step WHERE bulk)"
    return [
        (
            f'CREATE TRIGGER log_{name}_insert AFTER INSERT ON "{name}" {quiet} BEGIN '
            f"{insert}, '{name}', new.id, 'insert', NULL, NULL); END"
        ),
        (
            f'CREATE TRIGGER log_{name}_update AFTER UPDATE OF {watched} ON "{name}" {quiet} BEGIN '
            f"{insert}, '{name}', new.id, 'update', {_changed_json(table, 'old')}, {_changed_json(table, 'new')}); END"
        ),
        (
            f'CREATE TRIGGER log_{name}_delete AFTER DELETE ON "{name}" {quiet} BEGIN '
            f"{insert}, '{name}', old.id, 'delete', {_row_json(table, 'old.')}, NULL); END"
        ),
    ]


def set_bulk(db: Connection, on: bool) -> None:
    """Silence the per-row triggers; whoever does so logs the ranges."""
    db.exec_driver_sql("UPDATE open_step SET bulk = ?", (int(on),))


@contextmanager
def unlogged_inserts(db: Connection, table: Table) -> Iterator[None]:
    """Take the insert trigger of a table away for a bulk insert, which logs its range itself.

    A trigger that only declines still costs SQLite half the time of a wide insert: it hands every column over first.
    """
    db.exec_driver_sql(f'DROP TRIGGER "log_{table.name}_insert"')
    yield
    db.exec_driver_sql(_triggers(table)[0])


def log_range(db: Connection, table: Table, first: int, last: int) -> None:
    """Record that rows `first`..`last` of `table` were added in bulk by the open step."""
    db.exec_driver_sql(
        "INSERT INTO change(step_id, tbl, row_id, row_to, op) VALUES ((SELECT id FROM open_step), ?, ?, ?, 'insert')",
        (table.name, first, last),
    )


def change_set(db: Connection, step_id: int, kind: str, origin: object | None) -> ChangeSet:
    """What the step changed so far."""
    ids: dict[str, set[int] | None] = defaultdict(set)
    added: set[str] = set()
    for name, row_id, row_to, op in db.exec_driver_sql(
        "SELECT tbl, row_id, row_to, op FROM change WHERE step_id = ?", (step_id,)
    ):
        if op != "update":
            added.add(name)
        known = ids[name]
        if known is None:
            continue
        last = row_to or row_id
        if len(known) + last - row_id >= MANY_ROWS:
            ids[name] = None
        else:
            known.update(range(row_id, last + 1))
    listed = {name: None if known is None else frozenset(known) for name, known in ids.items()}
    return ChangeSet(step_id, kind, listed, origin, frozenset(added))


def revert(db: Connection, step_id: int) -> list[tuple[str, int]]:
    """Take back the changes of a step inside the open step; return what it left alone.

    A (table, row) pair is left alone when a later step edited the row since.
    """
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    db.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    left: list[tuple[str, int]] = []
    rows = db.exec_driver_sql(
        "SELECT id, tbl, op, row_id, row_to, old, new FROM change WHERE step_id = ? ORDER BY id DESC", (step_id,)
    )
    for (name, op), run in groupby(rows, key=lambda row: (row[1], row[2])):
        table = tables.metadata.tables[name]
        if op == "insert":
            _delete_added(db, table, run)
        elif op == "delete":
            _restore_deleted(db, table, run)
        else:
            left += _restore_updated(db, table, run)
    return left


def _delete_added(db: Connection, table: Table, run: Iterable[tuple[object, ...]]) -> None:
    singles = []
    for _id, _tbl, _op, row_id, row_to, _old, _new in run:
        if row_to is None:
            singles.append((row_id,))
        else:
            _delete_range(db, table, int(str(row_id)), int(str(row_to)))
    if singles:
        db.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE id = ?', singles)


def _delete_range(db: Connection, table: Table, first: int, last: int) -> None:
    """Delete rows in bulk; the log keeps them in chunks of one JSON array of rows, in the order of `facts`."""
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    cells = ", ".join(f'"{name}"' for name in tables.facts(table))
    set_bulk(db, True)
    for start in range(first, last + 1, CHUNK):
        db.exec_driver_sql(
            "INSERT INTO change(step_id, tbl, row_id, row_to, op, old) "
            f"SELECT (SELECT id FROM open_step), '{table.name}', ?1, ?2, 'delete', "
            f"json_object('columns', json(?3), 'rows', json_group_array(json_array({cells}))) "
            f'FROM "{table.name}" WHERE id BETWEEN ?1 AND ?2',
            (start, min(start + CHUNK - 1, last), json.dumps(tables.facts(table))),
        )
    db.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE id BETWEEN ? AND ?', (first, last))
    set_bulk(db, False)


def _restore_deleted(db: Connection, table: Table, run: Iterable[tuple[object, ...]]) -> None:
    from crm_desktop.store import tables  # noqa: PLC0415 - the schema is SQLAlchemy's

    singles = []
    for _id, _tbl, _op, row_id, row_to, old, _new in run:
        if row_to is None:
            singles.append((old,))
        else:
            _restore_range(db, table, int(str(row_id)), int(str(row_to)), str(old))
    if singles:
        columns = tables.facts(table)
        names = ", ".join(f'"{name}"' for name in columns)
        values = ", ".join(f"json_extract(?1, '$.{name}')" for name in columns)
        db.exec_driver_sql(f'INSERT INTO "{table.name}"({names}) VALUES ({values})', singles)


def _restore_range(db: Connection, table: Table, first: int, last: int, old: str) -> None:

    columns = json.loads(old)["columns"]
    names = ", ".join(f'"{name}"' for name in columns)
    cells = ", ".join(f"json_extract(value, '$[{index}]')" for index in range(len(columns)))
    set_bulk(db, True)
    db.exec_driver_sql(f"INSERT INTO \"{table.name}\"({names}) SELECT {cells} FROM json_each(?, '$.rows')", (old,))
    set_bulk(db, False)
    log_range(db, table, first, last)


def _restore_updated(db: Connection, table: Table, run: Iterable[tuple[object, ...]]) -> list[tuple[str, int]]:
    """Set the old values where the row still holds the new ones; a row edited since keeps what it has."""
    left: list[tuple[str, int]] = []
    parsed = [(int(str(row[3])), json.loads(str(row[5])), json.loads(str(row[6]))) for row in run if row[5] != "{}"]
    for names, group in groupby(parsed, key=lambda item: tuple(item[1])):
        assign = ", ".join(f'"{name}" = ?' for name in names)
        unchanged = " AND ".join(f'"{name}" IS ?' for name in names)
        statement = f'UPDATE "{table.name}" SET {assign} WHERE id = ? AND {unchanged}'
        batch = [(row_id, (*old.values(), row_id, *new.values())) for row_id, old, new in group]
        done = db.exec_driver_sql(statement, [values for _row_id, values in batch]).rowcount
        if done != len(batch):
            left += [(table.name, row_id) for row_id, values in batch if not _holds(db, table, names, values)]
    return left


def _holds(db: Connection, table: Table, names: tuple[str, ...], values: tuple[object, ...]) -> bool:
    """Whether the row now holds the old values, so the batch did reach it."""
    match = " AND ".join(f'"{name}" IS ?' for name in names)
    wanted = (values[len(names)], *values[: len(names)])
    return db.exec_driver_sql(f'SELECT 1 FROM "{table.name}" WHERE id = ? AND {match}', wanted).first() is not None
