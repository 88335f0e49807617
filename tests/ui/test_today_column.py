"""The right column of the Today tab, by what it shows and what a click does."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from desk import TODAY, Desk, Found, K, OpenDesk
from pytestqt.qtbot import QtBot

from crm_desktop.domain.clock_rules import Deadline, Kind
from crm_desktop.domain.clocks import Allowance, Unit
from crm_desktop.services import clock_settings, customers, follow_ups, history, incomplete
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import options
from crm_desktop.ui.pages.customers import CustomersPage
from crm_desktop.ui.pages.today import TodayPage
from crm_desktop.ui.pages.today_lines import HotLine, OftenLine, RingLine
from crm_desktop.ui.widgets.day_bar import DayBar
from crm_desktop.ui.widgets.link import Link


@pytest.fixture
def today(book: object, open_desk: OpenDesk) -> Desk:
    return open_desk("today")


def page(desk: Desk) -> TodayPage:
    found = desk.window.pages.current
    assert isinstance(found, TodayPage)
    return found


def first(desk: Desk, kind: type[Found]) -> Found:
    """The first line of a card, once it is laid out."""
    desk.wait(lambda: any(True for _ in desk.visible(kind)))
    return next(desk.visible(kind))


def log(desk: Desk, customer_id: int, ahead: int) -> None:
    at = (datetime.now() + timedelta(days=ahead)).isoformat(timespec="minutes")
    phone = options.current(desk.store).find("method", "电话")
    follow_ups.log(desk.store, customer_id, TouchDraft(at, phone))


def test_progress_of_the_day_and_of_the_week(today: Desk) -> None:
    assert today.sees("of 2 done")
    assert today.sees("Overdue 1")
    assert today.sees("Nothing logged yet")
    log(today, 4, 0)
    today.wait(lambda: today.sees("Call 1"))
    assert today.sees("of 3 done")
    assert today.sees("100%")
    today.click("This week")
    assert today.sees("Progress this week")
    today.click("Today")
    assert today.sees("Progress today")


def test_the_bar_has_a_segment_for_each_task(qtbot: QtBot) -> None:
    bar = DayBar()
    qtbot.addWidget(bar)
    bar.set_parts(4, 3, 4)
    assert bar.tones() == ["ok"] * 4 + ["danger"] * 3 + ["press"] * 4
    bar.set_parts(500, 1, 499)
    assert (len(bar.tones()), bar.tones().count("danger")) == (24, 1)
    bar.set_parts(0, 0, 0)
    assert bar.tones() == ["press"]


def test_hot_customers_open_and_all_of_them_filter_the_customers(today: Desk) -> None:
    line = first(today, HotLine)
    assert (line.customer_id, line.hot.late) == (1, True)
    line.click()
    shown = today.window.pages.current
    assert isinstance(shown, CustomersPage)
    assert shown.table.current_id() == 1
    shown.show_bin(True)
    today.window.show_page("today")
    today.click("Show all")
    assert [row[1] for row in today.rows()] == ["澜川智能科技有限公司"]
    assert shown.filters.hot is not None
    assert shown.filters.hot.isChecked()


def test_one_click_moves_the_next_contact_to_a_better_day(today: Desk) -> None:
    for ahead in (-3, -2, -1, 0):
        log(today, 4, ahead)
    follow_ups.plan(today.store, 4, (TODAY + timedelta(days=1)).isoformat())
    line = first(today, OftenLine)
    assert line.line == "4 in 7 d, better ≤ 1"
    better = line.often.better
    next(one for one in today.visible(Link) if one.text().startswith("Move to")).click()
    today.wait(lambda: first(today, OftenLine).often.next_on == better)
    step = history.next_undo(today.store)
    assert step is not None
    assert step.kind == "follow_up.snooze"
    today.window.undo()
    today.wait(lambda: first(today, OftenLine).often.better == better)


def test_what_is_to_be_completed_within_a_day(today: Desk) -> None:
    def capture(name: str, hours: float) -> None:
        since = (datetime.now() - timedelta(hours=hours)).isoformat(timespec="seconds")
        with today.store.step("customer.add", name=name) as step:
            added = customers.add_in(step, {"name": name}, [ContactDraft("王敏")])
            incomplete.begin(step, [added], since)

    capture("星漫教育科技有限公司", 26.01)
    capture("沐光照明科技有限公司", 18.675)
    capture("银杏智慧园区有限公司", 12.26)
    first(today, RingLine)
    lines = list(today.visible(RingLine))
    assert [(line.text()[:2], line.tone()) for line in lines] == [
        ("星漫", "danger"), ("沐光", "hotbar"), ("银杏", "accent"),
    ]  # fmt: skip
    assert [line.left for line in lines] == ["2 h over", "5 h 20 min left", "11 h 45 min left"]
    assert "Need" in lines[0].missing
    lines[0].click()
    assert today.window.pages.form is not None


def test_the_time_there_is_stands_in_the_cards(today: Desk) -> None:
    assert today.sees("Logged within 24 h")
    with today.store.step("customer.add") as step:
        added = customers.add_in(step, {"name": "清源水务"}, [ContactDraft("韩冬")])
        incomplete.begin(step, [added], (datetime.now() - timedelta(hours=30)).isoformat(timespec="minutes"))
    assert first(today, RingLine).left.endswith("over")
    rules = clock_settings.read(today.store)
    longer = Deadline(Allowance(40, Unit.HOURS))
    clock_settings.save(
        today.store, replace(rules, deadlines={**rules.deadlines, Kind.ENTRY: longer, Kind.LOG: longer})
    )
    today.wait(lambda: today.sees("Logged within 40 h"))
    assert today.sees("to be completed in 40 h")
    line = first(today, RingLine)
    assert (line.left[:2], line.tone()) == ("10", "hotbar")
    with today.store.step("x") as step:
        since = (datetime.now() - timedelta(hours=20)).isoformat(timespec="minutes")
        step.db.exec_driver_sql("UPDATE customer SET incomplete_since = ?", (since,))
    page(today).refresh()
    assert first(today, RingLine).tone() == "accent", "a third of the time is left, not eight hours"


def test_the_form_of_customers_is_looked_over_each_half_year(today: Desk) -> None:
    assert not today.sees("The form of customers wants a look")
    with today.store.step("setting.edit", key="test") as step:
        step.db.exec_driver_sql("UPDATE rule_version SET since = '2024-01-01T09:00:00'")
    today.wait(lambda: today.sees("The form of customers wants a look"))
    today.click("Look at the fields")
    assert today.sees("No field of your own yet")
    today.press(K.Key_Escape)
    today.click("Looked over")
    today.wait(lambda: not today.sees("The form of customers wants a look"))
