"""The review of a period: every figure, the sentence of every chart, and the rows behind each number."""

from array import array
from collections.abc import Callable
from datetime import datetime
from weakref import WeakKeyDictionary

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.domain.review_period import Period, fair
from crm_desktop.domain.review_shape import EVERYTHING, ChartData, Drill, Review, Slice
from crm_desktop.services import (
    review_care,
    review_data,
    review_draft,
    review_funnel,
    review_loyalty,
    review_outlook,
    review_paths,
    review_people,
    review_rules,
    review_sales,
    review_sources,
    review_tiles,
)
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.review_look import Look, scope_of
from crm_desktop.store import options, review_rows
from crm_desktop.store.database import Store

CHARTS: tuple[Callable[[Look], ChartData], ...] = (
    review_funnel.funnel,
    review_sources.sources,
    review_sales.losses,
    review_sales.cycle,
    review_sales.methods,
    review_outlook.amounts,
    review_paths.goals,
    review_paths.paths,
    review_paths.moves,
    review_loyalty.customers,
    review_people.people,
    review_people.products,
    review_loyalty.cost,
    review_loyalty.worth,
    review_care.satisfaction,
    review_care.response,
    review_care.leads,
    review_care.deadlines,
    review_data.completeness,
    review_data.fairs,
    review_data.competitors,
    review_data.market,
    review_outlook.risk,
    review_outlook.needs,
)
"""The charts in the order of the page."""

_KEPT = 24
_WRITTEN = ("review_note", "improvement")
"""Tables that are written while a review is read, and of which no figure speaks."""
_cache: WeakKeyDictionary[Store, dict[object, Review]] = WeakKeyDictionary()


def compute(
    store: Store,
    period: Period,
    slice: Slice = EVERYTHING,  # noqa: A002 - what it is called everywhere
    against: Period | None = None,
    progress: Progress = no_progress,
    *,
    now: datetime | None = None,
) -> Review:
    """The review of a period beside another, else the one before; a second look is instant while nothing changes.

    A period that still runs stands beside as many days of the other one, not beside the whole of it.
    """
    moment = now or datetime.now()
    beside = against or period.previous()
    kept = _cache.setdefault(store, {})
    key = (period, slice, beside, _revision(store), store.english, now or moment.date())
    found = kept.get(key)
    if found is None:
        found = _computed(store, period, slice, beside, progress, moment)
        while len(kept) >= _KEPT:
            kept.pop(next(iter(kept)))
        kept[key] = found
    return found


def _revision(store: Store) -> int:
    """A number that grows with every change of what is counted; what is written about a period counts for nothing."""
    return store.versions.total() - sum(store.versions[table] for table in _WRITTEN)


def _computed(store: Store, period: Period, part: Slice, against: Period, progress: Progress, now: datetime) -> Review:
    known, clocks = options.current(store), clock_book(store)
    steps, at = len(CHARTS) + 1, 0

    def ask() -> None:
        # whoever leaves the page is heard in the middle of a statement too
        progress(at, steps)

    with store.read(ask) as db:
        beside = fair(period, against, now.date())
        scope = scope_of(period, part, known, clocks, review_rules.read(db), now)
        look = Look(db, known, clocks, period, beside, part, scope, now)
        ask()
        tiles = review_tiles.tiles(look)
        charts = []
        for at, chart in enumerate(CHARTS, 1):  # noqa: B007 - asked by `ask`
            ask()
            charts.append(chart(look))
        strong, weak = review_draft.remarks(look, tiles, charts)
    until = min(now.isoformat(timespec="minutes"), f"{period.after.isoformat()}T00:00")
    return Review(period, against, part, until, tiles, tuple(charts), strong, weak, beside.days)


def drill_rows(store: Store, drill: Drill, *, now: datetime | None = None) -> "array[int]":
    """The ids of the rows behind a number, in `drill.table`; as many as the number says while nothing changes."""
    if drill.ids is not None:
        return array("q", drill.ids)
    known, clocks = options.current(store), clock_book(store)
    moment = now or datetime.now()
    with store.read() as db:
        rule = review_rules.read(db)
        scope = scope_of(Period.of(moment.date()), drill.slice, known, clocks, rule, moment).within(drill.span)
        return review_rows.ids(db, drill.fact, scope, drill.by, drill.values)
