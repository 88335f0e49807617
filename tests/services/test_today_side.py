"""What stands beside the list of the day: touches by method, hot customers, who hears from us too often (000-51)."""

from datetime import date, timedelta

import pytest

from crm_desktop.services import contact_limits, customers, follow_ups, playbooks, today_side
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store

TODAY = date(2026, 3, 12)
"""A Thursday."""


def day(ahead: int) -> str:
    return (TODAY + timedelta(days=ahead)).isoformat()


def touch(store: Store, customer_id: int, ahead: int, method: str = "电话") -> None:
    method_id = options.current(store).find("method", method)
    follow_ups.log(store, customer_id, TouchDraft(f"{day(ahead)}T10:00", method_id))


@pytest.fixture
def one(store: Store) -> int:
    playbooks.choose(store, "standard")
    return customers.add(store, {"name": "云杉文化传媒有限公司", "grade": "C"})


def test_touches_of_the_day_and_the_week_by_method(store: Store, one: int) -> None:
    other = customers.add(store, {"name": "北辰"})
    touch(store, one, 0)
    touch(store, other, 0)
    touch(store, other, 0, "微信")
    touch(store, one, -3, "微信")
    touch(store, one, -4, "微信")
    side = today_side.read(store, TODAY)
    assert side.today.methods == (("电话", "phone", 2), ("微信", "chat", 1))
    assert side.week.methods == (("电话", "phone", 2), ("微信", "chat", 2))
    assert side.week_done == 2
    assert side.today.logged == 5, "the days before count for the share logged within 24 hours"


def test_the_hot_customers_whose_next_contact_presses_most(store: Store) -> None:
    ids = [customers.add(store, {"name": f"客户{place}", "grade": "A", "stage": "方案展示"}) for place in range(7)]
    customers.set_hot(store, ids[1:], True)
    for place, customer_id in enumerate(ids):
        touch(store, customer_id, place - 9)
        follow_ups.plan(store, customer_id, day(place - 3))
    side = today_side.read(store, TODAY)
    assert side.hot_count == 6
    assert [(hot.customer_id, hot.days, hot.late) for hot in side.hot] == [
        (ids[1], 8, True),
        (ids[2], 7, True),
        (ids[3], 6, False),
        (ids[4], 5, False),
        (ids[5], 4, False),
    ]
    assert (side.hot[0].grade, side.hot[0].stage) == ("A", "方案展示")


def test_who_is_contacted_too_often_gets_a_better_day(store: Store, one: int) -> None:
    calm = customers.add(store, {"name": "杉达物业", "grade": "C"})
    touch(store, calm, -5)
    for ahead in (-5, -3, -2, 0):
        touch(store, one, ahead)
    follow_ups.plan(store, one, day(1))
    side = today_side.read(store, TODAY)
    assert [(often.customer_id, often.count, often.allowed) for often in side.often] == [(one, 4, 1)]
    better = side.often[0].better
    assert better > day(5), "seven days with the contact of today hold no other"
    follow_ups.snooze(store, [one], better)
    assert contact_limits.check(store, one, (date.fromisoformat(better) + timedelta(days=40)).isoformat()).ok
    after = today_side.read(store, TODAY).often[0]
    assert (after.better, after.next_on) == ("", better)


def test_who_is_far_enough_off_keeps_the_day(store: Store, one: int) -> None:
    touch(store, one, -2)
    touch(store, one, 0)
    often = today_side.read(store, TODAY).often[0]
    assert often.better == ""
    assert often.next_on > day(20)


def test_what_is_in_the_bin_is_not_shown(store: Store, one: int) -> None:
    customers.set_hot(store, [one], True)
    touch(store, one, -1)
    touch(store, one, 0)
    customers.remove(store, [one])
    side = today_side.read(store, TODAY)
    assert (side.hot, side.hot_count, side.often, side.often_count) == ((), 0, (), 0)
