"""What may come: amount won in the next three months, customers at risk, needs ahead (003-35), each with its basis."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain import churn
from crm_desktop.domain.forecast import LEAST, NAIVE, Forecast, forecast
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.pipeline import Pipeline
from crm_desktop.domain.review_period import Period, Span
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Kind, Point, Series, Unit
from crm_desktop.domain.statistics import few
from crm_desktop.services import pipeline
from crm_desktop.services.review_look import Look, Sums
from crm_desktop.services.review_words import money, nothing, of, percent, period_name, rate_text
from crm_desktop.store import review_outlook, review_rows

_FORECAST = QT_TRANSLATE_NOOP("messages", "Amount won and forecast")
_FORECAST_FOOT = QT_TRANSLATE_NOOP(
    "messages",
    "{method}, tried on {n} months: wrong by {error} on average; repeating the last month by {naive}. "
    "The band held 80% of the errors.",
)
_METHODS: Mapping[str, str] = {
    NAIVE: QT_TRANSLATE_NOOP("messages", "Last month repeated"),
    "mean": QT_TRANSLATE_NOOP("messages", "Mean of six months"),
    "trend": QT_TRANSLATE_NOOP("messages", "Trend of twelve months, damped"),
    "season": QT_TRANSLATE_NOOP("messages", "Same month of last year, grown as the year"),
}
_TOO_SHORT = QT_TRANSLATE_NOOP(
    "messages", "Too few months to forecast: {n} of {least} since the first deal are complete."
)
_EXPECTED = QT_TRANSLATE_NOOP("messages", "{period}: {value} expected, {low} to {high} with 80%.")
_BACK = 36
_SHOWN = 6
_AHEAD = 3

_RISK = QT_TRANSLATE_NOOP("messages", "Buyers who may leave")
_SIGNS: Mapping[str, str] = {
    "silent": QT_TRANSLATE_NOOP("messages", "No word for {quiet} days"),
    "unhappy": QT_TRANSLATE_NOOP("messages", "Last survey 1 or 2"),
    "complaint": QT_TRANSLATE_NOOP("messages", "Open complaint"),
    "contract": QT_TRANSLATE_NOOP("messages", "Contract ended or ends in {ending} days"),
}
_SEVERAL = QT_TRANSLATE_NOOP("messages", "Two signs or more")
_LEFT = QT_TRANSLATE_NOOP("messages", "Left within {days} days before")
_RISK_FOOT = QT_TRANSLATE_NOOP("messages", "Of those who showed the sign {days} days ago, how many have left since.")
_RISK_TESTED = QT_TRANSLATE_NOOP(
    "messages",
    "Of those who showed the sign {days} days ago, how many have left since. Error of the chances by number of signs "
    "{ours}, of the same chance for all {naive} (0 is perfect).",
)
_NO_BUYERS = QT_TRANSLATE_NOOP("messages", "Nobody has bought yet, so nobody can leave.")
_NO_RISK = QT_TRANSLATE_NOOP("messages", "None of {total} buyers shows a sign of leaving.")
_AT_RISK = QT_TRANSLATE_NOOP("messages", "{n} of {total} buyers show two signs or more.")
_AT_RISK_RATE = QT_TRANSLATE_NOOP(
    "messages", "{n} of {total} buyers show two signs or more; of such {rate} left within {days} days before."
)
_ONE_SIGN = QT_TRANSLATE_NOOP("messages", "{sign}: {n} of {total} buyers; nobody shows two signs.")

_NEEDS = QT_TRANSLATE_NOOP("messages", "Needs of the next three months")
_NEEDS_FOOT = QT_TRANSLATE_NOOP(
    "messages",
    "Customers whose need falls into these months. Expected = budget × chance of a deal from the stage, by "
    "the benchmarks of the stages.",
)
_BUDGET = QT_TRANSLATE_NOOP("messages", "Budgets")
_CHANCE = QT_TRANSLATE_NOOP("messages", "Chance")
_NO_STAGE = QT_TRANSLATE_NOOP("messages", "no stage")
_NO_NEED = QT_TRANSLATE_NOOP("messages", "No customer has a need dated in the next three months.")
_NEEDED = QT_TRANSLATE_NOOP("messages", "{n} customers need something by {until}: {value} expected of {budget}.")
_NEEDED_PLAIN = QT_TRANSLATE_NOOP("messages", "{n} customers need something by {until}; their budgets are unknown.")


def amounts(look: Look) -> ChartData:
    """The amount of each month and the three months to come with their band."""
    months = [one for one in look.period.months() if one.after <= look.now.date()]
    last = months[-1] if months else Period.of(look.now.date()).previous()
    last = last if last.first < look.period.after else look.period.months()[-1]
    sums = _monthly(look, last)
    history, points = _history(sums, last), []
    for month in last.last(_SHOWN):
        n = int(sums.at(month))
        points.append(Point(month.key, sums.at(month, 1), n, drill=look.drill("deal", n, scope=look.of(month))))
    found = forecast(history)
    if found is None:
        words = {"n": len(history), "least": LEAST + 2}
        finding, foot = Message(_TOO_SHORT, **words), None
    else:
        finding, foot = _expected(found, last)
        for step, one in enumerate(found.months, 1):
            points.append(Point(last.shifted(step).key, one.value, 0, one.low, one.high, forecast=True))
    series = (Series("amount", Message(_FORECAST), tuple(points), highlight=True),) if history else ()
    n = sum(point.n for point in points)
    return ChartData("forecast", Kind.FORECAST, Message(_FORECAST), finding, (), foot, Unit.MONEY, series=series, n=n)


def _monthly(look: Look, last: Period) -> Sums:
    scope = look.scope.within((last.shifted(1 - _BACK).bounds[0], last.bounds[1]))
    return Sums(review_rows.by_month(look.db, "deal", scope, ("r.amount",)))


def _history(sums: Sums, last: Period) -> list[float]:
    """The amounts of the months since the first deal."""
    found = [(sums.at(month), sums.at(month, 1)) for month in last.last(_BACK)]
    while found and not found[0][0]:
        found.pop(0)
    return [float(amount) for _n, amount in found]


def _expected(found: Forecast, last: Period) -> tuple[Message, Message]:
    first = found.months[0]
    words = {"value": money(first.value), "low": money(first.low), "high": money(first.high)}
    return Message(_EXPECTED, period=period_name(last.following()), **words), Message(
        _FORECAST_FOOT,
        method=Message(_METHODS[found.method]),
        n=found.tested,
        error=money(found.error),
        naive=money(found.naive_error),
    )


def risk(look: Look) -> ChartData:
    """A bar for each sign: how many buyers show it, and how many of those who did have left (003-35)."""
    horizon = look.scope.rule.horizon_days
    now, past = (review_outlook.risks(look.db, look.scope, back) for back in (0, horizon))
    total = review_outlook.customers_there(now)
    keys = (*review_outlook.SIGNS, "several")
    bars = tuple(_sign(look, key, place, now, past) for place, key in enumerate(keys))
    finding = _risk_finding(bars, total, horizon)
    foot = Message(_RISK_FOOT, days=horizon)
    test = churn.tested(churn.outcomes(review_outlook.risks(look.db, look.scope, 2 * horizon)), churn.outcomes(past))
    if test is not None:
        foot = Message(_RISK_TESTED, days=horizon, ours=f"{test[0]:.3f}", naive=f"{test[1]:.3f}")
    columns = (Message(_LEFT, days=horizon),)
    rows = bars if total else ()
    return ChartData("risk", Kind.BARS, Message(_RISK), finding, rows, foot, Unit.CUSTOMERS, columns, n=total)


def _with(rows: Sequence[tuple[int, ...]], place: int) -> tuple[int, int]:
    """Customers with a sign (the place after the last: two or more of them), and those of them that left."""
    signs = len(review_outlook.SIGNS)
    chosen = [row for row in rows if (sum(row[:signs]) >= churn.SEVERAL if place == signs else row[place])]
    return sum(row[-2] for row in chosen), sum(row[-1] for row in chosen)


def _sign(look: Look, key: str, place: int, now: Sequence[tuple[int, ...]], past: Sequence[tuple[int, ...]]) -> Bar:
    n, (before, left) = _with(now, place)[0], _with(past, place)
    words = {"quiet": look.scope.rule.quiet_days, "ending": look.scope.rule.ending_days}
    base = look.drill("risk_then", before, "sign", (key,))
    gone = base if few(before) else look.drill("risk_left", left, "sign", (key,))
    share = rate_text(left, before) if before else nothing()
    return Bar(
        key=key,
        label=Message(_SIGNS[key], **words) if key in _SIGNS else Message(_SEVERAL),
        value=n,
        text=f"{n:,}",
        count=of(left, before) if before else "",
        n=n,
        drill=look.drill("risk", n, "sign", (key,)),
        base=base,
        highlight=key == "several" and n > 0,
        cells=(Cell(share, None if few(before) else left / before, gone),),
    )


def _risk_finding(bars: Sequence[Bar], total: int, horizon: int) -> Message:
    if not total:
        return Message(_NO_BUYERS)
    several = bars[-1]
    if several.n:
        rate = several.cells[0].value
        words = {"n": several.text, "total": f"{total:,}"}
        rated = {"rate": percent(rate or 0), "days": horizon}
        return Message(_AT_RISK, **words) if rate is None else Message(_AT_RISK_RATE, **rated, **words)
    most = max(bars[:-1], key=lambda bar: bar.n)
    if not most.n:
        return Message(_NO_RISK, total=f"{total:,}")
    return Message(_ONE_SIGN, sign=most.label, n=most.text, total=f"{total:,}")


def needs(look: Look) -> ChartData:
    """Customers whose need falls into the three months after the period, by stage, with what may come of it."""
    start = Period.of(look.period.after, Span.MONTH)
    ahead = look.scope.within((start.bounds[0], start.shifted(_AHEAD - 1).bounds[1]))
    chance = _chances(look, pipeline.of_book(look.db, look.known))
    bars = []
    for stage, n, priced, budget in review_outlook.needs(look.db, ahead):
        share = chance.get(stage)
        value = None if share is None or not priced else budget * share
        bars.append(
            Bar(
                key=str(stage or ""),
                label=look.known.path(stage) or Message(_NO_STAGE),
                value=value,
                text=nothing() if value is None else money(value),
                count=f"{n:,}",
                n=n,
                drill=look.drill("need", n, "stage_id", (stage,), ahead),
                few=few(n),
                cells=(
                    Cell(money(budget), budget, look.drill("need_priced", priced, "stage_id", (stage,), ahead)),
                    Cell(nothing() if share is None else percent(share), share),
                ),
                entry=stage,
            )
        )
    order = {entry.id: place for place, entry in enumerate(look.known.kind("stage"))}
    bars.sort(key=lambda bar: order.get(bar.entry or 0, -1))
    total = sum(bar.n for bar in bars)
    wanted = sum((bar.cells[0].value or 0.0 for bar in bars), 0.0)
    finding = Message(_NO_NEED)
    if bars:
        until = period_name(start.shifted(_AHEAD - 1))
        expected = sum((bar.value or 0.0 for bar in bars), 0.0)
        words = {"n": f"{total:,}", "until": until}
        plain = Message(_NEEDED_PLAIN, **words)
        finding = Message(_NEEDED, value=money(expected), budget=money(wanted), **words) if wanted else plain
    columns = (Message(_BUDGET), Message(_CHANCE))
    foot = Message(_NEEDS_FOOT)
    return ChartData("needs", Kind.TABLE, Message(_NEEDS), finding, tuple(bars), foot, Unit.MONEY, columns, n=total)


def _chances(look: Look, rules: Pipeline) -> dict[int | None, float]:
    """The chance of a deal for one that stands in each stage: the last benchmark over that of the one before (K18)."""
    shares = [one.benchmark for one in rules.stages]
    last = next((share for share in reversed(shares) if share is not None), None)
    found: dict[int | None, float] = {}
    before: int | None = 100
    for entry, share in zip(look.known.kind("stage"), shares, strict=True):
        if last is not None and before and share is not None:
            found[entry.id] = last / before
        before = share
    return found
