"""Brackets of size and budget: every bound belongs to the bracket above it (002-10, 002-17)."""

import pytest

from crm_desktop.domain.brackets import BUDGETS, SIZES, of_budget, of_size


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("49", [0]),
        ("50人", [1]),
        ("180 人", [1]),
        ("199", [1]),
        ("200人", [2]),
        ("50人以下", [0]),
        ("50-200人", [1]),
        ("200人以上", [2]),
        ("30-80人", [0, 1]),
        ("10-300", [0, 1, 2]),
        ("很多", []),
        ("", []),
    ],
)
def test_sizes(text: str, places: list[int]) -> None:
    assert of_size(text) == tuple(SIZES[place] for place in places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("49.9万", [0]),
        ("50万", [1]),
        ("￥500,000", [1]),
        ("50万以下", [0]),
        ("50-100万", [1]),
        ("50-80万", [1]),
        ("100万", [2]),
        ("100万以上", [2]),
        ("30—60万元", [0, 1]),
        ("1-3亿元", [2]),
        ("面议", []),
        ("", []),
    ],
)
def test_budgets(text: str, places: list[int]) -> None:
    assert of_budget(text) == tuple(BUDGETS[place] for place in places)
