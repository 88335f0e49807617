"""Builders of files in every format, real ones, made on the spot."""

import csv
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest
import xlwt
from odf import opendocument, table, text

Rows = Sequence[Sequence[object]]
Sheets = Mapping[str, Rows]
Maker = Callable[[Path, Sheets], Path]


def make_xlsx(folder: Path, sheets: Sheets) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(folder / "made.xlsx")
    return folder / "made.xlsx"


def make_xls(folder: Path, sheets: Sheets) -> Path:
    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, dt.date):
                    sheet.write(r, c, value, day)
                elif value is not None:
                    sheet.write(r, c, value)
    book.save(str(folder / "made.xls"))
    return folder / "made.xls"


def make_ods(folder: Path, sheets: Sheets) -> Path:
    book = opendocument.OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        sheet = table.Table(name=name)
        for row in rows:
            line = table.TableRow()
            for value in row:
                line.addElement(_ods_cell(value))
            sheet.addElement(line)
        book.spreadsheet.addElement(sheet)
    book.save(str(folder / "made.ods"))
    return folder / "made.ods"


def _ods_cell(value: object) -> table.TableCell:
    if value is None:
        return table.TableCell()
    if isinstance(value, dt.date):
        cell = table.TableCell(valuetype="date", datevalue=value.isoformat())
    elif isinstance(value, int | float):
        cell = table.TableCell(valuetype="float", value=str(value))
    else:
        cell = table.TableCell(valuetype="string")
    cell.addElement(text.P(text=str(value)))
    return cell


def text_maker(encoding: str, delimiter: str) -> Maker:
    def make(folder: Path, sheets: Sheets) -> Path:
        path = folder / "made.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            for rows in sheets.values():
                csv.writer(file, delimiter=delimiter).writerows(rows)
        return path

    return make


WORKBOOKS: Mapping[str, Maker] = {"xlsx": make_xlsx, "xls": make_xls, "ods": make_ods}
TEXTS: Mapping[str, Maker] = {
    "utf-8": text_maker("utf-8", ","),
    "utf-8 with mark": text_maker("utf-8-sig", ","),
    "gb18030": text_maker("gb18030", ","),
    "utf-16": text_maker("utf-16", ","),
    "utf-16 without mark": text_maker("utf-16-le", "\t"),
    "tab": text_maker("utf-8", "\t"),
    "semicolon": text_maker("gb18030", ";"),
}


@pytest.fixture(params=sorted(WORKBOOKS))
def make_workbook(request: pytest.FixtureRequest) -> Maker:
    return WORKBOOKS[request.param]


@pytest.fixture(params=sorted(WORKBOOKS | TEXTS))
def make_table(request: pytest.FixtureRequest) -> Maker:
    return {**WORKBOOKS, **TEXTS}[request.param]


@pytest.fixture(scope="session")
def samples(fixtures: Path) -> Path:
    return fixtures / "files"
