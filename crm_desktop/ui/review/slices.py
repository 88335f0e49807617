"""Which part of the book a review is about: an owner, and a source, industry, region, grade or product."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.review_shape import Slice
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.head import PickChip, pick_menu
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.pick_item import PickItem

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.pick_list import PickMenu

_PARTS: Final = {
    "source": QT_TRANSLATE_NOOP("Review", "Source"),
    "industry": QT_TRANSLATE_NOOP("Review", "Industry"),
    "region": QT_TRANSLATE_NOOP("Review", "Region"),
    "grade": QT_TRANSLATE_NOOP("Review", "Grade"),
    "product": QT_TRANSLATE_NOOP("Review", "Product"),
}
_ICONS: Final = {"source": "target", "industry": "building", "region": "pin", "grade": "trend-up", "product": "box"}


class SliceRow(QWidget):
    """The owner, a menu of the other parts, and a chip for each that is chosen."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.slice = Slice()
        self.products: tuple[str, ...] = ()
        self.owner = PickChip("")
        self.more = Button(self.tr("Part"), "ghost", icon="filter", size="small")
        self.menu: PickMenu | None = None
        self.values: PickMenu | None = None
        self._part = ""
        self._chips: list[Chip] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        self.row.addWidget(self.owner)
        self.row.addWidget(self.more)
        self.owner.about_to_open.connect(self._show_owners)
        self.more.clicked.connect(self._show_parts)
        self._show()

    def _show_owners(self) -> None:
        self._part = "owner"
        self._show_values([PickItem("", self.tr("All owners")), *self._entries("staff")], self.owner)

    def _show_values(self, items: list[PickItem], anchor: QWidget) -> None:
        self.values = pick_menu(items, self)
        self.values.picked.connect(self._value_picked)
        self.values.open_focused(anchor)

    def _show_parts(self) -> None:
        items = [PickItem(part, marked("Review", text), icon=_ICONS[part]) for part, text in _PARTS.items()]
        self.menu = pick_menu([item for item in items if item.key != "product" or self.products], self)
        self.menu.picked.connect(self._part_picked)
        self.menu.open_focused(self.more)

    def _part_picked(self, part: str) -> None:
        self._part = part
        entries = [PickItem(name, name) for name in self.products] if part == "product" else self._entries(part)
        self._show_values([PickItem("", self.tr("All")), *entries], self.more)

    def _entries(self, kind: str) -> list[PickItem]:
        known = options.current(self.context.store)
        return [PickItem(str(one.id), known.path(one.id)) for one in known.offered(kind)]

    def _value_picked(self, key: str) -> None:
        value: int | str | None = None
        if key:
            value = key if self._part == "product" else int(key)
        self.choose(**{self._part: value})

    def choose(self, **parts: int | str | None) -> None:
        """Narrow the book further, or with None less."""
        wanted = replace(self.slice, **parts)  # type: ignore[arg-type]
        if wanted != self.slice:
            self.slice = wanted
            self._show()
            self.changed.emit()

    def clear(self) -> None:
        """Take the whole book again."""
        self.choose(**dict.fromkeys(("owner", *_PARTS)))

    def _show(self) -> None:
        known = options.current(self.context.store)
        owner = self.slice.owner
        self.owner.setText(known.name(owner) if owner is not None else self.tr("All owners"))
        self.owner.updateGeometry()
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for part in _PARTS:
            value = getattr(self.slice, part)
            if value is not None:
                name = value if isinstance(value, str) else known.path(value)
                chip = Chip(name, "info", closable=True)
                chip.setProperty("part", part)
                chip.closed.connect(self._closed)
                self.row.addWidget(chip)
                self._chips.append(chip)

    def _closed(self) -> None:
        self.choose(**{str(self.sender().property("part")): None})

    def words(self) -> str:
        """The part in words: "全部负责人", "王磊 · 展会"."""
        return " · ".join([self.owner.text(), *(chip.text() for chip in self._chips)])
