"""The rule of customer numbers can be changed from inside the form: live preview, one sentence when it cannot work."""

import pytest
from desk import TODAY, Desk, K, M
from PySide6.QtWidgets import QApplication

from crm_desktop.services import book_settings
from crm_desktop.ui.forms.customer_form import CustomerForm


@pytest.fixture
def form(desk: Desk) -> CustomerForm:
    desk.press(K.Key_N, M.ControlModifier)
    form = desk.window.pages.form
    assert isinstance(form, CustomerForm)
    desk.write("苏州合盛精工机械有限公司")
    return form


def open_rule(desk: Desk) -> None:
    desk.click("Change rule")
    assert desk.sees("The next number is")


def test_the_rule_is_changed_where_the_number_stands(desk: Desk, form: CustomerForm) -> None:
    before = form.rail.number.number.text()
    open_rule(desk)
    field = desk.field("Rule")
    assert field.text() == "{abbr}{yyyy}{seq:3}"  # type: ignore[union-attr]
    field.setText("C{yy}-{seq:4}")  # type: ignore[union-attr]
    assert desk.sees(f"C{TODAY:%y}-0001")
    assert form.rail.number.number.text() == before
    field.setFocus()
    desk.press(K.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert form.rail.number.number.text() == f"C{TODAY:%y}-0001"
    assert desk.window.pages.form is form
    desk.window.undo()
    assert form.rail.number.number.text() == before
    assert book_settings.number_rule(desk.store).template == "{abbr}{yyyy}{seq:3}"


def test_a_rule_that_cannot_work_says_why(desk: Desk, form: CustomerForm) -> None:
    open_rule(desk)
    desk.field("Rule").setText("{abbr}")  # type: ignore[union-attr]
    assert not desk.button("Use this rule").isEnabled()
    rule = form.rail.number.editor
    assert rule is not None
    assert "exactly once" in rule.rule_field.message()


def test_esc_leaves_the_rule_not_the_form(desk: Desk, form: CustomerForm) -> None:
    open_rule(desk)
    desk.press(K.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert desk.window.pages.form is form
    assert not desk.sees("Leave without saving?")
