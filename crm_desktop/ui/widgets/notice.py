"""A sentence that needs no answer: it floats over the top of the page, moves nothing there, and fades."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets.banner import Banner

SECONDS: Final = 8
_GAP: Final = 8
_LEAST, _BESIDE = 420, 110
"""Least width and what stands beside the words, px."""


class Notice(Banner):
    """Lies over `host` at the top of `below`, which it follows; it goes by its cross or after eight seconds."""

    def __init__(self, host: QWidget, below: QWidget) -> None:
        super().__init__("", closable=True, wrap=True, parent=host)
        self._below = below
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._fade)
        below.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence in front of everything, whole."""
        self.setGraphicsEffect(None)  # type: ignore[arg-type]
        self.set_text(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def _fade(self) -> None:
        from crm_desktop.ui.motion import fade_out  # noqa: PLC0415 - nothing fades before the first picture

        if self.underMouse():
            # who is reading, or about to close it, has it a while longer
            self._timer.start()
        else:
            fade_out(self)

    def _place(self) -> None:
        ground = self._below.geometry()
        words = theme.current().metrics("body").horizontalAdvance(self.label.text())
        width = min(max(_LEAST, words + _BESIDE), ground.width() - 4 * _GAP)
        height = max(theme.current().px(42), self.heightForWidth(width))
        self.setGeometry(ground.x() + (ground.width() - width) // 2, ground.y() + _GAP, width, height)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in place when the page is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
