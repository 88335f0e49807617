"""Columns of cards side by side; the keyboard walks over all of them, a move is asked for and never made here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui.board.column import BoardColumn, CardView


class Board(QWidget):
    """`move_asked` carries customer and the key of the column it shall go to; `menu_asked` customer and global spot."""

    move_asked = Signal(int, int)
    opened = Signal(int)
    letter = Signal(int, str)
    menu_asked = Signal(int, QPoint)
    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: list[BoardColumn] = []
        self._last = 0
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 12, 12, 12)
        self.row.setSpacing(10)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these columns instead of those before."""
        for old in self.columns:
            self.row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.columns = list(columns)
        for column in self.columns:
            self.row.addWidget(column, 1)
            self._connect(column.view)
        if self.columns:
            self.setFocusProxy(self.columns[0].view)

    def _connect(self, view: CardView) -> None:
        view.opened.connect(self.opened)
        view.letter.connect(self.letter)
        view.moved.connect(self._moved)
        view.beside.connect(self._beside)
        view.dropped.connect(self._dropped)
        view.customContextMenuRequested.connect(self._menu)
        view.lost.connect(self._find)
        view.selectionModel().currentChanged.connect(self._current)

    def _place(self, view: object) -> int:
        return next((at for at, column in enumerate(self.columns) if column.view is view), -1)

    def _moved(self, card: int, by: int) -> None:
        place = self._place(self.sender()) + by
        if 0 <= place < len(self.columns):
            self.move_asked.emit(card, self.columns[place].key)

    def _dropped(self, card: int) -> None:
        place = self._place(self.sender())
        if place >= 0:
            self.move_asked.emit(card, self.columns[place].key)

    def _beside(self, by: int) -> None:
        """The next column that has cards, at about the same height."""
        start = self._place(self.sender())
        if start < 0:
            return
        row = self.columns[start].view.currentIndex().row()
        place = start + by
        while 0 <= place < len(self.columns):
            view = self.columns[place].view
            if view.cards.rowCount():
                view.go_row(row)
                view.setFocus(Qt.FocusReason.TabFocusReason)
                return
            place += by

    def _menu(self, spot: QPoint) -> None:
        view = self.sender()
        if isinstance(view, CardView):
            index = view.indexAt(spot)
            if index.isValid():
                view.setCurrentIndex(index)
                self.menu_asked.emit(view.current(), view.viewport().mapToGlobal(spot))

    def _current(self, now: QModelIndex) -> None:
        if now.isValid():
            for column in self.columns:
                if column.model is not now.model():
                    column.view.selectionModel().clear()
        current = self.current()
        self._last = current or self._last
        self.current_changed.emit(current)

    def _find(self) -> None:
        """Where a card was and is no more the keyboard follows it, else it takes the first card there is."""
        view = self.sender()
        if not (self._last and self.go(self._last)) and isinstance(view, CardView):
            view.go_row(0)

    # where the cursor is

    def current(self) -> int:
        """The customer under the cursor, of which there is one on the whole board; 0 for none."""
        return next((column.view.current() for column in self.columns if column.view.current()), 0)

    def go(self, card_id: int) -> bool:
        """Put the cursor on a customer's card, whichever column it is in."""
        for column in self.columns:
            if column.view.go(card_id):
                column.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def column_of(self, card_id: int) -> BoardColumn | None:
        """The column with a customer's card."""
        return next((column for column in self.columns if column.model.row_of(card_id) >= 0), None)

    def take_focus(self) -> None:
        """Give the keyboard to the column that had it, else to the first with cards."""
        had = next((column for column in self.columns if column.view.currentIndex().isValid()), None)
        first = had or next((column for column in self.columns if column.model.rowCount()), None)
        if first is not None:
            first.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not first.view.currentIndex().isValid():
                first.view.go_row(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.take_focus()
