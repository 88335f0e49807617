"""The panel beside rules that says what a change of them would do, and the room that has one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.settings.room import Ground, Room
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.scrolled import scrolled
from crm_desktop.ui.work import Job

_PATIENCE = 250
"""Milliseconds of quiet before the preview is worked out anew."""
_PANEL, _WIDE = 340, 1360
"""With less room than `_WIDE` for the whole window the panel lies under the rules."""


class SidePanel(Ground):
    """A title with what it is held against, and cards; `count` adds the one that says how many of how many."""

    def __init__(self) -> None:
        super().__init__("canvas")
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        head = QHBoxLayout()
        self.title = Label("", "title", bold=True)
        head.addWidget(self.title)
        self.against = Label("", "small", "text2", elide=True)
        self.against.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.against, 1)
        self.column.addLayout(head)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(content)
        self._area.verticalScrollBar().rangeChanged.connect(self._grow)
        self._beside = True
        outer.addWidget(self._area)

    def count(self) -> Card:
        """A card with a large number and the words behind it."""
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(6)
        self.moved = Label("—", "kpi", bold=True)
        self.of = Label("", "small", "text2", elide=True)
        row.addWidget(self.moved, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.of, 1, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card

    def set_fixed(self, width: int) -> None:
        """Stand beside the rules with this width and scroll alone, or with 0 lie under them at full height."""
        self._area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if width else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._beside = bool(width)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or 16_777_215)
        self.fit()

    def fit(self) -> None:
        """As high as its cards where it does not scroll."""
        self.setMinimumHeight(0 if self._beside else self.column.sizeHint().height())

    def _grow(self, _low: int, hidden: int) -> None:
        """Cards that have grown since: what is hidden would be moved by the wheel."""
        if hidden and not self._beside:
            self.setMinimumHeight(self._area.viewport().height() + hidden)


class PreviewRoom(Room):
    """Rules with a panel beside them, or under them in a narrow window; it is worked out anew after each change."""

    def __init__(self, context: Context, title: str, line: str) -> None:
        super().__init__(context, title, line, wide=True)
        self._job: Job | None = None
        self._beside: bool | None = None
        self._panel: SidePanel | None = None
        self._edge = Rule(down=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)

    def add_panel(self, panel: SidePanel) -> None:
        """Put the panel beside the rules."""
        self._panel = panel
        self.across.addWidget(self._edge)
        self.across.addWidget(panel)

    def below(self) -> int:
        """The place in the body where the panel lies in a narrow window: the last one."""
        return self.body.count() - 1

    def look_ahead(self, fn: Callable[..., Any], *args: Any, done: Callable[[Any], None], **values: Any) -> None:
        """Work out what a change would do, instead of what is being worked out."""
        self.give_up()
        self._job = self.context.work.read(fn, *args, done=done, **values)

    def give_up(self) -> None:
        """What is being worked out is of no use any more."""
        if self._job is not None:
            self.context.work.cancel(self._job)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the panel goes under the rules."""
        super().resizeEvent(event)
        beside, panel = self.window().width() >= theme.current().px(_WIDE), self._panel
        if panel is None or beside is self._beside:
            return
        self._beside = beside
        self._edge.setVisible(beside)
        if beside:
            self.body.removeWidget(panel)
            panel.set_fixed(theme.current().px(_PANEL))
            self.across.addWidget(panel)
        else:
            self.across.removeWidget(panel)
            panel.set_fixed(0)
            self.body.insertWidget(self.below(), panel)
        panel.show()
