"""A review on paper: A4 in the light theme, the first page at a glance, then every other chart by sections."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import ChartData, Kind, Review
from crm_desktop.services import review_cadence
from crm_desktop.services.improvements import Improvement
from crm_desktop.ui.paper import HEIGHT, WIDTH
from crm_desktop.ui.review import paper_charts, paper_parts
from crm_desktop.ui.review.paper_ink import RIGHT, Ink, Pen
from crm_desktop.ui.review.sections import FIRST, SECTIONS, cadence_text
from crm_desktop.ui.say import marked

MARGIN: Final = 44
_ROOM: Final = WIDTH - 2 * MARGIN
_TOP: Final = 42.0
_BOTTOM: Final = HEIGHT - 62.0
_GAP: Final = 12.0
_HALF: Final = (_ROOM - _GAP) / 2
_MOST_ROWS: Final = 34
"""Rows of a chart on one page at most."""
_WIDE: Final = 2
"""A table of so many further columns takes the whole width."""
_ON_FIRST: Final = ("funnel", "sources", "cycle", "losses", "forecast")


@dataclass(frozen=True)
class Report:
    """What is printed: the review, the part of the book in words, plan, past plan, texts, letters, cadences."""

    review: Review
    part: str
    items: Sequence[Improvement] = ()
    past: Sequence[Improvement] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[int, str] = field(default_factory=dict)
    cadences: Mapping[str, str] = field(default_factory=lambda: review_cadence.DEFAULTS)


class Block(NamedTuple):
    """Something on a page: where it lies, and how it is painted there."""

    box: QRectF
    paint: Callable[[Pen, QRectF], None]


class ReportPaper:
    """Breaks a report into pages and paints them; no chart is torn between two pages."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._pages: list[list[Block]] = []
        self._y = 0.0

    # pages

    def pages(self, painter: QPainter) -> list[list[Block]]:
        """The blocks of each page."""
        pen, review = Pen(painter), self.report.review
        self._pages, self._y = [[]], _TOP
        parts = paper_parts.Parts(self.report)
        for high, paint in parts.opening(pen, _ROOM):
            self._put(_ROOM, high, paint)
        charts = {chart.key: chart for chart in review.charts if not chart.empty}
        first = [charts[key] for key in _ON_FIRST if key in charts]
        self._charts(pen, first)
        for high, paint in parts.closing(pen, _ROOM):
            self._put(_ROOM, high, paint)
        left = {key: chart for key, chart in charts.items() if key not in _ON_FIRST}
        taken = {key for section in SECTIONS for key in section.charts} | set(FIRST)
        for at, section in enumerate(SECTIONS):
            keys = [key for key in (*(FIRST if not at else ()), *section.charts) if key in left]
            keys += [key for key in left if key not in taken] if not at else []
            if keys:
                shown = [part for key in keys for part in _parts(left[key])]
                self._keep_together(30 + self._first_row(pen, shown))
                self._put(
                    _ROOM,
                    30,
                    parts.heading(marked("Review", section.title), cadence_text(self.report.cadences[section.key])),
                )
                self._charts(pen, shown)
        return self._pages

    def _height(self, pen: Pen, chart: ChartData, width: float) -> float:
        return paper_charts.height(pen, chart, width, self.report.review.beside)

    def _wide(self, pen: Pen, chart: ChartData) -> bool:
        """Whether a chart takes the whole width: lines of many periods, tables that half of it would cut."""
        if chart.rows and chart.kind is not Kind.TABLE:
            return paper_charts.bars_width(pen, chart) > _HALF
        if not chart.rows:
            return chart.kind is Kind.FORECAST
        return len(chart.columns) >= _WIDE or paper_charts.table_width(pen, chart) > _HALF

    def _first_row(self, pen: Pen, charts: Sequence[ChartData]) -> float:
        """How high the row is with which these charts begin."""
        if self._wide(pen, charts[0]):
            return self._height(pen, charts[0], _ROOM)
        return max(self._height(pen, chart, _HALF) for chart in charts[:2] if not self._wide(pen, chart))

    def _keep_together(self, high: float) -> None:
        """Begin another page where so much does not fit on this one."""
        if self._y + high + 10 > _BOTTOM and self._pages[-1]:
            self._pages.append([])
            self._y = _TOP

    def _put(self, width: float, high: float, paint: Callable[[Pen, QRectF], None], x: float = 0.0) -> None:
        self._keep_together(high - 10)
        self._pages[-1].append(Block(QRectF(MARGIN + x, self._y, width, high), paint))
        self._y += high + 10

    def _charts(self, pen: Pen, charts: Sequence[ChartData]) -> None:
        """Two in a row; lines of many periods and wide tables alone."""
        waiting: list[ChartData] = []
        for chart in (part for one in charts for part in _parts(one)):
            if self._wide(pen, chart):
                self._row(pen, waiting)
                waiting = []
                self._row(pen, [chart], _ROOM)
                continue
            waiting.append(chart)
            if len(waiting) == 2:
                self._row(pen, waiting)
                waiting = []
        self._row(pen, waiting)

    def _row(self, pen: Pen, charts: Sequence[ChartData], width: float = _HALF) -> None:
        if not charts:
            return
        # what stands alone takes the whole width
        width = _ROOM if len(charts) == 1 else width
        high = max(self._height(pen, chart, width) for chart in charts)
        for at, chart in enumerate(charts):
            before = len(self._pages)
            self._put(width, high, _Painted(chart, self.report), at * (width + _GAP))
            if at + 1 < len(charts) and len(self._pages) >= before:
                self._y -= high + 10

    # painting

    def paint(self, painter: QPainter, page: list[Block], number: int, of: int) -> None:
        """One page."""
        pen = Pen(painter)
        pen.fill(QRectF(0, 0, WIDTH, HEIGHT), "#FFFFFF")
        for block in page:
            block.paint(pen, block.box)
        self._foot(pen, number, of)

    def _foot(self, pen: Pen, number: int, of: int) -> None:
        pen.fill(QRectF(MARGIN, HEIGHT - 44, _ROOM, 0.8), "border")
        text = QCoreApplication.translate("Report", "n is the number of records behind a figure; few samples are named")
        pen.write(QRectF(MARGIN, HEIGHT - 38, _ROOM - 120, 18), text, Ink(12, "text3"))
        name = QCoreApplication.translate("DaySheet", "Customer Book")
        where = QRectF(MARGIN, HEIGHT - 38, _ROOM, 18)
        pen.write(where, f"{name}   {number} / {of}", Ink(12, "text3"), RIGHT)


def _parts(chart: ChartData) -> list[ChartData]:
    """A chart, or if it has more rows than a page several with some of them each."""
    if len(chart.rows) <= _MOST_ROWS:
        return [chart]
    starts = range(0, len(chart.rows), _MOST_ROWS)
    return [replace(chart, rows=chart.rows[start : start + _MOST_ROWS]) for start in starts]


class _Painted:
    """Paints one chart."""

    def __init__(self, chart: ChartData, report: Report) -> None:
        self.chart, self.report = chart, report

    def __call__(self, pen: Pen, box: QRectF) -> None:
        paper_charts.draw(pen, self.chart, box, self.report.letters, self.report.review.beside)


def title_of(period: Period) -> str:
    """What a report is called: "2026年2月复盘"."""
    from crm_desktop.ui.review.words import period_text  # noqa: PLC0415 - the words of this window alone

    return QCoreApplication.translate("Report", "Review of {period}").format(period=period_text(period))
