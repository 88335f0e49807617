"""The window as its user meets it: tabs, header, undo bar, status line, keyboard, dropped files, closing."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import Desk, K, M, OpenDesk
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView

from crm_desktop.domain.messages import Message
from crm_desktop.services import customers, follow_ups, history
from crm_desktop.store import backup
from crm_desktop.store.database import open_store
from crm_desktop.ui.due_popover import DueLine
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.tab_bar import TabBar


def test_customers_are_seen_with_their_numbers_and_dates(desk: Desk) -> None:
    table = desk.table()
    with_tester = QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    assert desk.headers()[:2] == ["No.", "Customer"]
    assert desk.column("Customer")[0] == "澜川智能科技有限公司"
    assert desk.column("Next follow-up") == ["2 d late", "Today 10:30", "Tomorrow 10:30", follow_up_day(3)]
    assert desk.sees("4 customers")
    del with_tester


def follow_up_day(days: int) -> str:
    day = date.today() + timedelta(days=days)
    return f"{day:%m-%d} 10:30" if day.year == date.today().year else f"{day:%Y-%m-%d} 10:30"


def test_due_customers_are_counted_in_the_header(desk: Desk) -> None:
    assert next(desk.visible(TabBar))._counts == {"today": 2}


@pytest.mark.parametrize(
    ("key", "tab", "seen"),
    [
        (K.Key_1, "Today", "澜川智能科技有限公司"),
        (K.Key_2, "Customers", "All customers"),
        (K.Key_3, "Follow-ups", "确认方案"),
        (K.Key_4, "Grading", "Reason for the change"),
        (K.Key_5, "Conversions", "Won"),
        (K.Key_6, "Review", "New customers"),
    ],
)
def test_tabs_by_keyboard_and_mouse(desk: Desk, key: K, tab: str, seen: str) -> None:
    desk.window.show_page("review" if key != K.Key_6 else "customers")
    desk.press(key, M.ControlModifier)
    by_key = desk.window.pages.key
    desk.window.show_page("review" if key != K.Key_6 else "customers")
    desk.tab(tab)
    assert desk.window.pages.key == by_key
    assert shows(desk, seen)


def shows(desk: Desk, text: str) -> bool:
    lists = [view.model() for view in desk.visible(QListView)]
    rows = [str(model.index(row, 0).data()) for model in lists for row in range(model.rowCount())]
    headers = desk.headers() if list(desk.visible(DataTable)) else []
    return text in headers or desk.sees(text) or any(text in row for row in rows)


def test_every_step_is_named_and_taken_back(desk: Desk) -> None:
    desk.choose("北辰汽车零部件有限公司")
    desk.write("h")
    bar = desk.window.undo_bar
    assert bar.isVisible()
    assert bar.text() == "Mark 北辰汽车零部件有限公司 hot"
    assert hot(desk) == 2
    desk.press(K.Key_Z, M.ControlModifier)
    assert hot(desk) == 1
    assert desk.sees("Undone: Mark 北辰汽车零部件有限公司 hot")
    desk.press(K.Key_Z, M.ControlModifier | M.ShiftModifier)
    assert hot(desk) == 2
    bar.undo.emit()
    assert hot(desk) == 1


def hot(desk: Desk) -> int:
    with desk.store.read() as db:
        return int(db.exec_driver_sql("SELECT count(*) FROM customer WHERE hot").scalar_one())


def test_undo_in_a_text_field_comes_first(desk: Desk) -> None:
    before = history.next_undo(desk.store)
    desk.press(K.Key_F, M.ControlModifier)
    desk.write("北辰")
    desk.press(K.Key_Z, M.ControlModifier)
    assert history.next_undo(desk.store) == before
    field = desk.field("Filter this list")
    assert field.text() == ""  # type: ignore[union-attr]


def test_undo_with_nothing_left_says_so(open_desk: OpenDesk, data: Path) -> None:
    open_store(data).close()
    desk = open_desk("customers")
    desk.press(K.Key_Z, M.ControlModifier)
    assert desk.sees("There is nothing to undo.")


def test_an_empty_book_greets_on_today_until_the_first_customer(open_desk: OpenDesk) -> None:
    desk = open_desk("today")
    assert desk.window.pages.key == "welcome"
    customers.add(desk.store, {"name": "恒泽新材料有限公司"})
    desk.wait(lambda: desk.window.pages.key == "today")
    desk.window.undo()
    desk.wait(lambda: desk.window.pages.key == "welcome")


def test_status_line_tells_selection_sort_and_book(desk: Desk) -> None:
    desk.choose("启明医疗器械有限公司")
    desk.also_choose("云杉文化传媒有限公司")
    assert desk.sees("2 selected")
    assert desk.sees("By Next follow-up, ascending")
    assert desk.sees("book.crm")
    assert desk.sees("2 customers selected")


def test_window_comes_back_where_it_was_left(book: Path, open_desk: OpenDesk) -> None:
    desk = open_desk("customers", size=(1280, 720))
    desk.window.resize(1300, 760)
    desk.table().model().sort_by("name", True)
    desk.wait(lambda: "customers" in desk.window.context.state().columns)
    assert (desk.window.context.state().width, desk.window.context.state().tab) == (1300, "customers")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_nothing_is_wider_than_the_window(book: Path, open_desk: OpenDesk, theme: str, size: tuple[int, int]) -> None:
    desk = open_desk("customers", theme=theme, size=size)
    assert (desk.window.width(), desk.window.height()) == size
    for page in ("today", "customers", "follow_ups", "grades", "conversions", "review"):
        desk.window.show_page(page)
        assert desk.window.minimumSizeHint().width() <= size[0], page


def test_a_change_from_elsewhere_is_shown(desk: Desk) -> None:
    customer_id = customers.add(desk.store, {"name": "恒泽新材料有限公司", "owner": "张帆"})
    assert desk.sees("5 customers")
    assert "恒泽新材料有限公司" in desk.column("Customer")
    follow_ups.plan(desk.store, customer_id, f"{date.today()}T16:00", method_id=None, next_action="回访")
    assert "Today 16:00" in desk.column("Next follow-up")


def test_the_bell_lists_who_is_due_and_opens_them(desk: Desk) -> None:
    desk.click("Reminders")
    assert desk.sees("Overdue 1")
    assert [line._customer_id for line in desk.visible(DueLine)] == [1, 2]
    desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    assert not list(desk.visible(DueLine))
    assert desk.table().current_id() == 2


@pytest.mark.parametrize("keys", [(K.Key_F1, M.NoModifier), (K.Key_Question, M.NoModifier)])
def test_help_is_one_key_away_but_a_field_may_hold_a_question_mark(desk: Desk, keys: tuple[K, M]) -> None:
    desk.press(K.Key_F, M.ControlModifier)
    desk.press(K.Key_Question, M.ShiftModifier)
    assert desk.field("Filter this list").text() == "?"  # type: ignore[union-attr]
    desk.window.show_page("customers")
    desk.press(*keys)
    assert desk.sees("Keyboard shortcuts")


def test_closing_leaves_a_backup(desk: Desk) -> None:
    folder = desk.store.path
    desk.window.quit()
    assert len(backup.listing(folder)) == 1


@pytest.mark.parametrize("in_tray", [True, False])
def test_closing_hides_into_the_tray_only_where_there_is_one(desk: Desk, in_tray: bool) -> None:
    hidden: list[bool] = []
    desk.window.hidden_to_tray.connect(collect(hidden))
    desk.window.stay_in_tray = in_tray
    desk.window.close()
    assert (bool(hidden), desk.window.isVisible()) == (in_tray, False)


def collect(into: list[bool]) -> Callable[[], None]:
    def take() -> None:
        into.append(True)

    return take


def test_what_is_typed_into_a_cell_survives_a_change_elsewhere(desk: Desk) -> None:
    table = desk.table()
    row = desk.row_of("启明医疗器械有限公司")
    table.set_current_id(table.model().id_at(row))
    table.set_cursor(row, table.model().positions["need"])
    desk.press(K.Key_F2)
    desk.press(K.Key_A, M.ControlModifier)
    desk.write("冷链")
    customers.add(desk.store, {"name": "甲科技有限公司"})  # as a running import would
    QApplication.processEvents()
    assert table.is_editing()
    desk.write("监测")
    desk.press(K.Key_Return)
    desk.bot.waitUntil(lambda: not table.is_editing())
    QApplication.processEvents()
    assert desk.sees("冷链监测")
    assert desk.sees("甲科技有限公司")


def test_what_is_told_floats_above_the_page_and_moves_nothing(desk: Desk) -> None:
    window = desk.window
    before = window.pages.geometry()
    sentence = "The last run did not end cleanly and the book failed its check: {problem}"
    window.tell(Message(sentence, problem="x" * 40 + " tail of a long complaint " * 12))
    assert any("tail of a long complaint" in text for text in desk.texts())
    assert window.pages.geometry() == before
    assert before.contains(window.banner.geometry())
    label = window.banner.label
    assert label.height() >= label.heightForWidth(label.width())
    desk.click("Close")
    assert not window.banner.isVisible()
    window.tell(Message(sentence, problem="?"))
    assert window.banner.isVisible()
    window.banner._timer.setInterval(1)
    window.banner._timer.start()
    desk.wait(lambda: not window.banner.isVisible())
    window.tell(Message(sentence, problem="again"))
    assert window.banner.grab().toImage().pixelColor(200, 20).alpha() == 255
    assert window.pages.geometry() == before
