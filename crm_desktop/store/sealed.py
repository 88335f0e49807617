"""A small text beside the book, such as what was typed and not saved: sealed with the password of the book."""

import os
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.store import keys


def read(path: Path) -> str:
    """The text of a file; OSError where it cannot be read, FileNotFoundError where there is none."""
    if not keys.salt_of(path):
        return path.read_text(encoding="utf-8")
    try:
        with closing(keys.connect(path, read_only=True)) as db:
            return str(db.execute("SELECT text FROM sealed").fetchone()[0])
    except (driver.Error, keys.LockedError, TypeError) as error:
        raise OSError(str(error)) from error


def write(book: Path, path: Path, text: str) -> None:
    """Write it in one go, sealed as the book is."""
    part = path.with_name(f"{path.name}.{os.getpid()}.new")
    salt = keys.salt_of(book)
    try:
        if salt:
            part.unlink(missing_ok=True)
            _seal(part, salt, text)
        else:
            part.write_text(text, encoding="utf-8")
        with part.open("rb+") as out:
            os.fsync(out.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _seal(part: Path, salt: bytes, text: str) -> None:
    try:
        with closing(driver.connect(str(part))) as db:
            keys.apply_salt(db, salt, part)
            db.execute("PRAGMA journal_mode = OFF")
            db.execute("CREATE TABLE sealed(text)")
            db.execute("INSERT INTO sealed VALUES (?)", (text,))
            db.commit()
    except driver.Error as error:
        raise OSError(str(error)) from error
