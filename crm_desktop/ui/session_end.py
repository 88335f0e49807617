"""The end that is not asked for in the window: a signal to the process, or the desktop session closing."""

import os
import signal
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

_SIGNALS: Final = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


class SessionEnd(QObject):
    """Calls `leave` once when the process is told to end; the signals are given back before it ends."""

    def __init__(self, app: QApplication, leave: Callable[[], None]) -> None:
        super().__init__(app)
        self._leave, self._left = leave, False
        # Python runs a handler only between two of its own steps, and Qt's loop makes none while nothing happens:
        # the byte written here wakes the loop
        self._woken, self._bell = _line()
        self._before = signal.set_wakeup_fd(self._bell, warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, self._noted) for number in _SIGNALS}
        self._notifier = QSocketNotifier(self._woken, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        app.commitDataRequest.connect(self._end)
        app.aboutToQuit.connect(self._close)

    def _noted(self, _number: int, _frame: FrameType | None) -> None:
        """Only the byte counts: the end itself happens in Qt's loop."""

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        if not self._left:
            self._left = True
            # nobody may be there to answer a question of the window; what was typed into a form stays as its draft
            for window in QApplication.topLevelWidgets():
                window.hide()
            self._leave()

    def _close(self) -> None:
        """Put back what was there before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        for end in (self._woken, self._bell):
            _close(end)


def _line() -> tuple[int, int]:
    """Two ends, neither of which waits: what is written to the second is read from the first."""
    if os.name == "posix":
        ends = os.pipe()
        for end in ends:
            os.set_blocking(end, False)
        return ends
    import socket  # noqa: PLC0415 - large, and only Windows wakes by sockets alone

    woken, bell = socket.socketpair()
    woken.setblocking(False)
    bell.setblocking(False)
    return woken.detach(), bell.detach()


def _close(end: int) -> None:
    if os.name == "posix":
        os.close(end)
        return
    import socket  # noqa: PLC0415 - as above

    socket.close(end)
