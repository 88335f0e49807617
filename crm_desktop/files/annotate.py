"""A copy of the user's own file, bad cells coloured and the reasons in comments, to correct and import again."""

import datetime as dt
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from crm_desktop.domain.messages import Message
from crm_desktop.files.cells import legal_text, shortened
from crm_desktop.files.problems import Problem
from crm_desktop.files.reading import read_book
from crm_desktop.files.sniff import Kind, sniff
from crm_desktop.files.writing import replacing

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_COLOUR = "FFFFC7CE"
_AUTHOR = "客户簿"
_PLAIN = (str, int, float, bool, dt.date, dt.time, dt.timedelta)
_Place = tuple[str, int, int]


def save_problems(
    source: Path, target: Path, problems: Iterable[Problem], sentence: Callable[[Message], str] = str
) -> int:
    """Save the copy as `target` (xlsx) and return the number of cells marked; `sentence` translates the reasons.

    An xlsx keeps its look; csv, xls, ods and what openpyxl cannot open are copied cell by cell into a new workbook.
    UserError when the source has gone or the target cannot be written.
    """
    places = _places(problems, sentence)
    with warnings.catch_warnings():
        # openpyxl warns of every extension that it drops; none of them matters in a copy made for corrections
        warnings.simplefilter("ignore")
        book = _own_workbook(source, target) or _copied(source)
        # cards have headings in the copy only
        below = int(sniff(source) is Kind.CARDS)
        marked = sum(_mark(book, (name, row + below, at), reason) for (name, row, at), reason in places.items())
        with replacing(target) as temporary:
            book.save(temporary)
    return marked


def _places(problems: Iterable[Problem], sentence: Callable[[Message], str]) -> Mapping[_Place, str]:
    """Sheet, row and column of each bad cell, with all its reasons."""
    places: dict[_Place, str] = {}
    for problem in problems:
        place = (problem.sheet, max(problem.row, 1), max(problem.column_index, 0) + 1)
        reason = sentence(problem.reason)
        before = places.get(place)
        places[place] = f"{before}\n{reason}" if before and reason not in before.split("\n") else before or reason
    return places


def _own_workbook(source: Path, target: Path) -> "Workbook | None":
    if sniff(source) is not Kind.ZIP:
        return None
    import openpyxl  # noqa: PLC0415 - 20 MB that only this needs
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        return openpyxl.load_workbook(source, keep_vba=target.suffix.lower() == ".xlsm", rich_text=True)
    except (BadZipFile, LookupError, ValueError, TypeError, AttributeError, OSError, InvalidFileException):
        return None


def _copied(source: Path) -> "Workbook":
    import openpyxl  # noqa: PLC0415

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    with read_book(source) as opened:
        for sheet in opened.sheets:
            worksheet = book.create_sheet(sheet.name[:31])
            if sheet.headings:
                worksheet.append(sheet.headings)
            for chunk in opened.stream(sheet.index, fill=False) if sheet.rows else ():
                for row in chunk:
                    worksheet.append([_plain(value) for value in row])
            _texts_stay_texts(worksheet)
    return book


def _plain(value: object) -> object:
    if isinstance(value, str):
        return shortened(legal_text(value))
    return value if value is None or isinstance(value, _PLAIN) else str(value)


def _texts_stay_texts(worksheet: "Worksheet") -> None:
    for row in worksheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"


def _mark(book: "Workbook", place: _Place, reason: str) -> bool:
    from openpyxl.comments import Comment  # noqa: PLC0415
    from openpyxl.styles import PatternFill  # noqa: PLC0415

    name, row, column = place
    if name not in book.sheetnames and name[:31] not in book.sheetnames:
        return False
    cell = _real_cell(book[name if name in book.sheetnames else name[:31]], row, column)
    cell.fill = PatternFill("solid", fgColor=_COLOUR)
    lines = reason.count("\n") + 1 + len(reason) // 24
    cell.comment = Comment(legal_text(reason), _AUTHOR, height=30 + 18 * lines, width=280)
    return True


def _real_cell(worksheet: "Worksheet", row: int, column: int) -> "Cell":
    """The cell itself, or the first of the merged cells that it belongs to: the only one that can carry a comment."""
    for area in worksheet.merged_cells.ranges:
        if area.min_row <= row <= area.max_row and area.min_col <= column <= area.max_col:
            row, column = area.min_row, area.min_col
            break
    return worksheet.cell(row, column)  # type: ignore[return-value]  # merged ones are ruled out above
