"""The reading side of a book: answers requests, in a process of its own because a bad workbook may abort the parser."""

import contextlib
import gc
import itertools
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from crm_desktop.domain.messages import UserError
from crm_desktop.files.raw import RawSheet, Row, fill_merged
from crm_desktop.files.workbooks import Source, open_source

Transform = Callable[[list[Row], int], Any]
"""A picklable callable: rows and the 1-based number of the first of them -> anything picklable."""

_MEMORY = 6 << 30
_AHEAD = 16
_RARELY = 500_000


@dataclass(frozen=True, slots=True)
class Open:
    """Ask for the file's sheets: answered by one Opened."""

    path: Path
    encoding: str | None


@dataclass(frozen=True, slots=True)
class Soon:
    """Ask to call `load` beside the parser, so that what a transform needs is there when it comes: no answer."""

    load: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Opened:
    """The sheets of the file."""

    epoch1904: bool
    sheets: tuple[RawSheet, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Ask for a sheet's rows in chunks: answered by Chunks and one End."""

    sheet: int
    start_row: int
    size: int
    transform: Transform | None
    filled: bool


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows, or what the transform made of them; `last_row` is 1-based."""

    last_row: int
    result: object


@dataclass(frozen=True, slots=True)
class End:
    """All rows of the request have been sent."""

    images: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The request failed: a sentence for the user, or the traceback of a bug."""

    error: UserError | None
    traceback: str


Reply = Opened | Chunk | End | Failed


class Server:
    """Keeps the opened file between requests."""

    def __init__(self) -> None:
        self._source: Source | None = None

    def answer(self, request: Open | Rows) -> Iterator[Reply]:
        """The replies to one request, made while they are taken."""
        if isinstance(request, Open):
            self._source = open_source(request.path, request.encoding)
            yield Opened(self._source.epoch1904, tuple(self._source.heads()))
        elif self._source is not None:
            yield from _chunks(self._source, request)

    def safely(self, request: Open | Rows) -> Iterator[Reply]:
        """The same, with every failure as a reply."""
        try:
            yield from self.answer(request)
        except UserError as error:
            yield Failed(error, "")
        # a panic of the parser is a BaseException that no other clause would see
        except BaseException:  # noqa: BLE001
            yield Failed(None, traceback.format_exc())


def _chunks(source: Source, request: Rows) -> Iterator[Reply]:
    start, transform = request.start_row, request.transform
    rows: Iterator[Row] = itertools.islice(source.rows(request.sheet), start - 1, None)
    if request.filled:
        rows = fill_merged(rows, start, source.merged(request.sheet))
    while chunk := list(itertools.islice(rows, request.size)):
        yield Chunk(start + len(chunk) - 1, transform(chunk, start) if transform else chunk)
        start += len(chunk)
    yield End(source.images)


def child_main(connection: Connection) -> None:
    """Answer requests until the other side hangs up: the whole life of the child process."""
    _settle()
    asked: queue.Queue[Open | Rows | None] = queue.Queue()
    threading.Thread(target=_receive, args=(connection, asked), daemon=True).start()
    ready: queue.Queue[bytes | None] = queue.Queue(_AHEAD)
    sender = threading.Thread(target=_send, args=(connection, ready), daemon=True)
    sender.start()
    server = Server()
    while sender.is_alive() and (request := asked.get()) is not None:
        for reply in server.safely(request):
            ready.put(pickle.dumps(reply, pickle.HIGHEST_PROTOCOL))
    ready.put(None)
    sender.join()


def _receive(connection: Connection, asked: "queue.Queue[Open | Rows | None]") -> None:
    """Take requests while the parser, which holds no lock of Python's, is at work on the last one."""
    try:
        while True:
            request = connection.recv()
            if isinstance(request, Soon):
                # what fails here fails again, and is told, where it is needed
                with contextlib.suppress(Exception):
                    request.load()
            else:
                asked.put(request)
    except (EOFError, OSError):
        pass
    finally:
        asked.put(None)


def _send(connection: Connection, ready: "queue.Queue[bytes | None]") -> None:
    """Send what is ready, so that the next chunk is made while the last one still waits to be fetched."""
    try:
        while (data := ready.get()) is not None:
            connection.send_bytes(data)
    except OSError:
        os._exit(0)


def _settle() -> None:
    """Leave Ctrl+C to the parent, keep the parser's last words off its terminal, and cap the memory."""
    # rows hold no cycles; to look for some whenever 700 of them are there costs a tenth of the whole reading
    gc.freeze()
    gc.set_threshold(_RARELY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        ceiling = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        if soft == resource.RLIM_INFINITY or soft > ceiling:
            resource.setrlimit(resource.RLIMIT_AS, (ceiling, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
