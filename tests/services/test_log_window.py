"""How long the log of a touch may take is a rule: whoever shows lateness asks the book's own (001-28, 000-16)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from crm_desktop.domain.clock_rules import Deadline, Kind
from crm_desktop.domain.clocks import Allowance, Unit
from crm_desktop.domain.review_period import Period
from crm_desktop.services import clock_settings, customers, follow_ups, lists, review_figures, timeline, today_side
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store.database import Store


def allow(store: Store, kind: Kind, amount: int, unit: Unit = Unit.HOURS) -> None:
    rules = clock_settings.read(store)
    deadlines = {**rules.deadlines, kind: Deadline(Allowance(amount, unit))}
    clock_settings.save(store, replace(rules, deadlines=deadlines))


@pytest.fixture
def touched(store: Store) -> int:
    """A customer touched thirty hours before it was written down."""
    one = customers.add(store, {"name": "甲公司"})
    at = (datetime.now() - timedelta(hours=30)).isoformat(timespec="minutes")
    follow_ups.log(store, one, TouchDraft(at, content="谈价格", feedback="好"))
    return one


@pytest.mark.parametrize(
    ("amount", "unit", "late"),
    [(24, Unit.HOURS, True), (29, Unit.HOURS, True), (48, Unit.HOURS, False), (2, Unit.DAYS, False)],
)
def test_late_is_what_the_rule_says(store: Store, touched: int, amount: int, unit: Unit, late: bool) -> None:
    allow(store, Kind.LOG, amount, unit)
    now = datetime.now()
    side = today_side.read(store, now.date())
    assert (side.week.logged, side.week.logged_in_time) == (1, 0 if late else 1)
    assert side.log == Allowance(amount, unit)
    happened = now - timedelta(hours=30)
    deadlines = review_figures.compute(store, Period.parse(happened.strftime("%Y-%m")), now=now).chart("deadlines")
    log = next(bar for bar in deadlines.rows if bar.key == "log")
    assert log.count == ("0 / 1" if late else "1 / 1")
    lines = [str(line) for item in timeline.timeline(store, touched) for line in item.lines]
    assert ("Written down 30 h later" in lines) == late
    listing = lists.FollowUpList(store)
    (row,) = listing.rows(listing.ids("when", True)).values()
    assert (row["logged_late"], row["log_hours"]) == (30 if late else 0, amount * (24 if unit is Unit.DAYS else 1))
