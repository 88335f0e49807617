"""A contact that comes too soon is said with its numbers and with a better day (000-51, 000-52)."""

from datetime import date

import pytest

from crm_desktop.domain.contact_guard import Limit
from crm_desktop.services import contact_limits, customers, follow_ups, playbooks
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store

MONDAY = "2026-11-16"


@pytest.fixture
def customer(store: Store) -> int:
    playbooks.choose(store, "standard")
    return customers.add(store, {"name": "澜川智能科技有限公司", "grade": "C"})


def test_nothing_is_said_about_the_first_contact(store: Store, customer: int) -> None:
    assert contact_limits.check(store, customer, MONDAY).ok


def test_a_second_contact_on_one_day_is_too_many(store: Store, customer: int) -> None:
    follow_ups.log(store, customer, TouchDraft(f"{MONDAY}T09:00", content="介绍方案"))
    verdict = contact_limits.check(store, customer, f"{MONDAY}T15:00")
    worst = verdict.broken[0]
    assert (worst.limit, worst.count, worst.allowed) == (Limit.DAILY, 2, 1)
    assert str(contact_limits.words(worst)) == "2 contacts on one day, 1 are enough"
    assert verdict.better is not None
    better = contact_limits.iso(verdict.better)
    assert better > MONDAY
    assert contact_limits.check(store, customer, better).ok


def test_what_is_logged_just_now_counts_and_what_is_planned_too(store: Store, customer: int) -> None:
    assert not contact_limits.check(store, customer, MONDAY, besides=date.fromisoformat(MONDAY)).ok
    follow_ups.plan(store, customer, f"{MONDAY}T10:00")
    assert contact_limits.check(store, customer, MONDAY).broken[0].limit is Limit.DAILY


def test_a_day_off_is_told_from_a_weekend_day_that_is_worked(store: Store, customer: int) -> None:
    assert contact_limits.check(store, customer, "2026-11-15").broken[0].limit is Limit.REST_DAY
    national_day = contact_limits.check(store, customer, "2026-10-01")
    assert [one.limit for one in national_day.broken] == [Limit.REST_DAY]
    assert contact_limits.check(store, customer, "2026-10-10").ok, "a Saturday worked for the holiday"


def test_a_customer_that_is_gone_has_no_limits(store: Store) -> None:
    assert contact_limits.check(store, 999, MONDAY).ok
