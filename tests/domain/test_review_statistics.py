"""Honest statistics: small samples, intervals, forecasts against the naive one, chances to leave."""

import statistics as plain
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain import churn
from crm_desktop.domain.forecast import NAIVE, forecast
from crm_desktop.domain.statistics import FEW, change, few, mean, median, quantile, rate, wilson

numbers = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=30)


@given(numbers)
def test_mean_and_median_are_the_plain_ones(values: list[float]) -> None:
    assert mean(values) == pytest.approx(plain.fmean(values), abs=1e-3)
    assert median(values) == pytest.approx(plain.median(values), abs=1e-3)
    assert quantile(values, 0) == min(values)
    assert quantile(values, 1) == max(values)


def test_nothing_has_no_statistics() -> None:
    assert (mean([]), median([]), quantile([], 0.1), rate(0, 0), wilson(0, 0)) == (None,) * 5
    assert (change(None, 1), change(1, None), change(1, 0), change(3, 2), change(1, -2)) == (None, None, None, 0.5, 1.5)
    assert few(FEW - 1)
    assert not few(FEW)


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_interval_holds_the_share_and_shrinks_with_more(sample: tuple[int, int]) -> None:
    part, whole = sample
    low, high = wilson(part, whole) or (1.0, 0.0)
    assert 0 <= low <= part / whole <= high <= 1
    wide = wilson(part * 10, whole * 10) or (0.0, 1.0)
    assert wide[1] - wide[0] < high - low


def test_the_interval_of_a_known_table() -> None:
    assert wilson(10, 100) == (pytest.approx(0.0552, abs=1e-4), pytest.approx(0.1744, abs=1e-4))
    assert wilson(0, 10) == (0.0, pytest.approx(0.2775, abs=1e-4))


def test_too_short_a_history_is_not_forecast() -> None:
    assert forecast([1.0] * 7) is None
    found = forecast([5.0] * 8)
    assert found is not None
    assert (found.method, found.error, found.naive_error) == (NAIVE, 0.0, 0.0)
    assert [(one.value, one.low, one.high) for one in found.months] == [(5.0, 5.0, 5.0)] * 3


def test_the_method_that_was_wrong_least_is_used() -> None:
    rising = forecast([100.0 * month for month in range(1, 20)])
    assert rising is not None
    assert rising.method == "trend"
    assert rising.error < rising.naive_error
    assert 1900 < rising.months[0].value < 2010
    jumping = forecast([100.0, 300.0] * 10)
    assert jumping is not None
    assert jumping.method == "mean"
    assert jumping.naive_error == 200
    yearly = forecast([1000.0 if month % 12 == 11 else 10.0 for month in range(47)])
    assert yearly is not None
    assert yearly.method == "season"
    assert yearly.months[0].value == pytest.approx(1000, rel=0.1)


@given(st.lists(st.floats(0, 1e9), min_size=8, max_size=40))
def test_the_band_holds_the_forecast_and_grows(history: list[float]) -> None:
    found = forecast(history)
    assert found is not None
    assert found.error <= found.naive_error
    widths = []
    for one in found.months:
        assert 0 <= one.low <= one.value <= one.high
        widths.append(one.high - one.value)
    assert widths == sorted(widths)


def rows(*counts: tuple[int, int]) -> list[tuple[int, ...]]:
    """Rows of two signs: none, the one, the other, both."""
    return [(*signs, *count) for signs, count in zip(product((0, 1), repeat=2), counts, strict=True)]


def test_signs_that_tell_beat_the_same_chance_for_all() -> None:
    seen = churn.outcomes(rows((80, 2), (10, 3), (10, 3), (10, 9)))
    assert seen == {0: (80, 2), 1: (20, 6), 2: (10, 9)}
    chances = churn.chances(seen)
    assert chances[0] < chances[1] < chances[2] < 0.9
    test = churn.tested(seen, seen)
    assert test is not None
    assert test[0] < test[1]


def test_nobody_to_learn_from_or_to_test_on() -> None:
    assert churn.tested({}, {0: (5, 1)}) is None
    assert churn.tested({0: (5, 1)}, {}) is None
    assert churn.base_rate({}) is None
    assert churn.chances({}) == {0: 0.0, 1: 0.0, 2: 0.0}
