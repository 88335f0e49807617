"""The numbers of a chart as plain rows: copied, shown as a table, written into a workbook."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Bar, ChartData
from crm_desktop.ui.review.lines_scale import keys_of
from crm_desktop.ui.review.words import figure_text, period_text, said, unit_title


def heads(chart: ChartData) -> list[str]:
    """Titles of the columns of a chart's table."""
    if not chart.rows:
        names = [said(one.label) or said(chart.title) for one in chart.series]
        bounds = [QCoreApplication.translate("Review", "Interval")] if _has_bounds(chart) else []
        return [QCoreApplication.translate("Review", "Period"), *names, *bounds]
    titles = [QCoreApplication.translate("Review", "Name"), QCoreApplication.translate("Review", "Value")]
    if any(said(row.count) for row in chart.rows):
        titles.append(QCoreApplication.translate("Review", "Number"))
    if any(row.low is not None for row in chart.rows):
        titles.append(QCoreApplication.translate("Review", "Interval"))
    if any(row.previous is not None for row in chart.rows):
        titles.append(QCoreApplication.translate("Review", "Compared"))
    return [*titles, *(said(column) for column in chart.columns)]


def rows(chart: ChartData) -> list[list[str]]:
    """The table of a chart, as texts."""
    return [_row(chart, row) for row in chart.rows] if chart.rows else _points(chart)


def printed(chart: ChartData) -> tuple[list[str], list[list[str]]]:
    """Titles and rows as they stand on the page and on paper: without intervals, no number twice."""
    own = not chart.rows or any(not row.cells or row.cells[0].text != row.text for row in chart.rows)
    counts = any(said(row.count) for row in chart.rows)
    titles = [QCoreApplication.translate("Review", "Name")]
    titles += [unit_title(chart.unit)] if own else []
    titles += [QCoreApplication.translate("ReviewBook", "Basis")] if counts else []
    lines = []
    for row in chart.rows:
        first = [said(row.text)] if own else []
        cells = [said(cell.text) for cell in row.cells]
        lines.append([said(row.label), *first, *([said(row.count)] if counts else []), *cells])
    return [*titles, *(said(column) for column in chart.columns)], lines


def as_text(chart: ChartData) -> str:
    """Title, finding and table, with tabs between the columns, for a sheet or a mail."""
    lines = [[said(chart.title)], [said(chart.finding)], heads(chart), *rows(chart)]
    if chart.foot is not None:
        lines.append([said(chart.foot)])
    return "\n".join("\t".join(line) for line in lines)


def _row(chart: ChartData, row: Bar) -> list[str]:
    found = [said(row.label), said(row.text)]
    if any(said(one.count) for one in chart.rows):
        found.append(said(row.count))
    if any(one.low is not None for one in chart.rows):
        found.append(interval(chart, row.low, row.high))
    if any(one.previous is not None for one in chart.rows):
        found.append(figure_text(row.previous, chart.unit) if row.previous is not None else "")
    return [*found, *(said(cell.text) for cell in row.cells)]


def interval(chart: ChartData, low: float | None, high: float | None) -> str:
    """An interval in words, "" where none is known."""
    if low is None or high is None:
        return ""
    return f"{figure_text(low, chart.unit)} – {figure_text(high, chart.unit)}"


def _has_bounds(chart: ChartData) -> bool:
    return any(point.low is not None for one in chart.series for point in one.points)


def _points(chart: ChartData) -> list[list[str]]:
    lines = []
    for key in keys_of(chart):
        line, bounds = [period_text(Period.parse(key))], ""
        for one in chart.series:
            point = next((point for point in one.points if point.period == key), None)
            known = point is not None and point.value is not None
            line.append(figure_text(point.value, chart.unit) if point is not None and known else "")
            bounds = bounds or (interval(chart, point.low, point.high) if point is not None else "")
        lines.append([*line, bounds] if _has_bounds(chart) else line)
    return lines
