"""Many contacts of a fair over the coming days: the important ones first, no day too full, nobody lost, one undo."""

from collections import Counter
from datetime import date, timedelta

import pytest

from crm_desktop.services import customers, follow_ups, history, lists, plan_spread
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store

MONDAY = date.today() + timedelta(days=7 - date.today().weekday())


@pytest.fixture
def fair(store: Store) -> list[int]:
    grades = ("C", "A", "B")
    return [customers.add(store, {"name": f"展会客户{at}有限公司", "grade": grades[at % 3]}) for at in range(30)]


def test_three_hundred_of_a_fair_fill_the_days_by_priority(store: Store, fair: list[int]) -> None:
    customers.set_hot(store, fair[:1], True)
    found = plan_spread.preview(store, fair, MONDAY, 8)
    assert found.placed[0].id == fair[0], "the hot one first"
    grades = {one: "CAB"[at % 3] for at, one in enumerate(fair)}
    assert [grades[one.id] for one in found.placed[1:]] == sorted(grades[one.id] for one in found.placed[1:])
    perday = Counter(one.day for one in found.placed)
    assert sorted(perday.values(), reverse=True) == [8, 8, 8, 6]
    assert all(day.weekday() < 5 for day in perday), "nobody is called on a day of rest"
    assert {one.id for one in found.placed} == set(fair)


def test_plans_that_are_there_stay_and_take_their_room(store: Store, fair: list[int]) -> None:
    outside = customers.add(store, {"name": "老客户有限公司"})
    for one in (outside, fair[0]):
        follow_ups.plan(store, one, f"{MONDAY}T09:00")
    found = plan_spread.preview(store, fair, MONDAY, 10)
    assert found.kept == {fair[0]}
    assert len(found.new) == 29
    first = found.days[0]
    assert first == (MONDAY, 2, 8)
    assert all(held + added <= 10 for _, held, added in found.days)


def test_who_was_contacted_comes_when_due_who_never_was_at_once(store: Store, fair: list[int]) -> None:
    follow_ups.log(store, fair[0], TouchDraft(f"{date.today()}T08:00", content="介绍"))
    with store.read() as db:
        due = db.exec_driver_sql("SELECT next_due_at FROM customer WHERE id = ?", (fair[0],)).scalar_one()
    found = {one.id: one.day for one in plan_spread.preview(store, fair, MONDAY, 0).placed}
    assert found[fair[0]] >= date.fromisoformat(due[:10])
    assert found[fair[1]] == MONDAY


def test_what_was_previewed_is_planned_and_undone_as_one_step(store: Store, fair: list[int]) -> None:
    found = plan_spread.preview(store, fair, MONDAY)
    assert found.daily_most == 20
    plan_spread.apply(store, found.new, next_action="展会回访")
    listing = lists.FollowUpList(store)
    rows = listing.rows(listing.ids("when", False)).values()
    assert Counter(row["when"] for row in rows) == Counter(str(one.day) for one in found.new)
    assert {row["next_action"] for row in rows} == {"展会回访"}
    assert history.steps(store)[0].kind == "follow_up.spread"
    history.undo(store)
    assert not listing.ids("when", False)
    plan_spread.apply(store, [])
    assert plan_spread.preview(store, [], MONDAY).days == []
