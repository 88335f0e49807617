"""Reminders: who is told, how often, and what the tray's popup says."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from desk import Desk, K, M
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.services import customers, history, reminders
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui.reminder_watch import ReminderWatch
from crm_desktop.ui.toasts import Toasts
from crm_desktop.ui.tray import Tray, badge_icon
from crm_desktop.ui.tray_menu import TrayMenu, _Row
from crm_desktop.ui.widgets.toast import Toast, ToastText


class Heard:
    """What the watch told."""

    def __init__(self, watch: ReminderWatch) -> None:
        self.names: list[str] = []
        watch.came_due.connect(self.take)

    def take(self, fresh: list[Reminder]) -> None:
        self.names += [one.customer for one in fresh]


NOON = datetime.now().replace(hour=12, minute=0)


def test_each_due_customer_is_told_once(desk: Desk) -> None:
    watch = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(watch)
    watch.look(NOON)
    watch.look(NOON)
    assert heard.names == ["澜川智能科技有限公司", "北辰汽车零部件有限公司"]


def test_a_minute_of_today_is_told_when_it_comes(desk: Desk) -> None:
    watch = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(watch)
    watch.look(NOON.replace(hour=9))
    assert "北辰汽车零部件有限公司" not in heard.names
    watch.look(NOON.replace(hour=10, minute=30))
    assert heard.names[-1] == "北辰汽车零部件有限公司"


def test_pause_holds_reminders_for_an_hour(desk: Desk) -> None:
    watch = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(watch)
    watch.pause(NOON)
    watch.look(NOON + timedelta(minutes=59))
    assert heard.names == []
    watch.look(NOON + timedelta(minutes=60))
    assert len(heard.names) == 2


def test_another_watch_goes_on_without_telling_again(desk: Desk) -> None:
    first, second = (ReminderWatch(desk.window.context, desk.window) for _ in range(2))
    first.look(NOON)
    heard = Heard(second)
    second.go_on(*first.state())
    second.look(NOON)
    assert heard.names == []
    first.pause(NOON)
    second.go_on(*first.state())
    assert second.paused_until == first.paused_until


def test_switched_off_in_the_settings(desk: Desk) -> None:
    desk.window.context.remember(notify=False)
    watch = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(watch)
    watch.look(NOON)
    assert heard.names == []


@pytest.fixture
def toasts(desk: Desk) -> Toasts:
    toasts = Toasts(desk.window.context, desk.window)
    watch = ReminderWatch(desk.window.context, desk.window)
    watch.came_due.connect(toasts.show_all)
    watch.look(NOON)
    return toasts


def said(card: Toast | None) -> str:
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_the_card_names_the_customer_and_counts_the_rest(desk: Desk, toasts: Toasts) -> None:
    text = said(toasts.card)
    assert "澜川智能科技有限公司" in text
    assert "陈立 ・ 总经理  138 0000 0001" in text
    assert "Suggestion: 确认方案" in text
    assert toasts.card is not None
    assert toasts.card.content.more == 1
    toasts.clear()


def test_done_ticks_off_and_the_next_card_comes(desk: Desk, toasts: Toasts) -> None:
    assert toasts.card is not None
    toasts.card.done_asked.emit()
    step = history.next_undo(desk.store)
    assert step is not None
    assert step.kind == "follow_up.done"
    assert "北辰汽车零部件有限公司" in said(toasts.card)
    toasts.clear()


def test_copy_and_later(desk: Desk, toasts: Toasts) -> None:
    assert toasts.card is not None
    toasts.card.copy_asked.emit()
    assert QApplication.clipboard().text() == "138 0000 0001"
    toasts.card.later_asked.emit()
    assert "北辰汽车零部件有限公司" in said(toasts.card)
    toasts.clear()
    toasts._bring_back()
    assert "澜川智能科技有限公司" in said(toasts.card)
    toasts.clear()


def rows(menu: TrayMenu) -> list[str]:
    return [row.text() for row in menu.findChildren(_Row)]


def test_the_popup_lists_who_is_due_and_what_can_be_done(desk: Desk) -> None:
    tray = Tray(desk.window.context, desk.window)
    desk.window.context.remember(notify=False)
    menu = tray.show_menu()
    assert rows(menu) == [
        "澜川智能科技有限公司", "北辰汽车零部件有限公司",
        "Log follow-up", "Open Customer Book", "Pause reminders for 1 hour", "Back up now", "Settings", "Quit",
    ]  # fmt: skip
    assert "1 overdue" in [label.text() for label in menu.findChildren(QLabel)]
    with desk.bot.waitSignal(tray.open_customer) as asked:
        menu.findChildren(_Row)[0].click()
    assert asked.args == [1]
    menu = tray.show_menu()
    next(row for row in menu.findChildren(_Row) if row.text().startswith("Pause")).click()
    assert tray.watch.paused_until is not None
    menu = tray.show_menu()
    assert "Resume reminders" in rows(menu)
    menu.hide()
    tray.close()


def test_the_icon_carries_the_count() -> None:
    plain, three, many = (badge_icon(count).pixmap(32).toImage() for count in (0, 3, 100))
    assert plain != three != many


def test_no_card_covers_a_dialog_that_is_worked_in(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crm_desktop.ui.toasts.BUSY_MS", 10)
    toasts = Toasts(desk.window.context, desk.window)
    desk.press(K.Key_I, M.ControlModifier)
    watch = ReminderWatch(desk.window.context, desk.window)
    watch.came_due.connect(toasts.show_all)
    watch.look(NOON)
    assert toasts.card is None
    desk.press(K.Key_Escape)
    qtbot.waitUntil(lambda: toasts.card is not None)
    toasts.clear()


def test_a_card_that_fades_or_is_closed_is_not_followed_by_the_rest(desk: Desk, toasts: Toasts) -> None:
    assert toasts.card is not None
    toasts.card.dismiss()
    assert toasts.card is None


def test_an_urgent_card_waits_only_for_an_absent_user(desk: Desk) -> None:
    toasts = Toasts(desk.window.context, desk.window)
    urgent = replace(reminders.due(desk.store, NOON.date(), limit=1)[0], priority="high")
    toasts.show_all([urgent])
    assert toasts.card is not None
    assert toasts.card._timer.isActive()
    toasts.clear()
    desk.window.hide()
    toasts.show_all([urgent])
    assert toasts.card is not None
    assert not toasts.card._timer.isActive()
    toasts.clear()


def test_cards_are_no_windows_of_the_task_bar(qtbot: QtBot) -> None:
    card = Toast(ToastText("Follow-up due", "澜川"))
    qtbot.addWidget(card)
    assert card.windowFlags() & Qt.WindowType.BypassWindowManagerHint


def test_a_card_goes_when_its_customer_was_dealt_with_elsewhere(desk: Desk) -> None:
    tray = Tray(desk.window.context, desk.window)
    tray.watch.look(NOON)
    assert "澜川智能科技有限公司" in said(tray.toasts.card)
    customers.remove(desk.store, [1])
    tray.watch.look(NOON)
    assert "北辰汽车零部件有限公司" in said(tray.toasts.card)
    customers.remove(desk.store, [2])
    tray.watch.look(NOON)
    assert tray.toasts.card is None
    tray.close()
