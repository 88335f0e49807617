"""Start, jumps and memory of the real window, each in a process of its own, on the offscreen platform."""

import json
import os
import subprocess
import sys
from pathlib import Path

from .measure import Figure, percentile, seconds

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
view = QTableView()
view.setModel(QStandardItemModel(0, 16))
window.setCentralWidget(view)
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

_OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from crm_desktop import settings
from crm_desktop.ui import main_window
from PySide6.QtWidgets import QApplication
def painted():
    QApplication.instance().quit()
import crm_desktop.app as app
args = settings.GuiArgs(data=Path(sys.argv[1]), language="zh_CN", theme="light")
app.Program.settle = lambda self: QTimer.singleShot(0, self.window.quit)
sys.exit(app.run(args))
"""

_JUMPS = """
import json, random, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from crm_desktop import settings
import crm_desktop.app as app
qt = QApplication([])
program = app.Program(qt, settings.GuiArgs(data=Path(sys.argv[1]), language="zh_CN", theme="light"), Path(sys.argv[1]))
program.dress()
window = program.open(serial=True)
window.show_page("customers")
window.resize(1440, 900)
window.show()
qt.processEvents()
def memory():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0
table = window.pages.current.table
ids = list(table.model.ids())
chance = random.Random(5)
taken = []
for _ in range(120 if len(ids) > 1000 else 0):
    target = ids[chance.randrange(len(ids))]
    began = time.perf_counter()
    table.set_current_id(target)
    table.repaint()
    qt.processEvents()
    taken.append(time.perf_counter() - began)
print(json.dumps({"taken": taken, "memory": memory()}))
window.context.work.close()
import os
sys.stdout.flush()
os._exit(0)
"""


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def _run(code: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=_environment(), capture_output=True, text=True, check=True
    )
    return done.stdout


def window_figures(full: Path, empty: Path) -> list[Figure]:
    """Start to first rows against a bare window; p95 of jumps; memory against an empty book."""
    bare = seconds(lambda: _run(_BARE), 5)
    ours = seconds(lambda: _run(_OURS, str(full)), 5)
    jumps = json.loads(_run(_JUMPS, str(full)).splitlines()[-1])
    small = json.loads(_run(_JUMPS, str(empty)).splitlines()[-1])
    p95 = percentile(jumps["taken"], 0.95) * 1000
    return [
        Figure("start to first rows", ours, bare, "s", 2.0, "a bare PySide6 window"),
        Figure("jump to any row, p95", p95, 16.0, "ms", 1.0, "one 60 Hz frame"),
        Figure("memory, 100,000 open", jumps["memory"] / 1024, small["memory"] / 1024, "MB", 1.25, "an empty book"),
    ]
