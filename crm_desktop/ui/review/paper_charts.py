"""Charts as they are printed: bars, lines and tables in a card with its title and finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF

from crm_desktop.domain.review_period import Stretch
from crm_desktop.domain.review_shape import Bar, ChartData, Kind
from crm_desktop.ui.review import paper_lines, twin
from crm_desktop.ui.review.paper_ink import LEFT, RIGHT, Ink, Pen
from crm_desktop.ui.review.words import cell_text, foot_of, said
from crm_desktop.ui.tokens import LIGHT

INSET: Final = 12
_HEAD: Final = 48
_PITCH: Final = 24.0
_THICK: Final = 11.0
_FOOT: Final = Ink(11, "text3")
_LINE: Final = 84.0
_ROW: Final = 22.0
_NAME: Final = 0.36
_MORE: Final = 0.4
"""Shares of the width that names and further numbers may always take."""
_SHORT: Final = 44.0
"""The longest bar is at least so long before names or numbers are cut."""
_CELLS: Final = 3
"""Further numbers of a row that are printed beside a bar."""


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
    used = pen.write(QRectF(inner.left(), inner.top(), inner.width(), 18), said(chart.title), Ink(13, "text", True))
    if chart.rows and chart.kind is not Kind.TABLE:
        place = QRectF(inner.left() + used + 12, inner.top(), inner.width() - used - 12, 18)
        pen.write(place, _heads(chart), Ink(11, "text3"), RIGHT)
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
        paper_lines.draw(pen, chart, body)


# bars


def _right(chart: ChartData, row: Bar) -> tuple[str, bool]:
    """What stands at the right of a row, and whether it breaks a limit."""
    cells = [cell_text(cell) for cell in row.cells[:_CELLS]]
    parts = [part for part in (*cells, said(row.count)) if part]
    broken = chart.kind is Kind.FUNNEL and any(cell.tone == "danger" for cell in row.cells[:_CELLS])
    return " · ".join(parts).replace(" · /", " /"), broken


def _heads(chart: ChartData) -> str:
    """What the numbers at the right of the rows are called, those that stand there."""
    titles = []
    for at, head in enumerate(chart.columns[:_CELLS]):
        if said(head) and any(cell_text(row.cells[at]) for row in chart.rows if at < len(row.cells)):
            titles.append(said(head))
    return " · ".join(titles)


def _texts(pen: Pen, chart: ChartData) -> tuple[float, float, float]:
    """How wide names, values and the numbers at the right of bars are."""
    names = max(pen.width(said(row.label), Ink(12)) for row in chart.rows) + 10
    values = max(pen.width(said(row.text), Ink(13, "text", True)) for row in chart.rows) + 14
    right = max(pen.width(_right(chart, row)[0], Ink(12, bold=_right(chart, row)[1])) for row in chart.rows)
    return names, values, right


def bars_width(pen: Pen, chart: ChartData) -> float:
    """How wide bars are beside which no text is cut."""
    return sum(_texts(pen, chart)) + _SHORT + 2 * INSET


def _bars(pen: Pen, chart: ChartData, body: QRectF, letters: Mapping[int, str]) -> None:
    small = Ink(12)
    names, values, right = _texts(pen, chart)
    # names and numbers are whole where bars of some length are left
    spare = body.width() - values - _SHORT
    right = min(right, max(body.width() * _MORE, spare - names))
    names = min(names, max(body.width() * _NAME, spare - right))
    left = body.left() + names
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


def table_width(pen: Pen, chart: ChartData) -> float:
    """How wide a table is in which nothing is cut."""
    heads, lines = twin.printed(chart)
    whole = [[*line, *[""] * (len(heads) - len(line))] for line in (heads, *lines)]
    return sum(max(pen.width(line[at], Ink(12)) for line in whole) + 16 for at in range(len(heads))) + 2 * INSET


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
