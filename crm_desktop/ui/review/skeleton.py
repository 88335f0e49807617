"""Grey boxes where tiles and charts will be."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

_GAP: Final = 10
_SIDE: Final = 14


class ReviewSkeleton(QWidget):
    """The first look of a review without its figures; nothing moves."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cards with bars."""
        style = theme.current()
        painter = draw.begin(self)
        painter.fillRect(self.rect(), style.color("canvas"))
        room = self.width() - 2 * _SIDE
        wide = (room - 5 * _GAP) / 6
        for place in range(6):
            box = QRectF(_SIDE + place * (wide + _GAP), 12, wide, style.px(88))
            draw.rounded(painter, box, 8, "surface", "border")
            self._bars(painter, box, ((0.4, 10), (0.5, 24), (0.6, 10)))
        top, high = 22.0 + style.px(88), float(style.px(319))
        for line in range(2):
            left = float(_SIDE)
            for share in (6, 5, 5):
                wide = (room - 2 * _GAP) * share / 16
                box = QRectF(left, top + line * (high + _GAP), wide, high)
                draw.rounded(painter, box, 8, "surface", "border")
                self._bars(painter, box, ((0.35, 12), (0.6, 10), (0.8, 22), (0.5, 22), (0.4, 22), (0.2, 22)))
                left += wide + _GAP
        painter.end()

    def _bars(self, painter: QPainter, box: QRectF, bars: tuple[tuple[float, int], ...]) -> None:
        step = (box.height() - 24) / len(bars)
        for at, (share, thick) in enumerate(bars):
            bar = QRectF(box.left() + 12, box.top() + 12 + at * step, (box.width() - 24) * share, thick)
            draw.rounded(painter, bar, 4, "press")
