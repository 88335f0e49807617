"""The list of the Today tab: keys L S D G H T O P act on the current row, its buttons answer the mouse."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QToolTip, QWidget

from crm_desktop.services.day_done import Finished
from crm_desktop.ui.pages.today_model import ROW_ROLE, TodayModel
from crm_desktop.ui.pages.today_paint import TodayDelegate

_LETTERS: Final = frozenset("lsdghtopb")
_BUTTONS: Final = {"log": "l", "later": "s", "done": "d", "circle": "d"}
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPEN: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TodayView(QListView):
    """Signals: `asked(letter, where a menu may open)`, `opened(customer id)`, `folded(part)`, `linked(key)`."""

    asked = Signal(str, QPoint)
    opened = Signal(int)
    folded = Signal(str)
    linked = Signal(str)

    def __init__(self, model: TodayModel, delegate: TodayDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.painter = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContentsMargins(12, 0, 12, 0)
        self.setViewportMargins(12, 0, 12, 0)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Who is due"))
        # single letters are commands here: a Chinese input method must not swallow them
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def go(self, row: int) -> None:
        """Make a row the current one."""
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))

    def stay_at(self, scrolled: int) -> None:
        """Scroll back to where the list stood before it was read anew, as far as the current row stays in sight."""
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        if self.currentIndex().row() == 1:
            # the title above the first reminder belongs to it
            self.scrollToTop()
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _below(self) -> QPoint:
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(rect.x() + 80, rect.bottom()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pass over titles; letters act; Enter opens."""
        key, letter = Qt.Key(event.key()), event.text().casefold()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in _STEPS and (plain or alt):
            self._step(_STEPS[key])
        elif plain and letter in _LETTERS:
            self.asked.emit(letter, self._below())
        elif plain and key in _OPEN:
            self._open(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        if row >= self.rows.rowCount() and self.rows.canFetchMore():
            self.rows.fetchMore()
        while 0 <= row < self.rows.rowCount() and self.rows.group(row) is not None:
            row += by
        if 0 <= row < self.rows.rowCount():
            self.go(row)
        elif by < 0:
            self.scrollToTop()

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ROW_ROLE)
        customer = getattr(entry, "customer_id", 0)
        if customer:
            self.opened.emit(customer)

    def _button_at(self, spot: QPoint) -> tuple[int, str]:
        """Row and button under the mouse; the link's key, or "fold", on a title."""
        index = self.indexAt(spot)
        row, rect = index.row(), self.visualRect(index)
        group = self.rows.group(row)
        if group is not None:
            links = self.painter.links(rect, group)
            return row, next((key for key, place in links.items() if place.contains(spot)), "fold")
        if self.rows.reminder(row) is None:
            return row, ""
        places = self.painter.buttons(rect, row == self.currentIndex().row())
        return row, next((key for key, place in places.items() if place.contains(spot)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row, or do what the button or title under the mouse says."""
        row, button = self._button_at(event.position().toPoint())
        group = self.rows.group(row)
        left = event.button() == Qt.MouseButton.LeftButton
        if group is not None:
            if left:
                (self.folded.emit(group.key) if button == "fold" else self.linked.emit(button))
            return
        if row < 0:
            return
        self.go(row)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if button and left:
            self.asked.emit(_BUTTONS[button], event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the customer, unless a button is under the mouse."""
        row, button = self._button_at(event.position().toPoint())
        if row >= 0 and not button:
            self._open(self.rows.index(row, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over buttons and titles; the row under the mouse lights up."""
        super().mouseMoveEvent(event)
        _, button = self._button_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if button else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """An icon alone says what it does and its key; elsewhere the row says what there is to know."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row, button = self._button_at(event.pos())
            words = self.painter.words.get(button if button != "circle" else "done")
            if words and self.rows.reminder(row) is not None:
                QToolTip.showText(event.globalPos(), f"{words}  {_BUTTONS[button].upper()}", self)
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse."""
        row, _button = self._button_at(event.pos())
        entry = self.rows.index(row, 0).data(ROW_ROLE) if row >= 0 else None
        if entry is not None and not isinstance(entry, Finished) and self.rows.group(row) is None:
            self.go(row)
            self.asked.emit("menu", event.globalPos())
