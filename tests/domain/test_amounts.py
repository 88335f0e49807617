"""Numbers in words, and amounts of any unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.amounts import bounds
from crm_desktop.domain.chinese_numbers import parse_number, whole_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("1.2", "1.2"),
        ("五十", "50"),
        ("十", "10"),
        ("十五", "15"),
        ("一百五", "150"),
        ("一百零五", "105"),
        ("两千三", "2300"),
        ("两万五", "25000"),
        ("三千零一十", "3010"),
        ("十万", "100000"),
        ("万", "10000"),
        ("一亿零三百万", "103000000"),
        ("二〇二四", "2024"),
        ("三点一四", "3.14"),
        ("三点", None),
        ("点五", None),
        ("半", "0.5"),
        ("五x", None),
        ("五十x", None),
        ("nan", None),
        ("inf", None),
        ("x", None),
        ("", None),
    ],
)
def test_numbers(text: str, value: str | None) -> None:
    assert parse_number(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"), [("三", 3), ("15", 15), ("1.5", None), ("一亿", None), ("甲", None), ("2.0", 2)]
)
def test_whole_numbers(text: str, value: int | None) -> None:
    assert whole_number(text) == value


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
def test_what_is_counted_is_read(thousands: int, hundreds: int, ones: int) -> None:
    digits = "〇一二三四五六七八九"
    text = f"{digits[thousands]}千{digits[hundreds]}百零{digits[ones]}"
    assert parse_number(text) == thousands * 1000 + hundreds * 100 + ones


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30-50台", 30, 50),
        ("约30台", 30, 30),
        ("30台以上", 30, None),
        ("30人", None, None),
        ("二三十台", 20, 30),
        ("三二十台", None, None),
        ("几甲台", None, None),
        ("x" * 301, None, None),
    ],
)
def test_amounts_of_other_measures(text: str, low: int | None, high: int | None) -> None:
    assert bounds(text, frozenset({"台"})) == (low, high)
