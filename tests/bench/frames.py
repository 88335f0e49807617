"""How long the window is held while a review is reckoned and drawn: its own CPU time between two beats of a timer."""

from pathlib import Path

from .measure import Figure, percentile
from .window_figures import measured

_FRAME = 16.0
_BUSY = 1.0
"""Shorter turns are the timer's own, ms."""

_LOOKS = """
import gc, json, os, sys, time
gc.disable()  # as __main__ does
import crm_desktop.app as app
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication
from crm_desktop import settings
qt = QApplication([])
program = app.Program(qt, settings.GuiArgs(data=Path(sys.argv[1]), language="zh_CN", theme="light"), Path(sys.argv[1]))
program.dress()
window = program.open(serial=False)
window.resize(1440, 900)
window.show()
window.show_due()
window.show_book()

def run(until, least=0.5, most=120.0):
    loop, began = QEventLoop(), time.monotonic()
    poll = QTimer(interval=20)
    poll.timeout.connect(lambda: loop.quit() if least < time.monotonic() - began and (
        until() or time.monotonic() - began > most) else None)
    poll.start()
    loop.exec()

def quiet():
    canvas = page.canvas
    return page._job is None and page._shows_period() and canvas.ready and not canvas._drawing.isActive()

run(lambda: True, 3.0)
page = window.show_page("review")
run(quiet)
turns, last = [], time.thread_time()

def beat():
    global last
    now = time.thread_time()
    turns.append((now - last) * 1000)
    last = now

timer = QTimer(interval=2)
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(beat)
timer.start()
bar = page.canvas.verticalScrollBar()
found = []
for look in (page.head.earlier, page.head.earlier, page.head.later, lambda: page.head._span_chosen("quarter"),
             lambda: page.head._span_chosen("year"), lambda: page.head._span_chosen("month"), None):
    run(lambda: True, 0.2)
    turns.clear()
    if look is not None:
        QTimer.singleShot(0, look)
        run(quiet)
    else:
        scroll = QTimer(interval=30)
        scroll.timeout.connect(lambda: bar.setValue(bar.value() + 60))
        scroll.start()
        run(lambda: bar.value() == bar.maximum())
    found.append(list(turns))
print(json.dumps({"looks": found}))
sys.stdout.flush()
os._exit(0)
"""


def frames(folder: Path) -> list[Figure]:
    """Turns of the window's thread over five changes of the period and one way down the page, by their CPU time."""
    looks: list[list[float]] = measured(_LOOKS, folder)["looks"]
    busy = [turn for look in looks for turn in look if turn > _BUSY]
    longest = percentile([max(look) for look in looks], 0.5)
    return [
        Figure("review, a turn of the window, p95", percentile(busy, 0.95), _FRAME, "ms", 1.0, "16 ms"),
        Figure("review, longest turn of a look, median", longest, _FRAME, "ms", 1.5, "16 ms"),
    ]
