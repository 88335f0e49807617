"""Until when a need is said to be, told from the day on which it was written (001-17)."""

from datetime import date

import pytest

from crm_desktop.domain.need_time import is_soon, need_by

WRITTEN = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026年12月", "2026-12"), ("2026-12-01", "2026-12-01"), ("2026年四季度", "2026-12-31"), ("2026", "2026"),
        ("30天内", "2026-04-11"), ("3个月内", "2026-06-10"), ("１-３个月", "2026-06-10"), ("两周内", "2026-03-26"),
        ("1-2周内", "2026-03-26"), ("半年内", "2026-09-10"), ("半个月内", "2026-03-27"), ("一年内", "2027-03-12"),
        ("10天后", "2026-03-22"), ("2个星期", "2026-03-26"), ("一个季度内", "2026-06-10"),
        ("12月", "2026-12"), ("1月", "2027-01"), ("6月底前", "2026-06-30"), ("十月底", "2026-10-31"),
        ("明年3月", "2027-03"), ("明年3月初", "2027-03-03"), ("下个月", "2026-04"), ("本月内", "2026-03-31"),
        ("本月底", "2026-03-31"), ("下月初", "2026-04-03"), ("月底前", "2026-03-31"), ("年底前", "2026-12-31"),
        ("一季度", "2026-03-31"), ("三季度", "2026-09-30"), ("Q4", "2026-12-31"), ("本季度内", "2026-03-31"),
        ("下季度", "2026-06-30"), ("上半年", "2026-06-30"), ("下半年", "2026-12-31"), ("明年上半年", "2027-06-30"),
        ("明年", "2027"), ("年内", "2026-12-31"), ("今年年底", "2026-12-31"), ("明年初", "2027-01"),
        ("年初", "2027-01"),
        ("春节前", "2027-02-06"), ("年前", "2027-02-06"), ("国庆前", "2026-10-01"), ("五一", "2026-05-01"),
        ("明年春节前", "2027-02-06"), ("within 3 months", "2026-06-10"), ("in 2 weeks", "2026-03-26"),
        ("next month", "2026-04"), ("下周三前", "2026-03-18"),
    ],
)  # fmt: skip
def test_words_become_a_day_a_month_or_a_year(text: str, wanted: str) -> None:
    assert need_by(text, WRITTEN) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "尽快",
        "ASAP",
        "随时",
        "暂无明确时间",
        "待定",
        "3个月以上",
        "国庆后",
        "春节以后",
        "看情况",
        "13月",
        "later than May",
        "0000年",
    ],
)
def test_what_names_no_end_is_never_guessed(text: str) -> None:
    assert need_by(text, WRITTEN) is None


def test_as_soon_as_possible_is_said_to_be_so() -> None:
    assert [is_soon(text) for text in ("尽快", "越快越好", "ASAP", "年底", "")] == [True, True, True, False, False]


def test_the_same_words_written_on_another_day_mean_another_day() -> None:
    assert need_by("三季度", date(2026, 11, 1)) == "2027-09-30"
    assert need_by("上半年", date(2026, 11, 1)) == "2027-06-30"
    assert need_by("春节前", date(2026, 1, 5)) == "2026-02-17"
    assert need_by("9天内", date(9999, 12, 30)) is None
