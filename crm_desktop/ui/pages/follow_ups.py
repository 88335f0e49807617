"""The follow-ups tab: template 2 (000-32) under a week calendar, alone, or a month; what was said, what is planned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.services import follow_ups
from crm_desktop.services.lists import Filter, FollowUpList
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.record_page import RecordPage
from crm_desktop.ui.plan.bars import DayTools, TableStrip
from crm_desktop.ui.plan.days import PlanDays
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.pick_item import PickItem

_TALL = 780
"""From this height of the page on the week shows four cards a day, below it three."""
_WEEK_HEIGHT = {True: 252, False: 202}


class FollowUpsPage(RecordPage):
    """Follow-ups with chips for their state and menus for method, grade and owner."""

    key = "follow_ups"
    fill = "next_action"
    pinned = "state"
    first_sort = ("when", False)
    tables = frozenset({"customer", "option", "follow_up", "contact", "setting"})
    remove_service = staticmethod(follow_ups.remove)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.days = PlanDays(context)
        listing = FollowUpList(context.store)
        # the rows that are read while the widgets are built are those that will be shown
        listing.filter = self.days.within(Filter())
        super().__init__(context, listing, parent)
        self.days.take_page(self)

    def build_tools(self) -> None:
        """Days and views, menus; export, plan, log; over the table chips for states and a text."""
        row = self.tools.row
        self.day_tools = DayTools(self.tools, self.days.view)
        for part in ("methods", "grades", "owners"):
            self.filters.add_menu(part)
        row.addStretch(1)
        self.add_export()
        self.plan_button = Button(self.tr("Plan follow-up"), icon="calendar")
        self.log_button = Button(self.tr("Log follow-up"), icon="edit")
        self.plan_button.clicked.connect(self._plan)
        self.log_button.clicked.connect(self._log)
        row.addWidget(self.plan_button)
        row.addWidget(self.log_button)
        self.add_columns()
        self.strip = TableStrip()
        self.filters.row = self.strip.row
        self.filters.add_states()
        self.filters.add_text()
        self.strip.finish()

    def lay_out(self) -> None:
        """The calendar stands over the table, or takes its place."""
        self.column.addWidget(self.tools)
        self.column.addWidget(self.days.week)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.bulk)
        self.column.addWidget(self.days.rest, 1)

    def show_view(self) -> None:
        """Show what belongs to the view: week over the table, the table, a month, the care calendar."""
        view = self.days.view
        with_table = view in {"week", "table"}
        self.days.week.setVisible(view == "week")
        for part in (self.strip, self.table):
            part.setVisible(with_table)
        if not with_table:
            self.bulk.hide()
        self.days.rest.setVisible(not with_table)
        self.tools.setVisible(view != "care")
        self.day_tools.show_days(view, self.days.day)
        for button in (self.plan_button, self.columns_button):
            button.setVisible(with_table)
        for menu in self.filters.menus.values():
            menu.setVisible(view != "care")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window shows fewer cards a day."""
        super().resizeEvent(event)
        self.days.week.setFixedHeight(_WEEK_HEIGHT[self.height() >= _TALL])

    # showing

    def narrowed(self) -> Filter:
        """The chips and menus, within the week where one is shown."""
        return self.days.within(self.filters.filter)

    def refresh(self) -> None:
        """Read the rows of the table and the cards of the days again."""
        self.show_view()
        if self.days.view in {"week", "table"}:
            super().refresh()
        else:
            self.listing.filter = self.filters.filter
        self.days.refresh()
        self.strip.show_plan(self.days.week.plan if self.days.view == "week" else None, self.model.rowCount())
        self.status_changed.emit()

    def show_other_days(self) -> None:
        """Another week or month: its table begins at the top."""
        self._narrowed()

    def _show_empty(self) -> None:
        if self.filters.filter:
            super()._show_empty()
        else:
            self.empty.set_text(*self.empty_words())
            self.table.arrange()

    def take_focus(self) -> None:
        """The first time the week begins at the top: what is over stands above it, what is to come below."""
        if self.days.view in {"month", "care"}:
            self.days.take_focus()
            return
        if self.table.cursor_row() < 0:
            self.begin_at(self.days.day if self.days.view == "table" else date.today())
        super().take_focus()

    def begin_at(self, day: date) -> None:
        """Make the first row of a day or later the current one; the whole table begins with it."""
        rows = self.model.rowCount()
        if rows and (self.model.sort_key, self.model.descending) == ("when", False):
            row = min(rows - 1, bisect_left(range(rows), day.isoformat(), key=self._when))
            self.table.set_current_id(self.model.id_at(row))
            if self.days.view == "table":
                self.table.scroll_to_top(row)

    def _when(self, row: int) -> str:
        row_id = self.model.id_at(row)
        return str(self.listing.rows([row_id])[row_id]["when"] or "9")

    def current_customer(self) -> int:
        """Customer of the chosen card, else of the current row, or 0."""
        return self.days.customer() or super().current_customer()

    # doing

    def _plan(self) -> None:
        self.for_customer("plan")

    def _log(self) -> None:
        self.for_customer("log")

    def _export(self) -> None:
        """Tables, a calendar file, or the sheet of the day."""
        items = [
            PickItem("tables", self.tr("Tables (xlsx, csv)"), icon="table", note="Ctrl+E"),
            PickItem("calendar", self.tr("Calendar file (ics)"), icon="calendar"),
            PickItem("sheet", self.tr("Day sheet (PDF, print)"), icon="print"),
        ]
        self.menus.open_under(items, self._export_as, self.export_button)

    def _export_as(self, key: str) -> None:
        if key == "tables":
            self.context.window.export()
        elif key == "calendar":
            from crm_desktop.ui.calendar_export import CalendarExport  # noqa: PLC0415 - not needed to show rows

            CalendarExport(self.context).ask()
        else:
            from crm_desktop.ui.day_sheet import DaySheet  # noqa: PLC0415 - as above

            DaySheet(self.context).open()

    def menu_items(self) -> Sequence[PickItem]:
        """The context menu."""
        return [
            PickItem("open", self.tr("Open customer"), icon="card", note="Enter"),
            PickItem("log", self.tr("Log follow-up"), icon="edit", note="L"),
            PickItem("plan", self.tr("Plan follow-up"), icon="calendar"),
            PickItem("later", self.tr("Later"), icon="clock", note="S"),
            PickItem("done", self.tr("Done"), icon="check", note="D"),
            PickItem("remove", self.tr("Remove"), icon="trash", note="Del", danger=True),
        ]

    def empty_words(self) -> tuple[str, str, str, str]:
        """What stands in an empty table."""
        if self.days.view == "week" and self.listing_size():
            return self.tr("Nothing in this week"), "", self.tr("Table only"), ""
        line = self.tr("Press L on a customer to log the first one.")
        return self.tr("No follow-ups yet"), line, self.tr("Go to customers"), ""

    def listing_size(self) -> int:
        """How many follow-ups there are in all."""
        return self._every

    def empty_primary(self) -> None:
        """Clear the filters, leave the week, or go where customers are."""
        if self.filters.filter:
            self.filters.clear()
        elif self.days.view == "week" and self._every:
            self.days.set_view("table")
        else:
            self.context.window.show_page("customers")

    def count_text(self, count: int) -> str:
        """How many follow-ups."""
        return self.tr("{count} follow-ups").format(count=f"{count:,}")

    def status(self) -> list[str]:
        """How many the days hold; in a month, of the month."""
        if self.days.view == "care":
            return self.days.care.status() if self.days.care is not None else []
        if self.days.view == "month":
            shown = self.days.month.plan.days
            return [self.count_text(sum(one.count for one in shown))] if shown else []
        hint = [self.tr("Drag a card to move it")] if self.days.view == "week" else []
        return [*super().status(), *hint]
