"""Files of every format made on the spot, and the book as plain values."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import xlwt
from odf import opendocument, table, text

from crm_desktop.store import tables
from crm_desktop.store.database import Store

SAMPLES = Path(__file__).parents[1] / "fixtures" / "files"
Sheets = Mapping[str, Sequence[Sequence[object]]]


def csv_file(folder: Path, *rows: Sequence[object], name: str = "客户.csv") -> Path:
    with (folder / name).open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return folder / name


def sheets_of(sample: str) -> Sheets:
    book = openpyxl.load_workbook(SAMPLES / sample)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def xlsx_file(folder: Path, sheets: Sheets, name: str = "made.xlsx") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(folder / name)
    return folder / name


def xls_file(folder: Path, sheets: Sheets) -> Path:
    book = xlwt.Workbook(encoding="utf-8")
    for title, rows in sheets.items():
        sheet = book.add_sheet(title)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value)
    book.save(str(folder / "made.xls"))
    return folder / "made.xls"


def ods_file(folder: Path, sheets: Sheets) -> Path:
    book = opendocument.OpenDocumentSpreadsheet()
    for title, rows in sheets.items():
        sheet = table.Table(name=title)
        for row in rows:
            line = table.TableRow()
            for value in row:
                cell = table.TableCell() if value is None else table.TableCell(valuetype="string")
                if value is not None:
                    cell.addElement(text.P(text=str(value)))
                line.addElement(cell)
            sheet.addElement(line)
        book.spreadsheet.addElement(sheet)
    book.save(str(folder / "made.ods"))
    return folder / "made.ods"


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All logged tables, row by row."""
    with store.read() as db:
        return {
            one.name: [tuple(row) for row in db.exec_driver_sql(f'SELECT * FROM "{one.name}" ORDER BY id')]
            for one in tables.logged
        }


def rows(store: Store, sql: str, *values: object) -> list[tuple[object, ...]]:
    with store.read() as db:
        return [tuple(row) for row in db.exec_driver_sql(sql, values)]


def one(store: Store, sql: str, *values: object) -> object:
    found = rows(store, sql, *values)
    assert len(found) == 1, found
    return found[0][0]
