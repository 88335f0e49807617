"""Rows behind a figure whose table has no tab: every reading is a valid query, and names customer, day and words."""

from pathlib import Path

import pytest
from new_books import new_book

from crm_desktop.services import complaints, costs, customers
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.costs import CostDraft
from crm_desktop.services.lists import CustomerList
from crm_desktop.services.review_rows import listing_of
from crm_desktop.store import drill_queries, options


@pytest.mark.parametrize("table", sorted(drill_queries.TABLES))
def test_every_table_is_read(tmp_path: Path, table: str) -> None:
    store = new_book(tmp_path)
    with store.read() as db:
        for key in ("", "customer", "when", "content", "amount", "grade", "owner"):
            assert list(drill_queries.ids(db, table, key, True)) == []
        assert drill_queries.rows(db, table, [1], options.current(store)) == {}
    store.close()


def test_rows_tell_whose_when_and_what(tmp_path: Path) -> None:
    store = new_book(tmp_path)
    customer = customers.add(store, {"name": "澜川智能", "grade": "A"})
    first = complaints.receive(store, customer, ComplaintDraft("2026-02-03T10:00", problem="掉线"))
    second = complaints.receive(store, customer, ComplaintDraft("2026-01-03T10:00", problem="延迟"))
    listing = listing_of(store, "complaint")
    assert list(listing.ids("when", False)) == [second, first]
    row = listing.rows([first])[first]
    assert (row["customer"], row["grade"], row["when"], row["content"], row["customer_id"]) == (
        "澜川智能", "A", "2026-02-03T10:00", "掉线", customer,
    )  # fmt: skip
    cost = costs.add(store, CostDraft("2026-02-03", "3万"))
    spent = listing_of(store, "cost_entry").rows([cost])[cost]
    assert (spent["customer_id"], spent["amount_text"]) == (0, "3万")
    assert isinstance(listing_of(store, "customer"), CustomerList)
    store.close()
