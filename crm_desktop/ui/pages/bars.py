"""The bars above and below a table: tools, bulk actions, totals."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.label import KeyCap, Label
from crm_desktop.ui.widgets.link import Link


class Bar(QWidget):
    """A strip with a ground and a rule at its top or bottom; `row` is its layout."""

    def __init__(
        self,
        height: int,
        *,
        fill: str = "surface",
        rule: bool = True,
        rule_above: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height, self._fill, self._rule, self._above = height, fill, rule, rule_above
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 12, 0)
        self.row.setSpacing(8)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.current().px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and rule."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color(self._fill))
        y = 0 if self._above else self.height() - 1
        if self._rule:
            painter.fillRect(0, y, self.width(), 1, theme.current().color("border"))
        painter.end()


class BulkAction(NamedTuple):
    """One button of the bulk bar."""

    key: str
    text: str
    icon: str
    danger: bool = False


class BulkBar(Bar):
    """What can be done with all selected rows; `asked` carries the action's key."""

    asked = Signal(str)
    cleared = Signal()

    def __init__(self, actions: Sequence[BulkAction], parent: QWidget | None = None) -> None:
        super().__init__(44, fill="surface2", rule_above=True, parent=parent)
        self.count = Label("", "body", bold=True)
        self.row.addWidget(self.count)
        self.row.addSpacing(6)
        self.buttons: dict[str, Button] = {}
        for action in actions:
            button = Button(action.text, "danger" if action.danger else "default", icon=action.icon, size="small")
            button.setProperty("action", action.key)
            button.clicked.connect(self._pressed)
            self.buttons[action.key] = button
            self.row.addWidget(button)
        self.row.addStretch(1)
        self.row.addWidget(KeyCap("Esc"))
        self.leave = Link(self.tr("Clear selection"), "text2", role="small")
        self.leave.clicked.connect(self.cleared)
        self.row.addWidget(self.leave)
        self.hide()

    def _pressed(self) -> None:
        self.asked.emit(str(self.sender().property("action")))

    def show_actions(self, keys: Sequence[str]) -> None:
        """Show only these actions."""
        for key, button in self.buttons.items():
            button.setVisible(key in keys)

    def set_count(self, text: str, selected: int) -> None:
        """Say how many are selected; fewer than two put the bar away."""
        self.count.setText(text)
        self.setVisible(selected > 1)
