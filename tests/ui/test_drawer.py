"""The drawer on a real book: what it reads, what its buttons do, and that it follows every change."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, day, desk_on
from new_books import new_book
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.services import attachments, conversions, customer_card, customers, follow_ups, grading, history, tags
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.ui.dates import due_text
from crm_desktop.ui.drawer.drawer import Drawer
from crm_desktop.ui.widgets.pick_list import PickMenu


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    yield from desk_on(store)
    store.close()


@pytest.fixture
def drawer(desk: Desk) -> Drawer:
    one = Drawer(desk.context)
    desk.show(one)
    return one


def test_it_says_who_it_is(desk: Desk, drawer: Drawer) -> None:
    one = add_customer(desk.store, industry="互联网", hot="1", filed_on="2024-03-01", stage="商务谈判")
    drawer.show_customer(one)
    texts = desk.texts(drawer)
    assert "澜川智能科技有限公司" in texts
    assert "5/7" in texts
    assert any("KH" in text and "Internet" in text and "王磊" in text for text in texts)
    assert drawer.head.badge.letter() == "B"
    assert drawer.head.hot.isVisible()
    assert "138 0000 0000" in texts
    assert any("decision maker" in text for text in texts)


def test_masked_numbers_are_shown_as_stored(desk: Desk, drawer: Drawer) -> None:
    point = customers.PointDraft("", "139****6620")
    one = customers.add(desk.store, {"name": "高总"}, contacts=[customers.ContactDraft(name="*总", points=(point,))])
    drawer.show_customer(one)
    assert {"139****6620", "*总"} <= set(desk.texts(drawer))


def test_copying_a_number_copies_what_is_stored(desk: Desk, drawer: Drawer) -> None:
    drawer.show_customer(add_customer(desk.store))
    desk.click("Copy 138 0000 0000", drawer)
    assert QGuiApplication.clipboard().text() == "13800000000"
    assert drawer.first_phone() == "13800000000"


def test_the_timeline_tells_everything(desk: Desk, drawer: Drawer, tmp_path: Path) -> None:
    one = add_customer(desk.store, source="展会推荐")
    method = desk.option("method", "电话")
    follow_ups.log(desk.store, one, follow_ups.TouchDraft(day(-1) + "T15:20", method, "谈加密", "感兴趣", minutes=18))
    grading.change_grade(desk.store, [one], desk.option("grade", "A"), "预算已审批")
    customers.set_stage(desk.store, [one], desk.option("stage", "方案展示"))
    conversions.record(desk.store, one, conversions.ConversionDraft(day(0), "65万", "CRM"))
    conversions.record_loss(desk.store, one, conversions.LossDraft(day(0), remark="太贵"))
    file = tmp_path / "报价.pdf"
    file.write_bytes(b"%PDF")
    attachments.attach(desk.store, one, [file])
    drawer.show_customer(one)
    shown = {entry.kind: entry for entry in drawer.tabs["overview"].view.entries()}
    assert set(shown) == {
        "follow_up", "grade_change", "stage_change", "conversion", "loss", "attachment", "created"
    }  # fmt: skip
    assert shown["grade_change"].badges == ("B", "A")
    assert shown["grade_change"].body == "预算已审批"
    assert shown["follow_up"].title == "Call · 18 min"
    assert shown["follow_up"].body == "谈加密"
    assert "感兴趣" in shown["follow_up"].notes
    assert drawer.grab().width() == 392


def test_the_timeline_filters_by_kind(desk: Desk, drawer: Drawer) -> None:
    one = add_customer(desk.store)
    grading.change_grade(desk.store, [one], desk.option("grade", "A"), "预算已审批")
    drawer.show_customer(one)
    overview = drawer.tabs["overview"]
    overview._picked("grade_change")
    assert [entry.kind for entry in overview.view.entries()] == ["grade_change"]
    overview._picked("loss")
    assert "Nothing of this kind yet." in desk.texts(drawer)


@pytest.mark.parametrize(
    ("button", "asked"),
    [("Log follow-up", "log"), ("Plan", "plan")],
)
def test_buttons_ask_the_window(desk: Desk, drawer: Drawer, button: str, asked: str) -> None:
    one = add_customer(desk.store)
    drawer.show_customer(one)
    desk.click(button, drawer)
    assert desk.window.asked == [(asked, one)]


def test_done_and_later_move_the_next_touch(desk: Desk, drawer: Drawer) -> None:
    one = add_customer(desk.store)
    follow_ups.plan(desk.store, one, day(-2), next_action="发白皮书")
    drawer.show_customer(one)
    assert "发白皮书" in desk.texts(drawer)
    assert any(due_text(day(-2), date.today()).text in text for text in desk.texts(drawer))
    drawer.open_later()
    menu = drawer.next._menu
    assert menu is not None
    assert [item.text for item in menu.items()][:3] == ["Tomorrow", "The day after tomorrow", "Next Monday"]
    menu.picked.emit(day(1))
    menu.hide()
    assert any("Tomorrow" in text for text in desk.texts(drawer))
    desk.click("Done", drawer)
    assert desk.value("SELECT state FROM follow_up") == "done"


def test_what_the_playbook_makes_due_says_why(desk: Desk, drawer: Drawer) -> None:
    one = add_customer(desk.store, grade="A", collected_at=day(-30))
    drawer.show_customer(one)
    assert drawer.next.why.text().startswith(f"Not contacted yet · Counted from {day(-30)}, 3 days")
    follow_ups.log(desk.store, one, TouchDraft(f"{day(-9)}T09:00"))
    drawer.show_customer(one)
    assert "9 days without contact, grade A allows 3" in drawer.next.why.text()
    assert drawer.next.why.isVisible()
    assert "grade A allows 3" in drawer.next.due.toolTip()
    follow_ups.plan(desk.store, one, day(2), next_action="发白皮书")
    drawer.show_customer(one)
    assert not drawer.next.why.isVisible()
    assert drawer.next.due.toolTip().startswith("Planned follow-up")


def test_tags_come_and_go(desk: Desk, drawer: Drawer, qtbot: QtBot) -> None:
    one = add_customer(desk.store)
    drawer.show_customer(one)
    desk.click("Add a tag", drawer)
    drawer.tags.field.setText("价格敏感")
    qtbot.keyClick(drawer.tags.field, Qt.Key.Key_Return)
    assert [text for _, text in drawer.tags.tags()] == ["价格敏感"]
    assert tags.listing(desk.store)[0][1] == "价格敏感"
    key = drawer.tags.tags()[0][0]
    drawer.tags.removed.emit(key)
    assert drawer.tags.tags() == []
    history.undo(desk.store)
    assert [text for _, text in drawer.tags.tags()] == ["价格敏感"]


def test_it_follows_changes_and_undo(desk: Desk, drawer: Drawer) -> None:
    one = add_customer(desk.store)
    drawer.show_customer(one)
    customers.set_hot(desk.store, [one], True)
    assert drawer.head.hot.isVisible()
    history.undo(desk.store)
    assert not drawer.head.hot.isVisible()


def test_tabs_have_counts_and_the_facts(desk: Desk, drawer: Drawer) -> None:
    one = add_customer(desk.store, need="CRM 系统", budget="50-80万")
    follow_ups.log(desk.store, one, follow_ups.TouchDraft(day(-1)))
    drawer.show_customer(one)
    drawer.show_tab("facts")
    facts = dict(drawer.tabs["facts"].view.facts())
    assert facts["Need"] == "CRM 系统"
    assert facts["Budget"] == "50-80万 · 50–100万"
    assert "Competitor" not in facts
    desk.click("Edit", drawer)
    assert desk.window.asked[-1] == ("edit", one)
    drawer.show_tab("touches")
    assert len(drawer.tabs["touches"].view.entries()) == 1
    drawer.show_tab("deals")
    desk.click("Record conversion", drawer)
    assert desk.window.asked[-1] == ("deal", one)


def test_walking_and_closing(desk: Desk, drawer: Drawer, qtbot: QtBot) -> None:
    drawer.show_customer(add_customer(desk.store))
    with qtbot.waitSignal(drawer.stepped) as down:
        qtbot.keyClick(drawer, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert down.args == [1]
    with qtbot.waitSignal(drawer.stepped) as up:
        desk.click("Previous customer (Alt+Up)", drawer)
    assert up.args == [-1]
    with qtbot.waitSignal(drawer.closed):
        desk.click("Close (Esc)", drawer)


def test_nobody_is_an_empty_drawer(desk: Desk, drawer: Drawer) -> None:
    word = ["Choose a customer in the list to see it here"]
    drawer.show_customer(None)
    assert desk.texts(drawer) == word
    drawer.show_customer(12345)
    assert desk.texts(drawer) == word
    assert customer_card.card(desk.store, 12345) is None


def test_a_file_can_be_taken_off_again(desk: Desk, drawer: Drawer, tmp_path: Path) -> None:
    one = add_customer(desk.store)
    file = tmp_path / "纪要.txt"
    file.write_text("好", "utf-8")
    attachments.attach(desk.store, one, [file])
    drawer.show_customer(one)
    drawer.show_tab("files")
    view = drawer.tabs["files"].view
    entry = view.entries()[0]
    view.asked.emit(entry.kind, entry.id, view.mapToGlobal(view.rect().center()))
    menu = drawer.findChildren(PickMenu)[-1]
    assert [item.text for item in menu.items()] == ["Open", "Remove file"]
    menu.hide()
    menu.picked.emit("remove")
    assert view.entries() == []
