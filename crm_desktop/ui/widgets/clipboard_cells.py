"""Cell ranges as spreadsheets put them on the clipboard: tabs, line breaks, quotes where a cell holds either."""

from collections.abc import Iterable, Sequence


def to_tsv(rows: Iterable[Sequence[str]]) -> str:
    """Tab-separated text of rows of cells."""
    return "\r\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in "\t\r\n") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def from_tsv(text: str) -> list[list[str]]:
    """Rows of cells of tab-separated text; a last line break starts no row."""
    rows: list[list[str]] = [[]]
    position, size = 0, len(text)
    while position < size:
        if text[position] == '"':
            cell, position = _read_quoted(text, position + 1)
        else:
            cell, position = _read_plain(text, position)
        rows[-1].append(cell)
        if position < size and text[position] == "\t":
            position += 1
            if position == size or text[position] in "\r\n":
                rows[-1].append("")
        if position < size and text[position] in "\r\n":
            position += 2 if text[position : position + 2] == "\r\n" else 1
            if position < size:
                rows.append([])
    return rows if rows != [[]] else []


def _read_plain(text: str, start: int) -> tuple[str, int]:
    end = start
    while end < len(text) and text[end] not in "\t\r\n":
        end += 1
    return text[start:end], end


def _read_quoted(text: str, start: int) -> tuple[str, int]:
    """A cell whose quotes are doubled inside; an unclosed one runs to the end of its plain text."""
    parts: list[str] = []
    position = start
    while True:
        close = text.find('"', position)
        if close < 0:
            return _read_plain(text, start - 1)
        parts.append(text[position:close])
        if text[close + 1 : close + 2] == '"':
            parts.append('"')
            position = close + 2
            continue
        tail, end = _read_plain(text, close + 1)
        return "".join(parts) + tail, end
