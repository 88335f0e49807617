"""New, active and lost customers; what winning one costs and what one is worth, with formulas (003-29 ... 003-36)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Drill, Kind, Text, Unit
from crm_desktop.domain.statistics import few, wilson
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import money, nothing, number, of, percent, rate_text, row_count
from crm_desktop.store import review_costs, review_rows
from crm_desktop.store.review_facts import Scope

_CUSTOMERS = QT_TRANSLATE_NOOP("messages", "New, active and lost customers")
_CUSTOMERS_FOOT = QT_TRANSLATE_NOOP(
    "messages",
    "Active: contacted or bought in the period. There before: had bought, was contacted or bought within {days} days "
    "and had not said no. Lost: one of them that said no, or whose {days} days ran out.",
)
_NEW = QT_TRANSLATE_NOOP("messages", "New")
_ACTIVE = QT_TRANSLATE_NOOP("messages", "Active")
_THERE = QT_TRANSLATE_NOOP("messages", "Buyers there before")
_LOST = QT_TRANSLATE_NOOP("messages", "Buyers lost")
_NO_CUSTOMERS = QT_TRANSLATE_NOOP("messages", "Nothing happened with customers in this period.")
_NO_BUYERS = QT_TRANSLATE_NOOP("messages", "{new} new, {active} active; nobody had bought before, so nobody can leave.")
_FEW_BUYERS = QT_TRANSLATE_NOOP(
    "messages", "{new} new, {active} active; {lost} of {there} buyers left: too few for a rate."
)
_CHURN = QT_TRANSLATE_NOOP("messages", "{new} new, {active} active; {rate} of {there} buyers left ({low} to {high}).")

_CAC = QT_TRANSLATE_NOOP("messages", "What winning a customer costs")
_CAC_FOOT = QT_TRANSLATE_NOOP(
    "messages", "Costs entered for the period / customers who bought for the first time in it, by source."
)
_COSTS = QT_TRANSLATE_NOOP("messages", "Costs")
_BUYERS = QT_TRANSLATE_NOOP("messages", "First-time buyers")
_ALL = QT_TRANSLATE_NOOP("messages", "all sources")
_NO_COSTS = QT_TRANSLATE_NOOP("messages", "No costs are entered for this period.")
_NO_SPLIT = QT_TRANSLATE_NOOP("messages", "Costs are known by source alone, not by owner and the like.")
_NO_BUYER = QT_TRANSLATE_NOOP("messages", "{costs} were spent and nobody bought for the first time.")
_CAC_ALL = QT_TRANSLATE_NOOP("messages", "A new customer cost {cost} ({n} won for {costs}).")
_CAC_DEAR = QT_TRANSLATE_NOOP(
    "messages", "A new customer cost {cost} on average; from {source} {dear}, from {other} {cheap}."
)

_VALUE = QT_TRANSLATE_NOOP("messages", "What a customer is worth")
_VALUE_FOOT = QT_TRANSLATE_NOOP(
    "messages",
    "Lifetime value = average deal × deals per buyer and year × margin ÷ share of buyers lost in a year; "
    "all of the twelve months until {day}.",
)
_AVERAGE = QT_TRANSLATE_NOOP("messages", "Average deal")
_FREQUENCY = QT_TRANSLATE_NOOP("messages", "Deals per buyer and year")
_MARGIN = QT_TRANSLATE_NOOP("messages", "Margin")
_NO_MARGIN = QT_TRANSLATE_NOOP("messages", "costs unknown, taken as 100%")
_YEARLY = QT_TRANSLATE_NOOP("messages", "Buyers lost in a year")
_LIFETIME = QT_TRANSLATE_NOOP("messages", "Lifetime value")
_RATIO = QT_TRANSLATE_NOOP("messages", "Lifetime value / cost of winning one")
_NO_VALUE = QT_TRANSLATE_NOOP("messages", "No deal with an amount in twelve months.")
_NO_CHURN = QT_TRANSLATE_NOOP(
    "messages", "A buyer brings {yearly} a year; how long one stays cannot be told ({lost} of {there} left in a year)."
)
_WORTH = QT_TRANSLATE_NOOP("messages", "A buyer is worth {value} in all: {yearly} a year for {years} years.")
_WORTH_COST = QT_TRANSLATE_NOOP("messages", "A buyer is worth {value} in all, {ratio} times what winning one costs.")


def customers(look: Look) -> ChartData:
    """How many came, were active and left (003-36)."""
    now, before = _counts(look, look.scope), _counts(look, look.before)
    labels = {"filed": _NEW, "active": _ACTIVE, "there": _THERE, "lost": _LOST}
    bars = tuple(
        Bar(
            key=fact,
            label=Message(label),
            value=now[fact],
            text=f"{now[fact]:,}",
            count=rate_text(now["lost"], now["there"]) if fact == "lost" and now["there"] else "",
            n=now[fact],
            drill=look.drill(fact, now[fact]),
            previous=before[fact],
            highlight=fact == "lost" and now[fact] > 0,
        )
        for fact, label in labels.items()
    )
    foot = Message(_CUSTOMERS_FOOT, days=look.scope.rule.lost_days)
    finding = _customers_finding(now)
    rows = bars if any(now.values()) else ()
    return ChartData("customers", Kind.BARS, Message(_CUSTOMERS), finding, rows, foot, Unit.CUSTOMERS, n=now["active"])


def _counts(look: Look, scope: Scope) -> dict[str, int]:
    lost, there = look.churn(scope)
    found = {fact: review_rows.count(look.db, fact, scope) for fact in ("filed", "active")}
    return {**found, "there": there, "lost": lost}


def _customers_finding(now: Mapping[str, int]) -> Message:
    words = {"new": f"{now['filed']:,}", "active": f"{now['active']:,}", "there": f"{now['there']:,}"}
    if not any(now.values()):
        return Message(_NO_CUSTOMERS)
    if not now["there"]:
        return Message(_NO_BUYERS, new=words["new"], active=words["active"])
    if few(now["there"]):
        return Message(_FEW_BUYERS, lost=now["lost"], **words)
    low, high = wilson(now["lost"], now["there"]) or (0.0, 1.0)
    return Message(_CHURN, rate=percent(now["lost"] / now["there"]), low=percent(low), high=percent(high), **words)


@dataclass(frozen=True, slots=True)
class _Spent:
    costs: int
    entries: int
    buyers: int


def cost(look: Look) -> ChartData:
    """Costs, first-time buyers and what one of them cost, by source and in all (003-29)."""
    columns = (Message(_COSTS), Message(_BUYERS))
    if look.scope.sliced and set(look.scope.entries) != {"source_id"}:
        return ChartData("cac", Kind.TABLE, Message(_CAC), Message(_NO_SPLIT), unit=Unit.MONEY)
    costs = review_costs.costs(look.db, look.scope)
    if not costs:
        return ChartData("cac", Kind.TABLE, Message(_CAC), Message(_NO_COSTS), unit=Unit.MONEY)
    first = review_rows.tally(look.db, "deal_first", look.scope, "source_id")
    bars = [
        _cost_bar(look, look.name(top) if top is not None else Message(_ALL), entries, _sum(costs, first, entries))
        for top, entries in look.tops({**first, **dict.fromkeys(costs, 0)}).items()
        if top is not None
    ]
    bars.sort(key=lambda bar: (bar.value is None, -(bar.value or 0), bar.key))
    whole = _cost_bar(look, Message(_ALL), (), _sum(costs, first, {*costs, *first}))
    finding = _cost_finding(bars, whole)
    return ChartData(
        "cac", Kind.TABLE, Message(_CAC), finding, (*bars, whole), Message(_CAC_FOOT), Unit.MONEY, columns, n=whole.n
    )


def _sum(costs: Mapping[int | None, tuple[int, int]], first: Mapping[int | None, int], keys: object) -> _Spent:
    chosen = set(keys) if isinstance(keys, set | tuple) else set()
    spent = [costs[key] for key in chosen if key in costs]
    return _Spent(sum(one[1] for one in spent), sum(one[0] for one in spent), sum(first.get(key, 0) for key in chosen))


def _cost_bar(look: Look, label: Text, entries: tuple[int | None, ...], spent: _Spent) -> Bar:
    by = "source_id" if entries else ""
    buyers = look.drill("deal_first", spent.buyers, by, entries)
    value = spent.costs / spent.buyers if spent.buyers else None
    return Bar(
        key="-".join(str(one or "") for one in entries) or "all",
        label=label,
        value=value,
        text=nothing() if value is None else money(value),
        count=row_count(spent.buyers),
        n=spent.buyers,
        drill=buyers,
        few=few(spent.buyers),
        cells=(
            Cell(money(spent.costs), spent.costs, look.drill("cost", spent.entries, by, entries)),
            Cell(f"{spent.buyers:,}", spent.buyers, buyers),
        ),
        highlight=not entries,
    )


def _cost_finding(bars: list[Bar], whole: Bar) -> Message:
    costs = whole.cells[0].text
    if whole.value is None:
        return Message(_NO_BUYER, costs=costs)
    told = [bar for bar in bars if bar.value]
    if len(told) > 1 and told[0].text != told[-1].text:
        dear, cheap = told[0], told[-1]
        return Message(
            _CAC_DEAR, cost=whole.text, source=dear.label, dear=dear.text, other=cheap.label, cheap=cheap.text
        )
    return Message(_CAC_ALL, cost=whole.text, n=whole.n, costs=costs)


@dataclass(frozen=True, slots=True)
class _Worth:
    """The inputs of the lifetime value and what follows from them."""

    deals: int
    priced: int
    amount: int
    buyers: int
    lines: int
    sold: int
    paid: int
    lost: int
    there: int

    @property
    def yearly(self) -> float:
        average = self.amount / self.priced if self.priced else 0.0
        frequency = self.deals / self.buyers if self.buyers else 0.0
        return average * frequency * self.margin

    @property
    def margin(self) -> float:
        return (self.sold - self.paid) / self.sold if self.lines and self.sold else 1.0

    @property
    def value(self) -> float | None:
        told = self.priced and self.lost and not few(self.there)
        return self.yearly * self.there / self.lost if told else None


def worth(look: Look) -> ChartData:
    """The lifetime value with every input and its formula (003-30)."""
    end = date.fromisoformat(str(look.scope.params()["until"]))
    year = look.scope.within(((end - timedelta(days=365)).isoformat(), end.isoformat()))
    found = _Worth(
        *review_costs.bought(look.db, year),
        *review_costs.margin(look.db, year),
        *look.churn(year),
    )
    foot = Message(_VALUE_FOOT, day=(end - timedelta(days=1)).isoformat())
    if not found.priced:
        return ChartData("worth", Kind.TABLE, Message(_VALUE), Message(_NO_VALUE), (), foot, Unit.MONEY)
    spent = None if look.scope.sliced and set(look.scope.entries) != {"source_id"} else _cac(look, year)
    rows = _worth_rows(look, year, found, spent)
    finding = _worth_finding(found, spent)
    return ChartData("worth", Kind.TABLE, Message(_VALUE), finding, rows, foot, Unit.MONEY, n=found.buyers)


def _cac(look: Look, year: Scope) -> float | None:
    spent = sum(total for _entries, total in review_costs.costs(look.db, year).values())
    buyers = review_rows.count(look.db, "deal_first", year)
    return spent / buyers if spent and buyers else None


def _worth_rows(look: Look, year: Scope, found: _Worth, spent: float | None) -> tuple[Bar, ...]:
    def row(key: str, label: str, value: float | None, text: Text, drill: Drill | None = None) -> Bar:
        n = drill.count if drill else 0
        return Bar(key, Message(label), value, text, row_count(n) if drill else "", n, drill, few=bool(n) and few(n))

    average = found.amount / found.priced
    frequency = found.deals / found.buyers
    margin: Text = percent(found.margin) if found.lines else Message(_NO_MARGIN)
    return (
        row("average", _AVERAGE, average, money(average), look.drill("deal_priced", found.priced, scope=year)),
        row("frequency", _FREQUENCY, frequency, f"{frequency:.2f}", look.drill("buyer", found.buyers, scope=year)),
        row("margin", _MARGIN, found.margin, margin, _margin_drill(look, year)),
        row(
            "churn",
            _YEARLY,
            found.lost / found.there if found.there else None,
            of(found.lost, found.there),
            look.drill("lost", found.lost, scope=year),
        ),
        row("value", _LIFETIME, found.value, nothing() if found.value is None else money(found.value)),
        row(
            "ratio",
            _RATIO,
            found.value / spent if found.value and spent else None,
            f"{found.value / spent:.1f}" if found.value and spent else nothing(),
        ),
    )


def _margin_drill(look: Look, year: Scope) -> Drill:
    return look.drill("margin_deal", review_rows.count(look.db, "margin_deal", year), scope=year)


def _worth_finding(found: _Worth, spent: float | None) -> Message:
    yearly = money(found.yearly)
    if found.value is None:
        return Message(_NO_CHURN, yearly=yearly, lost=found.lost, there=found.there)
    if spent:
        return Message(_WORTH_COST, value=money(found.value), ratio=f"{found.value / spent:.1f}")
    return Message(_WORTH, value=money(found.value), yearly=yearly, years=number(found.there / found.lost))
