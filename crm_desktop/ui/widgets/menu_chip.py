"""A filter chip with a menu of values to check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.pick_list import PickMenu


class MenuChip(Pressable):
    """Label and chevron; `changed` carries the checked keys, whose number stands behind the label."""

    changed = Signal(list)
    about_to_open = Signal()
    """Fill the items now, if they are filled late."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._items: list[PickItem] = []
        self._menu: PickMenu | None = None
        self.setAccessibleName(text)
        self.clicked.connect(self._open)

    def set_items(self, items: Sequence[PickItem]) -> None:
        """The values to choose from; what was checked and is still there stays checked."""
        kept = set(self.checked())
        self._items = [replace(item, checked=bool(item.checked) or item.key in kept) for item in items]
        self._shown()

    def checked(self) -> list[str]:
        """Keys of the checked values."""
        return [item.key for item in self._items if item.checked]

    def set_checked(self, keys: Iterable[str]) -> None:
        """Check exactly these values, silently."""
        wanted = set(keys)
        self._items = [replace(item, checked=item.key in wanted) for item in self._items]
        self._shown()

    def _shown(self) -> None:
        self.updateGeometry()
        self.update()

    def _open(self) -> None:
        from crm_desktop.ui.widgets.pick_list import PickMenu  # noqa: PLC0415 - loaded when it opens

        self.about_to_open.emit()
        self._menu = PickMenu(self._items, self)
        self._menu.toggled.connect(self._toggled)
        self._menu.open_focused(self)

    def _toggled(self, key: str, on: bool) -> None:
        self._items = [replace(item, checked=on) if item.key == key else item for item in self._items]
        self._shown()
        self.changed.emit(self.checked())

    def _label(self) -> str:
        number = len(self.checked())
        return f"{self.text()} {number}" if number else self.text()

    def sizeHint(self) -> QSize:
        """Height 28, width of the content, px."""
        style = theme.current()
        return QSize(style.metrics("small").horizontalAdvance(self._label()) + 36, style.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, label, chevron."""
        style, on = theme.current(), bool(self.checked())
        painter = draw.begin(self)
        fill = "soft" if on else "hover" if self.hovered else "surface"
        draw.rounded(painter, self.rect(), 6, fill, "accent" if on else "border")
        painter.setFont(style.font("small"))
        painter.setPen(style.color("accent" if on else "text2"))
        box = QRect(10, 0, self.width(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._label())
        draw.glyph(painter, "chevron-down", "accent" if on else "icon", 14, self.width() - 24, self.height() / 2)
        painter.end()
