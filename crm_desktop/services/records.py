"""What all writing services share: add a row, change it where it differs, bin it, name a customer, tell the time."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.store.identity import new_uid
from crm_desktop.store.sql import Connection


def now() -> str:
    """The present local second as stored text."""
    return datetime.now().isoformat(timespec="seconds")


def insert(db: Connection, table: str, columns: Mapping[str, object]) -> int:
    """Add a record with a fresh uid and return its id."""
    return insert_part(db, table, {"uid": new_uid(), "created_at": now(), **columns})


def insert_part(db: Connection, table: str, columns: Mapping[str, object]) -> int:
    """Add a row that has no uid of its own and return its id."""
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    return int(db.exec_driver_sql(f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(columns.values())).lastrowid)


def update(db: Connection, table: str, ids: Sequence[int], columns: Mapping[str, object]) -> int:
    """Write columns of records where they differ, and when; returns how many changed. What stays leaves no trace."""
    if not columns or not ids:
        return 0
    written = {"updated_at": now(), **columns}
    compared = {column: value for column, value in columns.items() if column != "updated_at"}
    assign = ", ".join(f'"{column}" = ?' for column in written)
    differs = " OR ".join(f'"{column}" IS NOT ?' for column in compared) or "1"
    values = [(*written.values(), row_id, *compared.values()) for row_id in ids]
    return int(db.exec_driver_sql(f"UPDATE {table} SET {assign} WHERE id = ? AND ({differs})", values).rowcount)


def remove(store: Store, table: str, kind: str, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take records out of their table; undo brings them back."""
    if ids:
        with store.step(kind, origin, count=len(ids)) as step:
            put_in_bin(step.db, table, ids)


def put_in_bin(db: Connection, table: str, ids: Sequence[int]) -> None:
    """Mark records as removed, within a running step; those that are already keep their time."""
    if not ids:
        return
    moment = now()
    db.exec_driver_sql(
        f"UPDATE {table} SET deleted_at = ?1, updated_at = ?1 WHERE id = ?2 AND deleted_at IS NULL",
        [(moment, one) for one in ids],
    )


def staff(db: Connection, name: str) -> int | None:
    """Id of the person in the staff list, added when new; None for a blank."""
    return options.ensure(db, options.load(db), "staff", name) if name.strip() else None


def name_of(store: Store, customer_id: int) -> str:
    """The customer's name, "" when it is gone."""
    with store.read() as db:
        return db.exec_driver_sql("SELECT name FROM customer WHERE id = ?", (customer_id,)).scalar() or ""


def name_by(store: Store, table: str, record_id: int) -> str:
    """The name of the customer that a record belongs to, "" when either is gone."""
    sql = f"SELECT c.name FROM {table} t JOIN customer c ON c.id = t.customer_id WHERE t.id = ?"
    with store.read() as db:
        return db.exec_driver_sql(sql, (record_id,)).scalar() or ""


def label(store: Store, ids: Sequence[int]) -> dict[str, object]:
    """What names a gesture on customers: how many, and the first one's name."""
    return {"count": len(ids), "name": name_of(store, ids[0]) if ids else ""}
