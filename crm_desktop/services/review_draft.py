"""Strengths and weak points drafted from the figures by rules, each with its evidence (000-46); people edit them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.playbook import Role
from crm_desktop.domain.review_shape import ChartData, Remark, Tile, Unit
from crm_desktop.domain.statistics import few
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import money, number, of, percent, row_count
from crm_desktop.store import review_rows

MOST: Final = 6
"""So many of each are drafted, the weightiest first."""
_MOVED = 0.1
"""A figure that moved by a tenth is worth a word, a share that moved by five points."""
_POINTS = 0.05
_TIMES = 1.5
_MISSING = 0.15
_KEPT = 0.9
_CONTENT, _DISCONTENT = 4.5, 3.5
_REASON = 0.3

_UP = QT_TRANSLATE_NOOP("messages", "{what}: {value}, up {change} on {period}")
_DOWN = QT_TRANSLATE_NOOP("messages", "{what}: {value}, down {change} on {period}")
_EVIDENCE = QT_TRANSLATE_NOOP("messages", "{now} against {before}")
_POINTS_WORD = QT_TRANSLATE_NOOP("messages", "{points} points")
_SOURCE = QT_TRANSLATE_NOOP("messages", "Customers from {source} sign best: {rate}, {times} times the average")
_METHOD = QT_TRANSLATE_NOOP("messages", "{method} brings most signatures: {rate}, {times} times the average")
_ALL_KEPT = QT_TRANSLATE_NOOP("messages", "{what}: all {n} in time")
_LATE = QT_TRANSLATE_NOOP("messages", "{what}: {late} of {n} late")
_LATE_RATE = QT_TRANSLATE_NOOP("messages", "{what}: only {rate} in time")
_HAPPY = QT_TRANSLATE_NOOP("messages", "Customers are content: {score} of 5")
_UNHAPPY = QT_TRANSLATE_NOOP("messages", "Customers are not content: {score} of 5")
_OVER = QT_TRANSLATE_NOOP("messages", "{stage} takes {days} days, {over} over its limit")
_LIMIT = QT_TRANSLATE_NOOP("messages", "{days} of {limit} days ({n})")
_LOST_FOR = QT_TRANSLATE_NOOP("messages", "{rate} of lost deals: {reason}")
_SLOWER = QT_TRANSLATE_NOOP("messages", "{grade} takes {days} days to close, {change} more than in {period}")
_FASTER = QT_TRANSLATE_NOOP("messages", "{grade} takes {days} days to close, {change} fewer than in {period}")
_BLANK = QT_TRANSLATE_NOOP("messages", "{field} is missing of {rate} of new customers")
_UNLED = QT_TRANSLATE_NOOP("messages", "{n} customers of grade {grade} have no supervisor")
_AT_RISK = QT_TRANSLATE_NOOP("messages", "{n} buyers show two signs of leaving or more")
_LEFT = QT_TRANSLATE_NOOP("messages", "{n} of {total} buyers left")

_Weighed = tuple[float, bool, Remark]
"""Weight, whether it is a strength, what is said."""


def remarks(
    look: Look, tiles: Sequence[Tile], charts: Sequence[ChartData]
) -> tuple[tuple[Remark, ...], tuple[Remark, ...]]:
    """Strengths and weak points of a review, the weightiest first."""
    by_key = {chart.key: chart for chart in charts}
    found = [*_of_tiles(look, tiles), *_unled(look)]
    for key, rule in _RULES.items():
        found += rule(look, by_key[key])
    found.sort(key=lambda one: (-one[0], one[2].key))
    return tuple(one[2] for one in found if one[1])[:MOST], tuple(one[2] for one in found if not one[1])[:MOST]


def _figure(tile: Tile, value: float) -> str:
    if tile.unit is Unit.RATE:
        return percent(value)
    return money(value) if tile.unit is Unit.MONEY else number(value)


def _of_tiles(look: Look, tiles: Sequence[Tile]) -> Iterator[_Weighed]:
    # how many left is said by the chart, with its sample
    for tile in (one for one in tiles if one.key != "churn"):
        if tile.change is None or tile.value is None or tile.previous is None or tile.good is None or few(tile.n):
            continue
        share = tile.unit is Unit.RATE
        if abs(tile.change) < (_POINTS if share else _MOVED):
            continue
        size = abs(tile.change)
        change = Message(_POINTS_WORD, points=f"{100 * size:.1f}") if share else percent(size)
        now, before = _figure(tile, tile.value), _figure(tile, tile.previous)
        words = {"what": tile.label, "value": now, "change": change, "period": look.beside_name}
        said = Message(_UP if tile.change > 0 else _DOWN, **words)
        evidence = Message(_EVIDENCE, now=now, before=before)
        yield min(size * (4 if share else 1), 2.0), tile.good, Remark(tile.key, said, evidence, tile.key, tile.drill)


def _best(template: str, name: str) -> Callable[[Look, ChartData], Iterator[_Weighed]]:
    """The best bar of a chart of rates, where it is clearly better than all together."""

    def rule(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
        told = [bar for bar in chart.rows if bar.value is not None and bar.drill]
        whole = sum(bar.n for bar in told)
        average = sum(bar.drill.count for bar in told if bar.drill) / whole if whole else 0.0
        if len(told) < 2 or not average or (told[0].value or 0) < _TIMES * average:
            return
        best = told[0]
        times = (best.value or 0) / average
        said = Message(template, rate=best.text, times=f"{times:.1f}", **{name: best.label})
        yield (
            times / 2,
            True,
            Remark(f"{chart.key}-best", said, Message("{count}", count=best.count), chart.key, best.drill),
        )

    return rule


def _deadlines(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
    for bar in chart.rows:
        late = bar.cells[0].drill
        if not bar.n or late is None:
            continue
        evidence = Message("{count}", count=bar.count)
        if not late.count:
            said = Message(_ALL_KEPT, what=bar.label, n=bar.n)
            yield 0.3 + (not bar.few) * 0.2, True, Remark(f"kept-{bar.key}", said, evidence, chart.key, bar.drill)
        elif bar.value is None:
            said = Message(_LATE, what=bar.label, late=late.count, n=bar.n)
            yield 0.3, False, Remark(f"late-{bar.key}", said, evidence, chart.key, late)
        elif bar.value < _KEPT:
            said = Message(_LATE_RATE, what=bar.label, rate=bar.text)
            yield 2 * (1 - bar.value), False, Remark(f"late-{bar.key}", said, evidence, chart.key, late)


def _satisfaction(look: Look, chart: ChartData) -> Iterator[_Weighed]:
    scored = [bar for bar in chart.rows if bar.key.isdecimal()]
    total = sum(bar.n for bar in scored)
    if few(total):
        return
    mean = sum(int(bar.key) * bar.n for bar in scored) / total
    good = mean >= _CONTENT
    if good or mean < _DISCONTENT:
        said = Message(_HAPPY if good else _UNHAPPY, score=number(mean))
        yield 0.6, good, Remark("satisfaction", said, row_count(total), chart.key, look.drill("survey", total))


def _funnel(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
    for bar in chart.rows:
        taken, limit = bar.cells[1], bar.cells[2]
        if taken.tone != "danger" or taken.value is None or limit.value is None:
            continue
        over = taken.value - limit.value
        said = Message(_OVER, stage=bar.label, days=number(taken.value), over=number(over))
        n = row_count(taken.drill.count if taken.drill else 0)
        evidence = Message(_LIMIT, days=number(taken.value), limit=number(limit.value), n=n)
        yield 0.5 + over / (limit.value or 1), False, Remark(f"over-{bar.key}", said, evidence, chart.key, taken.drill)


def _losses(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
    best = chart.rows[0] if chart.rows else None
    if best is not None and best.value is not None and best.value >= _REASON:
        said = Message(_LOST_FOR, rate=best.text, reason=best.label)
        evidence = Message("{count}", count=of(best.n, chart.n))
        yield best.value, False, Remark("losses", said, evidence, chart.key, best.drill)


def _cycle(look: Look, chart: ChartData) -> Iterator[_Weighed]:
    for bar in chart.rows:
        if bar.value is None or not bar.previous or bar.few:
            continue
        change = bar.value - bar.previous
        if abs(change) < _MOVED * bar.previous or abs(change) < 1:
            continue
        words = {"grade": bar.label, "days": number(bar.value), "change": number(abs(change))}
        said = Message(_SLOWER if change > 0 else _FASTER, period=look.beside_name, **words)
        evidence = Message(_EVIDENCE, now=number(bar.value), before=number(bar.previous))
        yield abs(change) / bar.previous, change < 0, Remark(f"cycle-{bar.key}", said, evidence, chart.key, bar.drill)


def _completeness(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
    for bar in chart.rows[:2]:
        if bar.value is not None and bar.value >= _MISSING:
            said = Message(_BLANK, field=bar.label, rate=bar.text)
            evidence = Message("{count}", count=bar.count)
            yield bar.value / 2, False, Remark(f"blank-{bar.key}", said, evidence, chart.key, bar.drill)


def _unled(look: Look) -> Iterator[_Weighed]:
    """Grades that the playbook gives to a supervisor, and who of them has none (000-25)."""
    for level in look.clocks.playbook.levels:
        entry = next((one.id for one in look.known.kind("grade") if one.name == level.name), None)
        if Role.SUPERVISOR not in level.lead or entry is None:
            continue
        n = review_rows.count(look.db, "unled", look.scope, "grade_id", (entry,))
        if n:
            said, drill = Message(_UNLED, n=n, grade=look.name(entry)), look.drill("unled", n, "grade_id", (entry,))
            yield 0.45, False, Remark("unled", said, row_count(n), "grades", drill)


def _risk(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
    several = chart.rows[-1] if chart.rows else None
    if several is not None and several.n:
        said = Message(_AT_RISK, n=several.n)
        evidence = Message("{count}", count=of(several.n, chart.n))
        yield several.n / chart.n + 0.2, False, Remark("risk", said, evidence, chart.key, several.drill)


def _customers(_look: Look, chart: ChartData) -> Iterator[_Weighed]:
    found = {bar.key: bar for bar in chart.rows}
    lost, there = found.get("lost"), found.get("there")
    if lost is not None and there is not None and lost.n and not few(there.n):
        said = Message(_LEFT, n=lost.n, total=there.n)
        evidence = Message("{count}", count=percent(lost.n / there.n))
        yield 0.3 + lost.n / there.n, False, Remark("churn", said, evidence, chart.key, lost.drill)


_RULES: Final[dict[str, Callable[[Look, ChartData], Iterator[_Weighed]]]] = {
    "sources": _best(_SOURCE, "source"),
    "methods": _best(_METHOD, "method"),
    "deadlines": _deadlines,
    "satisfaction": _satisfaction,
    "funnel": _funnel,
    "losses": _losses,
    "cycle": _cycle,
    "completeness": _completeness,
    "risk": _risk,
    "customers": _customers,
}
