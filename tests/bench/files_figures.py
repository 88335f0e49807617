"""Import, undo and export against openpyxl doing less."""

import shutil
from pathlib import Path

from openpyxl import Workbook, load_workbook

from crm_desktop.services import exporting, history, importing
from crm_desktop.store.database import Store, open_store

from .book import workbook
from .measure import Figure, seconds


def _iterate(path: Path) -> None:
    book = load_workbook(path, read_only=True)
    for sheet in book:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()


def import_and_undo(folder: Path, rows: int) -> list[Figure]:
    """All of an import of `rows` x 10 against bare read-only iteration; its undo against the import."""
    path = workbook(folder / f"customers-{rows}.xlsx", rows)
    peer = seconds(lambda: _iterate(path))
    data = folder / "imported"
    shutil.rmtree(data, ignore_errors=True)
    store = open_store(data)
    ours = seconds(lambda: importing.run(store, [path]))
    undo = seconds(lambda: history.undo(store))
    store.close()
    return [
        Figure("import of a workbook", ours, peer, "s", 0.6, "openpyxl read-only iteration"),
        Figure("undo of that import", undo, ours, "s", 1.0, "the import"),
    ]


def _write_bare(path: Path, cells: list[tuple[object, ...]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("客户信息表")
    for row in cells:
        sheet.append(row)
    book.save(path)


def export(store: Store, folder: Path) -> list[Figure]:
    """The customers' template sheet, styled, against openpyxl write-only writing the same bare cells."""
    target = folder / "export.xlsx"
    ours = seconds(lambda: exporting.export_book(store, target, kinds=("customers",)))
    book = load_workbook(target, read_only=True)
    cells = [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    peer = seconds(lambda: _write_bare(folder / "bare.xlsx", cells))
    return [Figure("export of all customers", ours, peer, "s", 0.7, "openpyxl write-only, bare cells")]
