"""The figures at the top of a review, each with its last six periods and its change (000-41, 003-32)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_period import Period, Stretch
from crm_desktop.domain.review_shape import Better, Drill, Tile, Unit
from crm_desktop.domain.statistics import change, few, rate, wilson
from crm_desktop.services.review_look import PERIODS, Look, Sums
from crm_desktop.store import review_deals
from crm_desktop.store.review_facts import ENTRY_KEPT

_NEW = QT_TRANSLATE_NOOP("messages", "New customers")
_TOUCHES = QT_TRANSLATE_NOOP("messages", "Follow-ups made")
_DEALS = QT_TRANSLATE_NOOP("messages", "Deals won")
_AMOUNT = QT_TRANSLATE_NOOP("messages", "Amount won")
_CYCLE = QT_TRANSLATE_NOOP("messages", "Mean days to close")
_ENTRY = QT_TRANSLATE_NOOP("messages", "Entered in {hours} h")
_SIZE = QT_TRANSLATE_NOOP("messages", "Average deal")
_SATISFACTION = QT_TRANSLATE_NOOP("messages", "Satisfaction")
_CHURN = QT_TRANSLATE_NOOP("messages", "Buyers lost")
_REPEAT = QT_TRANSLATE_NOOP("messages", "Repeat orders")

_WON, _SUM, _PRICED, _TIME, _TIMED, _REPEATS = range(6)


@dataclass(frozen=True, slots=True)
class _Head:
    key: str
    label: Message
    unit: Unit
    better: Better = Better.UP


def tiles(look: Look) -> tuple[Tile, ...]:
    """The tiles in their order."""
    db = look.db
    filed = look.filed()
    touches = look.counted("touch")
    deals = look.monthly(lambda scope: review_deals.deals_by_month(db, scope))
    entries = look.counted("entry", (ENTRY_KEPT,))
    entered = Message(_ENTRY, hours=look.scope.entry_seconds // 3600)
    amount = _Head("amount", Message(_AMOUNT), Unit.MONEY)
    return (
        _counted(look, _Head("new", Message(_NEW), Unit.CUSTOMERS), filed, "filed"),
        _counted(look, _Head("touches", Message(_TOUCHES), Unit.TIMES), touches, "touch"),
        _counted(look, _Head("deals", Message(_DEALS), Unit.DEALS), deals, "deal"),
        _of(look, amount, lambda one: deals.at(one, _SUM), look.drill("deal", int(deals.at(look.period, _WON)))),
        _mean(look, _Head("cycle", Message(_CYCLE), Unit.DAYS, Better.DOWN), deals, (_TIME, _TIMED), "deal_timed"),
        _share(look, _Head("entry", entered, Unit.RATE), entries, (1, 0), ("entry_kept", "entry")),
        _mean(look, _Head("size", Message(_SIZE), Unit.MONEY), deals, (_SUM, _PRICED), "deal_priced"),
        _share(look, _Head("repeat", Message(_REPEAT), Unit.RATE), deals, (_REPEATS, _WON), ("deal_repeat", "deal")),
        _satisfaction(look),
        _churn(look),
    )


def _satisfaction(look: Look) -> Tile:
    scores = look.counted("survey", ("r.score",))
    return _mean(look, _Head("satisfaction", Message(_SATISFACTION), Unit.SCORE), scores, (1, 0), "survey")


def _churn(look: Look) -> Tile:
    """The share of buyers lost in the period; who was there changes with each one, so each is counted by itself."""
    found = {period: look.churn(look.of(period)) for period in {*look.period.last(PERIODS), look.compared}}
    lost, there = found[look.period]
    head = _Head("churn", Message(_CHURN), Unit.RATE, Better.DOWN)
    tile = _of(look, head, lambda period: rate(*found[period]), look.drill("lost", lost))
    low, high = wilson(lost, there) or (None, None)
    return replace(tile, n=there, few=few(there), low=low, high=high, base=look.drill("there", there))


def _of(look: Look, head: _Head, value: Callable[[Period | Stretch], float | None], drill: Drill) -> Tile:
    now, before = value(look.period), value(look.compared)
    moved = change(now, before)
    if head.unit is Unit.RATE:
        moved = None if now is None or before is None else now - before
    series = tuple(value(period) for period in look.period.last(PERIODS))
    return Tile(head.key, head.label, now, head.unit, before, moved, head.better, series, n=drill.count, drill=drill)


def _counted(look: Look, head: _Head, sums: Sums, fact: str) -> Tile:
    return _of(look, head, sums.at, look.drill(fact, int(sums.at(look.period))))


def _mean(look: Look, head: _Head, sums: Sums, places: tuple[int, int], fact: str) -> Tile:
    n = int(sums.at(look.period, places[1]))
    found = _of(look, head, lambda period: sums.ratio(period, *places), look.drill(fact, n))
    return replace(found, few=few(n))


def _share(look: Look, head: _Head, sums: Sums, places: tuple[int, int], facts: tuple[str, str]) -> Tile:
    part, n = (int(sums.at(look.period, place)) for place in places)
    found = _of(look, head, lambda period: sums.ratio(period, *places), look.drill(facts[0], part))
    low, high = wilson(part, n) or (None, None)
    return replace(found, n=n, few=few(n), low=low, high=high, base=look.drill(facts[1], n))
