"""The care calendar on the real window: what stands on its days, what clicks and keys do, drafts, gifts, rules."""

import itertools
from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import TODAY, Desk, K, OpenDesk, fill
from new_books import put_book
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.holiday_lines import lines_of
from crm_desktop.domain.holidays import shipped
from crm_desktop.services import care_settings, contacts, customers, gifts
from crm_desktop.services.care import Entry
from crm_desktop.services.contacts import ContactDraft
from crm_desktop.store.database import Store
from crm_desktop.ui.care.bar import CareBar, lunar_span
from crm_desktop.ui.care.cells import shown_words
from crm_desktop.ui.care.draft_card import DraftCard
from crm_desktop.ui.care.festival_rows import KnownRow
from crm_desktop.ui.care.gifts import GiftLine
from crm_desktop.ui.care.grid import CareGrid
from crm_desktop.ui.care.holiday_rows import LineRow
from crm_desktop.ui.drawer.timeline import TimelineView
from crm_desktop.ui.pages.care_page import CarePage
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.filter_chip import FilterChip

LEFT = Qt.MouseButton.LeftButton


def born(store: Store, name: str, day: date, *, company: str = "", grade: str = "C") -> int:
    """A customer whose only person has a birthday on a day."""
    person = ContactDraft(name, birthday=f"1980-{day:%m-%d}")
    return customers.add(store, {"name": company or f"{name}公司", "grade": grade}, contacts=[person])


def own_day(store: Store, day: date) -> None:
    """A festival of the user's own on a day."""
    rows = {"shown": {}, "lead": {}, "top": 2, "own": [{"name": "厂庆", "day": f"{day:%m-%d}", "lead": 3}]}
    care_settings.save(store, care_settings.read_choice(rows), [])


def two_birthdays(store: Store) -> None:
    """The invented customers and two with a birthday today."""
    fill(store)
    born(store, "白露", TODAY)
    born(store, "丁香", TODAY, company="清源水务有限公司", grade="B")


@pytest.fixture
def care(data: Path, open_desk: OpenDesk) -> Desk:
    """The calendar, opened from the palette, on a book with two birthdays today."""
    put_book(data, two_birthdays)
    desk = open_desk()
    desk.window.show_palette("care calendar")
    desk.press(K.Key_Return)
    assert page(desk).isVisible()
    return desk


def page(desk: Desk) -> CarePage:
    return next(iter(desk.visible(CarePage)))


def grid(desk: Desk) -> CareGrid:
    return next(iter(desk.visible(CareGrid)))


def words(desk: Desk, day: date = TODAY) -> list[str]:
    return [say(entry.words) for entry in grid(desk).entries(day)]


def entry(desk: Desk, text: str, day: date = TODAY) -> Entry:
    return next(one for one in grid(desk).entries(day) if say(one.words) == text)


def press_entry(desk: Desk, text: str, day: date = TODAY) -> None:
    box = grid(desk).entry_box(entry(desk, text, day))
    assert box.isValid()
    desk.bot.mouseClick(grid(desk), LEFT, pos=box.center())


def cards(desk: Desk) -> list[DraftCard]:
    return list(desk.visible(DraftCard))


def chip(desk: Desk, text: str) -> FilterChip:
    return next(one for one in desk.visible(FilterChip) if one.accessibleName().startswith(text))


def test_the_palette_opens_it_on_today_under_the_follow_ups_tab(care: Desk) -> None:
    assert words(care) == ["白露's birthday", "丁香's birthday"]
    assert grid(care).day == TODAY
    assert "白露's birthday" in grid(care).accessibleName()
    assert care.window.header.tabs._current == "follow_ups"
    assert page(care).status()[:2] == ["2 on this page", "0 done"]
    bar = next(iter(care.visible(CareBar)))
    assert bar.title.text() == f"{TODAY.month}/{TODAY.year}"
    assert care.sees(bar.span.text())


def test_it_is_a_view_of_the_follow_ups_tab_that_is_remembered(care: Desk) -> None:
    switch = page(care).views
    switch.setFocus()
    care.press(K.Key_Left)
    assert not list(care.visible(CarePage))
    assert care.window.pages.current is not None
    care.window.rooms.show_care()
    care.tab("Customers")
    care.tab("Follow-ups")
    assert page(care).views.current() == "care"
    assert QApplication.focusWidget() is grid(care)
    assert care.sees("2 on this page")


def test_the_span_names_both_ends_in_the_lunar_calendar() -> None:
    assert lunar_span(date(2026, 3, 1), date(2026, 3, 31)) == "丙午年 正月十三 – 二月十三"
    assert lunar_span(date(2026, 2, 1), date(2026, 2, 28)) == "乙巳年 腊月十四 – 丙午年 正月十二"
    assert lunar_span(date(2101, 1, 1), date(2101, 1, 31)) == ""


def test_arrows_walk_the_days_and_pages_the_months(care: Desk) -> None:
    grid(care).show_month(2026, 3, date(2026, 3, 30))
    page(care).refresh()
    grid(care).setFocus()
    for key, day in (
        (K.Key_Right, date(2026, 3, 31)),
        (K.Key_Right, date(2026, 4, 1)),
        (K.Key_Up, date(2026, 3, 25)),
        (K.Key_Left, date(2026, 3, 24)),
        (K.Key_Down, date(2026, 3, 31)),
        (K.Key_PageDown, date(2026, 4, 30)),
        (K.Key_PageUp, date(2026, 3, 30)),
        (K.Key_Home, TODAY),
    ):
        care.press(key)
        assert grid(care).day == day
        assert (grid(care).year, grid(care).month) == (day.year, day.month)


def test_the_buttons_turn_the_months(care: Desk) -> None:
    before = (TODAY.replace(day=1) - timedelta(days=1)).replace(day=1)
    care.click("Month before")
    assert (grid(care).year, grid(care).month) == (before.year, before.month)
    care.click("This month")
    assert grid(care).day == TODAY
    care.click("Month after")
    assert (grid(care).year, grid(care).month) != (TODAY.year, TODAY.month)


def test_a_click_on_an_entry_opens_its_customer(care: Desk) -> None:
    press_entry(care, "丁香's birthday")
    assert care.sees("清源水务有限公司")
    assert care.window.pages.key == "customers"


def test_enter_opens_the_one_entry_and_lists_several(care: Desk) -> None:
    born(care.store, "单人", TODAY + timedelta(days=1))
    grid(care).setFocus()
    care.press(K.Key_Return)
    care.pick("白露's birthday")
    assert care.window.pages.key == "customers"
    care.window.rooms.show_care()
    care.press(K.Key_Right)
    care.press(K.Key_Return)
    assert care.sees("单人公司")


def test_more_entries_than_room_are_counted_and_listed(care: Desk) -> None:
    for number in range(7):
        born(care.store, f"甲{number}", TODAY)
    box = grid(care).cell(TODAY)
    care.bot.mouseClick(grid(care), LEFT, pos=QPoint(box.center().x(), box.bottom() - 12))
    care.pick("甲6's birthday")
    assert care.window.pages.key == "customers"


def test_chips_count_and_hide(care: Desk) -> None:
    assert chip(care, "Birthdays").accessibleName() == "Birthdays 2"
    care.click("Birthdays 2")
    assert words(care) == []
    assert chip(care, "Birthdays").accessibleName() == "Birthdays 2", "the count is of what it would show"
    care.click("Birthdays 2")
    assert len(words(care)) == 2


def test_solar_birthdays_move_to_their_lunar_day(care: Desk) -> None:
    care.click("By lunar day")
    days = page(care).window_shown
    assert days is not None
    kinds = {one.kind for day in days.days for one in day.entries}
    assert kinds <= {"lunar", "silent", "festival"}
    care.click("By lunar day")
    assert "白露's birthday" in words(care)


def test_drafts_of_the_day_are_written_rewritten_and_copied(care: Desk) -> None:
    assert care.sees(f"Birthday {TODAY:%m-%d} · 2 to greet")
    assert [card.card.recipient.name for card in cards(care)] == ["白露", "丁香"]
    assert all(card.used.text() == "uses nothing known of them" for card in cards(care))
    before = cards(care)[0].card.draft.text
    care.click("Rewrite for 白露")
    after = cards(care)[0].card.draft.text
    assert after != before
    care.click("Copy for 白露")
    assert QApplication.clipboard().text() == after
    every = [card.card.draft.text for card in cards(care)]
    care.click("Rewrite all")
    assert [card.card.draft.text for card in cards(care)] != every


def test_copy_and_record_goes_on_to_the_next_and_can_be_undone(care: Desk) -> None:
    first = cards(care)[0].card.draft.text
    care.click("Copy and record")
    assert QApplication.clipboard().text() == first
    assert [card.card.recipient.name for card in cards(care)] == ["丁香"]
    assert entry(care, "白露's birthday").done
    assert words(care) == ["丁香's birthday", "白露's birthday"], "what is open stands first"
    assert page(care).status()[1] == "1 done"
    care.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not entry(care, "白露's birthday").done
    care.bot.keyClick(cards(care)[1], K.Key_Return)
    assert entry(care, "丁香's birthday").done


def test_a_draft_is_changed_by_hand(care: Desk) -> None:
    care.click("Edit for 白露")
    field = care.field("Text of the greeting")
    assert QApplication.focusWidget() is field
    QApplication.processEvents()
    assert cards(care)[0].visibleRegion().boundingRect().height() > 80, "there is room for the field"
    field.setPlainText("白露姐，生日快乐！改天登门。")  # type: ignore[union-attr]
    cards(care)[1].setFocus()
    care.wait(lambda: cards(care)[0].text.text() == "白露姐，生日快乐！改天登门。")
    care.click("Edit for 白露")
    field = care.field("Text of the greeting")
    field.setPlainText("算了")  # type: ignore[union-attr]
    care.bot.keyClick(field, K.Key_Escape)
    care.wait(lambda: cards(care)[0].text.text() == "白露姐，生日快乐！改天登门。")
    care.click("Edit for 白露")
    care.field("Text of the greeting").setPlainText("生日快乐，白露姐！")  # type: ignore[union-attr]
    care.click("Copy and record")
    assert QApplication.clipboard().text() == "生日快乐，白露姐！"
    with care.store.read() as db:
        assert db.exec_driver_sql("SELECT content FROM greeting").scalar() == "生日快乐，白露姐！"


def test_a_greeting_that_was_sent_stands_in_the_timeline(care: Desk) -> None:
    care.click("Festivals and holidays")
    box = dialog(care)
    box.switch._choose("gifts")  # type: ignore[attr-defined]
    care.click("A greeting that was sent counts as a contact")
    care.click("Save")
    assert care_settings.greeting_counts(care.store)
    care.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not care_settings.greeting_counts(care.store)
    one = cards(care)[0].card
    care.click("Copy and record")
    care.window.rooms.open_customer(one.recipient.customer_id)
    view = next(iter(care.visible(TimelineView)))
    first = view.entries()[0]
    assert (first.title, first.body, first.notes) == ("Birthday greeting · 白露", one.draft.text, "")
    care.click("All kinds")
    care.pick("Gifts")
    assert care.sees("Nothing of this kind yet.")
    care.click("Gifts")
    care.pick("Greetings")
    assert [entry.kind for entry in view.entries()] == ["greeting"]


def test_the_alarm_names_who_gets_the_same_and_rewrites_them(care: Desk) -> None:
    names = [f"{family}经理" for family in "赵钱孙李周吴郑王冯陈褚卫"]
    for name in names:
        born(care.store, name, TODAY)
    panel = page(care).side.drafts
    assert panel.alarm.isVisible(), "a dozen drafts that know nothing repeat a sentence"
    told = panel.alarm.title.text()
    assert told.startswith("The same words for")
    care.click("Rewrite one by one")
    assert len({card.card.draft.body for card in cards(care)}) == len(cards(care))


def test_a_festival_brings_its_people_to_the_side(care: Desk) -> None:
    day = TODAY + timedelta(days=1 if TODAY.weekday() < 6 else -1)
    own_day(care.store, day)
    # the book's own customers: one of grade A, two of B, and 丁香
    text = "厂庆 greetings: 4"
    press_entry(care, text, day)
    assert care.sees(f"厂庆 {day:%m-%d} · 4 to greet")
    assert {card.card.recipient.name for card in cards(care)} == {"陈立", "周敏", "许晴", "丁香"}
    used = {card.card.recipient.name: card.used.text() for card in cards(care)}
    assert used["陈立"] == "uses the customer's need"


def test_a_day_with_two_occasions_has_a_chip_for_each(care: Desk) -> None:
    own_day(care.store, TODAY)
    assert [one.text() for one in care.visible(FilterChip)][-2:] == ["Birthday", "厂庆"]
    care.click("厂庆 4")
    assert care.sees(f"厂庆 {TODAY:%m-%d} · 4 to greet")
    care.click("Birthday 2")
    assert care.sees(f"Birthday {TODAY:%m-%d} · 2 to greet")
    care.click("厂庆 4")
    care.click("Copy and record")
    assert care.sees(f"厂庆 {TODAY:%m-%d} · 3 to greet"), "who works through an occasion stays with it"
    log_gift(care, "丁香，手写贺卡，15")
    assert care.sees(f"厂庆 {TODAY:%m-%d} · 3 to greet")


def test_a_day_without_greetings_shows_the_next_that_has_some(care: Desk) -> None:
    born(care.store, "后天生", TODAY + timedelta(days=2))
    page(care).show_day(TODAY + timedelta(days=1))
    assert [card.card.recipient.name for card in cards(care)] == ["后天生"]


def log_gift(desk: Desk, text: str) -> None:
    field = desk.field("New gift")
    field.setFocus()
    field.clear()
    desk.write(text)
    desk.click("Log gift")


def rows(desk: Desk) -> list[str]:
    return [one.accessibleName() for one in desk.visible(GiftLine)]


def test_a_gift_is_logged_from_one_line(care: Desk) -> None:
    log_gift(care, "丁香，手写贺卡，15")
    assert rows(care) == [f"{TODAY:%m-%d} 丁香 清源水务 手写贺卡 15元"]
    assert care.sees("this year 15元")
    assert care.field("New gift").text() == ""
    assert entry(care, "丁香's birthday").done
    care.window.undo()
    assert rows(care) == []


def test_a_gift_above_the_limit_asks_for_its_purpose(care: Desk) -> None:
    log_gift(care, "丁香，茶礼，480")
    assert rows(care) == []
    assert care.sees("A gift above 300元 needs a purpose.")
    field = care.field("Purpose of the gift")
    assert QApplication.focusWidget() is field
    care.write("答谢转介绍")
    care.press(K.Key_Return)
    assert rows(care) == [f"{TODAY:%m-%d} 丁香 清源水务 茶礼 480元"]
    assert next(iter(care.visible(GiftLine))).row.over
    log_gift(care, "丁香，花篮，200")
    assert care.sees(f"With this gift the person has had 680元 in {TODAY.year}, above 600元.")
    assert len(rows(care)) == 2


def test_what_is_no_gift_gets_a_sentence(care: Desk) -> None:
    log_gift(care, "丁香，茶礼")
    assert care.sees("Write to whom, what and how much, such as 陈立，茶礼，480.")
    log_gift(care, "王某某，茶礼，100")
    assert care.sees("Nobody called “王某某” is in the book.")
    assert rows(care) == []


def test_several_of_a_name_are_asked_for(care: Desk) -> None:
    born(care.store, "丁香", TODAY - timedelta(days=1), company="澜山科技有限公司")
    log_gift(care, "丁香，贺卡，20")
    assert rows(care) == []
    care.pick("丁香 · 澜山科技有限公司")
    assert rows(care) == [f"{TODAY:%m-%d} 丁香 澜山科技 贺卡 20元"]


def test_a_gift_opens_its_customer_and_del_takes_it_out(care: Desk) -> None:
    log_gift(care, "丁香，贺卡，20")
    log_gift(care, "白露，贺卡，30")
    line = next(one for one in care.visible(GiftLine) if "白露" in one.accessibleName())
    line.setFocus()
    care.press(K.Key_Delete)
    assert rows(care) == [f"{TODAY:%m-%d} 丁香 清源水务 贺卡 20元"]
    assert gifts.log(care.store, TODAY.year).total == 2000
    line = next(iter(care.visible(GiftLine)))
    line.menu_asked.emit(line.row.id, line.mapToGlobal(QPoint(5, 5)))
    care.pick("Remove")
    assert rows(care) == []
    log_gift(care, "丁香，贺卡，20")
    care.bot.mouseClick(next(iter(care.visible(GiftLine))), LEFT)
    assert care.window.pages.key == "customers"


def dialog(desk: Desk) -> Dialog:
    found = Dialog.top(desk.window)
    assert found is not None
    return found


def test_festivals_are_switched_on_and_own_days_added(care: Desk) -> None:
    care.click("Festivals and holidays")
    row = next(one for one in care.visible(KnownRow) if one.festival.key == "teachers_day")
    care.click("Teachers' Day")
    row.lead.setText("5")
    care.click("Add a day")
    care.write("厂庆")
    care.field("Date of your day").setText("3月32日")
    care.click("Save")
    assert care.sees("“3月32日” is no day of the year: write 08-18, 2026-05-20 or 农历八月十五.")
    care.field("Date of your day").setText("农历腊月初八")
    care.click("Save")
    known = {one.name: one for one in care_settings.choice(care.store).greeted()}
    assert (known["教师节"].lead, known["厂庆"].key) == (5, "own:厂庆:农历腊月初八")
    care.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "厂庆" not in {one.name for one in care_settings.choice(care.store).greeted()}


def test_wrong_days_of_lead_and_amounts_are_named_where_they_are(care: Desk) -> None:
    care.click("Festivals and holidays")
    box = dialog(care)
    box.festivals.known[0].lead.setText("many")  # type: ignore[attr-defined]
    care.click("Save")
    assert care.sees("“many” is no number of days from 0 to 90.")
    box.festivals.known[0].lead.setText("3")  # type: ignore[attr-defined]
    box.limits.one.setText("不少")  # type: ignore[attr-defined]
    care.click("Save")
    assert care.sees("“不少” is no amount: write a number such as 300, or nothing.")
    assert care.sees("One gift above this needs a purpose")
    box.limits.one.setText("500")  # type: ignore[attr-defined]
    box.limits.year.setText("")  # type: ignore[attr-defined]
    care.click("Save")
    limits = care_settings.gift_limits(care.store)
    assert (limits.one, limits.year) == (50000, None)
    assert care.sees("above 500元 a purpose is needed")


def test_solar_terms_are_greeted_when_they_are_chosen(care: Desk) -> None:
    care.click("Festivals and holidays")
    care.click("All or none")
    care.click("Save")
    greeted = {one.name for one in care_settings.choice(care.store).greeted()}
    assert {"立春", "冬至"} <= greeted
    assert "清明" not in greeted


def open_holidays(desk: Desk, year: int) -> None:
    page(desk).show_day(date(year, 3, 1))
    desk.click("Festivals and holidays")
    box = dialog(desk)
    box.switch._choose("holidays")  # type: ignore[attr-defined]


def test_holidays_are_edited_by_year_as_lines(care: Desk) -> None:
    open_holidays(care, 2026)
    lines = list(care.visible(LineRow))
    assert len(lines) == len(lines_of(shipped(), 2026))
    lines[0].name.setText("元旦假")
    care.click("Add a line")
    care.write("厂休")
    added = list(care.visible(LineRow))[-1]
    added.first.setText("8月3日")
    added.last.setText("2026-08-01")
    care.click("Save")
    assert care.sees("The last day lies before the first.")
    added.last.setText("8月5日")
    care.click("Save")
    table = care_settings.holidays(care.store)
    assert (table.off[date(2026, 8, 4)], table.off[date(2026, 1, 1)]) == ("厂休", "元旦假")
    assert table.off[date(2026, 10, 1)] == "国庆节"
    days = page(care).window_shown
    assert days is not None


def test_wrong_lines_of_holidays_get_a_sentence(care: Desk) -> None:
    open_holidays(care, 2026)
    line = next(iter(care.visible(LineRow)))
    assert all(one.height() >= one.first.sizeHint().height() for one in care.visible(LineRow)), "no line is squeezed"
    for first, last, sentence in (
        ("", "", "Say on which day it begins."),
        ("someday", "", "“someday” is no day: write it like 2026-10-01."),
        ("2025-01-01", "", "2025-01-01 does not lie in 2026."),
        ("2026-10-02", "", "2026-10-02 stands in two lines of 2026."),
        ("2026-03-01", "2026-06-01", "One line holds at most 31 days."),
    ):
        line.first.setText(first)
        line.last.setText(last)
        care.click("Save")
        assert care.sees(sentence)
    care.click("As shipped")
    care.click("Save")
    assert care_settings.holidays(care.store) == shipped()


def test_a_notice_is_read_into_lines_of_its_year(care: Desk) -> None:
    open_holidays(care, 2026)
    for _ in range(2):
        care.click("Year after")
    assert care.sees("Nothing is known of this year yet.")
    notice = care.field("Text of the notice")
    notice.setPlainText("明天放假")  # type: ignore[union-attr]
    care.click("Read the notice")
    assert care.sees("No holiday was found in this text.")
    text = "一、元旦：1月1日（周六）放假，共1天。\n二、春节：1月25日至31日放假调休，共7天。1月23日（周日）上班。"
    notice.setPlainText(text)  # type: ignore[union-attr]
    care.click("Read the notice")
    assert care.sees("3 lines were read, look at them before you save.")
    care.click("Year before")
    care.click("Save")
    table = care_settings.holidays(care.store)
    assert table.off[date(2028, 1, 25)] == "春节"
    assert table.work[date(2028, 1, 23)] == "春节"


def test_what_is_written_elsewhere_shows_at_once_or_when_it_is_shown_again(care: Desk) -> None:
    born(care.store, "新人", TODAY)
    assert "新人's birthday" in words(care)
    care.tab("Customers")
    someone = born(care.store, "后来", TODAY)
    with care.store.step("test") as step:
        contacts.save_contacts(step.db, someone, [])
    born(care.store, "再来", TODAY)
    care.window.rooms.show_care()
    assert "再来's birthday" in words(care)
    assert "后来's birthday" not in words(care)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_it_fits(book: object, open_desk: OpenDesk, theme: str, size: tuple[int, int]) -> None:
    desk = open_desk("follow_ups", theme=theme, size=size)
    desk.window.rooms.show_care()
    bar = next(iter(desk.visible(CareBar)))
    QApplication.processEvents()
    for widget in (bar.back, bar.title, page(desk).views, *bar.chips.values(), bar.by_lunar, bar.rules):
        assert widget.width() >= widget.sizeHint().width()
        assert bar.rect().contains(widget.geometry())
    boxes = [widget.geometry() for widget in (bar.forth, bar.title, *bar.chips.values(), bar.by_lunar, bar.rules)]
    assert all(left.right() < right.left() for left, right in itertools.pairwise(boxes))


def test_a_long_name_is_shortened_before_what_is_said_of_it(care: Desk) -> None:
    company = {"name": "重庆砺麓文化传媒发展投资控股集团有限公司", "founded": f"{TODAY.year - 7}-{TODAY:%m-%d}"}
    customers.add(care.store, company)
    one = next(one for one in grid(care).entries() if one.kind == "company")
    short = shown_words(one, 140)
    assert short.endswith("…, 7 years")
    assert short.startswith("砺麓")
    assert shown_words(one, 900) == "重庆砺麓文化传媒发展投资控股, 7 years"
