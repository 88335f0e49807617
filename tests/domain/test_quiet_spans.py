"""Quiet hours as a strip of one day."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.playbook import Quiet, Span
from crm_desktop.domain.quiet_spans import DAY, STEP, bounds_of, spans_of

marks = st.lists(st.integers(0, DAY // STEP), unique=True, max_size=8).map(sorted)


def test_the_night_is_the_two_ends_of_the_strip() -> None:
    usual = Quiet().hours
    assert bounds_of(usual) == ((0, 510), (720, 810), (1230, 1440))
    assert spans_of(bounds_of(usual)) == usual


def test_spans_that_touch_are_one() -> None:
    assert bounds_of((Span(time(12), time(13)), Span(time(12, 30), time(14)))) == ((720, 840),)


@given(marks)
def test_every_strip_comes_back(edges: list[int]) -> None:
    bounds = tuple((a * STEP, b * STEP) for a, b in zip(edges[::2], edges[1::2], strict=False))
    if bounds == ((0, DAY),):
        return
    assert bounds_of(spans_of(bounds)) == bounds
    spans = spans_of(bounds)
    for minute in range(0, DAY, 15):
        inside = any(start <= minute < end for start, end in bounds)
        assert any(span.holds(time(minute // 60, minute % 60)) for span in spans) == inside
