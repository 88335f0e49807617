"""Keys of books with a password: derived once, kept in this process alone, found again by the salt a file begins with.

A file with a password begins with a salt of its own making, so that nothing beside it is needed to open it, and so that
the book and its backups, which have the salt in common, open with one derivation. The password itself is kept nowhere.
"""

import os
import threading
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError

MARK = b"CRM\x01"
"""How the salt of a book with a password begins; a later way to derive keys gets another number."""
SALT = 16
_COST, _BLOCK, _MEMORY = 1 << 15, 8, 64 << 20
_LOCKED = QT_TRANSLATE_NOOP("messages", "{file} has a password.")

_keys: dict[bytes, bytes] = {}
"""Salt -> key, of every password that was told since the start."""
_held: dict[str, tuple[bytes, int]] = {}
"""Path of an open book -> its salt, and how many have it open.

The file must not be looked into while it is open: closing it again would let go of the locks that SQLite holds.
"""
_lock = threading.Lock()


class LockedError(UserError):
    """The file has a password, and nobody told it."""

    def __init__(self, path: Path) -> None:
        super().__init__(Message(_LOCKED, file=path.name))
        self.path = path


def salt_of(path: Path) -> bytes:
    """The salt of a file with a password, b"" for one without."""
    held = _held.get(str(path))
    if held is not None:
        return held[0]
    try:
        with path.open("rb") as file:
            head = file.read(SALT)
    except OSError:
        return b""
    return head if head.startswith(MARK) else b""


def is_locked(path: Path) -> bool:
    """Whether a file has a password that nobody told."""
    salt = salt_of(path)
    return bool(salt) and salt not in _keys


def fresh_salt() -> bytes:
    """A salt that no file has yet."""
    return MARK + os.urandom(SALT - len(MARK))


def derive(password: str, salt: bytes) -> bytes:
    """The key that a password makes with a salt: slow on purpose, so that guessing is."""
    import unicodedata  # noqa: PLC0415 - a book without a password does without
    from hashlib import scrypt  # noqa: PLC0415 - see above

    words = unicodedata.normalize("NFKC", password).encode()
    return scrypt(words, salt=salt, n=_COST, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=32)


def unlock(path: Path, password: str) -> bool:
    """Whether the password opens the file; from then on everything of its salt opens."""
    salt = salt_of(path)
    if not salt:
        return True
    key = derive(password, salt)
    db = _opened(path, read_only=True, timeout=5.0)
    try:
        _give(db, key, salt)
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.DatabaseError:
        return False
    finally:
        db.close()
    remember(salt, key)
    return True


def key_of(salt: bytes) -> bytes:
    """The key of a salt, b"" for files without a password."""
    return _keys[salt] if salt else b""


def opens(path: Path, password: str) -> bool:
    """Whether a password is the one of a file that is open already."""
    from hmac import compare_digest  # noqa: PLC0415 - see derive

    salt = salt_of(path)
    return bool(salt) and compare_digest(derive(password, salt), key_of(salt))


def remember(salt: bytes, key: bytes) -> None:
    """Open files of this salt with this key."""
    _keys[salt] = key


def forget_all() -> None:
    """As if the program had just started."""
    _keys.clear()


def hold(path: Path) -> None:
    """The book is open from now on: its salt is known without looking into it."""
    with _lock:
        salt, count = _held.get(str(path)) or (salt_of(path), 0)
        _held[str(path)] = salt, count + 1


def let_go(path: Path) -> None:
    """One of those who had the book open closed it."""
    with _lock:
        salt, count = _held.pop(str(path), (b"", 0))
        if count > 1:
            _held[str(path)] = salt, count - 1


def replaced(path: Path, salt: bytes) -> None:
    """Another file stands in the place of the book."""
    with _lock:
        if str(path) in _held:
            _held[str(path)] = salt, _held[str(path)][1]


def apply(db: driver.Connection, path: Path) -> None:
    """Give a fresh connection the file's key; LockedError where nobody told the password."""
    apply_salt(db, salt_of(path), path)


def apply_salt(db: driver.Connection, salt: bytes, path: Path) -> None:
    """The same for a file that is to have this salt."""
    if not salt:
        return
    key = _keys.get(salt)
    if key is None:
        db.close()
        raise LockedError(path)
    _give(db, key, salt)


def _give(db: driver.Connection, key: bytes, salt: bytes) -> None:
    # a wrong password is told to the user, and not to the terminal
    db.execute("PRAGMA cipher_log_level = NONE")
    db.execute(f'PRAGMA key = "{literal(key, salt)}"')


def literal(key: bytes, salt: bytes) -> str:
    """A raw key as SQLCipher reads it, which then derives nothing."""
    return f"x'{key.hex()}{salt.hex()}'"


def connect(path: Path, *, read_only: bool = False, timeout: float = 5.0) -> driver.Connection:
    """A connection to a file with or without a password."""
    db = _opened(path, read_only=read_only, timeout=timeout)
    apply(db, path)
    return db


def _opened(path: Path, *, read_only: bool, timeout: float) -> driver.Connection:
    # who was ended in the middle of a write left a journal, which only somebody who may write can take back
    read_only = read_only and not (path.with_name(f"{path.name}-journal").exists() and os.access(path, os.W_OK))
    target = f"file:{path.as_posix()}?mode=ro" if read_only else str(path)
    return driver.connect(target, uri=read_only, timeout=timeout)
