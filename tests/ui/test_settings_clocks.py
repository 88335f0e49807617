"""Freshness and deadlines in the settings: nothing holds before it is saved, every version is kept."""

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.clock_rules import Group, Kind
from crm_desktop.domain.clocks import Unit
from crm_desktop.services import clock_settings
from crm_desktop.ui.settings.clocks import ClocksRoom
from crm_desktop.ui.settings.playbook import PlaybookRoom
from crm_desktop.ui.settings.window import SettingsWindow
from crm_desktop.ui.widgets.confirm import Confirm


@pytest.fixture
def room(desk: Desk) -> ClocksRoom:
    desk.window.rooms.show_settings()
    desk.click("Freshness and deadlines")
    return next(desk.visible(ClocksRoom))


def typed(desk: Desk, name: str, text: str) -> None:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    if text:
        desk.write(text)
    else:
        desk.press(K.Key_Delete)


def versions(desk: Desk) -> int:
    with desk.store.read() as db:
        return int(db.exec_driver_sql("SELECT count(*) FROM rule_version WHERE kind = 'clocks'").scalar_one())


def test_days_by_type_are_saved_as_one_step_and_taken_back(desk: Desk, room: ClocksRoom) -> None:
    assert desk.field("Contact data: Every customer").text() == "180"
    assert desk.field("Contact data: Key").text() == "30"
    assert desk.field("Contact data: New").text() == ""
    assert desk.field("Contact data: New").placeholderText() == "180"
    typed(desk, "Contact data: New", "60")
    typed(desk, "Contact data: Key", "")
    desk.button("Business data: After each talk").click()
    assert versions(desk) == 0
    desk.press(K.Key_Return, M.ControlModifier)
    rules = clock_settings.read(desk.store).freshness
    assert dict(rules[Group.CONTACT].by_type) == {"老客户": 90, "新客户": 60}
    assert rules[Group.BUSINESS].after_touch
    assert versions(desk) == 1
    assert not desk.button("Save").isEnabled()
    desk.press(K.Key_Z, M.ControlModifier)
    assert desk.field("Contact data: Key").text() == "30"
    assert dict(clock_settings.read(desk.store).freshness[Group.CONTACT].by_type) == {"老客户": 90, "重点客户": 30}


def test_a_deadline_in_other_units(desk: Desk, room: ClocksRoom) -> None:
    line = room.lines[Kind.COMPLAINT_SOLUTION]
    assert line.basis.isEnabled()
    line.unit.set_key(Unit.WORKING_DAYS)
    line.unit.activated.emit(0)
    typed(desk, "Solve a complaint", "2")
    typed(desk, "End of contract: shown days before", "45")
    assert not line.basis.isEnabled()
    desk.click("Save")
    rules = clock_settings.read(desk.store).deadlines
    assert rules[Kind.COMPLAINT_SOLUTION].allowed.unit is Unit.WORKING_DAYS
    assert rules[Kind.COMPLAINT_SOLUTION].allowed.amount == 2
    assert rules[Kind.CONTRACT].allowed.lead_days == 45
    desk.click("As shipped")
    assert desk.field("End of contract: shown days before").text() == "30"


def test_what_is_no_number_is_said_and_what_is_not_saved_is_asked_for(desk: Desk, room: ClocksRoom) -> None:
    typed(desk, "Need: Every customer", "soon")
    assert desk.sees("A whole number is missing.")
    assert not desk.button("Save").isEnabled()
    typed(desk, "Need: Every customer", "20")
    assert desk.button("Save").isEnabled()
    desk.press(K.Key_Escape)
    assert desk.sees("The changes to deadlines are not saved.")
    next(desk.visible(Confirm)).accept()
    assert not list(desk.visible(SettingsWindow))


def test_the_escalation_is_told_and_leads_to_the_playbook(desk: Desk, room: ClocksRoom) -> None:
    assert desk.sees("Overdue follow-ups escalate after 1 / 3 / 7 working days")
    desk.click("Change in the playbook")
    assert next(desk.visible(PlaybookRoom)).ladder.steps[0].hasFocus()
