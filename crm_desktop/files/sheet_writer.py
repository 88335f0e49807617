"""XlsxWriter for everything around the rows; the rows themselves go straight into its row file.

Written cell by cell through its API, 100,000 x 15 cells take four times as long as with the prepared encoders of
cells.py. In constant-memory mode each worksheet keeps its finished rows in `row_data_fh` and only notes their extent.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook

from crm_desktop.files.cells import Encoder, encoder, escaped, legal_text
from crm_desktop.files.layout import OutColumn, OutSheet

MAX_ROWS = 1_048_576
LISTS = "选项"
"""The hidden sheet that holds drop-down lists too long for their cell."""

_INLINE_LIST = 255
_HEADER_HEIGHT = 22
_SPARE_ROWS = 1_000
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\0-\x1f]")
_BASE: Mapping[str, object] = {"valign": "vcenter"}
_STYLES: Mapping[str, Mapping[str, object]] = {
    "text": {},
    "phone": {"num_format": "@"},
    "number": {},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "datetime": {"num_format": "yyyy-mm-dd hh:mm", "align": "left"},
    "money": {"num_format": "#,##0"},
    "cents": {"num_format": "#,##0.00"},
    "header": {"bold": True, "font_color": "#14233F", "bg_color": "#E7EDF9", "bottom": 1, "bottom_color": "#A9C0EC"},
    "grade A": {"bold": True, "align": "center", "font_color": "#FFFFFF", "bg_color": "#9C1243"},
    "grade B": {"bold": True, "align": "center", "font_color": "#FFFFFF", "bg_color": "#BE5409"},
    "grade C": {"bold": True, "align": "center", "font_color": "#FFFFFF", "bg_color": "#0F766E"},
    "grade D": {"bold": True, "align": "center", "font_color": "#14233F", "bg_color": "#A9C0EC"},
    "grade E": {"bold": True, "align": "center", "font_color": "#414956", "bg_color": "#EDEFF3"},
}
_COLUMN_STYLES = {"phone": "phone", "date": "date", "datetime": "datetime", "money": "money"}


class Body:
    """The rows of one sheet while they are written."""

    def __init__(self, name: str, sheet: OutSheet, worksheet: Any, book: "BookWriter") -> None:
        self.name = name
        self.room = MAX_ROWS - 1
        self.cut: Callable[[int, int], None] = _ignore
        self._sheet = sheet
        self._worksheet = worksheet
        self._book = book
        self._row = 1
        self._encoders = [self._encoder(at, column) for at, column in enumerate(sheet.columns)]
        self._write_header()

    def write(self, rows: Iterable[Iterable[object]]) -> None:
        """Append data rows."""
        encoders, number = self._encoders, self._row
        lines = []
        for row in rows:
            number += 1
            at = str(number)
            cells = [encode(value, at) for encode, value in zip(encoders, row, strict=False) if value is not None]
            lines.append(f'<row r="{at}">{"".join(cells)}</row>')
        self._row = number
        self._worksheet.row_data_fh.write("".join(lines))

    def finish(self) -> None:
        """Everything around the rows, now that their number is known."""
        worksheet, columns = self._worksheet, self._sheet.columns
        last = max(len(columns) - 1, 0)
        worksheet.dim_rowmin, worksheet.dim_rowmax = 0, self._row - 1
        worksheet.dim_colmin, worksheet.dim_colmax = 0, last
        for at, column in enumerate(columns):
            style = self._book.formats[_COLUMN_STYLES.get(column.kind, "text")]
            worksheet.set_column(at, at, column.width, style, {"hidden": column.hidden})
            if column.choices:
                self._offer(at, column.choices)
        worksheet.freeze_panes(1, 1)
        if columns:
            worksheet.autofilter(0, 0, self._row - 1, last)
        worksheet.set_landscape()
        worksheet.set_paper(9)
        worksheet.fit_to_pages(1, 0)
        worksheet.repeat_rows(0)
        worksheet.set_footer("&L&A&R&P / &N")

    def _encoder(self, at: int, column: OutColumn) -> Encoder:
        def cut(row: int) -> None:
            self.cut(row, at)

        return encoder(column, xl_col_to_name(at), self._book.styles, cut)

    def _write_header(self) -> None:
        style = self._book.styles["header"]
        cells = [
            f'<c r="{xl_rowcol_to_cell(0, at)}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
            f"{escaped(legal_text(column.header))}</t></is></c>"
            for at, column in enumerate(self._sheet.columns)
        ]
        self._worksheet.row_data_fh.write(f'<row r="1" ht="{_HEADER_HEIGHT}" customHeight="1">{"".join(cells)}</row>')

    def _offer(self, at: int, choices: tuple[str, ...]) -> None:
        """A drop-down that offers and never forbids."""
        clean = [legal_text(choice) for choice in choices]
        fits = len(",".join(clean).encode("utf-16-le")) <= 2 * _INLINE_LIST and not any("," in one for one in clean)
        source: object = clean if fits else self._book.long_list(clean)
        last = min(self._row - 1 + _SPARE_ROWS, MAX_ROWS - 1)
        self._worksheet.data_validation(
            1, at, last, at, {"validate": "list", "source": source, "show_error": False, "ignore_blank": True}
        )


class BookWriter:
    """One workbook while it is written."""

    def __init__(self, path: Path) -> None:
        self._book = Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False})
        self._book.use_zip64()
        self.formats = {name: self._book.add_format({**_BASE, **style}) for name, style in _STYLES.items()}
        self.styles = {name: one._get_xf_index() for name, one in self.formats.items()}  # noqa: SLF001 - no public way
        self._names: set[str] = set()
        self._lists: list[list[str]] = []

    def add(self, sheet: OutSheet) -> Body:
        """Begin a sheet under a name that Excel allows."""
        name = self._free_name(sheet.name)
        return Body(name, sheet, self._book.add_worksheet(name), self)

    def long_list(self, choices: list[str]) -> str:
        """Where a long drop-down list will stand, as a formula."""
        if choices not in self._lists:
            self._lists.append(choices)
        column = xl_col_to_name(self._lists.index(choices))
        return f"='{LISTS}'!${column}$1:${column}${len(choices)}"

    def close(self) -> None:
        """Write the file."""
        if not self._names:
            self._book.add_worksheet()
        if self._lists:
            worksheet = self._book.add_worksheet(self._free_name(LISTS))
            worksheet.hide()
            for row in range(max(map(len, self._lists))):
                for column, choices in enumerate(self._lists):
                    if row < len(choices):
                        worksheet.write_string(row, column, choices[row])
        self._book.close()

    def discard(self) -> None:
        """Remove the row files of a workbook that was not closed; nothing is left to do for a closed one."""
        if self._book.fileclosed:
            return
        for worksheet in self._book.worksheets():
            worksheet.row_data_fh.close()
            with suppress(OSError):
                Path(worksheet.row_data_filename).unlink()

    def _free_name(self, wanted: str) -> str:
        base = _FORBIDDEN.sub(" ", legal_text(wanted)).strip(" '")[:31] or "Sheet"
        name, number = base, 1
        while name.casefold() in self._names:
            number += 1
            name = f"{base[:26]} ({number})"
        self._names.add(name.casefold())
        return name


def _ignore(_row: int, _column: int) -> None:
    """Until someone wants to know which texts were cut."""
