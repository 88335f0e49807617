"""The row above a review: which period, beside which other one, which part of the book, as of when, exports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.review_period import Period, Span, fair
from crm_desktop.ui import dates
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.review.words import period_text, stretch_text
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.menu_chip import MenuChip
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.pick_list import PickMenu

_OFFERED: Final = {Span.MONTH: 36, Span.QUARTER: 16, Span.YEAR: 8}
_DAY_END: Final = "T00:00"


def pick_menu(items: Sequence[PickItem], parent: QWidget) -> PickMenu:
    """A menu, whose code is read when the first opens."""
    from crm_desktop.ui.widgets.pick_list import PickMenu  # noqa: PLC0415

    return PickMenu(items, parent)


class PickChip(MenuChip):
    """Looks like the chips of the tables' filters; who made it opens the menu when `about_to_open` comes."""

    def _open(self) -> None:
        self.about_to_open.emit()


class _PeriodButton(Button):
    """The period in the size of a title."""

    def _font(self) -> tuple[str, bool]:
        return "nav", True


class PeriodHead(Bar):
    """`period` and `against` are what is chosen; `against` None means the period before."""

    chosen = Signal()
    """Another period or another one to compare with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(48, parent=parent)
        self.period = Period.of(date.today())
        self.beside: Period | None = None
        self.back = IconButton("chevron-left", self.tr("Period before"))
        self.name = _PeriodButton("", chevron=True)
        self.forth = IconButton("chevron-right", self.tr("Period after"))
        self.span = Segmented(
            [("month", self.tr("Month")), ("quarter", self.tr("Quarter")), ("year", self.tr("Year"))], "month"
        )
        self.compare = PickChip("")
        self.until = Label("", "small", "text2")
        self.excel = Button(self.tr("Export Excel"), icon="table")
        self.pdf = Button(self.tr("Export PDF"), icon="document")
        self.periods: PickMenu | None = None
        self.others: PickMenu | None = None
        for widget in (self.back, self.name, self.forth, self.span, self.compare):
            self.row.addWidget(widget)
        self._place = self.row.count()
        self.row.addStretch(1)
        self.row.addWidget(self.until)
        self.row.addWidget(self.excel)
        self.row.addWidget(self.pdf)
        self._connect()
        self.show_choice()

    def _connect(self) -> None:
        self.back.clicked.connect(self.earlier)
        self.forth.clicked.connect(self.later)
        self.name.clicked.connect(self._show_periods)
        self.compare.about_to_open.connect(self._show_others)
        self.span.changed.connect(self._span_chosen)

    def add_part(self, widget: QWidget) -> None:
        """Put what narrows the book beside the comparison."""
        self.row.insertWidget(self._place, widget)

    @property
    def against(self) -> Period:
        """The period to compare with."""
        return self.beside or self.period.previous()

    def present(self) -> Period:
        """The period that is running."""
        return Period.of(date.today(), self.period.span)

    # choosing

    def earlier(self) -> None:
        """Go one period back."""
        self.choose(self.period.previous())

    def later(self) -> None:
        """Go one period on, as far as the present one."""
        self.choose(self.period.following())

    def choose(self, period: Period) -> None:
        """Take a period, none after the present one."""
        if period.first > date.today() or period == self.period:
            return
        if self.beside is not None:
            # what was compared keeps its distance: the period before, the same one of last year
            back = self.beside == self.period.year_before()
            same = period.span is self.period.span
            self.beside = period.year_before() if back and same else None
        self.period = period
        self.show_choice()
        self.chosen.emit()

    def _span_chosen(self, key: str) -> None:
        wanted = Span(key)
        last = self.period.months()[-1].first
        self.choose(Period.of(min(last, date.today()), wanted))

    def _show_periods(self) -> None:
        self.periods = pick_menu(self._items(self.present(), _OFFERED[self.period.span]), self)
        self.periods.picked.connect(self._period_picked)
        self.periods.open_focused(self.name)

    def _items(self, last: Period, count: int) -> Sequence[PickItem]:
        return [PickItem(one.key, period_text(one)) for one in reversed(last.last(count))]

    def _period_picked(self, key: str) -> None:
        self.choose(Period.parse(key))

    def _show_others(self) -> None:
        before, year = self.period.previous(), self.period.year_before()
        items = [PickItem(before.key, period_text(before), note=self.tr("Period before"))]
        if year != before:
            items.append(PickItem(year.key, period_text(year), note=self.tr("Last year")))
        known = {item.key for item in items}
        older = self._items(before, _OFFERED[self.period.span])
        self.others = pick_menu([*items, *(item for item in older if item.key not in known)], self)
        self.others.picked.connect(self._other_picked)
        self.others.open_focused(self.compare)

    def _other_picked(self, key: str) -> None:
        self.beside = Period.parse(key)
        self.show_choice()
        self.chosen.emit()

    # showing

    def show_choice(self) -> None:
        """Show what is chosen."""
        self.name.setText(period_text(self.period))
        beside = fair(self.period, self.against, date.today())
        self.compare.setText(self.tr("Against {period}").format(period=stretch_text(beside)))
        self.span.set_current(self.period.span.value)
        self.forth.setEnabled(self.period != self.present())
        self.name.updateGeometry()
        self.compare.updateGeometry()

    def show_until(self, until: str, *, stale: bool = False) -> None:
        """Say as of when the figures are; that they are being reckoned again after a change."""
        if stale:
            self.until.setText(self.tr("Changed since, reckoning again …"))
            return
        day, clock = until[:10], until[11:16]
        if until.endswith(_DAY_END):
            day, clock = date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat(), "24:00"
        text = f"{dates.day_text(day)} {clock}"
        self.until.setText(self.tr("Data as of {moment}").format(moment=text) if until else "")
