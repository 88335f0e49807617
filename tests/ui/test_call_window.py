"""Ctrl+Shift+T on the real window: four digits tell who calls, Enter logs the call with its minutes."""

from datetime import date, timedelta
from functools import partial

import pytest
from desk import Desk, K, M
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from crm_desktop.services import customers, follow_ups, installations
from crm_desktop.services.installations import InstallationDraft
from crm_desktop.store import options
from crm_desktop.ui.board.column import CardView
from crm_desktop.ui.forms.call_list import tail_start
from crm_desktop.ui.forms.call_window import CallWindow
from crm_desktop.ui.forms.capture_window import CaptureWindow
from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog
from crm_desktop.ui.widgets.dialog import Dialog

TODAY = date.today()


def shown() -> CallWindow:
    found = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CallWindow) and one.isVisible())
    assert isinstance(found, CallWindow)
    return found


@pytest.fixture
def call(desk: Desk) -> CallWindow:
    with desk.store.read() as db:
        ids = dict(db.exec_driver_sql("SELECT name, id FROM customer").all())
    first = ids["澜川智能科技有限公司"]
    customers.edit(desk.store, first, {"promises": "补一份报表模板", "type": "老客户"})
    follow_ups.log(
        desk.store, first, follow_ups.TouchDraft((TODAY - timedelta(days=9)).isoformat(), None, "巡检已上线")
    )
    installations.add(
        desk.store, first,
        InstallationDraft("巡检网关", "GW-8", quantity=4, part="电池", part_due_on=(TODAY + timedelta(3)).isoformat()),
    )  # fmt: skip
    customers.add(
        desk.store, {"name": "锦程包装印刷", "contact_name": "前台", "contact_points": "0512-65000001", "grade": "D"}
    )
    desk.press(K.Key_T, M.ControlModifier | M.ShiftModifier)
    found = shown()
    desk.bot.waitUntil(found.isActiveWindow)
    return found


def test_four_digits_tell_who_calls(desk: Desk, call: CallWindow) -> None:
    desk.write("0001")
    assert [one.name for one in call.list.matches] == ["澜川智能科技有限公司", "锦程包装印刷"]
    for text in ("澜川智能科技有限公司", "陈立", "补一份报表模板", "巡检已上线", "巡检网关 GW-8"):
        desk.wait(partial(desk.sees, text))
    assert call.card is not None
    assert (call.card.type, call.card.topics[:1]) == ("Existing", ("企业级系统采购",))
    assert [one.part for one in call.card.products] == ["电池"]
    assert desk.sees("Last contact 9 d ago, grade A every")
    desk.press(K.Key_Down)
    desk.wait(partial(desk.sees, "锦程包装印刷"))
    desk.wait(partial(desk.sees, "Not contacted yet"))
    desk.press(K.Key_1)
    assert call.card.name == "澜川智能科技有限公司"
    desk.press(K.Key_2)
    assert call.card.name == "锦程包装印刷"
    assert call.tail.text() == "0001"


def test_enter_logs_the_call(desk: Desk, call: CallWindow) -> None:
    desk.write("0001")
    call._begun -= 134
    call._show_clock()
    assert desk.sees("On the phone 02:1")
    desk.press(K.Key_Return)
    assert not call.isVisible()
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FollowUpDialog)
    assert dialog.minutes.text() == "3"
    desk.wait(desk.window.isActiveWindow)
    dialog.content_edit.setFocus()
    desk.write("问交期")
    desk.press(K.Key_Return, M.ControlModifier)
    with desk.store.read() as db:
        row = db.exec_driver_sql(
            "SELECT c.name, f.minutes, f.content, o.name AS method FROM follow_up f "
            "JOIN customer c ON c.id = f.customer_id JOIN option o ON o.id = f.method_id WHERE f.content = '问交期'"
        ).one()
    assert tuple(row) == ("澜川智能科技有限公司", 3, "问交期", "电话")


def test_the_essentials_are_copied_and_the_customer_opened(desk: Desk, call: CallWindow) -> None:
    desk.write("0001")
    desk.press(K.Key_C, M.ControlModifier | M.ShiftModifier)
    text = QGuiApplication.clipboard().text()
    for part in (
        "澜川智能科技有限公司",
        "陈立 总经理 13800000001",
        "巡检已上线",
        "[ours] 补一份报表模板",
        "巡检网关 GW-8 ×4 电池",
    ):
        assert part in text
    desk.click("Open customer")
    assert desk.window.pages.key == "customers"


def test_a_name_finds_and_nobody_is_captured_anew(desk: Desk, call: CallWindow) -> None:
    desk.write("zhoumin")
    assert [one.contact for one in call.list.matches] == ["周敏"]
    call.tail.selectAll()
    desk.write("9999")
    desk.wait(partial(desk.sees, "Nobody found"))
    assert not desk.button("Log this call").isEnabled()
    desk.press(K.Key_Return)
    assert call.isVisible()
    desk.click("Capture as a new call")
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CaptureWindow))
    assert window.isVisible()
    assert window.mode.current() == "phone"
    assert window.fields["remark"].text() == "Call from …9999"


def test_a_whole_number_is_captured(desk: Desk, call: CallWindow) -> None:
    desk.write("13800009999")
    assert not call.tail.boxed()
    desk.click("Capture as a new call")
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CaptureWindow))
    assert window.fields["mobile"].text() == "13800009999"


def test_the_search_of_the_header_offers_it(desk: Desk) -> None:
    desk.press(K.Key_K, M.ControlModifier)
    desk.write("0002")
    desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    assert [one.name for one in shown().list.matches] == ["北辰汽车零部件有限公司"]


def calls() -> list[CallWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CallWindow) and one.isVisible()]


@pytest.mark.parametrize("page", ["Today", "Customers", "Follow-ups", "Grading", "Conversions", "Review"])
def test_four_digits_anywhere_open_it(desk: Desk, page: str) -> None:
    desk.tab(page)
    desk.write("000")
    assert calls() == [], "three digits are no telephone number"
    desk.write("2")
    assert [one.name for one in shown().list.matches] == ["北辰汽车零部件有限公司"]
    assert shown().tail.text() == "0002"


def test_four_digits_over_the_board_of_stages_open_it(desk: Desk) -> None:
    stage = options.current(desk.store).kind("stage")[1].id
    customers.set_stage(desk.store, [1, 2], stage)
    desk.tab("Conversions")
    desk.part("All stages")
    desk.wait(lambda: any(one.model().rowCount() for one in desk.visible(CardView)))
    cards = next(one for one in desk.visible(CardView) if one.model().rowCount())
    cards.setFocus()
    desk.write("0002")
    assert shown().tail.text() == "0002"


def test_after_a_pause_a_new_number_begins(desk: Desk) -> None:
    desk.write("00")
    desk.bot.wait(1600)  # the pause itself
    desk.write("02")
    assert calls() == []
    desk.write("00")
    assert shown().tail.text() == "0200"


def test_digits_in_a_field_stay_there(desk: Desk) -> None:
    desk.press(K.Key_F, M.ControlModifier)
    desk.write("0002")
    assert calls() == []
    desk.press(K.Key_N, M.ControlModifier)
    desk.write("0002")
    assert calls() == []


def test_digits_beside_the_fields_of_a_dialog_open_nothing(desk: Desk) -> None:
    desk.press(K.Key_L, M.ControlModifier)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FollowUpDialog)
    dialog.setFocus()
    desk.write("0002")
    assert calls() == []


@pytest.mark.parametrize(
    ("phone", "digits", "tail"),
    [("138 0000 5678", 4, "5678"), ("0512-6500 5678 转 801", 4, "5678 转 801"), ("138 0000 5678", 6, "00 5678"),
     ("138 0000 5678", 0, ""), ("12", 4, "12")],
)  # fmt: skip
def test_the_tail_is_marked(phone: str, digits: int, tail: str) -> None:
    assert phone[tail_start(phone, digits) :] == tail
