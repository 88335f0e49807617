"""Dates of cells and of talk, whole and partial, and those inside a next step."""

from datetime import date, datetime, timedelta

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
        # spelled, of another calendar, in English
        ("二〇二四年三月五日", "2024-03-05"),
        ("2024年十二月二十五日", "2024-12-25"),
        ("民國113年3月5日", "2024-03-05"),
        ("民国元年", "1912"),
        ("24年3月5日", "2024-03-05"),
        ("24.3.5", "2024-03-05"),
        ("Mar 5, 2024", "2024-03-05"),
        ("5-Mar-2024", "2024-03-05"),
        ("March 2024", "2024-03"),
        ("1669年", "1669"),
        ("202403", "2024-03"),
        ("十月", "2025-10"),
        # with words and signs around
        ("2015年成立", "2015"),
        ("成立于2015年", "2015"),
        ("2024-03-05(周二)", "2024-03-05"),
        ("2024 - 03 - 05", "2024-03-05"),
        ("2024年3月初", "2024-03"),
        ("2023年10月*经理通过展会对接", "2023-10"),
        ("2024年3月5日发送", "2024-03-05"),
        ("2024-03-05T14:20:33.123+08:00", "2024-03-05"),
        ("约3月5日", "2026-03-05"),
        # the year that brings it nearest
        ("12月30日", "2025-12-30"),
        ("3/5", "2026-03-05"),
        ("2月29日", None),
        # of cells
        (20240305, "2024-03-05"),
        (2024.3, "2024-03"),
        (2024.1, None),
        (29_999, None),
        (60_000, "2064-04-08"),
        (60_001, None),
        (True, None),
        (float("nan"), None),
        (float("inf"), None),
        (10**400, None),
        (None, None),
        # month first or day first: told only where there is no doubt
        ("3/15/2024", "2024-03-15"),
        ("15/3/2024", "2024-03-15"),
        ("5/5/2024", "2024-05-05"),
        ("3/5/2024", None),
        ("15/15/2024", None),
        # none
        ("2024年Q1", None),
        ("2024-03-05至2024-06-05", None),
        ("2024-03-05-001", None),
        ("13月", None),
        ("3.5万", None),
        ("50-80万", None),
        ("0000-00-00", None),
        ("2024-02-30 14:20", None),
        ("１２３４-０１-０１x", None),
        ("x" * 301, None),
    ],
)
def test_partial_dates(cell: object, text: str | None) -> None:
    assert parse_partial(cell, today=TODAY) == text


def test_serials_count_from_the_workbooks_own_epoch() -> None:
    assert parse_partial(43894, epoch1904=True) == parse_partial(43894 + 1462)


def test_a_day_without_a_year_takes_the_given_one() -> None:
    assert parse_partial("3月3日", year=2024) == "2024-03-03"
    assert parse_partial("3月3日") is None
    assert parse_partial("3月", year=2024) == "2024-03"
    assert parse_partial("2月29日", year=2023) is None
    assert parse_partial("昨天") is None


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
        ("2024-03-01 00:00:00", "2024-03-01"),
        ("2024-03-01 14:20:59", "2024-03-01T14:20"),
        ("2024/3/1 9:05", "2024-03-01T09:05"),
        ("2024年3月1日下午2点", "2024-03-01T14:00"),
        ("3月5日 14时20分", "2026-03-05T14:20"),
        ("3月5日(周四)上午10:30", "2026-03-05T10:30"),
        ("后天下午3点一刻", "2026-03-14T15:15"),
        ("三天前", "2026-03-09"),
        ("2 天后 上午9点", "2026-03-14T09:00"),
        ("下午三点半", "2026-03-12T15:30"),
        ("今晚8点", "2026-03-12T20:00"),
        ("今晚", "2026-03-12"),
        ("今天晚上12点", "2026-03-12"),
        ("晚上12点", None),
        ("中午12点", "2026-03-12T12:00"),
        ("中午1点", "2026-03-12T13:00"),
        ("凌晨12点半", "2026-03-12T00:30"),
        ("夜里2点", "2026-03-12T02:00"),
        ("3:05 PM", "2026-03-12T15:05"),
        ("今天 14:75", "2026-03-12"),
        ("14:20发了邮件", None),
        ("今天跟王总聊", "2026-03-12"),
        ("约明天", "2026-03-13"),
        ("王总说明天", None),
        ("25号", "2026-03-25"),
        (date(2024, 3, 5), "2024-03-05"),
        (45356.99999, "2024-03-06"),
        (45356, "2024-03-05"),
        (2015, "2015"),
        (None, None),
        ("", None),
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
        # spelled out
        ("三月十五日拜访", date(2024, 3, 15)),
        ("2024.4.1签约", date(2024, 4, 1)),
        ("24年4月1日", date(2024, 4, 1)),
        ("20240401签约", date(2024, 4, 1)),
        ("明天发，20240401签约", date(2024, 3, 2)),
        ("20240431签约", None),
        ("3月8-10日拜访", date(2024, 3, 8)),
        ("3.8 跟进", date(2024, 3, 8)),
        ("方案已发；3.8跟进", date(2024, 3, 8)),
        ("2月30日或3月8日", date(2024, 3, 8)),
        # a month, or a part of one
        ("4月跟进", date(2024, 4, 1)),
        ("2024年4月上旬", date(2024, 4, 5)),
        ("4月下旬", date(2024, 4, 25)),
        ("3月底前", date(2024, 3, 31)),
        ("月初回访", date(2024, 3, 3)),
        ("下月拜访", date(2024, 4, 1)),
        ("13月跟进", None),
        # talk
        ("下週三回訪", date(2024, 3, 6)),
        ("周五前给答复", date(2024, 3, 1)),
        ("本周内", date(2024, 3, 1)),
        ("下周回访", date(2024, 3, 4)),
        ("下下周一", date(2024, 3, 11)),
        ("周末联系", date(2024, 3, 2)),
        ("每周三例会", date(2024, 3, 6)),
        ("两周一次", None),
        ("25号前签合同", date(2024, 3, 25)),
        ("十五号", date(2024, 3, 15)),
        ("31号", date(2024, 3, 31)),
        ("下月5日拜访", date(2024, 4, 5)),
        ("下个月31号", None),
        ("3-5天后联系", date(2024, 3, 4)),
        ("两三天后", date(2024, 3, 3)),
        ("半个月后", date(2024, 3, 16)),
        ("半年后", date(2024, 8, 30)),
        ("半周后", None),
        ("一年内", date(2025, 3, 1)),
        ("10日内回复", date(2024, 3, 11)),
        ("1个工作日内", date(2024, 3, 4)),
        ("5个工作日后", date(2024, 3, 8)),
        ("季度末", date(2024, 3, 31)),
        ("年底", date(2024, 12, 31)),
        ("明年年底", date(2025, 12, 31)),
        ("tomorrow", date(2024, 3, 2)),
        ("999个月后", date(2107, 6, 1)),
        ("999年后", None),
        # numbers that are no dates
        ("版本3.8发布", None),
        ("报价3.5万", None),
        ("折扣9.5折", None),
        ("3号楼拜访", None),
        ("发第3日报", None),
        ("致电13800138000", None),
        ("3-5个方案", None),
        ("13月底", None),
        ("0000年3月底", None),
        ("一二十天后", None),
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
    assert action_date("1月回访", happened=date(2024, 12, 20)) == date(2025, 1, 1)
    assert action_date("2月29日", happened=date(2023, 12, 5)) == date(2024, 2, 29)


def test_a_day_not_long_before_the_follow_up_stays_in_its_year() -> None:
    assert action_date("3月3日发送方案", happened=date(2024, 3, 5)) == date(2024, 3, 3)
    assert action_date("3月3日发送方案", happened=date(2024, 8, 30)) == date(2024, 3, 3)
    assert action_date("3月3日发送方案", happened=date(2024, 8, 31)) == date(2025, 3, 3)


def test_what_is_left_of_the_month() -> None:
    assert action_date("3月跟进", happened=date(2024, 3, 20)) == date(2024, 3, 31)
    assert action_date("月初给方案", happened=date(2024, 3, 20)) == date(2024, 4, 3)
    assert action_date("5号给方案", happened=date(2024, 3, 20)) == date(2024, 4, 5)
    assert action_date("31号给方案", happened=date(2024, 4, 20)) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-179, 180))
def test_the_year_is_the_follow_ups_or_the_next(happened: date, distance: int) -> None:
    meant = happened + timedelta(days=distance)
    found = action_date(f"{meant.month}月{meant.day}日回访", happened=happened)
    assert found is not None
    assert (found.month, found.day) == (meant.month, meant.day)
    assert found.year in (happened.year, happened.year + 1)
    if meant.year >= happened.year and distance >= 0:
        assert found >= happened or (happened - found).days <= 180


@given(
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y年%m月%d日", "%Y/%m/%d", "%Y.%m.%d"]),
)
def test_a_written_day_is_read(day: date, form: str) -> None:
    assert parse_partial(day.strftime(form)) == day.isoformat()


@given(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)))
def test_a_serial_is_the_same_minute(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    serial = (moment - datetime(1899, 12, 30)) / timedelta(days=1)
    said = moment.date().isoformat() if (moment.hour, moment.minute) == (0, 0) else moment.isoformat(timespec="minutes")
    assert parse_when(serial) == said


@given(st.text("0123456789年月日号时点分-/.:上下午周天前后底初个三 ", max_size=25))
def test_any_mixture_of_the_words_of_dates_is_survived(text: str) -> None:
    for found in (parse_partial(text, today=TODAY), parse_when(text, today=TODAY), parse_partial(text, year=2024)):
        assert found is None or len(found) in (4, 7, 10, 16)
    action_date(text, happened=TODAY)


@given(st.text(max_size=40))
def test_any_text_is_survived(text: str) -> None:
    parse_partial(text, today=TODAY)
    parse_when(text, today=TODAY)
    action_date(text, happened=TODAY)
