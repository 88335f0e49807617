"""The place beside the table where the drawer stands; the drawer itself is read and built when it is first opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.context import Context

if TYPE_CHECKING:
    from crm_desktop.ui.drawer.drawer import Drawer

_NARROW = 1440


class DrawerSide(QWidget):
    """Signals: `stepped(-1 or 1)` asks the list for a neighbour, `closed` when its cross was pressed."""

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._width = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @cached_property
    def drawer(self) -> Drawer:
        """The drawer."""
        from crm_desktop.ui.drawer.drawer import Drawer  # noqa: PLC0415 - the list stands sooner without it

        drawer = Drawer(self._context, self)
        drawer.closed.connect(self.closed)
        drawer.stepped.connect(self.stepped)
        drawer.set_narrow(self._is_narrow())
        self.setFixedWidth(drawer.minimumWidth())
        self._row.addWidget(drawer)
        return drawer

    def is_open(self) -> bool:
        """Whether it is shown (or will be with its page)."""
        return not self.isHidden()

    def open(self, *, slide: bool = False) -> None:
        """Show the drawer; the table has its new width at once, the drawer may slide into its own."""
        fresh = slide and not self.is_open() and self.window().isVisible()
        self.drawer.show()
        self.show()
        if fresh:
            from crm_desktop.ui.motion import slide_in  # noqa: PLC0415 - a gesture only

            slide_in(self, self._slide, self.drawer.minimumWidth())

    def _slide(self, by: int) -> None:
        # the drawer stays in its layout, which would put back what is moved past it
        self._row.setContentsMargins(by, 0, 0, 0)

    def follow(self, customer_id: int) -> None:
        """Show this customer while open; 0 is nobody."""
        if self.is_open():
            self.drawer.show_customer(customer_id or None)

    def fit(self, width: int) -> None:
        """Take the width of the page, px: the drawer is narrower in narrow windows."""
        self._width = width
        if "drawer" in self.__dict__:
            self.drawer.set_narrow(self._is_narrow())
            self.setFixedWidth(self.drawer.minimumWidth())

    def _is_narrow(self) -> bool:
        return self._width < theme.current().px(_NARROW)
