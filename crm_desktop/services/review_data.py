"""What is missing of the period's customers, what fairs brought, and what is known of the market (002-38, 003-40)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.required_fields import ORDER
from crm_desktop.domain.review_period import Period, Span
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Kind, Point, Series, Unit
from crm_desktop.domain.statistics import few, wilson
from crm_desktop.services.review_fields import FIELD_NAMES
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import money, nothing, of, percent, period_name, rate_text
from crm_desktop.store import incomplete_queries, review_blanks, review_costs, review_customers

_BLANKS = QT_TRANSLATE_NOOP("messages", "What is missing, by type and field")
_BLANKS_FOOT = QT_TRANSLATE_NOOP(
    "messages", "Of the customers filed in the period, of the types that need the field: the share that lacks it."
)
_NOBODY = QT_TRANSLATE_NOOP("messages", "No customers were filed in this period.")
_COMPLETE = QT_TRANSLATE_NOOP("messages", "Nothing that is required is missing of {n} customers.")
_WORST_FIELD = QT_TRANSLATE_NOOP("messages", "{field} is missing most often: {part} of {n}.")
_WORST_CELL = QT_TRANSLATE_NOOP("messages", "{field} is missing most often: {rate}; of {type} {share}.")

_FAIRS = QT_TRANSLATE_NOOP("messages", "What fairs brought")
_FAIRS_FOOT = QT_TRANSLATE_NOOP("messages", "Fairs of the twelve months until the end of the period; bought since.")
_MET = QT_TRANSLATE_NOOP("messages", "People met")
_GRADED = QT_TRANSLATE_NOOP("messages", "Graded")
_TOUCHED = QT_TRANSLATE_NOOP("messages", "Contacted")
_BOUGHT = QT_TRANSLATE_NOOP("messages", "Bought")
_AMOUNT = QT_TRANSLATE_NOOP("messages", "Amount")
_NO_FAIR = QT_TRANSLATE_NOOP("messages", "No fair in the last twelve months.")
_FAIR_NONE = QT_TRANSLATE_NOOP("messages", "{met} people met at fairs, none of them has bought yet.")
_FAIR_BEST = QT_TRANSLATE_NOOP("messages", "{fair} brought most: {amount} from {bought} of {met}.")
_FAIR_TIE = QT_TRANSLATE_NOOP("messages", "{fair} and {other} brought most, {amount} each.")

_COMPETITORS = QT_TRANSLATE_NOOP("messages", "Competitors")
_COMPETITORS_FOOT = QT_TRANSLATE_NOOP(
    "messages", "Deals lost to each in the period; beside it customers filed in it who name it."
)
_NAMED = QT_TRANSLATE_NOOP("messages", "Named by customers")
_NO_COMPETITOR = QT_TRANSLATE_NOOP("messages", "No competitor was named in this period.")
_LOST_TO = QT_TRANSLATE_NOOP("messages", "{name} won most from us: {part} of {n} deals lost to a competitor.")
_LOST_TIE = QT_TRANSLATE_NOOP("messages", "{name} and {other} won most from us, {n} deals each.")
_ONLY_NAMED = QT_TRANSLATE_NOOP("messages", "{name} is named most ({n}); no deal was lost to a competitor.")

_MARKET = QT_TRANSLATE_NOOP("messages", "Market share")
_MARKET_FOOT = QT_TRANSLATE_NOOP("messages", "As entered by hand, twelve months.")
_US = QT_TRANSLATE_NOOP("messages", "Our share")
_NO_MARKET = QT_TRANSLATE_NOOP("messages", "No market share is entered for the last twelve months.")
_NOT_OURS = QT_TRANSLATE_NOOP("messages", "{name} has {share} of the market in {period}; ours is not entered.")
_OURS = QT_TRANSLATE_NOOP("messages", "Our share is {share} in {period}.")
_OURS_UP = QT_TRANSLATE_NOOP("messages", "Our share is {share} in {period}, {points} points more than in {before}.")
_OURS_DOWN = QT_TRANSLATE_NOOP("messages", "Our share is {share} in {period}, {points} points less than in {before}.")


def completeness(look: Look) -> ChartData:
    """A row for each required field, the worst first; a cell for each type of customers that needs it."""
    rules = incomplete_queries.rules(look.db)
    required = rules.keys()
    fields = [key for key in ORDER if key in required]
    found = review_blanks.blanks(look.db, look.scope, fields)
    types = [entry.id for entry in look.known.kind("type") if entry.id in found] + [None] * (None in found)
    needs = {one: rules.for_type(look.known.own_name(one)) for one in types}
    bars = []
    for place, field in enumerate(fields, 1):
        whole = {one: (found[one][place], found[one][0]) for one in types if field in needs[one]}
        if whole:
            bars.append(_blank_bar(look, field, types, whole))
    bars.sort(key=lambda bar: (-(bar.drill.count / bar.n if bar.drill else 0), -bar.n, ORDER.index(bar.key)))
    total = sum(row[0] for row in found.values())
    columns = tuple(Message("{name}", name=look.name(one)) for one in types)
    finding = _blanks_finding(look, bars, types, total)
    rows = tuple(
        replace(bar, highlight=not place and bool(bar.drill and bar.drill.count)) for place, bar in enumerate(bars)
    )
    return ChartData(
        "completeness", Kind.TABLE, Message(_BLANKS), finding, rows, Message(_BLANKS_FOOT), Unit.RATE, columns, n=total
    )


def _blank_bar(look: Look, field: str, types: Sequence[int | None], whole: Mapping[int | None, tuple[int, int]]) -> Bar:
    part, n = (sum(row[at] for row in whole.values()) for at in (0, 1))
    cells = []
    for one in types:
        if one not in whole:
            cells.append(Cell(""))
            continue
        lacking, asked = whole[one]
        # too few names how many there are: it opens all of them
        fact, rows = ("filed", asked) if few(asked) else (f"blank_{field}", lacking)
        drill = look.drill(fact, rows, "type_id", (one,))
        cells.append(Cell(rate_text(lacking, asked), None if few(asked) else lacking / asked, drill))
    low, high = wilson(part, n) or (None, None)
    return Bar(
        key=field,
        label=Message(FIELD_NAMES[field]),
        value=None if few(n) else part / n,
        text=rate_text(part, n),
        count=of(part, n),
        n=n,
        drill=look.drill(f"blank_{field}", part, "type_id", tuple(whole)),
        base=look.drill("filed", n, "type_id", tuple(whole)),
        low=low,
        high=high,
        few=few(n),
        cells=tuple(cells),
    )


def _blanks_finding(look: Look, bars: Sequence[Bar], types: Sequence[int | None], total: int) -> Message:
    if not total:
        return Message(_NOBODY)
    worst = bars[0]
    part = worst.drill.count if worst.drill else 0
    if not part:
        return Message(_COMPLETE, n=f"{total:,}")
    told = [(cell.value, at) for at, cell in enumerate(worst.cells) if cell.value is not None]
    if worst.value is None or len(told) < 2:
        return Message(_WORST_FIELD, field=worst.label, part=part, n=worst.n)
    share, at = max(told)
    return Message(
        _WORST_CELL, field=worst.label, rate=worst.text, type=look.name(types[at]), share=percent(share or 0)
    )


def _year_until(period: Period) -> tuple[str, str]:
    """The twelve months that end with a period."""
    last = period.after.replace(year=period.after.year - 1)
    return last.isoformat()[:7], period.after.isoformat()[:7]


def fairs(look: Look) -> ChartData:
    """A row for each fair of the last twelve months, the latest first."""
    year = look.scope.within(_year_until(look.period))
    bars = []
    for tag, name, first, last, met, graded, touched, bought, amount in review_customers.fairs(look.db, year):
        numbers = (("fair_met", met), ("fair_graded", graded), ("fair_touched", touched), ("fair_bought", bought))
        drills = [look.drill(fact, count, "tag", (tag,), year) for fact, count in numbers]
        cells = [Cell(f"{drill.count:,}", drill.count, drill) for drill in drills]
        bars.append(
            Bar(
                key=str(tag),
                label=name,
                value=None if few(met) else bought / met,
                text=rate_text(bought, met),
                count=first[:10] if first[:10] == last[:10] else f"{first[:10]} – {last[:10]}",
                n=met,
                drill=drills[3],
                base=drills[0],
                few=few(met),
                cells=(*cells, Cell(money(amount), amount, drills[3])),
            )
        )
    columns = tuple(map(Message, (_MET, _GRADED, _TOUCHED, _BOUGHT, _AMOUNT)))
    n = sum(bar.n for bar in bars)
    foot, finding = Message(_FAIRS_FOOT), _fairs_finding(bars, n)
    return ChartData("fairs", Kind.TABLE, Message(_FAIRS), finding, tuple(bars), foot, Unit.RATE, columns, n=n)


def _fairs_finding(bars: Sequence[Bar], met: int) -> Message:
    if not bars:
        return Message(_NO_FAIR)
    ranked = sorted(bars, key=lambda bar: -(bar.cells[4].value or 0))
    best = ranked[0]
    if not any(bar.cells[3].value for bar in bars):
        return Message(_FAIR_NONE, met=f"{met:,}")
    amount = best.cells[4]
    if len(ranked) > 1 and ranked[1].cells[4].value == amount.value:
        return Message(_FAIR_TIE, fair=best.label, other=ranked[1].label, amount=amount.text)
    return Message(_FAIR_BEST, fair=best.label, amount=amount.text, bought=best.cells[3].text, met=best.cells[0].text)


def competitors(look: Look) -> ChartData:
    """A bar for each competitor: deals lost to it, and customers who name it (003-40)."""
    found = review_costs.competitors(look.db, look.scope)
    total = sum(lost for lost, _named in found.values())
    bars = [
        Bar(
            key=name,
            label=name,
            value=lost,
            text=f"{lost:,}",
            count=rate_text(lost, total) if total else nothing(),
            n=lost,
            drill=look.drill("lost_to", lost, "competitor", (name,)),
            cells=(Cell(f"{named:,}", named, look.drill("filed_naming", named, "competitor", (name,))),),
        )
        for name, (lost, named) in found.items()
    ]
    bars.sort(key=lambda bar: (-bar.n, -(bar.cells[0].value or 0), bar.key))
    rows = tuple(replace(bar, highlight=bar.n > 0 and bar.n == bars[0].n) for bar in bars)
    finding, foot = _competitors_finding(bars, total), Message(_COMPETITORS_FOOT)
    columns = (Message(_NAMED),)
    return ChartData("competitors", Kind.BARS, Message(_COMPETITORS), finding, rows, foot, Unit.DEALS, columns, n=total)


def _competitors_finding(bars: Sequence[Bar], total: int) -> Message:
    if not bars:
        return Message(_NO_COMPETITOR)
    best = bars[0]
    if not total:
        return Message(_ONLY_NAMED, name=best.label, n=best.cells[0].text)
    if len(bars) > 1 and bars[1].n == best.n:
        return Message(_LOST_TIE, name=best.label, other=bars[1].label, n=best.n)
    return Message(_LOST_TO, name=best.label, part=best.n, n=total)


def market(look: Look) -> ChartData:
    """Lines of our share and those of competitors over twelve months, as they were entered."""
    year = look.scope.within(_year_until(look.period))
    lines: dict[str, list[Point]] = {}
    for month, name, share, n in review_costs.market(look.db, year):
        drill = look.drill("market", n, "key", (f"{month} {name}",), year)
        lines.setdefault(name, []).append(Point(month, share / 1000, n, drill=drill))
    series = tuple(
        Series(name or "us", name or Message(_US), tuple(points), highlight=not name) for name, points in lines.items()
    )
    n = sum(point.n for one in series for point in one.points)
    finding, foot = _market_finding(series), Message(_MARKET_FOOT)
    return ChartData("market", Kind.LINES, Message(_MARKET), finding, (), foot, Unit.RATE, series=series, n=n)


def _market_finding(series: Sequence[Series]) -> Message:
    if not series:
        return Message(_NO_MARKET)
    ours = next((one for one in series if one.highlight), None)
    if ours is None:
        most = max(series, key=lambda one: one.points[-1].value or 0)
        last = most.points[-1]
        return Message(_NOT_OURS, name=most.label, share=_share(last), period=_month(last))
    last = ours.points[-1]
    words = {"share": _share(last), "period": _month(last)}
    if len(ours.points) < 2:
        return Message(_OURS, **words)
    first = ours.points[-2]
    moved = (last.value or 0) - (first.value or 0)
    if not moved:
        return Message(_OURS, **words)
    points = f"{100 * abs(moved):.1f}"
    return Message(_OURS_UP if moved > 0 else _OURS_DOWN, points=points, before=_month(first), **words)


def _share(point: Point) -> str:
    return f"{100 * (point.value or 0):.1f}%"


def _month(point: Point) -> Message:
    year, month = point.period.split("-")
    return period_name(Period(Span.MONTH, int(year), int(month)))
