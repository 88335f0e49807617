"""The row of totals under the deals: each figure stands below its column, as far as that column is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.models.cell_delegate import LEFT_PAD, NUMBER_PAD
from crm_desktop.ui.pages.bars import Bar
from crm_desktop.ui.widgets.data_table import DataTable
from crm_desktop.ui.widgets.label import Label

_FIRST = 16
_GAP = 20


class DealTotals(Bar):
    """How many, their sum and mean, and the mean days to close."""

    def __init__(self, table: DataTable, parent: QWidget | None = None) -> None:
        super().__init__(44, fill="surface2", rule_above=True, parent=parent)
        self._table = table
        self.deals, self.amount = Label("", bold=True, parent=self), Label("", bold=True, parent=self)
        self.mean, self.cycle = Label("", tone="text2", parent=self), Label("", tone="text2", parent=self)
        table.state_changed.connect(self.place)
        table.horizontal.valueChanged.connect(self.place)

    def place(self) -> None:
        """Put every figure below its column: sums end where their column's do; never over the one before."""
        x = _FIRST
        for label, key, at_right in (
            (self.deals, "", False),
            (self.amount, "amount", True),
            (self.mean, "product", False),
            (self.cycle, "days", False),
        ):
            label.setVisible(bool(label.text()))
            width = label.sizeHint().width()
            spot = self._spot(key, at_right=at_right)
            wanted = (spot - width if at_right else spot) if spot is not None else x
            # what would stand beyond the edge comes closer
            left = max(x, min(wanted, self.width() - width - _FIRST))
            label.setGeometry(left, 1, width, self.height() - 1)
            x = left + width + _GAP if label.text() else x

    def _spot(self, key: str, *, at_right: bool) -> int | None:
        """Where the texts of a column begin or end, None where it is not shown."""
        places = [place for place in self._table.shown_columns() if self._table.model().columns[place].key == key]
        if not places:
            return None
        part = self._table.part_of(places[0])
        left, style = part.columnViewportPosition(places[0]), theme.current()
        inside = left + part.columnWidth(places[0]) - style.px(NUMBER_PAD) if at_right else left + style.px(LEFT_PAD)
        return self.mapFromGlobal(part.viewport().mapToGlobal(QPoint(inside, 0))).x()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the columns."""
        super().resizeEvent(event)
        self.place()
