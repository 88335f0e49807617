"""Limits of contact: each one broken and kept, the better date, and agreement with the cadence."""

from datetime import date, datetime, time, timedelta

import pytest
from day_table import days_of
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.cadence import Standing, next_due
from crm_desktop.domain.contact_guard import Broken, Guard, Limit, Limits, Slot, limits, too_often
from crm_desktop.domain.playbook import Playbook, Quiet
from crm_desktop.domain.playbook_table import read_toml
from crm_desktop.domain.work_calendar import of_playbook
from crm_desktop.paths import resource

PRESETS = read_toml(resource("presets", "playbooks.toml").read_text(encoding="utf-8"))
OFFICE = of_playbook(PRESETS["standard"], days_of(rest=["2026-10-01..2026-10-07"]))
C_LEVEL = limits(PRESETS["standard"], "C")


def slot(text: str) -> Slot:
    day, _, at = text.partition(" ")
    return Slot(date.fromisoformat(day), time.fromisoformat(at) if at else None)


def moments(*texts: str) -> list[datetime]:
    return [datetime.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("allowed", "wanted", "touches", "broken", "better"),
    [
        # 2026-03-12 is a Thursday
        (Limits(), "2026-03-12 10:00", [], None, None),
        (Limits(), "2026-03-12 10:00", ["2026-03-11T17:00"], None, None),
        (Limits(), "2026-03-12 16:00", ["2026-03-12T09:00"], (Limit.DAILY, 2, 1), "2026-03-13 16:00"),
        (Limits(), "2026-03-13 16:00", ["2026-03-13T09:00"], (Limit.DAILY, 2, 1), "2026-03-16 16:00"),
        (Limits(1, 2), "2026-03-12 16:00", ["2026-03-12T09:00"], None, None),
        (Limits(1, 0), "2026-03-12 16:00", ["2026-03-12T09:00", "2026-03-12T10:00"], None, None),
        (Limits(7), "2026-03-12", ["2026-03-09T09:00"], (Limit.GAP, 3, 7), "2026-03-16"),
        (Limits(7), "2026-03-12", ["2026-03-05T09:00"], None, None),
        (Limits(3), "2026-03-10", ["2026-03-12T09:00"], (Limit.GAP, 2, 3), "2026-03-16"),
        (Limits(1, 1, 2), "2026-03-12", ["2026-03-09T09:00", "2026-03-10T09:00"], (Limit.WEEKLY, 3, 2), "2026-03-16"),
        (Limits(1, 1, 2), "2026-03-12", ["2026-03-05T09:00", "2026-03-10T09:00"], None, None),
        # two contacts planned for the days after it
        (Limits(1, 1, 2), "2026-03-12", ["2026-03-13T09:00", "2026-03-16T09:00"], (Limit.WEEKLY, 3, 2), "2026-03-20"),
        (Limits(), "2026-03-14", [], (Limit.REST_DAY, 0, 0), "2026-03-16"),
        (Limits(), "2026-10-01 10:00", [], (Limit.REST_DAY, 0, 0), "2026-10-08 10:00"),
        (Limits(), "2026-03-12 21:00", [], (Limit.QUIET_HOURS, 0, 0), "2026-03-13 08:30"),
        (Limits(), "2026-03-12 12:15", [], (Limit.QUIET_HOURS, 0, 0), "2026-03-12 13:30"),
        (Limits(), "2026-03-13 23:00", [], (Limit.QUIET_HOURS, 0, 0), "2026-03-16 08:30"),
        # three times in seven days where one is meant
        (C_LEVEL, "2026-03-12 10:00", ["2026-03-06", "2026-03-11"], (Limit.GAP, 1, 7), "2026-03-18 10:00"),
    ],
)  # fmt: skip
def test_limits(
    allowed: Limits, wanted: str, touches: list[str], broken: tuple[Limit, int, int] | None, better: str | None
) -> None:
    got = Guard(allowed, Quiet(), OFFICE).check(slot(wanted), moments(*touches))
    assert got.ok is (broken is None)
    if broken is not None:
        assert (got.broken[0].limit, got.broken[0].count, got.broken[0].allowed) == broken
    assert got.better == (slot(better) if better else None)


def test_everything_broken_is_said() -> None:
    got = Guard(Limits(7, 1, 1), Quiet(), OFFICE).check(
        slot("2026-03-14 22:00"), moments("2026-03-14T10:00", "2026-03-13T10:00")
    )
    assert [one.limit for one in got.broken] == [Limit.DAILY, Limit.GAP, Limit.WEEKLY, Limit.REST_DAY]
    assert got.broken[1].near == date(2026, 3, 13)


def test_a_message_in_the_evening() -> None:
    quiet = Quiet(messages=True)
    evening = slot("2026-03-12 21:00")
    assert Guard(Limits(), quiet, OFFICE, message=True).check(evening, []).ok
    assert not Guard(Limits(), quiet, OFFICE).check(evening, []).ok


def test_over_contact_up_to_today() -> None:
    today = date(2026, 3, 12)
    touches = moments(
        "2026-03-05T10:00", "2026-03-06T10:00", "2026-03-09T10:00", "2026-03-10T10:00", "2026-03-12T10:00"
    )
    assert too_often(touches, today, Limits(1, 1, 1)) == Broken(Limit.WEEKLY, 4, 1)
    assert too_often(touches, today, Limits(1, 1, 4)) is None
    assert too_often([today, today], today, Limits(1, 1, 0)) == Broken(Limit.DAILY, 2, 1)
    assert too_often([], today, Limits(1, 1, 1)) is None


def test_hot_customers_may_be_contacted_as_often_as_their_cadence_says() -> None:
    five = PRESETS["five"]
    assert limits(five, "C") == Limits(7, 1, 1)
    assert limits(five, "C", hot=True) == Limits(2, 1, 4)


days = st.dates(date(2026, 1, 1), date(2026, 3, 31))
touch_lists = st.lists(days, max_size=12)
rules = st.builds(Limits, st.integers(0, 10), st.integers(0, 2), st.integers(0, 3))
slots = st.builds(Slot, days, st.none() | st.builds(time, st.integers(0, 23), st.sampled_from([0, 30])))


@given(rules, slots, touch_lists)
def test_the_better_slot_breaks_nothing_and_is_the_next(allowed: Limits, wanted: Slot, touches: list[date]) -> None:
    guard = Guard(allowed, Quiet(), OFFICE)
    got = guard.check(wanted, touches)
    if got.ok:
        return
    assert got.better is not None
    assert guard.check(got.better, touches).ok
    assert (got.better.day, got.better.at or time()) >= (wanted.day, wanted.at or time())
    for step in range((got.better.day - wanted.day).days):
        assert not guard.check(Slot(wanted.day + timedelta(days=step)), touches).ok or step == 0


@given(rules, slots, touch_lists)
def test_an_ok_slot_keeps_the_limits_when_counted_slowly(allowed: Limits, wanted: Slot, touches: list[date]) -> None:
    everyone = sorted([*touches, wanted.day])
    ok = Guard(allowed, Quiet((), rest_days=False), OFFICE).check(wanted, touches).ok
    gaps = [abs(one - wanted.day).days for one in touches if one != wanted.day]
    windows = [wanted.day - timedelta(days=step) for step in range(7)]
    fullest = max(sum(0 <= (one - start).days < 7 for one in everyone) for start in windows)
    slow = (
        (not allowed.daily_most or everyone.count(wanted.day) <= allowed.daily_most)
        and all(one >= allowed.min_gap for one in gaps)
        and (not allowed.weekly_most or fullest <= allowed.weekly_most)
    )
    assert ok is slow


@given(
    st.sampled_from(list(PRESETS.values())),
    st.sampled_from("ABCDE"),
    st.booleans(),
    days,
    st.lists(st.integers(0, 9), min_size=5, max_size=40),
)
def test_the_cadence_never_proposes_what_the_guard_refuses(
    playbook: Playbook, level: str, hot: bool, start: date, late: list[int]
) -> None:
    guard = Guard(limits(playbook, level, hot=hot), playbook.quiet, OFFICE)
    touched = [start]
    for wait in late:
        recent = tuple(one for one in touched if (touched[-1] - one).days < 7)
        standing = Standing(touched[-1], level=level, hot=hot, recent=recent)
        due = next_due(playbook, OFFICE, standing).day
        assert guard.check(Slot(due), touched).ok
        touched.append(due + timedelta(days=wait))
