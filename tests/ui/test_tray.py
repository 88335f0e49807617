"""Reminders: who is told, how often, and what the tray's popup says."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from desk import Desk, K, M
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.messages import Message
from crm_desktop.services import customers, history, reminders
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui.reminder_watch import ReminderWatch
from crm_desktop.ui.toasts import Toasts
from crm_desktop.ui.tray import CAPTURE, Tray, badge_icon
from crm_desktop.ui.tray_menu import TrayMenu, _Row
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
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


def test_a_minute_of_today_is_told_shortly_before_it_comes(desk: Desk) -> None:
    watch = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(watch)
    watch.look(NOON.replace(hour=10, minute=19))
    assert "北辰汽车零部件有限公司" not in heard.names
    watch.look(NOON.replace(hour=10, minute=20))
    assert heard.names[-1] == "北辰汽车零部件有限公司", "ten minutes are left to prepare"


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
    first.later(reminders.due(desk.store, NOON, limit=1)[0], NOON)
    third = ReminderWatch(desk.window.context, desk.window)
    third.go_on(*first.state())
    again = Heard(third)
    third.look(NOON + timedelta(minutes=9))
    assert again.names == []
    third.look(NOON + timedelta(minutes=10))
    assert again.names == ["澜川智能科技有限公司"]


def test_a_pause_outlasts_the_program_but_not_a_clock_that_jumped(desk: Desk) -> None:
    ReminderWatch(desk.window.context, desk.window).pause(NOON)
    context = desk.window.context
    assert context.settings().paused_until == (NOON + timedelta(hours=1)).isoformat(timespec="seconds")
    later = ReminderWatch(context, desk.window)
    assert later.is_paused(NOON + timedelta(minutes=30))
    assert not later.is_paused(NOON + timedelta(hours=1, minutes=1))
    assert not later.is_paused(NOON - timedelta(days=1)), "the clock was set back: nobody is silent for a day"


def test_what_was_told_is_not_told_again_after_a_restart(desk: Desk) -> None:
    first = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(first)
    first.look(NOON)
    assert heard.names
    again = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(again)
    again.look(NOON)
    again.look(NOON - timedelta(days=3))
    again.look(NOON + timedelta(minutes=1))
    assert heard.names == []


def test_switched_off_in_the_settings(desk: Desk) -> None:
    desk.window.context.remember(notify=False)
    watch = ReminderWatch(desk.window.context, desk.window)
    heard = Heard(watch)
    watch.look(NOON)
    assert heard.names == []


@pytest.fixture
def toasts(desk: Desk) -> Toasts:
    watch = ReminderWatch(desk.window.context, desk.window)
    toasts = Toasts(desk.window.context, watch, desk.window)
    watch.looked.connect(toasts.keep_due)
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
    assert step.kind == "reminder.done"
    assert "北辰汽车零部件有限公司" in said(toasts.card)
    toasts.clear()


def test_copy(toasts: Toasts) -> None:
    assert toasts.card is not None
    toasts.card.copy_asked.emit()
    assert QApplication.clipboard().text() == "138 0000 0001"
    toasts.clear()


def test_later_comes_again_after_ten_minutes_unless_it_was_done_meanwhile(desk: Desk, toasts: Toasts) -> None:
    def press_later() -> None:
        assert toasts.card is not None
        next(one for one in toasts.card.findChildren(Button) if one.text() == "In 10 min").click()

    press_later()
    assert "北辰汽车零部件有限公司" in said(toasts.card)
    press_later()
    assert toasts.card is None
    now = datetime.now()
    toasts.watch.look(now + timedelta(minutes=9))
    assert toasts.card is None
    customers.remove(desk.store, [2])
    toasts.watch.look(now + timedelta(minutes=11))
    assert "澜川智能科技有限公司" in said(toasts.card)
    assert toasts.card is not None
    assert toasts.card.content.more == 0
    toasts.clear()


def birthday(desk: Desk, name: str = "和颂食品有限公司") -> Reminder:
    """A reminder of low priority, as the list gives it."""
    one = reminders.due(desk.store, NOON, limit=1)[0]
    why = Message("Birthday today")
    return replace(
        one, type="birthday", kind="birthday", priority="low", record="contact 9", customer=name, customer_id=4,
        contact="白露", title="", why=why, due=NOON.date().isoformat(), overdue_days=0, section="today",
    )  # fmt: skip


def test_nothing_on_a_small_card_is_cut(desk: Desk, toasts: Toasts) -> None:
    one = birthday(desk, "合肥苇岑冷链有限公司")
    why = Message("{years} years since the company was founded", years=16)
    toasts.show_all([replace(one, contact="孙婉清", why=why, due="2026-11-09", overdue_days=13)])
    card = toasts.cards[True]
    assert card.accessibleName().endswith("苇岑冷链 孙婉清 16 years since the company was founded")
    words = [label for label in card.findChildren(Label) if label.isVisible()]
    assert {"苇岑冷链 孙婉清", "Birthday reminder ・ low"} <= {label.text() for label in words}
    QApplication.processEvents()
    for label in words:
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()) or label.text() == str(why)
    toasts.clear()


def test_a_low_one_is_a_small_card_below_with_a_greeting_to_copy(desk: Desk, toasts: Toasts) -> None:
    toasts.show_all([birthday(desk), birthday(desk, "别家公司")])
    large, small = toasts.cards[False], toasts.cards[True]
    assert "和颂食品 白露\nBirthday today" in said(small)
    assert "Birthday reminder ・ low" in said(small)
    assert "澜川智能科技有限公司" in said(large)
    assert large.content.more == 1, "the others of its size"
    assert large.geometry().bottom() < small.geometry().top()
    next(one for one in small.findChildren(Button) if one.text() == "Copy greeting").click()
    assert "白露" in QApplication.clipboard().text()
    small.dismiss()
    assert toasts.cards == {False: large}
    assert large.geometry().bottom() > small.geometry().top(), "it moves down"
    toasts.clear()


def test_what_waits_looks_out_from_behind(toasts: Toasts) -> None:
    card = toasts.card
    assert card is not None
    assert len(card._boxes()) == 2
    assert "1 more" in [link.text() for link in card.findChildren(Link)]
    card.later_asked.emit()
    assert toasts.card is not None
    assert len(toasts.card._boxes()) == 1
    toasts.clear()


def test_without_a_tray_the_window_says_it(desk: Desk) -> None:
    tray = Tray(desk.window.context, desk.window)
    assert not tray.available
    tray.toasts.message.emit("远启贸易集团", "14:30")
    assert desk.sees("远启贸易集团 · 14:30")
    tray.close()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_a_tray_that_comes_after_the_program_is_found(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    tray = Tray(desk.window.context, desk.window)
    monkeypatch.setattr("PySide6.QtWidgets.QSystemTrayIcon.isSystemTrayAvailable", lambda: True)
    with desk.bot.waitSignal(tray.appeared):
        tray.watch.look(NOON)
    assert tray.available
    tray.close()


def test_a_card_says_how_soon(desk: Desk, toasts: Toasts) -> None:
    one = reminders.due(desk.store, NOON, limit=1)[0]
    soon = (datetime.now() + timedelta(minutes=9, seconds=40)).isoformat(timespec="seconds")
    text = toasts.text_of(replace(one, type="event", priority="high", due=soon, overdue_days=0), 0)
    assert (text.kind, text.when, text.title) == (
        "Event reminder ・ high",
        "in 10 min",
        f"{soon[11:16]} {one.customer}",
    )
    past = (datetime.now() - timedelta(minutes=5)).isoformat(timespec="seconds")
    assert toasts.text_of(replace(one, due=past, overdue_days=0), 0).when == "5 min ago"
    toasts.clear()


def rows(menu: TrayMenu) -> list[str]:
    return [row.text() for row in menu.findChildren(_Row)]


def test_the_popup_lists_who_is_due_and_what_can_be_done(desk: Desk) -> None:
    tray = Tray(desk.window.context, desk.window)
    desk.window.context.remember(notify=False)
    menu = tray.show_menu()
    assert rows(menu) == [
        "北辰汽车零部件", "澜川智能科技",
        *(["Quick capture"] if CAPTURE else []), "Log follow-up",
        "Open Customer Book", "Pause reminders for 1 hour", "Back up now", "Settings", "Quit",
    ]  # fmt: skip
    assert "1 overdue" in [label.text() for label in menu.findChildren(QLabel)]
    with desk.bot.waitSignal(tray.open_customer) as asked:
        menu.findChildren(_Row)[1].click()
    assert asked.args == [1]
    menu = tray.show_menu()
    next(row for row in menu.findChildren(_Row) if row.text().startswith("Pause")).click()
    assert tray.watch.is_paused()
    menu = tray.show_menu()
    assert "Resume reminders" in rows(menu)
    next(row for row in menu.findChildren(_Row) if row.text().startswith("Resume")).click()
    assert not tray.watch.is_paused()
    tray.close()


def test_a_pause_closes_the_cards_and_what_they_said_comes_again(desk: Desk) -> None:
    tray = Tray(desk.window.context, desk.window)
    tray.watch.look(NOON)
    assert tray.toasts.card is not None
    tray._chosen("pause")
    assert tray.toasts.card is None
    desk.window.context.remember(paused_until="")
    tray.watch.look(NOON)
    assert "澜川智能科技有限公司" in said(tray.toasts.card)
    tray.close()


def test_the_icon_carries_the_count() -> None:
    plain, three, many = (badge_icon(count).pixmap(32).toImage() for count in (0, 3, 100))
    assert plain != three != many
    assert badge_icon(3, red=False).pixmap(32).toImage() != three


def test_no_card_covers_a_dialog_that_is_worked_in(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crm_desktop.ui.toasts.BUSY_MS", 10)
    watch = ReminderWatch(desk.window.context, desk.window)
    toasts = Toasts(desk.window.context, watch, desk.window)
    desk.press(K.Key_I, M.ControlModifier)
    watch.came_due.connect(toasts.show_all)
    watch.look(NOON)
    assert toasts.card is None
    desk.press(K.Key_Escape)
    qtbot.waitUntil(lambda: toasts.card is not None)
    toasts.clear()


def test_no_card_covers_a_window_beside_the_main_one(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crm_desktop.ui.toasts.BUSY_MS", 10)
    watch = ReminderWatch(desk.window.context, desk.window)
    toasts = Toasts(desk.window.context, watch, desk.window)
    watch.came_due.connect(toasts.show_all)
    beside = QLabel("quick capture")
    qtbot.addWidget(beside)
    beside.show()
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    watch.look(NOON)
    assert toasts.card is None
    beside.hide()
    qtbot.waitUntil(lambda: toasts.card is not None)
    toasts.clear()


def test_a_card_that_fades_or_is_closed_is_not_followed_by_the_rest(desk: Desk, toasts: Toasts) -> None:
    assert toasts.card is not None
    toasts.card.dismiss()
    assert toasts.card is None


@pytest.mark.parametrize("hidden", [False, True])
def test_an_urgent_card_stays_until_it_is_dealt_with_others_fade(desk: Desk, hidden: bool) -> None:
    toasts = Toasts(desk.window.context, desk.window)
    one = reminders.due(desk.store, NOON.date(), limit=1)[0]
    desk.window.setVisible(not hidden)
    for priority in ("high", "medium"):
        toasts.show_all([replace(one, priority=priority)])
        assert toasts.card is not None
        assert toasts.card._timer.isActive() == (priority != "high")
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


def test_while_the_window_comes_to_the_front_no_card_follows(
    desk: Desk, toasts: Toasts, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert toasts.card is not None
    assert toasts.card.content.more > 0
    # the card was clicked over another program: the window is not the active one yet when its dialog opens
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    toasts.card.log_asked.emit()
    assert toasts.card is None
    assert toasts._patience.isActive()
    toasts.clear()
    toasts._patience.stop()
