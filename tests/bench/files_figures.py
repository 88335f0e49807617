"""Import, undo and export against openpyxl doing less."""

import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook

from crm_desktop.services import exporting
from crm_desktop.store.database import Store

from .book import workbook
from .measure import Figure, compiled_environment, seconds

# both in processes of their own, as the program and a script would be: a reading process starts by importing its
# parent's main module, which here would be all of these benchmarks
_ITERATE = """
import sys, time
began = time.perf_counter()
from openpyxl import load_workbook
book = load_workbook(sys.argv[1], read_only=True)
for sheet in book:
    for _row in sheet.iter_rows(values_only=True):
        pass
book.close()
print(time.perf_counter() - began)
"""
_IMPORT = """
import sys, time
from pathlib import Path
from crm_desktop.services import history, importing
from crm_desktop.store.database import open_store
store = open_store(Path(sys.argv[2]))
began = time.perf_counter()
importing.run(store, [Path(sys.argv[1])])
middle = time.perf_counter()
history.undo(store)
print(middle - began, time.perf_counter() - middle)
store.close()
"""
_ROUNDS = 3


def _timed(code: str, *words: str) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=compiled_environment(), capture_output=True, text=True, check=True
    )
    return [float(part) for part in done.stdout.split()]


def import_and_undo(folder: Path, rows: int) -> list[Figure]:
    """All of an import of `rows` x 10 against bare read-only iteration, in turn; its undo against the import."""
    path = workbook(folder / f"customers-{rows}.xlsx", rows)
    data = folder / "imported"
    taken: list[tuple[float, float, float]] = []
    for _ in range(_ROUNDS):
        shutil.rmtree(data, ignore_errors=True)
        imported, undone = _timed(_IMPORT, str(path), str(data))
        taken.append((*_timed(_ITERATE, str(path)), imported, undone))
    peer, ours, undo = map(statistics.median, zip(*taken, strict=True))
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
