"""The conversions tab: template 4 (000-48), the deals won, and beside it the deals lost (000-45)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import conversions
from crm_desktop.services.lists import ConversionList, LossList
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.record_page import RecordPage
from crm_desktop.ui.pages.stage_pane import StagePane
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.segmented import Segmented

_THOUSAND = 100_000
"""A thousand yuan in 分: means are rounded to it."""
_AVERAGED = 5_000
"""Rows whose days to close are averaged at most."""


class _Pane(RecordPage):
    """Won or lost: both tables have the same tools."""

    switched = Signal(str)
    tables = frozenset({"customer", "option", "conversion", "loss", "follow_up"})
    current = "won"

    def build_tools(self) -> None:
        """The switch, menus, text; export, record."""
        row = self.tools.row
        self.switch = Segmented([], self.current)
        self.switch.changed.connect(self._switch)
        row.addWidget(self.switch)
        for part in ("grades", "owners"):
            self.filters.add_menu(part)
        self.filters.add_text()
        row.addStretch(1)
        self.add_export()
        self.lost_button = Button(self.tr("Record loss"), icon="minus")
        self.won_button = Button(self.tr("Record conversion"), icon="check-circle")
        self.lost_button.clicked.connect(self._lost)
        self.won_button.clicked.connect(self._won)
        row.addWidget(self.lost_button)
        row.addWidget(self.won_button)
        self.add_columns()

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show how many are won and lost in all."""
        self.switch.set_options(choices)

    def _switch(self, key: str) -> None:
        self.switch.set_current(self.current)
        self.switched.emit(key)

    def _won(self) -> None:
        self.for_customer("won")

    def _lost(self) -> None:
        self.for_customer("lost")

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("won", self.tr("Record conversion"), icon="check-circle"),
            PickItem("lost", self.tr("Record loss"), icon="minus"),
            PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True),
        ]

    def count_text(self, count: int) -> str:
        """How many deals."""
        return self.tr("{count} deals").format(count=f"{count:,}")


class WonPane(_Pane):
    """Deals won, with a row of totals."""

    key = "conversions"
    fill = "key_factor"
    first_sort = ("converted_on", True)
    remove_service = staticmethod(conversions.remove)

    def lay_out(self) -> None:
        """The totals stand under the table."""
        self.totals = Bar(44, fill="surface2", rule_above=True)
        self.deals, self.amount = Label("", bold=True), Label("", bold=True)
        self.mean, self.cycle = Label("", tone="text2"), Label("", tone="text2")
        for label in (self.deals, self.amount, self.mean):
            self.totals.row.addWidget(label)
            self.totals.row.addSpacing(24)
        self.totals.row.addStretch(1)
        self.totals.row.addWidget(self.cycle)
        super().lay_out()
        self.column.insertWidget(2, self.totals)

    def after_refresh(self) -> None:
        """Sum, mean amount and mean days of what is shown."""
        counts = self.filters.counts
        self.totals.setVisible(counts.total > 0)
        self.deals.setText(self.tr("Total {count} deals").format(count=f"{counts.total:,}"))
        self.amount.setText(format_amount(counts.amount) if counts.amount else "")
        rows = self.listing.rows(self.model.ids()[:_AVERAGED]).values()
        amounts = sum(1 for row in rows if row["amount"] is not None)
        days = [max(0, row["days"]) for row in rows if isinstance(row["days"], int)]
        whole = amounts and len(rows) == counts.total
        mean = format_amount(round(counts.amount / amounts / _THOUSAND) * _THOUSAND) if whole else ""
        self.mean.setText(self.tr("Average {amount}").format(amount=mean) if mean else "")
        cycle = self.tr("Average days to close: {days} (n={count})")
        self.cycle.setText(cycle.format(days=round(sum(days) / len(days)), count=len(days)) if days else "")

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        line = self.tr("Record the first one from a customer's menu.")
        return self.tr("No conversions yet"), line, self.tr("Go to customers"), ""


class LostPane(_Pane):
    """Deals lost."""

    key = "losses"
    fill = "remark"
    current = "lost"
    first_sort = ("lost_on", True)
    remove_service = staticmethod(conversions.remove_losses)

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        return self.tr("No losses recorded"), "", self.tr("Go to customers"), ""


class ConversionsPage(QWidget):
    """Won, lost and all stages behind one switch."""

    status_changed = Signal()
    key = "conversions"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.won = WonPane(context, ConversionList(context.store))
        self.lost = LostPane(context, LossList(context.store))
        self.stages = StagePane(context)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        for pane in (self.won, self.lost, self.stages):
            self.stack.addWidget(pane)
            pane.status_changed.connect(self.status_changed)
            pane.switched.connect(self.show_part)

    def pane(self) -> WonPane | LostPane | StagePane:
        """What is shown."""
        shown = self.stack.currentWidget()
        return self.stages if shown is self.stages else self.lost if shown is self.lost else self.won

    def show_part(self, key: str) -> None:
        """Show the deals "won" or "lost", or all "stages"."""
        panes: dict[str, QWidget] = {"lost": self.lost, "stages": self.stages}
        self.stack.setCurrentWidget(panes.get(key, self.won))
        self.refresh()
        self.take_focus()

    def refresh(self) -> None:
        """Read again."""
        self.pane().refresh()
        won, lost = (kind(self.context.store).size() for kind in (ConversionList, LossList))
        choices = [
            ("won", self.tr("Won {count}").format(count=f"{won:,}")),
            ("lost", self.tr("Lost {count}").format(count=f"{lost:,}")),
            ("stages", self.tr("All stages")),
        ]
        for pane in (self.won, self.lost, self.stages):
            pane.show_choices(choices)

    def on_changed(self, changes: ChangeSet) -> None:
        """Something was written."""
        if self.pane().tables & set(changes.tables):
            self.refresh()

    def status(self) -> list[str]:
        """Texts of the status bar."""
        return self.pane().status()

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.pane().take_focus()

    def focus_filter(self) -> None:
        """Put the keyboard into the text filter."""
        self.pane().focus_filter()

    def current_customer(self) -> int:
        """Customer of the current row, or 0."""
        return self.pane().current_customer()

    def state(self) -> dict[str, Any]:
        """Columns, sort and filters of all three."""
        return {"won": self.won.state(), "lost": self.lost.state(), "stages": self.stages.state()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take remembered values."""
        for key, pane in (("won", self.won), ("lost", self.lost), ("stages", self.stages)):
            part = state.get(key)
            if isinstance(part, Mapping):
                pane.restore(part)
