"""When the window has been painted for the first time, and a start that paints nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.settings import Settings

_BREATH_MS = 20
"""What the first picture and the first key press get before everything else starts."""


class FirstPicture(QObject):
    """Calls back once, after a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; everything in the window is painted before the timer fires."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.arrived()
        return False

    def arrived(self) -> None:
        """Call back, unless that was done."""
        then, self._then = self._then, None
        if then is not None:
            QTimer.singleShot(_BREATH_MS, then)


def start_hidden(window: QWidget, chosen: Settings) -> None:
    """Show nothing where there is a tray to call the window up from, else a window in the task bar."""
    from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415 - the usual start does without

    if not (chosen.minimise_to_tray and QSystemTrayIcon.isSystemTrayAvailable()):
        window.showMinimized()
