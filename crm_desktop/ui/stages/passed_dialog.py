"""The moves on of a month that passed over criteria: what was missing, and why they were made all the same."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.services import stage_moves
from crm_desktop.services.stage_moves import Passed
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link


class CustomerLink(Link):
    """Opens a customer."""

    def __init__(self, name: str, customer_id: int) -> None:
        super().__init__(name)
        self.customer_id = customer_id


class PassedDialog(Dialog):
    """Newest first; a name opens the customer."""

    def __init__(self, context: Context, span: tuple[str, str] | None = None) -> None:
        super().__init__(context.window.widget(), self.tr("Moved on with criteria missing"), width=980)
        self.set_foot_visible(False)
        self.context = context
        self.found = stage_moves.passed_over(context.store, span or stage_moves.month_of(date.today()))
        self.head.addWidget(Label(self.tr("%n time(s)", "", len(self.found)), tone="text2"))
        holder = QWidget()
        self.grid = QGridLayout(holder)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        titles = (self.tr("When"), self.tr("Customer"), self.tr("Move"), self.tr("Missing"), self.tr("Why"),
                  self.tr("Owner"))  # fmt: skip
        for column, title in enumerate(titles):
            self.grid.addWidget(Label(title, "small", "text3"), 0, column)
        for column, share in enumerate((0, 2, 2, 3, 3, 0)):
            self.grid.setColumnStretch(column, share)
        for row, one in enumerate(self.found, 1):
            self._row(row, one)
        # what height is left over lies below the last row
        self.grid.setRowStretch(len(self.found) + 1, 1)
        self.body.addWidget(holder)
        if not self.found:
            self.body.addWidget(Label(self.tr("Every move on met its criteria"), tone="text2"))

    def _row(self, row: int, one: Passed) -> None:
        link = CustomerLink(one.customer, one.customer_id)
        link.clicked.connect(self._open)
        english = self.context.english
        missing = self.tr(", ").join(each.said(english=english) for each in one.unmet)
        cells = (
            Label(dates.short(one.at[:16], date.today()), "small", "text2"),
            link,
            Label(f"{one.from_stage or '—'} → {one.to_stage}", "small", "text2", wrap=True),
            Label(missing, "small", "warn", wrap=True),
            Label(one.reason or self.tr("no reason given"), tone="text" if one.reason else "text3", wrap=True),
            Label(one.owner, "small", "text2"),
        )
        for column, cell in enumerate(cells):
            self.grid.addWidget(cell, row, column)

    def _open(self) -> None:
        link = self.sender()
        if isinstance(link, CustomerLink):
            self.accept()
            self.context.window.open_customer(link.customer_id)
