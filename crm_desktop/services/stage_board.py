"""The board of the stages: a head of figures and pages of cards for each (003-19)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.money_text import format_amount, format_money
from crm_desktop.domain.pipeline import Reading
from crm_desktop.services import pipeline, stage_metrics
from crm_desktop.services.stage_metrics import EVERYBODY, StageFigures
from crm_desktop.store import options, stage_queries
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.store.sql import RowMapping

WINDOW = 90
"""Days back that the shares of the board look at."""
PAGE = 30
FAR = 600
"""So many cards of a stage are read to show where one has gone, and no more."""


@dataclass(frozen=True, slots=True)
class StageCard:
    """A customer on the board: its need, what it wants to spend or has spent, and its days as the rules read them."""

    id: int
    name: str
    grade: str
    hot: bool
    need: str
    amount: str
    days: int
    dwell: int
    age: int
    over: bool


def span(today: date, days: int = WINDOW) -> tuple[str, str]:
    """The last days up to and with today."""
    return (today - timedelta(days=days - 1)).isoformat(), (today + timedelta(days=1)).isoformat()


def counts(store: Store, chosen: Filter = EVERYBODY) -> dict[int, int]:
    """How many customers stand in each stage, by its id; far quicker than the heads."""
    with store.read() as db:
        return stage_queries.counts(db, stage_queries.customers(chosen))


def heads(store: Store, chosen: Filter = EVERYBODY, *, today: date | None = None) -> tuple[StageFigures, ...]:
    """The figures of every stage over the last 90 days."""
    day = today or date.today()
    return stage_metrics.funnel(store, span(day), chosen, today=day)


def cards(
    store: Store, stage_id: int, chosen: Filter = EVERYBODY, *, offset: int = 0, limit: int = PAGE
) -> Sequence[StageCard]:
    """A page of the customers in a stage: hot ones first, then those who have been there longest."""
    known, today = options.current(store), date.today()
    with store.read() as db:
        rules = pipeline.of_book(db, known)
        rows = stage_queries.page(db, stage_id, stage_queries.customers(chosen), limit, offset)
    names = [one.id for one in known.kind("stage")]
    place = names.index(stage_id) if stage_id in names else 0
    limit_days, signed = rules.stages[place].high, place > rules.signing
    found = []
    for row in rows:
        dwell, age = days_since(row["since"], today), days_since(row["begun"], today)
        days = age if rules.reading is Reading.AGE else dwell
        found.append(
            StageCard(
                row["id"],
                row["name"],
                known.name(row["grade_id"]),
                bool(row["hot"]),
                row["need_product"] or row["need"] or "",
                _amount(row, signed=signed),
                days,
                dwell,
                age,
                limit_days is not None and days > limit_days,
            )
        )
    return found


def reach(store: Store, customer_id: int, chosen: Filter = EVERYBODY) -> tuple[int, int]:
    """The stage of a customer and how many of its cards must be read to see it; (0, 0) where that is too many."""
    with store.read() as db:
        stage, before = stage_queries.rank(db, customer_id, stage_queries.customers(chosen), FAR)
    return (stage, before + 1) if stage and before < FAR else (0, 0)


def _amount(row: RowMapping, *, signed: bool) -> str:
    if signed and row["deal"] is not None:
        return format_amount(row["deal"])
    return format_money(row["budget_low"], row["budget_high"]) or row["budget_text"] or ""


def days_since(since: str | None, today: date) -> int:
    """Days from an ISO date, which may be partial, until today."""
    try:
        return max(0, (today - date.fromisoformat(f"{since or ''}-01-01"[:10])).days)
    except ValueError:
        return 0
