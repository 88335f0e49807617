"""Cells as long as a spreadsheet allows: every reader comes back at once, whatever is in them."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from crm_desktop.domain import choices, company_names, decision_chain, numbering
from crm_desktop.domain.contact_points import split_points
from crm_desktop.domain.money import parse_count_range, parse_money
from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_partial, parse_when

Reader = Callable[[str], object]
LONGEST = 32_767
TODAY = date(2026, 3, 12)


def _readers() -> list[Reader]:
    def today_partial(text: str) -> object:
        return parse_partial(text, today=TODAY)

    def today_when(text: str) -> object:
        return parse_when(text, today=TODAY)

    def action(text: str) -> object:
        return action_date(text, happened=TODAY)

    names: list[Reader] = [company_names.name_key, company_names.core, company_names.full_name_hint]
    words: list[Reader] = [choices.checked, choices.grade_letter, choices.two_levels, choices.namespaced]
    lines: list[Reader] = [numbering.split_number, decision_chain.parse_chain, split_points]
    return [today_partial, today_when, action, parse_money, parse_count_range, *names, *words, *lines]


PIECES = ("1", "一", "5万", "1-", "2024", "3月", "a@", "a.", "a", "x", "*", "(", "□", "-/", "→", "公司", "北京", "下周")


@pytest.mark.parametrize("piece", [*PIECES, "138 ", "> ", "\u3000", " "])
def test_the_longest_cell_is_read_at_once(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    for reader in _readers():
        before = time.process_time()
        reader(text)
        assert time.process_time() - before < 2, reader
