"""How a book's file is opened: the driver, its pragmas, and SQLAlchemy's engine over it."""

from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.store import keys
from crm_desktop.store.sql import Connection, Engine

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cache_size = -16000",
)

# the driver asks each value that is no number and no text how to store it, in vain for these two: three microseconds
# a cell, more than all the rest of a row; an adapter answers at once
driver.register_adapter(type(None), {None: None}.get)
driver.register_adapter(bool, int)


def connector(path: Path, read_only: bool) -> Callable[[], driver.Connection]:
    """What opens a connection to the file."""

    def connect() -> driver.Connection:
        target = f"file:{path.as_posix()}?mode=ro" if read_only else str(path)
        db = driver.connect(target, uri=read_only, check_same_thread=False, cached_statements=256)
        keys.apply(db, path)
        db.isolation_level = None
        for pragma in _PRAGMAS:
            if not (read_only and pragma.startswith(("journal", "secure"))):
                db.execute(f"PRAGMA {pragma}")
        return db

    return connect


def _begin(db: Connection) -> None:
    db.exec_driver_sql("BEGIN IMMEDIATE" if db.get_execution_options().get("write") else "BEGIN")


def engine_for(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on the book's file: explicit BEGIN, foreign keys on, commits that survive a power cut."""
    from sqlalchemy import create_engine, event  # noqa: PLC0415 - loaded when something is written
    from sqlalchemy.pool import QueuePool  # noqa: PLC0415

    engine = create_engine(
        "sqlite://",
        creator=connector(path, read_only),
        module=driver,
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine
