"""The words of the review: periods, figures with their unit, changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_period import Period, Span, Stretch
from crm_desktop.domain.review_shape import Cell, ChartData, Kind, Text, Tile, Unit
from crm_desktop.services.review_words import TOO_FEW
from crm_desktop.ui import dates
from crm_desktop.ui.say import marked, say

_UNITS: Final = {
    Unit.CUSTOMERS: QT_TRANSLATE_NOOP("Review", "customers"),
    Unit.TIMES: QT_TRANSLATE_NOOP("Review", "times"),
    Unit.DEALS: QT_TRANSLATE_NOOP("Review", "deals"),
    Unit.DAYS: QT_TRANSLATE_NOOP("Review", "days"),
    Unit.HOURS: QT_TRANSLATE_NOOP("Review", "hours"),
}
_AMOUNTS: Final = ((10**10, "亿"), (10**6, "万"))
_MANY: Final = 10


def said(text: Text) -> str:
    """A text of a figure as people read it."""
    return say(text) if isinstance(text, Message) else text


def cell_text(cell: Cell) -> str:
    """What stands in a column: of too small a sample its size alone, there is no room for the words."""
    if isinstance(cell.text, Message) and cell.text.template == TOO_FEW:
        return f"n = {cell.text.args['n']}"
    return said(cell.text)


def foot_of(chart: ChartData, against: Stretch | None) -> str:
    """What stands below a chart: the unit of its axis, what the numbers mean, what the ticks are."""
    if chart.empty:
        return ""
    parts = []
    if chart.series and chart.unit is Unit.MONEY:
        parts.append(QCoreApplication.translate("Review", "Unit: 10,000 yuan"))
    if chart.foot is not None:
        parts.append(said(chart.foot))
    ticked = any(row.previous and row.value is not None for row in chart.rows)
    if ticked and against is not None and chart.kind is Kind.BARS:
        text = QCoreApplication.translate("Review", "Tick: {period}")
        parts.append(text.format(period=stretch_text(against)))
    return "  ".join(parts)


def unit_title(unit: Unit) -> str:
    """What a column of such figures is called."""
    if unit is Unit.MONEY:
        return QCoreApplication.translate("Review", "Amount")
    if unit is Unit.RATE:
        return QCoreApplication.translate("Review", "Rate")
    if unit in (Unit.DAYS, Unit.HOURS):
        return QCoreApplication.translate("Review", "Time")
    return QCoreApplication.translate("Review", "Number")


def period_text(period: Period) -> str:
    """A period with its year: "2026年2月", "2026年第1季度", "2026年"."""
    if period.span is Span.MONTH:
        return dates.month_text(period.first)
    if period.span is Span.QUARTER:
        text = QCoreApplication.translate("Review", "Q{number} {year}")
        return text.format(number=period.number, year=period.year)
    return QCoreApplication.translate("Review", "Year {year}").format(year=period.year)


def short_period(period: Period, beside: Period | None = None) -> str:
    """The same without the year where it is that of `beside`: "1月", "第1季度"."""
    if beside is None or period.year != beside.year or period.span is Span.YEAR:
        return period_text(period)
    return period_number(period)


def stretch_text(stretch: Stretch, beside: Period | None = None) -> str:
    """A period or its first days, as `short_period` says it: "1月1–22日", "第1季度（至2月22日）"."""
    name, last = short_period(stretch.period, beside), stretch.last
    if stretch.whole:
        return name
    if stretch.period.span is Span.MONTH:
        return QCoreApplication.translate("Review", "{period}, days 1–{day}").format(period=name, day=last.day)
    text = QCoreApplication.translate("Review", "{period} until {month}/{day}")
    return text.format(period=name, month=last.month, day=last.day)


def period_number(period: Period) -> str:
    """The name of a period on an axis: "2月", "Q1", "2026"."""
    if period.span is Span.MONTH:
        months = (
            QCoreApplication.translate("Review", "Jan"),
            QCoreApplication.translate("Review", "Feb"),
            QCoreApplication.translate("Review", "Mar"),
            QCoreApplication.translate("Review", "Apr"),
            QCoreApplication.translate("Review", "May"),
            QCoreApplication.translate("Review", "Jun"),
            QCoreApplication.translate("Review", "Jul"),
            QCoreApplication.translate("Review", "Aug"),
            QCoreApplication.translate("Review", "Sep"),
            QCoreApplication.translate("Review", "Oct"),
            QCoreApplication.translate("Review", "Nov"),
            QCoreApplication.translate("Review", "Dec"),
        )
        return months[period.number - 1]
    return f"Q{period.number}" if period.span is Span.QUARTER else str(period.year)


def figure(value: float | None, unit: Unit) -> tuple[str, str]:
    """A figure and its unit: ("386", "万"), ("92", "%"); ("—", "") where there is none."""
    if value is None:
        return "—", ""
    if unit is Unit.MONEY:
        return _money(value)
    if unit is Unit.RATE:
        return _decimal(100 * value), "%"
    if unit is Unit.SCORE:
        return f"{value:.1f}", "/ 5"
    words = marked("Review", _UNITS[unit]) if unit in _UNITS else ""
    if unit in (Unit.DAYS, Unit.HOURS):
        return _decimal(value), words
    return f"{value:,.0f}", words


def figure_text(value: float | None, unit: Unit) -> str:
    """A figure with its unit in one text."""
    number, words = figure(value, unit)
    return f"{number}{words}" if words in ("", "%", "万", "亿", "元") else f"{number} {words}"


def _money(fen: float) -> tuple[str, str]:
    for size, words in _AMOUNTS:
        if abs(fen) >= size:
            share = fen / size
            return (f"{share:,.0f}" if abs(share) >= 100 else f"{share:.1f}".removesuffix(".0")), words
    return f"{fen / 100:,.0f}", "元"


def _decimal(value: float) -> str:
    """Whole numbers from ten on, one place below where it says anything."""
    return f"{value:,.0f}" if abs(value) >= _MANY else f"{value:.1f}".removesuffix(".0")


def change_text(tile: Tile) -> str:
    """How far a figure has moved: "14.8%", "200%", for a rate "4.0 点"; "" where nothing can be compared."""
    if tile.change is None:
        return ""
    size = f"{abs(100 * tile.change):.1f}"
    if tile.unit is Unit.RATE:
        return QCoreApplication.translate("Review", "{points} pp").format(points=size)
    return f"{size}%" if abs(tile.change) < 1 else f"{abs(100 * tile.change):.0f}%"


def in_two(name: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """A name in two lines: as much in the first as fits, broken at a space where there is one."""
    most = max((at for at in range(1, len(name)) if fits(name[:at])), default=1)
    space = name.rfind(" ", 0, most + 1)
    at = space if space > 0 else most
    return name[:at], name[at:].lstrip()
