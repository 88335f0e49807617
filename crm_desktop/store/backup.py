"""Verified copies of the book, thinned with age; restoring never touches the copy."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.store import keys

KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
_STAMP = "%Y-%m-%d-%H.%M.%S"


@dataclass(frozen=True)
class Backup:
    """One copy: its file, when it was made and why."""

    path: Path
    at: datetime
    reason: str


def folder_of(book: Path) -> Path:
    """The folder of the book's backups."""
    return book.parent / "backups"


def listing(book: Path) -> list[Backup]:
    """The book's backups, newest first; only files named by this program count."""
    found = []
    for path in folder_of(book).glob("book-*.crm"):
        stamp, _, reason = path.stem.removeprefix("book-").partition("_")
        try:
            # strptime would load a module of its own at the start
            at = datetime.fromisoformat(f"{stamp[:10]}T{stamp[11:].replace('.', ':')}")
            found.append(Backup(path, at, reason))
        except ValueError:
            continue
    return sorted(found, key=lambda copy: copy.at, reverse=True)


def check(path: Path, *, thorough: bool = False) -> str | None:
    """What SQLite finds wrong with the file, or None; a lost UTF-8 character counts as damage too.

    LockedError where the file has a password that nobody told.
    """
    if path.stat().st_size == 0:
        return "empty"
    db = keys.connect(path, read_only=True)
    try:
        db.execute("PRAGMA cache_size = -64000")
        found = db.execute("PRAGMA integrity_check" if thorough else "PRAGMA quick_check").fetchone()[0]
        if found == "ok" and thorough:
            broken = db.execute("PRAGMA foreign_key_check").fetchone()
            found = "ok" if broken is None else f"broken reference in {broken[0]}"
    except driver.Error as error:
        return str(error)
    finally:
        db.close()
    return None if found == "ok" else str(found)


def make(book: Path, *, reason: str = "", now: datetime | None = None) -> Path:
    """Copy the book with SQLite's own backup, verify the copy, then thin the old ones; returns the copy's path.

    UserError when the book itself fails its check: then nothing old is removed.
    """
    folder = folder_of(book)
    folder.mkdir(parents=True, exist_ok=True)
    target = _free_name(folder, now or datetime.now(), reason)
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    source, copy = keys.connect(book), driver.connect(str(part))
    try:
        # a copy opens with the password of the book
        keys.apply_salt(copy, keys.salt_of(book), part)
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
        source.close()
    problem = check(part)
    if problem is not None:
        part.unlink()
        raise UserError(
            Message(
                QT_TRANSLATE_NOOP("messages", "The backup failed its check ({problem}); older ones are kept."),
                problem=problem,
            )
        )
    part.replace(target)
    thin(book, now=now)
    return target


def _free_name(folder: Path, at: datetime, reason: str) -> Path:
    """A name not taken yet: two backups in one second must not overwrite each other."""
    while True:
        target = folder / f"book-{at.strftime(_STAMP)}{'_' + reason if reason else ''}.crm"
        if not target.exists():
            return target
        at += timedelta(seconds=1)


def thin(book: Path, *, now: datetime | None = None) -> None:
    """Remove what the ladder no longer keeps: all of two days, then 12 daily, 10 weekly, 9 monthly."""
    kept = keep((copy.at for copy in listing(book)), now or datetime.now())
    for copy in listing(book):
        if copy.at not in kept:
            copy.path.unlink(missing_ok=True)


def keep(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of the given times stay: everything young, then the newest of each day, week and month."""
    ordered = sorted(times, reverse=True)
    kept = {at for at in ordered if now - at <= KEEP_ALL}
    for limit, bucket in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        newest: dict[object, datetime] = {}
        for at in ordered:
            newest.setdefault(bucket(at.date()), at)
        kept.update(list(newest.values())[:limit])
    return kept


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month


def _keep_present(book: Path) -> None:
    if not book.exists() or not book.stat().st_size:
        return
    if keys.is_locked(book):
        # nobody can look into it; it is kept as it stands, for the day when somebody remembers its password
        kept = _free_name(folder_of(book), datetime.now(), "before-restore")
        for end in ("", "-wal"):
            file = book.with_name(book.name + end)
            if file.exists():
                shutil.copyfile(file, kept.with_name(kept.name + end))
    elif check(book) is None:
        make(book, reason="before-restore")


def restore(book: Path, copy: Path) -> None:
    """Put a backup in the book's place: checked first, the present book kept as a backup, then one atomic rename."""
    problem = check(copy, thorough=True)
    if problem is not None:
        raise UserError(Message(QT_TRANSLATE_NOOP("messages", "This backup is damaged: {problem}"), problem=problem))
    _keep_present(book)
    part = book.with_suffix(".restore")
    salt = keys.salt_of(copy)
    shutil.copyfile(copy, part)
    for leftover in (book.with_name(book.name + "-wal"), book.with_name(book.name + "-shm")):
        leftover.unlink(missing_ok=True)
    part.replace(book)
    keys.replaced(book, salt)
