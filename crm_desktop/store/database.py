"""The book: one SQLite file in a data folder, one door for writes (`step`), one for reads (`read`)."""

import json
import os
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import chain, groupby
from pathlib import Path
from types import MappingProxyType
from typing import cast

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError, reason_of
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store import change_log, derived, incomplete_queries, keys, migrations, search_index, touched
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.engine import connector, engine_for
from crm_desktop.store.log_folding import LogFolding
from crm_desktop.store.reading import Readers
from crm_desktop.store.sql import Connection, Engine, Table

FILE = "book.crm"
APPLICATION_ID = 0x43524D42
"""`PRAGMA application_id` of a book, the letters CRMB."""

_PATIENCE = 10.0
"""Seconds that a running read may take before whoever wants to be alone gives up."""
ROWS_AT_ONCE = 50
"""Rows of one INSERT: what a statement costs beside its rows is as much as half of them."""


@dataclass
class Step:
    """A running step: its id and the connection to write through."""

    id: int
    db: Connection
    fold_later: Callable[[], None]
    """Call it in a large step: its write-ahead log is folded into the file after it, and not within its commit."""
    indexed: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    """Id ranges by table of what was added together with its customer's search text."""
    settled: list[tuple[int, int]] = field(default_factory=list)
    """Id ranges of customers that were added with their due date."""
    progress: Progress = no_progress
    """Hears how far the due dates are after the rules changed, and may raise Cancelled: then nothing has happened."""
    _in_bulk: set[str] = field(default_factory=set)

    @contextmanager
    def only_in_bulk(self, *tables: Table) -> Iterator[None]:
        """Within it rows of these tables are added by bulk_insert alone: their triggers wait until its end."""
        with ExitStack() as stack:
            for table in tables:
                stack.enter_context(change_log.unlogged_inserts(self.db, table))
            names = {table.name for table in tables}
            self._in_bulk |= names
            yield
            self._in_bulk -= names

    def bulk_insert(
        self,
        table: Table,
        columns: Sequence[str],
        rows: Sequence[tuple[object, ...]],
        shared: Mapping[str, object] = MappingProxyType({}),
    ) -> range:
        """Insert many rows at once, logged as one range, and return the range of new ids.

        `columns` exclude the id; `shared` are columns that are the same in all rows.
        """
        if not rows:
            return range(0)
        found = self.db.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).scalar()
        first = (found or 0) + 1
        constants = tuple(shared.values())
        parts = [rows[start : start + ROWS_AT_ONCE] for start in range(0, len(rows), ROWS_AT_ONCE)]
        with nullcontext() if table.name in self._in_bulk else change_log.unlogged_inserts(self.db, table):
            cursor = self.db.connection.cursor()
            for size, group in groupby(enumerate(parts), key=lambda part: len(part[1])):
                cursor.executemany(
                    _insert_of(table.name, tuple(shared), tuple(columns), size),
                    [(first + at * ROWS_AT_ONCE, *constants, *chain.from_iterable(part)) for at, part in group],
                )
            cursor.close()
        change_log.log_range(self.db, table, first, first + len(rows) - 1)
        return range(first, first + len(rows))


@lru_cache(maxsize=64)
def _insert_of(table: str, shared: tuple[str, ...], columns: tuple[str, ...], size: int) -> str:
    """An INSERT of `size` rows whose first parameters are the first id and what all rows share."""
    names = ", ".join(f'"{name}"' for name in ("id", *shared, *columns))
    marks = "".join([f", ?{at}" for at in range(2, len(shared) + 2)]) + ", ?" * len(columns)
    return f'INSERT INTO "{table}"({names}) VALUES ' + ", ".join([f"(?1 + {at}{marks})" for at in range(size)])


class Store:
    """An open book. Writes go through `step`, one at a time; reads never wait for them."""

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self.english = False
        """Whether entries of the lists are shown by their English names; what was typed stays as it was typed."""
        self._readers = Readers(connector(self.path, read_only))
        self._folding = LogFolding(connector(self.path, read_only))
        self.listeners: list[Callable[[ChangeSet], None]] = []
        self.versions: Counter[str] = Counter()
        """Counts commits per table; what was read from a table is fresh while its count stands still."""
        self._lock = threading.RLock()
        self._running: Step | None = None

    @property
    def path(self) -> Path:
        """The database file."""
        return self.folder / FILE

    @contextmanager
    def read(self, ask: Callable[[], None] | None = None) -> Iterator[Connection]:
        """A connection that sees one consistent state of the book; what `ask` raises ends a statement that runs."""
        with self._readers.read() as reader, nullcontext() if ask is None else reader.asking(ask):
            yield cast("Connection", reader)

    def warm(self, readers: int) -> None:
        """Have connections ready for so many reads at a time, so that none of them waits for its own."""
        self._readers.warm(readers)

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy's engine; it is loaded when something is first written."""
        return engine_for(self.path, read_only=self.read_only)

    @cached_property
    def _writer(self) -> Engine:
        return self.engine.execution_options(write=True)

    @contextmanager
    def step(self, kind: str, /, origin: object | None = None, **args: object) -> Iterator[Step]:
        """Run one gesture as one transaction; it is logged, undoable as a whole, and announced once after commit.

        `kind` names the gesture ("customer.edit"); `args` fill its label and are kept as JSON. A step that changed
        nothing leaves no trace. A step opened inside a step joins it, so that services compose into one gesture.
        """
        if self.read_only:
            raise UserError(Message(QT_TRANSLATE_NOOP("messages", "This book is open for reading only.")))
        with self._lock:
            if self._running is not None:
                yield self._running
                return
            with self._writer.connect() as db, self._folding.after(db) as fold_later, db.begin():
                step = self._running = Step(_open_step(db, kind, args), db, fold_later)
                try:
                    yield step
                finally:
                    self._running = None
                changes = _close_step(step, kind, origin)
            if changes.tables:
                self.versions.update(changes.tables.keys())
                for listener in list(self.listeners):
                    listener(changes)

    @contextmanager
    def no_writes(self) -> Iterator[None]:
        """Within it nothing of this process writes, and no connection that could is open; reads go on."""
        with self._lock:
            self._folding.wait()
            self._drop_engine()
            yield

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Within it nothing of this process reads either; TimeoutError where a read takes too long."""
        with self._readers.none(_PATIENCE):
            yield

    def _drop_engine(self) -> None:
        if "engine" in self.__dict__:
            self.engine.dispose()
            self.__dict__.pop("_writer", None)
            del self.__dict__["engine"]

    def close(self) -> None:
        """Fold the write-ahead log into the file and let it go."""
        self._readers.close()
        self._folding.wait()
        self._drop_engine()
        if not self.read_only:
            # a damaged file has nothing to fold, and whoever closes it knows already
            with suppress(driver.Error), closing(connector(self.path, False)()) as db:
                db.execute("PRAGMA optimize")
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        keys.let_go(self.path)


def _open_step(db: Connection, kind: str, args: dict[str, object]) -> int:
    now = datetime.now().isoformat(timespec="seconds")
    step_id = db.exec_driver_sql(
        "INSERT INTO step(kind, args, at) VALUES (?, ?, ?)", (kind, json.dumps(args, ensure_ascii=False), now)
    ).lastrowid
    db.exec_driver_sql("DELETE FROM open_step")
    db.exec_driver_sql("INSERT INTO open_step(id, bulk) VALUES (?, 0)", (step_id,))
    return int(step_id)


def _close_step(step: Step, kind: str, origin: object | None) -> ChangeSet:
    db = step.db
    db.exec_driver_sql("DELETE FROM change WHERE step_id = ? AND op = 'update' AND old = '{}'", (step.id,))
    changes = change_log.change_set(db, step.id, kind, origin)
    if changes.tables:
        if kind not in ("undo", "redo"):
            # a new gesture overtakes what was undone before it: that can no longer be brought back
            db.exec_driver_sql("UPDATE step SET undone = 2 WHERE undone = 1")
        touched.collect(db, step.id, changes.tables.keys(), step.settled, step.indexed)
        if kind not in ("undo", "redo") and incomplete_queries.settle(db):
            changes = change_log.change_set(db, step.id, kind, origin)
        if _refresh(step, changes):
            changes = replace(changes, tables={**changes.tables, "customer": None})
        search_index.refresh(db, touched.removed_ranges(db, step.id))
    else:
        db.exec_driver_sql("DELETE FROM step WHERE id = ?", (step.id,))
    db.exec_driver_sql("DELETE FROM open_step")
    return changes


def _refresh(step: Step, changes: ChangeSet) -> bool:
    """Recompute what follows from the facts that changed; returns whether that may be anything of every customer."""
    ruling = not {"option", "setting"}.isdisjoint(changes.tables)
    if ruling:
        touched.collect_by_lists(step.db, step.id)
    derived.refresh(step.db)
    if not ruling or not touched.rules_changed(step.db, step.id):
        return False
    derived.refresh_dates(step.db, step.progress)
    return True


def open_store(folder: Path, *, read_only: bool = False) -> Store:
    """Open the book in `folder`, creating or migrating it; UserError when it is lost, foreign, damaged or too new."""
    path = folder / FILE
    fresh = _make_room(folder, path)
    if fresh:
        _refuse_lost_book(folder)
    elif not read_only and not os.access(path, os.W_OK):
        read_only = True
    else:
        _refuse_empty_file(path)
    if keys.is_locked(path):
        raise keys.LockedError(path)
    try:
        migrations.prepare(path, APPLICATION_ID, fresh=fresh, read_only=read_only)
    except driver.DatabaseError as error:
        raise UserError(
            Message(QT_TRANSLATE_NOOP("messages", "{file} is damaged or not a book. Restore a backup."), file=path.name)
        ) from error
    keys.hold(path)
    return Store(folder, read_only=read_only)


def _make_room(folder: Path, path: Path) -> bool:
    """Make the folder; returns whether it has no book yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return not path.exists()
    except OSError as error:
        text = QT_TRANSLATE_NOOP("messages", "{folder} cannot be used ({reason}). Choose another folder.")
        raise UserError(Message(text, folder=str(folder), reason=reason_of(error))) from error


def _refuse_lost_book(folder: Path) -> None:
    """Never start a fresh book where backups say that one existed."""
    backups = folder / "backups"
    if backups.is_dir() and any(backups.glob("book-*.crm")):
        raise UserError(
            Message(
                QT_TRANSLATE_NOOP("messages", "The book is missing from {folder}, but backups of it are there."),
                folder=folder.name,
            )
        )


def _refuse_empty_file(path: Path) -> None:
    if path.stat().st_size == 0:
        raise UserError(
            Message(
                QT_TRANSLATE_NOOP("messages", "{file} is empty: its content was lost. Restore a backup."),
                file=path.name,
            )
        )
