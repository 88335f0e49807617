"""Festivals, solar terms and own days: when they fall, when their greetings are due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import festivals
from crm_desktop.domain.festivals import Festival, between, due, own_festival, shipped, solar_terms
from crm_desktop.domain.messages import UserError


def named(name: str) -> Festival:
    return next(festival for festival in (*shipped(), *solar_terms()) if festival.name == name)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("元旦", "2024-01-01 2025-01-01 2026-01-01"),
        ("春节", "2024-02-10 2025-01-29 2026-02-17"),
        ("元宵节", "2024-02-24 2025-02-12 2026-03-03"),
        ("清明", "2024-04-04 2025-04-04 2026-04-05"),
        ("端午节", "2024-06-10 2025-05-31 2026-06-19"),
        ("七夕", "2024-08-10 2025-08-29 2026-08-19"),
        ("中秋节", "2024-09-17 2025-10-06 2026-09-25"),
        ("重阳节", "2024-10-11 2025-10-29 2026-10-18"),
        ("国庆节", "2024-10-01 2025-10-01 2026-10-01"),
        ("除夕", "2024-02-09 2025-01-28 2026-02-16"),
        ("腊八节", "2024-01-18 2025-01-07 2026-01-26"),
        ("冬至", "2024-12-21 2025-12-21 2026-12-22"),
    ],
)
def test_published_days_of_three_years(name: str, days: str) -> None:
    found = named(name).between(date(2024, 1, 1), date(2026, 12, 31))
    assert [day.isoformat() for day in found] == days.split()


def test_the_nine_festivals_of_the_plan_are_shown() -> None:
    names = [festival.name for festival in shipped() if festival.shown]
    assert names == ["元旦", "春节", "元宵节", "清明", "端午节", "七夕", "中秋节", "重阳节", "国庆节"]
    assert len(solar_terms()) == 24
    assert {festival.name_en for festival in solar_terms()} >= {"Minor Cold", "Winter Solstice", "Frost's Descent"}
    assert all(festival.day or festival.name in {"清明"} for festival in shipped())


def test_a_march_as_designed() -> None:
    found = between((*shipped(), *solar_terms()), date(2026, 3, 1), date(2026, 4, 5))
    assert [(coming.day.isoformat()[5:], coming.festival.name) for coming in found] == [
        ("03-03", "元宵节"), ("03-05", "惊蛰"), ("03-08", "妇女节"), ("03-12", "植树节"), ("03-15", "消费者日"),
        ("03-20", "春分"), ("04-05", "清明"),
    ]  # fmt: skip
    # the term and the festival of that name are one
    assert found[-1].festival.key == "qingming"


def test_own_days_by_either_calendar_and_once() -> None:
    yearly, moon, once = (
        own_festival(" 店庆 ", "8月18日"),
        own_festival("祭灶", "农历腊月廿三"),
        own_festival("搬迁", "2026-05-20"),
    )
    assert (yearly.name, yearly.next_from(date(2026, 8, 19))) == ("店庆", date(2027, 8, 18))
    assert moon.next_from(date(2026, 1, 1)) == date(2026, 2, 10)
    assert moon.next_from(date(2026, 2, 11)) == date(2027, 1, 30)
    assert once.next_from(date(2020, 1, 1)) == date(2026, 5, 20)
    assert once.next_from(date(2026, 5, 21)) is None
    assert list(once.between(date(2025, 1, 1), date(2028, 1, 1))) == [date(2026, 5, 20)]
    assert yearly.key == "own:店庆:08-18"


@pytest.mark.parametrize(
    ("name", "day", "lead"), [("", "08-18", 3), ("店庆", "大概八月", 3), ("店庆", "08-18", 91), ("店庆", "08-18", -1)]
)
def test_an_own_day_that_is_none(name: str, day: str, lead: int) -> None:
    with pytest.raises(UserError):
        own_festival(name, day, lead=lead)


def test_greetings_are_due_within_the_lead_days_and_never_for_mourning() -> None:
    spring, qingming = named("春节"), named("清明")
    assert spring.lead == 10
    assert due([spring], date(2026, 2, 6)) == []
    assert [coming.day for coming in due([spring], date(2026, 2, 7))] == [date(2026, 2, 17)]
    assert [coming.day for coming in due([spring], date(2026, 2, 17))] == [date(2026, 2, 17)]
    assert due([spring], date(2026, 2, 18)) == []
    assert due([qingming], date(2026, 4, 5)) == []
    assert due([], date(2026, 4, 5)) == []
    # a festival with few lead days waits although another one looks further ahead
    lantern = named("元宵节")
    assert due([spring, lantern], date(2026, 2, 27)) == []
    assert [coming.festival.name for coming in due([spring, lantern], date(2026, 2, 28))] == ["元宵节"]


def test_terms_end_with_the_tables() -> None:
    assert named("冬至").next_from(date(2100, 12, 31)) is None
    assert named("春节").next_from(date(2150, 1, 1)) is None
    assert named("国庆节").next_from(date(2150, 1, 1)) == date(2150, 10, 1)


@given(st.sampled_from((*shipped(), *solar_terms())), st.dates(date(1901, 1, 1), date(2098, 12, 31)))
def test_the_next_day_is_the_first_of_those_between(festival: Festival, today: date) -> None:
    found = festival.next_from(today)
    assert found == next(festival.between(today, today + timedelta(days=400)))


def test_the_shipped_table_is_read_once() -> None:
    assert festivals.shipped() is festivals.shipped()
