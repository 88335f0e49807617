"""The bars of the follow-ups tab: which days are shown and how; over the table how many there are, what is amiss."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from crm_desktop.services.plan_calendar import Plan
from crm_desktop.ui import dates
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.segmented import Segmented

WEEK: Final = timedelta(days=7)


class DayTools(QObject):
    """‹ This week ›, the days in words, and the views; `turned` carries -1, 0 (back to today) or 1."""

    turned = Signal(int)
    view_chosen = Signal(str)

    def __init__(self, bar: Bar, view: str) -> None:
        super().__init__(bar)
        self.back = IconButton("chevron-left", self.tr("Earlier"))
        self.now = Button(self.tr("This week"))
        self.forth = IconButton("chevron-right", self.tr("Later"))
        self.words = Label("", "nav", bold=True)
        self.views = Segmented(self.choices(), view)
        for widget in (self.back, self.now, self.forth, self.words, self.views):
            bar.row.addWidget(widget)
        bar.row.addSpacing(4)
        self.back.clicked.connect(self._back)
        self.now.clicked.connect(self._now)
        self.forth.clicked.connect(self._forth)
        self.views.changed.connect(self.view_chosen)

    def choices(self) -> Sequence[tuple[str, str]]:
        """The views by key, with their names."""
        return [
            ("week", self.tr("Week + table")),
            ("table", self.tr("Table only")),
            ("month", self.tr("Month")),
            ("care", self.tr("Care calendar")),
        ]

    def _back(self) -> None:
        self.turned.emit(-1)

    def _now(self) -> None:
        self.turned.emit(0)

    def _forth(self) -> None:
        self.turned.emit(1)

    def show_days(self, view: str, day: date) -> None:
        """Say which days are shown; a table alone and the care calendar have no days of their own here."""
        dated = view in {"week", "month"}
        for widget in (self.back, self.now, self.forth, self.words):
            widget.setVisible(dated)
        self.now.setText(self.tr("This month") if view == "month" else self.tr("This week"))
        self.now.updateGeometry()
        self.words.setText(dates.month_text(day) if view == "month" else dates.week_text(day))


class TableStrip(Bar):
    """Over the table: its name, how many rows, the chips (put into `row` by the page), clashes and too much contact."""

    clashes_asked = Signal()
    often_asked = Signal()

    def __init__(self) -> None:
        super().__init__(44, rule=False)
        self.title = Label(self.tr("Follow-up plan"), "nav", bold=True)
        self.count = Label("", "small", "text2")
        self.row.addWidget(self.title)
        self.row.addWidget(self.count)
        self.row.addSpacing(6)
        self.clashes = Link("", "text2", role="small")
        self.often = Link("", "text2", role="small")
        self.clashes.clicked.connect(self.clashes_asked)
        self.often.clicked.connect(self.often_asked)

    def finish(self) -> None:
        """The right end, after the chips."""
        self.row.addStretch(1)
        self.row.addWidget(self.clashes)
        self.row.addSpacing(8)
        self.row.addWidget(self.often)

    def show_plan(self, plan: Plan | None, rows: int) -> None:
        """Say what the week holds; without one only the rows are counted."""
        week = self.tr("%n this week", "", rows) if plan is not None else f"{rows:,}"
        self.count.setText(week)
        for link, number, words in (
            (self.clashes, len(plan.clashing) if plan else 0, self.tr("Clashes {count}")),
            (self.often, len(plan.too_often) if plan else 0, self.tr("Too often {count}")),
        ):
            link.setVisible(plan is not None)
            link.setText(words.format(count=number))
            link.set_tone("warn" if number else "text2")
            link.updateGeometry()
