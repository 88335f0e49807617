"""A month: six weeks at most, each day with its first follow-ups and how many there are."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QWidget

from crm_desktop.services.plan_calendar import DayPlan, Plan
from crm_desktop.ui import dates, theme
from crm_desktop.ui.plan import cards
from crm_desktop.ui.plan.board import Board, Place
from crm_desktop.ui.widgets import draw

_HEAD: Final = 28
_DAY: Final = 26
_LINE: Final = 22
_GAP: Final = 3
_LINES: Final = 3


class MonthBoard(Board):
    """Weeks under each other; a double click on a day asks for its week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Month calendar"))
        self.shown = date.today()

    def show_month(self, plan: Plan, shown: date, today: date) -> None:
        """Show the month of a day."""
        self.shown = shown
        self.show_plan(plan, today)

    def head_height(self) -> int:
        """The names of the weekdays stand still."""
        return theme.current().px(_HEAD)

    def arrange(self) -> int:
        """A grid of weeks as high as the room, never lower than a day with its lines."""
        style, days = theme.current(), self.days()
        self.columns, self.places = [], []
        weeks = len(days) // 7 or 1
        head, line = self.head_height(), style.px(_LINE)
        least = style.px(_DAY) + (line + _GAP) * (_LINES + 1) - style.px(6)
        height = max(least, (self.viewport().height() - head) // weeks)
        edges = [round(self.viewport().width() * at / 7) for at in range(8)]
        for at, one in enumerate(days):
            row, column = divmod(at, 7)
            room = QRect(edges[column], head + row * height, edges[column + 1] - edges[column], height)
            self.columns.append(room)
            y = room.y() + style.px(_DAY)
            for entry in one.cards[:_LINES]:
                self.places.append(Place(entry, QRect(room.x() + 5, y, room.width() - 10, line)))
                y += line + _GAP
        return head + weeks * height

    def click_day(self, spot: QPoint, column: int) -> None:
        """The line that counts the others opens the day's week."""
        if 0 <= column < len(self.days()) and self._more(self.days()[column]) and self._more_box(column).contains(spot):
            self.day_asked.emit(self.days()[column].day.isoformat())

    def _more(self, one: DayPlan) -> int:
        return one.count - min(len(one.cards), _LINES)

    def _more_box(self, at: int) -> QRect:
        room, line = self.columns[at], theme.current().px(_LINE)
        shown = min(len(self.days()[at].cards), _LINES)
        top = room.y() + theme.current().px(_DAY) + shown * (line + _GAP)
        return QRect(room.x() + 5, top, room.width() - 10, theme.current().px(18))

    # painting

    def paint(self, painter: QPainter) -> None:
        """Days, cards, and the weekdays over what is scrolled under them."""
        style, size = theme.current(), self.viewport().rect()
        painter.fillRect(size, style.color("surface"))
        painter.save()
        painter.setTransform(QTransform.fromTranslate(0, -self.offset()), True)
        for at, one in enumerate(self.days()):
            self._day(painter, at, one)
        for place in self.places:
            self.paint_card(painter, place)
        painter.restore()
        head = QRect(0, 0, size.width(), self.head_height())
        painter.fillRect(head, style.color("surface2"))
        for at, room in enumerate(self.columns[:7]):
            name = dates.weekday_short(self.days()[at].day)
            draw.line(painter, QRect(room.x() + 9, 0, room.width(), head.height()), name, "text3", "small")
        painter.fillRect(0, head.bottom(), size.width(), 1, style.color("border"))

    def _day(self, painter: QPainter, at: int, one: DayPlan) -> None:
        style, room = theme.current(), self.columns[at]
        now, inside = one.day == self.today, one.day.month == self.shown.month
        fill = "sel" if at == self.target else "soft" if now else "surface" if one.working else "surface2"
        painter.fillRect(room, style.color(fill))
        painter.fillRect(QRect(room.x(), room.bottom(), room.width(), 1), style.color("border"))
        if at % 7:
            painter.fillRect(QRect(room.x(), room.y(), 1, room.height()), style.color("line"))
        head = QRect(room.x() + 9, room.y() + 2, room.width() - 16, style.px(_DAY) - 4)
        number = one.day.strftime("%m-%d") if one.day.day == 1 else str(one.day.day)
        tone = "accent" if now else "text" if inside else "disabled"
        draw.line(painter, head, number, tone, "body", bold=now)
        self._count(painter, head, one)
        more = self._more(one)
        if more:
            words = self.tr("{count} more").format(count=f"{more:,}")
            draw.line(painter, self._more_box(at).adjusted(5, 0, 0, 0), words, "text3", "small")

    def _count(self, painter: QPainter, head: QRect, one: DayPlan) -> None:
        style, most = theme.current(), self.plan.daily_most
        if one.count:
            painter.setFont(style.font("micro", most > 0 and one.count > most))
            painter.setPen(style.color("danger" if 0 < most < one.count else "text3"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(head, right, draw.count_text(one.count))

    def paint_card(self, painter: QPainter, place: Place, *, lifted: bool = False) -> None:
        """A card of one line."""
        current, focused = place.card.id == self.current, self.hasFocus()
        cards.paint_line(painter, place.box, place.card, current=current, focused=focused, lifted=lifted)
