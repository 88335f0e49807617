"""Required fields in the settings: each tick is a step, and form, list and queue follow it."""

import pytest
from desk import Desk, K, M

from crm_desktop.domain.required_fields import EVERYONE, PRESET
from crm_desktop.services import completeness, required
from crm_desktop.ui.forms.customer_form import CustomerForm
from crm_desktop.ui.settings.required import RequiredRoom
from crm_desktop.ui.settings.window import SettingsWindow


@pytest.fixture
def room(desk: Desk) -> RequiredRoom:
    desk.window.rooms.show_settings()
    desk.click("Required fields")
    return next(desk.visible(RequiredRoom))


def test_a_tick_is_saved_at_once_and_taken_back(desk: Desk, room: RequiredRoom) -> None:
    assert desk.button("Industry: Every customer").isChecked()
    assert not desk.button("Customer name: Every customer").isEnabled()
    assert not desk.button("Industry: Key").isEnabled()
    assert desk.button("Competitor: Key").isChecked()
    desk.click("Contact's e-mail: Every customer")
    assert required.read(desk.store).always == PRESET.always | {"contact_email"}
    assert not desk.button("Contact's e-mail: New").isEnabled()
    desk.press(K.Key_Z, M.ControlModifier)
    assert required.read(desk.store) == PRESET
    assert not desk.button("Contact's e-mail: Every customer").isChecked()
    desk.click("Competitor: Key")
    desk.click("As shipped")
    assert required.read(desk.store) == PRESET
    assert not desk.button("As shipped").isEnabled()


def test_it_says_how_many_customers_lack_a_field(desk: Desk, room: RequiredRoom) -> None:
    rows = completeness.matrix(desk.store)
    blank, among = sum(row.blank["pains"] for row in rows), sum(row.total for row in rows)
    assert blank
    desk.wait(lambda: room._lacking["pains"].text() == f"{blank} of {among}")


def test_the_open_form_follows_the_matrix(desk: Desk) -> None:
    required.save(desk.store, PRESET.switched("新客户", "credit_code", True).switched(EVERYONE, "contact_title", True))
    desk.window.rooms.new_customer()
    form = next(desk.visible(CustomerForm))
    desk.wait(lambda: form.top.types.current() == "New")
    assert form.fields["credit_code"].chip.isVisible()
    assert form.fields["industry"].mark == "*"
    assert "contact_title" in form.asked()
    assert form.top.hint.text().endswith("Social credit code")
    required.save(desk.store, PRESET.switched(EVERYONE, "industry", False))
    desk.wait(lambda: form.fields["industry"].mark == "")
    assert not form.fields["credit_code"].chip.isVisible()
    assert form.top.hint.text() == ""


def test_the_settings_find_it(desk: Desk) -> None:
    desk.window.rooms.show_settings()
    window = next(desk.visible(SettingsWindow))
    window.search.setText("必填")
    assert [line.room for line in window.search.found.lines] == ["required"]
