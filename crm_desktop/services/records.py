"""What follow-ups, grades, conversions and losses share: insert a record, remove some, name their customer."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from crm_desktop.services.customers import now
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.store.identity import new_uid


def insert(db: Connection, table: str, columns: Mapping[str, object]) -> int:
    """Add a record with a fresh uid and return its id."""
    whole = {"uid": new_uid(), "created_at": now(), **columns}
    names, marks = ", ".join(whole), ", ".join("?" * len(whole))
    return int(db.exec_driver_sql(f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(whole.values())).lastrowid)


def remove(store: Store, table: str, kind: str, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Take records out of their table; undo brings them back."""
    if ids:
        with store.step(kind, origin, count=len(ids)) as step:
            step.db.exec_driver_sql(
                f"UPDATE {table} SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", [(now(), one) for one in ids]
            )


def staff(db: Connection, name: str) -> int | None:
    """Id of the person in the staff list, added when new; None for a blank."""
    return options.ensure(db, options.load(db), "staff", name) if name.strip() else None
