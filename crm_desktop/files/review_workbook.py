"""A review as a workbook: one sheet a chart with the numbers behind it and a native chart, and a sheet of key figures.

It knows no language and no database: titles and texts come ready, numbers as numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from xlsxwriter.workbook import Workbook

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.files.cells import legal_text
from crm_desktop.files.writing import replacing

FORMATS: Final = {
    "text": "",
    "number": "#,##0.##",
    "count": "#,##0",
    "percent": "0.0%",
    "money": '#,##0"元"',
    "days": "0.0",
}
"""Kinds of columns and how Excel writes their numbers."""
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\0-\x1f]")
_FONT: Final = "Microsoft YaHei"
_ACCENT: Final = "#3F6FE0"
_QUIET: Final = "#C3CAD6"
_TOP: Final = 3
"""Row of the column titles; title and finding stand above."""
_WIDTHS: Final = {"text": 22, "money": 16}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title and what its values are (a key of FORMATS)."""

    title: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Figure:
    """A sheet: title, finding, the numbers, and how they are drawn.

    `chart` is "bar", "line" or "" for none; `drawn` are the places of the columns that are drawn, the first column
    names their values. `loud` are the rows in colour (all when it is empty), `dashed` the places of forecast lines.
    """

    title: str
    finding: str
    columns: Sequence[SheetColumn]
    rows: Sequence[Sequence[object]]
    chart: str = ""
    drawn: Sequence[int] = ()
    loud: Sequence[int] = ()
    dashed: Sequence[int] = ()
    foot: str = ""


def write_review(path: Path, title: str, figures: Sequence[Figure], progress: Progress = no_progress) -> int:
    """Write the figures as a workbook that appears whole or not at all; returns the number of charts."""
    with replacing(path) as temporary:
        book = Workbook(str(temporary), {"strings_to_formulas": False, "strings_to_numbers": False})
        book.set_properties({"title": legal_text(title), "author": "", "company": ""})
        formats = _formats(book)
        names: set[str] = set()
        charts = 0
        for done, figure in enumerate(figures):
            progress(done, len(figures), figure.title)
            charts += _sheet(book, _free(figure.title, names), figure, formats)
        book.close()
    return charts


def _formats(book: Any) -> dict[str, Any]:
    base = {"font_name": _FONT, "font_size": 10, "valign": "vcenter"}
    found = {
        kind: book.add_format({**base, **({"num_format": code} if code else {})}) for kind, code in FORMATS.items()
    }
    found["title"] = book.add_format({**base, "bold": True, "font_size": 14})
    found["finding"] = book.add_format({**base, "font_color": "#4B5360"})
    head = {"bold": True, "font_color": "#14233F", "bg_color": "#E7EDF9", "bottom": 1, "bottom_color": "#A9C0EC"}
    found["head"] = book.add_format({**base, **head})
    return found


def _sheet(book: Any, name: str, figure: Figure, formats: dict[str, Any]) -> int:
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, legal_text(figure.title), formats["title"])
    sheet.write_string(1, 0, legal_text(figure.finding), formats["finding"])
    for at, column in enumerate(figure.columns):
        sheet.write_string(_TOP, at, legal_text(column.title), formats["head"])
        sheet.set_column(at, at, _WIDTHS.get(column.kind, 12), formats[column.kind])
    for line, row in enumerate(figure.rows, _TOP + 1):
        for at, value in enumerate(row):
            _cell(sheet, line, at, value, formats[figure.columns[at].kind])
    if figure.foot:
        sheet.write_string(_TOP + 2 + len(figure.rows), 0, legal_text(figure.foot), formats["finding"])
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")
    if not (figure.chart and figure.drawn and figure.rows):
        return 0
    drawn = _bar(book, name, figure) if figure.chart == "bar" else _line(book, name, figure)
    sheet.insert_chart(_TOP, len(figure.columns) + 1, drawn, {"object_position": 3})
    return 1


def _cell(sheet: Any, line: int, at: int, value: object, style: Any) -> None:
    if isinstance(value, bool) or value is None or value == "":
        sheet.write_blank(line, at, None, style)
    elif isinstance(value, int | float):
        sheet.write_number(line, at, value, style)
    else:
        sheet.write_string(line, at, legal_text(str(value)), style)


def _values(name: str, figure: Figure, at: int) -> dict[str, object]:
    first, last = _TOP + 1, _TOP + len(figure.rows)
    return {
        "name": [name, _TOP, at],
        "categories": [name, first, 0, last, 0],
        "values": [name, first, at, last, at],
    }


def _bar(book: Any, name: str, figure: Figure) -> Any:
    chart = book.add_chart({"type": "bar"})
    for at in figure.drawn:
        loud = set(figure.loud) or set(range(len(figure.rows)))
        points = [{"fill": {"color": _ACCENT if row in loud else _QUIET}} for row in range(len(figure.rows))]
        code = FORMATS[figure.columns[at].kind]
        labels = {"value": True, **({"num_format": code} if code else {})}
        chart.add_series({**_values(name, figure, at), "points": points, "gap": 80, "data_labels": labels})
    chart.set_y_axis({"reverse": True, "line": {"none": True}, "major_tick_mark": "none"})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    return _dressed(chart, figure, len(figure.drawn) > 1, 120 + 30 * len(figure.rows))


def _line(book: Any, name: str, figure: Figure) -> Any:
    chart = book.add_chart({"type": "line"})
    loud = set(figure.loud) or set(figure.drawn)
    for at in figure.drawn:
        line: dict[str, object] = {"color": _ACCENT if at in loud else _QUIET, "width": 2}
        if at in figure.dashed:
            line["dash_type"] = "dash"
        chart.add_series({**_values(name, figure, at), "line": line})
    chart.set_x_axis({"line": {"none": True}, "major_tick_mark": "none"})
    code = FORMATS[figure.columns[figure.drawn[0]].kind]
    grid = {"visible": True, "line": {"color": "#EEF0F3"}}
    chart.set_y_axis({"line": {"none": True}, "major_gridlines": grid, **({"num_format": code} if code else {})})
    chart.show_blanks_as("gap")
    return _dressed(chart, figure, len(figure.drawn) > 1, 320)


def _dressed(chart: Any, figure: Figure, legend: bool, height: int) -> Any:
    """One message: the finding is the title."""
    chart.set_title({"name": legal_text(figure.finding), "name_font": {"size": 11, "bold": True, "name": _FONT}})
    if legend:
        chart.set_legend({"position": "bottom"})
    else:
        chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": 640, "height": max(240, height)})
    return chart


def _free(wanted: str, names: set[str]) -> str:
    base = _FORBIDDEN.sub(" ", legal_text(wanted)).strip(" '")[:31] or "Sheet"
    name, number = base, 1
    while name.casefold() in names:
        number += 1
        name = f"{base[:26]} ({number})"
    names.add(name.casefold())
    return name
