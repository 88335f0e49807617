"""The keyboard focus ring: 2 px, 2 px outside a widget, and only when the keyboard brought the focus."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets import draw

_KEYBOARD: Final = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_GAP: Final = 4
_FOLLOW: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize})
_END: Final = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress})


class _Ring(QWidget):
    def __init__(self, target: QWidget, radius: float) -> None:
        super().__init__(target.parentWidget())
        self._radius = radius + _GAP
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.place(target)
        self.show()
        self.raise_()

    def place(self, target: QWidget) -> None:
        self.setGeometry(target.geometry().adjusted(-_GAP, -_GAP, _GAP, _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), self._radius, "", "focus", 2.0)
        painter.end()


class FocusRing(QObject):
    """Watches one widget and shows the ring around it while it has keyboard focus."""

    def __init__(self, target: QWidget, radius: float = 6.0) -> None:
        super().__init__(target)
        self._target, self._radius = target, radius
        self._ring: _Ring | None = None
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show, move and hide the ring with the widget."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and event.reason() in _KEYBOARD:
            self._drop()
            if self._target.parentWidget() is not None:
                self._ring = _Ring(self._target, self._radius)
        elif self._ring is not None:
            if kind in _FOLLOW:
                self._ring.place(self._target)
            elif kind in _END:
                self._drop()
        return False

    def _drop(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
