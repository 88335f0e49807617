"""A way to reach a contact as a token in the form."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.contact_points import Point, problem
from crm_desktop.domain.phone_text import format_phone
from crm_desktop.ui import theme
from crm_desktop.ui.forms.contact_words import POINT_ICONS, point_kind
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PointToken(QWidget):
    """One contact point, 26 px: icon, kind, value, state; under the mouse a cross that takes it off."""

    dropped = Signal()
    clicked = Signal()

    def __init__(self, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.point = point
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wrong = problem(point)
        self._hovered = False
        self.setToolTip(say(wrong) if wrong else "")
        self.setAccessibleName(f"{point_kind(point.kind)} {point.value}")

    def _value(self) -> str:
        return format_phone(self.point.value)

    def _mark(self) -> tuple[str, str]:
        return {"ok": ("check-circle", "ok"), "invalid": ("alert", "danger")}.get(self.point.state, ("", ""))

    def sizeHint(self) -> QSize:
        """Height 26, width of the content, px."""
        metrics = theme.current().metrics("small")
        words = metrics.horizontalAdvance(point_kind(self.point.kind)) + metrics.horizontalAdvance(self._value())
        return QSize(words + 28 + 6 + (20 if self._mark()[0] else 0) + 8, theme.current().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, kind, value, state, cross."""
        style, painter = theme.current(), draw.begin(self)
        bad = self.point.state == "invalid"
        draw.rounded(painter, self.rect(), 5, "surface", "danger" if bad else "border2")
        middle = self.height() / 2
        draw.glyph(painter, POINT_ICONS.get(self.point.kind, "card"), "icon", 14, 8, middle)
        painter.setFont(style.font("small"))
        metrics, x = style.metrics("small"), 28
        for text, tone in ((point_kind(self.point.kind), "text2"), (self._value(), "text")):
            painter.setPen(style.color(tone))
            painter.drawText(QRect(x, 0, self.width(), self.height()), _LEFT, text)
            x += metrics.horizontalAdvance(text) + 6
        icon, tone = self._mark()
        if icon:
            draw.glyph(painter, icon, tone, 14, x, middle)
        if self._hovered:
            draw.rounded(painter, self.rect().adjusted(self.width() - 22, 1, -1, -1), 4, "hover")
            draw.glyph(painter, "close", "icon", 11, self.width() - 17, middle)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the cross."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide it."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross takes it off, elsewhere it is edited."""
        (self.dropped if event.position().x() > self.width() - 22 else self.clicked).emit()
