"""Too much contact is said wherever a touch is planned, with a better day in one click; a word why is kept and seen."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from form_desk import Desk, add_customer, day, desk_on
from new_books import new_book
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.services import follow_ups, history, timeline
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog
from crm_desktop.ui.forms.quick_dialog import QuickLogDialog
from crm_desktop.ui.plan.gate import Gate, PutOff
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.inputs import ComboBox


@pytest.fixture
def desk(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    store = new_book(tmp_path_factory.mktemp("guard"))
    for one in desk_on(store):
        one.window.show()
        yield one
    store.close()


def workday(ahead: int) -> str:
    """A Monday to Thursday so many days ahead or a little later."""
    found = date.today() + timedelta(days=ahead)
    while found.weekday() > 3:
        found += timedelta(days=1)
    return found.isoformat()


def choose(box: ComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))


def lines(desk: Desk, customer_id: int) -> list[str]:
    return [str(line) for item in timeline.timeline(desk.store, customer_id) for line in item.lines]


def test_a_plan_that_comes_too_soon_wants_a_word_why(desk: Desk) -> None:
    one, taken = add_customer(desk.store), workday(20)
    follow_ups.plan(desk.store, one, f"{taken}T09:00")
    dialog = FollowUpDialog(desk.context, one, plan=True)
    dialog.open()
    assert not dialog.why.isVisible()
    dialog.next_on.setText(taken)
    dialog.next_on.textEdited.emit(taken)
    assert dialog.day_hint.text() == "2 contacts on one day, 1 are enough"
    assert dialog.why.isVisible()
    desk.click("Save plan", dialog)
    assert dialog.why.field.message() == "A word why, please"
    assert desk.value("SELECT count(*) FROM follow_up") == 1
    desk.click("Agreed before", dialog)
    desk.click("Save plan", dialog)
    assert Dialog.top(desk.window) is None
    assert desk.value("SELECT override_reason FROM follow_up ORDER BY id DESC LIMIT 1") == "Agreed before"
    assert "Contacted all the same: Agreed before" in lines(desk, one)
    history.undo(desk.store)
    assert lines(desk, one) == []


def test_the_better_day_needs_no_word(desk: Desk) -> None:
    one, taken = add_customer(desk.store), workday(20)
    follow_ups.plan(desk.store, one, f"{taken}T09:00")
    dialog = FollowUpDialog(desk.context, one, plan=True)
    dialog.open()
    dialog.take_day(taken)
    assert dialog.why.isVisible()
    desk.click(dialog.better.text(), dialog)
    assert not dialog.why.isVisible()
    desk.click("Save plan", dialog)
    assert desk.value("SELECT count(*) FROM follow_up WHERE override_reason IS NOT NULL") == 0


def test_a_second_touch_of_a_day_is_said_but_written_down(desk: Desk) -> None:
    one = add_customer(desk.store)
    follow_ups.log(desk.store, one, TouchDraft(datetime.now().isoformat("T", "minutes"), content="上午"))
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    assert dialog.when_field.message() == "2 contacts on one day, 1 are enough"
    assert dialog.why.isVisible()
    dialog.content_edit.setPlainText("又来电话")
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT count(*) FROM follow_up WHERE state = 'done'") == 2


def test_a_touch_of_tomorrow_is_refused_and_a_late_one_says_how_late(desk: Desk) -> None:
    one = add_customer(desk.store)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    dialog.when.setText(day(1))
    assert dialog.when_field.message() == "Not yet: plan it"
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT count(*) FROM follow_up") == 0
    before = datetime.now() - timedelta(hours=30, minutes=10)
    dialog.when.setText(before.strftime("%Y-%m-%d %H:%M"))
    assert dialog.when_field._note.text() == "Late, after 30 h"
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT happened_at FROM follow_up") == before.strftime("%Y-%m-%dT%H:%M")
    assert "Written down 30 h later" in lines(desk, one)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    dialog.when.setText(day(-9))
    dialog.content_edit.setPlainText("补记")
    desk.click("Save follow-up", dialog)
    assert any(line.startswith("Written down 8 d later") for line in lines(desk, one))


def test_nobody_answered_asks_why_and_what_to_try(desk: Desk) -> None:
    one = add_customer(desk.store)
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    assert not dialog.silence.isVisible()
    desk.click("No answer", dialog)
    assert dialog.silence.isVisible()
    assert dialog.silence.words.text() == "Suggested: Try another channel."
    choose(dialog.silence.reasons, "Too early")
    choose(dialog.silence.strategies, "Give it more time")
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT silence_id FROM follow_up") == desk.option("silence", "时机未到")
    assert desk.value("SELECT strategy_id FROM follow_up") == desk.option("strategy", "放缓节奏")
    assert {"No answer: Too early", "Try instead: Give it more time"} <= set(lines(desk, one))


def test_after_three_unanswered_touches_the_playbook_waits_longer(desk: Desk) -> None:
    one = add_customer(desk.store)
    silent = desk.option("result", "未接通")
    for ago in (20, 12):
        follow_ups.log(desk.store, one, TouchDraft(f"{day(-ago)}T09:00", result_id=silent))
    dialog = FollowUpDialog(desk.context, one)
    dialog.open()
    desk.click("No answer", dialog)
    words = dialog.silence.words.text()
    assert words.startswith("3 times in a row without an answer. The playbook waits 14 days now instead of 7.")
    assert "Give it more time" in words
    desk.click(dialog.silence.link.text(), dialog)
    assert dialog._next_iso >= day(14)
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT strategy_id FROM follow_up ORDER BY id DESC") == desk.option("strategy", "放缓节奏")
    assert desk.value("SELECT next_due_at FROM customer") >= day(14)


def test_another_answer_leaves_no_silence_behind(desk: Desk) -> None:
    dialog = FollowUpDialog(desk.context, add_customer(desk.store))
    dialog.open()
    desk.click("No answer", dialog)
    choose(dialog.silence.reasons, "Too early")
    desk.click("Very interested", dialog)
    assert not dialog.silence.isVisible()
    desk.click("Save follow-up", dialog)
    assert desk.value("SELECT silence_id FROM follow_up") is None


def test_putting_off_too_near_asks_and_moves_to_the_better_day(desk: Desk) -> None:
    one, taken = add_customer(desk.store), workday(20)
    follow_ups.plan(desk.store, one, f"{workday(10)}T09:00")
    follow_ups.plan(desk.store, one, f"{taken}T09:00")
    PutOff(desk.context)([one], taken)
    gate = Dialog.top(desk.window)
    assert isinstance(gate, Gate)
    assert "2 contacts on one day, 1 are enough" in desk.texts(gate)
    gate.accept()
    plans = desk.value("SELECT group_concat(substr(planned_at, 1, 10)) FROM follow_up")
    assert isinstance(plans, str)
    assert len(set(plans.split(","))) == 2
    PutOff(desk.context)([one], workday(90))
    assert Dialog.top(desk.window) is None


def test_a_quick_line_with_a_day_too_near_asks_too(desk: Desk, qtbot: QtBot) -> None:
    one, taken = add_customer(desk.store), workday(20)
    follow_ups.plan(desk.store, one, f"{taken}T09:00")
    dialog = QuickLogDialog(desk.context, one)
    dialog.open()
    dialog.line.line.setText("今天电话，下周三发新报价")
    dialog.next_on.setText(taken)
    dialog.next_on.textEdited.emit(taken)
    dialog.accept()
    gate = Dialog.top(desk.window)
    assert isinstance(gate, Gate)
    gate.reason.line.setText("客户催报价")
    qtbot.mouseClick(gate.anyway, Qt.MouseButton.LeftButton)
    assert desk.value("SELECT count(*) FROM follow_up WHERE override_reason = '客户催报价'") == 1
    assert Dialog.top(desk.window) is None
