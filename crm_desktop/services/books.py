"""Looking after the book itself: backups when something changed, a check after an unclean end, the example book."""

from datetime import date
from pathlib import Path

from crm_desktop.store import keys
from crm_desktop.store.database import FILE, Store, open_store

RUNNING = "book.running"
"""A file beside the book while a window has it open; finding it at start means the last run did not end cleanly."""

LEFT = "book.rekey"
"""What a change of the password leaves beside the book when the program is ended in the middle of it."""

DEMO_CUSTOMERS = 120


def last_step(store: Store) -> int:
    """The id of the newest step, 0 for a book nothing happened in."""
    with store.read() as db:
        return int(db.exec_driver_sql("SELECT coalesce(max(id), 0) FROM step").scalar_one())


def is_empty(store: Store) -> bool:
    """Whether the book never held a customer, the bin included."""
    with store.read() as db:
        return db.exec_driver_sql("SELECT 1 FROM customer LIMIT 1").first() is None


def backup_now(store: Store, reason: str = "") -> Path:
    """Make a verified copy of the book; UserError when the book fails its check."""
    from crm_desktop.store import backup  # noqa: PLC0415 - not needed to show rows

    made = backup.make(store.path, reason=reason)
    _mark(store).write_text(str(last_step(store)), encoding="ascii")
    return made


def backup_if_changed(store: Store, reason: str = "") -> Path | None:
    """Make a copy unless nothing happened since the last one."""
    mark = _mark(store)
    done = mark.read_text(encoding="ascii") if mark.exists() else "0"
    return None if store.read_only or done == str(last_step(store)) else backup_now(store, reason)


def tend(store: Store) -> None:
    """What is done now and then while the book is open: a copy, and one of before that has not its password yet."""
    backup_if_changed(store)
    if keys.salt_of(store.path):
        from crm_desktop.store import rekey  # noqa: PLC0415 - only with a password

        rekey.recode_next(store.path)


def _mark(store: Store) -> Path:
    from crm_desktop.store import backup  # noqa: PLC0415

    folder = backup.folder_of(store.path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "last-step"


def begin_run(folder: Path) -> bool:
    """Note that a window has the book; False when the run before did not end cleanly."""
    mark = folder / RUNNING
    clean = not mark.exists()
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()
    (folder / LEFT).unlink(missing_ok=True)
    return clean


def end_run(folder: Path) -> None:
    """Note that the window let the book go cleanly."""
    (folder / RUNNING).unlink(missing_ok=True)


def problem(folder: Path) -> str | None:
    """What SQLite's own check finds wrong with the book, or None."""
    path = folder / FILE
    from crm_desktop.store import backup  # noqa: PLC0415

    return backup.check(path, thorough=True) if path.exists() else None


def open_example(folder: Path) -> Store:
    """The example book, filled with invented customers when it is new; it never mixes with the user's own."""
    from crm_desktop.services import demo  # noqa: PLC0415 - only the example needs its words

    fresh = not (folder / FILE).exists()
    store = open_store(folder)
    if fresh:
        demo.fill(store, customers=DEMO_CUSTOMERS, seed=1, today=date.today())
    return store


def check(store: Store) -> str | None:
    """What is wrong with an open book, None when it is whole."""
    return problem(store.folder)
