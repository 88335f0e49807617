"""What a file really is, told from its first bytes and never from its name."""

import os
import re
from enum import Enum
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError, reason_of

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|style)\b", re.IGNORECASE)
_CARD = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN:VCARD\s", re.IGNORECASE)
_SPREADSHEET_XML = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet")
_ORDINARY = re.compile("[\t\r\n -~\u00a0-\u024f\u2010-\u205e\u2190-\u2bff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_SEPARATOR = re.compile("[,;\t\n]")
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_EMPTY = QT_TRANSLATE_NOOP("messages", "{file} is empty (0 bytes).")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "messages", "{file} cannot be read: {why}. If it is open in Excel or WPS, close it there."
)
_MISSING = QT_TRANSLATE_NOOP("messages", "{file} does not exist.")
_FOLDER = QT_TRANSLATE_NOOP("messages", "{file} is a folder, not a workbook.")
_BINARY = QT_TRANSLATE_NOOP("messages", "{file} is neither a workbook nor a text table.")
_XML_2003 = QT_TRANSLATE_NOOP("messages", "{file} is an XML spreadsheet of 2003; open it once and save it as xlsx.")
_LOCK = QT_TRANSLATE_NOOP("messages", "{file} is only the lock file that Excel leaves while a workbook is open.")


class Kind(Enum):
    """What the first bytes say."""

    ZIP = "zip"
    OLE = "ole"
    HTML = "html"
    TEXT = "text"
    CARDS = "cards"


def is_lock_file(path: Path) -> bool:
    """Whether this is the "~$..." file (or LibreOffice's ".~lock.") beside an open workbook, to be skipped silently."""
    return path.name.startswith(("~$", ".~lock."))


def sniff(path: Path) -> Kind:
    """The real kind of a file; UserError with one sentence for what can never be a table."""
    head = _first_bytes(path)
    if head.startswith(b"PK"):
        return Kind.ZIP
    if head.startswith(_OLE):
        return Kind.OLE
    marked = head.startswith(_TEXT_MARKS)
    if _CARD.match(head.replace(b"\0", b"")):
        return Kind.CARDS
    if _SPREADSHEET_XML.search(head):
        raise _error(_XML_2003, path)
    if _HTML.search(head.replace(b"\0", b"") if marked else head):
        return Kind.HTML
    if not marked and b"\0" in head and utf16_codec(head) is None:
        raise _error(_BINARY, path)
    return Kind.TEXT


def utf16_codec(head: bytes) -> str | None:
    """The codec of UTF-16 without a mark: ASCII has its zero byte always on one side, and the text makes sense."""
    codec = "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le"
    text = head[: len(head) // 2 * 2].decode(codec, "ignore")
    sensible = len(_ORDINARY.findall(text))
    return codec if sensible * 10 >= len(text) * 9 and _SEPARATOR.search(text) else None


def _first_bytes(path: Path) -> bytes:
    if is_lock_file(path):
        raise _error(_LOCK, path)
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError as error:
        raise _error(_MISSING, path) from error
    except OSError as error:
        # a folder that nobody may look into has no answer either
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises there
            raise _error(_FOLDER, path) from error
        raise UserError(Message(_UNREADABLE, file=path.name, why=reason_of(error))) from error
    if not head:
        raise _error(_EMPTY, path)
    return head


def _error(template: str, path: Path) -> UserError:
    return UserError(Message(template, file=path.name))
