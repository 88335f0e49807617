"""What falls due on the next days, now and after a change, as pairs of bars with the limit of a day."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

_HEIGHT, _LEFT, _FOOT = 118, 26, 18


class LoadChart(QWidget):
    """Bars of `now` beside those of `after` (red over the limit); `names` are the days of the week."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names
        self._days: list[date] = []
        self._now: Mapping[date, int] = {}
        self._after: Mapping[date, int] = {}
        self._most = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_load(self, days: Sequence[date], now: Mapping[date, int], after: Mapping[date, int], most: int) -> None:
        """Show these numbers; 0 as `most` means no limit."""
        self._days, self._now, self._after, self._most = list(days), now, after, most
        said = ", ".join(f"{day:%m-%d} {now.get(day, 0)} → {after.get(day, 0)}" for day in days)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its card."""
        return QSize(280, theme.current().px(_HEIGHT))

    def _top(self) -> int:
        highest = max([self._most, 4, *self._now.values(), *self._after.values()])
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10**9) if highest / step <= 4)
        return -(-highest // step) * step

    def _box(self) -> QRect:
        return QRect(_LEFT, 6, self.width() - _LEFT, self.height() - 6 - _FOOT)

    def _y(self, number: int) -> float:
        box = self._box()
        return box.bottom() - number / self._top() * box.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rules, bars, limit and days."""
        if not self._days:
            return
        style = theme.current()
        painter = draw.begin(self)
        self._paint_rules(painter)
        pitch = self._box().width() / len(self._days)
        wide = max(2.0, min(9.0, pitch * 0.4))
        bottom = self._box().bottom()
        for place, day in enumerate(self._days):
            middle = _LEFT + pitch * (place + 0.5)
            over = bool(self._most) and self._after.get(day, 0) > self._most
            for number, x, token in (
                (self._now.get(day, 0), middle - wide, "chartmute"),
                (self._after.get(day, 0), middle + 0.5, "danger" if over else "chart"),
            ):
                if number:
                    top = self._y(number)
                    painter.fillRect(QRectF(x, top, wide - 0.5, bottom - top), style.color(token))
            if place % 2 == 0:
                painter.setPen(style.color("text2"))
                painter.setFont(style.font("micro"))
                box = QRect(round(middle - 20), self.height() - _FOOT, 40, _FOOT)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._names[day.weekday()])
        self._paint_limit(painter)
        painter.end()

    def _paint_rules(self, painter: QPainter) -> None:
        style, top = theme.current(), self._top()
        painter.setFont(style.font("micro"))
        for number in (0, top // 2, top) if top % 2 == 0 else (0, top):
            y = round(self._y(number))
            painter.fillRect(_LEFT, y, self.width() - _LEFT, 1, style.color("grid"))
            painter.setPen(style.color("text2"))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(0, y - 8, _LEFT - 6, 16), side, str(number))

    def _paint_limit(self, painter: QPainter) -> None:
        if self._most:
            y = round(self._y(self._most)) + 0.5
            painter.setPen(QPen(theme.current().color("text2"), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(_LEFT, round(y), self.width(), round(y))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The numbers of the day under the mouse."""
        place = int((event.position().x() - _LEFT) / max(1, self.width() - _LEFT) * len(self._days))
        if 0 <= place < len(self._days):
            day = self._days[place]
            text = f"{day:%m-%d}  {self._now.get(day, 0)} → {self._after.get(day, 0)}"
            QToolTip.showText(event.globalPosition().toPoint(), text, self)
