"""A user's eyes and hands on the real window: everything is found by the text a person sees."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services import customers, follow_ups
from crm_desktop.store import options
from crm_desktop.store.database import Store
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.models.row_model import CELL_ROLE
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.segmented import Segmented
from crm_desktop.ui.widgets.tab_bar import TabBar

K, M = Qt.Key, Qt.KeyboardModifier
Found = TypeVar("Found", bound=QWidget)


class NotSeenError(AssertionError):
    """What the test looked for is not on the screen."""


class Desk:
    """One open window; `see` and `find` look at what is visible, the rest acts as mouse and keyboard do."""

    def __init__(self, qtbot: QtBot, window: MainWindow, store: Store) -> None:
        self.bot = qtbot
        self.window = window
        self.store = store

    # -- eyes ----------------------------------------------------------------------------------------------------
    def visible(self, kind: type[Found]) -> Iterator[Found]:
        """Visible widgets of a kind, those of an open dialog or popup only."""
        for top in self.tops():
            for widget in (top, *top.findChildren(kind)):
                if isinstance(widget, kind) and widget.isVisible():
                    yield widget

    def tops(self) -> list[QWidget]:
        """Where a person would look: popups, else the top dialog, else the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return [popup]
        others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self.window]
        dialog = Dialog.top(self.window)
        return [*others, dialog if dialog is not None else self.window]

    def texts(self) -> list[str]:
        """Every text on the screen outside tables."""
        found = [label.text() for label in self.visible(QLabel)]
        found += [button.text() or button.accessibleName() for button in self.visible(QAbstractButton)]
        return [text for text in found if text]

    def sees(self, text: str) -> bool:
        """Whether a text stands on the screen, as a whole or inside another, tables included."""
        return any(text in one for one in self.texts()) or any(text in cell for row in self.rows() for cell in row)

    def table(self) -> DataTable:
        """The visible table."""
        return self._one(DataTable, "a table", lambda _table: True)

    def rows(self) -> list[list[str]]:
        """Texts of the visible table's rows (up to 200), in shown column order; [] without a table."""
        tables = list(self.visible(DataTable))
        if not tables:
            return []
        model, columns = tables[0].model(), tables[0].shown_columns()
        return [
            [model.index(row, column).data(CELL_ROLE).text for column in columns]
            for row in range(min(model.rowCount(), 200))
        ]

    def headers(self) -> list[str]:
        """Titles of the shown columns."""
        table = self.table()
        return [table.model().columns[column].header for column in table.shown_columns()]

    def column(self, title: str) -> list[str]:
        """One column's texts, top to bottom."""
        place = self.headers().index(title)
        return [row[place] for row in self.rows()]

    def row_of(self, text: str) -> int:
        """Position of the first row with a cell of exactly this text."""
        for place, row in enumerate(self.rows()):
            if text in row:
                return place
        raise NotSeenError(f"no row with {text!r}: {self.rows()[:10]}")

    # -- hands ---------------------------------------------------------------------------------------------------
    def button(self, text: str) -> QAbstractButton:
        """The visible button with this text, accessible name or tooltip."""
        return self._one(QAbstractButton, f"a button {text!r}", lambda b: text in (b.text(), b.accessibleName()))

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """The visible input with this accessible name or placeholder."""
        for kind in (QLineEdit, QPlainTextEdit):
            for one in self.visible(kind):
                if name in (one.accessibleName(), one.placeholderText()):
                    return one  # type: ignore[return-value]
        raise NotSeenError(f"no field {name!r}")

    def click(self, text: str) -> None:
        """Press the button with this text."""
        self.bot.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def tab(self, text: str) -> None:
        """Choose a tab by its label with the mouse."""
        for bar in self.visible(TabBar):
            for box, _key, label in bar._boxes():
                if label == text:
                    self.bot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=box.center())
                    return
        raise NotSeenError(f"no tab {text!r}")

    def part(self, text: str) -> None:
        """Choose a segment of a segmented control by its label with the mouse."""
        for control in self.visible(Segmented):
            for box, _key, label in control._boxes():
                if label == text:
                    self.bot.mouseClick(control, Qt.MouseButton.LeftButton, pos=box.center())
                    return
        raise NotSeenError(f"no segment {text!r}")

    def choose(self, text: str) -> None:
        """Go to the row with a cell of this text."""
        table = self.table()
        part = table.middle
        row = self.row_of(text)
        table.set_current_id(table.model().id_at(row))
        self.bot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=self._spot(row))

    def open_row(self, text: str) -> None:
        """Double click the row with a cell of this text."""
        self.choose(text)
        self.bot.keyClick(self.table().middle, K.Key_Return)

    def also_choose(self, text: str) -> None:
        """Add a row to the selection with Ctrl+click."""
        spot = self._spot(self.row_of(text))
        self.bot.mouseClick(self.table().middle.viewport(), Qt.MouseButton.LeftButton, M.ControlModifier, spot)

    def _spot(self, row: int) -> QPoint:
        return self.table().middle.row_rect(row).center()

    def press(self, key: Qt.Key, mods: Qt.KeyboardModifier = M.NoModifier) -> None:
        """A key in whatever has the keyboard."""
        target = QApplication.focusWidget() or self.window
        self.bot.keyClick(target, key, mods)

    def write(self, text: str) -> None:
        """Letters in whatever has the keyboard; Chinese comes as from an input method."""
        target = QApplication.focusWidget() or self.window
        if text.isascii():
            self.bot.keyClicks(target, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)

    def pick(self, text: str) -> None:
        """Choose a line of the open menu by its text."""
        for menu in self.visible(PickMenu):
            for item in menu.items():
                if text in (item.text, item.badge):
                    menu.hide()
                    menu.picked.emit(item.key)
                    return
        raise NotSeenError(f"no menu line {text!r}")

    def wait(self, happens: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.bot.waitUntil(happens, timeout=5000)

    def _one(self, kind: type[Found], what: str, fits: Callable[[Found], bool]) -> Found:
        for widget in self.visible(kind):
            if fits(widget):
                return widget
        raise NotSeenError(f"{what} is not on the screen; there are {self.texts()}")


OpenDesk = Callable[..., Desk]

TODAY = date.today()

PEOPLE: Sequence[dict[str, str]] = (
    {"name": "澜川智能科技有限公司", "industry": "互联网", "contact_name": "陈立", "contact_title": "总经理",
     "contact_points": "13800000001", "need": "企业级系统采购", "budget": "50-80万", "source": "展会", "owner": "王磊",
     "grade": "A", "tags": "决策链短"},
    {"name": "北辰汽车零部件有限公司", "industry": "汽车制造", "contact_name": "周敏", "contact_title": "采购经理",
     "contact_points": "13800000002", "need": "供应链优化", "budget": "100万以上", "source": "转介绍", "owner": "李婷",
     "grade": "B"},
    {"name": "启明医疗器械有限公司", "industry": "医疗器械", "contact_name": "许晴", "contact_title": "信息科主任",
     "contact_points": "13800000003", "need": "售后工单", "budget": "", "source": "展会", "owner": "王磊",
     "grade": "B"},
    {"name": "云杉文化传媒有限公司", "industry": "文化传媒", "contact_name": "江月", "contact_title": "运营经理",
     "contact_points": "13800000004", "need": "", "budget": "10万以下", "source": "线上广告", "owner": "张帆",
     "grade": "C"},
)  # fmt: skip
"""Invented customers: one of grade A (hot, overdue), two of B (one due today), one of C (due tomorrow)."""


def fill(store: Store) -> list[int]:
    """Put the invented customers into a book; returns their ids."""
    ids = [customers.add(store, one) for one in PEOPLE]
    customers.set_hot(store, ids[:1], True)
    phone = options.current(store).find("method", "电话")
    for customer_id, days in zip(ids, (-2, 0, 3, 1), strict=True):
        when = (TODAY + timedelta(days=days)).isoformat()
        follow_ups.plan(store, customer_id, f"{when}T10:30", method_id=phone, next_action="确认方案")
    return ids
