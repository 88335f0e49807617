"""The bar over the care calendar: which month, what is shown, lunar birthdays, festivals and holidays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain import lunar
from crm_desktop.services.care import GROUPS
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.label import Label

_ICONS: Final = {"birthday": "gift", "company": "building", "festival": "flag", "contract": "document"}


def lunar_span(first: date, last: date) -> str:
    """The days of a month in the lunar calendar: 丙午年 正月十三 – 二月十三; "" outside the tables."""
    if not lunar.FIRST <= first <= last <= lunar.LAST:
        return ""
    begin, end = lunar.from_solar(first), lunar.from_solar(last)
    words = [f"{lunar.month_name(one.month, leap=one.leap)}{lunar.day_name(one.day)}" for one in (begin, end)]
    if end.year != begin.year:
        words[1] = f"{lunar.year_name(end.year)}年 {words[1]}"
    return f"{lunar.year_name(begin.year)}年 {words[0]} – {words[1]}"


class CareBar(Bar):
    """Signals: `month_asked(int)` -1, 0 for the present month, 1; `filtered` after a chip; `rules_asked`."""

    month_asked = Signal(int)
    filtered = Signal()
    rules_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(48, parent=parent)
        self.back = IconButton("chevron-left", self.tr("Month before"))
        self.now = Button(self.tr("This month"))
        self.forth = IconButton("chevron-right", self.tr("Month after"))
        self.title = Label("", "nav", bold=True)
        self.span = Label("", "small", "text3", elide=True)
        words = {
            "birthday": self.tr("Birthdays"),
            "company": self.tr("Company days"),
            "festival": self.tr("Festivals"),
            "contract": self.tr("Contracts"),
        }
        self.chips = {group: FilterChip(words[group], icon=_ICONS[group], count=0) for group in GROUPS}
        self.by_lunar = FilterChip(self.tr("By lunar day"), icon="moon")
        self.by_lunar.setToolTip(self.tr("Keep solar birthdays whose year is known by their lunar day"))
        self.rules = Button(self.tr("Festivals and holidays"), icon="calendar")
        self.rules.setAccessibleName(self.rules.text())
        self.rules.setToolTip(self.rules.text())
        self._rules_width = self.rules.sizeHint().width()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for widget in (self.back, self.now, self.forth, self.title):
            self.row.addWidget(widget)
        self.row.addWidget(self.span, 20)
        for chip in self.chips.values():
            chip.setChecked(True)
            self.row.addWidget(chip)
        self.row.addWidget(self.by_lunar)
        self.row.addStretch(1)
        self.row.addWidget(self.rules)

    def _connect(self) -> None:
        self.back.clicked.connect(self._earlier)
        self.now.clicked.connect(self._present)
        self.forth.clicked.connect(self._later)
        for chip in (*self.chips.values(), self.by_lunar):
            chip.toggled.connect(self._toggled)
        self.rules.clicked.connect(self.rules_asked)

    def add_views(self, widget: QWidget) -> None:
        """Put a switch of views behind the days."""
        self.row.insertWidget(self.row.indexOf(self.span) + 1, widget)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all words, the last button is its icon alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self.row.contentsMargins()
        items = (self.row.itemAt(at) for at in range(self.row.count()))
        widgets = [item.widget() for item in items if item is not None]
        wanted = [one.sizeHint().width() for one in widgets if one is not None and one not in (self.span, self.rules)]
        room = self.width() - margins.left() - margins.right() - sum(wanted) - self.row.spacing() * (len(widgets) + 1)
        words = self.rules.accessibleName()
        text = words if room >= self._rules_width else ""
        if text != self.rules.text():
            self.rules.setText(text)
            self.rules.updateGeometry()

    def _earlier(self) -> None:
        self.month_asked.emit(-1)

    def _present(self) -> None:
        self.month_asked.emit(0)

    def _later(self) -> None:
        self.month_asked.emit(1)

    def _toggled(self, _on: bool) -> None:
        self.filtered.emit()

    def shown(self) -> frozenset[str]:
        """The groups that are switched on."""
        return frozenset(group for group, chip in self.chips.items() if chip.isChecked())

    def show_month(self, first: date, last: date) -> None:
        """Name the month, in both calendars."""
        self.title.setText(self.tr("{month}/{year}").format(year=first.year, month=first.month))
        self.span.setText(lunar_span(first, last))
        self.span.setMaximumWidth(self.span.sizeHint().width() + 2)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many entries each chip stands for."""
        for group, chip in self.chips.items():
            chip.set_count(counts.get(group, 0))
        self._fit()
