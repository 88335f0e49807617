"""Cell ranges as the text that Excel and WPS put on the clipboard: tabs, line ends, quotes where needed."""

import re
from collections.abc import Iterable, Sequence

_NEEDS_QUOTES = re.compile('[\t\r\n"]')
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r\n|\n|\r|\Z)')
_CELL_END = re.compile("[\t\r\n]")
_LINE_END = re.compile(r"\r\n|\n|\r")


def to_tsv(rows: Iterable[Sequence[object]]) -> str:
    """Rows as clipboard text; None becomes a blank cell, every row ends with CR LF as Excel's do."""
    return "".join("\t".join(map(_quoted, row)) + "\r\n" for row in rows)


def _quoted(value: object) -> str:
    text = "" if value is None else str(value)
    if not _NEEDS_QUOTES.search(text):
        return text
    # line ends inside a cell are bare LF, those between rows CR LF
    return '"' + _LINE_END.sub("\n", text).replace('"', '""') + '"'


def from_tsv(text: str) -> list[list[str]]:
    """Clipboard text as rows of equal length; quotes count only where they close right before a tab or line end.

    The line end after the last row adds no row; text without tabs and line ends is one cell; "" is no rows.
    """
    rows: list[list[str]] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        value, at = _cell(text, at)
        row.append(value)
        if at < len(text) and text[at] == "\t":
            at += 1
            if at < len(text):
                continue
            row.append("")
        elif end := _LINE_END.match(text, at):
            at = end.end()
        rows.append(row)
        row = []
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at `at`, and where it ends."""
    if quoted := _QUOTED.match(text, at):
        return _LINE_END.sub("\n", quoted[1].replace('""', '"')), quoted.end()
    end = _CELL_END.search(text, at)
    stop = end.start() if end else len(text)
    return text[at:stop], stop
