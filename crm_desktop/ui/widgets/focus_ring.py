"""The keyboard focus ring: 2 px, 2 px outside a widget, and only when the keyboard brought the focus."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from crm_desktop.ui.widgets import draw

_KEYBOARD: Final = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
_GAP: Final = 4
_FOLLOW: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Paint})
"""Paint as well: what was laid out while hidden is not told of its move before it shows."""
_END: Final = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress})


def _box(target: QWidget, host: QWidget) -> QRect:
    """The ring's place on an ancestor of its widget."""
    return QRect(target.mapTo(host, QPoint()), target.size()).adjusted(-_GAP, -_GAP, _GAP, _GAP)


def _hosts(target: QWidget) -> list[QWidget]:
    """Ancestors up to the first one with room for the whole ring; what scrolls is never left."""
    hosts: list[QWidget] = []
    host = target.parentWidget()
    while host is not None:
        hosts.append(host)
        outer = host.parentWidget()
        scrolls = outer is not None and isinstance(outer.parentWidget(), QAbstractScrollArea)
        if host.isWindow() or scrolls or host.rect().contains(_box(target, host)):
            break
        host = outer
    return hosts


class _Ring(QWidget):
    def __init__(self, target: QWidget, host: QWidget, radius: float) -> None:
        super().__init__(host)
        self._host = host
        self._radius = radius + _GAP
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.place(target)
        self.show()
        self.raise_()

    def place(self, target: QWidget) -> None:
        self.setGeometry(_box(target, self._host))

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
        self._between: list[QWidget] = []
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show, move and hide the ring with the widget."""
        kind = event.type()
        if self._ring is not None and kind in _FOLLOW:
            self._ring.place(self._target)
        elif watched is not self._target:
            return False
        elif kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and event.reason() in _KEYBOARD:
            self._drop()
            self._draw()
        elif kind in _END:
            self._drop()
        return False

    def _draw(self) -> None:
        hosts = _hosts(self._target)
        if hosts:
            self._ring = _Ring(self._target, hosts[-1], self._radius)
            self._between = hosts[:-1]
            for one in self._between:
                one.installEventFilter(self)

    def _drop(self) -> None:
        if self._ring is not None:
            for one in self._between:
                one.removeEventFilter(self)
            self._between = []
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
