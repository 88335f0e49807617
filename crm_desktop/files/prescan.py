"""Look through a zipped workbook before anything parses it, and refuse what would eat the machine's memory."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.used_range import OdsRange, XlsxRange, XlsxValues

MAX_MEMBERS = 2_000
MAX_BYTES = 800 * 1024 * 1024
MAX_RATIO = 200
RATIO_FROM = 1024 * 1024
MAX_CELLS = 30_000_000
CHUNK = 1 << 20

DAMAGED = QT_TRANSLATE_NOOP("messages", "{file} is damaged or is not a workbook.")
_MEMBERS = QT_TRANSLATE_NOOP("messages", "{file} has too many parts to be an ordinary workbook and was not opened.")
_TOO_BIG = QT_TRANSLATE_NOOP("messages", "{file} unpacks to more than {megabytes} MB and was not opened.")
_BOMB = QT_TRANSLATE_NOOP("messages", "{file} is packed suspiciously tightly and was not opened.")
_RANGE = QT_TRANSLATE_NOOP(
    "messages",
    "Sheet data of {file} reaches too far out (more than {cells} million cells); delete the stray cells and try again.",
)
_DOCTYPE = QT_TRANSLATE_NOOP(
    "messages", "{file} has a DOCTYPE inside, which no spreadsheet program writes; not opened."
)


@dataclass(slots=True)
class Scan:
    """What the look through found that the reader itself cannot tell."""

    uncalculated: int = 0
    """Formulas without a stored result: the workbook must be opened and saved once in Excel or WPS."""
    errors: int = 0
    """Cells that show #DIV/0!, #N/A and the like; they read as blank."""


class _Range(Protocol):
    """Counts the used cells of one sheet part from its chunks."""

    @property
    def cells(self) -> int:
        """Rows x columns seen so far."""

    def feed(self, chunk: bytes) -> None:
        """Look at the next piece of the part."""


def prescan(path: Path, progress: Progress = no_progress) -> Scan:
    """Refuse a zipped workbook (xlsx, ods) beyond the caps with one sentence (UserError), else say what was found."""
    scan = Scan()
    try:
        with zipfile.ZipFile(path) as book:
            members = book.infolist()
            if len(members) > MAX_MEMBERS:
                raise _refusal(_MEMBERS, path)
            left = MAX_BYTES
            for done, member in enumerate(members):
                progress(done, len(members), "")
                left -= _scan_member(book, member, left, scan)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,  # zipfile: a compression or version that it does not know
        RuntimeError,
        OverflowError,
        ValueError,
    ) as error:
        raise _refusal(DAMAGED, path) from error
    return scan


def _scan_member(book: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, scan: Scan) -> int:
    """Read one part to its end, with every cap checked on the way; its real size in bytes."""
    size = 0
    path = Path(book.filename or "")
    used = _range_for(member.filename)
    is_xml = member.filename.endswith((".xml", ".rels", ".vml"))
    for chunk in _chunks(book, member):
        size += len(chunk)
        if size > left:
            raise _refusal(_TOO_BIG, path, megabytes=MAX_BYTES >> 20)
        if size > RATIO_FROM and size > MAX_RATIO * max(member.compress_size, 1):
            raise _refusal(_BOMB, path)
        if is_xml and size == len(chunk) and b"<!DOCTYPE" in chunk[:4096].replace(b"\0", b""):
            raise _refusal(_DOCTYPE, path)
        if used is not None:
            used.feed(chunk)
            _count_formulas(chunk, scan)
            if used.cells > MAX_CELLS:
                _recount(book, member, used, path)
                used = None
    return size


def _count_formulas(chunk: bytes, scan: Scan) -> None:
    scan.errors += chunk.count(b' t="e"')
    if b"</f>" in chunk:
        scan.uncalculated += sum(chunk.count(end) for end in (b"</f></c>", b"</f><v></v>", b"</f><v/>", b"</f><v />"))


def _recount(book: zipfile.ZipFile, member: zipfile.ZipInfo, used: _Range, path: Path) -> None:
    """Refuse the part unless it is only blank formatted cells, or an untrue dimension, that reach so far out."""
    if isinstance(used, XlsxRange):
        exact = XlsxValues()
        for chunk in _chunks(book, member):
            exact.feed(chunk)
            if exact.cells > MAX_CELLS:
                break
        else:
            return
    raise _refusal(_RANGE, path, cells=MAX_CELLS // 1_000_000)


def _chunks(book: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with book.open(member) as part:
        while chunk := part.read(CHUNK):
            yield chunk


_SHEET_PARTS: tuple[tuple[re.Pattern[str], Callable[[], _Range]], ...] = (
    (re.compile(r"/?xl/.*sheets/[^/]*\.xml$", re.IGNORECASE), XlsxRange),
    (re.compile(r"content\.xml$"), OdsRange),
)


def _range_for(name: str) -> _Range | None:
    return next((make() for pattern, make in _SHEET_PARTS if pattern.match(name)), None)


def _refusal(template: str, path: Path, **args: object) -> UserError:
    return UserError(Message(template, file=path.name, **args))
