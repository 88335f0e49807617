"""The tabs over a real book: rows, filters, keys, paste, memory, the bin."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from new_books import new_book
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.messages import Message
from crm_desktop.domain.review_period import Period
from crm_desktop.services import conversions, customers, follow_ups, grading, history
from crm_desktop.services.conversions import ConversionDraft, LossDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.services.lists import CustomerList
from crm_desktop.settings import Settings, WindowState, changed
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.changes import Changes
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.conversions import ConversionsPage
from crm_desktop.ui.pages.customers import CustomersPage
from crm_desktop.ui.pages.follow_ups import FollowUpsPage
from crm_desktop.ui.pages.grades import GradesPage
from crm_desktop.ui.pages.review import ReviewPage
from crm_desktop.ui.pages.table_page import TablePage
from crm_desktop.ui.pages.today import TodayPage
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.work import Work

NAMES = ("澜川智能科技有限公司", "北辰汽车零部件有限公司", "启明医疗器械有限公司", "海岳精密机械有限公司")
TODAY = date.today()
Page = CustomersPage | FollowUpsPage | GradesPage | ConversionsPage | TodayPage | ReviewPage


@dataclass
class Host:
    """A window that writes down what it was asked."""

    box: QWidget
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)

    def widget(self) -> QWidget:
        return self.box

    def tell(self, message: Message) -> None:
        self.told.append(message)

    def __getattr__(self, name: str) -> Callable[..., None]:
        def heard(*args: Any) -> None:
            self.asked.append((name, *args))

        return heard


@dataclass
class Stage:
    """A book, a window and what it remembers."""

    store: Store
    host: Host
    changes: Changes
    kept: WindowState = field(default_factory=WindowState)
    settings: Settings = field(default_factory=Settings)

    def remember(self, **values: Any) -> None:
        self.kept = changed(self.kept, **values)

    def context(self) -> Context:
        work = Work(self.store, serial=True)
        window: Any = self.host
        self.store.english = True
        return Context(self.store, work, self.changes, window, lambda: self.settings, lambda: self.kept, self.remember)


def fill(store: Store) -> list[int]:
    """Four customers: two hot, one overdue, one due today, one won, one lost."""
    ids = []
    for place, name in enumerate(NAMES):
        values = {
            "name": name,
            "grade": "ABCA"[place],
            "contact_name": "陈立",
            "contact_points": f"1380000000{place}",
            "industry": "制造业" if place else "",
            "owner": "王磊",
        }
        ids.append(customers.add(store, values))
    customers.set_hot(store, [ids[0], ids[3]], True)
    method = options.current(store).kind("method")[0].id
    follow_ups.log(store, ids[0], TouchDraft(f"{TODAY - timedelta(days=4)}T10:30", method, "发送方案", "有意向"))
    follow_ups.plan(store, ids[0], f"{TODAY - timedelta(days=2)}T10:30", next_action="约线上演示")
    follow_ups.plan(store, ids[1], f"{TODAY}T10:30")
    lists = options.current(store)
    grading.change_grade(store, [ids[2]], lists.find("grade", "B"), "院办立项")
    conversions.record(store, ids[3], ConversionDraft(TODAY.isoformat(), "65万", "企业级 CRM 系统"))
    conversions.record_loss(store, ids[2], LossDraft(TODAY.isoformat(), lists.kind("loss_reason")[0].id))
    return ids


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Stage]:
    theme.current().apply(qapp, "light")
    store = new_book(tmp_path)
    box = QWidget()
    box.resize(1280, 760)
    qtbot.addWidget(box)
    box.show()
    yield Stage(store, Host(box), Changes(store))
    box.hide()
    qapp.clipboard().clear()
    store.close()


def shown(stage: Stage, kind: Callable[[Context, QWidget], Page]) -> Any:
    page = kind(stage.context(), stage.host.box)
    stage.changes.changed.connect(page.on_changed)
    page.resize(1280, 760)
    page.show()
    page.refresh()
    page.take_focus()
    return page


@pytest.mark.parametrize("kind", [CustomersPage, FollowUpsPage, GradesPage, ConversionsPage, TodayPage, ReviewPage])
@pytest.mark.parametrize("filled", [False, True])
def test_every_tab_shows_an_empty_and_a_filled_book(stage: Stage, kind: Any, filled: bool) -> None:
    if filled:
        fill(stage.store)
    page = shown(stage, kind)
    assert page.key in {"customers", "follow_ups", "grades", "conversions", "today", "review"}
    assert all(page.status())
    page.restore(page.state())
    assert not page.grab().isNull()


def test_models_keep_the_rules_of_qt_while_the_book_changes(stage: Stage) -> None:
    ids = fill(stage.store)
    pages = [shown(stage, kind) for kind in (CustomersPage, FollowUpsPage, GradesPage, TodayPage)]
    won = shown(stage, ConversionsPage)
    models = [page.model for page in pages] + [won.won.model, won.lost.model]
    testers = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in models]
    customers.remove(stage.store, ids[:2])
    history.undo(stage.store)
    customers.set_hot(stage.store, ids, True)
    assert testers
    assert pages[0].model.rowCount() == 4


def table_keys(qtbot: QtBot, page: TablePage, keys: str) -> None:
    for key in keys:
        qtbot.keyClicks(QApplication.activePopupWidget() or page.table.middle, key)


def test_keys_of_the_customer_list(stage: Stage, qtbot: QtBot) -> None:
    ids = fill(stage.store)
    page = shown(stage, CustomersPage)
    page.table.set_current_id(ids[1])
    qtbot.keyClicks(page.table.middle, "l")
    qtbot.keyClick(page.table.middle, Qt.Key.Key_Return)
    assert stage.host.asked == [("log_follow_up", ids[1]), ("edit_customer", ids[1])]
    qtbot.keyClicks(page.table.middle, "h")
    assert page.listing.rows([ids[1]])[ids[1]]["hot"]
    qtbot.keyClicks(page.table.middle, "g")
    assert page.doing._menu is not None
    qtbot.keyClicks(page.doing._menu.list, "c")
    grade = options.current(stage.store).find("grade", "C")
    assert stage.host.asked[-1] == ("change_grade", [ids[1]], grade)
    qtbot.keyClicks(page.table.middle, "s")
    qtbot.keyClicks(page.doing._menu.list, "1")
    due = str(page.listing.rows([ids[1]])[ids[1]]["next_due"])
    assert due[:10] == (TODAY + timedelta(days=1)).isoformat()


def test_delete_asks_and_the_bin_gives_back(stage: Stage, qtbot: QtBot) -> None:
    ids = fill(stage.store)
    page = shown(stage, CustomersPage)
    page.table.set_current_id(ids[2])
    qtbot.keyClick(page.table.middle, Qt.Key.Key_Delete)
    dialog = Dialog.top(stage.host.box)
    assert dialog is not None
    dialog.accept()
    assert page.model.rowCount() == 3
    page.show_bin(True)
    assert list(page.model.ids()) == [ids[2]]
    page.table.set_current_id(ids[2])
    qtbot.keyClicks(page.table.middle, "r")
    assert page.model.rowCount() == 0
    page.show_bin(False)
    assert page.model.rowCount() == 4


def test_chips_narrow_and_the_empty_state_names_them(stage: Stage, qtbot: QtBot) -> None:
    fill(stage.store)
    page = shown(stage, CustomersPage)
    grades = {chip.badge(): chip for chip in page.filters.grades.values()}
    qtbot.mouseClick(grades["A"], Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 2
    qtbot.mouseClick(page.filters.hot, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 2
    qtbot.mouseClick(grades["A"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(grades["C"], Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 0
    assert "C" in page.empty.title.text()
    page.empty.primary.click()
    assert page.model.rowCount() == 4
    assert not grades["C"].isChecked()


def test_a_typed_filter_finds_and_escape_clears_it(stage: Stage, qtbot: QtBot) -> None:
    fill(stage.store)
    page = shown(stage, CustomersPage)
    page.focus_filter()
    qtbot.keyClicks(page.filters.text, "beichen")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=2000)
    qtbot.keyClick(page.filters.text, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 4


def test_a_pasted_block_is_one_step_and_adds_customers(stage: Stage, qtbot: QtBot) -> None:
    ids = fill(stage.store)
    page = shown(stage, CustomersPage)
    page.model.sort_by("name", False)
    last = page.model.id_at(3)
    page.table.set_current_id(last)
    row, column = page.model.row_of(last), page.model.positions["name"]
    page.table.set_cursor(row, column)
    QGuiApplication.clipboard().setText("改名有限公司\tB\r\n新来科技有限公司\tA\r\n另一家有限公司\tC\r\n")
    qtbot.keyClick(page.table.middle, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = CustomerList(stage.store).rows(page.model.ids())
    named = {row["name"]: row["grade"] for row in rows.values()}
    assert len(named) == 6
    assert named["改名有限公司"] == "B"
    assert named["另一家有限公司"] == "C"
    history.undo(stage.store)
    assert page.model.rowCount() == len(ids)


def test_cells_are_edited_and_wrong_ones_told(stage: Stage) -> None:
    fill(stage.store)
    page = shown(stage, ConversionsPage)
    model = page.won.model
    assert model.setData(model.index(0, model.positions["amount"]), "80万")
    assert model.data(model.index(0, model.positions["amount"])) == "80万"
    assert model.setData(model.index(0, model.positions["converted_on"]), "someday")
    assert stage.host.told
    page.show_part("lost")
    assert page.status()[0] == "1 deals"


def test_columns_and_sort_are_remembered(stage: Stage, qtbot: QtBot) -> None:
    fill(stage.store)
    page = shown(stage, CustomersPage)
    page.table.layout_columns.set_shown("remark", False)
    page.model.sort_by("name", True)
    qtbot.waitUntil(lambda: "customers" in stage.kept.columns, timeout=2000)
    again = shown(stage, CustomersPage)
    assert (again.model.sort_key, again.model.descending) == ("name", True)
    assert "remark" in again.table.state()["hidden"]


def test_the_drawer_follows_the_row(stage: Stage, qtbot: QtBot) -> None:
    ids = fill(stage.store)
    page = shown(stage, CustomersPage)
    page.show_customer(ids[1])
    assert page.drawer.isVisibleTo(page)
    assert page.drawer.customer_id == ids[1]
    qtbot.keyClick(page.table.middle, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.drawer.customer_id == page.table.current_id() != ids[1]
    qtbot.keyClick(page.table.middle, Qt.Key.Key_Space)
    assert not page.drawer.isVisibleTo(page)


def test_the_bulk_bar_comes_with_two_rows(stage: Stage, qtbot: QtBot) -> None:
    ids = fill(stage.store)
    page = shown(stage, CustomersPage)
    page.table.select_ids(ids[:2])
    assert page.bulk.isVisibleTo(page)
    assert not page.bulk.buttons["restore"].isVisibleTo(page.bulk)
    page.bulk.buttons["hot"].click()
    assert all(row["hot"] for row in page.listing.rows(ids[:2]).values())
    qtbot.keyClick(page.table.middle, Qt.Key.Key_Escape)
    assert not page.bulk.isVisibleTo(page)


def test_today_acts_on_its_rows(stage: Stage, qtbot: QtBot) -> None:
    ids = fill(stage.store)
    page = shown(stage, TodayPage)
    assert page.current_customer() == ids[0]
    qtbot.keyClicks(page.view, "l")
    assert stage.host.asked[-1] == ("log_follow_up", ids[0])
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.current_customer() == ids[1]
    before = page.counts.open
    qtbot.keyClicks(page.view, "d")
    assert page.counts.open == before - 1
    assert page.counts.done_today == 1
    row = page.view.visualRect(page.view.currentIndex())
    places = page.delegate.buttons(row, True)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=places["log"].center())
    assert stage.host.asked[-1] == ("log_follow_up", page.current_customer())


def test_review_goes_through_months(stage: Stage) -> None:
    fill(stage.store)
    page = shown(stage, ReviewPage)
    month = Period.of(TODAY)
    assert page.canvas.tiles["new"].accessibleName().startswith("New customers 4 ")
    assert page.canvas.tiles["deals"].accessibleName().startswith("Deals won 1 ")
    page.head.back.click()
    assert page.period == month.previous()
    assert page.canvas.tiles["new"].accessibleName().startswith("New customers 0 ")
    page.head.forth.click()
    page.head.forth.click()
    assert page.period == month


def test_grade_tiles_narrow_the_history(stage: Stage) -> None:
    fill(stage.store)
    page = shown(stage, GradesPage)
    tiles = {tile.option.name: tile for tile in page.strip.tiles}
    tiles["E"].click()
    assert page.model.rowCount() == 0
    tiles["E"].click()
    tiles["B"].click()
    assert page.model.rowCount() >= 1
