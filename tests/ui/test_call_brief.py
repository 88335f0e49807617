"""Before a call: the brief from the drawer and from Today, the number copied, the talk logged."""

from datetime import date, timedelta

import pytest
from desk import Desk, K, OpenDesk
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from crm_desktop.services import customers, follow_ups
from crm_desktop.ui.call_brief import CallBrief
from crm_desktop.ui.forms.follow_up_dialog import FollowUpDialog
from crm_desktop.ui.widgets.dialog import Dialog


def brief() -> CallBrief:
    found = QApplication.activePopupWidget()
    assert isinstance(found, CallBrief)
    return found


@pytest.fixture
def told(desk: Desk) -> Desk:
    """The first customer with a talk, a promise and a competitor."""
    with desk.store.read() as db:
        first = int(db.exec_driver_sql("SELECT id FROM customer WHERE name LIKE '澜川%'").scalar() or 0)
    customers.edit(desk.store, first, {"promises": "补一份报表模板", "competitor": "别家系统"})
    day = (date.today() - timedelta(days=4)).isoformat()
    follow_ups.log(desk.store, first, follow_ups.TouchDraft(day, None, "谈了报价", "嫌贵"))
    return desk


def test_from_the_drawer(told: Desk) -> None:
    told.choose("澜川智能科技有限公司")
    told.press(K.Key_Space)
    told.click("Before a call")
    facts = ("谈了报价 ・ 嫌贵", "补一份报表模板", "别家系统", "企业级系统采购", "50-80万")
    for text in ("澜川智能科技有限公司", "陈立 总经理", "138 0000 0001", *facts):
        assert told.sees(text), text
    told.click("Copy phone")
    assert QGuiApplication.clipboard().text() == "13800000001"
    assert QApplication.activePopupWidget() is None


def test_from_today_by_key(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("today")
    desk.press(K.Key_B)
    name = brief().card.name
    desk.click("Log follow-up")
    dialog = Dialog.top(desk.window)
    assert isinstance(dialog, FollowUpDialog)
    assert dialog.card is not None
    assert dialog.card.name == name
    desk.press(K.Key_Escape)


def test_somebody_unknown_so_far(desk: Desk) -> None:
    customers.add(desk.store, {"name": "新来的公司"})
    desk.choose("新来的公司")
    desk.press(K.Key_Space)
    desk.click("Before a call")
    assert desk.sees("Not contacted yet")
    desk.click("Open customer")
    assert desk.window.pages.key == "customers"
