"""Chips: small facts with a tone (tags, due marks, states)."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

_TONES: Final[dict[str, tuple[str, str]]] = {
    "neutral": ("hover", "text2"), "danger": ("dangerbg", "danger"), "info": ("soft", "accent"),
    "warn": ("warnbg", "warn"), "ok": ("okbg", "ok"), "hot": ("hotbg", "hotfg"),
}  # fmt: skip
_HEIGHT: Final = 20
_PAD: Final = 7


class Chip(QWidget):
    """A 20 px chip; tone is neutral, danger, info, warn, ok or hot; `closable` adds a cross that emits `closed`."""

    clicked = Signal()
    closed = Signal()

    def __init__(
        self,
        text: str,
        tone: str = "neutral",
        *,
        icon: str = "",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon, self._closable = text, tone, icon, closable
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The text shown."""
        return self._text

    def set_text(self, text: str, tone: str = "", icon: str | None = None) -> None:
        """Change text, and tone and icon where given."""
        self._text, self._tone = text, tone or self._tone
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Height 20, width of the content, px."""
        style = theme.current()
        width = style.metrics("small").horizontalAdvance(self._text) + 2 * _PAD
        width += (17 if self._icon else 0) + (14 if self._closable else 0)
        return QSize(width, style.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, text, cross."""
        style = theme.current()
        fill, ink = _TONES.get(self._tone, _TONES["neutral"])
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 4, fill)
        x, middle = _PAD, self.height() / 2
        if self._icon:
            draw.glyph(painter, self._icon, ink, 14, x - 1, middle)
            x += 17
        painter.setFont(style.font("small"))
        painter.setPen(style.color(ink))
        room = QRect(x, 0, self.width() - x, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
        if self._closable:
            draw.glyph(painter, "close", "icon", 11, self.width() - 17, middle)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross closes, elsewhere it clicks."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            if self._closable and event.position().x() > self.width() - 20:
                self.closed.emit()
            else:
                self.clicked.emit()
