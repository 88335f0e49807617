"""How far the cells of a sheet reach, counted over raw chunks of its XML with a few cheap patterns."""

import re

_DIMENSION = re.compile(rb"""<(?:\w+:)?dimension\s[^>]*?ref\s*=\s*["'](?:[A-Z]+\d+:)?([A-Z]+)(\d+)["']""")
# letters alone for near cells, so that a million cells leave a handful of texts; with their row beyond row 99,999.
# nearer rows are counted by the last row of each chunk; possessive, because giving back costs half the speed
_CELLS = re.compile(rb'r="([A-Z]++(?:\d{6,})?+)')
_LAST_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"')
_OVERLAP = 64
_MOST_COLUMNS = 16_384


def column_number(letters: bytes) -> int:
    """1 for A, 27 for AA, 16384 for XFD."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


class XlsxRange:
    """Rows and columns of one worksheet part, from its dimension and from the cells' own references."""

    def __init__(self) -> None:
        self._rows = 0
        self._columns = 0
        self._declared = 0
        self._tail = b""
        self._letters: set[bytes] = set()

    @property
    def cells(self) -> int:
        """Rows x columns as far as read, or what the dimension declares when that is more."""
        return max(self._rows * self._columns, self._declared)

    def feed(self, chunk: bytes) -> None:
        """Look at the next piece of the part."""
        data = self._tail + chunk
        if not self._tail:
            found = _DIMENSION.search(data, 0, 8192)
            if found:
                self._declared = min(column_number(found[1]), _MOST_COLUMNS) * int(found[2])
        far = 0
        for cell in set(_CELLS.findall(data)):
            letters = cell.rstrip(b"0123456789")
            far = max(far, int(cell[len(letters) :] or 0))
            self._letters.add(letters)
        self._columns = max(map(column_number, self._letters), default=0)
        self._rows = max(self._rows, self._last_row(data), far)
        self._tail = data[-_OVERLAP:]

    @staticmethod
    def _last_row(data: bytes) -> int:
        found = _LAST_ROW.search(data, max(data.rfind(b"<row "), 0))
        return int(found[1]) if found else 0


_VALUE_CELL = re.compile(rb'<c [^>]*?\br="([A-Z]+)(\d+)"[^>]*(?<!/)>\s*<(?:v|is|f)\b')


class XlsxValues:
    """Rows and columns that hold values: exact and slower, for sheets formatted far beyond their data."""

    def __init__(self) -> None:
        self._rows = 0
        self._columns = 0
        self._tail = b""

    @property
    def cells(self) -> int:
        """Rows x columns of the cells with a value so far."""
        return self._rows * self._columns

    def feed(self, chunk: bytes) -> None:
        """Look at the next piece of the part."""
        data = self._tail + chunk
        for letters, row in _VALUE_CELL.findall(data):
            self._rows = max(self._rows, int(row))
            self._columns = max(self._columns, column_number(letters))
        self._tail = data[max(data.rfind(b"<c "), len(data) - 256, 0) :] if data else b""


_BIG_ROW = re.compile(rb'<table:table-row[^>]*number-rows-repeated="(\d+)"[^>]*>')
_WIDE_CELL = re.compile(rb'<table:(?:covered-)?table-cell[^>]*number-columns-repeated="(\d{2,})"[^>]*>')
_VALUE = b"value-type="
_ROW_END = b"</table:table-row>"


class OdsRange:
    """Cells of an OpenDocument sheet; its usual padding of a million blank repeated rows does not count."""

    def __init__(self) -> None:
        self._tail = b""
        self._passed = 0
        self._used = 0
        self._width = 64

    @property
    def cells(self) -> int:
        """Rows down to the last one with a value x the widest repeat that carries or precedes a value."""
        return self._used * self._width

    def feed(self, chunk: bytes) -> None:
        """Look at the next piece of the part."""
        data = self._tail + chunk
        cut = data.rfind(b"<table:table-row")
        if cut > 0:
            data, self._tail = data[:cut], data[cut:]
        elif len(data) < 1 << 24:
            self._tail = data
            return
        else:
            self._tail = b""
        at = 0
        for row in _BIG_ROW.finditer(data):
            self._rows(data, at, row.start(), 0)
            end = data.find(_ROW_END, row.end())
            at = len(data) if end < 0 else end
            self._rows(data, row.start(), at, int(row[1]) - 1)
        self._rows(data, at, len(data), 0)
        self._cells(data)

    def _rows(self, data: bytes, start: int, end: int, extra: int) -> None:
        self._passed += data.count(b"<table:table-row", start, end) + extra
        if data.find(_VALUE, start, end) >= 0:
            self._used = self._passed

    def _cells(self, data: bytes) -> None:
        for cell in _WIDE_CELL.finditer(data):
            end = data.find(_ROW_END, cell.end())
            if data.find(_VALUE, cell.start(), end if end >= 0 else len(data)) >= 0:
                self._width = max(self._width, int(cell[1]))
