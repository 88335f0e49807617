"""The write-ahead log of a large step, folded into the book's file beside the work that follows it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

import sqlcipher3.dbapi2 as driver

from crm_desktop.store.sql import Connection

_USUAL = 1_000
"""Pages of the log from which on SQLite folds it within a commit."""


class LogFolding:
    """Small steps are folded as they are committed; a large one would make its user wait half a second for it.

    The log keeps a committed step just as safe as the file does.
    """

    def __init__(self, connect: Callable[[], driver.Connection]) -> None:
        self._connect = connect
        self._thread: threading.Thread | None = None

    @contextmanager
    def after(self, db: Connection) -> Iterator[Callable[[], None]]:
        """Around a transaction; within it, call what this gives to have its log folded afterwards."""
        wanted: list[bool] = []

        def later() -> None:
            db.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
            wanted.append(True)

        try:
            yield later
        finally:
            if wanted:
                cursor = db.connection.cursor()
                cursor.execute(f"PRAGMA wal_autocheckpoint = {_USUAL}")
                cursor.close()
        if wanted:
            self.wait()
            self._thread = threading.Thread(target=self._fold, name="log folding")
            self._thread.start()

    def _fold(self) -> None:
        # what cannot be folded now is at the next commit, or when the book is closed
        with suppress(driver.Error), closing(self._connect()) as db:
            db.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def wait(self) -> None:
        """Until it is done."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
