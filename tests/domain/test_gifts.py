"""What a gift record must hold, and the limits of one gift and of a year."""

from dataclasses import replace
from datetime import date

import pytest

from crm_desktop.domain.gifts import Gift, GiftLimits, beyond_limits, checked_gift
from crm_desktop.domain.messages import UserError

TODAY = date(2026, 3, 12)
TEA = Gift(date(2026, 2, 14), "春节", "茶礼", 48_000)


@pytest.mark.parametrize(("amount", "fen"), [("480", 48_000), ("￥15.50", 1_550), ("0", 0), ("320元", 32_000)])
def test_a_gift_is_kept_in_fen(amount: str, fen: int) -> None:
    found = checked_gift(day=TODAY, occasion=" 周年 ", item=" 花篮 ", amount=amount, today=TODAY)
    assert found == Gift(TODAY, "周年", "花篮", fen)


@pytest.mark.parametrize(
    ("item", "amount", "day"),
    [
        (" ", "480", TODAY),
        ("花篮", "", TODAY),
        ("花篮", "面议", TODAY),
        ("花篮", "100-200", TODAY),
        ("花篮", "-5", TODAY),
        ("花篮", "480", date(2026, 3, 13)),
    ],
)
def test_what_is_no_gift(item: str, amount: str, day: date) -> None:
    with pytest.raises(UserError):
        checked_gift(day=day, occasion="", item=item, amount=amount, today=TODAY)


def test_a_dear_gift_asks_for_its_purpose() -> None:
    assert [str(message) for message in beyond_limits(TEA, [], GiftLimits())] == ["A gift above 300元 needs a purpose."]
    assert beyond_limits(replace(TEA, purpose="感谢转介绍"), [], GiftLimits()) == []
    assert beyond_limits(replace(TEA, amount=30_000), [], GiftLimits()) == []


def test_the_year_has_a_limit_of_its_own() -> None:
    small = Gift(TODAY, "周年", "花篮", 20_000)
    assert beyond_limits(small, [replace(TEA, day=date(2025, 12, 31))], GiftLimits()) == []
    assert [str(message) for message in beyond_limits(small, [TEA], GiftLimits())] == [
        "With this gift the person has had 680元 in 2026, above 600元."
    ]
    assert beyond_limits(replace(small, amount=0), [TEA, TEA], GiftLimits()) == []
    assert beyond_limits(small, [TEA], GiftLimits(None, None)) == []
