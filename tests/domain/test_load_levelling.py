"""Contacts spread over days: limits, priority, stability, and the promise that none is lost."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.load_levelling import Contact, Placed, loads, spread
from crm_desktop.domain.work_calendar import WorkCalendar

OFFICE = WorkCalendar(holidays=frozenset({date(2026, 3, 18)}))
# a Thursday
TODAY = date(2026, 3, 12)


def level(contacts: list[Contact], most: int = 20, load: dict[date, int] | None = None) -> list[Placed]:
    return spread(contacts, first=TODAY, daily_most=most, open_day=OFFICE.working_day, load=load)


def test_a_fair_of_three_hundred() -> None:
    fair = [Contact(at, TODAY, rank=at % 3) for at in range(300)]
    plan = level(fair)
    days = Counter(one.day for one in plan)
    assert len(plan) == 300
    assert set(days.values()) == {20}
    assert (min(days), max(days)) == (TODAY, date(2026, 4, 2))
    assert date(2026, 3, 14) not in days
    assert date(2026, 3, 18) not in days
    assert [one.id % 3 for one in plan] == [0] * 100 + [1] * 100 + [2] * 100


def test_days_that_hold_something_take_less() -> None:
    plan = level([Contact(at, TODAY) for at in range(5)], 3, {TODAY: 2, date(2026, 3, 13): 7})
    assert [one.day.isoformat() for one in plan] == ["2026-03-12"] + ["2026-03-16"] * 3 + ["2026-03-17"]
    assert [one.moved for one in plan] == [0, 4, 4, 4, 5]


def test_promised_days_stay_even_over_the_limit() -> None:
    saturday = date(2026, 3, 14)
    plan = level(
        [Contact(1, TODAY), Contact(2, saturday, 9, fixed=True), *(Contact(n, TODAY, 9, fixed=True) for n in (3, 4))], 1
    )
    assert {one.id: one.day for one in plan} == {1: date(2026, 3, 13), 2: saturday, 3: TODAY, 4: TODAY}


def test_what_is_overdue_begins_today_the_oldest_first() -> None:
    plan = level([Contact(1, date(2026, 3, 10)), Contact(2, date(2026, 3, 2)), Contact(3, date(2026, 3, 20))], 1)
    assert [(one.id, one.day.day) for one in plan] == [(2, 12), (1, 13), (3, 20)]


def test_no_limit_moves_only_off_days_of_rest() -> None:
    plan = level([Contact(at, date(2026, 3, 14)) for at in range(50)], 0)
    assert {one.day for one in plan} == {date(2026, 3, 16)}


def test_before_and_after() -> None:
    plan = level([Contact(at, TODAY) for at in range(3)], 2)
    assert loads(plan) == {TODAY: (3, 2), date(2026, 3, 13): (0, 1)}
    assert loads([]) == {}


contacts = st.lists(
    st.builds(
        Contact,
        st.integers(0, 10_000),
        st.dates(date(2026, 3, 1), date(2026, 4, 1)),
        st.integers(0, 4),
        st.booleans(),
    ),
    max_size=60,
    unique_by=lambda one: one.id,
)
busy = st.dictionaries(st.dates(date(2026, 3, 10), date(2026, 3, 25)), st.integers(0, 5), max_size=6)


@given(contacts, st.integers(1, 5), busy, st.randoms())
def test_spread_keeps_its_promises(todo: list[Contact], most: int, load: dict[date, int], shuffle: Random) -> None:
    plan = level(todo, most, load)
    assert sorted(one.id for one in plan) == sorted(one.id for one in todo)
    mixed = todo.copy()
    shuffle.shuffle(mixed)
    assert level(mixed, most, load) == plan
    free = {one.id: one for one in todo if not one.fixed}
    full = Counter(load) + Counter(one.day for one in plan)
    by_id = {one.id: one for one in plan}
    for contact in todo:
        got = by_id[contact.id]
        if contact.fixed:
            assert got.day == contact.wanted
            continue
        assert got.day >= max(contact.wanted, TODAY)
        assert OFFICE.is_working_day(got.day)
        fixed = sum(one.wanted == got.day for one in todo if one.fixed)
        assert full[got.day] <= max(most, load.get(got.day, 0) + fixed)
        # every open day that it passed over is full, and of nobody less important
        day = max(contact.wanted, TODAY)
        while day < got.day:
            assert not OFFICE.is_working_day(day) or full[day] >= most
            others = [free[one.id].rank for one in plan if one.day == day and one.id in free]
            assert not OFFICE.is_working_day(day) or all(rank <= contact.rank for rank in others)
            day += timedelta(days=1)
