"""The Review tab: the figures of a month, each with the number of records behind it (000-41 ... 000-46)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import fair_return, review
from crm_desktop.services.review import MonthFigures
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.pages.review_deadlines import DeadlinesCard
from crm_desktop.ui.pages.review_fairs import SHOWN, FairCard
from crm_desktop.ui.pages.review_parts import FEW, ShareCard, Tile
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_MONTHS_BACK = 24
_THOUSAND = 100_000


def month_before(year: int, month: int, by: int = 1) -> tuple[int, int]:
    """Year and month `by` months earlier (later when negative)."""
    months = year * 12 + month - 1 - by
    return months // 12, months % 12 + 1


class ReviewPage(QWidget):
    """A month, its six figures and three lists."""

    status_changed = Signal()
    key = "review"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        today = date.today()
        self.year, self.month = today.year, today.month
        self.figures: MonthFigures | None = None
        self.tools = Bar(48)
        self.back = IconButton("chevron-left", self.tr("Month before"))
        self.name = Button("", chevron=True)
        self.forth = IconButton("chevron-right", self.tr("Month after"))
        self.until = Label("", "small", "text3")
        self.months = PickMenu([], self)
        self.tiles = {
            "new": Tile(self.tr("New customers"), self.tr("customers", "unit")),
            "touches": Tile(self.tr("Follow-ups made"), self.tr("times", "unit")),
            "won": Tile(self.tr("Deals won"), self.tr("deals", "unit")),
            "amount": Tile(self.tr("Amount won"), ""),
            "days": Tile(self.tr("Mean days to close"), self.tr("days", "unit")),
            "in_time": Tile(self.tr("Logged in time"), "%"),
        }
        self.cards = {
            "sources": ShareCard(self.tr("Where new customers came from")),
            "methods": ShareCard(self.tr("How we followed up")),
            "losses": ShareCard(self.tr("Why deals were lost")),
        }
        self.deadlines = DeadlinesCard(context)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for widget in (self.back, self.name, self.forth):
            self.tools.row.addWidget(widget)
        self.tools.row.addStretch(1)
        self.tools.row.addWidget(self.until)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(14, 12, 14, 12)
        body.setSpacing(10)
        tiles = QGridLayout()
        tiles.setSpacing(10)
        for place, tile in enumerate(self.tiles.values()):
            tiles.addWidget(tile, 0, place)
            tiles.setColumnStretch(place, 1)
        body.addLayout(tiles)
        cards = QHBoxLayout()
        cards.setSpacing(10)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        body.addLayout(cards)
        body.addWidget(self.deadlines)
        self.fairs = FairCard()
        body.addWidget(self.fairs)
        body.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setWidget(inside)
        # only now: the area has switched it on
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self._earlier)
        self.forth.clicked.connect(self._later)
        self.name.clicked.connect(self._show_months)
        self.months.picked.connect(self._month_picked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The canvas behind the cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.end()

    # months

    def _earlier(self) -> None:
        self.show_month(*month_before(self.year, self.month))

    def _later(self) -> None:
        self.show_month(*month_before(self.year, self.month, -1))

    def show_month(self, year: int, month: int) -> None:
        """Show a month; none after the present one."""
        today = date.today()
        if (year, month) <= (today.year, today.month):
            self.year, self.month = year, month
            self.refresh()

    def _month_text(self, year: int, month: int) -> str:
        return self.tr("{year}-{month}").format(year=year, month=f"{month:02}")

    def _show_months(self) -> None:
        today = date.today()
        months = [month_before(today.year, today.month, by) for by in range(_MONTHS_BACK)]
        self.months.set_items([PickItem(f"{y}-{m}", self._month_text(y, m)) for y, m in months])
        self.months.open_focused(self.name)

    def _month_picked(self, key: str) -> None:
        year, month = key.split("-")
        self.show_month(int(year), int(month))

    # figures

    def refresh(self) -> None:
        """Read the month and the one before."""
        now = review.month(self.context.store, self.year, self.month)
        before = review.month(self.context.store, *month_before(self.year, self.month))
        self.figures = now
        today = date.today()
        present = (self.year, self.month) == (today.year, today.month)
        self.name.setText(self._month_text(self.year, self.month))
        self.name.updateGeometry()
        self.forth.setEnabled(not present)
        day = today.isoformat() if present else ""
        self.until.setText(self.tr("Data until {day}").format(day=day) if day else "")
        self._show_tiles(now, before)
        self.cards["sources"].show_shares(now.sources)
        self.cards["methods"].show_shares(now.methods)
        self.cards["losses"].show_shares(now.losses)
        self.deadlines.show_month(self.year, self.month)
        self.fairs.show_fairs(fair_return.fairs(self.context.store, limit=SHOWN))
        self.status_changed.emit()

    def _show_tiles(self, now: MonthFigures, before: MonthFigures) -> None:
        for key, value, old in (
            ("new", now.new_customers, before.new_customers),
            ("touches", now.touches, before.touches),
            ("won", now.conversions, before.conversions),
        ):
            self.tiles[key].show_figure(f"{value:,}", *self._change(value, old))
        amount = format_amount(round(now.amount / _THOUSAND) * _THOUSAND) if now.amount else "0"
        self.tiles["amount"].show_figure(amount, *self._change(now.amount, before.amount))
        days = "" if now.mean_days is None else f"{now.mean_days:.0f}"
        self.tiles["days"].show_figure(days, *self._sample(now.timed))
        share = f"{100 * now.logged_in_time / now.logged:.0f}" if now.logged else ""
        self.tiles["in_time"].show_figure(share, *self._sample(now.logged))

    def _change(self, value: int, old: int) -> tuple[str, str]:
        """The change since the month before and its tone; nothing where there is nothing to compare with."""
        if not old:
            return "", "text3"
        percent = 100 * (value - old) / old
        arrow = "↑" if percent > 0 else "↓" if percent < 0 else "→"
        tone = "ok" if percent > 0 else "danger" if percent < 0 else "text3"
        return self.tr("{arrow} {percent}% on the month before").format(
            arrow=arrow, percent=f"{abs(percent):.1f}"
        ), tone

    def _sample(self, count: int) -> tuple[str, str]:
        if 0 < count < FEW:
            return self.tr("Few samples (n={count})").format(count=count), "warn"
        return f"n={count:,}", "text3"

    def on_changed(self, _changes: ChangeSet) -> None:
        """Something was written."""
        self.refresh()

    def status(self) -> list[str]:
        """The month, and what was won in it."""
        texts = [self.tr("Review of {month}").format(month=self._month_text(self.year, self.month))]
        if self.figures is not None and self.figures.conversions:
            won = self.tr("{count} deals").format(count=f"{self.figures.conversions:,}")
            texts.append(f"{won} · {format_amount(self.figures.amount)}")
        return texts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go through the months."""
        if event.key() == Qt.Key.Key_Left:
            self._earlier()
        elif event.key() == Qt.Key.Key_Right:
            self._later()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Give the keyboard to the month."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, object]:
        """Nothing to remember: a review starts with the present month."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Nothing to take."""
