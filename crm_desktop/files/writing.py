"""Write new workbooks and text tables: complete under a temporary name first, then in one step under their own."""

import csv
import itertools
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError, reason_of
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.layout import OutSheet
from crm_desktop.files.sheet_writer import BookWriter
from crm_desktop.files.text_table import guarded

_DENIED = QT_TRANSLATE_NOOP(
    "messages",
    "{file} cannot be written ({why}). If it is open in Excel or WPS, close it there or choose another name.",
)
_BATCH = 1_000
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text longer than a cell can hold (32,767 characters), cut: where it stands (row 1-based)."""

    sheet: str
    row: int
    column: str


@dataclass(slots=True)
class Written:
    """What was written: data rows of all sheets together, and the texts that had to be cut."""

    path: Path
    rows: int = 0
    cuts: list[Cut] = field(default_factory=list)


def write_book(path: Path, sheets: Iterable[OutSheet], progress: Progress = no_progress) -> Written:
    """Write an xlsx: styled frozen header, filter, widths, drop-downs, real dates, print setup, hidden columns.

    Rows may be generators: they are taken once, in order. UserError when the file cannot be written; Cancelled from
    progress, like any error, leaves an existing file as it was.
    """
    written = Written(path)
    with replacing(path) as temporary:
        book = BookWriter(temporary)
        try:
            done = 0
            for sheet in sheets:
                done = _write_sheet(book, sheet, written, done, progress)
            book.close()
        finally:
            book.discard()
    return written


def _write_sheet(book: BookWriter, sheet: OutSheet, written: Written, done: int, progress: Progress) -> int:
    """Write one sheet; more rows than Excel has go on in another sheet of the same columns."""
    rows = iter(sheet.rows)
    first: list[Iterable[object]] = []
    while True:
        body = book.add(sheet)
        body.cut = _reporter(sheet, body.name, written)
        for batch in _batches(itertools.chain(first, rows), body.room):
            body.write(batch)
            written.rows += len(batch)
            done += len(batch)
            progress(done, max(sheet.total, done), sheet.name)
        body.finish()
        first = list(itertools.islice(rows, 1))
        if not first:
            return done


def _batches(rows: Iterator[Iterable[object]], room: int) -> Iterator[list[Iterable[object]]]:
    while room > 0 and (batch := list(itertools.islice(rows, min(_BATCH, room)))):
        room -= len(batch)
        yield batch


def _reporter(sheet: OutSheet, name: str, written: Written) -> Callable[[int, int], None]:
    def report(row: int, column: int) -> None:
        written.cuts.append(Cut(name, row, sheet.columns[column].header))

    return report


def write_csv(path: Path, sheet: OutSheet, progress: Progress = no_progress) -> Written:
    """Write UTF-8 with a mark; a text that would run as a formula gets a ' that our own import takes off."""
    written = Written(path)
    encoders = [_PLAIN.get(column.kind, _plain) for column in sheet.columns]
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([guarded(column.header) for column in sheet.columns])
        for batch in _batches(iter(sheet.rows), 1 << 62):
            writer.writerows([[plain(value) for plain, value in zip(encoders, row, strict=False)] for row in batch])
            written.rows += len(batch)
            progress(written.rows, max(sheet.total, written.rows), sheet.name)
    return written


def _plain(value: object) -> object:
    if value is None:
        return ""
    return guarded(value) if isinstance(value, str) else value


def _plain_money(value: object) -> object:
    if type(value) is int:
        return value / 100 if value % 100 else value // 100
    return _plain(value)


def _plain_time(value: object) -> object:
    return value.replace("T", " ") if isinstance(value, str) and _MOMENT.fullmatch(value) else _plain(value)


_PLAIN: Mapping[str, Callable[[object], object]] = {"money": _plain_money, "datetime": _plain_time, "date": _plain_time}


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file in the same folder that takes the place of `path` when the block ends well."""
    try:
        handle, name = tempfile.mkstemp(prefix=".~", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise UserError(Message(_DENIED, file=path.name, why=reason_of(error))) from error
    temporary = Path(name)
    try:
        yield temporary
        _as_usual(temporary)
        temporary.replace(path)
    except OSError as error:
        raise UserError(Message(_DENIED, file=path.name, why=reason_of(error))) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _as_usual(temporary: Path) -> None:
    """Give the file the permissions of any other new file instead of mkstemp's private ones."""
    umask = os.umask(0)
    os.umask(umask)
    temporary.chmod(0o666 & ~umask)
