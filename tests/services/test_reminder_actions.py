"""Done, later and dropped for every type of reminder; everything to today; each one step that undo takes back."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from new_books import put_book

from crm_desktop.domain.messages import UserError
from crm_desktop.services import (
    conversions,
    customers,
    events,
    follow_ups,
    history,
    milestones,
    reminder_actions,
    reminders,
)  # fmt: skip
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.customers import ContactDraft
from crm_desktop.services.events import EventDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.milestones import MilestoneDraft
from crm_desktop.services.records import insert
from crm_desktop.services.reminder import Reminder
from crm_desktop.store import tables
from crm_desktop.store.database import Store, open_store

ON = date(2026, 3, 12)
KINDS = (
    "time", "event", "birthday", "founding", "contract", "payment", "project", "entry", "complaint_answer",
    "complaint_solution", "complaint_callback", "guide", "survey", "part", "maintenance",
)  # fmt: skip


def fill(store: Store) -> None:
    """One thing of every kind, overdue or due on that Thursday."""

    def add(name: str, **values: str) -> int:
        person = ContactDraft("陈立", birthday="03-11" if name == "生日" else "")
        customer_id = customers.add(store, {"name": name, "grade": "E", **values}, contacts=[person])
        follow_ups.log(store, customer_id, TouchDraft("2026-03-02T10:00", content="聊过"))
        return customer_id

    def record(table: str, customer_id: int, **columns: object) -> None:
        with store.step("test") as step:
            insert(step.db, table, {"customer_id": customer_id, **columns})

    customers.add(store, {"name": "到期", "grade": "A", "entered_at": "2026-02-20"})
    events.add_event(store, add("事件"), EventDraft("2026-03-11", content="下载"))
    add("生日")
    add("纪念日", founded="2015-03-10")
    conversions.record(store, add("合同"), ConversionDraft("2025-12-12", contract_to="2026-04-10"))
    record("payment", add("回款"), due_on="2026-03-10", amount=15_000_000)
    milestones.add_milestone(store, add("项目"), MilestoneDraft("评审", "2026-03-10"))
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET incomplete_since = '2026-03-10T09:00' WHERE name = '事件'")
    record("complaint", add("投诉一"), received_at="2026-03-05T09:00", problem="停机")
    record("complaint", add("投诉二"), received_at="2026-03-06T09:00", solved_at="2026-03-08", answered_at="2026-03-06")
    record("installation", add("配件"), product="空压机", part="滤芯", part_due_on="2026-03-20", part_days=90,
           maintenance_due_on="2026-03-21")  # fmt: skip


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Store]:
    store = open_store(put_book(tmp_path / "full", fill))
    yield store
    store.close()


def listed(store: Store, on: date = ON) -> dict[str, Reminder]:
    """The list by kind; a plain follow-up as time."""
    found = reminders.due(store, on)
    return {one.type if one.type == "time" else one.kind: one for one in found}


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as db:
        return {
            table.name: [tuple(row) for row in db.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY id')]
            for table in tables.logged
        }


def test_there_is_one_of_every_kind(full: Store) -> None:
    assert sorted(listed(full)) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_done_takes_it_off_the_list_and_undo_brings_it_back(full: Store, kind: str) -> None:
    before, rows = listed(full), dump(full)
    reminder_actions.done(full, [before[kind]])
    gone = {kind, "complaint_answer"} if kind == "complaint_solution" else {kind}
    assert set(before) - set(listed(full)) == gone
    info = history.next_undo(full)
    assert info is not None
    assert (info.kind, info.args["name"], info.args["count"]) == ("reminder.done", before[kind].customer, 1)
    history.undo(full)
    assert dump(full) == rows
    assert listed(full) == before


@pytest.mark.parametrize("kind", KINDS)
def test_put_off_it_comes_on_the_later_day_and_undo_is_identity(full: Store, kind: str) -> None:
    before, rows = listed(full), dump(full)
    reminder_actions.later(full, [before[kind]], "2026-03-14")
    assert set(before) - set(listed(full)) == {kind}
    week = [one for one in reminders.due(full, ON, section="week") if kind in (one.kind, one.type)]
    assert [one.due for one in week] == ["2026-03-14"]
    saturday = listed(full, date(2026, 3, 14))[kind]
    assert (saturday.due, saturday.section, saturday.base) == ("2026-03-14", "today", week[0].base)
    reminder_actions.later(full, [saturday], "2026-03-16")
    assert kind not in listed(full, date(2026, 3, 14))
    assert listed(full, date(2026, 3, 18))[kind].overdue_days == 2
    for _ in range(2):
        history.undo(full)
    assert dump(full) == rows
    assert listed(full) == before


@pytest.mark.parametrize("kind", KINDS)
def test_dropped_with_a_reason_it_is_off_the_list(full: Store, kind: str) -> None:
    before, rows = listed(full), dump(full)
    with pytest.raises(UserError, match="why"):
        reminder_actions.drop(full, [before[kind]], "  ")
    reminder_actions.drop(full, [before[kind]], "客户出差", on=ON)
    assert set(before) - set(listed(full)) == {kind}
    history.undo(full)
    assert dump(full) == rows
    assert listed(full) == before


def test_a_dropped_follow_up_comes_again_with_its_cadence(store: Store) -> None:
    customer_id = customers.add(store, {"name": "甲公司", "grade": "B"})
    follow_ups.log(store, customer_id, TouchDraft("2026-02-20T10:00"))
    follow_ups.plan(store, customer_id, "2026-03-11", next_action="演示")
    [one] = reminders.due(store, ON)
    reminder_actions.drop(store, [one], "客户出差", on=ON)
    assert reminders.due(store, ON) == []
    assert [one.due for one in reminders.due(store, date(2026, 3, 19))] == ["2026-03-19"]
    with store.read() as db:
        dropped = db.exec_driver_sql(
            "SELECT planned_at, drop_reason, next_action FROM follow_up WHERE state = 'dropped'"
        )
        assert [tuple(row) for row in dropped.all()] == [("2026-03-11", "客户出差", "演示")]


def test_the_next_of_its_kind_comes_all_the_same(full: Store) -> None:
    found = listed(full)
    reminder_actions.done(full, [found["birthday"], found["part"]])
    assert listed(full, date(2027, 3, 11))["birthday"].due == "2027-03-11"
    next_part = (date.today() + timedelta(days=90 - 14)).isoformat()
    assert [one.due for one in reminders.due(full, date.fromisoformat(next_part)) if one.kind == "part"] == [next_part]


def test_several_at_once_are_one_step(full: Store) -> None:
    found = reminders.due(full, ON)
    steps = _standing(full)
    for act in _ACTIONS:
        act(full, found)
        assert _standing(full) == steps + 1
        assert [one for one in reminders.due(full, ON) if one.type != "time"] == []
        history.undo(full)
        assert reminders.due(full, ON) == found
    for act in _ACTIONS:
        act(full, [])
    assert _standing(full) == steps


def _standing(store: Store) -> int:
    return sum(not info.undone for info in history.steps(store, 100))


def _later(store: Store, found: list[Reminder]) -> None:
    reminder_actions.later(store, found, "2026-03-16T10:00")


def _drop(store: Store, found: list[Reminder]) -> None:
    reminder_actions.drop(store, found, "没空", on=ON)


_ACTIONS: tuple[Callable[[Store, list[Reminder]], None], ...] = (reminder_actions.done, _later, _drop)


def test_everything_overdue_moves_to_today(full: Store) -> None:
    planned = customers.add(full, {"name": "有计划"})
    follow_ups.plan(full, planned, "2026-03-09T10:30", next_action="演示")
    rows, before = dump(full), reminders.counts(full, ON)
    assert before.overdue > 10
    assert reminder_actions.all_to_today(full, ON, types=["birthday"]) == 2
    assert reminder_actions.all_to_today(full, ON) == before.overdue - 2
    after = reminders.counts(full, ON)
    assert (after.overdue, after.today, after.red) == (0, before.open, 0)
    assert reminder_actions.all_to_today(full, ON) == 0
    for _ in range(2):
        history.undo(full)
    assert dump(full) == rows


@settings(max_examples=12)
@given(data=st.data())
def test_putting_off_and_undoing_is_identity(data: st.DataObject) -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = open_store(put_book(Path(folder), fill))
        rows, found = dump(store), reminders.due(store, ON)
        chosen = st.lists(st.sampled_from(found), min_size=1, max_size=4, unique_by=lambda one: one.key)
        days = st.dates(date(2026, 3, 1), date(2026, 12, 31)).map(date.isoformat)
        moved = data.draw(st.lists(st.tuples(chosen, days), min_size=1, max_size=4))
        for some, until in moved:
            reminder_actions.later(store, some, until)
        for _ in moved:
            history.undo(store)
        assert dump(store) == rows
        assert reminders.due(store, ON) == found
        store.close()
