"""What a week or a month holds: the follow-ups of each day as cards, how full the days are, what clashes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from crm_desktop.domain.contact_guard import Broken
from crm_desktop.domain.plan_clashes import Appointment, clashes
from crm_desktop.services import contact_limits
from crm_desktop.services.lists import RecordList
from crm_desktop.store import options, plan_queries
from crm_desktop.store.database import Store
from crm_desktop.store.record_queries import Query
from crm_desktop.store.sql import RowMapping
from crm_desktop.store.touch_state import OPEN

DAY = timedelta(days=1)
_GUARDED = 300
"""So many plans of the days shown are judged at most."""


@dataclass(frozen=True, slots=True)
class Card:
    """A follow-up on its day; `at` is ISO, `clash` says that another plan stands too near, `too_often` what it breaks.

    `state` is one of done, unlogged, overdue, overtaken, today, planned.
    """

    id: int
    customer_id: int
    customer: str
    grade: str
    hot: bool
    method: str
    icon: str
    at: str
    state: str
    note: str
    who: int | None = None
    clash: bool = False
    too_often: Broken | None = None
    reason: str = ""
    """Why it stands there although it breaks a limit."""

    @property
    def open(self) -> bool:
        """Whether it is still to come, so that it can be moved."""
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: its cards, how many follow-ups it holds in all, and whether people work on it."""

    day: date
    cards: tuple[Card, ...]
    count: int
    working: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """Days in a row, and how many contacts one day takes by the playbook (0: no limit)."""

    days: tuple[DayPlan, ...]
    daily_most: int

    @property
    def cards(self) -> list[Card]:
        """The cards of all days."""
        return [card for day in self.days for card in day.cards]

    @property
    def clashing(self) -> list[Card]:
        """Plans that stand too near to another one."""
        return [card for card in self.cards if card.clash]

    @property
    def too_often(self) -> list[Card]:
        """Plans that come too soon or too often for their customer (000-51)."""
        return [card for card in self.cards if card.too_often is not None]


def week(listing: RecordList, monday: date, today: date, *, most: int = 60) -> Plan:
    """Seven days from a Monday, at most so many cards a day, under the filter of the list."""
    return _plan(listing, monday, 7, today, most)


def month(listing: RecordList, day: date, today: date, *, most: int = 3) -> Plan:
    """The weeks that hold the month of a day, from Monday to Sunday."""
    first = day.replace(day=1)
    start = first - first.weekday() * DAY
    last = (first.replace(day=28) + 4 * DAY).replace(day=1) - DAY
    return _plan(listing, start, ((last - start).days // 7 + 1) * 7, today, most)


def _plan(listing: RecordList, first: date, count: int, today: date, most: int) -> Plan:
    store, days = listing.store, [first + step * DAY for step in range(count)]
    known = options.current(store)
    rules = contact_limits.rules(store)
    with store.read() as db:
        query = Query(listing.table, listing.filter, listing.found(db), today)
        counts = plan_queries.counts(db, query, days)
        rows = [plan_queries.of_days(db, query, str(day), str(day + DAY), most) if counts[day] else () for day in days]
        found = [[_card(row, known) for row in one] for one in rows]
    marked = iter(_mark(rules, [card for one in found for card in one]))
    return Plan(
        tuple(
            DayPlan(day, tuple(next(marked) for _ in one), counts[day], rules.calendar.is_working_day(day))
            for day, one in zip(days, found, strict=True)
        ),
        rules.playbook.daily_most,
    )


def _card(row: RowMapping, known: options.Options) -> Card:
    return Card(
        id=row["id"],
        customer_id=row["customer_id"],
        customer=row["name"],
        grade=known.name(row["grade_id"]),
        hot=bool(row["hot"]),
        method=known.name(row["method_id"]),
        icon=known.icon(row["method_id"]),
        at=row["at"],
        state=row["standing"],
        note=(row["content"] if row["standing"] == "done" else row["next_action"]) or "",
        who=row["owner_id"],
        reason=row["override_reason"] or "",
    )


def _mark(rules: contact_limits.Rules, cards: Sequence[Card]) -> Iterable[Card]:
    """The same cards with what is wrong about those that are still to come."""
    coming = [card for card in cards if card.open]
    near = clashes(Appointment(one.id, one.who, datetime.fromisoformat(one.at)) for one in coming if len(one.at) > 10)
    often = rules.standing_plans([(one.id, one.customer_id, one.at) for one in coming[:_GUARDED]])
    for card in cards:
        yield replace(card, clash=card.id in near, too_often=often.get(card.id)) if card.open else card


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer that a plan could be for."""

    id: int
    name: str
    line: str


def candidates(store: Store, text: str, day: str, limit: int) -> list[Candidate]:
    """Customers that a text finds; without a text those whose next touch falls due up to a day, the latest first."""
    if text.strip():
        from crm_desktop.services.search import search  # noqa: PLC0415 - only where somebody types

        return [Candidate(one.id, one.name, one.number) for one in search(store, text, limit=limit).hits]
    end = str(date.fromisoformat(day) + DAY)
    with store.read() as db:
        found = plan_queries.due_without_plan(db, end, limit)
    return [Candidate(row["id"], row["name"], row["next_action"] or "") for row in found]
