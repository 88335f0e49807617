"""Round corners of top-level popups: translucent where the platform composes windows, a mask on plain X11."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget


def _masks() -> bool:
    return QGuiApplication.platformName() == "xcb"


def prepare(window: QWidget) -> None:
    """Call once in the constructor of a window with round corners."""
    if not _masks():
        window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def cut(window: QWidget, radius: int, *boxes: QRect) -> None:
    """Call whenever the window has a new size; `boxes` where it is not one rounded box but several."""
    if not _masks():
        return
    mask = QBitmap(window.size())
    mask.fill(Qt.GlobalColor.color0)
    painter = QPainter(mask)
    painter.setBrush(Qt.GlobalColor.color1)
    painter.setPen(Qt.GlobalColor.color1)
    for box in boxes or (window.rect(),):
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), radius, radius)
    painter.end()
    window.setMask(mask)
