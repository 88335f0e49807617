"""Lists to pick from in a popover: grades with badges, tags with checks, actions with keys; long ones have a filter."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.popover import Popover

_LONG: Final = 8
_MAX_SHOWN: Final = 16
"""A whole context menu is seen without scrolling, also on the smallest window."""
_DATA: Final = int(Qt.ItemDataRole.UserRole)
_LIT: Final = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, theme.current().px(32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(_DATA)
        style = theme.current()
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & _LIT:
            draw.rounded(painter, box, 5, "sel")
        x, middle = box.x() + 10, box.center().y() + 1
        if item.checked is not None:
            if item.checked:
                draw.glyph(painter, "check", "accent", 16, x - 2, middle)
            x += 22
        if item.badge:
            paint_badge(painter, QRect(x, box.y(), style.px(18), box.height()), item.badge, style.px(18))
            x += style.px(18) + 8
        if item.icon:
            draw.glyph(painter, item.icon, "danger" if item.danger else "icon", 16, x, middle)
            x += 24
        painter.setFont(style.font("body"))
        painter.setPen(style.color("danger" if item.danger else "text"))
        painter.drawText(box.adjusted(x - box.x(), 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, item.text)
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text3"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -10, 0), side, item.note)
        painter.restore()


class PickMenu(Popover):
    """A popover list; plain items emit `picked` and close, checkable ones emit `toggled` and stay."""

    picked = Signal(str)
    toggled = Signal(str, bool)

    def __init__(self, items: Sequence[PickItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[PickItem] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter"))
        self.list = QListWidget()
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setItemDelegate(_LineDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.set_items(items)

    def set_items(self, items: Sequence[PickItem]) -> None:
        """Show these items."""
        self._items = list(items)
        self.search.clear()
        self.search.setVisible(len(items) > _LONG)
        self._filter("")
        metrics = theme.current().metrics("body")
        widest = max((metrics.horizontalAdvance(item.text + item.note) for item in items), default=80)
        self.list.setFixedWidth(max(168, min(360, widest + 96)))
        self.list.setFixedHeight(theme.current().px(32) * max(1, min(len(items), _MAX_SHOWN)) + 2)

    def items(self) -> list[PickItem]:
        """All items with their present checks."""
        return list(self._items)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        self.list.clear()
        for item in self._items:
            if wanted in item.text.casefold():
                line = QListWidgetItem(self.list)
                line.setData(_DATA, item)
                line.setData(Qt.ItemDataRole.AccessibleTextRole, item.text)
        self.list.setCurrentRow(0)

    def _take(self, line: QListWidgetItem) -> None:
        item: PickItem = line.data(_DATA)
        if item.checked is None:
            self.hide()
            self.picked.emit(item.key)
            return
        fresh = PickItem(item.key, item.text, item.badge, item.icon, item.note, not item.checked)
        self._items[self._items.index(item)] = fresh
        line.setData(_DATA, fresh)
        self.toggled.emit(item.key, bool(fresh.checked))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go round the list, also while the filter has the keyboard; Enter and Space take the line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or (key == Qt.Key.Key_Space and watched is self.list):
            line = self.list.currentItem()
            if line is not None:
                self._take(line)
            return True
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self.list.count():
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
            return True
        return False

    def open_focused(self, anchor: QWidget) -> None:
        """Show it under a widget with the keyboard in it."""
        self.open_below(anchor)
        (self.search if self.search.isVisibleTo(self) else self.list).setFocus(Qt.FocusReason.PopupFocusReason)
