"""The list of the Today tab: keys L S D G H T O P act on the current row, its buttons answer the mouse."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from crm_desktop.ui.pages.today_model import TodayModel
from crm_desktop.ui.pages.today_paint import TodayDelegate

_LETTERS: Final = frozenset("lsdghtop")
_BUTTONS: Final = {"log": "l", "later": "s", "done": "d"}
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TodayView(QListView):
    """`asked` carries the letter of what to do and where a menu may open; `opened` a customer id."""

    asked = Signal(str, QPoint)
    opened = Signal(int)

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
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        while 0 <= row < self.rows.rowCount() and self.rows.reminder(row) is None:
            row += by
        if 0 <= row < self.rows.rowCount():
            self.go(row)
        elif by < 0:
            self.scrollToTop()

    def _open(self) -> None:
        entry = self.rows.reminder(self.currentIndex().row())
        if entry is not None:
            self.opened.emit(entry.customer_id)

    def _button_at(self, spot: QPoint) -> tuple[int, str]:
        index = self.indexAt(spot)
        if self.rows.reminder(index.row()) is None:
            return -1, ""
        places = self.painter.buttons(self.visualRect(index), index.row() == self.currentIndex().row())
        found = next((key for key, place in places.items() if place.contains(spot)), "")
        return index.row(), "done" if found == "circle" else found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row, or do what the button under the mouse says."""
        row, button = self._button_at(event.position().toPoint())
        if row < 0:
            return
        self.go(row)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if button and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(_BUTTONS[button], event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the customer, unless a button is under the mouse."""
        row, button = self._button_at(event.position().toPoint())
        if row >= 0 and not button:
            self._open()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over buttons."""
        _, button = self._button_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if button else Qt.CursorShape.ArrowCursor)
