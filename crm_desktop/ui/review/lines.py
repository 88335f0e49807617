"""Lines over periods: one is meant and coloured, the others are quiet; a forecast is dashed with its band."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any, Final

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import ChartData, Drill, Point, Series
from crm_desktop.ui import theme
from crm_desktop.ui.review import behind
from crm_desktop.ui.review.lines_scale import FEW, UNITS, periods_of, placed, scale_of, tick_text
from crm_desktop.ui.review.plot import CENTRE, LEFT, RIGHT, Ink, PlotView, Spot, washed
from crm_desktop.ui.review.words import figure_text, period_number, period_text, said

_BOTTOM: Final = 20
_TOP: Final = 26
_DOT: Final = 4.0


class LinesView(PlotView):
    """Series of a chart over the same periods."""

    def __init__(self, chart: ChartData, parent: QWidget | None = None) -> None:
        super().__init__(chart, parent)
        self._ticks: list[float] = []
        self._range = (0.0, 1.0)
        self._left = self._right = 0.0
        self._unit = 1.0
        self._keys: list[str] = []
        self._marks: list[tuple[int, int]] = []
        self.build()

    # values

    def _measure(self) -> None:
        self._unit = UNITS.get(self.chart.unit, 1.0)
        self._keys = periods_of(self.chart)
        found = scale_of(self.chart)
        self._ticks, self._range = found.ticks, (found.low, found.high)

    # items

    def build(self) -> None:
        """Rules, band, lines and dots."""
        self._measure()
        style = theme.current()
        rule = QPen(style.color("grid"), 1)
        rule.setCosmetic(True)
        for value in self._ticks:
            self.box.addItem(pyqtgraph.InfiniteLine(value, angle=0, pen=rule), True)
        for one in sorted(self.chart.series, key=self._loud):
            self._draw(one, "chart" if self._loud(one) else "chartmute")

    def _loud(self, one: Series) -> bool:
        return one.highlight or len(self.chart.series) == 1

    def _draw(self, one: Series, token: str) -> None:
        colour = theme.current().color(token)
        known = placed(one, self._keys)
        past = [(at, (point.value or 0.0) / self._unit) for at, point in known if not point.forecast]
        ahead = [(at, point) for at, point in known if point.forecast]
        joined = [*past[-1:], *((at, (point.value or 0.0) / self._unit) for at, point in ahead)]
        self._draw_band(past[-1:], ahead, token)
        if len(past) >= FEW:
            self._curve(past, QPen(colour, 2))
        if ahead:
            dashed = QPen(colour, 2, Qt.PenStyle.DashLine)
            self._curve(joined, dashed)

    def _curve(self, points: list[Any], pen: QPen) -> None:
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        xs, ys = [at for at, _y in points], [y for _at, y in points]
        self.box.addItem(pyqtgraph.PlotCurveItem(xs, ys, pen=pen, antialias=True), True)

    def _draw_band(self, last: list[Any], ahead: list[tuple[int, Point]], token: str) -> None:
        known = [
            (at, one.low / self._unit, one.high / self._unit)
            for at, one in ahead
            if one.low is not None and one.high is not None
        ]
        edge = [*((at, y, y) for at, y in last), *known]
        if len(edge) < 2 or not known:
            return
        xs = [at for at, _low, _high in edge]
        clear = QPen(Qt.PenStyle.NoPen)
        lows = pyqtgraph.PlotCurveItem(xs, [low for _at, low, _high in edge], pen=clear)
        highs = pyqtgraph.PlotCurveItem(xs, [high for _at, _low, high in edge], pen=clear)
        self.box.addItem(pyqtgraph.FillBetweenItem(lows, highs, brush=washed(token)), True)

    # geometry

    def arrange(self) -> None:
        """Values fill what numbers at the left and names at the right leave."""
        metrics = theme.current().metrics("small")
        if not self._keys:
            return
        self._left = max((metrics.horizontalAdvance(self._tick(one)) for one in self._ticks), default=0) + 18.0
        self._right = max((metrics.horizontalAdvance(text) for _at, text in self._ends()), default=0) + 14.0
        width, height = float(self.width()), float(self.height())
        across = max(10.0, width - self._left - self._right)
        step = across / max(1, len(self._keys) - 1)
        low, high = self._range
        unit = (high - low) / max(10.0, height - _TOP - _BOTTOM)
        self.fit(-self._left / step, (width - self._left) / step, high + _TOP * unit, low - _BOTTOM * unit)
        self._place_spots(step)

    def _place_spots(self, step: float) -> None:
        """A box for each point, as far as half the way to those beside, above and below it."""
        self.spots, self._marks = [], []
        upper, lower = _TOP / 2, float(self.height())
        for at, key in enumerate(self._keys):
            found = sorted(
                (self._y((point.value or 0.0) / self._unit), place)
                for place, one in enumerate(self.chart.series)
                for where, point in placed(one, self._keys)
                if where == at
            )
            heights = [y for y, _place in found]
            edges = [upper, *((one + other) / 2 for one, other in pairwise(heights)), lower]
            # a period without points has a box too, which says so
            for (top, bottom), place in zip(pairwise(edges), [place for _y, place in found] or [-1], strict=True):
                box = QRectF(self._x(at) - step / 2, top, step, max(1.0, bottom - top))
                self.spots.append(Spot(box, self._drill(key, place), self._said(key), self._called(key, place)))
                self._marks.append((at, place))

    def beside(self, place: int, right: int, down: int) -> int:
        """Left and right stay on a line, up and down go to another one."""
        if not right:
            near = place + down
            return near if 0 <= near < len(self._marks) and self._marks[near][0] == self._marks[place][0] else place
        at, line = self._marks[place]
        ahead = [(abs(mark[0] - at), mark[1] != line, here) for here, mark in enumerate(self._marks)
                 if mark[1] >= 0 < (mark[0] - at) * right]  # fmt: skip
        return min(ahead)[2] if ahead else place

    def _x(self, at: float) -> float:
        across = max(10.0, float(self.width()) - self._left - self._right)
        return self._left + at * across / max(1, len(self._keys) - 1)

    def _y(self, value: float) -> float:
        low, high = self._range
        return float(self.height()) - _BOTTOM - (value - low) / (high - low) * (float(self.height()) - _TOP - _BOTTOM)

    def _drill(self, key: str, place: int) -> Drill | None:
        points = self.chart.series[place].points if place >= 0 else ()
        return behind.first_of(*(point.drill for point in points if point.period == key))

    def _called(self, key: str, place: int) -> str:
        period = period_text(Period.parse(key))
        return (
            f"{said(self.chart.series[place].label)} · {period}" if len(self.chart.series) > 1 <= place + 1 else period
        )

    def _said(self, key: str) -> str:
        lines = [period_text(Period.parse(key))]
        for one in self.chart.series:
            point = next((point for point in one.points if point.period == key), None)
            if point is not None and point.value is not None:
                text = figure_text(point.value, self.chart.unit)
                if point.low is not None and point.high is not None:
                    low, high = (figure_text(end, self.chart.unit) for end in (point.low, point.high))
                    text += f" ({low} – {high})"
                lines.append(f"{said(one.label)} {text}" + (f" · n = {point.n:,}" if point.n else ""))
        return "\n".join(lines)

    # texts

    def _tick(self, value: float) -> str:
        return tick_text(value, self.chart.unit)

    def _ends(self) -> list[tuple[float, str]]:
        """The names of the lines at their right ends; one line needs none."""
        if len(self.chart.series) < 2:
            return []
        ends = []
        for one in self.chart.series:
            last = next((point.value for point in reversed(one.points) if point.value is not None), None)
            if last is not None:
                ends.append((last / self._unit, said(one.label)))
        return ends

    def paint_marks(self, painter: QPainter) -> None:
        """Numbers of the rules, names of the periods, dots and their values, names of the lines."""
        for value in self._ticks:
            box = QRectF(0, self._y(value) - 9, self._left - 14, 18)
            self.write(painter, box, self._tick(value), Ink("text3"), RIGHT)
        self._paint_periods(painter)
        for one in self.chart.series:
            if self._loud(one):
                self._paint_dots(painter, one)
            else:
                self._paint_few(painter, one)
        self._paint_names(painter)

    def _paint_periods(self, painter: QPainter) -> None:
        names = [period_number(Period.parse(key)) for key in self._keys]
        widest = max((theme.current().metrics("small").horizontalAdvance(name) for name in names), default=1) + 3
        pitch = self._x(1) - self._x(0) if len(names) > 1 else widest
        every = max(1, math.ceil(widest / max(1.0, pitch)))
        for at, name in enumerate(names):
            if (len(names) - 1 - at) % every == 0:
                box = QRectF(self._x(at) - widest / 2, self.height() - _BOTTOM + 3, widest, 17)
                self.write(painter, box, name, Ink("text2"), CENTRE)

    def _paint_dots(self, painter: QPainter, one: Series) -> None:
        known = placed(one, self._keys)
        past = [pair for pair in known if not pair[1].forecast]
        ahead = [pair for pair in known if pair[1].forecast]
        falling = len(past) >= FEW and (past[-2][1].value or 0.0) > (past[-1][1].value or 0.0)
        for at, point in past if len(past) < FEW else past[-1:]:
            self._paint_dot(painter, at, point, hollow=False, below=falling)
        for at, point in ahead[:1]:
            self._paint_dot(painter, at, point, hollow=True, below=not falling)

    def _paint_few(self, painter: QPainter, one: Series) -> None:
        """Dots of a quiet line that has too few points to be one."""
        past = [pair for pair in placed(one, self._keys) if not pair[1].forecast]
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.current().color("chartmute"))
        for at, point in past if len(past) < FEW else ():
            painter.drawEllipse(QPointF(self._x(at), self._y((point.value or 0.0) / self._unit)), 3.0, 3.0)

    def _paint_dot(self, painter: QPainter, at: int, point: Point, *, hollow: bool, below: bool) -> None:
        style, value = theme.current(), (point.value or 0.0) / self._unit
        spot = QPointF(self._x(at), self._y(value))
        painter.setPen(QPen(style.color("chart"), 1.6) if hollow else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(style.color("surface" if hollow else "chart"))
        painter.drawEllipse(spot, _DOT, _DOT)
        ink = Ink("text2" if hollow else "text", "body", bold=True)
        if len(self.chart.series) > 1:
            # names of lines stand at the right, dots of others perhaps above
            others = [self._y((other.value or 0.0) / self._unit) - spot.y() for one in self.chart.series
                      for there, other in placed(one, self._keys) if there == at]  # fmt: skip
            below = any(-30 < way < 0 for way in others)
            self.write(
                painter,
                QRectF(spot.x() - 124, spot.y() + (4 if below else -24), 120, 20),
                self._tick(value),
                ink,
                RIGHT,
            )
            return
        top = spot.y() + 4 if below and spot.y() + 22 < self.height() - _BOTTOM else spot.y() - 28
        where = QRectF(spot.x() - 60 + (16 if hollow else -6), top, 120, 20)
        half = theme.current().metrics("body", bold=True).horizontalAdvance(self._tick(value)) / 2
        where.moveLeft(min(where.left(), float(self.width()) - 60 - half))
        self.write(painter, where, self._tick(value), ink, CENTRE)

    def _paint_names(self, painter: QPainter) -> None:
        """Names of lines at their ends, moved apart where they would meet."""
        lowest = self.height() - _BOTTOM - 8.0
        for value, text in sorted(self._ends()):
            y = min(self._y(value), lowest)
            lowest = y - 16
            box = QRectF(self.width() - self._right + 8, y - 9, self._right - 8, 18)
            loud = any(said(one.label) == text and self._loud(one) for one in self.chart.series)
            self.write(painter, box, text, Ink("text" if loud else "text3", "small", loud), LEFT)
