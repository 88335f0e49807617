"""Needs after each talk (003-03): one tick where it is written down, one line in Today for those without it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from desk import Desk, K, M, OpenDesk
from test_service_rooms import rows

from crm_desktop.domain.clock_rules import Freshness, Group
from crm_desktop.services import clock_settings, customers, follow_ups, history, verifications
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog
from crm_desktop.ui.forms.need_tick import NeedTick
from crm_desktop.ui.forms.service_desk import ServiceDesk
from crm_desktop.ui.pages.today import TodayPage
from crm_desktop.ui.widgets.dialog import Dialog

NOW = datetime.now().isoformat(timespec="minutes")


@pytest.fixture
def today(book: object, open_desk: OpenDesk) -> Desk:
    return open_desk("today")


def groups(desk: Desk, customer_id: int) -> list[Group]:
    return [one.group for one in verifications.checks(desk.store, customer_id)]


def test_the_tick_in_the_dialog_is_the_check(desk: Desk) -> None:
    filed_weeks_ago(desk)
    desk.window.context.window.log_follow_up(1)
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FollowUpDialog)
    assert "企业级系统采购" in dialog.checked.toolTip()
    dialog.content_edit.setPlainText("说了报价")
    desk.click("Needs and budget still hold")
    desk.press(K.Key_Return, M.ControlModifier)
    assert groups(desk, 1) == [Group.NEED]
    assert verifications.count(desk.store, date.today(), which=verifications.Which.TALK) == 0
    history.undo(desk.store)
    assert groups(desk, 1) == []


def filed_weeks_ago(desk: Desk) -> None:
    long_ago = (date.today() - timedelta(days=20)).isoformat()
    customers.edit_many(desk.store, [1, 2, 3], {"filed_on": long_ago})


def test_without_the_tick_the_talk_asks_for_it(desk: Desk) -> None:
    filed_weeks_ago(desk)
    desk.window.context.window.log_follow_up(1)
    desk.press(K.Key_Return, M.ControlModifier)
    assert groups(desk, 1) == []
    assert verifications.count(desk.store, date.today(), which=verifications.Which.TALK) == 1


def test_the_quick_line_has_the_tick_too(desk: Desk) -> None:
    desk.press(K.Key_J, M.ControlModifier)
    desk.write("刚才电话陈立 谈了付款")
    desk.click("Needs and budget still hold")
    desk.press(K.Key_Return, M.ControlModifier)
    assert groups(desk, 1) == [Group.NEED]


def test_where_no_talk_asks_there_is_no_tick(desk: Desk) -> None:
    rules = clock_settings.read(desk.store)
    clock_settings.save(desk.store, replace(rules, freshness={**rules.freshness, Group.NEED: Freshness(180)}))
    desk.window.context.window.log_follow_up(1)
    assert not list(desk.visible(NeedTick))


def test_one_line_of_today_stands_for_them_all(today: Desk) -> None:
    page = today.window.pages.current
    assert isinstance(page, TodayPage)
    card = page.side.checks
    assert not card.isVisible()
    filed_weeks_ago(today)
    for one in (1, 2):
        follow_ups.log(today.store, one, TouchDraft(NOW))
    customers.edit(today.store, 3, {"filed_on": "2020-01-05"})
    today.wait(lambda: [label.text() for label in card.counts.values()] == ["2", "1"])
    assert card.isVisible()
    today.click("Needs after talks 2")
    desk = Dialog.top(today.window)
    assert isinstance(desk, ServiceDesk)
    assert [row.line.id for row in rows(today)] == [1, 2]
    assert {row.line.note.split(" · ")[0] for row in rows(today)} == {"Needs and budget"}
    today.tab("Data to check")
    assert [row.line.id for row in rows(today)] == [3]
    today.press(K.Key_Escape)
    follow_ups.log(today.store, 1, TouchDraft(NOW, need_checked=True))
    today.wait(lambda: card.counts["talk"].text() == "1")
