"""Menus whose lines have a key of their own: G then A, S then 1."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


class KeyMenu(PickMenu):
    """A pick list where the key of an item of one character takes it at once."""

    def __init__(self, items: Sequence[PickItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(items, parent)
        # a Chinese input method must not swallow the letters
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the item whose key was typed, unless the filter line has the keyboard."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            typed = event.text().upper()
            if len(typed) == 1 and any(item.key.upper() == typed for item in self.items()):
                self.hide()
                self.picked.emit(next(item.key for item in self.items() if item.key.upper() == typed))
                return True
        return super().eventFilter(watched, event)
