"""Everybody whom a rule would move, as a list that leads to the customers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.services.grade_preview import Mover
from crm_desktop.ui.settings.grade_panel import MoverLine
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.scrolled import scrolled


class MoversDialog(Dialog):
    """`customer_asked(id)` when a line is pressed."""

    customer_asked = Signal(int)

    def __init__(self, parent: QWidget, movers: Sequence[Mover], total: int) -> None:
        super().__init__(parent, self.tr("Customers who move"), width=560)
        self.set_foot_visible(False)
        if total > len(movers):
            first = self.tr("the first {n} of {total}").format(n=f"{len(movers):,}", total=f"{total:,}")
            self.body.addWidget(Label(first, "small", "text2"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(3, 3, 8, 3)
        column.setSpacing(4)
        self.lines = [MoverLine(one) for one in movers]
        for line in self.lines:
            line.clicked.connect(self._open)
            column.addWidget(line)
        column.addStretch(1)
        area = scrolled(content)
        area.setMinimumHeight(min(420, 28 * len(movers) + 12))
        self.body.addWidget(area)

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, MoverLine):
            self.reject()
            self.customer_asked.emit(sender.mover.customer_id)
