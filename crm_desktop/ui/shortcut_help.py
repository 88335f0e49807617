"""The list of keys: F1."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.actions import ACTIONS, ActionDef
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.label import KeyCap, Label


class ShortcutHelp(Dialog):
    """Two columns: keys of the whole window, keys of a focused list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window.widget(), "", width=820)
        self.title.setText(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self.title.text())
        self.set_foot_visible(False)
        row = QHBoxLayout()
        row.setSpacing(40)
        window = [action for action in ACTIONS if action.scope == "window" and action.shortcut]
        lists = [action for action in ACTIONS if action.scope == "list" and action.shortcut]
        row.addLayout(keys_column(self.tr("Everywhere"), window), 1)
        digits = (self.tr("Who calls, by the last four digits"), "0…9")
        row.addLayout(keys_column(self.tr("In a list"), lists, more=[digits]), 1)
        self.body.addLayout(row)


def keys_column(
    title: str, actions: Sequence[ActionDef], *, elide: bool = False, more: Sequence[tuple[str, str]] = ()
) -> QVBoxLayout:
    """A title and under it each action with its keys, then `more` names and keys; `elide` lets long names shrink."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    for row, (text, keys) in enumerate([*((action.text, action.keys) for action in actions), *more]):
        grid.addWidget(Label(text, tone="text2", elide=elide), row, 0)
        caps = QHBoxLayout()
        caps.addStretch(1)
        caps.addWidget(KeyCap(keys))
        grid.addLayout(caps, row, 1)
    column = QVBoxLayout()
    column.setSpacing(10)
    column.addWidget(Label(title, "body", bold=True))
    column.addLayout(grid)
    column.addStretch(1)
    return column
