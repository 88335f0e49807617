"""Intent, fit and the strategic mark in the form, and what the rule says in the drawer (001-18, 001-19)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from form_desk import Desk, add_customer, desk_on
from new_books import new_book
from pytestqt.qtbot import QtBot

from crm_desktop.services import customer_card, customers, grading
from crm_desktop.ui.drawer.drawer import Drawer
from crm_desktop.ui.forms.customer_form import CustomerForm
from crm_desktop.ui.forms.field_words import fact_rows
from crm_desktop.ui.forms.form_choices import ChoiceRow
from crm_desktop.ui.forms.form_fields import ChoiceEdit


@pytest.fixture
def desk(qtbot: QtBot, data: Path) -> Iterator[Desk]:
    store = new_book(data)
    yield from desk_on(store)
    store.close()


def test_what_grades_rest_on_is_typed_saved_and_shown(desk: Desk) -> None:
    form = CustomerForm(desk.context, None)
    desk.show(form)
    before = form.rail.completeness
    assert before is not None
    form.fields["name"].set_text("苏州合盛精工机械有限公司")
    fit = form.fields["fit"].editor
    assert isinstance(fit, ChoiceEdit)
    fit.take("Fits well")
    form.fields["intent"].set_text("初步")
    for key, text in (("strategic", "yes, strategic"), ("purchasing_power", "4"), ("credit_level", "5")):
        row_of = form.fields[key].editor
        assert isinstance(row_of, ChoiceRow)
        next(chip for chip in row_of.chips() if chip.text() == text).click()
    form.save()
    with desk.store.read() as db:
        row = db.exec_driver_sql(
            "SELECT c.id, i.name, f.name, c.strategic, c.purchasing_power, c.credit_level FROM customer c "
            "JOIN option i ON i.id = c.intent_id JOIN option f ON f.id = c.fit_id"
        ).one()
    assert tuple(row)[1:] == ("初步意向", "高度契合", 1, 4, 5)
    card = customer_card.card(desk.store, row[0])
    assert card is not None
    facts = dict(fact_rows(card.values))
    assert (facts["Fit"], facts["Strategic customer"], facts["Credit"]) == ("Fits well", "✓", "5")
    again = CustomerForm(desk.context, row[0])
    desk.show(again)
    assert (again.fields["fit"].text(), again.fields["strategic"].text()) == ("Fits well", "1")
    chip = again.fields["strategic"].editor
    assert isinstance(chip, ChoiceRow)
    chip.chips()[0].click()
    again.save()
    assert desk.value("SELECT strategic FROM customer") == 0


def test_words_of_time_that_stay_do_not_move_the_day(desk: Desk) -> None:
    one = add_customer(desk.store, need_time="30天内")
    with desk.store.step("test") as step:
        step.db.exec_driver_sql("UPDATE customer SET need_by = '2026-03-01'")
    customers.edit(desk.store, one, {"need_time": "30天内", "need": "MES"})
    assert desk.value("SELECT need_by FROM customer") == "2026-03-01"
    customers.edit(desk.store, one, {"need_time": "2026年12月"})
    assert desk.value("SELECT need_by FROM customer") == "2026-12"
    customers.edit(desk.store, one, {"need_time": ""})
    assert desk.value("SELECT need_by FROM customer") is None


def test_the_drawer_says_where_the_rule_and_the_grade_differ(desk: Desk) -> None:
    drawer = Drawer(desk.context)
    desk.show(drawer)
    one = add_customer(desk.store, budget="80万", need_time="30天内", fit="高度契合", grade="B")
    drawer.show_customer(one)
    assert drawer.rule.isVisible()
    assert drawer.rule.badge.letter() == "A"
    assert drawer.rule.text.text() == "says the rule: A by majority"
    assert "needed in 30 days ≤ 30 ✓ 80万 ≥ 50万 ✓ Fit Fits well ✓" in drawer.rule.toolTip()
    grading.change_grade(desk.store, [one], desk.option("grade", "C"), "老板定")
    assert "says the rule; C by hand on" in drawer.rule.text.text()
    assert "Graded by hand: 老板定" in drawer.rule.toolTip()
    grading.change_grade(desk.store, [one], desk.option("grade", "A"), "说服了")
    assert not drawer.rule.isVisible()
    customers.edit(desk.store, one, {"budget": "<50万", "need_time": "", "fit": "部分契合"})
    assert drawer.rule.isVisible()
    assert drawer.rule.text.text() == "rule: B or C, not decided: Urgency, Importance not known"
    customers.remove(desk.store, [one])
    assert not drawer.rule.isVisible()
