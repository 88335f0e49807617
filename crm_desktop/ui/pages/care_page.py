"""The care calendar, a view of the follow-ups tab: birthdays, company days, festivals, contracts (000-37, 001-31)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import care
from crm_desktop.services.care import CareDay, Entry, Window
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store
from crm_desktop.ui.care.bar import CareBar
from crm_desktop.ui.care.cells import icon_of
from crm_desktop.ui.care.grid import CareGrid
from crm_desktop.ui.care.side import CareSide
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.segmented import Segmented

_TABLES = frozenset(
    {"customer", "contact", "contact_point", "follow_up", "conversion", "survey", "installation", "gift", "greeting",
     "reminder_mark", "setting", "option"}
)  # fmt: skip
_FIRST, _LAST = date(1900, 3, 1), date(2100, 10, 1)
"""Months that can be shown: those whose six weeks lie within the lunar tables."""


class CarePage(QWidget):
    """Bar, month and side column; it follows the book by itself, whoever shows it."""

    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.window_shown: Window | None = None
        self._asked = 0
        self._stale = True
        self._listed: Sequence[Entry] = ()
        self._menu: PickMenu | None = None
        self.bar = CareBar()
        self.views = Segmented([], "care")
        self.grid = CareGrid()
        self.side = CareSide(context)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.grid, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.setFocusProxy(self.grid)
        self._connect()

    def _connect(self) -> None:
        self.bar.month_asked.connect(self.turn)
        self.bar.filtered.connect(self._filtered)
        self.bar.rules_asked.connect(self._edit_rules)
        self.grid.month_asked.connect(self.turn)
        self.grid.day_chosen.connect(self._day_chosen)
        self.grid.opened.connect(self.open_entry)
        self.grid.list_asked.connect(self._list_day)
        self.context.changes.changed.connect(self._changed)

    def add_views(self, choices: Sequence[tuple[str, str]], chosen: Callable[[str], None]) -> None:
        """Put a switch of views into the bar; `chosen` hears which one is wanted."""
        self.views.set_options(choices)
        self.views.changed.connect(chosen)
        self.bar.add_views(self.views)

    # months

    def turn(self, by: int) -> None:
        """To the month before or after; 0 goes back to today."""
        if not by:
            self.show_day(date.today())
            return
        months = self.grid.year * 12 + self.grid.month - 1 + by
        first = date(months // 12, months % 12 + 1, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        self.show_day(min(first.replace(day=min(self.grid.day.day, last.day)), last))

    def show_day(self, day: date) -> None:
        """Choose a day and show its month."""
        if not _FIRST <= day <= _LAST:
            return
        self.grid.show_month(day.year, day.month, day)
        self.refresh()

    def _day_chosen(self, day: date) -> None:
        if (day.year, day.month) != (self.grid.year, self.grid.month) and not self.grid.underMouse():
            # the arrows have walked out of the month
            self.show_day(day)
        else:
            self._show_side()

    # what falls on its days

    def refresh(self) -> None:
        """Read the month again; the figures come when they are read."""
        self._stale = False
        today = date.today()
        if self.grid.today != today:
            self.grid.today = today
        first = date(self.grid.year, self.grid.month, 1)
        self.bar.show_month(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
        self._asked += 1
        by_lunar = self.bar.by_lunar.isChecked()
        self.context.work.read(
            _numbered, self._asked, self.grid.first(), self.grid.last(), today, by_lunar, done=self._read
        )

    def _read(self, found: tuple[int, Window]) -> None:
        number, window = found
        if number != self._asked:
            # the user has gone on meanwhile
            return
        self.window_shown = window
        self.bar.show_counts(window.counts)
        self._show_days()
        self.side.gifts.refresh()
        self.status_changed.emit()

    def _filtered(self) -> None:
        if self.window_shown is not None:
            self.refresh()

    def _show_days(self) -> None:
        shown = self.bar.shown()
        hidden = frozenset(care.GROUPS) - shown
        days = self.window_shown.days if self.window_shown else ()
        self.grid.show_days({day.day: _without(day, hidden) for day in days})
        self._show_side()

    def _show_side(self, occasion: str = "") -> None:
        """The greetings of the chosen day, else of the next one that has some."""
        days = self.window_shown.days if self.window_shown else ()
        coming = [day for day in days if day.day >= self.grid.day and any(_waits(one) for one in day.entries)]
        nearest = next((day for day in days if day.day == self.grid.day and day in coming), None)
        chosen = nearest or next(iter(coming), None)
        self.side.drafts.show_entries(chosen.entries if chosen else (), occasion)

    # opening

    def open_entry(self, entry: Entry) -> None:
        """The customer of an entry; a festival brings its greetings to the side."""
        if entry.customer_id:
            self.context.window.open_customer(entry.customer_id)
        else:
            self._show_side(entry.occasion)

    def _list_day(self, day: date, spot: QPoint) -> None:
        self._listed = self.grid.entries(day)
        items = [PickItem(str(at), say(one.words), icon=icon_of(one)) for at, one in enumerate(self._listed)]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._picked)
        self._menu.open_at(spot)

    def _picked(self, key: str) -> None:
        self.open_entry(self._listed[int(key)])

    def _edit_rules(self) -> None:
        from crm_desktop.ui.care.rules_dialog import RulesDialog  # noqa: PLC0415 - read when it is opened

        RulesDialog(self.context, self.grid.year).open()

    # life in the window

    def _changed(self, changes: ChangeSet) -> None:
        if not _TABLES & set(changes.tables):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was written while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side column is narrower in a narrow window."""
        super().resizeEvent(event)
        self.side.fit(self.width())

    def status(self) -> list[str]:
        """How much there is on the page and how much of it is done."""
        if self.window_shown is None:
            return []
        return [
            self.tr("{count} on this page").format(count=f"{self.window_shown.total:,}"),
            self.tr("{count} done").format(count=f"{self.window_shown.done:,}"),
            self.tr("Lunar days by the tables of 1900 to 2100"),
        ]

    def take_focus(self) -> None:
        """Give the keyboard to the month."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)


def _numbered(store: Store, number: int, first: date, last: date, today: date, by_lunar: bool) -> tuple[int, Window]:
    """The window with the number of the question, so that an answer that comes late is known."""
    return number, care.window(store, first, last, today, by_lunar=by_lunar)


def _without(day: CareDay, hidden: frozenset[str]) -> CareDay:
    return day._replace(entries=tuple(entry for entry in day.entries if entry.group not in hidden))


def _waits(entry: Entry) -> bool:
    """Whether an entry still has somebody to greet."""
    return bool(entry.occasion) and not entry.done
