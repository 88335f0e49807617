"""A look at the health of the data: what was found, calling it right, the audit sample of a month (002-35, 000-49)."""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from heapq import merge

from crm_desktop.domain import credit_code, data_health
from crm_desktop.domain.consistency import Contradiction, Trades, contradiction
from crm_desktop.domain.data_health import Finding, Kind
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.domain.text import clean
from crm_desktop.paths import resource
from crm_desktop.services import records
from crm_desktop.services.lists import CustomerList
from crm_desktop.store import health_change_queries, health_queries, options
from crm_desktop.store.database import Store
from crm_desktop.store.health_change_queries import Touched
from crm_desktop.store.options import Options
from crm_desktop.store.sql import Connection

SAMPLE = 20
"""Customers of one audit."""

TABLES = health_change_queries.TABLES
"""Tables whose rows belong to a customer and are looked at."""

Found = Mapping[Kind, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Audited:
    """One customer of an audit sample; the verdict is open, right or wrong."""

    id: int
    customer_id: int
    verdict: str
    remark: str


def look(
    store: Store, now: datetime, progress: Progress = no_progress, *, kinds: Sequence[Kind] = tuple(data_health.RULES)
) -> Found:
    """Everything that looks wrong, by kind, customers in the order of their ids; cancelling in `progress` ends it."""
    known = options.current(store)
    found: dict[Kind, Sequence[Finding]] = {}
    with store.read() as db:
        terms = _terms(known, now)
        for done, kind in enumerate(kinds):
            progress(done, len(kinds))
            found[kind] = list(_look_for(db, kind, known, terms))
    progress(len(kinds), len(kinds))
    return found


def touched(store: Store, steps: Collection[int]) -> Touched | None:
    """Whose data some steps changed; None where it is to be looked at as a whole."""
    with store.read() as db:
        return health_change_queries.touched(db, steps)


def look_again(store: Store, before: Found, changed: Touched, now: datetime) -> Found:
    """What looks wrong after some customers have changed: only they are looked at, the others stay as they were."""
    known, who = options.current(store), changed.customers
    terms = _terms(known, now)
    found = dict(before)
    with store.read() as db:
        for kind in before:
            if kind is not Kind.CODE_SHARED or changed.codes:
                others = [one for one in before[kind] if one.customer_id not in who]
                found[kind] = list(merge(others, _look_for(db, kind, known, terms, who), key=_customer))
    return found


def _customer(one: Finding) -> int:
    return one.customer_id


def _look_for(
    db: Connection, kind: Kind, known: Options, terms: Mapping[str, object], among: Collection[int] | None = None
) -> Iterator[Finding]:
    if health_queries.by_statement(kind):
        return (Finding(customer, value) for customer, value in health_queries.found(db, kind, terms, among))
    judged = _wrong_codes(db, among) if kind is Kind.CODE_WRONG else _other_trades(db, known, among)
    right = health_queries.called_right(db, kind)
    return (one for one in judged if (one.customer_id, one.value) not in right)


def _terms(known: Options, now: datetime) -> dict[str, object]:
    """What the statements ask for; -1 stands for an entry that the book does not have."""
    grades, stages = known.kind("grade"), known.kind("stage")
    return {
        "today": now.date().isoformat(),
        "now": now.isoformat(timespec="minutes"),
        "top": grades[0].id if grades else -1,
        "last": stages[-1].id if stages else -1,
        "old": known.find("type", "老客户") or -1,
        "new": known.find("type", "新客户") or -1,
    }


def _wrong_codes(db: Connection, among: Collection[int] | None) -> Iterator[Finding]:
    codes = health_queries.credit_codes(db, among)
    return (Finding(one, code) for one, code in codes if credit_code.check(code) is not None)


def _other_trades(db: Connection, known: Options, among: Collection[int] | None) -> Iterator[Finding]:
    words = trades()
    judged: dict[tuple[int, str], Contradiction | None] = {}
    for customer, industry, business in health_queries.trades(db, among):
        key = (industry, business)
        if key not in judged:
            judged[key] = contradiction(_levels(known, industry), business, words)
        other = judged[key]
        if other is not None:
            yield Finding(customer, business, other.industry)


def _levels(known: Options, industry: int) -> list[str]:
    """The names of an industry and of what it belongs to, in the book's own words."""
    names, entry = [], known.by_id.get(industry)
    while entry is not None:
        names.append(entry.name)
        entry = known.by_id.get(entry.parent_id) if entry.parent_id is not None else None
    return names[::-1]


@cache
def trades() -> Trades:
    """The shipped words of each industry."""
    found: Trades = tomllib.loads(resource("presets", "trades.toml").read_text(encoding="utf-8"))
    return found


def rows(store: Store, customer_ids: Sequence[int]) -> dict[int, dict[str, object]]:
    """What the table of customers shows of them, and the fields that can be put right here."""
    found = CustomerList(store).rows(customer_ids)
    with store.read() as db:
        more = health_queries.texts(db, list(found))
    return {one: {**{key: text or "" for key, text in more[one].items()}, **row} for one, row in found.items()}


def call_right(store: Store, kind: Kind, findings: Sequence[Finding], *, origin: object | None = None) -> None:
    """Say that values are right as they are: they are not shown again until they change."""
    if not findings:
        return
    moment = records.now()
    with store.step("health.right", origin, **records.label(store, [one.customer_id for one in findings])) as step:
        for one in findings:
            mark = {"customer_id": one.customer_id, "kind": kind.value, "value": one.value, "verdict": "right"}
            records.insert(step.db, "health_mark", {**mark, "marked_at": moment})


def draw_sample(store: Store, month: str, size: int = SAMPLE, *, origin: object | None = None) -> int:
    """Draw customers by chance for the audit of a month (2026-02); returns how many were found."""
    with store.read() as db:
        drawn = health_queries.draw(db, size, month)
    if drawn:
        with store.step("health.draw", origin, count=len(drawn)) as step:
            for one in drawn:
                mark = {"customer_id": one, "kind": "audit", "value": month, "verdict": "open"}
                records.insert(step.db, "health_mark", mark)
    return len(drawn)


def sample(store: Store, month: str) -> list[Audited]:
    """The audit sample of a month."""
    with store.read() as db:
        return [
            Audited(row["id"], row["customer_id"], row["verdict"], row["remark"] or "")
            for row in health_queries.drawn(db, month)
        ]


def judge(
    store: Store, found: Sequence[Audited], verdict: str, remark: str = "", *, origin: object | None = None
) -> None:
    """Note what an audit found at customers: right, or wrong with a remark; one step."""
    if not found:
        return
    with store.step("health.judge", origin, **records.label(store, [one.customer_id for one in found])) as step:
        columns = {"verdict": verdict, "remark": clean(remark) or None, "marked_at": records.now()}
        records.update(step.db, "health_mark", [one.id for one in found], columns)
