"""The record of a complaint on the real window: clocks that run and stop, four fields, times, satisfaction, export."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
from desk import Desk, K, M
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from crm_desktop.services import complaints, history, playbooks
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.ui import service_rooms
from crm_desktop.ui.forms.complaint_dialog import ComplaintDialog
from crm_desktop.ui.palette import CommandPalette
from crm_desktop.ui.widgets.dialog import Dialog

LANCHUAN = "澜川智能科技有限公司"


def ago(**parts: float) -> str:
    return (datetime.now() - timedelta(**parts)).isoformat(timespec="minutes")


def received(desk: Desk, **parts: object) -> int:
    """A complaint of the first customer, of grade A, whose clocks run day and night."""
    playbooks.choose(desk.store, "service")
    draft = ComplaintDraft(ago(minutes=40), problem="终端掉线", owner="王磊")
    return complaints.receive(desk.store, 1, replace(draft, **parts))  # type: ignore[arg-type]


def opened(desk: Desk, complaint_id: int = 0) -> ComplaintDialog:
    service_rooms.complain(desk.window.context, 1, complaint_id)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, ComplaintDialog)
    return dialog


def found(desk: Desk, complaint_id: int) -> complaints.Complaint:
    one = complaints.complaint(desk.store, complaint_id)
    assert one is not None
    return one


def test_a_complaint_is_recorded_from_the_palette(desk: Desk) -> None:
    desk.window.show_palette()
    desk.write("澜川")
    (box,) = desk.window.findChildren(CommandPalette)
    line = next(line for line in box.list.lines.lines if line.text == "Record complaint")
    box.list.taken.emit(line)
    assert desk.sees("Complaint record")
    assert desk.sees(LANCHUAN)
    desk.write("手持终端每天掉线")
    desk.press(K.Key_Return, M.ControlModifier)
    (one,) = complaints.of_customer(desk.store, 1)
    assert (one.draft.problem, one.draft.owner, one.state) == ("手持终端每天掉线", "王磊", "answer")
    assert one.number == f"TS{datetime.now():%Y}-001"
    assert desk.sees(f"Record complaint {one.number} of {LANCHUAN}")
    desk.press(K.Key_Z, M.ControlModifier)
    assert complaints.of_customer(desk.store, 1) == []


def test_a_complaint_needs_its_problem(desk: Desk) -> None:
    dialog = opened(desk)
    desk.click("Record complaint")
    assert dialog.is_open()
    assert dialog.fields["problem"].message() == "What is the complaint about?"
    assert complaints.of_customer(desk.store, 1) == []


def test_the_clocks_say_what_is_left_and_stop_one_by_one(desk: Desk) -> None:
    one = received(desk)
    opened(desk, one)
    assert desk.sees("1 h to answer: Running, 20 min left") or desk.sees("1 h to answer: Running, 21 min left")
    assert desk.sees("24 h to solve: Running, 23 h 20 min left") or desk.sees("23 h 21 min left")
    assert desk.sees("grade A counts 24 × 7")
    assert desk.sees("3 days to call back: Not begun, Begins with the solution")
    desk.click("Answered now")
    assert found(desk, one).state == "solve"
    opened(desk, one)
    assert desk.sees("1 h to answer: Kept, 40 min") or desk.sees("1 h to answer: Kept, 41 min")
    assert desk.sees("heard first by 王磊")
    solution = next(edit for edit in desk.visible(QPlainTextEdit) if edit.accessibleName() == "Solution")
    desk.click("Submit solution")
    assert desk.sees("Submit solution"), "without a solution it stays open"
    solution.setPlainText("升级固件")
    desk.press(K.Key_Return, M.ControlModifier)
    assert (found(desk, one).state, found(desk, one).draft.solution) == ("call_back", "升级固件")
    dialog = opened(desk, one)
    assert desk.sees("3 days to call back: Running, 3 d left")
    desk.click("Finish call back")
    assert dialog.problem.text() == "How content is the customer? Choose 1 to 5."
    desk.click("4 Happy")
    dialog.fields["improvement"].set_text("出厂前加测")
    desk.click("Finish call back")
    done = found(desk, one)
    assert (done.state, done.draft.satisfaction, done.draft.improvement) == ("closed", 4, "出厂前加测")
    info = history.next_undo(desk.store)
    assert info is not None
    assert info.kind == "complaint.call_back"


def test_a_late_clock_is_red_and_says_by_how_much(desk: Desk) -> None:
    one = received(desk, received_at=ago(hours=30))
    dialog = opened(desk, one)
    assert desk.sees("24 h to solve: Over time, 6 h 0 min over")
    assert {card.clock().state for card in dialog.cards.values()} == {"late", "waiting"}


def test_saving_lets_the_clocks_run_on(desk: Desk) -> None:
    one = received(desk)
    dialog = opened(desk, one)
    dialog.fields["cause"].set_text("变频柜干扰")
    dialog.facts.helper.setText("周启")
    dialog.facts.severity.set_current("3")
    desk.click("Save")
    draft = found(desk, one).draft
    assert (draft.cause, draft.helper, draft.severity, draft.answered_at) == ("变频柜干扰", "周启", 3, "")
    opened(desk, one)
    assert desk.sees("周启")
    entries = dialog_course(desk)
    assert entries == ["Complaint came in", "Help called in", "Cause written down"]


def dialog_course(desk: Desk) -> list[str]:
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, ComplaintDialog)
    return [entry.title for entry in dialog.course.entries()]


def test_a_time_may_be_put_right_by_hand(desk: Desk) -> None:
    one = received(desk, received_at=ago(hours=30))
    dialog = opened(desk, one)
    desk.bot.mouseClick(next(iter(dialog.cards.values())), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    desk.field("When was the customer answered?").setText(ago(hours=29.5).replace("T", " "))
    desk.click("Set time")
    assert desk.sees("1 h to answer: Kept, 30 min")
    desk.click("Save")
    assert found(desk, one).draft.answered_at == ago(hours=29.5)


def test_contradicting_times_are_refused(desk: Desk) -> None:
    one = received(desk)
    dialog = opened(desk, one)
    dialog.stamps["answered_at"] = ago(days=3)
    desk.click("Save")
    assert dialog.problem.text().startswith("The times do not follow each other")
    assert dialog.is_open()


def test_the_record_is_exported_as_typed(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, received(desk))
    dialog.fields["cause"].set_text("固件")
    dialog.export_to(tmp_path / "投诉.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "投诉.xlsx").active
    assert sheet is not None
    assert [sheet.cell(2, column).value for column in (10, 11)] == ["终端掉线", "固件"]


def test_removing_asks_and_can_be_taken_back(desk: Desk) -> None:
    one = received(desk)
    opened(desk, one)
    desk.click("Remove")
    desk.click("Remove")
    assert complaints.complaint(desk.store, one) is None
    assert Dialog.top(desk.window) is None
    desk.press(K.Key_Z, M.ControlModifier)
    assert found(desk, one).draft.problem == "终端掉线"


def test_files_are_kept_with_the_complaint_in_one_step(desk: Desk, tmp_path: Path) -> None:
    log = tmp_path / "掉线日志.txt"
    log.write_text("x")
    one = received(desk)
    dialog = opened(desk, one)
    dialog._files = [log]
    dialog.fields["cause"].set_text("干扰")
    desk.click("Save")
    opened(desk, one)
    assert desk.sees("掉线日志.txt")
    desk.press(K.Key_Escape)
    desk.press(K.Key_Z, M.ControlModifier)
    assert found(desk, one).draft.cause == ""
