"""A review as plain values and as lines of text, for the command line: the same figures as on the page."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Point, Remark, Review, Slice, Text, Tile, Unit
from crm_desktop.services.review_words import money, number, percent, stretch_name
from crm_desktop.store import options
from crm_desktop.store.database import Store

LISTS: Mapping[str, str] = {
    "owner": "staff", "source": "source", "industry": "industry", "region": "region", "grade": "grade",
}  # fmt: skip
"""What a review can be sliced by, and the list whose names are asked for; besides a product."""

_NO_ENTRY = QT_TRANSLATE_NOOP("messages", "“{name}” is not in the list.")


def slice_of(store: Store, names: Mapping[str, str]) -> Slice:
    """A slice from names ("" asks for everything); UserError for one that is not in its list."""
    known = options.current(store)
    found: dict[str, int] = {}
    for key, kind in LISTS.items():
        name = names.get(key, "")
        if name:
            entry = known.find(kind, name) or next(
                (one.id for one in known.kind(kind) if name in (one.name, known.path(one.id))), None
            )
            if entry is None:
                raise UserError(Message(_NO_ENTRY, name=name))
            found[key] = entry
    return Slice(**found, product=names.get("product") or None)


def as_json(review: Review, names: Mapping[str, str]) -> dict[str, object]:
    """Every figure of a review as plain values; `names` are those that its slice was made from."""
    return {
        "period": review.period.key,
        "against": review.against.key,
        "compared": {
            "first": review.against.first.isoformat(),
            "last": review.beside.last.isoformat(),
            "whole": review.beside.whole,
            "said": _said(stretch_name(review.beside)),
        },
        "slice": {key: names[key] for key in (*LISTS, "product") if names.get(key)},
        "until": review.until,
        "tiles": [_tile(tile) for tile in review.tiles],
        "charts": [_chart(chart) for chart in review.charts],
        "strengths": [_remark(one) for one in review.strong],
        "weak": [_remark(one) for one in review.weak],
    }


def _said(text: Text) -> str:
    return str(text)


def _tile(tile: Tile) -> dict[str, object]:
    return {
        "key": tile.key,
        "label": _said(tile.label),
        "value": tile.value,
        "unit": tile.unit.value,
        "previous": tile.previous,
        "change": tile.change,
        "better": tile.better.value,
        "series": list(tile.series),
        "n": tile.n,
        "few": tile.few,
        "low": tile.low,
        "high": tile.high,
    }


def _chart(chart: ChartData) -> dict[str, object]:
    return {
        "key": chart.key,
        "title": _said(chart.title),
        "finding": _said(chart.finding),
        "unit": chart.unit.value,
        "n": chart.n,
        "columns": [_said(one) for one in chart.columns],
        "rows": [_bar(bar) for bar in chart.rows],
        "series": [
            {"key": one.key, "label": _said(one.label), "points": [_point(point) for point in one.points]}
            for one in chart.series
        ],
        "foot": _said(chart.foot) if chart.foot else "",
    }


def _bar(bar: Bar) -> dict[str, object]:
    return {
        "key": bar.key,
        "label": _said(bar.label),
        "value": bar.value,
        "text": _said(bar.text),
        "count": _said(bar.count),
        "n": bar.n,
        "part": bar.drill.count if bar.drill else None,
        "low": bar.low,
        "high": bar.high,
        "target": bar.target,
        "previous": bar.previous,
        "few": bar.few,
        "cells": [_cell(cell) for cell in bar.cells],
    }


def _cell(cell: Cell) -> dict[str, object]:
    return {"text": _said(cell.text), "value": cell.value}


def _point(point: Point) -> dict[str, object]:
    return {
        "period": point.period,
        "value": point.value,
        "n": point.n,
        "low": point.low,
        "high": point.high,
        "forecast": point.forecast,
    }


def _remark(one: Remark) -> dict[str, str]:
    return {"text": _said(one.text), "evidence": _said(one.evidence), "from": one.source}


def as_text(review: Review) -> str:
    """The same for people: tiles, then each chart with its sentence and rows."""
    beside = review.against.key if review.beside.whole else stretch_name(review.beside)
    lines = [f"{review.period.key} / {beside}"]
    lines += [_tile_line(tile) for tile in review.tiles]
    for chart in review.charts:
        lines += ["", f"{chart.title}: {chart.finding}"]
        lines += ["\t".join(filter(None, _row(bar))) for bar in chart.rows]
        for one in chart.series:
            values = " ".join(f"{point.period}={value(point.value, chart.unit)}" for point in one.points)
            lines.append(f"  {one.label}: {values}")
    for sign, found in (("+", review.strong), ("-", review.weak)):
        lines += [f"{sign} {one.text} ({one.evidence})" for one in found]
    return "\n".join(lines)


def _row(bar: Bar) -> Sequence[str]:
    return (f"  {bar.label}", str(bar.text), str(bar.count), *(str(cell.text) for cell in bar.cells))


def _tile_line(tile: Tile) -> str:
    change = ""
    if tile.change is not None:
        change = f"{100 * tile.change:+.1f}" + (" points" if tile.unit is Unit.RATE else "%")
    return "\t".join((str(tile.label), value(tile.value, tile.unit), change, f"n={tile.n:,}"))


def value(figure: float | None, unit: Unit) -> str:
    """A figure in its unit."""
    if figure is None:
        return "-"
    if unit is Unit.RATE:
        return percent(figure)
    return money(figure) if unit is Unit.MONEY else number(figure)
