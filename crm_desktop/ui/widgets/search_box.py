"""The header's search box: looks like a field, acts like a button that opens the palette."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.focus_ring import FocusRing
from crm_desktop.ui.widgets.label import KeyCap


class SearchBox(QWidget):
    """`activated` carries the first typed text, or nothing for a click."""

    activated = Signal(str)

    def __init__(self, placeholder: str, key: str = "Ctrl+K", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._cap = KeyCap(key, parent=self)
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(240)
        self.setMaximumWidth(340)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(placeholder)
        self.ring = FocusRing(self)

    def sizeHint(self) -> QSize:
        """340 x 32 px."""
        return QSize(340, theme.current().px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon and placeholder; the key cap is a child."""
        style = theme.current()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 6, "surface", "border2")
        middle = self.height() / 2
        draw.glyph(painter, "search", "icon", 16, 9, middle)
        cap = self._cap.sizeHint()
        room = QRect(32, 0, self.width() - 32 - cap.width() - 14, self.height())
        metrics = style.metrics("body")
        painter.setFont(style.font("body"))
        painter.setPen(style.color("text3"))
        shown = metrics.elidedText(self._placeholder, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()
        self._cap.setGeometry(
            self.width() - cap.width() - 7, (self.height() - cap.height()) // 2, cap.width(), cap.height()
        )

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Open the palette."""
        self.activated.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the palette, a typed character opens it with that text."""
        text = event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit("")
        elif text and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.activated.emit(text)
        else:
            super().keyPressEvent(event)
