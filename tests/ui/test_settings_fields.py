"""Own fields in the settings: added, edited, moved and taken off; those of files can be put on the form."""

import pytest
from desk import Desk, K, M
from PySide6.QtWidgets import QLabel, QLineEdit

from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.services import custom_fields, customers
from crm_desktop.ui.forms.field_dialog import FieldDialog
from crm_desktop.ui.settings.own_fields import FieldsRoom
from crm_desktop.ui.widgets.dialog import Dialog


@pytest.fixture
def room(desk: Desk) -> FieldsRoom:
    custom_fields.add(desk.store, CustomField("设备台数", "number", "台"))
    customers.edit(desk.store, 1, {"custom:设备台数": "64", "custom:展位号": "A12"})
    desk.wait(desk.window.isActiveWindow)
    desk.window.rooms.show_settings()
    desk.click("Own fields")
    return next(desk.visible(FieldsRoom))


def names(desk: Desk) -> list[str]:
    return [one.name for one in custom_fields.listing(desk.store)]


def test_fields_are_added_edited_moved_and_taken_off(desk: Desk, room: FieldsRoom) -> None:
    assert desk.sees("A number · 台")
    labels = room.rows[0].findChildren(QLabel)
    desk.wait(lambda: [label.x() for label in labels[:3]] == sorted({label.x() for label in labels[:3]}))
    desk.wait(lambda: desk.sees("from a file, not on the form"))
    desk.click("Put on the form")
    assert names(desk) == ["设备台数", "展位号"]
    desk.click("展位号: up")
    assert names(desk) == ["展位号", "设备台数"]
    desk.click("设备台数: edit")
    field = desk.field("Name")
    assert isinstance(field, QLineEdit)
    field.setText("机床数")
    desk.click("Save")
    assert names(desk) == ["展位号", "机床数"]
    desk.click("机床数: take off the form")
    assert names(desk) == ["展位号"]
    desk.press(K.Key_Z, M.ControlModifier)
    assert names(desk) == ["展位号", "机床数"]
    desk.click("New field")
    field = desk.field("Name")
    assert isinstance(field, QLineEdit)
    field.setText("转型需求")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FieldDialog)
    assert dialog.whom.text() == "every customer"
    dialog.types.set_checked(["重点客户"])
    dialog.industries.set_checked(["互联网"])
    desk.click("Save")
    assert names(desk)[-1] == "转型需求"
    assert desk.sees("Text · only 重点客户, 互联网")
    assert desk.sees("added 转型需求")
    desk.click("转型需求: edit")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FieldDialog)
    assert dialog.types.checked() == ["重点客户"]
    dialog.reject()
    assert custom_fields.uses(desk.store) == {"展位号": 1, "机床数": 1}
