"""Cell ranges to and from clipboard text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.ui.widgets.clipboard_cells import from_tsv, to_tsv


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", []),
        ("甲", [["甲"]]),
        ("甲\t乙\r\n丙\t\r\n", [["甲", "乙"], ["丙", ""]]),
        ("\t乙", [["", "乙"]]),
        ("甲\n\n乙", [["甲"], [""], ["乙"]]),
        ('"两\n行"\t乙', [["两\n行", "乙"]]),
        ('"他说""好"""', [['他说"好"']]),
        ('5" 管', [['5" 管']]),
        ('"没有关', [['"没有关']]),
        ("甲\r乙", [["甲"], ["乙"]]),
    ],
)
def test_cases(text: str, cells: list[list[str]]) -> None:
    assert from_tsv(text) == cells


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.text(), min_size=n, max_size=n), min_size=1)))
def test_round_trip(cells: list[list[str]]) -> None:
    text = to_tsv(cells)
    # a lone empty cell leaves no trace in the text
    if text:
        back = from_tsv(text)
        assert cells in (back, [*back, [""]])
