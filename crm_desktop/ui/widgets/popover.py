"""A popover: a raised, rounded popup window that holds any widget."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.widgets import draw, rounded_window

_RADIUS = 8


class Popover(QWidget):
    """Opens below a widget or at a point and closes on a click elsewhere or Esc; `body` is its layout."""

    hidden = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        rounded_window.prepare(self)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(6, 6, 6, 6)
        self.body.setSpacing(2)

    def open_below(self, anchor: QWidget) -> None:
        """Show it under a widget, left edges aligned."""
        self.open_at(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))

    def open_at(self, spot: QPoint) -> None:
        """Show it at a global position, moved inside the screen where it must be."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(spot) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(spot.x(), room.right() - self.width()))
        y = max(room.top(), min(spot.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()

    def event(self, event: QEvent) -> bool:
        """Take Esc before a shortcut of what lies under it does."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners."""
        super().resizeEvent(event)
        rounded_window.cut(self, _RADIUS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Raised ground and edge."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), _RADIUS, "raised", "border2")
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell who opened it."""
        super().hideEvent(event)
        self.hidden.emit()
