"""The list of the day after sleep, jumps of the clock and repetition: each thing once, none lost."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.backlog import Backlog, Priority, Section, Thing, Told, Type, gather
from crm_desktop.domain.escalation import Step

# a Thursday
NOW = datetime(2026, 3, 12, 14, 18)


def day(number: int, month: int = 3) -> date:
    return date(2026, month, number)


def ids(backlog: Backlog, section: Section) -> list[int]:
    return [entry.thing.customer_id for entry in backlog.section(section)]


def test_sections_of_a_thursday() -> None:
    things = [
        Thing(Type.TIME, 1, day(10)),
        Thing(Type.TIME, 2, day(12)),
        Thing(Type.TIME, 3, datetime(2026, 3, 12, 10, 30)),
        Thing(Type.TIME, 4, day(15)),
        Thing(Type.TIME, 5, day(16)),
        Thing(Type.SERVICE, 6, datetime(2026, 3, 12, 14), exact=True),
        Thing(Type.SERVICE, 7, datetime(2026, 3, 12, 15), exact=True),
    ]
    got = gather(things, NOW)
    assert ids(got, Section.OVERDUE) == [6, 1]
    assert ids(got, Section.TODAY) == [2, 3, 7]
    assert ids(got, Section.WEEK) == [4]
    assert ids(got, Section.LATER) == [5]
    late = got.section(Section.OVERDUE)
    assert [(entry.overdue_days, entry.step) for entry in late] == [(0, Step.MARKED), (2, Step.MARKED)]


def test_priorities_of_the_sources() -> None:
    got = gather([Thing(kind, 1, day(12)) for kind in Type], NOW)
    assert {entry.thing.type: entry.priority.name for entry in got.entries} == {
        Type.TIME: "MEDIUM",
        Type.EVENT: "HIGH",
        Type.BIRTHDAY: "LOW",
        Type.CONTRACT: "HIGH",
        Type.PAYMENT: "HIGH",
        Type.PROJECT: "HIGH",
        Type.SERVICE: "HIGH",
    }
    assert got.entries[-1].thing.type is Type.BIRTHDAY
    own = gather([Thing(Type.BIRTHDAY, 1, day(12), priority=Priority.HIGH)], NOW)
    assert own.entries[0].priority is Priority.HIGH


def test_overdue_climbs_the_ladder_to_the_top() -> None:
    things = [
        Thing(Type.EVENT, 1, day(11)),
        Thing(Type.TIME, 2, day(9)),
        Thing(Type.TIME, 3, day(2)),
        Thing(Type.BIRTHDAY, 4, day(10)),
    ]
    got = gather(things, NOW)
    assert ids(got, Section.OVERDUE) == [3, 2, 1, 4]
    assert [entry.thing.customer_id for entry in got.supervisor()] == [3]
    assert got.red == 2


def test_nine_days_asleep() -> None:
    """A daily touch, a birthday, a contract, a complaint: each waits once."""
    daily = [Thing(Type.TIME, 1, day(number)) for number in range(4, 13)]
    others = [
        Thing(Type.BIRTHDAY, 1, day(7), "contact 5"),
        Thing(Type.BIRTHDAY, 1, day(8), "contact 6"),
        Thing(Type.CONTRACT, 2, day(9), "deal 1"),
        Thing(Type.SERVICE, 3, datetime(2026, 3, 4, 9, 30), "complaint 1", exact=True),
        Thing(Type.TIME, 4, day(2)),
        Thing(Type.TIME, 5, day(20)),
    ]
    got = gather([*daily, *others, *daily], NOW)
    assert len(got.entries) == 7
    assert ids(got, Section.OVERDUE).count(1) == 3
    touch = next(entry for entry in got.entries if entry.thing == daily[0])
    assert (touch.missed, touch.overdue_days, touch.section) == (9, 8, Section.OVERDUE)
    assert len(got.news([])) == 6


def test_the_edges_of_a_minute() -> None:
    due_now = Thing(Type.SERVICE, 1, NOW, exact=True)
    assert gather([due_now], NOW).entries[0].section is Section.TODAY
    assert gather([due_now], NOW + timedelta(seconds=1)).entries[0].section is Section.OVERDUE


def test_put_off_and_taken_back() -> None:
    thing = Thing(Type.TIME, 1, day(10))
    later = replace(thing, later=day(16))
    assert gather([later], NOW).entries[0].section is Section.LATER
    assert gather([replace(later, later=None)], NOW) == gather([thing], NOW)
    # put off to a day that is before it anyway
    assert gather([replace(thing, later=day(1))], NOW).entries[0].overdue_days == 2


def test_a_clock_put_back_repeats_nothing() -> None:
    things = [Thing(Type.TIME, 1, day(12))]
    told = {entry.told for entry in gather(things, NOW).news([])}
    assert gather(things, NOW - timedelta(days=3)).news(told) == []
    assert gather(things, NOW + timedelta(days=3)).news(told) == []
    moved = [replace(things[0], later=day(13))]
    assert len(gather(moved, NOW + timedelta(days=1)).news(told)) == 1


def test_month_ends_and_leap_days() -> None:
    leap = date(2028, 2, 29)
    assert gather([Thing(Type.TIME, 1, leap)], datetime(2028, 3, 1)).entries[0].overdue_days == 1
    assert gather([Thing(Type.TIME, 1, leap)], datetime(2028, 2, 28, 23, 59)).entries[0].section is Section.WEEK


days = st.dates(date(2026, 2, 20), date(2026, 4, 5))
moments = st.datetimes(datetime(2026, 2, 20), datetime(2026, 4, 5))
things = st.lists(
    st.builds(
        Thing,
        st.sampled_from(Type),
        st.integers(1, 5),
        days | moments,
        st.sampled_from(["", "a", "b"]),
        st.booleans(),
        st.none() | days,
    ),
    max_size=30,
)


@given(things, moments, st.randoms())
def test_each_thing_once_and_none_lost(facts: list[Thing], now: datetime, shuffle: Random) -> None:
    got = gather(facts, now)
    shown = [entry.thing.identity for entry in got.entries]
    assert len(shown) == len(set(shown))
    assert set(shown) == {thing.identity for thing in facts}
    assert sum(len(got.section(section)) for section in Section) == len(shown)
    mixed = [*facts, *facts]
    shuffle.shuffle(mixed)
    again = gather(mixed, now)
    assert [(entry.told, entry.section, entry.missed) for entry in again.entries] == [
        (entry.told, entry.section, entry.missed) for entry in got.entries
    ]
    late = [entry.thing.identity for entry in got.section(Section.OVERDUE)]
    for thing in facts:
        if isinstance(thing.at, datetime):
            overdue = thing.at.date() < now.date() or (thing.exact and thing.at < now)
        else:
            overdue = thing.at < now.date()
        assert not overdue or thing.identity in late


@given(things, st.lists(moments, min_size=1, max_size=8))
def test_however_the_clock_jumps_everything_is_told_once(facts: list[Thing], looks: list[datetime]) -> None:
    single = list({thing.identity: thing for thing in facts}.values())
    told: list[Told] = []
    for now in looks:
        told += [entry.told for entry in gather(single, now).news(told)]
    assert len(told) == len(set(told))
    assert {entry.told for entry in gather(single, max(looks)).news([])} == set(told)


@given(things, moments, st.integers(0, 400))
def test_time_only_adds_to_what_is_overdue(facts: list[Thing], now: datetime, hours: int) -> None:
    before, after = gather(facts, now), gather(facts, now + timedelta(hours=hours))
    late = {entry.thing.identity: entry for entry in after.section(Section.OVERDUE)}
    for entry in before.section(Section.OVERDUE):
        then = late[entry.thing.identity]
        assert then.overdue_days >= entry.overdue_days
        assert then.step >= entry.step
        assert then.missed >= entry.missed
