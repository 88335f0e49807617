"""What travels with the book as JSON under a key."""

import json

from crm_desktop.store.sql import Connection


def read(db: Connection, key: str) -> object:
    """The value of a setting, None when the book has none."""
    raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (key,)).scalar()
    return json.loads(raw) if raw else None


def write(db: Connection, key: str, value: object) -> None:
    """Put a setting, within a running step."""
    db.exec_driver_sql(
        "INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (key, json.dumps(value, ensure_ascii=False)),
    )
