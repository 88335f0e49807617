"""Tables of an HTML page, as older business programs hand them out under the name of xls."""

from html.parser import HTMLParser

Row = tuple[object, ...]
_MAX_SPAN = 1_000


class _Tables(HTMLParser):
    """Collects rows of every outermost table; spans become blank cells, as in a workbook."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[Row]] = []
        self._row: list[object] | None = None
        self._cell: list[str] | None = None
        self._span = 1
        self._down: dict[int, int] = {}
        self._depth = 0
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row or cell."""
        if tag in {"script", "style"}:
            self._hidden += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self._down = {}
        elif self._depth == 1 and tag == "tr":
            self._end_row()
            self._row = []
        elif self._depth == 1 and tag in {"td", "th"}:
            self._start_cell(dict(attrs))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a table, row or cell."""
        if tag in {"script", "style"}:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in {"td", "th"} and self._depth == 1:
            self._end_cell()
        elif tag in {"tr", "table"} and self._depth == 1:
            self._end_row()
        if tag == "table":
            self._depth = max(self._depth - 1, 0)

    def handle_data(self, data: str) -> None:
        """Text inside a cell."""
        if self._cell is not None and not self._hidden:
            self._cell.append(data)

    def close(self) -> None:
        """End what the page left open."""
        super().close()
        self._end_row()

    def _start_cell(self, attrs: dict[str, str | None]) -> None:
        self._end_cell()
        if self._row is None:
            self._row = []
        self._skip_spanned(self._row)
        self._span = _span(attrs.get("colspan"))
        rows = _span(attrs.get("rowspan"))
        if rows > 1:
            for column in range(len(self._row), len(self._row) + self._span):
                self._down[column] = rows - 1
        self._cell = []

    def _skip_spanned(self, row: list[object]) -> None:
        """Blank cells where cells of the rows above reach down."""
        while self._down.get(len(row), 0) > 0:
            self._down[len(row)] -= 1
            row.append(None)

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        lines = ("".join(self._cell)).replace("\xa0", " ").split("\n")
        text = "\n".join(part for part in (" ".join(line.split()) for line in lines) if part)
        self._row += [text or None, *[None] * (self._span - 1)]
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None and self.tables:
            self._skip_spanned(self._row)
            self.tables[-1].append(tuple(self._row))
        self._row = None


def _span(value: str | None) -> int:
    return min(max(int(value), 1), _MAX_SPAN) if value and value.isdigit() else 1


def html_tables(text: str) -> list[list[Row]]:
    """Rows of each outermost table that has any, blank cells as None."""
    parser = _Tables()
    parser.feed(text)
    parser.close()
    return [table for table in parser.tables if any(any(row) for row in table)]
