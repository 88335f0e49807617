"""Whatever is done with a customer: no touch brings the next date nearer than the rules allow, and undo is exact."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from new_books import new_book

from crm_desktop.domain.cadence import Rule
from crm_desktop.services import customers, due_reason, follow_ups, history, playbooks
from crm_desktop.services.due_reason import Reason
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store
from crm_desktop.store.options import current


class Gesture(NamedTuple):
    """What is done: its kind, how many days after the one before, and a choice."""

    kind: str
    days: int
    choice: str = ""


gestures = st.one_of(
    st.builds(Gesture, st.just("talk"), st.integers(0, 40), st.sampled_from(["", "未接通", "未接通", "很感兴趣"])),
    st.builds(Gesture, st.just("grade"), st.just(0), st.sampled_from(["A", "B", "C", "D", "E", ""])),
    st.builds(Gesture, st.just("hot"), st.just(0), st.sampled_from(["0", "1"])),
    st.builds(Gesture, st.just("stage"), st.just(0), st.sampled_from(["商务谈判", ""])),
    st.builds(Gesture, st.just("later"), st.integers(1, 20)),
    st.builds(Gesture, st.just("playbook"), st.just(0), st.sampled_from(list(playbooks.presets()))),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("book")
    store = new_book(folder)
    yield store
    store.close()


@settings(max_examples=40)
@given(st.dates(date(2025, 9, 1), date(2028, 2, 28)), st.lists(gestures, max_size=8))
def test_any_gestures(book: Store, start: date, todo: list[Gesture]) -> None:
    one = customers.add(book, {"name": f"甲{start}", "grade": "A", "collected_at": str(start)})
    today = start
    for gesture in todo:
        today += timedelta(days=gesture.days)
        before, newest = reason(book, one), history.next_undo(book)
        act(book, one, gesture, today)
        after = reason(book, one)
        if gesture.kind == "talk":
            check_touch(book, after, today)
        if history.next_undo(book) != newest:
            history.undo(book)
            assert reason(book, one) == before
            history.redo(book)
            assert reason(book, one) == after


def act(store: Store, one: int, gesture: Gesture, today: date) -> None:
    if gesture.kind == "talk":
        result = current(store).find("result", gesture.choice) if gesture.choice else None
        follow_ups.log(store, one, TouchDraft(f"{today}T10:00", result_id=result))
    elif gesture.kind == "later":
        follow_ups.snooze(store, [one], str(today))
    elif gesture.kind == "playbook":
        playbooks.choose(store, gesture.choice)
    else:
        customers.edit(store, one, {gesture.kind: gesture.choice})


def reason(store: Store, one: int) -> Reason:
    """The stored date, which is the one that the rules explain."""
    found = due_reason.reason(store, one)
    assert found is not None
    with store.read() as db:
        due = db.exec_driver_sql("SELECT next_due_at FROM customer WHERE id = ?", (one,)).scalar_one()
    assert due[:10] == found.due.day.isoformat()
    return found


def check_touch(store: Store, found: Reason, today: date) -> None:
    rules, why = playbooks.in_force(store), found.why
    if why.rule is Rule.PLANNED:
        assert found.due.day >= today
        return
    least = rules.playbook.level(why.level).min_gap if why.least and not why.backed_off else why.days
    assert (found.due.day - today).days >= least
    assert rules.calendar.is_working_day(found.due.day)
