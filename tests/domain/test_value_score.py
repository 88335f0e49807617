"""What a customer is worth: the figures of 001-39 to 001-41, their points, and what is not known."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import value_score
from crm_desktop.domain.messages import UserError
from crm_desktop.domain.value_score import Deals, figures_of, months_between
from crm_desktop.paths import resource

RULE = value_score.from_table(tomllib.loads(resource("presets", "value.toml").read_text(encoding="utf-8")))
TODAY = date(2026, 3, 10)
NOTHING = dict.fromkeys(("industry", "budget_trend", "referrals", "satisfaction"))


def days(*texts: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, texts))


@pytest.mark.parametrize(
    ("key", "value", "points"),
    [("amount", 0, 0), ("amount", 1, 20), ("amount", 99_999, 20), ("amount", 100_000, 40), ("amount", 5_000_000, 100),
     ("budget_trend", -21, 0), ("budget_trend", -20, 20), ("budget_trend", 0, 50), ("satisfaction", 4, 80)],
)  # fmt: skip
def test_steps_own_their_lower_end(key: str, value: int, points: int) -> None:
    assert RULE.points(key, value) == points


def test_repurchases_are_counted_of_all_purchases() -> None:
    assert Deals().repurchase_percent is None
    assert Deals(days("2026-01-01")).repurchase_percent == 0
    assert Deals(days("2025-01-01", "2025-06-01", "2026-01-01")).repurchase_percent == 66


def test_a_gap_begins_the_cooperation_anew() -> None:
    deals = Deals(days("2020-01-01", "2020-06-01", "2024-01-15", "2025-01-10", "2025-12-01"), 1)
    assert deals.unbroken_since(365) == date(2024, 1, 15)
    assert Deals().unbroken_since(365) is None
    figures = figures_of(RULE, deals, NOTHING, TODAY)
    assert (figures["months"], figures["unbroken"]) == (74, 25)
    ended = figures_of(RULE, Deals(days("2020-01-01")), NOTHING, TODAY)
    assert ended["unbroken"] == 0, "the last deal is longer ago than a break"


def test_what_is_not_known_is_named_and_does_not_count() -> None:
    nothing = value_score.score(RULE, figures_of(RULE, Deals(), NOTHING, TODAY))
    assert (nothing.score, nothing.tier) == (None, "")
    assert set(nothing.unknown) == {name for part in value_score.PARTS.values() for name in part}
    some = value_score.score(RULE, figures_of(RULE, Deals(), {**NOTHING, "satisfaction": 5, "industry": 3}, TODAY))
    assert [part.score for part in some.parts] == [None, 60, 100]
    assert (some.score, some.tier) == (80, "high"), "half of 60, half of 100: both weigh 30"


def test_the_whole_is_the_weighted_mean_of_the_parts() -> None:
    deals = Deals(days("2024-03-10", "2025-03-01", "2026-03-01"), 60_000_000)
    figures = figures_of(RULE, deals, {"industry": 3, "budget_trend": 10, "referrals": 1, "satisfaction": 4}, TODAY)
    found = value_score.score(RULE, figures)
    history, potential, relation = (part.score for part in found.parts)
    assert (history, potential, relation) == (round((70 + 75 + 100) / 3), 65, 80)
    assert found.score == round((82 * 40 + 65 * 30 + 80 * 30) / 100)
    assert found.tier == "high"
    assert [RULE.tier(score) for score in (70, 69, 40, 39, 0)] == ["high", "middle", "middle", "low", "low"]


def test_months_are_whole_and_at_least_one() -> None:
    assert months_between(date(2026, 3, 1), date(2026, 3, 10)) == 1
    assert months_between(date(2025, 3, 11), date(2026, 3, 10)) == 11
    assert months_between(date(2025, 3, 10), date(2026, 3, 10)) == 12


def test_a_rule_is_read_as_it_was_written_and_nonsense_is_refused() -> None:
    table = value_score.to_table(RULE)
    assert value_score.from_table(table) == RULE
    with pytest.raises(UserError):
        value_score.from_table({**table, "gap_days": 3})


@given(st.dictionaries(st.sampled_from([n for p in value_score.PARTS.values() for n in p]), st.integers(-100, 10**7)))
def test_scores_stay_between_0_and_100_and_more_is_never_worth_less(figures: dict[str, int]) -> None:
    found = value_score.score(RULE, figures)
    assert (found.score is None) == (not figures)
    if found.score is not None:
        assert 0 <= found.score <= 100
        better = value_score.score(RULE, {key: value + 1 for key, value in figures.items()})
        assert better.score is not None
        assert better.score >= found.score
