"""Menus of a page: for a row at the mouse, or under a button; loaded when the first one opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.pages.key_menu import KeyMenu

Picked = Callable[[str], None]


class PageMenus:
    """Opens one menu at a time and keeps it while it is open; `picked` takes the key of the line."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._menu: KeyMenu | None = None

    def open_at(self, items: Sequence[PickItem], picked: Picked, spot: QPoint) -> None:
        """Offer all items, without a line to search them, at a global position."""
        if items:
            menu = self._made(items, picked)
            menu.search.hide()
            menu.open_at(spot)
            menu.list.setFocus()

    def open_under(self, items: Sequence[PickItem], picked: Picked, button: QWidget) -> None:
        """Offer items under a button."""
        self._made(items, picked).open_focused(button)

    def _made(self, items: Sequence[PickItem], picked: Picked) -> KeyMenu:
        from crm_desktop.ui.pages.key_menu import KeyMenu  # noqa: PLC0415 - not needed to show rows

        self._menu = KeyMenu(items, self._page)
        self._menu.picked.connect(picked)
        return self._menu
