"""How full the coming days get: what they hold already, what comes to it, and the line that no day should pass."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import dates, theme
from crm_desktop.ui.widgets import draw

_HEIGHT: Final = 168
_TOP: Final = 20
_FOOT: Final = 36
_WIDEST: Final = 40
_INSET: Final = 16
_LABEL: Final = 34
"""px that a date under a bar needs."""

Day = tuple[date, int, int]


class LoadBars(QWidget):
    """One bar a day, the days that are shown in its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: Sequence[Day] = ()
        self.most = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Follow-ups a day"))

    def show_days(self, days: Sequence[Day], most: int) -> None:
        """Show days as (day, held already, added) and the limit, 0 for none."""
        self.days, self.most = days, most
        self.setAccessibleDescription(", ".join(f"{day} {held + added}" for day, held, added in days))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, px."""
        return QSize(560, theme.current().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars, counts, dates, the limit."""
        if not self.days:
            return
        style, painter = theme.current(), draw.begin(self)
        room = QRectF(_INSET, _TOP, self.width() - 2 * _INSET, self.height() - _TOP - style.px(_FOOT))
        highest = max([self.most, *(held + added for _, held, added in self.days)])
        pitch = room.width() / len(self.days)
        width = min(pitch * 0.62, _WIDEST)
        every = max(1, -(-_LABEL // max(1, int(pitch))))
        for at, (day, held, added) in enumerate(self.days):
            x = room.x() + pitch * at + (pitch - width) / 2
            self._bar(painter, QRectF(x, room.y(), width, room.height()), held, added, highest)
            if at % every == 0:
                self._label(painter, QRectF(x + width / 2 - 30, room.bottom() + 4, 60, style.px(30)), day)
        if self.most:
            y = room.bottom() - room.height() * self.most / highest
            pen = style.pen("danger", 1.2)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(0, round(y), self.width(), round(y))
        painter.end()

    def _bar(self, painter: QPainter, box: QRectF, held: int, added: int, highest: int) -> None:
        style, unit = theme.current(), box.height() / highest
        over = 0 < self.most < held + added
        low = QRectF(box.x(), box.bottom() - held * unit, box.width(), held * unit)
        high = QRectF(box.x(), low.y() - added * unit, box.width(), added * unit)
        painter.fillRect(low, style.color("chartmute"))
        painter.fillRect(high, style.color("danger" if over else "chart"))
        if box.width() >= 14:
            painter.setFont(style.font("micro", over))
            painter.setPen(style.color("danger" if over else "text2"))
            above = QRectF(box.x() - 10, high.y() - 16, box.width() + 20, 14)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(held + added))

    def _label(self, painter: QPainter, box: QRectF, day: date) -> None:
        style = theme.current()
        painter.setFont(style.font("micro"))
        painter.setPen(style.color("text3"))
        words = f"{day.month}-{day.day}\n{dates.weekday_short(day)}"
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), words)
