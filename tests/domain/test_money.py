"""Amounts as Chinese tables write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.money import Money, format_amount, format_money, parse_count_range, parse_money

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
    ("cell", "found"),
    [
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
