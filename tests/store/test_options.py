"""The editable lists: found by any spelling, cached until one changes."""

from crm_desktop.services import history
from crm_desktop.store import options
from crm_desktop.store.database import Store


def test_a_fresh_book_has_the_sources_lists(store: Store) -> None:
    lists = options.current(store)
    assert [entry.name for entry in lists.kind("grade")] == ["A", "B", "C", "D", "E"]
    assert [entry.name for entry in lists.kind("type")] == ["新客户", "老客户", "重点客户"]
    assert [entry.name for entry in lists.kind("stage")][-1] == "项目实施"
    assert len(lists.kind("stage")) == 7


def test_entries_are_found_in_any_script_and_language(store: Store) -> None:
    lists = options.current(store)
    phone = lists.find("method", "电话")
    assert phone is not None
    assert {lists.find("method", spelling) for spelling in ("電話", "Call", "call", "致電", "phone")} == {phone}
    assert lists.name(phone) == "电话"
    assert lists.find("method", "飞鸽") is None


def test_lists_speak_the_language_of_the_window(store: Store) -> None:
    phone = options.current(store).find("method", "电话")
    parts = options.current(store).find("industry", "汽车零部件", options.current(store).find("industry", "制造业"))
    store.english = True
    assert options.current(store).name(phone) == "Call"
    assert options.current(store).path(parts) == "Manufacturing-Auto parts"
    with store.step("option.edit") as step:
        assert options.ensure_path(step.db, options.load(step.db), "industry", ("Manufacturing", "Auto parts")) == parts
        typed = options.ensure(step.db, options.load(step.db), "method", "飞鸽")
    assert options.current(store).name(typed) == "飞鸽"
    store.english = False
    assert options.current(store).name(phone) == "电话"


def test_two_levels_are_added_once(store: Store) -> None:
    with store.step("option.edit") as step:
        known = options.load(step.db)
        first = options.ensure_path(step.db, known, "source", ("展会", "2024年展"))
        assert options.ensure_path(step.db, known, "source", ("展会推荐", "2024年展")) == first
    lists = options.current(store)
    assert lists.path(first) == "展会推荐-2024年展"
    assert lists.path(first, " › ") == "展会推荐 › 2024年展"
    history.undo(store)
    assert options.current(store).path(first) == ""
