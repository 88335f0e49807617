"""The telephone rings: four digits typed while no field has the keyboard tell who calls (004-12)."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow

_TAIL = 4
_PAUSE_S = 1.5
"""Between two digits of one number; after a longer pause a new number begins."""


class CallKeys(QObject):
    """Watches the digits that no field and no list of the window wanted, and opens the call-in card with four."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._typed = ""
        self._last = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key comes up to the window only when nothing with the focus had a use for it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._digit(event)
        return super().eventFilter(watched, event)

    def _digit(self, event: QKeyEvent) -> bool:
        text, mods = event.text(), event.modifiers()
        plain = not mods & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or len(text) != 1 or text not in "0123456789" or event.isAutoRepeat() or self._busy():
            self._typed = ""
            return False
        now = time.monotonic()
        self._typed, self._last = ("" if now - self._last > _PAUSE_S else self._typed) + text, now
        if len(self._typed) == _TAIL:
            typed, self._typed = self._typed, ""
            self._window.rooms.call_card(typed)
        return True

    def _busy(self) -> bool:
        """Whether a dialog lies over the pages: a digit beside its fields is a slip."""
        from crm_desktop.ui.widgets.overlay import Overlay  # noqa: PLC0415 - not needed to show rows

        return Overlay.top(self._window) is not None
