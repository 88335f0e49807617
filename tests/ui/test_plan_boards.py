"""The calendars of the follow-ups tab on the real window: cards, dragging, keys, views, counts, memory."""

from datetime import timedelta

from desk import TODAY, Desk, K, M, OpenDesk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from crm_desktop.services import follow_ups
from crm_desktop.services.lists import FollowUpList
from crm_desktop.services.plan_calendar import Card
from crm_desktop.ui import theme
from crm_desktop.ui.pages.follow_ups import FollowUpsPage
from crm_desktop.ui.plan.cards import card_words
from crm_desktop.ui.plan.gate import Gate
from crm_desktop.ui.plan.week import WeekBoard
from crm_desktop.ui.widgets.dialog import Dialog

MONDAY = TODAY - timedelta(days=TODAY.weekday()) + timedelta(days=14)
"""Of the week after next, where nothing of the invented customers stands and no day is past."""


def day(ahead: int) -> str:
    return (MONDAY + timedelta(days=ahead)).isoformat()


def page(desk: Desk) -> FollowUpsPage:
    desk.tab("Follow-ups")
    found = desk.window.pages.current
    assert isinstance(found, FollowUpsPage)
    return found


def ahead(desk: Desk) -> FollowUpsPage:
    """The page on the week after next."""
    found = page(desk)
    desk.click("Later")
    desk.click("Later")
    return found


def board(desk: Desk) -> WeekBoard:
    return next(desk.visible(WeekBoard))


def card(desk: Desk, name: str) -> Card:
    return next(one for one in board(desk).plan.cards if one.customer.startswith(name))


def times(desk: Desk) -> dict[str, str]:
    listing = FollowUpList(desk.store)
    rows = listing.rows(listing.ids("when", False)).values()
    return {str(row["customer"])[:2]: str(row["when"]) for row in rows}


def drag(desk: Desk, name: str, column: int) -> None:
    week = board(desk)
    place = next(one for one in week.places if one.card.customer.startswith(name))
    start = place.box.center() - QPoint(0, week.offset())
    end = QPoint(week.columns[column].center().x(), start.y())
    view = week.viewport()
    desk.bot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    middle = QPoint((start.x() + end.x()) // 2, start.y())
    for spot in (start + QPoint(12, 0), middle, end):
        desk.bot.mouseMove(view, spot)
        QApplication.processEvents()
    desk.bot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_the_week_stands_over_the_table_of_the_same_days(desk: Desk) -> None:
    follow_ups.snooze(desk.store, [1], f"{day(1)}T10:30")
    follow_ups.snooze(desk.store, [2], f"{day(3)}T09:00")
    ahead(desk)
    week = board(desk)
    assert [one.day for one in week.days()] == [MONDAY + timedelta(days=step) for step in range(7)]
    assert [place.card.customer[:2] for place in week.places] == ["澜川", "北辰"]
    assert [row[0][:2] for row in desk.rows()] == ["澜川", "北辰"]
    assert desk.sees("2 this week")
    desk.click("This week")
    assert TODAY in [one.day for one in week.days()]


def test_the_table_of_another_week_begins_at_its_top(desk: Desk) -> None:
    for at in range(80):
        follow_ups.plan(desk.store, 1 + at % 4, f"{day(at % 10)}T{9 + at // 10:02}:{at % 60:02}")
    ahead(desk)
    desk.table().set_current_id(desk.table().model().id_at(len(desk.rows()) - 1))
    bar = desk.table().middle.verticalScrollBar()
    desk.wait(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    desk.click("Later")
    desk.wait(lambda: bar.maximum() > 0)
    assert bar.value() == 0


def test_weekend_columns_are_narrow_and_today_is_tinted(desk: Desk) -> None:
    page(desk)
    week = board(desk)
    widths = {one.day.weekday(): room.width() for one, room in zip(week.days(), week.columns, strict=True)}
    usual = [wide for weekday, wide in widths.items() if weekday < 5 and weekday != TODAY.weekday()]
    assert sum(widths.values()) == week.viewport().width()
    assert all(widths[weekday] < min(usual) for weekday in (5, 6) if weekday != TODAY.weekday())
    room = week.columns[TODAY.weekday()]
    picture = week.viewport().grab().toImage()
    ground = QColor(picture.pixel(room.right() - 2, week.viewport().height() - 3))
    assert ground.name() == theme.current().color("soft").name()


def test_a_card_is_dragged_to_another_day_and_back_by_undo(desk: Desk) -> None:
    follow_ups.snooze(desk.store, [1], f"{day(1)}T10:30")
    ahead(desk)
    drag(desk, "澜川", 3)
    assert times(desk)["澜川"] == f"{day(3)}T10:30"
    assert card(desk, "澜川").at == f"{day(3)}T10:30"
    assert board(desk).current == card(desk, "澜川").id
    assert desk.column("Follow-up time") == [f"{day(3)[5:]} 10:30"]
    desk.press(K.Key_Z, M.ControlModifier)
    assert times(desk)["澜川"] == f"{day(1)}T10:30"


def test_keys_choose_move_and_act(desk: Desk) -> None:
    follow_ups.snooze(desk.store, [1], f"{day(1)}T10:30")
    follow_ups.snooze(desk.store, [2], f"{day(3)}T09:00")
    ahead(desk)
    week = board(desk)
    week.setFocus()
    desk.press(K.Key_Right)
    first = week.card()
    assert first is not None
    assert first.customer.startswith("澜川")
    assert week.accessibleDescription().startswith("澜川智能科技有限公司")
    desk.press(K.Key_Right)
    assert card(desk, "北辰").id == week.current == desk.table().current_id()
    desk.press(K.Key_Left, M.ControlModifier)
    assert times(desk)["北辰"] == f"{day(2)}T09:00"
    assert week.current == card(desk, "北辰").id
    desk.press(K.Key_D)
    assert follow_ups.planned(desk.store, [2]) == 0


def test_a_day_that_is_past_takes_no_card(desk: Desk) -> None:
    follow_ups.snooze(desk.store, [1], TODAY.isoformat())
    found = page(desk)
    found.days.move(card(desk, "澜川"), (TODAY - timedelta(days=1)).isoformat())
    assert times(desk)["澜川"] == TODAY.isoformat()
    assert desk.sees("cannot be planned for a day that is past")


def test_too_much_contact_asks_before_the_card_moves(desk: Desk) -> None:
    follow_ups.plan(desk.store, 2, f"{day(1)}T09:00")
    follow_ups.plan(desk.store, 2, f"{day(4)}T10:00")
    found = ahead(desk)
    moving = next(one for one in board(desk).plan.cards if one.at.startswith(day(4)))
    found.days.move(moving, day(1))
    assert isinstance(Dialog.top(desk.window), Gate)
    assert desk.sees("2 contacts on one day, 1 are enough")
    desk.press(K.Key_Escape)
    assert card(desk, "北辰").at == f"{day(1)}T09:00"
    assert {one.at for one in board(desk).plan.cards} == {f"{day(1)}T09:00", f"{day(4)}T10:00"}

    found.days.move(moving, day(1))
    desk.click("Do it all the same")
    gate = Dialog.top(desk.window)
    assert isinstance(gate, Gate)
    assert gate.reason.field.message() == "A word why, please"
    desk.click("The customer asked for it")
    desk.click("Do it all the same")
    assert Dialog.top(desk.window) is None
    assert [one.at[:10] for one in board(desk).plan.cards] == [day(1), day(1)]
    assert "All the same: The customer asked for it" in card_words(board(desk).plan.too_often[-1], TODAY)
    desk.click("Too often 2")
    assert desk.sees("2 contacts on one day, 1 are enough · all the same: The customer asked for it")
    desk.press(K.Key_Escape)
    with desk.store.read() as db:
        reasons = db.exec_driver_sql("SELECT override_reason FROM follow_up WHERE override_reason <> ''").scalars()
        assert list(reasons) == ["The customer asked for it"]


def test_clashes_and_too_often_are_counted_and_listed_with_a_better_day(desk: Desk) -> None:
    follow_ups.plan(desk.store, 2, f"{day(1)}T09:00")
    follow_ups.plan(desk.store, 2, f"{day(1)}T09:20")
    ahead(desk)
    assert desk.sees("Clashes 2")
    desk.click("Clashes 2")
    assert desk.sees("Plans at nearly the same time")
    desk.press(K.Key_Escape)
    desk.click("Too often 2")
    better = next(text for text in desk.texts() if text.startswith("Move to"))
    desk.click(better)
    assert desk.sees("Clashes 0")
    assert desk.sees("Too often 0")


def test_the_views_change_and_are_remembered(open_desk: OpenDesk, book: object) -> None:
    desk = open_desk()
    page(desk)
    assert len(list(desk.visible(WeekBoard))) == 1
    desk.part("Month")
    assert not desk.rows()
    desk.part("Table only")
    assert len(desk.rows()) == 4
    desk.window.quit()
    again = open_desk("follow_ups")
    assert len(again.rows()) == 4
    assert not list(again.visible(WeekBoard))


def test_a_month_shows_every_day_and_leads_to_a_week(desk: Desk) -> None:
    for minute in range(5):
        follow_ups.plan(desk.store, 1 + minute % 4, f"{day(1)}T10:{minute:02}")
    found = page(desk)
    desk.part("Month")
    month = found.days.month
    while MONDAY + timedelta(days=1) not in [one.day for one in month.days()]:
        desk.click("Later")
    at = [one.day for one in month.days()].index(MONDAY + timedelta(days=1))
    assert [place.card.at[:10] for place in month.places].count(day(1)) == 3
    more = month._more_box(at).center() - QPoint(0, month.offset())
    desk.bot.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=more)
    assert found.days.view == "week"
    assert board(desk).days()[0].day == MONDAY
    assert desk.sees("5 this week")


def test_a_plan_is_added_on_the_day_that_was_clicked(desk: Desk) -> None:
    ahead(desk)
    week = board(desk)
    desk.bot.mouseMove(week.viewport(), week.add_box(2).center())
    desk.bot.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=week.add_box(2).center())
    desk.write("beichen")
    desk.press(K.Key_Return)
    assert desk.field("Tomorrow 10:00").text().endswith(day(2)[5:])  # type: ignore[union-attr]
    desk.click("Save plan")
    assert [one.at for one in week.plan.cards] == [day(2)]


def test_an_empty_week_says_so_and_leads_to_the_table(desk: Desk) -> None:
    ahead(desk)
    assert desk.sees("Nothing in this week")
    desk.click("Table only")
    assert len(desk.rows()) == 4


def test_chips_count_and_narrow_the_week(desk: Desk) -> None:
    follow_ups.snooze(desk.store, [1], f"{day(1)}T10:30")
    follow_ups.snooze(desk.store, [2], f"{day(3)}T09:00")
    ahead(desk)
    desk.click("Planned 2")
    assert len(desk.rows()) == 2
    desk.click("Done 0")
    desk.click("Planned 2")
    assert desk.sees("Nothing matches Done")
    assert len(board(desk).places) == 2, "the calendar shows every state"


def test_dark_and_small_windows_show_the_whole_week(open_desk: OpenDesk, book: object) -> None:
    desk = open_desk("follow_ups", theme="dark", size=(1280, 800))
    week = board(desk)
    assert week.height() == 202
    assert week.columns[-1].right() <= week.viewport().width()
    assert desk.button("Log follow-up").geometry().right() < desk.window.width()
