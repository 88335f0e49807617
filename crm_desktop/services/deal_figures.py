"""What stands beside the deals: totals, what decided them, care after signing this week, losses to try again."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.key_factors import suggested
from crm_desktop.domain.messages import Message
from crm_desktop.services import reminders
from crm_desktop.services.lists import RecordList
from crm_desktop.store import deal_figures, options
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.record_queries import Query

FACTORS = 5
_TEXTS = 3_000
_MOST = 40
_CARE = frozenset({"guide", "survey", "contract", "part", "maintenance", "founded", "payment"})


@dataclass(frozen=True, slots=True)
class Totals:
    """Deals with an amount, their sum and mean in 分; mean days to close of `timed` deals."""

    deals: int
    amount: int
    mean: float | None
    timed: int
    days: float | None


@dataclass(frozen=True, slots=True)
class CareLine:
    """Something to do for a customer who bought: what kind, when it is due, which words."""

    customer_id: int
    customer: str
    kind: str
    due: str
    said: Message


@dataclass(frozen=True, slots=True)
class LossLine:
    """A lost deal: whose, why, and when to try again ("" never)."""

    customer_id: int
    customer: str
    grade: str
    reason: str
    retry_on: str


@dataclass(frozen=True, slots=True)
class DealSide:
    """The column beside the deals; `factors` are (name, deals), the commonest first."""

    factors: tuple[tuple[str, int], ...]
    care: tuple[CareLine, ...]
    losses: tuple[LossLine, ...]
    lost: int


def totals(store: Store, listing: RecordList) -> Totals:
    """Sum and means of the deals that a list shows."""
    with store.read() as db:
        return Totals(*deal_figures.totals(db, _query(store, listing)))


def _query(store: Store, listing: RecordList) -> Query:
    with store.read() as db:
        return Query(listing.table, listing.filter, listing.found(db), date.today())


def side(store: Store, listing: RecordList, *, today: date | None = None) -> DealSide:
    """What stands beside the deals that a list shows; the losses follow its filter, the care does not."""
    day, known = today or date.today(), options.current(store)
    query = _query(store, listing)
    losses = Query("loss", query.chosen._replace(products=frozenset()), query.found, day)
    with store.read() as db:
        counts = Counter(deal_figures.tagged(db, query))
        words = spelled(known)
        for text, number in deal_figures.untagged(db, query, _TEXTS).items():
            for factor in suggested(text, words):
                counts[factor] += number
        lost = deal_figures.latest_losses(db, losses, 5)
    return DealSide(
        tuple((known.name(one), number) for one, number in counts.most_common(FACTORS)),
        tuple(care(store, day)),
        tuple(
            LossLine(
                row["customer_id"],
                row["name"],
                known.name(row["grade_id"]),
                known.name(row["reason_id"]),
                row["retry_on"] or "",
            )
            for row in lost
        ),
        len(lost),
    )


def care(store: Store, today: date) -> list[CareLine]:
    """What is to be done this week for those who bought: guides, surveys, contracts that end, parts, payments."""
    types = ("service", "contract", "payment")
    found = [
        *reminders.due(store, today, types=types, limit=_MOST),
        *reminders.due(store, today, types=types, section="week", limit=_MOST),
    ]
    lines = [
        CareLine(one.customer_id, one.customer, one.kind, one.deadline or one.due, one.why)
        for one in found
        if one.kind in _CARE
    ]
    return sorted(lines, key=lambda one: one.due)


def spelled(known: Options) -> dict[int, tuple[str, ...]]:
    """The tags of what decides deals with every spelling, to be found in a text."""
    return {one.id: (one.name, one.name_en or "", *one.synonyms) for one in known.offered("key_factor")}
