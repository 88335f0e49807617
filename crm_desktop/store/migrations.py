"""Bringing a book's file to this program's schema: ordered steps on `PRAGMA user_version`, after a backup."""

from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.store import change_log, derived, keys
from crm_desktop.store.sql import Connection

VERSION = 3
"""`PRAGMA user_version` of the newest schema."""

TRIGGERS = "2fea8ae10e878b71"
"""What `change_log.fingerprint` gives for this schema: a book that carries it opens without a look at the triggers."""


def _to_2(db: Connection) -> None:
    from crm_desktop.store import version_2  # noqa: PLC0415 - only an old book needs it

    version_2.migrate(db)


def _to_3(db: Connection) -> None:
    from crm_desktop.store import version_3  # noqa: PLC0415 - only an old book needs it

    version_3.migrate(db)


STEPS: dict[int, Callable[[Connection], None]] = {2: _to_2, 3: _to_3}
"""Migration to version n, by n. Prefer ALTER TABLE; rebuild a table only as SQLite's own twelve steps say."""


def prepare(path: Path, application_id: int, *, fresh: bool, read_only: bool) -> None:
    """Check the file and bring it up to date; foreign keys are off so that a rebuilt table keeps its children."""
    if not fresh and _is_current(path, application_id):
        return
    from sqlalchemy import create_engine, event  # noqa: PLC0415 - loaded when a book is made or migrated
    from sqlalchemy.pool import NullPool  # noqa: PLC0415

    engine = create_engine("sqlite://", creator=lambda: _connect(path), module=driver, poolclass=NullPool)
    event.listen(engine, "begin", lambda db: db.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        if fresh:
            with engine.begin() as db:
                _create(db, application_id)
            return
        version = _checked_version(path, application_id)
        if read_only:
            return
        if version < VERSION:
            from crm_desktop.store import backup  # noqa: PLC0415 - only an old book needs one here

            backup.make(path, reason=f"before-v{VERSION}")
        with engine.begin() as db:
            if version < VERSION:
                change_log.drop_triggers(db)
            for target in range(version + 1, VERSION + 1):
                STEPS[target](db)
            _finish(db)
    finally:
        engine.dispose()


def _connect(path: Path) -> driver.Connection:
    db = keys.connect(path)
    db.isolation_level = None
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA trusted_schema = OFF")
    return db


def _create(db: Connection, application_id: int) -> None:
    from crm_desktop.store import schema, search_index, seed  # noqa: PLC0415 - only a new book needs them

    schema.metadata.create_all(db)
    search_index.create(db)
    seed.fill(db)
    db.exec_driver_sql(f"PRAGMA application_id = {application_id}")
    _finish(db)


def _finish(db: Connection) -> None:
    """Renew triggers, indexes and derived columns, check references, and write the version last."""
    wanted = _mark(change_log.fingerprint())
    stored = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'triggers'").scalar()
    if stored == wanted:
        return
    broken = db.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise RuntimeError(f"migration left a broken reference in {broken[0]}")
    from crm_desktop.store import schema  # noqa: PLC0415 - only a new or migrated book needs it

    change_log.drop_triggers(db)
    schema.renew_indexes(db)
    derived.refresh_all(db)
    db.exec_driver_sql(
        "INSERT INTO setting(key, value) VALUES ('triggers', ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (wanted,),
    )
    change_log.create_triggers(db)
    db.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def _checked_version(path: Path, application_id: int) -> int:
    db = keys.connect(path, read_only=True)
    try:
        found = db.execute("PRAGMA application_id").fetchone()[0]
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
    finally:
        db.close()
    if found != application_id:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "{file} is not a customer book."), file=path.name))
    if version > VERSION:
        raise UserError(
            Message(
                QT_TRANSLATE_NOOP(
                    "messages", "{file} was written by a newer version. Install that version to open it."
                ),
                file=path.name,
            )
        )
    return version


def _is_current(path: Path, application_id: int) -> bool:
    """Whether the book has this program's schema and triggers, so that there is nothing to prepare."""
    if _checked_version(path, application_id) != VERSION:
        return False
    db = keys.connect(path, read_only=True)
    try:
        row = db.execute("SELECT value FROM setting WHERE key = 'triggers'").fetchone()
    finally:
        db.close()
    return row is not None and row[0] == _mark(TRIGGERS)


def _mark(triggers: str) -> str:
    """What a book carries that is up to date in schema, triggers and derived columns."""
    return f"{VERSION}:{triggers}:{derived.RULES}"
