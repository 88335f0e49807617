"""The monthly content on the real window: written down, met with what customers said, copied, marked as sent."""

import pytest
from desk import TODAY, Desk, K, M, OpenDesk
from PySide6.QtWidgets import QApplication

from crm_desktop.services import customers
from crm_desktop.ui.care.draft_card import DraftCard
from crm_desktop.ui.drawer.timeline import TimelineView
from crm_desktop.ui.forms.content_dialog import ContentDialog, SentLine
from crm_desktop.ui.forms.content_form import ContentForm
from crm_desktop.ui.widgets.dialog import Dialog


@pytest.fixture
def desk(book: object, open_desk: OpenDesk) -> Desk:
    desk = open_desk()
    with desk.store.read() as db:
        ids = dict(db.exec_driver_sql("SELECT name, id FROM customer").all())
    customers.edit(desk.store, ids["北辰汽车零部件有限公司"], {"pains": "月底盘点要三天，人手不够"})
    desk.window.show_palette("monthly content")
    desk.press(K.Key_Return)
    return desk


def dialog(desk: Desk) -> ContentDialog:
    found = Dialog.top(desk.window)
    assert isinstance(found, ContentDialog)
    return found


def add(desk: Desk, title: str, words: str, kind: str = "Product update") -> None:
    desk.click("Add content")
    desk.part(kind)
    desk.field("such as: batch backup").setText(title)
    desk.field("words that stand in pains, needs or the industry, such as: backup, ERP").setText(words)
    desk.click("Save")


def test_a_month_without_content_says_what_to_do(desk: Desk) -> None:
    assert desk.sees("Nothing for this month yet")
    assert not dialog(desk).accept_button.isEnabled()
    assert not dialog(desk).area.isVisible()
    desk.click("Add content")
    desk.click("Save")
    form = Dialog.top(desk.window)
    assert isinstance(form, ContentForm)
    assert form.problem.text() == "What is it called?"
    desk.press(K.Key_Escape)
    assert desk.sees("Nothing for this month yet")


def test_it_meets_what_customers_said_and_marks_who_had_it(desk: Desk) -> None:
    add(desk, "批量盘点", "盘点 采购")
    assert desk.sees("Matches: 盘点, 采购")
    assert desk.sees("Made for 2, sent to 0")
    assert desk.sees("need: 企业级系统采购")
    assert desk.sees("Dear 陈立, you mentioned “企业级系统采购”: the new 批量盘点 of this month solves it.")
    next(iter(desk.visible(DraftCard))).setFocus()
    desk.press(K.Key_Return)
    assert QApplication.clipboard().text().startswith("Dear 陈立, you mentioned")
    assert desk.sees("Made for 2, sent to 1")
    assert desk.sees("pain: 月底盘点要三天")
    desk.press(K.Key_Return, M.ControlModifier)
    assert desk.sees("Made for 2, sent to 2")
    assert not dialog(desk).accept_button.isEnabled()
    assert [line.accessibleName()[-10:] for line in desk.visible(SentLine)] == [f"{TODAY}"] * 2
    desk.click("Close")
    with desk.store.read() as db:
        one = db.exec_driver_sql("SELECT id FROM customer WHERE name = '澜川智能科技有限公司'").scalar_one()
    desk.window.rooms.open_customer(one)
    titles = [entry.title for entry in next(iter(desk.visible(TimelineView))).entries()]
    assert "Monthly content 批量盘点 · 陈立" in titles
    desk.press(K.Key_Z, M.ControlModifier)
    titles = [entry.title for entry in next(iter(desk.visible(TimelineView))).entries()]
    assert "Monthly content 批量盘点 · 陈立" in titles, "the last one that was sent is taken back, this one stays"
    desk.press(K.Key_Z, M.ControlModifier)
    titles = [entry.title for entry in next(iter(desk.visible(TimelineView))).entries()]
    assert "Monthly content 批量盘点 · 陈立" not in titles


def test_each_month_has_its_own_and_a_content_can_be_changed(desk: Desk) -> None:
    add(desk, "汽车行业报告", "汽车制造", "Industry report")
    add(desk, "批量盘点", "盘点")
    desk.click("批量盘点 1")
    assert desk.sees("pain: 月底盘点要三天")
    desk.click("汽车行业报告 1")
    assert desk.sees("industry: 汽车制造")
    desk.click("Edit content")
    desk.field("words that stand in pains, needs or the industry, such as: backup, ERP").setText("航空")
    desk.click("Save")
    assert desk.sees("In no customer's pains, needs or industry does one of these words stand.")
    desk.click("Edit content")
    desk.click("Remove")
    assert not desk.sees("汽车行业报告")
    desk.click("Month after")
    assert desk.sees("Nothing for this month yet")
    desk.click("Month before")
    assert desk.sees("pain: 月底盘点要三天")


def test_own_words_are_what_is_copied_and_kept(desk: Desk) -> None:
    add(desk, "批量盘点", "盘点")
    desk.click("Edit for 周敏")
    desk.field("Text of the greeting").setPlainText("周经理，盘点的事有办法了。")
    desk.click("Copy and mark as sent")
    assert QApplication.clipboard().text() == "周经理，盘点的事有办法了。"
    with desk.store.read() as db:
        assert db.exec_driver_sql("SELECT content FROM greeting").scalar() == "周经理，盘点的事有办法了。"


def test_the_care_calendar_opens_it(desk: Desk) -> None:
    desk.click("Close")
    desk.window.rooms.show_care()
    desk.click("Monthly content")
    assert dialog(desk).isVisible()
