"""Dialogs on a real book: what they write, what they offer, and that they stay open until it is written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, day, desk_on
from new_books import new_book
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.services import cell_edits, conversions, customers, follow_ups, history, timeline
from crm_desktop.ui.drawer.entries import entry
from crm_desktop.ui.forms.conversion_dialog import ConversionDialog
from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog
from crm_desktop.ui.forms.follow_up_save import minutes_of
from crm_desktop.ui.forms.form_choices import ChoiceChip
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.grade_dialog import GradeDialog
from crm_desktop.ui.forms.loss_dialog import LossDialog
from crm_desktop.ui.forms.remove_dialog import RemoveDialog
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.pick_list import PickMenu


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    for one in desk_on(store):
        one.window.show()
        yield one
    store.close()


def test_logging_a_call(desk: Desk, qtbot: QtBot) -> None:
    one = add_customer(desk.store)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    desk.click("Call", dialog)
    dialog.content_edit.setPlainText("说明密钥只存本机")
    desk.click("Very interested", dialog)
    dialog.feedback.setText("关注恢复耗时")
    dialog.next_action.setText("线上演示")
    desk.click("In 3 days", dialog)
    qtbot.keyClick(dialog.content_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert Dialog.top(desk.window) is None
    with desk.store.read() as db:
        row = db.exec_driver_sql("SELECT * FROM follow_up").one()
    assert row.content == "说明密钥只存本机"
    assert row.feedback == "关注恢复耗时"
    assert row.next_action_on == day(3)
    assert row.method_id == desk.option("method", "电话")
    assert row.result_id == desk.option("result", "很感兴趣")
    assert row.happened_at.startswith(date.today().isoformat())


def test_a_day_too_soon_is_said_and_moved_by_one_click(desk: Desk) -> None:
    one = add_customer(desk.store)
    for ahead in (1, 2):
        follow_ups.plan(desk.store, one, f"{day(ahead)}T09:00")
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    desk.click("Tomorrow", dialog)
    assert dialog.day_hint.text() == "2 contacts on one day, 1 are enough"
    dialog.days.row.activate()
    assert dialog.day_hint.geometry().right() + 12 >= dialog.better.geometry().left(), "the room is the sentence's"
    assert dialog.better.geometry().right() + 12 >= dialog.days.width()
    desk.click(dialog.better.text(), dialog)
    assert dialog.better.isHidden()
    assert dialog.day_hint.text() == ""
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT next_action_on FROM follow_up WHERE state = 'done'") > day(2)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2024-03-01 14:20", "2024-03-01T14:20"), ("2024年3月5日", "2024-03-05"), ("昨天 9:30", day(-1) + "T09:30")],
)
def test_the_time_is_understood(desk: Desk, typed: str, stored: str) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    dialog.when.setText(typed)
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT happened_at FROM follow_up") == stored


def test_a_time_that_means_nothing_keeps_it_open(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    dialog.when.setText("哪天")
    desk.click("Save follow-up", dialog)
    assert desk.dialog() is dialog
    assert dialog.when_field.message() == "Which day?"
    assert desk.value("SELECT count(*) FROM follow_up") == 0


def test_a_step_names_its_own_day(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    dialog.next_action.setText("明天发方案")
    assert dialog._next_iso == day(1)
    assert [chip.text() for chip in dialog.days.chips() if chip.isChecked()] == ["Tomorrow"]


def test_a_need_offers_the_heat(desk: Desk) -> None:
    one = add_customer(desk.store)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    assert not dialog.hot.isVisible()
    desk.click("New need", dialog)
    dialog.need.setText("物料追溯")
    assert dialog.hot.isVisible()
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT hot FROM customer") == 1
    assert desk.value("SELECT need FROM customer") == "物料追溯"


def test_the_heat_may_be_refused(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    desk.click("New need", dialog)
    dialog.need.setText("物料追溯")
    desk.click("Mark as hot", dialog)
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT hot FROM customer") == 0


def test_grade_stage_and_files_go_with_it(desk: Desk, tmp_path: Path) -> None:
    one = add_customer(desk.store)
    file = tmp_path / "纪要.txt"
    file.write_text("ok", encoding="utf-8")
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    dialog._grade_picked(str(desk.option("grade", "A")))
    dialog.reason.setText("预算已审批")
    dialog._stage_picked(str(desk.option("stage", "商务谈判")))
    dialog.add_files([file])
    desk.click("Save follow-up", dialog)
    gate = desk.dialog()
    texts = desk.texts(gate)
    assert "To enter “Negotiation”" in texts
    assert not any("No follow-up was logged" in text for text in texts), "this talk is one"
    gate.reject()
    assert desk.value("SELECT count(*) FROM follow_up WHERE state = 'done'") == 0
    assert desk.value("SELECT count(*) FROM step WHERE kind = 'stage.change'") == 0
    desk.click("Save follow-up", dialog)
    gate = desk.dialog()
    desk.click("Their boss agreed by word", gate)
    desk.click("Move on with reason", gate)
    assert desk.value("SELECT reason FROM stage_change") == "Their boss agreed by word"
    assert desk.value("SELECT reason FROM grade_change") == "预算已审批"
    assert desk.value("SELECT stage_id FROM customer") == desk.option("stage", "商务谈判")
    assert desk.value("SELECT name FROM attachment") == "纪要.txt"


def test_planning_needs_a_day(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store), plan=True)
    dialog.open()
    dialog.next_action.setText("发白皮书")
    desk.click("Save plan", dialog)
    assert desk.dialog() is dialog
    desk.click("Day after", dialog)
    desk.click("Save plan", dialog)
    assert desk.value("SELECT planned_at FROM follow_up WHERE state = 'planned'") == day(2)
    assert desk.value("SELECT next_due_at FROM customer") == day(2)


def test_the_last_touch_is_recalled(desk: Desk) -> None:
    one = add_customer(desk.store)
    touch = follow_ups.TouchDraft(day(-1), content="谈了备份", next_action="发白皮书")
    follow_ups.log(desk.store, one, touch)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    assert any("谈了备份" in hint.text() for hint in dialog.findChildren(Hint))
    assert any("发白皮书" in hint.text() for hint in dialog.findChildren(Hint))
    dialog.reject()


def test_changing_grades_of_several(desk: Desk, qtbot: QtBot) -> None:
    ids = [add_customer(desk.store, name) for name in ("甲公司", "乙公司")]
    dialog = GradeDialog(desk.context, ids)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_A)
    assert dialog.after_badge.letter() == "A"
    desk.click("Clear need, budget approved", dialog)
    dialog.accept_button.click()
    assert desk.value("SELECT count(*) FROM grade_change WHERE reason = 'Clear need, budget approved'") == 2
    history.undo(desk.store)
    assert desk.value("SELECT count(*) FROM customer WHERE grade_id = ?", desk.option("grade", "B")) == 2


def test_a_grade_without_reason_is_asked_once(desk: Desk) -> None:
    dialog = GradeDialog(desk.context, [add_customer(desk.store)], desk.option("grade", "C"))
    dialog.open()
    dialog.accept_button.click()
    assert desk.dialog() is dialog
    dialog.accept_button.click()
    assert desk.value("SELECT grade_id FROM customer") == desk.option("grade", "C")


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("65万", "65万 = 650,000"), ("3500", "3,500元 = 3,500"), ("1.2亿", "1.2亿 = 120,000,000")],
)
def test_the_amount_says_what_it_understood(desk: Desk, typed: str, understood: str) -> None:
    dialog = ConversionDialog(desk.context, add_customer(desk.store))
    dialog.open()
    dialog.amount.setText(typed)
    assert understood in dialog.understood.text()
    dialog.reject()


def test_a_deal_clears_the_heat(desk: Desk) -> None:
    one = add_customer(desk.store, hot="1", tags="价格敏感")
    other = add_customer(desk.store, "北辰汽车零部件有限公司")
    for factor in ("交付周期短", "案例说服力强，交付周期短", "老客户推荐"):
        conversions.record(desk.store, other, conversions.ConversionDraft(day(0), "3万", key_factor=factor))
    history_rows = desk.value("SELECT max(id) FROM conversion")
    dialog = ConversionDialog(desk.context, one)
    dialog.open()
    assert desk.button("No longer hot", dialog).isChecked()
    desk.click("Save deal", dialog)
    assert dialog.amount_field.message() == "How much?"
    dialog.amount.setText("65万")
    chips = [chip.text() for chip in dialog.findChildren(ChoiceChip) if not chip.isCheckable()]
    assert chips == ["交付周期短", "老客户推荐", "案例说服力强"]
    desk.click("交付周期短", dialog)
    desk.click("Save deal", dialog)
    made = f"FROM conversion WHERE id > {history_rows}"
    assert desk.value(f"SELECT amount {made}") == 65_000_000
    assert desk.value(f"SELECT key_factor {made}") == "交付周期短"
    assert desk.value("SELECT hot FROM customer") == 0
    history.undo(desk.store)
    assert desk.value("SELECT hot FROM customer") == 1


def test_a_deal_keeps_its_contract(desk: Desk) -> None:
    dialog = ConversionDialog(desk.context, add_customer(desk.store))
    dialog.open()
    dialog.amount.setText("65万")
    dialog.contract.setText("HT2026-001")
    dialog.contract_from.setText("2026-03-01")
    dialog.contract_to.setText("某天")
    desk.click("Save deal", dialog)
    assert dialog.to_field.message() == "Which day?"
    dialog.contract_to.setText("2027年2月28日")
    desk.click("Save deal", dialog)
    assert desk.value("SELECT contract_number || contract_from || contract_to FROM conversion") == (
        "HT2026-0012026-03-012027-02-28"
    )


def test_a_loss_comes_back(desk: Desk) -> None:
    dialog = LossDialog(desk.context, add_customer(desk.store))
    dialog.open()
    desk.click("Price", dialog)
    dialog.competitor.setText("竞品 A")
    dialog.retry.setText(day(40))
    desk.click("Save loss", dialog)
    assert desk.value("SELECT reason_id FROM loss") == desk.option("loss_reason", "价格异议")
    assert desk.value("SELECT retry_on FROM loss") == day(40)


def test_removing_names_what_goes(desk: Desk) -> None:
    ids = [add_customer(desk.store, name) for name in ("甲公司", "乙公司")]
    follow_ups.log(desk.store, ids[0], follow_ups.TouchDraft(day(-1)))
    dialog = RemoveDialog(desk.context, ids)
    dialog.open()
    assert any("甲公司" in text and "乙公司" in text for text in desk.texts(dialog))
    desk.click("Move into the bin", dialog)
    assert desk.value("SELECT count(*) FROM customer WHERE deleted_at IS NULL") == 0
    history.undo(desk.store)
    assert desk.value("SELECT count(*) FROM customer WHERE deleted_at IS NULL") == 2


def test_escape_writes_nothing(desk: Desk, qtbot: QtBot) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    dialog.content_edit.setPlainText("x")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert Dialog.top(desk.window) is None
    assert desk.value("SELECT count(*) FROM follow_up") == 0


def test_rarer_methods_are_behind_more(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    assert dialog.methods.more.isVisible()
    minutes = desk.option("method", "会议纪要")
    dialog.methods.take(str(minutes))
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT method_id FROM follow_up") == minutes


def two_people(desk: Desk) -> int:
    """A customer with two contacts."""
    people = [customers.ContactDraft("陈立", "总经理", is_primary=True), customers.ContactDraft("许晴", "信息科主任")]
    return customers.add(desk.store, {"name": "澜川智能科技有限公司"}, contacts=people)


def test_whom_and_how_long_is_logged_and_seen(desk: Desk) -> None:
    one = two_people(desk)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    desk.click("Call", dialog)
    desk.click("陈立", dialog)
    menu = next(menu for menu in desk.window.findChildren(PickMenu) if menu.isVisible())
    key = next(item.key for item in menu.items() if item.text == "许晴")
    menu.hide()
    menu.picked.emit(key)
    assert desk.button("许晴", dialog)
    dialog.content_edit.setPlainText("确认方案")
    dialog.minutes.setText("多久")
    desk.click("Save follow-up", dialog)
    assert Dialog.top(desk.window) is dialog
    assert "How many minutes? Such as 18 or 1小时20分" in dialog.problem.text()
    dialog.minutes.setText("18 分钟")
    desk.click("Save follow-up", dialog)
    touch_id = desk.value("SELECT id FROM follow_up")
    assert isinstance(touch_id, int)
    cell_edits.edit_record(desk.store, "follow_up", touch_id, "content", "确认加密方案")
    item = timeline.timeline(desk.store, one, kinds=frozenset({"follow_up"}))[0]
    assert entry(item, date.today()).title == "Call · 18 min · 许晴"


def test_without_a_contact_nobody_is_asked_for(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, customers.add(desk.store, {"name": "甲"}))
    dialog.open()
    assert not dialog.person.isVisible()
    dialog.content_edit.setPlainText("聊了")
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT count(*) FROM follow_up WHERE contact_id IS NULL AND minutes IS NULL") == 1


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("18", 18), ("18分钟", 18), ("1小时20分", 80), ("1.5h", 90), ("半小时", 30), ("1 h", 60), ("多久", None),
     ("", None), ("0", None), ("99999", None), ("２０", 20)],
)  # fmt: skip
def test_durations(typed: str, minutes: int | None) -> None:
    assert minutes_of(typed) == minutes


def test_the_amount_of_a_deal_is_typed_first_and_nothing_is_cut_when_something_is_missing(desk: Desk) -> None:
    one = add_customer(desk.store)
    desk.window.resize(1280, 1100)
    dialog = ConversionDialog(desk.context, one)
    desk.window.show()
    dialog.open()
    QApplication.processEvents()
    assert QApplication.focusWidget() is dialog.amount or dialog.first_stop() is dialog.amount
    desk.click("Save deal", dialog)
    dialog.on.setText("x")
    desk.click("Save deal", dialog)
    QApplication.processEvents()
    said = [field for field in dialog.findChildren(FormField) if field.message()]
    assert said
    assert all(dialog.frame.rect().contains(field.mapTo(dialog.frame, field.rect().bottomRight())) for field in said)
    bar = dialog._scroll.verticalScrollBar()
    assert bar.maximum() == 0
    dialog.reject()
