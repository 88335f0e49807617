"""The lists of the book in the settings: each change is one step and is seen at once."""

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QLineEdit

from crm_desktop.services import customers, playbooks
from crm_desktop.services import options as option_service
from crm_desktop.store import options
from crm_desktop.ui.settings.lists import ListsRoom


@pytest.fixture
def room(desk: Desk) -> ListsRoom:
    desk.window.rooms.show_settings()
    desk.click("Lists")
    return next(desk.visible(ListsRoom))


def names(desk: Desk, kind: str) -> list[str]:
    return [entry.name for entry in options.current(desk.store).kind(kind)]


def typed(desk: Desk, name: str, text: str) -> None:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.write(text)
    desk.press(K.Key_Return)


def test_names_spellings_and_colours(desk: Desk, room: ListsRoom) -> None:
    desk.click("Sources")
    typed(desk, "转介绍: name", "Referral by friends")
    typed(desk, "Referral by friends: English", "Word of mouth")
    typed(desk, "Referral by friends: other spellings", "friend, recommended; old boy")
    row = next(row for row in room.rows if row.entry.name == "Referral by friends")
    room._asked = row
    room._coloured("grade_c")
    entry = options.current(desk.store).by_id[row.entry.id]
    assert (entry.name, entry.name_en, entry.colour) == ("Referral by friends", "Word of mouth", "grade_c")
    assert entry.synonyms == ("friend", "recommended", "old boy")
    desk.press(K.Key_Escape)
    desk.window.undo()
    assert options.current(desk.store).by_id[row.entry.id].colour is None


def test_adding_ordering_and_what_is_there_already(desk: Desk, room: ListsRoom) -> None:
    desk.click("Reasons of loss")
    typed(desk, "New entry", "Too far away")
    assert names(desk, "loss_reason")[-1] == "Too far away"
    assert len(room.rows) == 7
    room.rows[6].setFocus()
    desk.press(K.Key_Up, M.AltModifier)
    assert names(desk, "loss_reason")[-2:] == ["Too far away", "其他"]
    assert room.rows[5].hasFocus()
    desk.press(K.Key_Up)
    assert room.rows[4].hasFocus()
    typed(desk, "New entry", "其他")
    assert desk.sees("“其他” is in the list already.")


def test_what_is_in_use_is_merged_or_hidden(desk: Desk, room: ListsRoom) -> None:
    desk.click("Sources")
    row = next(row for row in room.rows if row.entry.name == "展会推荐")
    assert row.count.text() == "2"
    desk.click("展会推荐: more")
    with pytest.raises(AssertionError, match="no menu line"):
        desk.pick("Delete")
    desk.pick("Hide")
    known = options.current(desk.store)
    assert row.entry.id not in [one.id for one in known.offered("source")]
    assert row.count.text() == "hidden · 2"
    desk.click("展会推荐: more")
    desk.pick("Merge into…")
    desk.pick("Referral")
    assert "展会推荐" not in names(desk, "source")
    assert option_service.uses(desk.store, known.find("source", "转介绍") or 0) == 3
    desk.window.undo()
    assert "展会推荐" in names(desk, "source")
    assert len(room.rows) == 8


def test_what_nobody_uses_is_deleted(desk: Desk, room: ListsRoom) -> None:
    desk.click("Sources")
    desk.click("陌拜: more")
    desk.pick("Delete")
    assert "陌拜" not in names(desk, "source")


def test_a_renamed_grade_keeps_its_cadence(desk: Desk, room: ListsRoom) -> None:
    due = due_dates(desk)
    typed(desk, "B: name", "S")
    assert playbooks.cadence(desk.store)["S"] == 7
    assert "B" not in playbooks.cadence(desk.store)
    assert due_dates(desk) == due
    desk.window.undo()
    assert playbooks.cadence(desk.store)["B"] == 7


def due_dates(desk: Desk) -> list[str]:
    with desk.store.read() as db:
        return list(db.exec_driver_sql("SELECT next_due_at FROM customer ORDER BY id").scalars())


def test_arrows_go_through_the_lists(desk: Desk, room: ListsRoom) -> None:
    desk.button("Grades").setFocus()
    desk.press(K.Key_Down)
    assert [row.entry.name for row in room.rows] == ["新客户", "老客户", "重点客户"]
    assert desk.button("Customer types").hasFocus()


def test_second_levels_are_added_below_and_protect_what_stands_above(desk: Desk, room: ListsRoom) -> None:
    desk.click("Industries")
    desk.click("物流: more")
    desk.pick("Add below…")
    typed(desk, "Name", "冷链")
    place = [row.entry.name for row in room.rows].index("物流")
    below = room.rows[place + 1].entry
    assert (below.name, below.parent_id) == ("冷链", room.rows[place].entry.id)
    customers.add(desk.store, {"name": "雪原物流有限公司", "industry": "物流-冷链"})
    assert room.rows[place].count.text() == "1"
    desk.click("物流: more")
    with pytest.raises(AssertionError, match="no menu line"):
        desk.pick("Delete")
