"""A review as sheets of a workbook, in the user's language: key figures, every chart, the plan, what was written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Bar, ChartData, Kind, Review, Unit
from crm_desktop.files.review_workbook import Figure, SheetColumn
from crm_desktop.services.improvements import Improvement
from crm_desktop.ui.review.lines_scale import keys_of
from crm_desktop.ui.review.words import change_text, figure, period_text, said, stretch_text, unit_title

_KINDS: Final = {Unit.MONEY: "money", Unit.RATE: "percent", Unit.DAYS: "days", Unit.HOURS: "days", Unit.SCORE: "number"}
_FEN: Final = 100
_AMOUNTS: Final = ("元", "万", "亿")
_ROUNDED: Final = 0.51
"""How far a text may lie from its value."""


def sheets(review: Review, items: Sequence[Improvement], notes: Sequence[tuple[str, str]]) -> list[Figure]:
    """Every sheet in the order of the page."""
    first = _tiles(review, notes)
    charts = [_chart(chart) for chart in review.charts if not chart.empty]
    return [first, *charts, *([_plan(items)] if items else [])]


def number(value: float | None, unit: Unit) -> float | None:
    """A value as a sheet holds it: yuan instead of 分."""
    return value / _FEN if value is not None and unit is Unit.MONEY else value


def kind_of(unit: Unit) -> str:
    """How a sheet writes such values."""
    return _KINDS.get(unit, "count")


def _tiles(review: Review, notes: Sequence[tuple[str, str]]) -> Figure:
    columns = [
        SheetColumn(QCoreApplication.translate("ReviewBook", "Key figure")),
        SheetColumn(period_text(review.period), "number"),
        SheetColumn(QCoreApplication.translate("ReviewBook", "Unit")),
        SheetColumn(stretch_text(review.beside), "number"),
        SheetColumn(QCoreApplication.translate("ReviewBook", "Change")),
        SheetColumn("n", "count"),
    ]
    rows: list[Sequence[object]] = []
    for tile in review.tiles:
        unit = "元" if tile.unit is Unit.MONEY else figure(tile.value, tile.unit)[1]
        scale = 100 if tile.unit is Unit.RATE else 1
        now, before = number(tile.value, tile.unit), number(tile.previous, tile.unit)
        sign = "" if tile.change is None else "+" if tile.change > 0 else "-" if tile.change < 0 else ""
        rows.append(
            [
                said(tile.label),
                None if now is None else round(now * scale, 2),
                unit,
                None if before is None else round(before * scale, 2),
                sign + change_text(tile),
                tile.n,
            ]
        )
    rows += [[title, text] for title, text in notes if text]
    title = QCoreApplication.translate("ReviewBook", "Review {period}").format(period=period_text(review.period))
    against = QCoreApplication.translate("ReviewBook", "Against {period}; data as of {moment}")
    finding = against.format(period=stretch_text(review.beside), moment=review.until.replace("T", " "))
    return Figure(title, finding, columns, rows)


def _chart(chart: ChartData) -> Figure:
    return _of_rows(chart) if chart.rows else _of_series(chart)


def _of_rows(chart: ChartData) -> Figure:
    bounds = any(row.low is not None for row in chart.rows)
    before = any(row.previous is not None for row in chart.rows)
    counts = any(said(row.count) for row in chart.rows)
    kind = kind_of(chart.unit)
    columns = [
        SheetColumn(QCoreApplication.translate("ReviewBook", "Name")),
        SheetColumn(unit_title(chart.unit), kind),
        SheetColumn(QCoreApplication.translate("ReviewBook", "In words")),
        *([SheetColumn(QCoreApplication.translate("ReviewBook", "Basis"))] if counts else []),
        SheetColumn("n", "count"),
    ]
    if bounds:
        columns += [SheetColumn(QCoreApplication.translate("ReviewBook", "Interval from"), kind)]
        columns += [SheetColumn(QCoreApplication.translate("ReviewBook", "Interval to"), kind)]
    if before:
        columns.append(SheetColumn(QCoreApplication.translate("ReviewBook", "Compared"), kind))
    kinds = [_cells_kind(chart, at) for at in range(len(chart.columns))]
    columns += [SheetColumn(said(head), kind) for head, kind in zip(chart.columns, kinds, strict=True)]
    rows = [[*_row(chart, row, (counts, bounds, before)), *_cells(row, kinds)] for row in chart.rows]
    drawn = (1,) if any(row.value is not None for row in chart.rows) and _alike(chart) else ()
    loud = [at for at, row in enumerate(chart.rows) if row.highlight]
    foot = said(chart.foot) if chart.foot else ""
    return Figure(said(chart.title), said(chart.finding), columns, rows, "bar", drawn, loud, (), foot)


def _alike(chart: ChartData) -> bool:
    """Whether the values of all rows are of one kind, so that bars can be compared."""
    return chart.kind is not Kind.TABLE or len(chart.columns) > 1


def _row(chart: ChartData, row: Bar, has: tuple[bool, bool, bool]) -> list[object]:
    unit = chart.unit
    counts, bounds, before = has
    found: list[object] = [said(row.label), number(row.value, unit), said(row.text)]
    found += [said(row.count)] if counts else []
    found.append(row.n or None)
    if bounds:
        found += [number(row.low, unit), number(row.high, unit)]
    if before:
        found.append(number(row.previous, unit))
    return found


def _cells_kind(chart: ChartData, at: int) -> str:
    """How a sheet writes a further column: as shares or counts where all its texts are such, else as texts."""
    cells = [row.cells[at] for row in chart.rows if at < len(row.cells)]
    told = [(said(cell.text), cell.value) for cell in cells if cell.value is not None]
    if told and all(text.endswith("%") and _reads(text[:-1], 100 * value) for text, value in told):
        return "percent"
    if told and all(text.endswith(_AMOUNTS) for text, _value in told):
        return "money"
    return "count" if told and all(_reads(text, value) for text, value in told) else "text"


def _reads(text: str, value: float) -> bool:
    try:
        return abs(float(text.replace(",", "").replace("−", "-")) - value) <= _ROUNDED
    except ValueError:
        return False


def _cells(row: Bar, kinds: Sequence[str]) -> list[object]:
    found: list[object] = []
    for cell, kind in zip(row.cells, kinds, strict=False):
        value = number(cell.value, Unit.MONEY) if kind == "money" else cell.value
        found.append(value if kind != "text" and value is not None else said(cell.text))
    return found


def _of_series(chart: ChartData) -> Figure:
    kind = kind_of(chart.unit)
    keys = keys_of(chart)
    columns = [SheetColumn(QCoreApplication.translate("ReviewBook", "Period"))]
    values: list[dict[str, float | None]] = []
    dashed, loud = [], []
    for one in chart.series:
        name = said(one.label)
        past = {point.period: number(point.value, chart.unit) for point in one.points if not point.forecast}
        ahead = {point.period: number(point.value, chart.unit) for point in one.points if point.forecast}
        columns.append(SheetColumn(name, kind))
        values.append(past)
        if one.highlight:
            loud.append(len(columns) - 1)
        if ahead:
            last = next((key for key in reversed(list(past)) if past[key] is not None), None)
            ahead = {**({last: past[last]} if last else {}), **ahead}
            bounds = [{p.period: number(p.low, chart.unit) for p in one.points if p.forecast},
                      {p.period: number(p.high, chart.unit) for p in one.points if p.forecast}]  # fmt: skip
            forecast = QCoreApplication.translate("ReviewBook", "{name}, forecast").format(name=name)
            columns += [SheetColumn(forecast, kind),
                        SheetColumn(QCoreApplication.translate("ReviewBook", "Interval from"), kind),
                        SheetColumn(QCoreApplication.translate("ReviewBook", "Interval to"), kind)]  # fmt: skip
            at = len(columns) - 3
            dashed += [at]
            loud += [at]
            values += [ahead, *bounds]
    rows = [[period_text(Period.parse(key)), *(line.get(key) for line in values)] for key in keys]
    foot = said(chart.foot) if chart.foot else ""
    drawn = tuple(range(1, len(columns)))
    return Figure(said(chart.title), said(chart.finding), columns, rows, "line", drawn, loud, dashed, foot)


def _plan(items: Sequence[Improvement]) -> Figure:
    heads = (
        QCoreApplication.translate("ReviewBook", "Improvement"),
        QCoreApplication.translate("ReviewBook", "How"),
        QCoreApplication.translate("ReviewBook", "Evidence"),
        QCoreApplication.translate("ReviewBook", "Owner"),
        QCoreApplication.translate("ReviewBook", "Until"),
        QCoreApplication.translate("ReviewBook", "Result"),
    )
    done = QCoreApplication.translate("ReviewBook", "done")
    still = QCoreApplication.translate("ReviewBook", "in progress")
    rows = [
        [item.title, item.detail, item.evidence, item.owner, item.due_on, done if item.done else still]
        for item in items
    ]
    month = period_text(Period.parse(items[0].month))
    title = QCoreApplication.translate("ReviewBook", "Improvement plan {month}").format(month=month)
    count = sum(item.done for item in items)
    finding = QCoreApplication.translate("ReviewBook", "{done} of {count} done").format(done=count, count=len(items))
    return Figure(title, finding, [SheetColumn(head) for head in heads], rows)
