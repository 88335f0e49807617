"""Dates of cells and of talk, whole and partial, and those inside a next step."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import is_whole, parse_partial, parse_when

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("2024年3月5日", "2024-03-05"),
        ("2024.3.5", "2024-03-05"),
        ("2024/3/5", "2024-03-05"),
        ("2024-03-05", "2024-03-05"),
        ("２０２４－３－５", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2023年10月", "2023-10"),
        ("2023-10", "2023-10"),
        ("2015年", "2015"),
        ("2015", "2015"),
        (2015, "2015"),
        (45356, "2024-03-05"),
        (45356.75, "2024-03-05"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 9, 30), "2024-03-05"),
        ("3月5日", "2026-03-05"),
        ("今天", "2026-03-12"),
        ("昨天", "2026-03-11"),
        ("大后天", "2026-03-15"),
        ("下周三", "2026-03-18"),
        ("上周五", "2026-03-06"),
        ("周五", "2026-03-13"),
        ("周三", "2026-03-18"),
        ("星期天", "2026-03-15"),
        ("2024-02-30", None),
        ("2023年13月", None),
        ("13800138000", None),
        (138, None),
        ("", None),
        ("不详", None),
    ],
)
def test_partial_dates(cell: object, text: str | None) -> None:
    assert parse_partial(cell, today=TODAY) == text


def test_serials_count_from_the_workbooks_own_epoch() -> None:
    assert parse_partial(43894, epoch1904=True) == parse_partial(43894 + 1462)


def test_a_day_without_a_year_takes_the_given_one() -> None:
    assert parse_partial("3月3日", year=2024) == "2024-03-03"
    assert parse_partial("3月3日") is None


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("2024-03-01 14:20", "2024-03-01T14:20"),
        ("2024-03-01T14:20", "2024-03-01T14:20"),
        ("今天 14:20", "2026-03-12T14:20"),
        ("昨天下午3点", "2026-03-11T15:00"),
        ("明天 9点半", "2026-03-13T09:30"),
        ("晚上8点15分", "2026-03-12T20:15"),
        ("14:20", "2026-03-12T14:20"),
        ("今天 25:00", "2026-03-12"),
        (45356.5, "2024-03-05T12:00"),
        (datetime(2024, 3, 5, 9, 30), "2024-03-05T09:30"),
        (datetime(2024, 3, 5), "2024-03-05"),
        ("2023年10月", "2023-10"),
        ("回头", None),
    ],
)
def test_times(cell: object, text: str | None) -> None:
    assert parse_when(cell, today=TODAY) == text


def test_whole_days_are_told_from_partial_ones() -> None:
    assert is_whole("2024-03-05")
    assert not is_whole("2024-03")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3月3日发送详细方案", date(2024, 3, 3)),
        ("3月6日跟进技术部反馈", date(2024, 3, 6)),
        ("约定3月5日线上演示", date(2024, 3, 5)),
        ("2023年11月15日发送案例方案", date(2023, 11, 15)),
        ("3/8 演示", date(2024, 3, 8)),
        ("下周三发新报价", date(2024, 3, 6)),
        ("明天", date(2024, 3, 2)),
        ("3天后回访", date(2024, 3, 4)),
        ("两周后再约", date(2024, 3, 15)),
        ("一个月后", date(2024, 4, 1)),
        ("月底前给方案", date(2024, 3, 31)),
        ("下月初签约", date(2024, 4, 3)),
        ("本月中旬", date(2024, 3, 15)),
        ("2月30日", None),
        ("发送方案", None),
        ("报价50-80万", None),
        ("", None),
    ],
)
def test_the_date_in_a_next_step(text: str, day: date | None) -> None:
    """The year comes from the follow-up (000-34)."""
    assert action_date(text, happened=date(2024, 3, 1)) == day


def test_a_january_promised_in_december_is_next_years() -> None:
    assert action_date("1月5日签约", happened=date(2024, 12, 20)) == date(2025, 1, 5)


@given(st.text(max_size=40))
def test_any_text_is_survived(text: str) -> None:
    parse_partial(text, today=TODAY)
    parse_when(text, today=TODAY)
    action_date(text, happened=TODAY)
