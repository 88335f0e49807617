"""Start, wait for the first rows, take a picture, end: the check of a build that has no eyes."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from crm_desktop.ui.main_window import MainWindow

_SETTLE_MS = 300


class Smoke(QObject):
    """Grabs the window into a file once it has been painted, then closes it."""

    def __init__(self, window: MainWindow, target: Path) -> None:
        super().__init__(window)
        self._window = window
        self._target = target

    def start(self) -> None:
        """Begin to wait."""
        QTimer.singleShot(_SETTLE_MS, self._grab)

    def _grab(self) -> None:
        self._window.grab().save(str(self._target))
        self._window.quit()
