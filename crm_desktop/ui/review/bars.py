"""Horizontal bars from a zero baseline: names before them, values after them, counts and further columns at the right.

The widths of all texts are reserved in px and the scale follows the size, so that no two of them ever meet. A funnel is
the same with a wash between the bars, a cycle with the bars in the colours of the grades.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pyqtgraph
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QWidget

from crm_desktop.domain.review_shape import Bar, ChartData, Kind, Unit
from crm_desktop.ui import theme
from crm_desktop.ui.review import behind
from crm_desktop.ui.review.plot import LEFT, RIGHT, Ink, PlotView, Spot, washed
from crm_desktop.ui.review.words import cell_text, figure_text, in_two, said

THICK: Final = 0.46
MOST_THICK: Final = 24
_PITCH: Final = (28, 54)
"""Least and greatest distance of two bars, px."""
_HEAD: Final = 20
_GAP: Final = 10
_COLUMN: Final = 18
_TICK: Final = 0.64
_MOST_TEXT: Final = 0.76
"""Share of the width that texts take at most before columns give way; all of them stand in the table of the chart."""
_MOST_FIXED: Final = 0.86
"""The same for names, values and counts: then the counts give way."""
_SHORTEST: Final = 8.0
"""The longest bar is never shorter, px."""
_MOST_NAME: Final = 0.42
_TWO: Final = 1.9
"""Rows of so many lines' height take a name in two lines."""
_HEAD_WIDTH: Final = 72
"""A title makes its column so wide at most, px."""
_TONES: Final = {"danger": "danger", "ok": "ok", "few": "text3"}


class BarsView(PlotView):
    """Rows of a chart as bars; `letters` are the grades by the id of their entry."""

    def __init__(self, chart: ChartData, letters: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(chart, parent)
        self.letters = letters
        self._bars: Any = None
        self._wash: list[QGraphicsPolygonItem] = []
        self._scale = 1.0
        self._left = 0.0
        self._full, self._wide = list[int](), list[float]()
        self._counts = 0.0
        self._columns_for = -1
        self.box.invertY(True)
        self.build()

    @property
    def rows(self) -> tuple[Bar, ...]:
        """The rows that are drawn."""
        return self.chart.rows

    def restyle(self) -> None:
        """Make the bars anew; the columns are measured in the present font."""
        self._columns_for = -1
        super().restyle()

    def build(self) -> None:
        """One item for all bars, one polygon between two of them in a funnel."""
        colours = [self._colour(row) for row in self.rows]
        values = [row.value or 0.0 for row in self.rows]
        places = list(range(len(self.rows)))
        self._wash = []
        if self.chart.kind is Kind.FUNNEL:
            for _pair in self.rows[1:]:
                item = QGraphicsPolygonItem()
                item.setPen(QPen(Qt.PenStyle.NoPen))
                item.setBrush(washed("chart"))
                self.box.addItem(item, ignoreBounds=True)
                self._wash.append(item)
        self._bars = pyqtgraph.BarGraphItem(
            x0=0, width=values, y=places, height=THICK, brushes=colours, pens=[self._edge(row) for row in self.rows]
        )
        self.box.addItem(self._bars, ignoreBounds=True)

    def _letter(self, row: Bar) -> str:
        return self.letters.get(row.entry or 0, "") if self.chart.kind is Kind.CYCLE else ""

    def _edge(self, row: Bar) -> QPen:
        edge = theme.current().grade(self._letter(row)).edge if self._letter(row) else None
        pen = QPen(QColor(edge), 1) if edge and row.value else QPen(Qt.PenStyle.NoPen)
        pen.setCosmetic(True)
        return pen

    def _colour(self, row: Bar) -> QColor:
        style, letter = theme.current(), self._letter(row)
        if letter:
            return QColor(style.grade(letter).fill)
        loud = row.highlight or self.chart.kind in (Kind.FUNNEL, Kind.CYCLE)
        return style.color("chart" if loud else "chartmute")

    # geometry

    def _shown(self) -> list[int]:
        """Places of the further columns that hold anything, as many from the left as leave room for the bars."""
        if self._columns_for != self.width():
            self._columns_for = self.width()
            told = {at for row in self.rows for at, cell in enumerate(row.cells) if said(cell.text)}
            full = sorted(at for at in told if at < len(self.chart.columns))
            fixed = self._names_width() + max(map(self._value_width, self.rows), default=0.0)
            self._counts = max((self._small(said(row.count)) for row in self.rows if row.count), default=0.0)
            if fixed + self._counts + _COLUMN > self.width() * _MOST_FIXED:
                self._counts = 0.0
            fixed += self._counts + _COLUMN
            wide = [self._column_width(at) for at in full]
            while full and fixed + sum(wide[: len(full)]) + _COLUMN * len(full) > self.width() * _MOST_TEXT:
                full.pop()
            self._full, self._wide = full, wide[: len(full)]
        return self._full

    def _small(self, text: str, *, bold: bool = False) -> float:
        return float(theme.current().metrics("small", bold).horizontalAdvance(text))

    def _names_width(self) -> float:
        names = max((self._small(said(row.label)) for row in self.rows), default=0.0) + 9.0
        return min(names, float(self.width()) * _MOST_NAME)

    def _column_width(self, place: int) -> float:
        cells = [cell_text(row.cells[place]) for row in self.rows if place < len(row.cells)]
        head = min(self._small(said(self.chart.columns[place])), _HEAD_WIDTH)
        shared = place and not said(self.chart.columns[place - 1])
        widest = max(self._small(text, bold=True) for text in cells)
        return widest if shared else max(widest, head)

    def _widths(self) -> list[float]:
        """Width of the columns at the right: the further cells, then the count."""
        self._shown()
        return [*self._wide, *([self._counts] if self._counts else [])]

    def _value_width(self, row: Bar) -> float:
        return float(theme.current().metrics("body", bold=True).horizontalAdvance(said(row.text)) + _GAP)

    def _end(self, row: Bar) -> float:
        """How far bar and ticks of a row reach."""
        if row.value is None:
            return 0.0
        return max(row.value, row.target or 0.0, row.previous or 0.0)

    def arrange(self) -> None:
        """Set the range so that the longest bar with its value just fits between names and columns."""
        if not (rows := self.rows) or self._bars is None:
            return
        width, height = float(self.width()), float(self.height())
        self._left = self._names_width()
        columns = sum(one + _COLUMN for one in self._widths())
        room = width - self._left - columns
        drawn = [row for row in rows if self._end(row) > 0]
        scales = [(room - self._value_width(row)) / self._end(row) for row in drawn]
        longest = max((self._end(row) for row in drawn), default=1.0)
        self._scale = max(_SHORTEST / longest, min(scales, default=1.0))
        pitch = self.pitch()
        top = self._top() / pitch + 0.5
        self.fit(-self._left / self._scale, (width - self._left) / self._scale, -top, height / pitch - top)
        self._bars.setOpts(height=self._thick() / pitch)
        self._place_wash(pitch)
        self.spots = [
            Spot(
                QRectF(0, self._middle(at) - pitch / 2 + 1, width, pitch - 2),
                behind.of_bar(row),
                self.words(row),
                said(row.label),
            )
            for at, row in enumerate(rows)
        ]
        self._add_columns()

    def _add_columns(self) -> None:
        """What stands in the columns at the right has rows of its own."""
        boxes, pitch = self._columns(), self.pitch()
        for at, row in enumerate(self.rows):
            cells = [row.cells[place] if place < len(row.cells) else None for place in self._shown()]
            more = [behind.of_cell(row, cell) if cell else None for cell in cells]
            blank = [drill is None for drill in more]
            if self._counts:
                more.append(behind.of_count(row))
                blank.append(not said(row.count))
            for box, drill, none in zip(boxes, more, blank, strict=False):
                if not none and drill != behind.of_bar(row):
                    place = QRectF(box.x() - 6, self._middle(at) - min(14, pitch / 2), box.width() + 10, min(28, pitch))
                    self.spots.append(Spot(place, drill, self.words(row), said(row.label)))

    def _top(self) -> float:
        heads = any(said(self.chart.columns[place]) for place in self._shown())
        return float(theme.current().px(_HEAD)) if heads else 0.0

    def pitch(self) -> float:
        """Distance of two bars, px."""
        style = theme.current()
        room = (float(self.height()) - self._top()) / max(1, len(self.rows))
        return max(min(room, style.px(_PITCH[1])), 8.0)

    def _thick(self) -> float:
        return min(THICK * self.pitch(), float(theme.current().px(MOST_THICK)))

    def _middle(self, row: int) -> float:
        return self._top() + (row + 0.5) * self.pitch()

    def _place_wash(self, pitch: float) -> None:
        half = self._thick() / pitch / 2
        for at, item in enumerate(self._wash):
            upper, lower = self.rows[at].value or 0.0, self.rows[at + 1].value or 0.0
            corners = ((0, at + half), (upper, at + half), (lower, at + 1 - half), (0, at + 1 - half))
            item.setPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))

    # texts

    def words(self, row: Bar) -> str:
        """Everything that is known of a row, in one line."""
        parts = [said(row.text), said(row.count)]
        if row.low is not None and row.high is not None and self.chart.unit is Unit.RATE:
            text = QCoreApplication.translate("Review", "95 % interval {low} – {high}")
            parts.append(text.format(low=figure_text(row.low, Unit.RATE), high=figure_text(row.high, Unit.RATE)))
        if row.previous is not None:
            parts.append(
                QCoreApplication.translate("Review", "before {value}").format(
                    value=figure_text(row.previous, self.chart.unit)
                )
            )
        for head, cell in zip(self.chart.columns, row.cells, strict=False):
            parts.append(f"{said(head)} {said(cell.text)}".strip())
        if row.n:
            parts.append(f"n = {row.n:,}")
        return f"{said(row.label)}: " + " · ".join(part for part in parts if part)

    def paint_marks(self, painter: QPainter) -> None:
        """Names, zero bars, ticks, values, columns."""
        self._paint_heads(painter)
        for at, row in enumerate(self.rows):
            middle, half = self._middle(at), self.pitch() / 2
            self._paint_name(painter, QRectF(0, middle - half, self._left - 9, 2 * half), said(row.label))
            if row.value == 0 and not row.few:
                box = QRectF(self._left, middle - self._thick() / 2, 1.5, self._thick())
                painter.fillRect(box, theme.current().color("chartmute"))
            self._paint_ticks(painter, row, middle)
            self._paint_value(painter, row, middle)
            self._paint_columns(painter, row, middle)

    def _paint_name(self, painter: QPainter, box: QRectF, name: str) -> None:
        """A name that is too long stands in two lines where there is room."""
        metrics = theme.current().metrics("small")
        if self._small(name) <= box.width() + 1 or box.height() < _TWO * metrics.lineSpacing():
            self.write(painter, box, name, Ink("text"), RIGHT)
            return
        first, second = in_two(name, lambda text: self._small(text) <= box.width())
        high = metrics.lineSpacing()
        top = QRectF(box.x(), box.center().y() - high, box.width(), high)
        self.write(painter, top, first, Ink("text"), RIGHT)
        self.write(painter, top.translated(0, high), second, Ink("text"), RIGHT)

    def _paint_ticks(self, painter: QPainter, row: Bar, middle: float) -> None:
        long = self.pitch() * _TICK
        for value in (row.previous, row.target) if row.value is not None else ():
            if value:
                x = self._left + value * self._scale
                painter.fillRect(QRectF(x - 0.75, middle - long / 2, 1.5, long), theme.current().color("text2"))

    def _paint_value(self, painter: QPainter, row: Bar, middle: float) -> None:
        told = row.value is not None and not row.few
        loud = told and (row.highlight or self.chart.kind in (Kind.FUNNEL, Kind.CYCLE))
        x = self._left + self._end(row) * self._scale + _GAP
        room = QRectF(x, middle - 12, self._value_width(row) + 40, 24)
        ink = Ink("text" if told else "text3", "body" if told else "small", loud)
        self.write(painter, room, said(row.text), ink, LEFT)

    def _columns(self) -> list[QRectF]:
        """The boxes of the columns, from the left."""
        right, boxes = float(self.width()), []
        for width in reversed(self._widths()):
            boxes.append(QRectF(right - width - 2, 0, width + 2, 24))
            right -= width + _COLUMN
        return boxes[::-1]

    def _paint_columns(self, painter: QPainter, row: Bar, middle: float) -> None:
        boxes = self._columns()
        cells = [row.cells[place] for place in self._shown() if place < len(row.cells)]
        for box, cell in zip(boxes, cells, strict=False):
            loud = cell.tone == "danger" and self.chart.kind is Kind.FUNNEL
            ink = Ink(_TONES.get(cell.tone, "text2"), "small", loud)
            self.write(painter, box.translated(0, middle - 12), cell_text(cell), ink, RIGHT)
        if row.count and self._counts:
            self.write(painter, boxes[-1].translated(0, middle - 12), said(row.count), Ink("text3"), RIGHT)

    def _paint_heads(self, painter: QPainter) -> None:
        if self._top():
            heads = [self.chart.columns[place] for place in self._shown()]
            for box, head in zip(self._columns(), heads, strict=False):
                self.write(painter, QRectF(box.x() - 90, 0, box.width() + 90, 18), said(head), Ink("text3"), RIGHT)
