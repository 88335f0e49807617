"""What lies behind an overlay: the window as it was when the overlay opened, dimmed.

It is a picture, so that a keystroke in the overlay paints the overlay only and none of the tables under it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme

SHADOW: Final = 14
"""How far the shadow of the box reaches, px."""


class Backdrop:
    """The dimmed ground of an overlay with one raised box."""

    def __init__(self, overlay: QWidget) -> None:
        self._overlay = overlay
        self._picture: QPixmap | None = None

    def freeze(self) -> None:
        """Take the picture; call it while the overlay is hidden."""
        window = self._overlay.parentWidget()
        if window is not None:
            self._picture = window.grab()
            self._overlay.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def thaw(self) -> None:
        """Let the window itself show through, as the picture no longer fits it."""
        self._picture = None
        self._overlay.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def paint(self, painter: QPainter, clip: QRect, box: QRect) -> None:
        """The ground inside a clip, and a soft shadow where it is not covered by the box."""
        if box.adjusted(0, 10, 0, -10).contains(clip):
            return
        if self._picture is not None:
            ratio = self._picture.devicePixelRatio()
            source = QRectF(clip.x() * ratio, clip.y() * ratio, clip.width() * ratio, clip.height() * ratio)
            painter.drawPixmap(QRectF(clip), self._picture, source)
        painter.fillRect(clip, theme.current().color("scrim"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.018)
        painter.setBrush(Qt.GlobalColor.black)
        for spread in range(SHADOW, 0, -1):
            edge = QRectF(box).adjusted(-spread, -spread + 6, spread, spread + 6)
            painter.drawRoundedRect(edge, 10 + spread, 10 + spread)
