"""Reading without SQLAlchemy: the same few calls on the driver alone, so that the first rows need not wait for it.

A `Reader` answers `exec_driver_sql` with rows that are tuples with named fields, as SQLAlchemy's are; writing goes
through SQLAlchemy (see database.Store.step), which is loaded when the first step begins.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from operator import itemgetter
from typing import Any

_PAUSE = 0.01
Params = Sequence[object] | Mapping[str, object]
OFTEN = 400_000
"""After so many instructions of SQLite a long statement asks whether to go on: some ten milliseconds."""


@cache
def _row_type(names: tuple[str, ...]) -> type[tuple[Any, ...]]:
    fields = {name: property(itemgetter(place)) for place, name in enumerate(names) if name.isidentifier()}
    return type("Row", (tuple,), {"__slots__": (), **fields})


class Result:
    """The rows of one query."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor
        self._names = tuple(column[0] for column in cursor.description or ())

    def __iter__(self) -> Iterator[Any]:
        return map(_row_type(self._names), self._cursor)

    def all(self) -> list[Any]:
        """Every row."""
        return list(self)

    def fetchmany(self, size: int) -> list[Any]:
        """The next `size` rows."""
        return list(map(_row_type(self._names), self._cursor.fetchmany(size)))

    def first(self) -> Any:
        """The first row, or None."""
        row = self._cursor.fetchone()
        return None if row is None else _row_type(self._names)(row)

    def one(self) -> Any:
        """The first row; LookupError when there is none."""
        row = self.first()
        if row is None:
            raise LookupError("no row")
        return row

    def scalar(self) -> Any:
        """The first column of the first row, or None."""
        row = self._cursor.fetchone()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first column of the first row; LookupError when there is none."""
        return self.one()[0]

    def scalars(self) -> Iterator[Any]:
        """The first column of every row."""
        return map(itemgetter(0), self._cursor)

    def mappings(self) -> Mappings:
        """The rows as dicts by column name."""
        return Mappings(self._cursor, self._names)


class Mappings:
    """Rows as dicts."""

    def __init__(self, cursor: Any, names: tuple[str, ...]) -> None:
        self._cursor, self._names = cursor, names

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self._names, row, strict=True)) for row in self._cursor)

    def all(self) -> list[dict[str, Any]]:
        """Every row."""
        return list(self)

    def first(self) -> dict[str, Any] | None:
        """The first row, or None."""
        return next(iter(self), None)


class Reader:
    """A driver connection inside a read transaction."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def exec_driver_sql(self, sql: str, params: Params = ()) -> Result:
        """Run one query."""
        return Result(self.connection.execute(sql, params))

    @contextmanager
    def asking(self, ask: Callable[[], None]) -> Iterator[None]:
        """Within it a statement that takes long calls `ask` now and then; what that raises ends it at once."""
        raised: list[BaseException] = []

        def heard() -> bool:
            try:
                ask()
            except BaseException as error:  # noqa: BLE001 - SQLite cannot carry it, it is raised again below
                raised.append(error)
            return bool(raised)

        self.connection.set_progress_handler(heard, OFTEN)
        try:
            yield
        except Exception:
            if raised:
                raise raised[0] from None
            raise
        finally:
            self.connection.set_progress_handler(None, 0)


class Readers:
    """Idle driver connections, handed out one per running read, whichever the thread."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._idle: list[Any] = []
        self._out = 0
        self._lock = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """A connection that sees one consistent state."""
        with self._lock:
            db = self._idle.pop() if self._idle else None
            self._out += 1
        try:
            db = db or self._connect()
            db.execute("BEGIN")
            yield Reader(db)
        finally:
            if db is not None and db.in_transaction:
                db.rollback()
            with self._lock:
                self._out -= 1
                if db is not None:
                    self._idle.append(db)

    @contextmanager
    def none(self, patience: float) -> Iterator[None]:
        """Within it nobody reads, whoever comes waits; TimeoutError where somebody reads for too long."""
        end = time.monotonic() + patience
        while True:
            with self._lock:
                if not self._out:
                    self._close()
                    yield
                    return
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(_PAUSE)

    def warm(self, count: int) -> None:
        """Have so many connections ready: one reads the tables' names at its first query, which takes its time."""
        with ExitStack() as held:
            for reader in [held.enter_context(self.read()) for _ in range(count)]:
                reader.exec_driver_sql("SELECT count(*) FROM setting").first()

    def close(self) -> None:
        """Close the idle connections."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        while self._idle:
            self._idle.pop().close()
