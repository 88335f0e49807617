"""The deals won, template 4 (000-48), and the deals lost (000-45): the two tables of the conversions tab."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import conversions, deal_figures, pipeline, stage_board
from crm_desktop.services.deal_figures import DealSide, Totals
from crm_desktop.services.lists import ConversionList
from crm_desktop.services.stage_metrics import StageFigures
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.date_chip import DateChip
from crm_desktop.ui.pages.deal_side import DealColumn
from crm_desktop.ui.pages.deal_totals import DealTotals
from crm_desktop.ui.pages.record_page import RecordPage
from crm_desktop.ui.stages.strip import StageStrip
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.segmented import Segmented

_THOUSAND = 100_000
"""A thousand yuan in 分: means are rounded to it."""
_NARROW = 1120
"""Below this width the column at the right stays away, px."""
_LOW = 620
"""Below this height the funnel stays away, px."""


class DealPane(RecordPage):
    """Won or lost: both tables have the same tools."""

    switched = Signal(str)
    tables = frozenset(
        {"customer", "option", "conversion", "loss", "follow_up", "conversion_line", "conversion_factor"}
    )
    current = "won"
    menus_shown: tuple[str, ...] = ("grades", "sources", "owners")

    def build_tools(self) -> None:
        """The switch, menus, text; export, record."""
        row = self.tools.row
        self.switch = Segmented([], self.current)
        self.switch.changed.connect(self._switch)
        row.addWidget(self.switch)
        self.dates = DateChip(self.context)
        self.dates.changed.connect(self._dated)
        self.filters.changed.connect(self._show_dates)
        row.addWidget(self.dates)
        for part in self.menus_shown:
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

    def _dated(self, since: str, until: str) -> None:
        self.filters.narrow(since=since or None, until=until or None)

    def _show_dates(self) -> None:
        self.dates.show_span(self.filters.filter.since, self.filters.filter.until)

    def _won(self) -> None:
        self.for_customer("won")

    def _lost(self) -> None:
        self.for_customer("lost")

    def act(self, key: str) -> None:
        """Do what a button or menu line asks for."""
        if key == "edit":
            self.context.window.record_conversion(self.current_customer(), self.table.current_id())
        else:
            super().act(key)

    def count_text(self, count: int) -> str:
        """How many deals."""
        return self.tr("{count} deals").format(count=f"{count:,}")


class WonPane(DealPane):
    """Deals won under the funnel of the stages, with a row of totals and a column of what they teach."""

    key = "conversions"
    fill = "key_factor"
    first_sort = ("converted_on", True)
    remove_service = staticmethod(conversions.remove)
    menus_shown = ("products", "grades", "sources", "owners")
    tables = DealPane.tables | {"stage_change", "setting", "payment", "reminder_mark", "survey", "installation"}
    stage_asked = Signal(int)

    def lay_out(self) -> None:
        """Tools; funnel, title, table and totals at the left, the cards at the right."""
        self.strip = StageStrip()
        self.strip.chosen.connect(self.stage_asked)
        self.head = Bar(40, rule=False)
        self.head.row.addWidget(Label(self.tr("Record of conversions"), "body", bold=True))
        self.total = Label("", "small", "text2")
        self.head.row.addWidget(self.total)
        self.head.row.addStretch(1)
        self.totals = DealTotals(self.table)
        self.side = DealColumn()
        self.side.opened.connect(self.context.window.open_customer)
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self.strip, self.head):
            left.addWidget(part)
        left.addWidget(self.table, 1)
        for part in (self.totals, self.bulk):
            left.addWidget(part)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addLayout(left, 1)
        across.addWidget(self.side)
        self.column.addWidget(self.tools)
        self.column.addLayout(across, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the table comes first."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _NARROW)
        self.strip.setVisible(self.height() >= _LOW)

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("edit", self.tr("Edit the deal"), icon="edit"),
            PickItem("won", self.tr("Record conversion"), icon="check-circle"),
            PickItem("lost", self.tr("Record loss"), icon="minus"),
            PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True),
        ]

    def after_refresh(self) -> None:
        """Sum and means of what is shown, the funnel, the cards."""
        counts = self.filters.counts
        self.totals.setVisible(counts.total > 0)
        self.totals.deals.setText(self.tr("Total {count} deals").format(count=f"{counts.total:,}"))
        self.total.setText(self.tr("{count} deals").format(count=f"{counts.total:,}"))
        self.totals.amount.setText(format_amount(counts.amount) if counts.amount else "")
        chosen = self.listing.filter
        self.context.work.read(_read, chosen, done=self._show)

    def _show(self, found: tuple[Filter, Totals, DealSide, tuple[StageFigures, ...]]) -> None:
        chosen, totals, side, figures = found
        if chosen != self.listing.filter:
            return
        mean = format_amount(round((totals.mean or 0) / _THOUSAND) * _THOUSAND) if totals.mean else ""
        self.totals.mean.setText(self.tr("Average {amount}").format(amount=mean) if mean else "")
        cycle = self.tr("Average days to close: {days} (n={count})")
        words = cycle.format(days=round(totals.days), count=totals.timed) if totals.days is not None else ""
        self.totals.cycle.setText(words)
        self.totals.place()
        self.side.show_side(side, date.today())
        self.strip.show_figures(figures, pipeline.in_force(self.context.store).reading)

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        line = self.tr("Record the first one from a customer's menu.")
        return self.tr("No conversions yet"), line, self.tr("Go to customers"), ""


def _read(store: Store, chosen: Filter) -> tuple[Filter, Totals, DealSide, tuple[StageFigures, ...]]:
    """Everything beside the rows, for one filter."""
    listing = ConversionList(store)
    listing.filter = chosen
    customers = Filter(grades=chosen.grades, owners=chosen.owners, sources=chosen.sources, hot=chosen.hot)
    totals, side = deal_figures.totals(store, listing), deal_figures.side(store, listing)
    return chosen, totals, side, stage_board.heads(store, customers)


class LostPane(DealPane):
    """Deals lost, each with the stage that it reached."""

    key = "losses"
    fill = "remark"
    current = "lost"
    first_sort = ("lost_on", True)
    remove_service = staticmethod(conversions.remove_losses)

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("won", self.tr("Record conversion"), icon="check-circle"),
            PickItem("lost", self.tr("Record loss"), icon="minus"),
            PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True),
        ]

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        return self.tr("No losses recorded"), "", self.tr("Go to customers"), ""
