"""Checks of data: which groups of fields were found right, which grew old, and whom to ask this week (000-50)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from crm_desktop.domain.clock_rules import TALK_DAYS, ClockRules, Group
from crm_desktop.domain.text import clean
from crm_desktop.services import records
from crm_desktop.services.clock_book import begun, clock_book
from crm_desktop.services.records import name_of
from crm_desktop.store import options, verification_queries
from crm_desktop.store.database import Store
from crm_desktop.store.options import Options
from crm_desktop.store.sql import RowMapping
from crm_desktop.store.verification_queries import Cutoff


class Which(StrEnum):
    """Why data is to be checked: it grew old, a talk should have brought it (003-03), or either."""

    ALL = "all"
    AGE = "age"
    TALK = "talk"


MOST = 1000
"""Customers that a count goes up to."""


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """What was looked at on a day (ISO), and how it was made sure (000-17)."""

    groups: tuple[Group, ...]
    on: str = ""
    source: str = ""
    remark: str = ""
    contact_id: int | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class GroupState:
    """One group of a customer: when it was last looked at, and from when on it asks for it (None: never)."""

    group: Group
    checked: str
    due: date | None
    after_touch: bool
    stale: bool


@dataclass(frozen=True, slots=True)
class Check:
    """A check of the book."""

    id: int
    group: Group
    on: str
    source: str
    remark: str
    owner: str


@dataclass(frozen=True, slots=True)
class StaleCustomer:
    """A customer with groups to be checked, the longest waiting first."""

    id: int
    name: str
    number: str
    grade: str
    hot: bool
    type: str
    owner: str
    groups: tuple[GroupState, ...]


def check(store: Store, customer_id: int, draft: CheckDraft, *, origin: object | None = None) -> list[int]:
    """Record that groups of fields were looked at and found right, or put right; returns the ids."""
    on = draft.on or date.today().isoformat()
    groups = [group.value for group in draft.groups]
    with store.step("verification.add", origin, name=name_of(store, customer_id), groups=groups) as step:
        shared = {
            "customer_id": customer_id,
            "verified_on": on,
            "contact_id": draft.contact_id,
            "source": clean(draft.source) or None,
            "remark": clean(draft.remark) or None,
            "owner_id": records.staff(step.db, draft.owner),
        }
        return [records.insert(step.db, "verification", {**shared, "field_group": group}) for group in groups]


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove checks."""
    records.remove(store, "verification", "verification.remove", ids, origin=origin)


def checks(store: Store, customer_id: int, limit: int = 50) -> list[Check]:
    """The checks of a customer, the newest first."""
    known = options.current(store)
    with store.read() as db:
        rows = verification_queries.checks(db, customer_id, limit)
    groups = set(Group)
    return [
        Check(
            row["id"], Group(row["field_group"]), row["verified_on"] or "", row["source"] or "", row["remark"] or "",
            known.name(row["owner_id"]),
        )
        for row in rows
        if row["field_group"] in groups
    ]  # fmt: skip


def freshness(store: Store, customer_id: int, on: date) -> list[GroupState]:
    """How fresh each group of a customer's fields is; groups that never grow old are left out."""
    rules, known = clock_book(store).rules, options.current(store)
    with store.read() as db:
        row = verification_queries.one(db, customer_id, [group.value for group in rules.freshness])
    if row is None:
        return []
    states = _states(rules, row, _type(known, row), on)
    return [state for state in states if state.due is not None or state.after_touch]


def noted_need(store: Store, customer_id: int) -> str:
    """What is noted of a customer's need, product and budget, a line each."""
    with store.read() as db:
        return "\n".join(verification_queries.noted_need(db, customer_id))


def queue(store: Store, on: date, limit: int = 50, offset: int = 0, which: Which = Which.ALL) -> list[StaleCustomer]:
    """Customers with something to be checked on a day, a page of them: by grade, after talks the latest talk first."""
    rules, known = clock_book(store).rules, options.current(store)
    cutoffs = _cutoffs(rules, known, on, which)
    if not cutoffs:
        return []
    with store.read() as db:
        if which is Which.TALK:
            rows = verification_queries.latest(db, cutoffs, limit, offset)
        else:
            rows = verification_queries.queue(db, cutoffs, limit, offset)
    return [_stale_customer(rules, known, row, on) for row in rows]


def count(store: Store, on: date, most: int = MOST, which: Which = Which.ALL) -> int:
    """How many customers have something to be checked, counted up to `most`."""
    cutoffs = _cutoffs(clock_book(store).rules, options.current(store), on, which)
    with store.read() as db:
        return verification_queries.count(db, cutoffs, most) if cutoffs else 0


def _stale_customer(rules: ClockRules, known: Options, row: RowMapping, on: date) -> StaleCustomer:
    stale = [state for state in _states(rules, row, _type(known, row), on) if state.stale]
    stale.sort(key=_due)
    return StaleCustomer(
        id=row["id"],
        name=row["name"],
        number=row["number"] or "",
        grade=known.name(row["grade_id"]),
        hot=bool(row["hot"]),
        type=known.name(row["type_id"]),
        owner=known.name(row["owner_id"]),
        groups=tuple(stale),
    )


def _due(state: GroupState) -> date:
    return state.due or date.max


def _type(known: Options, row: RowMapping) -> str:
    """The type in the book's own words, as the rules name it."""
    entry = known.by_id.get(row["type_id"])
    return entry.name if entry else ""


def _states(rules: ClockRules, row: RowMapping, customer_type: str, on: date) -> list[GroupState]:
    states = []
    touched = begun(row["touched"]) if row["touched"] else None
    for group, rule in rules.freshness.items():
        if group.value not in row:
            continue
        checked = begun(row[group.value] or "") or date.min
        due = rules.stale(group, checked=checked, customer_type=customer_type, touched=touched, on=on)
        stale = due is not None and due <= on
        states.append(GroupState(group, row[group.value] or "", due, rule.after_touch, stale))
    return states


def _cutoffs(rules: ClockRules, known: Options, on: date, which: Which) -> list[Cutoff]:
    types = {entry.name: entry.id for entry in known.kind("type")}
    found = []
    for group, rule in rules.freshness.items():
        by_type = {types[name]: _cutoff(days, on) for name, days in rule.by_type.items() if name in types}
        one = Cutoff(group.value, _cutoff(rule.days, on), by_type, _talked_since(on) if rule.after_touch else "")
        one = replace(one, day="", by_type={}) if which is Which.TALK else one
        one = replace(one, talked="") if which is Which.AGE else one
        if one.day or one.talked or any(one.by_type.values()):
            found.append(one)
    return found


def _talked_since(on: date) -> str:
    return (on - timedelta(days=TALK_DAYS - 1)).isoformat()


def _cutoff(days: int, on: date) -> str:
    return (on - timedelta(days=days)).isoformat() if days else ""
