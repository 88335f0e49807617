"""Charts as they are printed: bars, lines and tables in a card with its title and finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from crm_desktop.domain.review_period import Period, Stretch
from crm_desktop.domain.review_shape import Bar, ChartData, Kind, Point, Series, Unit
from crm_desktop.ui.review import twin
from crm_desktop.ui.review.lines_scale import UNITS, periods_of, placed, scale_of, tick_text
from crm_desktop.ui.review.paper_ink import CENTRE, LEFT, RIGHT, Ink, Pen, colour
from crm_desktop.ui.review.words import cell_text, foot_of, period_number, said
from crm_desktop.ui.tokens import LIGHT

INSET: Final = 12
_HEAD: Final = 48
_PITCH: Final = 24.0
_THICK: Final = 11.0
_FOOT: Final = Ink(11, "text3")
_LINE: Final = 84.0
_ROW: Final = 22.0
_NAME: Final = 0.36
_CELLS: Final = 3
"""Further numbers of a row that are printed beside a bar."""
_WASH: Final = 0.13


def foot_height(pen: Pen, chart: ChartData, width: float, against: Stretch | None) -> float:
    """How high the line below a chart is."""
    foot = foot_of(chart, against)
    return pen.height(foot, _FOOT, width - 2 * INSET) + 4 if foot else 0.0


def height(pen: Pen, chart: ChartData, width: float, against: Stretch | None) -> float:
    """How high a chart is on paper with its card."""
    if chart.kind is Kind.TABLE:
        body = _ROW * (len(chart.rows) + 1)
    elif chart.rows:
        body = _PITCH * len(chart.rows)
    else:
        body = _LINE
    extra = max(0.0, pen.height(said(chart.finding), Ink(12, "text2"), width - 2 * INSET) - 18)
    return _HEAD + extra + body + foot_height(pen, chart, width, against) + 10


def draw(pen: Pen, chart: ChartData, box: QRectF, letters: Mapping[int, str], against: Stretch | None) -> None:
    """A chart in its card."""
    pen.box(box)
    inner = box.adjusted(INSET, 10, -INSET, -8)
    pen.write(QRectF(inner.left(), inner.top(), inner.width(), 18), said(chart.title), Ink(13, "text", True))
    finding = Ink(12, "text2")
    high = pen.height(said(chart.finding), finding, inner.width())
    pen.paragraph(QRectF(inner.left(), inner.top() + 19, inner.width(), high + 2), said(chart.finding), finding)
    foot = foot_height(pen, chart, box.width(), against)
    if foot:
        place = QRectF(inner.left(), inner.bottom() - foot + 4, inner.width(), foot)
        pen.paragraph(place, foot_of(chart, against), _FOOT)
    body = QRectF(inner.left(), inner.top() + 22 + high, inner.width(), inner.height() - 22 - high - foot)
    if chart.kind is Kind.TABLE:
        _table(pen, chart, body)
    elif chart.rows:
        _bars(pen, chart, body, letters)
    elif chart.series:
        _lines(pen, chart, body)


# bars


def _right(chart: ChartData, row: Bar) -> tuple[str, bool]:
    """What stands at the right of a row, and whether it breaks a limit."""
    cells = [cell_text(cell) for cell in row.cells[:_CELLS]]
    parts = [part for part in (*cells, said(row.count)) if part]
    broken = chart.kind is Kind.FUNNEL and any(cell.tone == "danger" for cell in row.cells)
    return " · ".join(parts).replace(" · /", " /"), broken


def _bars(pen: Pen, chart: ChartData, body: QRectF, letters: Mapping[int, str]) -> None:
    small, value = Ink(12), Ink(13, "text", True)
    names = max(pen.width(said(row.label), small) for row in chart.rows) + 10
    left = body.left() + min(names, body.width() * _NAME)
    right = max(pen.width(_right(chart, row)[0], Ink(12, bold=_right(chart, row)[1])) for row in chart.rows)
    right = min(right, body.width() * 0.46)
    values = max(pen.width(said(row.text), value) for row in chart.rows) + 14
    room = max(10.0, body.right() - right - values - left)
    most = max((max(row.value or 0, row.previous or 0) for row in chart.rows), default=0.0) or 1.0
    pitch = min(body.height() / len(chart.rows), 34.0)
    for at, row in enumerate(chart.rows):
        middle = body.top() + (at + 0.5) * pitch
        name = QRectF(body.left(), middle - 10, left - body.left() - 8, 20)
        pen.write(name, said(row.label), small, RIGHT)
        wide = room * (row.value or 0.0) / most
        if row.value is not None:
            pen.fill(QRectF(left, middle - _THICK / 2, max(wide, 1.0), _THICK), _tone(chart, row, letters))
        reach = wide
        if row.value is not None and row.previous:
            x = left + room * row.previous / most
            pen.fill(QRectF(x - 0.6, middle - 8, 1.2, 16), "text2")
            reach = max(reach, x - left)
        loud = row.highlight or chart.kind in (Kind.FUNNEL, Kind.CYCLE)
        told = row.value is not None and not row.few
        ink = Ink(13 if told else 12, "text" if told else "text3", told and loud)
        pen.write(QRectF(left + reach + 6, middle - 10, values + 40, 20), said(row.text), ink)
        text, broken = _right(chart, row)
        more = Ink(12, "danger" if broken else "text2", broken)
        pen.write(QRectF(body.right() - right, middle - 10, right, 20), text, more, RIGHT)


def _tone(chart: ChartData, row: Bar, letters: Mapping[int, str]) -> str:
    if chart.kind is Kind.CYCLE and row.entry in letters:
        return LIGHT.grade(letters[row.entry]).fill  # type: ignore[index]
    loud = row.highlight or chart.kind in (Kind.FUNNEL, Kind.CYCLE)
    return "chart" if loud else "chartmute"


# tables


def _table(pen: Pen, chart: ChartData, body: QRectF) -> None:
    heads, lines = twin.printed(chart)
    ink = Ink(12, "text2")
    whole = [[*line, *[""] * (len(heads) - len(line))] for line in (heads, *lines)]
    wide = [max(pen.width(line[at], ink) for line in whole) + 16 for at in range(1, len(heads))]
    spare = body.width() - sum(wide)
    if spare < body.width() * 0.25:
        wide = [one * body.width() * 0.75 / sum(wide) for one in wide]
        spare = body.width() * 0.25
    for row, line in enumerate(whole):
        top = body.top() + row * _ROW
        if row:
            pen.fill(QRectF(body.left(), top, body.width(), 0.8), "line")
        tone = "text3" if not row else "text2"
        pen.write(QRectF(body.left(), top, spare - 6, _ROW), line[0], Ink(12, "text" if row else tone), LEFT)
        x = body.left() + spare
        for at, text in enumerate(line[1:]):
            pen.write(QRectF(x, top, wide[at], _ROW), text, Ink(12, tone), RIGHT)
            x += wide[at]


# lines


def _lines(pen: Pen, chart: ChartData, body: QRectF) -> None:
    values = scale_of(chart)
    unit = UNITS.get(chart.unit, 1.0)
    periods = periods_of(chart)
    ticks = [tick_text(one, chart.unit) for one in values.ticks]
    left = body.left() + max(pen.width(text, Ink(11)) for text in ticks) + 12
    names = max((pen.width(said(one.label), Ink(11)) for one in chart.series), default=0.0)
    right = body.right() - (names + 10 if len(chart.series) > 1 else 34)
    top, bottom = body.top() + 12, body.bottom() - 18
    step = (right - left) / max(1, len(periods) - 1)

    def spot(at: int, value: float) -> QPointF:
        share = (value / unit - values.low) / (values.high - values.low)
        return QPointF(left + at * step, bottom - share * (bottom - top))

    for tick, text in zip(values.ticks, ticks, strict=True):
        y = spot(0, tick * unit).y()
        pen.fill(QRectF(left, y, right - left, 0.8), "grid")
        pen.write(QRectF(body.left(), y - 8, left - body.left() - 8, 16), text, Ink(11, "text3"), RIGHT)
    for at, key in enumerate(periods):
        box = QRectF(left + at * step - 30, bottom + 3, 60, 15)
        pen.write(box, period_number(Period.parse(key)), Ink(11, "text2"), CENTRE)
    for one in chart.series:
        known = placed(one, periods)
        _series(pen, chart, one, [(spot(at, p.value or 0.0), p) for at, p in known])
        _band(pen, known, spot)


def _band(pen: Pen, known: list[tuple[int, Point]], spot: object) -> None:
    place = spot
    ahead = [(at, p) for at, p in known if p.forecast and p.low is not None and p.high is not None]
    past = [(at, p) for at, p in known if not p.forecast][-1:]
    if not ahead or not callable(place):
        return
    start = [place(at, p.value) for at, p in past]
    upper = [place(at, p.high) for at, p in ahead]
    lower = [place(at, p.low) for at, p in reversed(ahead)]
    wash = QColor(colour("chart"))
    wash.setAlphaF(_WASH)
    pen.painter.setPen(QPen(Qt.PenStyle.NoPen))
    pen.painter.setBrush(wash)
    pen.painter.drawPolygon(QPolygonF([*start, *upper, *lower]))


def _series(pen: Pen, chart: ChartData, one: Series, spots: list[tuple[QPointF, Point]]) -> None:
    loud = one.highlight or len(chart.series) == 1
    tone = "chart" if loud else "chartmute"
    painter = pen.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    past = [place for place, point in spots if not point.forecast]
    ahead = [*past[-1:], *(place for place, point in spots if point.forecast)]
    painter.setPen(QPen(colour(tone), 1.8))
    if len(past) > 2:
        painter.drawPolyline(QPolygonF(past))
    painter.setPen(QPen(colour(tone), 1.8, Qt.PenStyle.DashLine))
    if len(ahead) > 1:
        painter.drawPolyline(QPolygonF(ahead))
    last = next(((place, point) for place, point in reversed(spots) if not point.forecast), None)
    first = next(((place, point) for place, point in spots if point.forecast), None)
    if not loud:
        if last is not None:
            pen.write(QRectF(last[0].x() + 8, last[0].y() - 8, 90, 16), said(one.label), Ink(11, "text3"))
        return
    falling = len(past) > 1 and past[-2].y() < past[-1].y() - 4
    for found, hollow in ((last, False), (first, True)):
        if found is not None:
            _dot(pen, chart.unit, found, hollow, falling and not hollow)


def _dot(pen: Pen, unit: Unit, found: tuple[QPointF, Point], hollow: bool, beside: bool) -> None:
    place, point = found
    pen.painter.setPen(QPen(colour("chart"), 1.4))
    pen.painter.setBrush(colour("surface" if hollow else "chart"))
    pen.painter.drawEllipse(place, 3.5, 3.5)
    text = tick_text((point.value or 0.0) / UNITS.get(unit, 1.0), unit)
    box = QRectF(place.x() + 8, place.y() - 2, 60, 18) if hollow else QRectF(place.x() - 30, place.y() - 22, 60, 18)
    if beside:
        box = QRectF(place.x() + 8, place.y() - 9, 60, 18)
    hollow = hollow or beside
    pen.write(box, text, Ink(12, "text2" if hollow and not beside else "text", True), LEFT if hollow else CENTRE)
