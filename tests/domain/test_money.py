"""Amounts as Chinese tables write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.money import Money, parse_count_range, parse_money
from crm_desktop.domain.money_text import format_amount, format_money

WAN = 10_000 * 100


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("50-80万", 50 * WAN, 80 * WAN),
        ("30—50万元", 30 * WAN, 50 * WAN),
        ("30–50 万", 30 * WAN, 50 * WAN),
        ("50~100万", 50 * WAN, 100 * WAN),
        ("50万-1亿", 50 * WAN, 10_000 * WAN),
        ("80-50万", 50 * WAN, 80 * WAN),
        ("￥500,000", 50 * WAN, 50 * WAN),
        ("¥1,200,000元", 120 * WAN, 120 * WAN),
        ("人民币50万元", 50 * WAN, 50 * WAN),
        ("50万以下", None, 50 * WAN),
        ("<50万", None, 50 * WAN),
        ("不超过10万", None, 10 * WAN),
        ("1-3亿元", 10_000 * WAN, 30_000 * WAN),
        ("面议", None, None),
        ("", None, None),
        ("100万以上", 100 * WAN, None),
        ("≥50万", 50 * WAN, None),
        ("80万+", 80 * WAN, None),
        ("65万", 65 * WAN, 65 * WAN),
        ("約60萬", 60 * WAN, 60 * WAN),
        ("五十万左右", 50 * WAN, 50 * WAN),
        ("两百万", 200 * WAN, 200 * WAN),
        ("一百二十万", 120 * WAN, 120 * WAN),
        ("3500元", 350_000, 350_000),
        ("5千", 500_000, 500_000),
        ("50w", 50 * WAN, 50 * WAN),
        ("500k", 50 * WAN, 50 * WAN),
        ("1.2亿", 12_000 * WAN, 12_000 * WAN),
        ("-5万", -5 * WAN, -5 * WAN),
        ("USD 20,000", None, None),
        ("□50万以下☑50-100万□100万以上", 50 * WAN, 100 * WAN),
        ("□50万以下□50-100万", None, None),
        ("[ ]50万以下 [x]50-100万", 50 * WAN, 100 * WAN),
        # one end has the unit, or both, or each its own
        ("30万-50", 30 * WAN, 50 * WAN),
        ("5000-1万", 500_000, 1 * WAN),
        ("8千-1.2万", 800_000, 1_200_000),
        ("0-10万", 0, 10 * WAN),
        ("500-800k", 50 * WAN, 80 * WAN),
        ("￥30,000-50,000", 3 * WAN, 5 * WAN),
        ("30至50万元", 30 * WAN, 50 * WAN),
        ("30万到50万", 30 * WAN, 50 * WAN),
        ("30——50万", 30 * WAN, 50 * WAN),
        ("10万以上50万以下", 10 * WAN, 50 * WAN),
        # in words
        ("五百万", 500 * WAN, 500 * WAN),
        ("三点五亿", 35_000 * WAN, 35_000 * WAN),
        ("伍拾万元整", 50 * WAN, 50 * WAN),
        ("一百零五万", 105 * WAN, 105 * WAN),
        ("一百五十万", 150 * WAN, 150 * WAN),
        ("半亿", 5_000 * WAN, 5_000 * WAN),
        ("三十到五十万", 30 * WAN, 50 * WAN),
        ("二〇万", 20 * WAN, 20 * WAN),
        # in two units
        ("1亿2000万", 12_000 * WAN, 12_000 * WAN),
        ("一亿二千万", 12_000 * WAN, 12_000 * WAN),
        ("3万5千", 3_500_000, 3_500_000),
        ("3万5", 3_500_000, 3_500_000),
        ("两万五", 2_500_000, 2_500_000),
        ("2百万", 200 * WAN, 200 * WAN),
        ("3千万", 3_000 * WAN, 3_000 * WAN),
        ("1.5m", 150 * WAN, 150 * WAN),
        ("3kw", 3_000 * WAN, 3_000 * WAN),
        # more or less
        ("十几万", 10 * WAN, 20 * WAN),
        ("几十万", 10 * WAN, 100 * WAN),
        ("数百万", 100 * WAN, 1_000 * WAN),
        ("50多万", 50 * WAN, 60 * WAN),
        ("100余万元", 100 * WAN, 200 * WAN),
        ("35万多", 35 * WAN, 36 * WAN),
        ("三五十万", 30 * WAN, 50 * WAN),
        ("七八万", 7 * WAN, 8 * WAN),
        ("上百万", 100 * WAN, None),
        ("近100万", None, 100 * WAN),
        ("不少于50万", 50 * WAN, None),
        ("超过50万", 50 * WAN, None),
        ("不到20万", None, 20 * WAN),
        ("最多20万", None, 20 * WAN),
        ("50万以内", None, 50 * WAN),
        ("50万起", 50 * WAN, None),
        ("≦50万", None, 50 * WAN),
        # with words around
        ("预算50-80万（含税）", 50 * WAN, 80 * WAN),
        ("2024年50万", 50 * WAN, 50 * WAN),
        ("一次性付款50万", 50 * WAN, 50 * WAN),
        ("50万/年", 50 * WAN, 50 * WAN),
        ("50 万 元", 50 * WAN, 50 * WAN),
        ("100万RMB", 100 * WAN, 100 * WAN),
        ("CNY 20,000", 2 * WAN, 2 * WAN),
        ("12,345,678.90元", 1_234_567_890, 1_234_567_890),
        ("50", 5_000, 5_000),
        ("12.345元", 1_235, 1_235),
        # below nothing
        ("-5000", -500_000, -500_000),
        ("−5,000元", -500_000, -500_000),
        ("-5万–-3万", -5 * WAN, -3 * WAN),
        ("-5–-3万", -5 * WAN, -3 * WAN),
        # no amount, or no one amount
        ("首期30万,二期20万", None, None),
        ("US$20,000", None, None),
        ("HKD 5万", None, None),
        ("10万美元", None, None),
        ("5万欧元", None, None),
        ("待定", None, None),
        ("abc 50", None, None),
        ("1万人", None, None),
        ("5折", None, None),
        ("2024-03-05", None, None),
        ("9" * 30, None, None),
        ("1" * 5_000, None, None),
    ],
)
def test_amounts(text: str, low: int | None, high: int | None) -> None:
    found = parse_money(text)
    assert (found and found.low, found and found.high) == (low, high)


@pytest.mark.parametrize(("cell", "fen"), [(500_000, 50 * WAN), (12.5, 1250), (0, 0), (-3, -300)])
def test_numbers_in_a_cell_mean_yuan(cell: float, fen: int) -> None:
    found = parse_money(cell)
    assert found is not None
    assert found.exact == fen


def test_the_original_text_is_kept() -> None:
    assert parse_money("面议") == Money(None, None, "面议")
    assert parse_money("□50万以下☑50-100万") == Money(50 * WAN, 100 * WAN, "50-100万")
    assert parse_money(None) is None


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (50 * WAN, 80 * WAN, "50–80万"),
        (None, 10 * WAN, "10万以下"),
        (100 * WAN, None, "100万以上"),
        (12_000 * WAN, 12_000 * WAN, "1.2亿"),
        (350_000, 350_000, "3,500元"),
        (350_050, 350_050, "3,500.50元"),
        (350_000, 50 * WAN, "3,500元–50万"),
        (None, None, ""),
    ],
)
def test_ranges_for_people(low: int | None, high: int | None, text: str) -> None:
    assert format_money(low, high) == text


def test_no_amount_is_no_text() -> None:
    assert format_amount(None) == ""


@given(st.integers(1, 10**13), st.integers(0, 10**13))
def test_what_is_shown_reads_back_the_same(low: int, width: int) -> None:
    found = parse_money(format_money(low, low + width))
    assert found is not None
    assert (found.low, found.high) == (low, low + width)


@given(st.text(max_size=40))
def test_any_text_is_survived(text: str) -> None:
    parse_money(text)
    parse_count_range(text)


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        (500_000, 50 * WAN),
        (500_000.0, 50 * WAN),
        (65.5, 6_550),
        (0.1 + 0.2, 30),
        (1.005, 101),
        (-3.25, -325),
        (0, 0),
        (1e300, None),
        (10**400, None),
    ],
)
def test_a_number_means_yuan(cell: float, fen: int | None) -> None:
    found = parse_money(cell)
    assert found is not None
    assert (found.low, found.high, found.exact) == (fen, fen, fen)


@pytest.mark.parametrize("cell", [None, "", "  ", "\u3000", "□50万以下□50-100万", float("nan"), float("inf")])
def test_nothing_written_is_no_amount(cell: object) -> None:
    assert parse_money(cell) is None


def test_truth_is_no_number() -> None:
    assert parse_money(True) == Money(None, None, "True")


def test_a_range_is_no_exact_amount() -> None:
    found = parse_money("50-80万")
    assert found is not None
    assert found.exact is None


@given(st.integers(-(10**17), 10**17), st.none() | st.integers(0, 10**17), st.booleans())
def test_open_and_negative_ranges_read_back_the_same(low: int, width: int | None, upwards: bool) -> None:
    bounds = (low, low + width) if width is not None else (low, None) if upwards else (None, low)
    found = parse_money(format_money(*bounds))
    assert found is not None
    assert (found.low, found.high) == bounds


@given(st.text("0123456789一二三十百千万亿元点几多-–~至,. ¥以上下内不约", max_size=20))
def test_any_mixture_of_the_words_of_amounts_is_survived(text: str) -> None:
    found = parse_money(text)
    if found is not None and found.low is not None and found.high is not None:
        assert found.low <= found.high
    parse_count_range(text)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("约1000人", (1000, 1000, "约1000人")),
        ("员工200余人", (200, 300, "员工200余人")),
        ("1000+", (1000, None, "1000+")),
        ("1-5万人", (10_000, 50_000, "1-5万人")),
        ("50-100", (50, 100, "50-100")),
        ("100名", (100, 100, "100名")),
        ("三百人", (300, 300, "三百人")),
        ("小微企业", (None, None, "小微企业")),
        ("50万元", (None, None, "50万元")),
        (180.0, (180, 180, "180人")),
        (1e30, (None, None, "1e+30")),
        (float("nan"), None),
        (None, None),
        ("□50人以下□50-200人", None),
        ("50-200人", (50, 200, "50-200人")),
        ("200人以上", (200, None, "200人以上")),
        ("50人以下", (None, 50, "50人以下")),
        (180, (180, 180, "180人")),
        ("□50人以下☑50-200人□200人以上", (50, 200, "50-200人")),
        ("", None),
    ],
)
def test_company_sizes(cell: object, found: object) -> None:
    assert parse_count_range(cell) == found


def test_large_amounts_are_grouped_and_read_back() -> None:
    assert format_amount(1_070 * WAN) == "1,070万"
    found = parse_money(format_money(1_070 * WAN, 2_340 * WAN))
    assert found is not None
    assert (found.low, found.high) == (1_070 * WAN, 2_340 * WAN)
    assert parse_money(format_amount(1_070 * WAN)) == Money(1_070 * WAN, 1_070 * WAN, "1,070万")
