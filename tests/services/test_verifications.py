"""Checks of data: what grew old by group and type, the queue of a week, and that both agree (000-50, 003-01..05)."""

import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from new_books import new_book

from crm_desktop.domain.clock_rules import Group
from crm_desktop.services import customers, follow_ups, grading, history, verifications
from crm_desktop.services.verifications import CheckDraft, Which
from crm_desktop.store import options
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 13)


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def add(store: Store, name: str, days: int, **values: str) -> int:
    return customers.add(store, {"name": name, "filed_on": ago(days), **values})


def stale(store: Store, customer_id: int) -> set[str]:
    return {state.group.value for state in verifications.freshness(store, customer_id, TODAY) if state.stale}


def test_each_group_grows_old_in_its_own_time(store: Store) -> None:
    assert stale(store, add(store, "新", 20)) == set()
    assert stale(store, add(store, "月", 30)) == {"grade"}
    assert stale(store, add(store, "季", 90)) == {"grade", "business"}
    assert stale(store, add(store, "半年", 180)) == {"grade", "business", "contact", "need"}
    assert stale(store, add(store, "老", 90, type="老客户")) == {"grade", "business", "contact"}
    assert stale(store, add(store, "重点", 90, type="重点客户")) == {"grade", "business", "contact", "organisation"}


def test_a_check_makes_fresh_and_can_be_taken_back(store: Store) -> None:
    one = add(store, "清源水务", 100)
    draft = CheckDraft((Group.BUSINESS, Group.GRADE), ago(2), source="电话", remark="规模已确认", owner="王磊")
    verifications.check(store, one, draft)
    assert stale(store, one) == set()
    (business, grade) = sorted(verifications.checks(store, one), key=lambda check: check.group.value)
    assert (business.group, business.on, business.source, business.owner) == (Group.BUSINESS, ago(2), "电话", "王磊")
    verifications.remove(store, [grade.id])
    assert stale(store, one) == {"grade"}
    history.undo(store)
    history.undo(store)
    assert stale(store, one) == {"business", "grade"}


def test_a_talk_asks_for_the_needs_and_a_regrade_answers_for_the_grade(store: Store) -> None:
    one = add(store, "清源水务", 40, grade="B")
    follow_ups.log(store, one, follow_ups.TouchDraft(f"{ago(3)}T10:00"))
    grading.change_grade(store, [one], options.current(store).find("grade", "A"), "预算已批")
    assert stale(store, one) == {"need"}, "the grade was looked at today, the talk came after the filing"
    verifications.check(store, one, CheckDraft((Group.NEED,), ago(3)))
    assert stale(store, one) == set()


def test_a_need_that_came_up_in_a_talk_was_looked_at_then(store: Store) -> None:
    one = add(store, "清源水务", 20)
    follow_ups.log(store, one, follow_ups.TouchDraft(f"{ago(2)}T10:00", need="二期 30 个点位"))
    assert stale(store, one) == set()
    history.undo(store)
    assert verifications.checks(store, one) == []


def test_a_tick_after_the_talk_stands_for_the_check(store: Store) -> None:
    one = add(store, "清源水务", 20)
    follow_ups.log(store, one, follow_ups.TouchDraft(f"{ago(2)}T10:00", need_checked=True))
    (check,) = verifications.checks(store, one)
    assert (check.group, check.on) == (Group.NEED, ago(2))
    assert stale(store, one) == set()
    history.undo(store)
    assert verifications.checks(store, one) == []


def test_talks_have_their_own_queue_for_a_week(store: Store) -> None:
    ids = {days: add(store, f"谈{days}", 20) for days in (9, 6, 0, 3)}
    for days, one in ids.items():
        follow_ups.log(store, one, follow_ups.TouchDraft(f"{ago(days)}T10:00"))
    old = add(store, "老", 200)
    talks = verifications.queue(store, TODAY, which=Which.TALK)
    assert [one.name for one in talks] == ["谈0", "谈3", "谈6"], "the latest talk first; of last week nobody knows more"
    assert [state.group for state in talks[0].groups] == [Group.NEED]
    assert [one.id for one in verifications.queue(store, TODAY, which=Which.AGE)] == [old]
    assert [verifications.count(store, TODAY, which=which) for which in Which] == [4, 1, 3]
    assert stale(store, ids[9]) == set()
    assert verifications.queue(store, TODAY, 1, 1, Which.TALK)[0].name == "谈3"


def test_the_queue_goes_by_grade_in_pages_and_leaves_the_bin_out(store: Store) -> None:
    names = {"丙": "C", "无": "", "甲": "A", "乙": "B", "桶": "A"}
    ids = {name: add(store, name, 200, grade=grade) for name, grade in names.items()}
    add(store, "新", 1)
    customers.remove(store, [ids["桶"]])
    assert [one.name for one in verifications.queue(store, TODAY)] == ["甲", "乙", "丙", "无"]
    assert [one.name for one in verifications.queue(store, TODAY, 2, 1)] == ["乙", "丙"]
    assert verifications.count(store, TODAY) == 4
    assert verifications.count(store, TODAY, 3) == 3
    first = verifications.queue(store, TODAY)[0]
    assert next(state.group for state in first.groups) is Group.GRADE, "the longest waiting first"


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 400), st.sampled_from(["", "老客户", "重点客户", "潜在客户"]), st.integers(-1, 60),
            st.sampled_from([None, *Group]), st.integers(0, 200),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_the_queue_holds_exactly_those_whose_drawer_says_so(
    people: list[tuple[int, str, int, Group | None, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = new_book(Path(folder))
        ids = []
        for at, (filed, kind, touched, group, checked) in enumerate(people):
            one = add(store, f"客户{at}", filed, type=kind)
            ids.append(one)
            if touched >= 0:
                follow_ups.log(store, one, follow_ups.TouchDraft(ago(touched)))
            if group is not None:
                verifications.check(store, one, CheckDraft((group,), ago(checked)))
        shown = {one.id: {state.group.value for state in one.groups} for one in verifications.queue(store, TODAY)}
        parts = [
            {one.id for one in verifications.queue(store, TODAY, which=which)} for which in (Which.AGE, Which.TALK)
        ]
        assert set.union(*parts) == set(shown)
        expected = {one: stale(store, one) for one in ids if stale(store, one)}
        store.close()
        assert shown == expected
