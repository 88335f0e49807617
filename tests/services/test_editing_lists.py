"""Editing the lists: what points to an entry follows it, and every gesture can be taken back."""

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import customer_card, customers, follow_ups, history
from crm_desktop.services import options as lists
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.options import OptionDraft
from crm_desktop.store import options
from crm_desktop.store.database import Store


def names(store: Store, kind: str) -> list[str]:
    return [entry.name for entry in options.current(store).kind(kind)]


def find(store: Store, kind: str, name: str) -> int:
    found = options.current(store).find(kind, name)
    assert found is not None
    return found


def source_of(store: Store, customer_id: int) -> str:
    card = customer_card.card(store, customer_id)
    assert card is not None
    return card.values["source"]


def test_an_entry_is_added_at_the_end_and_understood_by_all_its_spellings(store: Store) -> None:
    added = lists.add(store, "method", OptionDraft(" 传真 ", "Fax", synonyms=("傳真机", "")))
    assert names(store, "method")[-1] == "传真"
    for spelling in ("传真", "傳真", "FAX", "传真机"):
        assert find(store, "method", spelling) == added
    with pytest.raises(UserError, match="in the list already"):
        lists.add(store, "method", OptionDraft("fax"))
    with pytest.raises(UserError, match="needs a name"):
        lists.add(store, "method", OptionDraft("  "))
    history.undo(store)
    assert "传真" not in names(store, "method")


def test_a_renamed_entry_keeps_what_points_to_it(store: Store) -> None:
    customer_id = customers.add(store, {"name": "甲公司", "source": "陌拜"})
    entry = find(store, "source", "陌拜")
    lists.edit(store, entry, OptionDraft("上门拜访", "Visit", "#123456", ("陌拜",)))
    assert source_of(store, customer_id) == "上门拜访"
    assert find(store, "source", "陌拜") == entry
    lists.edit(store, entry, OptionDraft("上门拜访", "Visit", "#123456", ("陌拜",)))
    with pytest.raises(UserError, match="in the list already"):
        lists.edit(store, entry, OptionDraft("转介绍"))
    history.undo(store)
    assert source_of(store, customer_id) == "陌拜"


def test_grades_are_ranked_by_their_order(store: Store) -> None:
    letters = [find(store, "grade", letter) for letter in "EDCBA"]
    lists.reorder(store, "grade", letters)
    assert names(store, "grade") == ["E", "D", "C", "B", "A"]
    history.undo(store)
    assert names(store, "grade") == ["A", "B", "C", "D", "E"]


@pytest.mark.parametrize(("into", "shown"), [("转介绍", "转介绍"), (None, ""), ("陌拜", "")])
def test_a_removed_entry_gives_its_customers_to_another_or_to_none(store: Store, into: str | None, shown: str) -> None:
    customer_id = customers.add(store, {"name": "甲公司", "source": "陌拜"})
    entry = find(store, "source", "陌拜")
    assert lists.uses(store, entry) == 1
    lists.remove(store, entry, into=find(store, "source", into) if into else None)
    assert source_of(store, customer_id) == shown
    assert "陌拜" not in names(store, "source")
    assert lists.uses(store, entry) == 0
    history.undo(store)
    assert source_of(store, customer_id) == "陌拜"


def test_a_first_level_goes_with_its_second(store: Store) -> None:
    customer_id = customers.add(store, {"name": "甲公司", "source": "展会-2024年展", "owner": "王磊"})
    fair = find(store, "source", "展会")
    follow_ups.log(store, customer_id, TouchDraft("2024-03-01T09:00", owner="王磊"))
    assert lists.uses(store, find(store, "staff", "王磊")) == 2
    assert lists.uses(store, fair) == 1
    lists.remove(store, fair, into=find(store, "source", "转介绍"))
    assert source_of(store, customer_id) == "转介绍"
    assert options.current(store).find("source", "2024年展", fair) is None
