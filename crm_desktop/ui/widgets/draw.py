"""Shared strokes of the self-painted widgets: rounded boxes on the pixel grid, texts, icons."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import icons, theme


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


def count_text(number: int) -> str:
    """A count with thousands separators."""
    return f"{number:,}"
