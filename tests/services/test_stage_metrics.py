"""The funnel against a slow and obvious reference on random books, and the example of the source."""

import statistics
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from new_books import new_book

from crm_desktop.domain.pipeline import Reading
from crm_desktop.services import customers, history, pipeline, stage_metrics
from crm_desktop.services import options as editing
from crm_desktop.services.conversions import ConversionDraft, record
from crm_desktop.services.options import OptionDraft
from crm_desktop.services.records import insert, update
from crm_desktop.services.stage_metrics import Lasting, StageFigures
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
SPAN = ("2026-01-01", "2026-04-01")
TODAY = date(2026, 4, 10)


@dataclass(frozen=True)
class Told:
    """A customer as the test tells it: begin, first stage, moves (day, to), losses (day, stage), budget, bin."""

    begun: date
    first: int | None
    moves: tuple[tuple[int, int | None], ...]
    losses: tuple[tuple[int, int | None], ...]
    budget: int | None
    binned: bool
    owner: int


told = st.builds(
    Told,
    begun=st.dates(date(2025, 12, 1), date(2026, 4, 5)),
    first=st.none() | st.integers(0, 6),
    moves=st.lists(st.tuples(st.integers(0, 60), st.none() | st.integers(0, 6)), max_size=5).map(tuple),
    losses=st.lists(st.tuples(st.integers(0, 90), st.none() | st.integers(0, 6)), max_size=2).map(tuple),
    budget=st.none() | st.integers(1, 9),
    binned=st.sampled_from([False, False, False, True]),
    owner=st.integers(0, 1),
)


def write(store: Store, one: Told, name: str, stages: list[int]) -> None:
    with store.step("test") as step:
        owner = options.ensure(step.db, options.load(step.db), "staff", "王磊李婷"[one.owner * 2 :][:2])
        columns = {
            "name": name, "name_key": name, "filed_on": one.begun.isoformat(), "owner_id": owner,
            "budget_low": one.budget, "deleted_at": "2026-04-01" if one.binned else None,
        }  # fmt: skip
        customer_id = insert(step.db, "customer", columns)
        where, day, since = one.first, one.begun, None
        for gap, to in one.moves:
            day += timedelta(days=gap)
            if to == where:
                continue
            since = day.isoformat()
            row = {
                "customer_id": customer_id, "changed_at": f"{since}T10:00:00",
                "from_id": None if where is None else stages[where], "to_id": None if to is None else stages[to],
            }  # fmt: skip
            insert(step.db, "stage_change", row)
            where = to
        update(
            step.db, "customer", [customer_id],
            {"stage_id": None if where is None else stages[where], "stage_since": since},
        )  # fmt: skip
        for gap, place in one.losses:
            lost_on = (one.begun + timedelta(days=gap)).isoformat()
            stage = None if place is None else stages[place]
            insert(step.db, "loss", {"customer_id": customer_id, "lost_on": lost_on, "stage_id": stage})


def visits(one: Told) -> list[tuple[int | None, int | None, date, date]]:
    """(from, to, came, left) of every move."""
    found, where, came, day = [], one.first, one.begun, one.begun
    for gap, to in one.moves:
        day += timedelta(days=gap)
        if to != where:
            found.append((where, to, came, day))
            where, came = to, day
    return found


def inside(day: date) -> bool:
    return FIRST <= day <= LAST


def reference(book: list[Told]) -> list[dict[str, object]]:
    """The same figures, counted by hand."""
    found: list[dict[str, object]] = []
    share: float | None = 100.0
    for place in range(7):
        entered = passed = lost = now = amount = 0
        dwell, age, waiting = [], [], []
        for one in book:
            moves = visits(one)
            here = moves[-1][1] if moves else one.first
            first = moves[0][0] if moves else one.first
            came = inside(one.begun) and first == place
            over = False
            for was, will, since, day in moves:
                if not inside(day):
                    continue
                low = was if was is not None else 99
                came |= will == place or (will is not None and low < place < will)
                over |= will is not None and low <= place < will
                if was == place:
                    dwell.append((day - since).days)
                    age.append((day - one.begun).days)
            lost += any(
                inside(one.begun + timedelta(days=gap)) and (at if at is not None else here) == place
                for gap, at in one.losses
            )
            entered, passed = entered + came, passed + over
            if here == place:
                now, amount = now + 1, amount + (one.budget or 0)
                waiting.append(max(0, (TODAY - (moves[-1][3] if moves else one.begun)).days))
        share = share * passed / (passed + lost) if share is not None and passed + lost else None
        found.append({
            "entered": entered, "passed": passed, "lost": lost, "dwell": lasting(dwell), "age": lasting(age),
            "now": now, "amount": amount, "waiting": mean(waiting), "shown": mean(waiting + dwell), "survival": share,
        })  # fmt: skip
    return found


def mean(days: list[int]) -> float | None:
    return statistics.mean(days) if days else None


def lasting(days: list[int]) -> Lasting:
    return Lasting(len(days), mean(days), statistics.median(days)) if days else Lasting()


def plain(one: StageFigures) -> dict[str, object]:
    keys = ("entered", "passed", "lost", "now", "amount", "waiting", "shown", "survival")
    return {key: getattr(one, key) for key in keys} | {"dwell": one.dwell, "age": one.age}


def same(ours: dict[str, object], theirs: dict[str, object]) -> bool:
    for key, value in theirs.items():
        mine = ours[key]
        if isinstance(value, Lasting):
            assert isinstance(mine, Lasting)
            pairs = [(mine.n, value.n), (mine.mean, value.mean), (mine.median, value.median)]
        else:
            pairs = [(cast("float | None", mine), cast("float | None", value))]
        assert all(a == (None if b is None else pytest.approx(b)) for a, b in pairs), (key, mine, value)
    return True


@settings(max_examples=40)
@given(st.lists(told, min_size=1, max_size=8))
def test_the_funnel_is_what_a_person_would_count(book: list[Told]) -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = new_book(Path(folder))
        stages = [one.id for one in options.current(store).kind("stage")]
        for at, one in enumerate(book):
            write(store, one, f"客户{at}", stages)
        alive = [one for one in book if not one.binned]
        found = stage_metrics.funnel(store, SPAN, today=TODAY)
        assert all(same(plain(one), other) for one, other in zip(found, reference(alive), strict=True))
        owner = options.current(store).find("staff", "王磊")
        narrowed = Filter(owners=frozenset([owner or 0]))
        found = stage_metrics.funnel(store, SPAN, narrowed, today=TODAY)
        expected = reference([one for one in alive if one.owner == 0])
        assert all(same(plain(one), other) for one, other in zip(found, expected, strict=True))
        store.close()


def test_a_lost_deal_shows_only_the_stages_it_reached(store: Store) -> None:
    """Three leads: one signs, one is lost in the proposal, one still waits and says nothing (003-19)."""
    stages = [one.id for one in options.current(store).kind("stage")]
    signed = Told(FIRST, 0, ((2, 1), (5, 2), (10, 3), (20, 6)), (), 300, False, 0)
    lost = Told(FIRST, 0, ((2, 1), (5, 2), (10, 3), (9, None)), ((26, 3),), 500, False, 0)
    waiting = Told(FIRST, 0, ((4, 1),), (), 100, False, 0)
    for at, one in enumerate((signed, lost, waiting)):
        write(store, one, f"客户{at}", stages)
    found = stage_metrics.funnel(store, SPAN, today=TODAY)
    assert [(one.passed, one.lost) for one in found] == [(3, 0), (2, 0), (2, 0), (1, 1), (1, 0), (1, 0), (0, 0)]
    assert [one.survival for one in found] == [100, 100, 100, 50, 50, 50, None]
    assert [one.step_rate for one in found][2:5] == [1.0, 0.5, 1.0]
    proposal = found[3]
    assert (proposal.dwell.mean, proposal.age.mean, proposal.limit, proposal.over) == (14.5, 31.5, 21, 0.0)
    assert (found[1].now, found[1].amount, found[1].waiting) == (1, 100, 95)
    assert found[1].shown == pytest.approx((5 + 5 + 95) / 3)
    assert found[1].over == pytest.approx(28)
    assert [one.behind for one in found] == [False] * 7


def test_age_since_the_lead_began_is_the_other_reading(store: Store) -> None:
    stages = [one.id for one in options.current(store).kind("stage")]
    write(store, Told(FIRST, 0, ((10, 1), (5, 2)), (), None, False, 0), "甲", stages)
    pipeline.save(store, pipeline.in_force(store).__class__(pipeline.in_force(store).stages, Reading.AGE))
    found = stage_metrics.funnel(store, SPAN, today=TODAY)
    assert (found[1].shown, found[2].waiting) == (15, 99)
    history.undo(store)
    assert stage_metrics.funnel(store, SPAN, today=TODAY)[1].shown == 5


def test_what_was_signed_counts_with_its_amount(store: Store) -> None:
    stages = [one.id for one in options.current(store).kind("stage")]
    customer = customers.add(store, {"name": "甲", "budget": "10-20万", "stage": "项目实施"})
    assert stage_metrics.funnel(store, SPAN, today=TODAY)[6].amount == 15_000_000
    record(store, customer, ConversionDraft("2026-03-01", "40万"))
    assert [one.amount for one in stage_metrics.funnel(store, SPAN, today=TODAY)] == [0] * 6 + [40_000_000]
    assert stages[6] == stage_metrics.funnel(store, SPAN, today=TODAY)[6].stage_id


def test_rules_are_kept_with_their_versions_and_follow_a_rename(store: Store) -> None:
    rules = pipeline.in_force(store)
    pipeline.save(store, rules)
    changed = rules.with_stage(rules.stage("方案展示").__class__("方案展示", low=5, high=9, benchmark=33))
    pipeline.save(store, changed)
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM rule_version WHERE kind = 'pipeline'").scalar() == 1
    stage = options.current(store).find("stage", "方案展示")
    editing.edit(store, stage or 0, OptionDraft("方案"))
    assert pipeline.in_force(store).stage("方案").high == 9
    assert stage_metrics.funnel(store, SPAN)[3].limit == 9


def test_the_shipped_rules_follow_a_rename_too(store: Store) -> None:
    editing.edit(store, options.current(store).find("stage", "需求确认") or 0, OptionDraft("调研"))
    assert pipeline.in_force(store).stage("调研").benchmark == 45
    history.undo(store)
    assert pipeline.in_force(store).stage("需求确认").benchmark == 45
