"""The items of a month's plan below each other; what happens to one is asked of the book."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.services import improvements
from crm_desktop.services.improvements import Improvement
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.plan_lines import PlanLine
from crm_desktop.ui.widgets.emptied import let_go, taken


class PlanList(QWidget):
    """Ticks off and takes out; `opened(Improvement)` asks to change one, `emptied` to take the keyboard."""

    opened = Signal(object)
    emptied = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._items: Sequence[Improvement] = ()
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(0)

    def show_items(self, items: Sequence[Improvement]) -> None:
        """Show these; the keyboard stays on its item, or goes to the next one where that was taken out."""
        self._items = items
        old = taken(self.lines)
        place = next((at for at, one in enumerate(old) if one.hasFocus()), None)
        lines = [PlanLine(item) for item in items]
        for line in lines:
            line.ticked.connect(self._ticked)
            line.opened.connect(self._open)
            line.dropped.connect(self._drop)
            self.lines.addWidget(line)
            line.show()
        if place is not None:
            before = cast("PlanLine", old[place]).item.id
            near = [line for line in lines if line.item.id == before] or [*lines[place:][:1], *lines[-1:]]
            if near:
                near[0].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.emptied.emit()
        let_go(old)
        self.setVisible(bool(items))

    def _open(self, item_id: int) -> None:
        for item in self._items:
            if item.id == item_id:
                self.opened.emit(item)

    def _ticked(self, item_id: int, done: bool) -> None:
        self.context.work.run(improvements.tick, [item_id], done, origin=self)

    def _drop(self, item_id: int) -> None:
        self.context.work.run(improvements.remove, [item_id], origin=self)
