"""Lines over periods as they are printed: rules, names of the periods, dots with their numbers, names at the ends."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import ChartData, Point, Series
from crm_desktop.ui.review.lines_scale import FEW, UNITS, periods_of, placed, scale_of, tick_text
from crm_desktop.ui.review.paper_ink import CENTRE, LEFT, RIGHT, Ink, Pen, colour
from crm_desktop.ui.review.words import period_number, said

_WASH: Final = 0.13
_DOT: Final = 3.5
_SMALL_DOT: Final = 2.5
_NAME: Final = 14.0
"""Distance of two names at the ends of lines."""
_ROOM: Final = 26.0
"""So much room a number needs above its dot."""
_TICK: Final = Ink(11, "text3")


class _Mark(NamedTuple):
    """A point of a line and where it lies."""

    place: QPointF
    point: Point


class _Lines:
    """The lines of one chart in their box."""

    def __init__(self, pen: Pen, chart: ChartData, body: QRectF) -> None:
        self.pen, self.chart, self.body = pen, chart, body
        self.values, self.periods = scale_of(chart), periods_of(chart)
        self.several = len(chart.series) > 1
        ticks = [tick_text(one, chart.unit) for one in self.values.ticks]
        self.ticks = ticks
        names = max((pen.width(said(one.label), Ink(11, bold=True)) for one in chart.series), default=0.0)
        self.left = body.left() + max(pen.width(text, _TICK) for text in ticks) + 12
        self.right = body.right() - (names + 12 if self.several else 34)
        self.top, self.bottom = body.top() + 12, body.bottom() - 18
        self.step = (self.right - self.left) / max(1, len(self.periods) - 1)

    def spot(self, at: int, value: float) -> QPointF:
        """Where a value of a period lies."""
        unit = UNITS.get(self.chart.unit, 1.0)
        share = (value / unit - self.values.low) / (self.values.high - self.values.low)
        return QPointF(self.left + at * self.step, self.bottom - share * (self.bottom - self.top))

    def marks(self, one: Series) -> list[_Mark]:
        """The points of a line."""
        return [_Mark(self.spot(at, point.value or 0.0), point) for at, point in placed(one, self.periods)]

    def draw(self) -> None:
        """Rules below, then quiet lines, then the one that is meant."""
        self._rules()
        for one in sorted(self.chart.series, key=self._loud):
            self._line(one)
            self._band(one)
        self._names()

    def _loud(self, one: Series) -> bool:
        return one.highlight or not self.several

    def _rules(self) -> None:
        pen, unit = self.pen, UNITS.get(self.chart.unit, 1.0)
        for tick, text in zip(self.values.ticks, self.ticks, strict=True):
            y = self.spot(0, tick * unit).y()
            pen.fill(QRectF(self.left, y, self.right - self.left, 0.8), "grid")
            pen.write(QRectF(self.body.left(), y - 8, self.left - self.body.left() - 8, 16), text, _TICK, RIGHT)
        names = [period_number(Period.parse(key)) for key in self.periods]
        widest = max((pen.width(name, Ink(11)) for name in names), default=1.0) + 4
        every = max(1, math.ceil(widest / max(1.0, self.step)))
        for at, name in enumerate(names):
            if (len(names) - 1 - at) % every == 0:
                box = QRectF(self.left + at * self.step - 30, self.bottom + 3, 60, 15)
                pen.write(box, name, Ink(11, "text2"), CENTRE)

    def _line(self, one: Series) -> None:
        loud, painter, marks = self._loud(one), self.pen.painter, self.marks(one)
        tone = "chart" if loud else "chartmute"
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        past = [mark for mark in marks if not mark.point.forecast]
        ahead = [mark for mark in marks if mark.point.forecast]
        if len(past) >= FEW:
            painter.setPen(QPen(colour(tone), 1.8))
            painter.drawPolyline(QPolygonF([mark.place for mark in past]))
        if ahead:
            painter.setPen(QPen(colour(tone), 1.8, Qt.PenStyle.DashLine))
            painter.drawPolyline(QPolygonF([mark.place for mark in (*past[-1:], *ahead)]))
        if not loud:
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(colour(tone))
            for mark in past if len(past) < FEW else ():
                painter.drawEllipse(mark.place, _SMALL_DOT, _SMALL_DOT)
            return
        falling = len(past) > 1 and past[-2].place.y() < past[-1].place.y() - 4
        for mark in past if len(past) < FEW else past[-1:]:
            self._dot(mark, hollow=False, beside=falling and not self.several)
        for mark in ahead[:1]:
            self._dot(mark, hollow=True, beside=False)

    def _dot(self, mark: _Mark, *, hollow: bool, beside: bool) -> None:
        pen, place = self.pen, mark.place
        pen.painter.setPen(QPen(colour("chart"), 1.4))
        pen.painter.setBrush(colour("surface" if hollow else "chart"))
        pen.painter.drawEllipse(place, _DOT, _DOT)
        text = tick_text((mark.point.value or 0.0) / UNITS.get(self.chart.unit, 1.0), self.chart.unit)
        box, where = QRectF(place.x() - 30, place.y() - 22, 60, 18), CENTRE
        if self.several:
            # the names of the lines stand at the right
            above = [one.place.y() - place.y() for other in self.chart.series for one in self.marks(other)
                     if abs(one.place.x() - place.x()) < 1]  # fmt: skip
            crowded = any(-_ROOM < way < 0 for way in above)
            box, where = QRectF(place.x() - 62, place.y() + (3 if crowded else -22), 60, 18), RIGHT
        elif place.x() - 30 < self.left and not hollow:
            # the numbers of the rules stand at the left
            box, where = QRectF(place.x() + 2, place.y() - 22, 60, 18), LEFT
        elif hollow or beside:
            box, where = QRectF(place.x() + 8, place.y() - (2 if hollow else 9), 60, 18), LEFT
        pen.write(box, text, Ink(12, "text2" if hollow else "text", True), where)

    def _band(self, one: Series) -> None:
        places = placed(one, self.periods)
        ahead = [(at, p) for at, p in places if p.forecast and p.low is not None and p.high is not None]
        if not ahead:
            return
        start = [self.spot(at, p.value or 0.0) for at, p in places if not p.forecast][-1:]
        upper = [self.spot(at, p.high or 0.0) for at, p in ahead]
        lower = [self.spot(at, p.low or 0.0) for at, p in reversed(ahead)]
        wash = QColor(colour("chart"))
        wash.setAlphaF(_WASH)
        self.pen.painter.setPen(QPen(Qt.PenStyle.NoPen))
        self.pen.painter.setBrush(wash)
        self.pen.painter.drawPolygon(QPolygonF([*start, *upper, *lower]))

    def _names(self) -> None:
        """Names of the lines at their ends, moved apart where they would meet."""
        ends = [(marks[-1].place.y(), one) for one in self.chart.series if (marks := self.marks(one))]
        lowest = self.bottom
        for y, one in sorted(ends, key=lambda end: -end[0]) if self.several else ():
            middle = min(y, lowest)
            lowest = middle - _NAME
            loud = self._loud(one)
            box = QRectF(self.right + 8, middle - 8, self.body.right() - self.right - 8, 16)
            self.pen.write(box, said(one.label), Ink(11, "text" if loud else "text3", loud))


def draw(pen: Pen, chart: ChartData, body: QRectF) -> None:
    """The lines of a chart."""
    _Lines(pen, chart, body).draw()
