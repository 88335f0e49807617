"""Ctrl+J on the real window: one line, what was understood of it, correcting and saving."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.services import customers, follow_ups
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import options
from crm_desktop.ui.forms.quick_dialog import QuickLogDialog
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.inputs import ComboBox

YESTERDAY = (date.today() - timedelta(days=1)).isoformat()


@pytest.fixture
def quick(desk: Desk) -> QuickLogDialog:
    desk.press(K.Key_J, M.ControlModifier)
    found = Dialog.top(desk.window)
    assert isinstance(found, QuickLogDialog)
    return found


def touches(desk: Desk) -> list[Any]:
    with desk.store.read() as db:
        return list(db.exec_driver_sql("SELECT * FROM follow_up WHERE state = 'done' AND deleted_at IS NULL"))


def text(desk: Desk, name: str) -> str:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    return field.text()


def combo(desk: Desk, name: str) -> ComboBox:
    return next(one for one in desk.visible(ComboBox) if one.accessibleName() == name)


def test_a_line_is_shown_and_saved(desk: Desk, quick: QuickLogDialog) -> None:
    desk.write("昨天下午电话陈立 嫌贵 三天后发新报价")
    assert [quick.line.line.text()[mark.start : mark.end] for mark in quick.line.marks()] == [
        "昨天下午", "电话", "陈立", "嫌贵", "三天后", "发新报价",
    ]  # fmt: skip
    assert text(desk, "Time") == f"{YESTERDAY[5:]} 15:00"
    assert text(desk, "Next step") == text(desk, "Our promise") == "发新报价"
    assert combo(desk, "Method").currentText() == "Call"
    assert combo(desk, "Customer's feedback").currentText() == "Price objection"
    assert desk.button("陈立 澜川智能科技").isChecked()
    assert quick.fields["when"].chip.isVisible()
    assert not quick.fields["method"].chip.isVisible()
    desk.press(K.Key_Return, M.ControlModifier)
    assert Dialog.top(desk.window) is None
    [touch] = touches(desk)
    assert (touch.happened_at, touch.feedback) == (f"{YESTERDAY}T15:00", "嫌贵")
    assert (touch.next_action, touch.next_action_on) == ("发新报价", (date.today() + timedelta(days=3)).isoformat())
    desk.press(K.Key_Z, M.ControlModifier)
    assert touches(desk) == []


def test_guesses_are_corrected(desk: Desk, quick: QuickLogDialog) -> None:
    desk.write("昨天下午电话陈立 嫌贵 三天后发新报价")
    desk.field("Time").setFocus()
    desk.field("Time").selectAll()
    desk.write("今天 9:30")
    assert not quick.fields["when"].chip.isVisible()
    method = combo(desk, "Method")
    method.setFocus()
    method.setCurrentIndex(method.findText("WeChat"))
    method.activated.emit(method.currentIndex())
    desk.field("Next follow-up").setFocus()
    desk.field("Next follow-up").selectAll()
    desk.write("明天")
    quick.line.setFocus()
    desk.write(" 很满意")
    assert (text(desk, "Time"), method.currentText()) == ("今天 9:30", "WeChat")
    desk.press(K.Key_Return)
    [touch] = touches(desk)
    assert touch.happened_at == f"{date.today().isoformat()}T09:30"
    assert touch.next_action_on == (date.today() + timedelta(days=1)).isoformat()
    assert touch.method_id == options.current(desk.store).find("method", "微信")


def test_a_stranger_is_asked_about_and_never_invented(desk: Desk, quick: QuickLogDialog) -> None:
    desk.write("电话赵总 嫌贵")
    desk.press(K.Key_Return, M.ControlModifier)
    assert Dialog.top(desk.window) is quick
    assert quick.problem.isVisible()
    assert quick.problem.text() == "Nobody in the book is called 赵总."
    assert desk.sees("赵总 is not in the book")
    assert touches(desk) == []
    desk.field("Another customer").setFocus()
    desk.write("北辰")
    desk.press(K.Key_Return, M.ControlModifier)
    [touch] = touches(desk)
    assert (touch.content, touch.feedback) == ("赵总", "嫌贵")


def test_several_are_offered(desk: Desk, quick: QuickLogDialog) -> None:
    desk.write("微信 有限公司 没回")
    assert desk.sees("Which 有限公司")
    desk.click("启明医疗器械")
    desk.press(K.Key_Return, M.ControlModifier)
    with desk.store.read() as db:
        name = db.exec_driver_sql(
            "SELECT c.name FROM follow_up f JOIN customer c ON c.id = f.customer_id WHERE f.state = 'done'"
        ).scalar()
    assert name == "启明医疗器械有限公司"


def test_the_customer_on_the_screen_is_meant_where_nobody_is_named(desk: Desk) -> None:
    desk.choose("云杉文化传媒有限公司")
    desk.press(K.Key_J, M.ControlModifier)
    desk.write("电话没人接")
    assert desk.button("云杉文化传媒").isChecked()
    desk.press(K.Key_Escape)
    assert touches(desk) == []


def test_from_the_palette_and_the_last_line_again(desk: Desk) -> None:
    desk.press(K.Key_K, M.ControlModifier)
    desk.write(">quick")
    desk.press(K.Key_Return)
    desk.write("电话陈立 没接")
    desk.press(K.Key_Return)
    assert len(touches(desk)) == 1
    desk.press(K.Key_J, M.ControlModifier)
    desk.press(K.Key_Up)
    assert desk.sees("1 value to confirm")
    found = Dialog.top(desk.window)
    assert isinstance(found, QuickLogDialog)
    assert found.line.line.text() == "电话陈立 没接"
    assert datetime.fromisoformat(found._iso["when"]).date() == date.today()


def test_several_are_told_apart_by_keys_and_none_may_be_meant(desk: Desk, quick: QuickLogDialog) -> None:
    desk.write("微信 有限公司 没回")
    chips = quick.people.chips()
    assert [chip.choice.badge for chip in chips] == ["A", "B", "B"]
    assert chips[0].isChecked()
    desk.press(K.Key_2, M.AltModifier)
    assert quick.people.chips()[1].isChecked()
    desk.click("None of these")
    assert quick.people.chips() == []
    assert QApplication.focusWidget() is desk.field("Another customer")
    desk.press(K.Key_Return, M.ControlModifier)
    assert Dialog.top(desk.window) is quick
    assert touches(desk) == []


def test_three_of_one_name_are_read_beside_each_other(desk: Desk) -> None:
    for company in ("无锡屿鹿电子有限公司", "南通麓钧动力有限公司", "厦门钧芮传感有限公司"):
        customers.add(desk.store, {"name": company, "contact_name": "丁总", "grade": "B"})
    desk.press(K.Key_J, M.ControlModifier)
    desk.write("昨天电话丁总 嫌贵")
    quick = Dialog.top(desk.window)
    assert isinstance(quick, QuickLogDialog)
    QApplication.processEvents()
    chips = quick.people.chips()
    assert sorted(chip.text() for chip in chips) == ["丁总 屿鹿电子", "丁总 钧芮传感", "丁总 麓钧动力"]
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips), "nothing is cut"
    quick.line.line.clear()
    desk.write("昨天电话江月")
    QApplication.processEvents()
    assert desk.field("Another customer").width() > 170


def test_how_the_contact_stands_is_said(desk: Desk, quick: QuickLogDialog) -> None:
    desk.write("今天电话江月 嫌贵")
    assert desk.sees("Contact no. 1 of the week")
    [found] = quick.people.chips()
    follow_ups.log(desk.store, int(found.choice.key), TouchDraft(f"{date.today().isoformat()}T08:00"))
    desk.write(" 再说")
    assert desk.sees("2 contacts on one day, 1 are enough")
    desk.press(K.Key_Return, M.ControlModifier)
    assert len(touches(desk)) == 2
