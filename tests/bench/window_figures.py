"""Start, keystrokes, jumps and memory of the real window, each in a process of its own, on the offscreen platform."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from crm_desktop.store.database import open_store

from .measure import Figure, compiled_environment, percentile, side_by_side

# both sides end in the moment in which their table has been painted for the first time
_END = """
class End(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
"""

_BARE = (
    """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
"""
    + _END
    + """app = QApplication([])
window = QMainWindow()
view = QTableView()
view.setModel(QStandardItemModel(0, 16))
window.setCentralWidget(view)
window.resize(1440, 900)
end = End()
view.viewport().installEventFilter(end)
window.show()
app.exec()
"""
)

_OURS = (
    """
import gc, os, sys
gc.disable()  # as __main__ does
import crm_desktop.app as app
from pathlib import Path
from typing import Any
from PySide6.QtCore import QEvent, QObject, QTimer
from crm_desktop import settings
"""
    + _END
    + """opened = app.Program.open
def watched(self):
    window = opened(self)
    window.resize(1440, 900)
    page = window.show_page("customers")
    assert page.model.rowCount() > 0
    self.end = End()
    page.table.middle.viewport().installEventFilter(self.end)
    return window
app.Program.open = watched
sys.exit(app.run(settings.GuiArgs(data=Path(sys.argv[1]), language="zh_CN", theme="light")))
"""
)

_WINDOW = """
import gc, json, os, random, sys, time
import crm_desktop.app as app
from pathlib import Path
from typing import Any
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from crm_desktop import settings
qt = QApplication([])
program = app.Program(qt, settings.GuiArgs(data=Path(sys.argv[1]), language="zh_CN", theme="light"), Path(sys.argv[1]))
program.dress()
window = program.open(serial=True)
window.resize(1440, 900)
page = window.show_page("customers")
window.show()
for _ in range(20):
    qt.processEvents()

def memory():
    gc.collect()
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1])

class Painted(QObject):
    times = 0

    def __init__(self, watched):
        super().__init__()
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.times += event.type() == QEvent.Type.Paint
        return False

def end(**found):
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)
"""

_MEMORY = _WINDOW + "end(memory=memory())"

_JUMPS = (
    _WINDOW
    + """
taken = []
chance = random.Random(5)
count = page.model.rowCount()
painted = Painted(page.table.middle.viewport())
for _ in range(200):
    row = chance.randrange(count)
    began = time.perf_counter()
    painted.times = 0
    page.table.set_cursor(row, 0)
    while not painted.times:
        qt.processEvents()
    taken.append(time.perf_counter() - began)
end(taken=taken)
"""
)

_TYPING = (
    _WINDOW
    + """
from crm_desktop.ui.palette import CommandPalette
from tests.bench.search_figures import TYPED
taken = []
window.show_palette()
palette = window.findChild(CommandPalette)
painted = Painted(palette)
for text in TYPED:
    palette.field.clear()
    qt.processEvents()
    for letter in text:
        began = time.perf_counter()
        painted.times = 0
        palette.field.insert(letter)
        while not painted.times:
            qt.processEvents()
        taken.append(time.perf_counter() - began)
end(taken=taken)
"""
)


def _run(code: str, *words: str) -> str:
    environment = {**compiled_environment(), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def measured(code: str, folder: Path) -> dict[str, Any]:
    """What a process prints at its end, as JSON."""
    found: dict[str, Any] = json.loads(_run(code, str(folder)).splitlines()[-1])
    return found


def start(full: Path) -> list[Figure]:
    """From the command to the first rows painted, against a bare window with an empty table."""
    _run(_OURS, str(full))
    ours, bare = side_by_side(lambda: _run(_OURS, str(full)), lambda: _run(_BARE), 15)
    return [Figure("start to first rows", ours, bare, "s", 2.0, "a bare PySide6 window")]


def jumps(full: Path) -> list[Figure]:
    """From the jump to the painted page, 200 random rows."""
    p95 = percentile(measured(_JUMPS, full)["taken"], 0.95) * 1000
    return [Figure("jump to any row, painted, p95", p95, 16.0, "ms", 1.0, "16 ms")]


def memory(full: Path, empty: Path) -> list[Figure]:
    """Resident memory with the full book's list open, against an empty book that was there before, too."""
    open_store(empty).close()
    ours, theirs = (
        json.loads(_run(_MEMORY, str(folder)).splitlines()[-1])["memory"] / 1024 for folder in (full, empty)
    )
    return [Figure("memory with the book open", ours, theirs, "MB", 1.25, "an empty book")]


def typing(full: Path) -> float:
    """p95 of a keystroke in the palette until its rows are painted, ms."""
    return percentile(measured(_TYPING, full)["taken"], 0.95) * 1000
