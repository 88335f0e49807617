"""Complaints: their gestures, numbers, clocks by the customer's level, course and record (001-33 to 001-37)."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import complaint_clocks, complaint_export, complaints, customers, history, playbooks
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.complaints import Complaint, ComplaintDraft
from crm_desktop.store.database import Store

FRIDAY = "2026-03-13T17:30"
DRAFT = ComplaintDraft(
    FRIDAY,
    problem="手持终端近一周每天掉线 2–3 次\n涉及 12 台中的 5 台",
    owner="王磊",
    helper="周启",
    product="巡检网关 GW-8 ×4",
    severity=3,
)


def customer(store: Store, grade: str = "A") -> int:
    return customers.add(store, {"name": f"清源水务集团{grade}", "grade": grade, "contact_name": "韩冬"})


def read(store: Store, complaint_id: int) -> Complaint:
    found = complaints.complaint(store, complaint_id)
    assert found is not None
    return found


def states(store: Store, complaint_id: int, now: str) -> list[str]:
    one = read(store, complaint_id)
    shown = complaint_clocks.faces(clock_book(store), one.draft, one.level, datetime.fromisoformat(now))
    return [face.state for face in shown]


def test_numbers_count_within_the_year_and_are_not_given_twice(store: Store) -> None:
    who = customer(store)
    first = complaints.receive(store, who, DRAFT)
    second = complaints.receive(store, who, DRAFT)
    other = complaints.receive(store, who, replace(DRAFT, received_at="2025-12-31T10:00"))
    assert [read(store, one).number for one in (first, second, other)] == ["TS2026-001", "TS2026-002", "TS2025-001"]
    complaints.remove(store, [second])
    assert complaints.complaint(store, second) is None
    assert complaints.next_number(store, FRIDAY) == "TS2026-003"


def test_every_gesture_is_one_step_that_can_be_taken_back(store: Store) -> None:
    one = complaints.receive(store, customer(store), DRAFT)
    gestures = (
        ("answer", lambda: complaints.answer(store, one, "2026-03-13T17:52")),
        ("solve", lambda: complaints.solve(store, one, "升级固件到 2.3", "2026-03-14T12:00")),
        ("call_back", lambda: complaints.call_back(store, one, 4, "2026-03-16T09:00")),
    )
    for state, gesture in gestures:
        assert read(store, one).state == state
        gesture()
        info = history.next_undo(store)
        assert info is not None
        assert (info.kind, info.args["number"]) == (f"complaint.{state}", "TS2026-001")
    whole = read(store, one)
    assert (whole.state, whole.draft.satisfaction, whole.draft.solution) == ("closed", 4, "升级固件到 2.3")
    for state in ("call_back", "solve", "answer"):
        history.undo(store)
        assert read(store, one).state == state
    history.undo(store)
    assert complaints.complaint(store, one) is None


def test_a_complaint_does_not_contradict_itself(store: Store) -> None:
    one = complaints.receive(store, customer(store), DRAFT)
    with pytest.raises(UserError, match="solution"):
        complaints.solve(store, one)
    with pytest.raises(UserError, match="after the solution"):
        complaints.call_back(store, one, 5)
    with pytest.raises(UserError, match="follow each other"):
        complaints.edit(store, one, replace(DRAFT, answered_at="2026-03-13T17:00"))
    complaints.solve(store, one, "换备机", "2026-03-13T18:00")
    assert read(store, one).draft.answered_at == "2026-03-13T18:00"
    with pytest.raises(UserError, match="1 to 5"):
        complaints.call_back(store, one, 6)


def test_what_was_ticked_off_elsewhere_is_written_down_later(store: Store) -> None:
    one = complaints.receive(store, customer(store), DRAFT)
    with store.step("reminder.done", name="x", count=1) as step:
        step.db.exec_driver_sql("UPDATE complaint SET answered_at = ?1, solved_at = ?1", ("2026-03-13T18:00",))
    complaints.edit(store, one, replace(read(store, one).draft, cause="变频柜"))
    assert (read(store, one).draft.cause, read(store, one).state) == ("变频柜", "call_back")


def test_the_level_says_on_which_hours_the_clocks_run(store: Store) -> None:
    playbooks.choose(store, "service")
    always, working = (complaints.receive(store, customer(store, grade), DRAFT) for grade in ("A", "B"))
    # Friday 17:30: an hour of the clock ends at 18:30, an hour of work on Monday at 9:00
    assert states(store, always, "2026-03-13T18:29") == ["running", "running", "waiting"]
    assert states(store, always, "2026-03-13T18:31") == ["late", "running", "waiting"]
    assert states(store, working, "2026-03-16T08:59") == ["running", "running", "waiting"]
    assert states(store, working, "2026-03-16T09:01") == ["late", "running", "waiting"]
    complaints.answer(store, always, "2026-03-13T17:52")
    complaints.solve(store, always, "升级", "2026-03-14T18:00")
    assert states(store, always, "2026-03-17T23:59") == ["kept", "kept_late", "running"]
    assert states(store, always, "2026-03-18T00:01")[2] == "late"
    complaints.call_back(store, always, 5, "2026-03-17T10:00")
    assert states(store, always, "2026-03-20T10:00") == ["kept", "kept_late", "kept"]


def test_the_course_is_told_from_the_record_and_the_log(store: Store) -> None:
    one = complaints.receive(store, customer(store), replace(DRAFT, helper=""))
    complaints.answer(store, one, "2026-03-13T17:52")
    complaints.edit(store, one, replace(read(store, one).draft, helper="周启", cause="变频柜干扰"))
    told = complaint_clocks.course(store, read(store, one))
    assert [item.kind for item in told] == ["received", "answered", "helper", "cause"]
    assert (told[0].who, told[1].minutes, told[2].who) == ("王磊", 22, "周启")
    history.undo(store)
    assert [item.kind for item in complaint_clocks.course(store, read(store, one))] == ["received", "answered"]


def test_the_record_goes_out_with_its_four_fields(store: Store, tmp_path: Path) -> None:
    one = complaints.receive(store, customer(store), replace(DRAFT, cause="干扰", improvement="出厂前测"))
    complaints.answer(store, one, "2026-03-13T17:52")
    complaints.solve(store, one, "升级固件", "2026-03-15T12:00")
    path = tmp_path / "投诉.xlsx"
    complaint_export.export(store, complaints.listing(store), path, datetime(2026, 3, 16, 9))
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    header, row = ([cell.value for cell in line] for line in sheet.iter_rows())
    record = dict(zip(header, row, strict=True))
    assert [record[name] for name in ("问题描述", "原因分析", "解决方案", "改进措施")] == [
        DRAFT.problem, "干扰", "升级固件", "出厂前测",
    ]  # fmt: skip
    assert (record["编号"], record["首问负责人"], record["严重程度"]) == ("TS2026-001", "王磊", "高")
    assert record["1小时响应"] == "按时"
    assert record["3天内回访"] == "进行中"
