"""The conversions tab: deals won, deals lost, and all stages behind one switch (000-48, 000-45, 003-09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.services.lists import ConversionList, LossList
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.deal_panes import LostPane, WonPane
from crm_desktop.ui.pages.stage_pane import StagePane


class ConversionsPage(QWidget):
    """Won, lost and all stages behind one switch."""

    status_changed = Signal()
    key = "conversions"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.won = WonPane(context, ConversionList(context.store))
        self.lost = LostPane(context, LossList(context.store))
        self.stages = StagePane(context)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        for pane in (self.won, self.lost, self.stages):
            self.stack.addWidget(pane)
            pane.status_changed.connect(self.status_changed)
            pane.switched.connect(self.show_part)
        self.won.stage_asked.connect(self._show_stage)

    def pane(self) -> WonPane | LostPane | StagePane:
        """What is shown."""
        shown = self.stack.currentWidget()
        return self.stages if shown is self.stages else self.lost if shown is self.lost else self.won

    def show_part(self, key: str) -> None:
        """Show the deals "won" or "lost", or all "stages"."""
        panes: dict[str, QWidget] = {"lost": self.lost, "stages": self.stages}
        self.stack.setCurrentWidget(panes.get(key, self.won))
        self.refresh()
        self.take_focus()

    def _show_stage(self, place: int) -> None:
        self.show_part("stages")
        self.stages.board.show_stage(place)

    def refresh(self) -> None:
        """Read again."""
        self.pane().refresh()
        won, lost = (kind(self.context.store).size() for kind in (ConversionList, LossList))
        choices = [
            ("won", self.tr("Won {count}").format(count=f"{won:,}")),
            ("lost", self.tr("Lost {count}").format(count=f"{lost:,}")),
            ("stages", self.tr("All stages")),
        ]
        for pane in (self.won, self.lost, self.stages):
            pane.show_choices(choices)

    def on_changed(self, changes: ChangeSet) -> None:
        """Something was written."""
        if self.pane().tables & set(changes.tables):
            self.refresh()

    def status(self) -> list[str]:
        """Texts of the status bar."""
        return self.pane().status()

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.pane().take_focus()

    def focus_filter(self) -> None:
        """Put the keyboard into the text filter."""
        self.pane().focus_filter()

    def current_customer(self) -> int:
        """Customer of the current row, or 0."""
        return self.pane().current_customer()

    def state(self) -> dict[str, Any]:
        """Columns, sort and filters of all three."""
        return {"won": self.won.state(), "lost": self.lost.state(), "stages": self.stages.state()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take remembered values."""
        for key, pane in (("won", self.won), ("lost", self.lost), ("stages", self.stages)):
            part = state.get(key)
            if isinstance(part, Mapping):
                pane.restore(part)
