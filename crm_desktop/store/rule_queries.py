"""Rules of a book: what is in force is a setting, and every version is kept to explain a decision of the past."""

import json
from collections.abc import Sequence
from typing import Any

from crm_desktop.store import setting_queries
from crm_desktop.store.sql import Connection


def put(db: Connection, kind: str, value: object, since: str) -> None:
    """Put a rule in force from an ISO moment on, within a running step."""
    setting_queries.write(db, kind, value)
    keep(db, kind, value, since)


def keep(db: Connection, kind: str, value: object, since: str) -> None:
    """Remember that a rule is in force from an ISO moment on."""
    db.exec_driver_sql(
        "INSERT INTO rule_version(kind, since, value) VALUES (?, ?, ?)",
        (kind, since, json.dumps(value, ensure_ascii=False)),
    )


def keep_change(db: Connection, kind: str, was: object, value: object, since: str) -> None:
    """Remember what is in force from an ISO moment on, and before the first change what was before."""
    if not known(db, kind):
        keep(db, kind, was, oldest(db))
    keep(db, kind, value, since)


def versions(db: Connection, kind: str) -> Sequence[Any]:
    """id, since and value of every rule of a kind, the first one first."""
    sql = "SELECT id, since, value FROM rule_version WHERE kind = ? ORDER BY since, id"
    return db.exec_driver_sql(sql, (kind,)).all()


def newest(db: Connection, kind: str) -> str | None:
    """The ISO moment from which on the latest rule of a kind is in force; None where none is kept."""
    found = db.exec_driver_sql("SELECT max(since) FROM rule_version WHERE kind = ?", (kind,)).scalar()
    return None if found is None else str(found)


def known(db: Connection, kind: str) -> bool:
    """Whether any version of a kind of rule is kept."""
    return bool(db.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM rule_version WHERE kind = ?)", (kind,)).scalar())


def oldest(db: Connection) -> str:
    """The ISO moment from which on rules are kept at all."""
    return str(db.exec_driver_sql("SELECT min(since) FROM rule_version").scalar() or "0001-01-01")
