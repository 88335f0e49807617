"""Months, quarters and years of the review."""

from datetime import date

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.review_period import Period, Span, Stretch, fair


@pytest.mark.parametrize(
    ("text", "first", "after", "bounds"),
    [
        ("2024-03", date(2024, 3, 1), date(2024, 4, 1), ("2024-03", "2024-04")),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1), ("2024-12", "2024-13")),
        ("2024-Q1", date(2024, 1, 1), date(2024, 4, 1), ("2024-01", "2024-04")),
        ("2024q4", date(2024, 10, 1), date(2025, 1, 1), ("2024-10", "2024-13")),
        (" 2024 ", date(2024, 1, 1), date(2025, 1, 1), ("2024", "2025")),
    ],
)
def test_a_key_names_a_period(text: str, first: date, after: date, bounds: tuple[str, str]) -> None:
    found = Period.parse(text)
    assert (found.first, found.after, found.bounds) == (first, after, bounds)
    assert Period.parse(found.key) == found
    assert Period.of(found.first, found.span) == found


@pytest.mark.parametrize("text", ["", "2024-13", "2024-00", "2024-Q5", "24-03", "0000-01", "3", "2024-3", "1066"])
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(UserError, match="no month such as"):
        Period.parse(text)


def test_periods_follow_one_another() -> None:
    month = Period.parse("2024-01")
    assert month.previous().key == "2023-12"
    assert month.following().key == "2024-02"
    assert month.year_before().key == "2023-01"
    assert [one.key for one in month.last(3)] == ["2023-11", "2023-12", "2024-01"]
    assert Period.parse("2024-Q1").previous().key == "2023-Q4"
    assert Period.parse("2024-Q2").year_before().key == "2023-Q2"
    assert Period.parse("2024").previous().key == "2023"
    assert [one.key for one in Period.parse("2024-Q3").months()] == ["2024-07", "2024-08", "2024-09"]
    assert len(Period.parse("2024").months()) == 12
    assert Period.of(date(2024, 5, 31), Span.QUARTER).key == "2024-Q2"


@pytest.mark.parametrize(
    ("day", "month", "quarter", "year"),
    [
        ("2024-03-05", 1, 1, 1),
        ("2024-03-05T10:00", 1, 1, 1),
        ("2024-03", 1, 1, 1),
        ("2024", 0, 0, 1),
        ("2023", 0, 0, 0),
    ],
)
def test_a_date_known_in_part_lies_where_it_surely_does(day: str, month: int, quarter: int, year: int) -> None:
    for key, inside in (("2024-03", month), ("2024-Q1", quarter), ("2024", year)):
        first, after = Period.parse(key).bounds
        assert (first <= day < after) == bool(inside)


def test_a_year_alone_is_no_day_of_the_december_before() -> None:
    for key in ("2024-12", "2024-Q4"):
        first, after = Period.parse(key).bounds
        assert not first <= "2025" < after
        assert first <= "2024-12-31T23:59" < after


@pytest.mark.parametrize(
    ("period", "against", "today", "last"),
    [
        ("2026-11", "2026-10", "2026-11-22", "2026-10-22"),
        ("2026-11", "2026-10", "2026-11-01", "2026-10-01"),
        ("2026-11", "2026-10", "2026-11-30", "2026-10-30"),
        ("2026-11", "2026-10", "2026-12-01", "2026-10-31"),  # finished: the whole of it
        ("2026-10", "2026-09", "2026-10-31", "2026-09-30"),  # 31 days against all 30
        ("2026-03", "2026-02", "2026-03-28", "2026-02-28"),
        ("2024-03", "2024-02", "2024-03-28", "2024-02-28"),  # of 29
        ("2026-11", "2025-11", "2026-11-22", "2025-11-22"),
        ("2026-01", "2025-12", "2026-01-05", "2025-12-05"),
        ("2026-Q4", "2026-Q3", "2026-11-22", "2026-08-22"),
        ("2026-Q2", "2026-Q1", "2026-05-22", "2026-02-21"),
        ("2026-Q3", "2026-Q2", "2026-09-30", "2026-06-30"),  # 92 days against all 91
        ("2026", "2025", "2026-11-22", "2025-11-22"),
        ("2024", "2023", "2024-12-31", "2023-12-31"),  # 366 days against all 365
        ("2026-12", "2026-11", "2026-11-22", "2026-11-30"),  # nothing of it has come
    ],
)
def test_a_running_period_stands_beside_as_many_days(period: str, against: str, today: str, last: str) -> None:
    found = fair(Period.parse(period), Period.parse(against), date.fromisoformat(today))
    assert found.last == date.fromisoformat(last)
    assert found.whole == (found.after == found.period.after)
    assert found.bounds[0] == found.period.bounds[0]


def test_in_a_part_of_a_period_a_month_alone_is_its_first_day() -> None:
    first, after = Stretch(Period.parse("2026"), 60).bounds
    inside = [text for text in ("2025", "2026", "2026-03", "2026-03-01T23:59", "2026-03-02") if first <= text < after]
    assert inside == ["2026", "2026-03", "2026-03-01T23:59"]
