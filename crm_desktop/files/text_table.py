"""Tables in plain text: which encoding, which delimiter, and the rows."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.files.sniff import utf16_codec

MAX_TEXT_BYTES = 400 * 1024 * 1024
_FIELD_LIMIT = 16 * 1024 * 1024
_DELIMITERS = (",", "\t", ";", "|")
_SNIFFED_LINES = 30
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RISKY = re.compile("'*[=+\\-@\t\r\0＝＋－＠]")
_ESCAPED = re.compile("''*[=+\\-@\t\r\0＝＋－＠]")
_SEP_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)

_ENCODING = QT_TRANSLATE_NOOP(
    "messages",
    "{file} is not text in UTF-8, GB18030 or UTF-16; choose its encoding, or save it as xlsx and try again.",
)
_TOO_LONG = QT_TRANSLATE_NOOP("messages", "{file} is larger than {megabytes} MB of text and was not opened.")
_BROKEN = QT_TRANSLATE_NOOP("messages", "{file} has a cell that never ends near line {line}: a quote is missing.")


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """Text of a file: its mark, then strict UTF-8, then strict GB18030 (never "gbk"); UserError asks otherwise."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, (codec,), name)
    if encoding:
        return _strict(data, (encoding,), name)
    head = data[:4096]
    if b"\0" in head and (unmarked := utf16_codec(head)):
        return _strict(data, (unmarked,), name)
    return _strict(data, ("utf-8", "gb18030"), name)


def _strict(data: bytes, codecs_to_try: tuple[str, ...], name: str) -> str:
    for codec in codecs_to_try:
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UserError(Message(_ENCODING, file=name))


def read_text(path: Path, encoding: str | None = None) -> str:
    """The whole file as text; UserError when it is too large or its encoding cannot be told."""
    if path.stat().st_size > MAX_TEXT_BYTES:
        raise UserError(Message(_TOO_LONG, file=path.name, megabytes=MAX_TEXT_BYTES >> 20))
    return decode(path.read_bytes(), path.name, encoding)


def find_delimiter(text: str) -> str:
    """The delimiter whose count per line agrees best over the first lines; a comma when there is none."""
    lines = list(_records(text[:200_000], _SNIFFED_LINES))
    scores = {}
    for order, mark in enumerate(_DELIMITERS):
        counts = [line.count(mark) for line in lines]
        with_mark = [n for n in counts if n]
        usual = max(set(with_mark), key=with_mark.count) if with_mark else 0
        scores[mark] = (sum(n == usual for n in with_mark) * min(usual, 3), usual, -order)
    best = max(scores, key=lambda mark: scores[mark])
    return best if scores[best][0] else ","


def _records(text: str, most: int) -> Iterator[str]:
    """The first non-blank lines without what stands in quotes (which may hold any delimiter)."""
    for line in re.sub(r'"[^"]*"', "", text).splitlines()[:most]:
        if line.strip():
            yield line


def text_rows(text: str, name: str, delimiter: str | None = None) -> Iterator[tuple[object, ...]]:
    """Rows of a text table, blank cells as None, our own leading ' escape taken off again."""
    csv.field_size_limit(_FIELD_LIMIT)
    separated = _SEP_LINE.match(text)
    if separated:
        delimiter = separated[1]
        yield ()
        text = text[separated.end() :]
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter or find_delimiter(text))
    try:
        for row in reader:
            yield tuple([_cell(value) for value in row])
    except csv.Error as error:
        raise UserError(Message(_BROKEN, file=name, line=reader.line_num)) from error


def count_rows(text: str) -> int:
    """About how many rows there are, without reading them: line ends outside of quotes; -1 when quotes are unpaired."""
    parts = text.split('"')
    if not len(parts) % 2:
        return -1
    mark = "\n" if "\n" in text else "\r"
    return sum(part.count(mark) for part in parts[::2]) + (not text.endswith(mark))


def _cell(value: str) -> str | None:
    if not value or value.isspace():
        return None
    return value[1:] if value[0] == "'" and _ESCAPED.match(value) else value


def guarded(text: str) -> str:
    """The text as a csv cell that no spreadsheet runs: a ' before = + - @, which the import takes off again."""
    return f"'{text}" if _RISKY.match(text) else text
