"""A password put on a book, changed or taken off: a whole new file, looked through, in the place of the old one.

All or nothing: until one atomic rename the old file stands untouched, and after it the new one. Who ends the program in
between leaves a whole book and perhaps a file `book.rekey`, which goes at the next start.
"""

import os
import sys
from collections.abc import Set as AbstractSet
from contextlib import closing, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError, reason_of
from crm_desktop.store import backup, keys
from crm_desktop.store.database import Store

SUFFIX = ".rekey"
_BUSY = QT_TRANSLATE_NOOP("messages", "Something else is using the book. Nothing was changed; try again in a moment.")
_FAILED = QT_TRANSLATE_NOOP("messages", "The new file could not be written ({reason}). Nothing was changed.")
_UNLIKE = QT_TRANSLATE_NOOP("messages", "The new file is not the same as the book ({what}). Nothing was changed.")


def rekey(store: Store, salt: bytes, key: bytes) -> None:
    """Keep the open book under another key from now on; without a salt under none. UserError leaves it as it was."""
    fresh = clear(store.path)
    try:
        with store.no_writes(), closing(keys.connect(store.path)) as old:
            _export(old, fresh, salt, key)
            seen = _compare(old, fresh, salt, key)
            with store.alone():
                _take_alone(old, seen)
                if sys.platform == "win32":
                    # there a file that is open cannot be replaced
                    old.close()
                _sync_folder(store.path.parent)
                _replace(fresh, store.path)
                keys.replaced(store.path, salt)
    except TimeoutError as error:
        raise UserError(Message(_BUSY)) from error
    except (driver.DatabaseError, OSError) as error:
        raise UserError(Message(_FAILED, reason=_reason(error))) from error
    finally:
        clear(store.path)


def recode(copy: Path, salt: bytes, key: bytes) -> None:
    """The same for a backup, which nobody has open."""
    fresh = clear(copy)
    try:
        with closing(keys.connect(copy)) as old:
            _export(old, fresh, salt, key)
            _compare(old, fresh, salt, key)
        _replace(fresh, copy)
    except (driver.DatabaseError, OSError) as error:
        raise UserError(Message(_FAILED, reason=_reason(error))) from error
    finally:
        clear(copy)


def recode_next(book: Path, given_up: AbstractSet[Path] = frozenset()) -> Path | None:
    """Give the newest backup that can be opened and has another key that of the book; None when all of them have it.

    UserError is not raised for a damaged one, which stays as it is: the caller names it among `given_up` from then on.
    """
    salt = keys.salt_of(book)
    for copy in backup.listing(book):
        if copy.path not in given_up and keys.salt_of(copy.path) != salt and not keys.is_locked(copy.path):
            with suppress(UserError):
                recode(copy.path, salt, keys.key_of(salt))
            return copy.path
    return None


def clear(path: Path) -> Path:
    """Remove what an interrupted change left behind; returns where the new file is made."""
    fresh = path.with_suffix(SUFFIX)
    for leftover in (fresh, fresh.with_name(f"{fresh.name}-journal")):
        leftover.unlink(missing_ok=True)
    return fresh


def _export(old: driver.Connection, fresh: Path, salt: bytes, key: bytes) -> None:
    """Write all of the book into a new file."""
    old.isolation_level = None
    literal = keys.literal(key, salt) if salt else ""
    old.execute(
        f'ATTACH DATABASE ? AS fresh KEY "{literal}"' if salt else "ATTACH DATABASE ? AS fresh KEY ''", (str(fresh),)
    )
    old.execute("PRAGMA fresh.synchronous = FULL")
    old.execute("BEGIN IMMEDIATE")
    old.execute("SELECT sqlcipher_export('fresh')")
    for name in ("application_id", "user_version"):
        value = int(old.execute(f"PRAGMA main.{name}").fetchone()[0])
        old.execute(f"PRAGMA fresh.{name} = {value}")
    old.execute("COMMIT")
    old.execute("DETACH DATABASE fresh")


def _compare(old: driver.Connection, fresh: Path, salt: bytes, key: bytes) -> tuple[object, ...]:
    """The new file is whole, and has every table with all its rows; returns what the last gesture in it is."""
    db = driver.connect(f"file:{fresh.as_posix()}?mode=ro", uri=True)
    with closing(db):
        if salt:
            db.execute(f'PRAGMA key = "{keys.literal(key, salt)}"')
        # pages of tables and indexes are asked for again and again, and each would be deciphered anew
        db.execute("PRAGMA cache_size = -64000")
        found = db.execute("PRAGMA integrity_check").fetchone()[0]
        if found != "ok":
            raise UserError(Message(_UNLIKE, what=found))
        for what in ("application_id", "user_version"):
            _same(old, db, f"PRAGMA {what}", what)
        _same(old, db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2", "schema")
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1"
        for (name,) in db.execute(tables).fetchall():
            _same(old, db, f'SELECT count(*) FROM "{name}"', name)
        return _last_gesture(db)


def _same(old: driver.Connection, new: driver.Connection, sql: str, what: str) -> None:
    if old.execute(sql).fetchall() != new.execute(sql).fetchall():
        raise UserError(Message(_UNLIKE, what=what))


def _last_gesture(db: driver.Connection) -> tuple[object, ...]:
    """What changes whenever anybody writes, for every write is a step; SQLite forgets its own mark with the log."""
    return tuple(
        db.execute("SELECT max(id), count(*), total(undone), (SELECT max(rowid) FROM change) FROM step").fetchone()
    )


def _take_alone(old: driver.Connection, seen: tuple[object, ...]) -> None:
    """Fold the write-ahead log into the old file and keep everybody out of it; TimeoutError where others are there."""
    try:
        mode = old.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        if mode == "delete":
            old.execute("BEGIN EXCLUSIVE")
    except driver.OperationalError as error:
        raise TimeoutError from error
    if mode != "delete" or _last_gesture(old) != seen:
        raise TimeoutError


def _replace(fresh: Path, path: Path) -> None:
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """What was removed from the folder or renamed in it stays so when the power fails."""
    if sys.platform != "win32":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _reason(error: Exception) -> str:
    return str(reason_of(error)) if isinstance(error, OSError) else str(error)
