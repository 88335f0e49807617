"""Settings room of the stages: rules of each stage, what follows from them, saved as one step and taken back."""

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QLabel

from crm_desktop.domain.pipeline import Pipeline, Reading
from crm_desktop.services import customers, history, pipeline
from crm_desktop.services import options as editing
from crm_desktop.services.options import OptionDraft
from crm_desktop.services.records import update
from crm_desktop.store import options
from crm_desktop.ui.settings.lists import ListsRoom
from crm_desktop.ui.settings.stage_room import StagesRoom
from crm_desktop.ui.settings.window import SettingsWindow


@pytest.fixture
def room(desk: Desk) -> StagesRoom:
    customers.edit(desk.store, 1, {"stage": "方案展示"})
    with desk.store.step("test") as step:
        update(step.db, "customer", [1], {"stage_since": "2020-01-01T09:00"})
    window = SettingsWindow(desk.window.context)
    window.show_room("stages")
    window.open()
    found = window.room
    assert isinstance(found, StagesRoom)
    return found


def line(room: StagesRoom, place: int) -> list[str]:
    return [cell.text() for cell in room.table.cells[place] if isinstance(cell, QLabel)]


def test_the_shipped_rules_and_what_follows(desk: Desk, room: StagesRoom) -> None:
    """60/80 is 75 %, 20/80 is 25 % (K18)."""
    assert desk.sees("Stages of the sale")
    assert line(room, 0)[:4] == ["Lead", "80%", "80%", "25%"]
    assert line(room, 1)[:4] == ["First contact", "60%", "75%", "33%"]
    assert line(room, 5)[:4] == ["Contract", "20%", "80%", "100%"]
    assert line(room, 6) == ["Delivery", "—", "—", "—", "—"]
    assert line(room, 3)[4] == "1 → 1"
    assert not room.save_button.isEnabled()


def test_a_stage_is_changed_and_taken_back(desk: Desk, room: StagesRoom) -> None:
    room.list.setFocus()
    for _ in range(3):
        desk.press(K.Key_Down)
    assert room.form.task.text() == "Present the proposal, show the product"
    desk.field("Days at most").setText("9000")
    room.form.high.textEdited.emit("9000")
    assert desk.sees("A whole number is missing.")
    room.form.high.set_value(3000)
    room.form.high.stepped.emit(3000)
    assert line(room, 3)[4] == "1 → 0"
    desk.field("Task").setText("演示两次")
    room.form.information.set_lines("反馈\n异议")
    desk.click("Add a criterion")
    assert desk.sees("Proposal: a criterion needs a name") or desk.sees("方案展示: a criterion needs a name")
    desk.write("报价已确认")
    room.form.rows[-1].check.set_key("deal")
    room.form.rows[-1].edited.emit()
    room.form.rows[0].away.click()
    desk.press(K.Key_Return, M.ControlModifier)
    saved = pipeline.in_force(desk.store).stage("方案展示")
    assert (saved.low, saved.high, saved.task.zh, [one.zh for one in saved.information]) == (
        14, 3000, "演示两次", ["反馈", "异议"],
    )  # fmt: skip
    assert [(one.key, one.name.zh, one.check) for one in saved.criteria] == [
        ("accepted", "客户认可方案价值", ""), ("own1", "报价已确认", "deal"),
    ]  # fmt: skip
    assert saved.goal.zh == "客户认可方案价值"
    assert not room.save_button.isEnabled()
    history.undo(desk.store)
    assert pipeline.in_force(desk.store).stage("方案展示").high == 21
    assert room.form.high.value() == 21


def test_both_readings_and_the_way_back(desk: Desk, room: StagesRoom) -> None:
    """K19."""
    desk.part("Days since the lead")
    desk.click("Save")
    assert pipeline.in_force(desk.store).reading is Reading.AGE
    desk.part("Days in the stage")
    assert room.unsaved()
    desk.click("Discard")
    assert room.reading.current() == "age"
    desk.click("As shipped")
    desk.click("Save")
    assert pipeline.in_force(desk.store).reading is Reading.DWELL


def test_what_cannot_be_meant_is_said(desk: Desk, room: StagesRoom) -> None:
    room.form.benchmark.set_value(50)
    room.form.benchmark.stepped.emit(50)
    assert desk.sees("of 100 leads 60 cannot get further than the 50 of the stage before")
    assert not room.save_button.isEnabled()
    room.form.benchmark.set_value(-1)
    room.form.benchmark.stepped.emit(-1)
    room.form.signing.setChecked(True)
    desk.click("Save")
    rules = pipeline.in_force(desk.store)
    assert (rules.stages[0].benchmark, rules.signing) == (None, 0)


def test_alt_and_arrows_go_through_the_stages(desk: Desk, room: StagesRoom) -> None:
    room.form.task.setFocus()
    desk.press(K.Key_Down, M.AltModifier)
    assert room.form.goal.text() == "The customer is willing to work with us"
    desk.press(K.Key_Up, M.AltModifier)
    desk.press(K.Key_Up, M.AltModifier)
    assert room.form.goal.text() == "A way to reach them that works"


def test_the_room_follows_the_list(desk: Desk, room: StagesRoom) -> None:
    editing.add(desk.store, "stage", OptionDraft("回款"))
    assert room.names[-1] == "回款"
    assert line(room, 7)[0] == "回款"
    room._choose("7")
    assert room.form.value() is not None
    stage = options.current(desk.store).find("stage", "初步接触")
    editing.edit(desk.store, stage or 0, OptionDraft("首访", "First visit"))
    assert room.names[1] == "First visit"
    assert room.now.stages[1].benchmark == 60
    desk.click("Add, rename, reorder")
    assert desk.sees("Lists")
    lists = desk.tops()[0].findChild(ListsRoom)
    assert lists.kind == "stage", "the link leads to the list of the stages, not to any"


def test_what_was_typed_goes_on_in_another_window(desk: Desk, room: StagesRoom) -> None:
    room.reading.changed.emit("age")
    other = StagesRoom(desk.window.context)
    other.take_up(room.kept())
    assert (other.now.reading, other.save_button.isEnabled()) == (Reading.AGE, True)
    other.take_up(Pipeline())
    assert other.now.reading is Reading.AGE, "of other stages than the list has"
    other.deleteLater()
