"""A small popover that asks when something was done: now, at a typed time, or not yet."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_when
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state
from crm_desktop.ui.widgets.popover import Popover


class MomentPopover(Popover):
    """`chosen` carries an ISO minute or day, "" when it was not done yet."""

    chosen = Signal(str)

    def __init__(self, title: str, present: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(12, 10, 12, 12)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "small", "text2"))
        self.when = LineEdit(present.replace("T", " ")[:16], self.tr("such as yesterday 15:20"))
        self.when.setAccessibleName(title)
        self.when.setMinimumWidth(230)
        self.body.addWidget(self.when)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.now = Button(self.tr("Now"), size="small", icon="clock")
        self.never = Button(self.tr("Not yet"), "ghost", size="small")
        self.take = Button(self.tr("Set time"), "primary", size="small")
        for button in (self.now, self.never):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.take)
        self.body.addLayout(row)
        self.never.setVisible(bool(present))
        self.now.clicked.connect(self._now)
        self.never.clicked.connect(self._never)
        self.take.clicked.connect(self._take)

    def open_below(self, anchor: QWidget) -> None:
        """Show it with the keyboard in the time."""
        super().open_below(anchor)
        self.when.setFocus()
        self.when.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is typed."""
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _now(self) -> None:
        self._give(datetime.now().isoformat(timespec="minutes"))

    def _never(self) -> None:
        self._give("")

    def _take(self) -> None:
        found = parse_when(self.when.text(), today=datetime.now().date())
        if not found or not is_whole(found):
            set_state(self.when, "error")
            return
        self._give(found)

    def _give(self, moment: str) -> None:
        self.hide()
        self.chosen.emit(moment)
