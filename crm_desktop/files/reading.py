"""Open a user's file of any kind and stream its rows, with the parsing in a child process that may crash alone."""

import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.calamine_child import (
    Chunk,
    End,
    Failed,
    Open,
    Opened,
    Reply,
    Rows,
    Server,
    Soon,
    Transform,
    child_main,
)
from crm_desktop.files.prescan import Scan, prescan
from crm_desktop.files.raw import RawSheet
from crm_desktop.files.sniff import Kind, sniff

CHUNK_ROWS = 2_000
_SMALL = {Kind.TEXT: 4 << 20, Kind.HTML: 4 << 20, Kind.CARDS: 64 << 10}
"""Bytes up to which a file is read in this process at once; a hundred electronic cards take a tenth of a second."""
_POLL = 0.05

_CRASHED = QT_TRANSLATE_NOOP("messages", "{file} could not be read: its contents are damaged or far too large.")
_NO_ROWS = QT_TRANSLATE_NOOP("messages", "{file} has no rows.")


class _Link(Protocol):
    """Where requests are answered."""

    def ask(self, request: Open | Rows, progress: Progress) -> Iterator[Reply]:
        """The replies to one request."""

    def close(self) -> None:
        """End it at once, whatever it is doing."""


class _Here:
    """Answers in this process: for small text files, which no native parser touches."""

    def __init__(self) -> None:
        self._server = Server()

    def ask(self, request: Open | Rows, _progress: Progress) -> Iterator[Reply]:
        """The replies to one request."""
        return self._server.answer(request)

    def close(self) -> None:
        """Nothing runs between requests."""


class _Child:
    """Answers in a spawned process."""

    def __init__(self, name: str) -> None:
        self._name = name
        context = multiprocessing.get_context("spawn")
        ours: Connection
        ours, theirs = context.Pipe()
        self._connection = ours
        self._process = context.Process(target=child_main, args=(theirs,), daemon=True, name="workbook reader")
        self._process.start()
        theirs.close()

    def send(self, request: Open | Rows | Soon) -> None:
        """Hand a request over without waiting for the reply."""
        self._connection.send(request)

    def ask(self, request: Open | Rows, progress: Progress) -> Iterator[Reply]:
        """The replies to one request; progress is called while waiting, so that cancel works."""
        self.send(request)
        return self.replies(progress)

    def replies(self, progress: Progress) -> Iterator[Reply]:
        """The replies to what was sent; a crash becomes one sentence."""
        while True:
            try:
                while not self._connection.poll(_POLL):
                    progress(0, 0, "")
                reply: Reply = pickle.loads(self._connection.recv_bytes())  # noqa: S301 - our own child
            except (EOFError, OSError) as error:
                raise UserError(Message(_CRASHED, file=self._name)) from error
            yield reply

    def close(self) -> None:
        """Kill it: it holds nothing that must be put away."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._connection.close()


class Book:
    """One opened file: `sheets` with their first rows, and `stream` for the rest; a context manager."""

    def __init__(self, path: Path, encoding: str | None = None, soon: Callable[[], object] | None = None) -> None:
        self.path = path
        self.sheets: tuple[RawSheet, ...] = ()
        self.epoch1904 = False
        self.scan = Scan()
        self.images = 0
        """Pictures inside cells (WPS), known once a sheet was streamed; they are not imported."""
        self._open = Open(path, encoding)
        self._soon = soon
        self._link: _Link | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and end its reader; streaming again opens it again."""
        if self._link is not None:
            link, self._link = self._link, None
            link.close()

    def load(self, progress: Progress = no_progress) -> _Link:
        """Read the sheets' heads, the caps checked meanwhile; UserError when there is nothing to read."""
        kind = sniff(self.path)
        if self.path.stat().st_size <= _SMALL.get(kind, -1):
            self._link = _Here()
            replies = self._link.ask(self._open, progress)
        else:
            self._link = child = _Child(self.path.name)
            child.send(self._open)
            if kind is Kind.ZIP:
                self.scan = prescan(self.path, progress)
            if self._soon is not None:
                # not before: there may be two processors, and both are busy
                child.send(Soon(self._soon))
            replies = child.replies(progress)
        opened = self._good(next(replies))
        if isinstance(opened, Opened):
            self.sheets, self.epoch1904 = opened.sheets, opened.epoch1904
        if not any(sheet.rows for sheet in self.sheets):
            raise UserError(Message(_NO_ROWS, file=self.path.name))
        return self._link

    def stream(
        self,
        sheet: int,
        start_row: int = 1,
        transform: Transform | None = None,
        progress: Progress = no_progress,
        *,
        fill: bool = True,
    ) -> Iterator[Any]:
        """Chunks of a sheet's rows from `start_row` (1-based) on, or what `transform` makes of each chunk.

        `sheet` is RawSheet.index. Cells merged from `start_row` on are filled down and right unless `fill` is off.
        The transform runs beside the parser, at the same time as the caller, and keeps its state from chunk to chunk.
        Leaving the loop early, or Cancelled from progress, ends the child.
        """
        done = False
        try:
            link = self._link or self.load(progress)
            # how many there are is known only once the file is open
            total = next((one.rows for one in self.sheets if one.index == sheet), 0)
            for reply in link.ask(Rows(sheet, start_row, CHUNK_ROWS, transform, fill), progress):
                good = self._good(reply)
                if isinstance(good, End):
                    self.images += good.images
                    done = True
                    return
                if isinstance(good, Chunk):
                    progress(min(good.last_row, total), total, "")
                    yield good.result
        finally:
            if not done:
                self.close()

    @staticmethod
    def _good(reply: Reply) -> Reply:
        if isinstance(reply, Failed):
            if reply.error is not None:
                raise reply.error
            raise ReaderError(reply.traceback)
        return reply


class ReaderError(Exception):
    """A bug in the reader or in a transform: its text is the traceback of the child."""


def read_book(
    path: Path,
    progress: Progress = no_progress,
    encoding: str | None = None,
    soon: Callable[[], object] | None = None,
) -> Book:
    """Open xlsx, xls, ods, csv, txt or vcf (or HTML called xls) by content; use it as a context manager.

    UserError names the file in one sentence when it is no table, damaged, empty, protected, too large, or of an
    encoding that must be asked for (then pass `encoding`). `soon` is a function of a module that the reading process
    calls meanwhile, to load what a transform will need.
    """
    book = Book(path, encoding, soon)
    try:
        book.load(progress)
    except BaseException:
        book.close()
        raise
    return book
