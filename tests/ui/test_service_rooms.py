"""The lists of the service, the push of a new product and the feedback list, on the real window."""

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
from desk import Desk, K, M
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.services import complaints, conversions, customers, follow_ups, tags, verifications
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.store import options
from crm_desktop.ui import service_rooms
from crm_desktop.ui.drawer.service_rows import ServiceRow
from crm_desktop.ui.forms.feedback_dialog import FeedbackDialog
from crm_desktop.ui.forms.push_dialog import PushDialog
from crm_desktop.ui.forms.service_desk import ServiceDesk
from crm_desktop.ui.widgets.dialog import Dialog

LANCHUAN, BEICHEN = "澜川智能科技有限公司", "北辰汽车零部件有限公司"


def ago(days: float) -> str:
    return (datetime.now() - timedelta(days=days)).isoformat(timespec="minutes")


def rows(desk: Desk) -> list[ServiceRow]:
    return [row for row in desk.visible(ServiceRow) if row.isVisible()]


def command(desk: Desk, action: str) -> None:
    desk.window.commands.run(action)
    QApplication.processEvents()


def typed(desk: Desk, name: str, text: str) -> None:
    next(one for one in desk.visible(QLineEdit) if one.accessibleName() == name).setText(text)


def test_all_complaints_stand_in_one_list_the_open_ones_first(desk: Desk, tmp_path: Path) -> None:
    for at, (who, problem) in enumerate(((1, "旧的"), (2, "更旧"), (1, "开着"))):
        one = complaints.receive(desk.store, who, ComplaintDraft(ago(9 - at), problem=problem))
        if problem != "开着":
            complaints.solve(desk.store, one, "好了", ago(5))
            complaints.call_back(desk.store, one, 5, ago(4))
    command(desk, "service.complaint")
    assert [row.line.text for row in rows(desk)] == [
        f"{LANCHUAN} · 开着", f"{BEICHEN} · 更旧", f"{LANCHUAN} · 旧的"
    ]  # fmt: skip
    assert desk.sees("1 open")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, ServiceDesk)
    dialog.export_to(tmp_path / "all.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 4
    desk.bot.mouseClick(rows(desk)[0], Qt.MouseButton.LeftButton)
    assert desk.sees("Complaint record")
    desk.click("Answered now")
    assert desk.sees("In work"), "the list below has followed"


def test_stale_data_stands_in_a_list_and_leaves_it_when_it_is_checked(desk: Desk) -> None:
    long_ago = (date.today() - timedelta(days=400)).isoformat()
    customers.edit_many(desk.store, [1, 2], {"filed_on": long_ago})
    command(desk, "service.check")
    assert [row.line.text for row in rows(desk)] == [f"A · {LANCHUAN}", f"B · {BEICHEN}"]
    assert "Business data" in rows(desk)[0].line.note
    desk.bot.mouseClick(rows(desk)[0], Qt.MouseButton.LeftButton)
    desk.click("All right")
    assert [row.line.text for row in rows(desk)] == [f"B · {BEICHEN}"]
    assert verifications.count(desk.store, date.today()) == 1
    desk.tab("Complaints")
    assert desk.sees("No complaint.")


def test_a_product_is_pushed_to_existing_customers(desk: Desk) -> None:
    conversions.record(desk.store, 1, ConversionDraft("2026-01-05", "65万", product="巡检网关"))
    conversions.record(desk.store, 2, ConversionDraft("2026-02-05", "10万", product="手持终端"))
    command(desk, "service.push")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, PushDialog)
    assert desk.sees("2 customers")
    typed(desk, "Bought", "网关、终端")
    typed(desk, "Pains and needs", "采购")
    desk.wait(lambda: desk.sees("1 customers"))
    typed(desk, "Pains and needs", "")
    desk.wait(lambda: desk.sees("2 customers"))
    desk.click(BEICHEN)
    assert desk.sees("Plan 1 follow-ups")
    desk.click("Plan 1 follow-ups")
    assert dialog.is_open(), "the product needs its name"
    typed(desk, "Product", "GW-9")
    desk.press(K.Key_Return, M.ControlModifier)
    with desk.store.read() as db:
        planned = db.exec_driver_sql(
            "SELECT customer_id, next_action FROM follow_up WHERE next_action LIKE '%GW-9%'"
        ).all()
    assert [tuple(row) for row in planned] == [(1, "Offer the new product GW-9, they may try it")]
    assert "Trial-GW-9" in [text for _id, text, _count in tags.listing(desk.store)]
    assert desk.sees("Push GW-9 to 1 customers")
    desk.press(K.Key_Z, M.ControlModifier)
    with desk.store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM follow_up WHERE next_action LIKE '%GW-9%'").scalar_one() == 0


def test_the_chosen_customers_of_the_list_are_pushed_to(desk: Desk) -> None:
    desk.choose(LANCHUAN)
    desk.also_choose(BEICHEN)
    desk.window.pages.current.act("push")  # type: ignore[union-attr, attr-defined]
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, PushDialog)
    assert sorted(dialog.wanted()) == [1, 2]
    assert not dialog.who.isVisible()
    dialog.trial.setChecked(False)
    typed(desk, "Product", "台账系统")
    desk.click("Plan 2 follow-ups")
    with desk.store.read() as db:
        texts = db.exec_driver_sql("SELECT next_action FROM follow_up WHERE next_action LIKE '%台账%'").scalars()
        assert list(texts) == ["Offer the new product 台账系统"] * 2


def test_a_complaint_is_recorded_from_the_menu_of_a_list(desk: Desk) -> None:
    desk.choose(BEICHEN)
    desk.window.pages.current.act("complaint")  # type: ignore[union-attr, attr-defined]
    assert desk.sees("Complaint record")
    assert desk.sees(BEICHEN)


def test_feedback_is_counted_and_exported(desk: Desk, tmp_path: Path) -> None:
    touch = follow_ups.TouchDraft(f"{date.today()}T08:00", content="演示", feedback="希望加报表")
    follow_ups.log(desk.store, 1, touch)
    service_rooms.feedback(desk.window.context)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FeedbackDialog)
    assert desk.sees("1 line")
    typed(desk, "Only with one of these words", "网关")
    desk.wait(lambda: not dialog.accept_button.isEnabled())
    typed(desk, "Only with one of these words", "报表")
    desk.wait(dialog.accept_button.isEnabled)
    dialog.period.set_current("all")
    dialog.period.changed.emit("all")
    assert dialog.accept_button.isEnabled()
    dialog.export_to(tmp_path / "反馈.xlsx")
    assert Dialog.top(desk.window) is None
    sheet = openpyxl.load_workbook(tmp_path / "反馈.xlsx").active
    assert sheet is not None
    assert sheet.cell(2, 7).value == "希望加报表"


def test_a_touch_that_was_logged_late_says_so_in_its_list(desk: Desk) -> None:
    result = options.current(desk.store).kind("result")[0].id
    for hours in (2, 30, 24 * 5):
        happened = ago(hours / 24)
        follow_ups.log(desk.store, 1, follow_ups.TouchDraft(happened, content=f"{hours} 小时前", result_id=result))
    desk.window.show_page("follow_ups")
    desk.wait(lambda: desk.sees("2 小时前"))
    rows_by_content = {row[desk.headers().index("What was said")]: row for row in desk.rows()}
    state = desk.headers().index("State")
    assert rows_by_content["2 小时前"][state] == "Done"
    assert rows_by_content["30 小时前"][state].startswith("Logged 30 h late")
    assert rows_by_content["120 小时前"][state] == "Logged 5 d late"
