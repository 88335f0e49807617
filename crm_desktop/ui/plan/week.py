"""The week above the table: a column a day, narrow at the weekend, today tinted, with dots for how full a day is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QWidget

from crm_desktop.services.plan_calendar import DayPlan
from crm_desktop.ui import theme
from crm_desktop.ui.plan import cards
from crm_desktop.ui.plan.board import Board, Place, title
from crm_desktop.ui.widgets import draw

_HEAD: Final = 34
_CARD: Final = 46
_ADD: Final = 30
_GAP: Final = 5
_DOTS: Final = 5
_NARROW: Final = 0.68
_WIDE: Final = 1.16


class WeekBoard(Board):
    """Seven days; `add_asked` carries the ISO day whose "Plan follow-up" was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Week calendar"))
        self.rests: list[int] = []
        """Where the cards of each day end, px in the content."""

    def head_height(self) -> int:
        """The row of day names stands still."""
        return theme.current().px(_HEAD)

    def arrange(self) -> int:
        """Columns by weight, cards one under the other."""
        style = theme.current()
        weights = [
            _WIDE if one.day == self.today else _NARROW if one.day.weekday() >= 5 else 1.0 for one in self.days()
        ]
        total, width = sum(weights) or 1.0, self.viewport().width()
        edges = [round(width * sum(weights[:at]) / total) for at in range(len(weights) + 1)]
        self.columns, self.places, self.rests = [], [], []
        head, card, gap = self.head_height(), style.px(_CARD), _GAP
        for at, one in enumerate(self.days()):
            x, y = edges[at], head
            for entry in one.cards:
                self.places.append(Place(entry, QRect(x + 7, y, edges[at + 1] - x - 15, card)))
                y += card + gap
            self.rests.append(y)
        bottom = max([*self.rests, head]) + style.px(_ADD) + gap
        tall = max(bottom, self.viewport().height() + self.offset())
        self.columns = [QRect(edges[at], 0, edges[at + 1] - edges[at], tall) for at in range(len(weights))]
        return bottom

    def add_box(self, column: int) -> QRect:
        """Where "Plan follow-up" stands in a day, px in the content."""
        room = self.columns[column]
        return QRect(room.x() + 7, self.rests[column], room.width() - 15, theme.current().px(_ADD))

    def offers(self, column: int) -> bool:
        """Whether a day shows that something can be planned there."""
        return 0 <= column < len(self.days()) and self.days()[column].day >= self.today

    def click_day(self, spot: QPoint, column: int) -> None:
        """The dashed box plans, the head of a day does too."""
        in_head = spot.y() - self.offset() < self.head_height()
        if self.offers(column) and (in_head or self.add_box(column).contains(spot)):
            self.add_asked.emit(self.days()[column].day.isoformat())

    # painting

    def paint(self, painter: QPainter) -> None:
        """Columns, cards, then the heads over what is scrolled under them."""
        style = theme.current()
        size = self.viewport().rect()
        painter.fillRect(size, style.color("surface"))
        for at, one in enumerate(self.days()):
            self._ground(painter, at, one)
        painter.save()
        painter.setClipRect(size.adjusted(0, self.head_height(), 0, 0))
        painter.setTransform(QTransform.fromTranslate(0, -self.offset()), True)
        for place in self.places:
            self.paint_card(painter, place)
        for at, one in enumerate(self.days()):
            self._end(painter, at, one)
        painter.restore()
        for at, one in enumerate(self.days()):
            self._head(painter, at, one)

    def _fill(self, at: int, one: DayPlan) -> str:
        if at == self.target:
            return "sel"
        return "soft" if one.day == self.today else "surface" if one.working else "surface2"

    def _ground(self, painter: QPainter, at: int, one: DayPlan) -> None:
        style, room = theme.current(), self.columns[at]
        painter.fillRect(QRect(room.x(), 0, room.width(), self.viewport().height()), style.color(self._fill(at, one)))
        if at:
            painter.fillRect(QRect(room.x(), 0, 1, self.viewport().height()), style.color("border"))

    def paint_card(self, painter: QPainter, place: Place, *, lifted: bool = False) -> None:
        """A card of two lines."""
        cards.paint_full(
            painter,
            place.box,
            place.card,
            current=place.card.id == self.current,
            focused=self.hasFocus(),
            lifted=lifted,
        )

    def _end(self, painter: QPainter, at: int, one: DayPlan) -> None:
        """Below the cards: how many are left out, where to plan, or that there is nothing."""
        box = self.add_box(at)
        hidden = one.count - len(one.cards)
        if hidden:
            words = self.tr("{count} more").format(count=f"{hidden:,}")
            draw.line(painter, box.adjusted(8, 0, 0, 0), words, "text3", "small")
        elif self.offers(at) and at == self.hovered and self.target < 0:
            self._dashed(painter, box)
        elif not one.cards:
            style = theme.current()
            painter.setFont(style.font("small"))
            painter.setPen(style.color("text3"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tr("Nothing planned"))

    def _dashed(self, painter: QPainter, box: QRect) -> None:
        style = theme.current()
        pen = style.pen("border2", 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(style.color("surface"))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 8, 8)
        draw.glyph(painter, "plus", "icon", 14, box.x() + 8, box.center().y() + 1)
        draw.line(painter, box.adjusted(28, 0, -4, 0), self.tr("Plan follow-up"), "text2", "small")

    def _head(self, painter: QPainter, at: int, one: DayPlan) -> None:
        room = QRect(self.columns[at].x() + (1 if at else 0), 0, self.columns[at].width() - 1, self.head_height())
        painter.fillRect(room, theme.current().color(self._fill(at, one)))
        now = one.day == self.today
        name, day = title(one.day, self.today)
        box = room.adjusted(11, 2, -8, 0)
        ink = "accent" if now else "text" if one.working else "text2"
        used = draw.line(painter, box, name, ink, "body", bold=True) + 8
        used += draw.line(painter, box.adjusted(used, 0, 0, 0), day, "accent" if now else "text3", "small")
        self._load(painter, box, one, now, used)

    def _load(self, painter: QPainter, box: QRect, one: DayPlan, now: bool, used: int) -> None:
        """Five dots: full at the day's limit, red over it; where there is no room the number is in the words."""
        most = self.plan.daily_most
        if not one.count or not most or box.width() - used < _DOTS * 8 + 6:
            return
        filled = min(_DOTS, -(-one.count * _DOTS // most))
        ink = "danger" if one.count > most else "accent" if now else "iconf"
        x = box.right() - _DOTS * 8 + 2
        for place in range(_DOTS):
            dot = QRect(x + place * 8, box.center().y() - 2, 6, 6)
            draw.rounded(painter, dot, 1.5, ink if place < filled else "border")
