"""The list of the day on the real window: its parts, chips, keys, buttons, links, menus and pages."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from desk import TODAY, Desk, K, OpenDesk
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from crm_desktop.services import customers, follow_ups, history, reminders
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import options
from crm_desktop.ui import due_words, theme
from crm_desktop.ui.due_popover import DueLine
from crm_desktop.ui.pages.today import TodayPage
from crm_desktop.ui.pages.today_head import TypeChip
from crm_desktop.ui.pages.today_model import PAGE, Group
from crm_desktop.ui.say import say
from crm_desktop.ui.tray import Tray
from crm_desktop.ui.widgets.calendar import Calendar
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.tab_bar import TabBar


@pytest.fixture
def today(book: object, open_desk: OpenDesk) -> Desk:
    return open_desk("today")


def page(desk: Desk) -> TodayPage:
    found = desk.window.pages.current
    assert isinstance(found, TodayPage)
    return found


def lines(desk: Desk) -> list[str]:
    """The list as it is read: titles with their counts, names below."""
    return [
        f"{entry.title} {entry.count}" if isinstance(entry, Group) else entry.customer
        for entry in page(desk).model.entries
    ]


def click(desk: Desk, row: int, spot: QPoint) -> None:
    view = page(desk).view
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def late(desk: Desk, name: str, days: int) -> int:
    """A customer whose planned contact is so many days overdue."""
    added = customers.add(desk.store, {"name": name, "grade": "C"})
    follow_ups.plan(desk.store, added, (TODAY - timedelta(days=days)).isoformat())
    return added


def last_step(desk: Desk) -> str:
    step = history.next_undo(desk.store)
    assert step is not None
    return step.kind


def test_the_day_in_its_parts(today: Desk) -> None:
    seen = lines(today)
    assert seen[:4] == ["Overdue 1", "澜川智能科技有限公司", "Today 1", "北辰汽车零部件有限公司"]
    assert "Completed" not in " ".join(seen)
    assert page(today).status()[:2] == ["2 due today", "1 overdue"]


def test_done_moves_the_next_one_up_and_undo_brings_it_back(today: Desk) -> None:
    assert page(today).current_customer() == 1
    today.press(K.Key_D)
    assert last_step(today) == "reminder.done"
    assert lines(today)[:2] == ["Today 1", "北辰汽车零部件有限公司"]
    assert lines(today)[-1] == "Completed 1"
    assert page(today).current_customer() == 2
    today.window.undo()
    assert lines(today)[0] == "Overdue 1"


def test_later_by_key_and_number(today: Desk) -> None:
    today.press(K.Key_S)
    today.pick("Next Monday")
    assert last_step(today) == "follow_up.snooze"
    with today.store.read() as db:
        due = db.exec_driver_sql("SELECT next_due_at FROM customer WHERE id = 1").scalar_one()
    assert due[:10] == (TODAY + timedelta(days=7 - TODAY.weekday())).isoformat()


def test_an_own_day_is_picked_in_the_calendar(today: Desk) -> None:
    today.press(K.Key_S)
    today.pick("Pick a day…")
    today.wait(lambda: any(True for _ in today.visible(Calendar)))
    calendar = next(today.visible(Calendar))
    calendar.clicked.emit(QDate.currentDate().addDays(9))
    with today.store.read() as db:
        due = db.exec_driver_sql("SELECT next_due_at FROM customer WHERE id = 1").scalar_one()
    assert due[:10] == (TODAY + timedelta(days=9)).isoformat()


def test_dropped_only_with_a_reason(today: Desk) -> None:
    today.press(K.Key_S)
    today.pick("Drop with a reason…")
    dialog = Dialog.top(today.window)
    assert dialog is not None
    assert not dialog.can_accept()
    today.write("already bought elsewhere")
    dialog.accept()
    assert last_step(today) == "reminder.drop"
    assert lines(today)[0] == "Today 1"


def test_log_opens_the_dialog(today: Desk) -> None:
    today.press(K.Key_L)
    assert Dialog.top(today.window) is not None


def test_buttons_answer_the_mouse(today: Desk) -> None:
    view = page(today).view
    row = view.visualRect(view.model().index(3, 0))
    places = view.painter.buttons(row, False)
    click(today, 3, places["done"].center())
    assert last_step(today) == "reminder.done"
    assert lines(today)[:2] == ["Overdue 1", "澜川智能科技有限公司"]


def test_a_wide_list_spells_the_buttons_of_the_current_row(today: Desk) -> None:
    view = page(today).view
    row = view.visualRect(view.currentIndex())
    assert view.painter.buttons(row, True)["log"].width() > 2 * view.painter.buttons(row, False)["log"].width()
    today.window.resize(1280, 800)
    today.wait(lambda: view.viewport().width() < 1000)
    row = view.visualRect(view.currentIndex())
    assert view.painter.buttons(row, True)["log"].width() == view.painter.buttons(row, False)["log"].width()


@pytest.mark.parametrize("width", [1280, 1440])
def test_the_reason_is_read_whole(book: object, open_desk: OpenDesk, width: int) -> None:
    desk = open_desk("today", size=(width, 800))
    name = "澜川智能科技有限公司"
    with desk.store.read() as db:
        planned = list(db.exec_driver_sql("SELECT id FROM follow_up WHERE state = 'planned'").scalars())
        one = db.exec_driver_sql("SELECT id FROM customer WHERE name = ?", (name,)).scalar_one()
    follow_ups.remove(desk.store, planned)
    customers.set_hot(desk.store, [one], on=False)
    follow_ups.log(desk.store, one, TouchDraft((TODAY - timedelta(days=65)).isoformat()))
    desk.wait(lambda: name in lines(desk))
    place = lines(desk).index(name)
    view = page(desk).view
    entry = page(desk).model.reminder(place)
    assert entry is not None
    row = view.visualRect(page(desk).model.index(place, 0))
    half, labels = view.painter.columns(row)
    canvas = QPixmap(row.size())
    painter = QPainter(canvas)
    end = view.painter._due(painter, row, view.painter.buttons(row, False)["log"].x(), entry)
    painter.end()
    words = theme.current().metrics("small").horizontalAdvance(say(entry.why))
    assert say(entry.why) == "65 days without contact, grade A allows 3"
    assert half + 20 + labels + words <= end - 10
    assert bool(labels) == (width > 1280), "in the narrow list the icon alone names the type"


def test_everything_overdue_moves_to_today_in_one_step(today: Desk) -> None:
    late(today, "青禾农业", 3)
    view = page(today).view
    group = page(today).model.group(0)
    assert group is not None
    assert group.count == 2
    places = view.painter.links(view.visualRect(view.model().index(0, 0)), group)
    click(today, 0, places["all"].center())
    assert last_step(today) == "reminder.to_today"
    assert lines(today)[0] == "Today 3"
    today.window.undo()
    assert lines(today)[0] == "Overdue 2"


def test_a_part_folds_at_its_title(today: Desk) -> None:
    view = page(today).view
    click(today, 0, view.visualRect(view.model().index(0, 0)).center())
    assert lines(today)[:2] == ["Overdue 1", "Today 1"]
    click(today, 0, view.visualRect(view.model().index(0, 0)).center())
    assert lines(today)[1] == "澜川智能科技有限公司"


def test_what_is_done_is_one_line_until_it_is_opened(today: Desk) -> None:
    phone = options.current(today.store).find("method", "电话")
    at = datetime.now().isoformat(timespec="minutes")
    follow_ups.log(today.store, 4, TouchDraft(at, phone, "发送资料"))
    group = page(today).model.group(len(lines(today)) - 1)
    assert group is not None
    assert (group.title, group.line) == ("Completed", "云杉文化传媒 Call")
    page(today).view.folded.emit("done")
    assert lines(today)[-2:] == ["Completed 1", "云杉文化传媒有限公司"]
    row = len(lines(today)) - 1
    page(today).view.go(row)
    today.press(K.Key_D)
    assert lines(today)[-1] == "云杉文化传媒有限公司", "nothing can be done with what is done"
    today.press(K.Key_Return)
    assert today.window.pages.key == "customers"


def test_a_chip_shows_one_type_and_says_when_there_is_none(today: Desk) -> None:
    chips = {chip.text(): chip for chip in today.visible(TypeChip)}
    assert list(chips) == ["All", "Time", "Event", "Birthday", "Contracts", "Project"]
    assert chips["Time"].accessibleName().startswith("Time ")
    chips["Time"].click()
    assert lines(today)[1] == "澜川智能科技有限公司"
    chips["Contracts"].click()
    today.wait(lambda: today.sees("No reminders of this type: Contracts"))
    today.click("Show all reminders")
    assert lines(today)[0] == "Overdue 1"


def test_chips_lose_their_names_before_they_lose_their_place(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("today", size=(1000, 700))
    head = page(desk).head
    chips = [chip for chip in head.chips.values() if chip.isVisible()]
    assert all(chip.toolTip() for chip in chips[1:])
    assert head.new.geometry().right() <= head.width()


def test_nobody_due(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("customers")
    customers.remove(desk.store, [1, 2, 3, 4])
    customers.add(desk.store, {"name": "和颂食品", "grade": "E"})
    desk.window.show_page("today")
    assert desk.sees("Nobody is due")
    desk.click("Go to customers")
    assert desk.window.pages.key == "customers"


def test_a_long_list_is_read_a_page_at_a_time(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("customers")
    with desk.store.step("demo", count=250):
        for number in range(250):
            late(desk, f"客户{number:03}", 5)
    desk.window.show_page("today")
    model = page(desk).model
    assert lines(desk)[0] == "Overdue 251"
    assert model.rowCount() <= PAGE + 1
    page(desk).view.scrollToBottom()
    while model.canFetchMore():
        model.fetchMore()
    names = [entry.key for entry in model.entries if not isinstance(entry, Group)]  # type: ignore[union-attr]
    assert len(names) == len(set(names)) == 251 + sum(page(desk).counts.of(part) for part in ("today", "week"))
    before = model.rowCount()
    customers.set_hot(desk.store, [4], True)
    assert abs(model.rowCount() - before) <= 1, "what was read is read again, no more and no less"


def test_the_keyboard_walks_over_titles(today: Desk) -> None:
    today.press(K.Key_Down)
    assert page(today).current_customer() == 2
    today.press(K.Key_Up)
    assert page(today).current_customer() == 1
    today.press(K.Key_Up)
    assert page(today).current_customer() == 1


def test_tab_bell_page_and_tray_count_the_same(today: Desk) -> None:
    today.window.context.remember(notify=False)
    late(today, "青禾农业", 3)
    today.window.show_due()
    bell, tab = today.window.header.bell, next(today.visible(TabBar))
    tray = Tray(today.window.context, today.window)
    tray.watch.look()
    assert tab._counts["today"] == bell._count == page(today).counts.open == tray.due.counts.open == 3
    today.press(K.Key_D)
    today.wait(lambda: tab._counts["today"] == 2)
    assert bell._count == page(today).counts.open == 2
    today.click("Reminders")
    today.wait(lambda: today.sees("Due now"))
    assert len(list(today.visible(DueLine))) == 2
    tray.close()


def test_an_icon_says_what_it_does_and_the_row_what_there_is_to_know(today: Desk) -> None:
    view = page(today).view
    row = view.visualRect(view.model().index(3, 0))

    def hover(spot: QPoint) -> str:
        event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
        QApplication.sendEvent(view.viewport(), event)
        return QToolTip.text()

    assert hover(view.painter.buttons(row, False)["later"].center()) == "Later  S"
    assert hover(QPoint(row.x() + 200, row.center().y())).startswith("北辰汽车零部件有限公司\nPlanned follow-up")
    QToolTip.hideText()


def test_the_row_menu(today: Desk) -> None:
    view = page(today).view
    spot = view.visualRect(view.model().index(3, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    today.pick("Done")
    assert last_step(today) == "reminder.done"
    assert "北辰汽车零部件有限公司" not in lines(today)


def test_a_minute_that_passes_is_seen(today: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = page(today)
    shown.look()
    before = list(shown.model.entries)
    moved = replace(shown.counts, overdue=shown.counts.overdue + 1)
    monkeypatch.setattr("crm_desktop.services.reminders.counts", lambda _store, _on: moved)
    shown.look()
    assert shown.counts.overdue == moved.overdue
    assert shown.model.group(0) is not None
    assert len(before) == len(shown.model.entries)


def test_after_days_away_one_line_says_what_came_due(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("customers")
    seen = datetime.now() - timedelta(days=9)
    desk.window.context.remember(last_seen=seen.isoformat(timespec="seconds"))
    late(desk, "青禾农业", 3)
    late(desk, "森拓自动化", 12)
    desk.window.show_page("today")
    desk.wait(lambda: desk.sees("Came due in the 9 days since the last look: 2 (Time 2)"))
    page(desk).away.banner.closed.emit()
    assert not desk.sees("Came due")
    page(desk).refresh()
    assert not desk.sees("Came due")


def test_a_night_is_no_absence(book: object, open_desk: OpenDesk) -> None:
    desk = open_desk("customers")
    desk.window.context.remember(last_seen=(datetime.now() - timedelta(hours=14)).isoformat())
    desk.window.show_page("today")
    assert not page(desk).away.isVisible()


@pytest.mark.parametrize(
    ("due", "overdue", "section", "text", "tone"),
    [
        ("2026-03-10", 2, "overdue", "2 d overdue", "danger"),
        ("2026-03-12T08:30", 0, "overdue", "08:30", "danger"),
        ("2026-03-12T10:30", 0, "today", "10:30", "accent"),
        ("2026-03-12", 0, "today", "All day", "accent"),
        ("2026-03-13T09:30", 0, "week", "Tomorrow 09:30", ""),
        ("2026-03-14", 0, "week", "Sat", ""),
        ("2026-03-15T15:00", 0, "week", "Sun 15:00", ""),
    ],
)
def test_when_it_is_due(today: Desk, due: str, overdue: int, section: str, text: str, tone: str) -> None:
    one = reminders.due(today.store, TODAY, limit=1)[0]
    said = due_words.when(replace(one, due=due, overdue_days=overdue, section=section), date(2026, 3, 12))
    assert (said.text, said.tone) == (text, tone)


def test_ctrl_enter_in_the_reason_drops_once(today: Desk) -> None:
    first = page(today).current()
    assert first is not None
    today.press(K.Key_S)
    today.pick("Drop with a reason…")
    today.write("搬走了")
    today.press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with today.store.read() as db:
        kinds = list(db.exec_driver_sql("SELECT kind FROM step WHERE kind LIKE 'reminder%'").scalars())
    assert kinds == ["reminder.drop"]
    history.undo(today.store)
    assert page(today).model.row_of(first.key) > 0


def test_next_is_what_has_its_minute_to_come(today: Desk) -> None:
    now = datetime.now()
    if now.hour >= 23:
        pytest.skip("no later minute of today is left")
    for name, minutes in (("早些", -1), ("晚些", 40)):
        at = max(now + timedelta(minutes=minutes), now.replace(hour=0, minute=0))
        follow_ups.plan(today.store, customers.add(today.store, {"name": name}), at.isoformat(timespec="minutes"))
    assert page(today).next_line.endswith("晚些")
