"""What the user makes of festivals and holidays, a published notice, and the line of a gift."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import festivals
from crm_desktop.domain.festival_choice import Choice, choice_of, choice_table, read_choice
from crm_desktop.domain.festivals import own_festival
from crm_desktop.domain.gift_line import GiftLine, parse_gift_line
from crm_desktop.domain.holiday_lines import doubled, lines_of, own_lines, read_notice, with_year
from crm_desktop.domain.holidays import Holidays, Line, lines_table, of_setting, shipped, shipped_lines
from crm_desktop.domain.messages import UserError

NOTICE = """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。"""
"""The days of 2026 as notices write them."""


def by_key(choice: Choice) -> dict[str, festivals.Festival]:
    return {one.key: one for one in choice.festivals()}


def test_a_fresh_book_greets_at_the_shipped_festivals_and_at_no_solar_term() -> None:
    greeted = {one.name for one in Choice().greeted()}
    assert {"春节", "中秋节", "国庆节"} <= greeted
    assert not greeted & {"清明", "春分", "教师节"}
    assert {"立春", "冬至"} <= {one.name for one in Choice().festivals()}


def test_a_choice_comes_back_from_the_book_and_holds_only_what_differs() -> None:
    known = Choice().festivals()
    changed = [
        festivals.Festival(
            one.key, one.name, one.name_en, one.day, 5 if one.key == "qixi" else one.lead, one.greet,
            one.shown or one.name == "春分",
        )
        for one in known
    ]  # fmt: skip
    choice = choice_of([*changed, own_festival("厂庆", "农历腊月初八", lead=7)], top=3)
    assert (set(choice.shown), dict(choice.lead)) == ({"term_5"}, {"qixi": 5})
    assert read_choice(choice_table(choice)) == choice
    names = {one.name: one for one in choice.greeted()}
    assert names["厂庆"].lead == 7
    assert names["七夕"].lead == 5
    assert "春分" in names


@pytest.mark.parametrize("table", [None, [], {"own": [{"name": "", "day": "x"}, 3], "lead": {"qixi": "x"}, "top": -1}])
def test_what_no_program_wrote_leaves_the_shipped_festivals(table: object) -> None:
    assert read_choice(table) == Choice()


def test_the_lines_of_a_year_are_those_that_were_shipped() -> None:
    for year in sorted(shipped().years):
        wanted = {(line.kind, day, line.name) for line in shipped_lines() for day in line.days() if day.year == year}
        lines = lines_of(shipped(), year)
        assert {(line.kind, day, line.name) for line in lines for day in line.days()} == wanted
        assert doubled(lines) is None


def test_an_untouched_table_needs_no_line_of_the_users_own() -> None:
    assert own_lines(with_year(shipped(), 2026, lines_of(shipped(), 2026))) == []


_DAYS = st.integers(0, 500).map(lambda count: date(2025, 10, 1) + timedelta(days=count))
_LINES = st.lists(st.tuples(st.sampled_from(["off", "work", "ordinary"]), st.sampled_from(["春节", "厂休"]), _DAYS))


@given(_LINES)
def test_any_edited_table_comes_back_from_its_own_lines(typed: list[tuple[str, str, date]]) -> None:
    wanted = shipped().with_own([Line(kind, name, day, day + timedelta(days=3)) for kind, name, day in typed])
    found = of_setting(lines_table(own_lines(wanted)))
    assert (found.off, found.work) == (wanted.off, wanted.work)


def test_a_published_notice_is_read_as_the_shipped_table_has_it() -> None:
    assert read_notice(NOTICE, 2026) == lines_of(shipped(), 2026)


def test_a_holiday_over_the_turn_of_the_year_is_read() -> None:
    text = "一、元旦：2029年12月30日（周六）至2030年1月1日（周一）放假，共3天。"
    assert read_notice(text, 2029) == [Line("off", "元旦", date(2029, 12, 30), date(2030, 1, 1))]
    assert read_notice("明天放假", 2029) == []


def test_a_day_in_two_lines_is_found() -> None:
    lines = [
        Line("off", "甲", date(2026, 5, 1), date(2026, 5, 3)),
        Line("work", "乙", date(2026, 5, 3), date(2026, 5, 3)),
    ]
    assert doubled(lines) == date(2026, 5, 3)
    assert doubled(lines[:1]) is None


def test_a_year_is_replaced_as_a_whole() -> None:
    lines = [Line("off", "厂休", date(2026, 8, 1), date(2026, 8, 7))]
    table = with_year(shipped(), 2026, lines)
    assert lines_of(table, 2026) == lines
    assert lines_of(table, 2025) == lines_of(shipped(), 2025)
    assert isinstance(table, Holidays)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("陈立，茶礼，480", GiftLine("陈立", "茶礼", "480")),
        ("给陈立、茶礼、480元、答谢转介绍", GiftLine("陈立", "茶礼", "480元", "答谢转介绍")),
        ("云岭茶业 周年花篮 320", GiftLine("云岭茶业", "周年花篮", "320")),
        ("清源水务 韩冬 茶礼 480元", GiftLine("清源水务 韩冬", "茶礼", "480元")),
        ("清源水务 韩冬 茶礼，480", GiftLine("清源水务 韩冬", "茶礼", "480")),
        ("Ann Lee, tea, 48.50", GiftLine("Ann Lee", "tea", "48.50")),
        ("送给罗总 新年台历 60", GiftLine("罗总", "新年台历", "60")),
    ],
)
def test_the_line_of_a_gift(line: str, parts: GiftLine) -> None:
    assert parse_gift_line(line) == parts


@pytest.mark.parametrize("line", ["", "陈立", "陈立 茶礼", "480", "陈立，茶礼，很多钱"])
def test_a_line_without_who_what_and_how_much_is_refused(line: str) -> None:
    with pytest.raises(UserError, match="whom, what and how much"):
        parse_gift_line(line)
