"""The example book: filled once, in a folder of its own."""

from datetime import date
from pathlib import Path

from crm_desktop.domain.review_period import Period
from crm_desktop.services import books, history, lists, reminders, review_figures


def test_the_example_is_filled_once_and_has_a_life(tmp_path: Path) -> None:
    store = books.open_example(tmp_path / "example")
    assert not books.is_empty(store)
    assert lists.CustomerList(store).counts().total == books.DEMO_CUSTOMERS
    assert len(history.steps(store)) == 1
    touches = lists.FollowUpList(store).counts()
    assert touches.total > books.DEMO_CUSTOMERS
    store.close()
    again = books.open_example(tmp_path / "example")
    assert lists.CustomerList(again).counts().total == books.DEMO_CUSTOMERS
    again.close()


def test_figures_of_the_example_agree_with_each_other(tmp_path: Path) -> None:
    store = books.open_example(tmp_path / "example")
    today = date.today()
    counts = reminders.counts(store, today)
    assert len(reminders.due(store, today)) == counts.open
    assert len(reminders.later_this_week(store, today)) == counts.week
    month = Period.parse(today.strftime("%Y-%m"))
    figures = [review_figures.compute(store, month.shifted(-back)) for back in range(14)]
    deals = lists.ConversionList(store).counts()
    assert sum(one.tile("deals").value or 0 for one in figures) == deals.total
    assert sum(one.tile("amount").value or 0 for one in figures) == deals.amount
    store.close()
