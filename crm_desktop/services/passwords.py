"""The password of a book: set, changed, taken off, asked for. A forgotten one can be brought back by nobody."""

import os
from collections.abc import Set as AbstractSet
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.services import books, drafts
from crm_desktop.store import keys, rekey
from crm_desktop.store.database import Store

SHORTEST = 6
VARIABLE = "CRM_PASSWORD"
_MISSING = QT_TRANSLATE_NOOP("messages", "{file} has a password: set CRM_PASSWORD or give --password-file FILE.")
_SHORT = QT_TRANSLATE_NOOP("messages", "A password has {count} characters at least.")
_WRONG = QT_TRANSLATE_NOOP("messages", "The password is not right.")
_UNREAD = QT_TRANSLATE_NOOP("messages", "{file} cannot be read as a password file.")


def is_set(store: Store) -> bool:
    """Whether the book has a password."""
    return bool(keys.salt_of(store.path))


def put(store: Store, new: str, old: str = "") -> None:
    """Give the book this password, or none for ""; its backups follow one by one (`follow`).

    UserError where the old one is not right or the book is in use; then nothing has changed. Backups of passwords that
    were not told since the start stay as they are.
    """
    if is_set(store) and not keys.opens(store.path, old):
        raise UserError(Message(_WRONG))
    if new and len(new) < SHORTEST:
        raise UserError(Message(_SHORT, count=SHORTEST))
    salt = keys.fresh_salt() if new else b""
    key = keys.derive(new, salt) if new else b""
    books.backup_now(store, "before-password")
    if new:
        keys.remember(salt, key)
    drafts.reseal(store, lambda: rekey.rekey(store, salt, key))


def follow(store: Store, done: AbstractSet[Path] = frozenset()) -> frozenset[Path]:
    """Give one more backup the password of the book; returns those looked after, `done` itself at the end."""
    copy = rekey.recode_next(store.path, done)
    return frozenset(done) if copy is None else frozenset({*done, copy})


def unlock(path: Path, password: str) -> None:
    """Open a file from now on; UserError where the password is not right."""
    if not keys.unlock(path, password):
        raise UserError(Message(_WRONG))


def unlock_for_command(path: Path, file: Path | None) -> None:
    """Open a file with the password of a file or of the environment; UserError where it is missing or not right."""
    if keys.is_locked(path):
        password = from_file(file) if file is not None else os.environ.get(VARIABLE, "")
        if not password:
            raise UserError(Message(_MISSING, file=path.name))
        unlock(path, password)


def from_file(path: Path) -> str:
    """The password that stands in the first line of a file."""
    try:
        return path.read_text(encoding="utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(Message(_UNREAD, file=str(path))) from error
