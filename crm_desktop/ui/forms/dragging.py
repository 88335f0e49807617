"""What moving things by hand needs: a grip to take them by, and a line where they would go."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw


class Grip(QWidget):
    """Six dots; `moved` carries where on the screen the mouse is while it is held, `released` ends it."""

    moved = Signal(QPoint)
    released = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.setFixedSize(theme.current().px(20), theme.current().px(26))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        """20 x 26 px."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = draw.begin(self)
        draw.glyph(painter, "grip", "iconf", 14, (self.width() - 14) / 2, self.height() / 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.moved.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.released.emit()


class DropLine(QWidget):
    """A bar of 2 px over its parent, seen while something is dragged; `place` is where it would go, -1 nowhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = -1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, room: QRect, place: int) -> None:
        """Show it in a room of the parent."""
        self.place = place
        self.setGeometry(room)
        self.raise_()
        self.show()

    def take(self) -> int:
        """Hide it and say where it was."""
        place, self.place = self.place, -1
        self.hide()
        return place

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 1, "accent")
        painter.end()
