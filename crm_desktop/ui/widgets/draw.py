"""Shared strokes of the self-painted widgets: rounded boxes on the pixel grid, texts, icons."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import icons, theme

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def begin(widget: QWidget) -> QPainter:
    """An antialiasing painter on a widget; call end() when done."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter, rect: QRect | QRectF, radius: float, fill: str = "", edge: str = "", width: float = 1.0
) -> None:
    """A rounded box in px, filled and edged by tokens; an empty token leaves that part out."""
    style = theme.current()
    box = QRectF(rect)
    if edge:
        half = width / 2
        box = box.adjusted(half, half, -half, -half)
        painter.setPen(style.pen(edge, width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if fill:
        painter.setBrush(style.color(fill))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def glyph(painter: QPainter, name: str, token: str, size: int, x: float, middle: float) -> None:
    """An icon of `size` px whose left edge is at `x` and whose middle is at height `middle`."""
    device = painter.device()
    picture = icons.pixmap(name, token, size, device.devicePixelRatioF() if device else 1.0)
    painter.drawPixmap(QPointF(round(x), round(middle - size / 2)), picture)


def line(painter: QPainter, box: QRect, text: str, tone: str, role: str = "small", *, bold: bool = False) -> int:
    """A line of text at the left of its box, in the middle of its height, cut to its width; returns its width, px."""
    style = theme.current()
    metrics = style.metrics(role, bold)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.setFont(style.font(role, bold))
    painter.setPen(style.color(tone))
    painter.drawText(box, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def count_text(number: int) -> str:
    """A count with thousands separators."""
    return f"{number:,}"
