"""A reminder that is written down by hand: for whom, of which kind, when."""

from datetime import date, timedelta

import pytest
from desk import TODAY, Desk, K, M, OpenDesk
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.messages import UserError
from crm_desktop.services import contracts, conversions, events, history, milestones, reminders
from crm_desktop.services.contracts import Contract
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.ui.forms.conversion_dialog import ConversionDialog
from crm_desktop.ui.forms.customer_pick import HitLine
from crm_desktop.ui.forms.reminder_dialog import ReminderDialog
from crm_desktop.ui.pages.today import TodayPage
from crm_desktop.ui.widgets.dialog import Dialog


@pytest.fixture
def today(book: object, open_desk: OpenDesk) -> Desk:
    return open_desk("today")


def ask(desk: Desk, kind: str) -> ReminderDialog:
    desk.click("New reminder")
    desk.pick(kind)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, ReminderDialog)
    return dialog


def fill(desk: Desk, name: str, text: str) -> None:
    field = desk.field(name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def test_a_follow_up_for_the_current_customer(today: Desk) -> None:
    dialog = ask(today, "Follow-up…")
    assert dialog.customer.customer_id == 1
    assert dialog.focusWidget() is dialog.action
    today.write("call about the contract")
    dialog.plan_when.day.editor.setText((TODAY + timedelta(days=3)).isoformat())  # type: ignore[attr-defined]
    dialog.plan_when.clock.editor.setText("9:30")  # type: ignore[attr-defined]
    today.press(K.Key_Return, M.ControlModifier)
    with today.store.read() as db:
        rows = db.exec_driver_sql("SELECT planned_at, next_action FROM follow_up WHERE customer_id = 1").all()
    assert (f"{(TODAY + timedelta(days=3)).isoformat()}T09:30", "call about the contract") in [tuple(r) for r in rows]


def test_an_event_of_another_customer_is_on_the_list_at_once(today: Desk) -> None:
    dialog = ask(today, "Event…")
    dialog.customer.edit.setFocus()
    dialog.customer.edit.selectAll()
    dialog.customer.edit.setText("云杉")
    dialog.customer.edit.textEdited.emit("云杉")
    dialog.customer.look()
    today.wait(lambda: bool(list(today.visible(HitLine))))
    today.bot.keyClick(dialog.customer.edit, K.Key_Return)
    assert dialog.customer.customer_id == 4
    assert dialog.customer.edit.text() == "云杉文化传媒有限公司"
    today.click("Download")
    dialog.words.setText("white paper")
    dialog.accept()
    (found,) = events.events(today.store, 4)
    assert (found.kind, found.content) == ("Download", "white paper")
    page = today.window.pages.current
    assert isinstance(page, TodayPage)
    page.choose_type("event")
    assert [one.customer_id for one in page.model.entries if hasattr(one, "customer_id")] == [4]


def test_a_milestone_needs_customer_name_and_day(today: Desk) -> None:
    dialog = ask(today, "Milestone of a project…")
    dialog.customer.edit.clear()
    dialog.customer._typed()
    dialog.accept()
    assert dialog.customer_field.message() == "Which customer?"
    dialog.customer._take(2, "北辰汽车零部件有限公司")
    dialog.due.day.editor.setText("some day")  # type: ignore[attr-defined]
    dialog.accept()
    assert dialog.named.message() == "What is it called?"
    assert dialog.due.day.message() == "Which day?"
    dialog.named.editor.setText("方案评审")  # type: ignore[attr-defined]
    dialog.due.day.editor.setText("2030-03-11")  # type: ignore[attr-defined]
    dialog.due.clock.editor.setText("25:00")  # type: ignore[attr-defined]
    dialog.accept()
    assert dialog.due.clock.message() == "Hours and minutes, such as 10:30"
    dialog.due.clock.editor.setText("14:30")  # type: ignore[attr-defined]
    dialog.accept()
    (found,) = milestones.milestones(today.store, 2)
    assert (found.name, found.due_on) == ("方案评审", "2030-03-11T14:30")


def test_a_birthday_leads_to_the_contacts(today: Desk) -> None:
    dialog = ask(today, "Birthday…")
    assert today.sees("A birthday is kept with its contact")
    assert dialog.accept_button.text() == "Open contacts"
    dialog.accept()
    assert today.window.pages.form is not None


def test_the_kind_can_be_changed_in_the_dialog(today: Desk) -> None:
    dialog = ask(today, "Follow-up…")
    dialog.kinds.changed.emit("event")
    assert today.sees("What was it")
    assert date.today().isoformat() in dialog.event_when.day.text()


def test_the_end_of_a_contract_is_due_a_month_before(today: Desk) -> None:
    conversions.record(today.store, 1, ConversionDraft("2026-01-05", "65万", product="巡检网关"))
    dialog = ask(today, "End of a contract…")
    assert dialog.contract.line.text() == "Deal: 2026-01-05 · 65万 · 巡检网关"
    assert dialog.contract.rule.text() == "Its renewal is due 30 days before the end"
    assert dialog.focusWidget() is dialog.contract.until.editor
    dialog.accept()
    assert dialog.contract.until.message() == "Which day?"
    dialog.contract.until.set_text((TODAY + timedelta(days=30)).isoformat())
    dialog.contract.number.set_text("HT-7")
    dialog.accept()
    (due,) = reminders.due(today.store, TODAY, types=("contract",))
    assert (due.customer_id, due.due, due.priority) == (1, TODAY.isoformat(), "high")
    assert contracts.contract(today.store, 1) == Contract(
        1, "2026-01-05", "65万", "巡检网关", "HT-7", (TODAY + timedelta(days=30)).isoformat()
    )
    history.undo(today.store)
    assert reminders.due(today.store, TODAY, types=("contract",)) == []


def test_without_a_deal_the_contract_leads_to_one(today: Desk) -> None:
    dialog = ask(today, "End of a contract…")
    assert dialog.contract.line.text() == "No deal yet: its contract is entered with the deal"
    assert dialog.accept_button.text() == "Record deal"
    dialog.accept()
    assert isinstance(Dialog.top(today.window), ConversionDialog)
    with pytest.raises(UserError):
        contracts.set_end(today.store, 1, "2027-01-01")


def test_tab_goes_through_the_fields_to_the_buttons(today: Desk) -> None:
    dialog = ask(today, "Follow-up…")
    dialog.action.setFocus()
    seen = []
    for _ in range(3):
        today.press(K.Key_Tab)
        seen.append(dialog.focusWidget())
    assert seen == [dialog.cancel_button, dialog.accept_button, dialog.close_button]
