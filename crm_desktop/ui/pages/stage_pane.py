"""All stages: the board and its table twin behind one row of tools (003-09 to 003-19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.services import pipeline, stage_moves
from crm_desktop.services.stage_list import StageList
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.filters import FilterTools
from crm_desktop.ui.pages.page_menus import PageMenus
from crm_desktop.ui.stages.board import StageBoard
from crm_desktop.ui.stages.head import amount_text
from crm_desktop.ui.stages.menu import StageMenu
from crm_desktop.ui.stages.standing import StageGuide
from crm_desktop.ui.stages.table import StageTable
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from crm_desktop.ui.pages.customer_actions import CustomerActions

_GUIDE_WIDTH = 420


class StagePane(QWidget):
    """The same face to the page as the tables of deals have."""

    status_changed = Signal()
    switched = Signal(str)
    key = "stages"
    tables = frozenset({"customer", "option", "stage_change", "conversion", "loss", "setting", "payment", "stage_tick"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.listing = StageList(context.store)
        self.tools = Bar(48)
        self.filters = FilterTools(context, self.listing, self.tools.row)
        self.board = StageBoard(context)
        self.table: StageTable | None = None
        self.menus = PageMenus(self)
        self._popover: Popover | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.board)
        self._build_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.stack, 1)
        self.filters.changed.connect(self.refresh)
        self._connect_board()

    def _build_tools(self) -> None:
        row = self.tools.row
        self.switch = Segmented([], "stages")
        self.switch.changed.connect(self._switch)
        row.addWidget(self.switch)
        self.view = Segmented([("board", self.tr("Board")), ("table", self.tr("Table"))], "board")
        self.view.setAccessibleName(self.tr("View"))
        self.view.changed.connect(self.show_view)
        row.addWidget(self.view)
        self.filters.add_hot()
        for part in ("grades", "owners", "sources"):
            self.filters.add_menu(part)
        row.addStretch(1)
        self.warn = IconLabel("alert", "warn", 14)
        self.passed = Link("", "warn", role="small")
        self.passed.clicked.connect(self._show_passed)
        self.settings = Button(self.tr("Stage settings"), icon="gear")
        self.settings.clicked.connect(self._settings)
        for part_widget in (self.warn, self.passed, self.settings):
            row.addWidget(part_widget)

    def _connect_board(self) -> None:
        self.board.opened.connect(self.context.window.open_customer)
        self.board.letter.connect(self._letter)
        self.board.menu_asked.connect(self._menu)
        self.board.guide_asked.connect(self._guide)
        self.board.counted.connect(self.status_changed)

    # the page's part

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show the switch of the page."""
        self.switch.set_options(choices)

    def _switch(self, key: str) -> None:
        self.switch.set_current("stages")
        self.switched.emit(key)

    def refresh(self) -> None:
        """Read again."""
        self.listing.filter = self.filters.filter
        self.filters.show_counts(self.listing.counts())
        if self.table is not None and self.stack.currentWidget() is self.table:
            self.table.show_filter(self.filters.filter)
        else:
            self.board.refresh(self.filters.filter)
        count = stage_moves.count_passed(self.context.store, stage_moves.month_of(date.today()))
        self.passed.setText(self.tr("%n move(s) this month with criteria missing", "", count))
        for part in (self.warn, self.passed):
            part.setVisible(bool(count))
        self.status_changed.emit()

    def show_view(self, key: str) -> None:
        """Show the "board" or the "table"."""
        if key == "table" and self.table is None:
            self.table = StageTable(self.context)
            self.table.status_changed.connect(self.status_changed)
            self.stack.addWidget(self.table)
        self.view.set_current(key)
        self.stack.setCurrentWidget(self.table if key == "table" and self.table is not None else self.board)
        self.refresh()
        self.take_focus()

    def on_changed(self, changes: ChangeSet) -> None:
        """Something was written."""
        if "option" in changes.tables:
            self.filters.rebuild()
        self.refresh()

    def status(self) -> list[str]:
        """Texts of the status bar."""
        if self.table is not None and self.stack.currentWidget() is self.table:
            return self.table.status()
        figures = self.board.figures
        now = sum(one.now for one in figures)
        return [
            self.tr("{count} under way").format(count=f"{now:,}"),
            self.tr("Sum {amount}").format(amount=amount_text(sum(one.amount for one in figures))),
            self.tr("Drag a card or Ctrl+←→"),
        ]

    def take_focus(self) -> None:
        """Give the keyboard to cards or rows."""
        if self.table is not None and self.stack.currentWidget() is self.table:
            self.table.take_focus()
        else:
            self.board.take_focus()

    def focus_filter(self) -> None:
        """Put the keyboard into the row of filters."""
        if self.filters.hot is not None:
            self.filters.hot.setFocus()

    def current_customer(self) -> int:
        """Customer of the current card or row, or 0."""
        if self.table is not None and self.stack.currentWidget() is self.table:
            return self.table.current_customer()
        return self.board.current()

    def state(self) -> dict[str, Any]:
        """Which view and filter."""
        return {"view": self.view.current(), "filter": self.filters.state()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take remembered values."""
        chosen = state.get("filter")
        if isinstance(chosen, Mapping):
            self.filters.restore(chosen)

    # gestures

    @cached_property
    def doing(self) -> CustomerActions:
        """What can be done with customers, read when it is first needed."""
        from crm_desktop.ui.pages.customer_actions import CustomerActions  # noqa: PLC0415 - not needed to show cards

        return CustomerActions(self.context, self)

    def _letter(self, customer: int, letter: str) -> None:
        column = self.board.column_of(customer)
        if letter == "f":
            self.context.window.record_loss(customer)
        elif column is not None:
            self.doing.letter(letter, customer, [customer], column.card_box(customer).bottomLeft())

    def _menu(self, _customer_id: int, spot: QPoint) -> None:
        self.menus.open_at(StageMenu(self.context).items(board=True), self._picked, spot)

    def _picked(self, key: str) -> None:
        customer = self.board.current()
        if key in ("on", "off"):
            self.board.push(customer, 1 if key == "on" else -1)
        elif key == "stage":
            self._letter(customer, "p")
        else:
            StageMenu(self.context).act(key, customer)

    def _guide(self, stage_id: int, spot: QPoint) -> None:
        """What is done in a stage."""
        lists = options.current(self.context.store)
        rule = pipeline.in_force(self.context.store).stage(lists.own_name(stage_id))
        self._popover = Popover(self)
        self._popover.setFixedWidth(_GUIDE_WIDTH)
        self._popover.body.setContentsMargins(14, 12, 14, 12)
        self._popover.body.setSpacing(6)
        self._popover.body.addWidget(Label(lists.name(stage_id), "nav", bold=True))
        self._popover.body.addWidget(StageGuide(rule, self.context.english))
        for one in rule.criteria:
            self._popover.body.addWidget(Label(f"· {one.name.said(english=self.context.english)}", tone="text2"))
        self._popover.open_at(spot)

    def _show_passed(self) -> None:
        from crm_desktop.ui.stages.passed_dialog import PassedDialog  # noqa: PLC0415 - read when it is asked for

        PassedDialog(self.context).open()

    def _settings(self) -> None:
        from crm_desktop.ui.settings.window import SettingsWindow  # noqa: PLC0415 - read when it is asked for

        window = SettingsWindow(self.context)
        window.show_room("stages")
        window.open()
