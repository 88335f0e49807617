"""The calendar of follow-ups: what each day holds, how it stands, what clashes and what comes too often."""

from datetime import date, datetime, timedelta

import pytest

from crm_desktop.domain.contact_guard import Limit
from crm_desktop.domain.messages import UserError
from crm_desktop.services import customers, follow_ups, history, lists, plan_calendar, plan_moves
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.lists import Filter, FollowUpList
from crm_desktop.store import options
from crm_desktop.store.database import Store

MONDAY = date(2026, 3, 9)
THURSDAY = date(2026, 3, 12)


@pytest.fixture
def people(store: Store) -> list[int]:
    names = ("澜川智能科技有限公司", "北辰汽车零部件有限公司", "启明医疗器械有限公司")
    return [customers.add(store, {"name": name, "grade": "B", "owner": "王磊"}) for name in names]


def week(store: Store, chosen: Filter | None = None) -> plan_calendar.Plan:
    listing = FollowUpList(store)
    listing.filter = chosen or Filter()
    return plan_calendar.week(listing, MONDAY, THURSDAY)


def names(plan: plan_calendar.Plan, day: date) -> list[tuple[str, str]]:
    found = next(one for one in plan.days if one.day == day)
    return [(card.customer[:2], card.state) for card in found.cards]


def test_a_week_shows_what_was_made_missed_and_planned(store: Store, people: list[int]) -> None:
    follow_ups.log(store, people[0], TouchDraft("2026-03-09T09:30", content="寄样机", feedback="等待反馈"))
    follow_ups.log(store, people[0], TouchDraft("2026-03-11T14:30", content="确认名单"))
    follow_ups.plan(store, people[1], "2026-03-10T10:30")
    follow_ups.plan(store, people[2], "2026-03-12T16:00")
    follow_ups.plan(store, people[1], "2026-03-14")
    follow_ups.plan(store, people[1], "2026-03-16")
    plan = week(store)
    assert [one.day for one in plan.days] == [MONDAY + timedelta(days=ahead) for ahead in range(7)]
    assert names(plan, MONDAY) == [("澜川", "done")]
    assert names(plan, date(2026, 3, 10)) == [("北辰", "overdue")]
    assert names(plan, date(2026, 3, 11)) == [("澜川", "unlogged")]
    assert names(plan, THURSDAY) == [("启明", "today")]
    assert names(plan, date(2026, 3, 14)) == [("北辰", "planned")]
    assert [one.working for one in plan.days] == [True] * 5 + [False] * 2
    assert (plan.daily_most, [one.count for one in plan.days]) == (20, [1, 1, 1, 1, 0, 1, 0])


def test_a_plan_that_a_later_touch_has_overtaken_is_not_late(store: Store, people: list[int]) -> None:
    follow_ups.plan(store, people[0], "2026-03-10T10:30")
    follow_ups.plan(store, people[0], "2026-03-11T10:30")
    listing = lists.FollowUpList(store)
    with store.step("demo") as step:
        # a talk that came in by import, not by answering the plan
        step.db.exec_driver_sql(
            "INSERT INTO follow_up(uid, customer_id, state, happened_at, feedback, created_at) "
            "VALUES ('u', ?, 'done', '2026-03-10T15:00', '好', '2026-03-10')",
            (people[0],),
        )
    assert names(week(store), date(2026, 3, 10)) == [("澜川", "overtaken"), ("澜川", "done")]
    assert names(week(store), date(2026, 3, 11)) == [("澜川", "overdue")]
    ids = listing.ids("when", False)
    rows = listing.rows(ids)
    assert [rows[one]["state"] for one in ids] == ["overtaken", "done", "overdue"]
    assert [rows[one]["overdue_days"] for one in ids][:2] == [0, 0]
    listing.filter = Filter(states=frozenset({"overdue"}))
    assert len(listing.ids("when", False)) == 1
    assert listing.counts().states == {"overtaken": 1, "done": 1, "overdue": 1}


def test_what_the_customer_said_is_asked_for_a_week_long(store: Store, people: list[int]) -> None:
    today = date.today()
    for days in (1, 6, 30):
        when = f"{today - timedelta(days=days)}T09:00"
        follow_ups.log(store, people[0], TouchDraft(when, content="电话"))
    listing = lists.FollowUpList(store)
    assert listing.counts().states == {"unlogged": 2, "done": 1}
    listing.filter = Filter(states=frozenset({"unlogged"}))
    rows = listing.rows(listing.ids("when", False)).values()
    assert [row["unsaid"] for row in rows] == [frozenset({"feedback"})] * 2
    assert listing.edit(next(iter(rows))["id"], "feedback", "感兴趣") is None  # type: ignore[arg-type]
    assert len(listing.ids("when", False)) == 1


def test_the_filter_narrows_the_days_but_for_states(store: Store, people: list[int]) -> None:
    phone = options.current(store).find("method", "电话") or 0
    follow_ups.plan(store, people[0], "2026-03-13T10:00", method_id=phone)
    follow_ups.plan(store, people[1], "2026-03-13T11:00")
    assert len(week(store, Filter(methods=frozenset({phone}))).cards) == 1
    assert len(week(store, Filter(states=frozenset({"done"}))).cards) == 2
    assert [card.customer[:2] for card in week(store, Filter(text="北辰")).cards] == ["北辰"]
    customers.remove(store, [people[0]])
    assert len(week(store).cards) == 1


def test_plans_near_each_other_clash_unless_two_people_make_them(store: Store, people: list[int]) -> None:
    follow_ups.plan(store, people[0], "2026-03-13T10:00")
    follow_ups.plan(store, people[1], "2026-03-13T10:15")
    follow_ups.plan(store, people[2], "2026-03-13")
    assert [card.customer[:2] for card in week(store).clashing] == ["澜川", "北辰"]
    customers.edit_many(store, [people[1]], {"owner": "李婷"})
    assert week(store).clashing == []


def test_plans_that_come_too_often_are_counted_with_the_reason(store: Store, people: list[int]) -> None:
    follow_ups.plan(store, people[0], "2026-03-13T10:00")
    follow_ups.plan(store, people[0], "2026-03-13T15:00")
    often = week(store).too_often
    assert [card.too_often.limit for card in often if card.too_often] == [Limit.DAILY, Limit.DAILY]
    follow_ups.plan(store, people[1], "2026-03-14")
    assert len(week(store).too_often) == 2, "a day off alone is nothing to count"


def test_a_month_is_whole_weeks_with_the_first_cards_of_each_day(store: Store, people: list[int]) -> None:
    for minute in range(6):
        follow_ups.plan(store, people[minute % 3], f"2026-03-17T10:{minute:02}")
    found = plan_calendar.month(FollowUpList(store), THURSDAY, THURSDAY)
    assert (found.days[0].day, found.days[-1].day) == (date(2026, 2, 23), date(2026, 4, 5))
    busy = next(one for one in found.days if one.day == date(2026, 3, 17))
    assert (len(busy.cards), busy.count) == (3, 6)
    december = plan_calendar.month(FollowUpList(store), date(2026, 12, 31), THURSDAY)
    assert (december.days[0].day, december.days[-1].day) == (date(2026, 11, 30), date(2027, 1, 3))


def test_a_card_moves_with_its_minute_and_comes_back(store: Store, people: list[int]) -> None:
    today = date.today()
    touch = follow_ups.plan(store, people[0], f"{today}T10:30")
    later = (today + timedelta(days=9)).isoformat()
    plan_moves.move(store, touch, plan_moves.moved(f"{today}T10:30", later), reason="客户要求")
    listing = FollowUpList(store)
    assert listing.rows([touch])[touch]["when"] == f"{later}T10:30"
    with store.read() as db:
        assert db.exec_driver_sql("SELECT override_reason FROM follow_up").scalar() == "客户要求"
    history.undo(store)
    assert listing.rows([touch])[touch]["when"] == f"{today}T10:30"
    with pytest.raises(UserError, match="past"):
        plan_moves.move(store, touch, "2020-01-01")
    follow_ups.done(store, [people[0]])
    with pytest.raises(UserError, match="not planned any more"):
        plan_moves.move(store, touch, later)


def test_the_next_touch_of_many_goes_to_a_day_of_its_own_each(store: Store, people: list[int]) -> None:
    follow_ups.plan(store, people[0], "2026-03-10T10:00", next_action="发报价")
    when = {people[0]: "2026-03-17", people[1]: "2026-03-18T09:00"}
    plan_moves.put_off(store, when)
    listing = FollowUpList(store)
    found = {row["customer"]: row["when"] for row in listing.rows(listing.ids("when", False)).values()}
    assert found == {"澜川智能科技有限公司": "2026-03-17", "北辰汽车零部件有限公司": "2026-03-18T09:00"}
    history.undo(store)
    assert len(listing.ids("when", False)) == 1


def test_a_customer_for_a_day_is_found_or_one_that_is_due(store: Store, people: list[int]) -> None:
    day = (datetime.now() + timedelta(days=60)).date().isoformat()
    assert len(plan_calendar.candidates(store, "", day, 9)) == 3
    follow_ups.plan(store, people[0], day)
    assert {one.name[:2] for one in plan_calendar.candidates(store, "", day, 9)} == {"北辰", "启明"}
    assert [one.id for one in plan_calendar.candidates(store, "lanchuan", day, 9)] == [people[0]]


def test_every_filter_is_answered_by_an_index_that_fits_it(store: Store, people: list[int]) -> None:
    """Narrow filters name their index: in the bin, by any column, with any chips they still find what the list has."""
    today = date.today()
    touch = follow_ups.log(store, people[0], TouchDraft(f"{today}T00:00", content="电话"))
    follow_ups.plan(store, people[1], str(today))
    follow_ups.remove(store, [follow_ups.plan(store, people[2], str(today))])
    listing = FollowUpList(store)
    week_of_today = {"since": str(today - timedelta(days=6)), "until": str(today + timedelta(days=6))}
    for states, found in (({"unlogged"}, 1), ({"today"}, 1), ({"unlogged", "today"}, 2), (set(), 2)):
        for days in ({}, week_of_today):
            listing.filter = Filter(states=frozenset(states), **days)
            for column in ("when", "content", "customer", "state", "owner"):
                assert len(listing.ids(column, True)) == found
            assert listing.counts().total == found
    listing.filter = Filter(removed=True, **week_of_today)
    assert len(listing.ids("when", False)) == 1
    assert listing.counts().states == {"today": 1}
    listing.filter = Filter(removed=True, states=frozenset({"unlogged"}))
    assert not listing.ids("when", False)
    assert listing.rows([touch])[touch]["state"] == "unlogged"
