"""The sheets of one file of any kind, read in this process; reading.py decides in which process this runs."""

import io
import itertools
import re
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import python_calamine

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.files.card_file import CardSource
from crm_desktop.files.html_table import html_tables
from crm_desktop.files.prescan import DAMAGED
from crm_desktop.files.raw import HEAD_ROWS, Merge, RawSheet, Row, Tidy
from crm_desktop.files.sniff import Kind, sniff
from crm_desktop.files.text_table import count_rows, read_text, text_rows

_LOCKED = QT_TRANSLATE_NOOP(
    "messages", "{file} is protected by a password; open it, save it without the password and try again."
)
_NO_TABLE = QT_TRANSLATE_NOOP("messages", "{file} is a web page without a table.")
_LONG = 1 << 20
_OWN_SUFFIXES = {Kind.ZIP: {".xlsx", ".xlsm", ".ods"}, Kind.OLE: {".xls"}}


class Source(Protocol):
    """One opened file."""

    epoch1904: bool
    images: int

    def heads(self) -> Iterator[RawSheet]:
        """Every sheet with its first rows."""

    def merged(self, sheet: int) -> tuple[Merge, ...]:
        """Merged cells of one sheet."""

    def rows(self, sheet: int) -> Iterator[Row]:
        """All rows of one sheet from row 1, merged cells not filled."""


def open_source(path: Path, encoding: str | None = None) -> Source:
    """Open a file by what it really is; UserError with one sentence when it is no table."""
    kind = sniff(path)
    if kind is Kind.TEXT:
        return TextSource(path, encoding)
    if kind is Kind.HTML:
        return HtmlSource(path, encoding)
    if kind is Kind.CARDS:
        return CardSource(path, encoding)
    return CalamineSource(path, kind)


class TextSource:
    """A csv or txt file: one sheet named after the file."""

    epoch1904 = False
    images = 0

    def __init__(self, path: Path, encoding: str | None) -> None:
        self._path = path
        self._text = read_text(path, encoding)

    def heads(self) -> Iterator[RawSheet]:
        """Its one sheet; the count is that of its lines where it is long, so that nobody waits for it."""
        rows = self.rows(0)
        first = tuple(itertools.islice(rows, HEAD_ROWS))
        count, columns = len(first), max(map(len, first), default=0)
        lines = count_rows(self._text) if len(self._text) > _LONG else -1
        for row in rows if lines < 0 else ():
            count += 1
            columns = max(columns, len(row))
        count = max(count, lines)
        if not any(any(cell is not None for cell in row) for row in first) and count <= HEAD_ROWS:
            count = 0
        yield RawSheet(0, self._path.stem, False, count, columns, first)

    def merged(self, _sheet: int) -> tuple[Merge, ...]:
        """Text merges nothing."""
        return ()

    def rows(self, _sheet: int) -> Iterator[Row]:
        """The rows of the text."""
        return text_rows(self._text, self._path.name)


class HtmlSource:
    """A web page: each of its outermost tables is a sheet."""

    epoch1904 = False
    images = 0

    def __init__(self, path: Path, encoding: str | None) -> None:
        self._name = path.stem
        self._tables = html_tables(read_text(path, encoding))
        if not self._tables:
            raise UserError(Message(_NO_TABLE, file=path.name))

    def heads(self) -> Iterator[RawSheet]:
        """One sheet for each table."""
        for index, table in enumerate(self._tables):
            name = self._name if len(self._tables) == 1 else f"{self._name} {index + 1}"
            yield RawSheet(index, name, False, len(table), max(map(len, table)), tuple(table[:HEAD_ROWS]))

    def merged(self, _sheet: int) -> tuple[Merge, ...]:
        """Spans stay blank cells."""
        return ()

    def rows(self, sheet: int) -> Iterator[Row]:
        """The rows of one table."""
        return iter(self._tables[sheet])


class CalamineSource:
    """An xlsx, xls or ods workbook; sheets are parsed when first asked for and kept."""

    def __init__(self, path: Path, kind: Kind) -> None:
        self.images = 0
        self._path = path
        self._sheets: dict[int, python_calamine.CalamineSheet] = {}
        # by path where the name tells the truth (fastest), else by content
        named_right = path.suffix.lower() in _OWN_SUFFIXES[kind]
        try:
            self._book = python_calamine.load_workbook(path if named_right else io.BytesIO(path.read_bytes()))
        except python_calamine.PasswordError as error:
            raise UserError(Message(_LOCKED, file=path.name)) from error
        except python_calamine.CalamineError as error:
            raise UserError(Message(_LOCKED if is_encrypted(path, kind) else DAMAGED, file=path.name)) from error
        self.epoch1904 = has_1904_epoch(path, kind)

    def heads(self) -> Iterator[RawSheet]:
        """Every worksheet; chart and macro sheets are passed over."""
        for index, about in enumerate(self._book.sheets_metadata):
            if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = self._sheet(index)
            columns, rows = (sheet.end[1] + 1, sheet.end[0] + 1) if sheet.end else (0, 0)
            hidden = about.visible is not python_calamine.SheetVisibleEnum.Visible
            first = tuple(itertools.islice(self._plain(sheet), HEAD_ROWS))
            yield RawSheet(index, about.name, hidden, rows, columns, first, self.merged(index))

    def merged(self, sheet: int) -> tuple[Merge, ...]:
        """Merged cells; OpenDocument tells of none."""
        areas = self._sheet(sheet).merged_cell_ranges or []
        return tuple((top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in areas)

    def rows(self, sheet: int) -> Iterator[Row]:
        """All rows from row 1 and column A."""
        tidy = Tidy()
        yield from self._plain(self._sheet(sheet), tidy)
        self.images = tidy.images

    def _plain(self, sheet: python_calamine.CalamineSheet, tidy: Tidy | None = None) -> Iterator[Row]:
        left = (None,) * (sheet.start[1] if sheet.start else 0)
        rows = map(tidy or Tidy(), sheet.iter_rows())
        return (left + row for row in rows) if left else rows

    def _sheet(self, index: int) -> python_calamine.CalamineSheet:
        if index not in self._sheets:
            try:
                self._sheets[index] = self._book.get_sheet_by_index(index)
            except python_calamine.CalamineError as error:
                raise UserError(Message(DAMAGED, file=self._path.name)) from error
        return self._sheets[index]


def is_encrypted(path: Path, kind: Kind) -> bool:
    """Whether a file that would not open is protected by a password."""
    if kind is not Kind.OLE:
        return False
    import msoffcrypto  # noqa: PLC0415 - only for files that failed
    from msoffcrypto import exceptions  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            return bool(msoffcrypto.OfficeFile(file).is_encrypted())
    except (exceptions.FileFormatError, OSError, ValueError, KeyError, struct.error):
        return False


_DATE_1904 = re.compile(rb"""<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true|on)["']""")
_DATEMODE = 0x22
_GLOBALS_END = 0x0A


def has_1904_epoch(path: Path, kind: Kind) -> bool:
    """Whether bare day numbers of the workbook count from 1904 (old Macs) and not from 1900."""
    try:
        if kind is Kind.ZIP:
            with zipfile.ZipFile(path) as book, book.open("xl/workbook.xml") as part:
                return bool(_DATE_1904.search(part.read(1 << 20)))
        return _xls_1904(path)
    except (KeyError, OSError, struct.error, zipfile.BadZipFile):
        return False


def _xls_1904(path: Path) -> bool:
    """Walk the global records of an xls until DATEMODE."""
    import olefile  # type: ignore[import-untyped]  # noqa: PLC0415 - comes untyped with msoffcrypto-tool

    with olefile.OleFileIO(path) as ole:
        name = next(name for name in ("Workbook", "Book") if ole.exists(name))
        stream = ole.openstream(name)
        while header := stream.read(4):
            kind, size = struct.unpack("<HH", header)
            body = stream.read(size)
            if kind == _DATEMODE:
                return bool(struct.unpack("<H", body[:2])[0])
            if kind == _GLOBALS_END:
                break
    return False
