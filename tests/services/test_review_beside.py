"""A period that still runs stands beside as many days of the other one, and says so."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from review_book import book_store
from test_review_examples import Made, said

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Review, Slice
from crm_desktop.services import review_figures, review_report
from crm_desktop.store.database import Store

MARCH = Period.parse("2024-03")


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with book_store() as found:
        yield found


@pytest.fixture
def made(store: Store) -> Made:
    found = Made(store)
    for month in ("2024-02", "2024-03"):
        for day in ("01", "05", "10", "15", "20", "22"):
            one = found.customer(filed_on=f"{month}-{day}", grade_id=found.entry("grade", "A"))
            found.touch(one, f"{month}-{day}T23:59")
            found.sign(one, f"{month}-{day}")
    found.customer(filed_on="2024-02")
    return found


def on(made: Made, day: str, period: Period = MARCH, against: Period | None = None) -> Review:
    made.review()
    now = datetime.fromisoformat(f"{day}T12:00")
    return review_figures.compute(made.store, period, Slice(), against, now=now)


def test_a_running_month_stands_beside_the_same_days_of_the_month_before(made: Made) -> None:
    review = on(made, "2024-03-20")
    tiles = {key: review.tile(key) for key in ("new", "touches", "deals", "amount")}
    assert [tile.previous for tile in tiles.values()] == [6, 5, 5, 5_000_000]
    assert tiles["new"].series[-2:] == (7, 6)  # the small line shows whole months
    assert review.tile("deals").change == pytest.approx(0.2)
    told = {str(one.text) for one in review.strong}
    assert "Deals won: 6, up 20% on 2/2024, days 1 to 20" in told
    assert "The tick is 2/2024, days 1 to 20." in str(review.chart("cycle").foot)
    assert "against 2/2024, days 1 to 20." in str(review.chart("people").foot)
    assert {bar.key: bar.previous for bar in review.chart("customers").rows}["active"] == 5
    assert said(review.chart("people"))


def test_a_finished_month_stands_beside_the_whole_one(made: Made) -> None:
    review = on(made, "2024-04-10")
    assert [review.tile(key).previous for key in ("new", "touches", "deals")] == [7, 6, 6]
    assert review.days is None
    assert "The tick is 2/2024." in str(review.chart("cycle").foot)


def test_a_running_quarter_and_year(made: Made) -> None:
    quarter = on(made, "2024-02-20", Period.parse("2024-Q1"), Period.parse("2024-Q1").year_before())
    assert "the tick" not in str(quarter.chart("cycle").foot)
    assert "2023 Q1 until 2/20" in str(quarter.chart("cycle").foot)
    for month in ("2023-02", "2023-03"):
        made.customer(filed_on=f"{month}-20")
    year = on(made, "2024-03-10", Period.parse("2024"))
    # 70 days of a leap year are those until 11 March of the one before
    assert (year.beside.last.isoformat(), year.tile("new").previous) == ("2023-03-11", 1)


def test_it_is_said_in_what_the_command_line_prints(made: Made) -> None:
    review = on(made, "2024-03-20")
    assert review_report.as_json(review, {})["compared"] == {
        "first": "2024-02-01",
        "last": "2024-02-20",
        "whole": False,
        "said": "2/2024, days 1 to 20",
    }
    assert review_report.as_text(review).startswith("2024-03 / 2/2024, days 1 to 20\n")
    assert review_report.as_text(on(made, "2024-04-10")).startswith("2024-03 / 2024-02\n")
