"""Plans of one person that stand too near to each other."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.plan_clashes import NEAR, Appointment, clashes

NINE = datetime(2026, 11, 23, 9)


def at(touch_id: int, minutes: int, who: str = "王磊") -> Appointment:
    return Appointment(touch_id, who, NINE + timedelta(minutes=minutes))


def test_half_an_hour_is_far_enough() -> None:
    assert clashes([at(1, 0), at(2, 30), at(3, 59)]) == {2, 3}
    assert clashes([at(1, 0), at(2, 0)]) == {1, 2}
    assert clashes([]) == frozenset()


def test_two_people_do_not_clash() -> None:
    assert clashes([at(1, 0), at(2, 0, "李婷")]) == frozenset()


@given(st.lists(st.integers(0, 600), max_size=12))
def test_as_every_pair_says(minutes: list[int]) -> None:
    plans = [at(place, minute) for place, minute in enumerate(minutes)]
    slow = {one.id for one in plans for other in plans if one.id != other.id and abs(one.at - other.at) < NEAR}
    assert clashes(plans) == slow
