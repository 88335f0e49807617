"""Columns of cards side by side; the keyboard walks over all of them, a move is asked for and never made here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.board.column import BoardColumn, CardView
from crm_desktop.ui.widgets.scrolled import scrolled


class Cursor(NamedTuple):
    """Where the cursor is: the customer, its column and row; `focused` while the board has the keyboard."""

    card: int
    place: int
    row: int
    focused: bool


class Board(QWidget):
    """`move_asked` carries customer and the key of the column it shall go to; `menu_asked` customer and global spot.

    `hung` says that a customer's card hangs over the column with a key.
    """

    move_asked = Signal(int, int)
    hung = Signal(int, int)
    opened = Signal(int)
    letter = Signal(int, str)
    menu_asked = Signal(int, QPoint)
    current_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: list[BoardColumn] = []
        self._last = 0
        inside = QWidget()
        self.row = QHBoxLayout(inside)
        self.row.setContentsMargins(12, 12, 12, 12)
        self.row.setSpacing(10)
        # more columns than there is room for are scrolled to
        self.area = scrolled(inside, across=True)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.outer.addWidget(self.area, 1)
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
        view.moved.connect(self.push)
        view.beside.connect(self._beside)
        view.dropped.connect(self._dropped)
        view.over.connect(self._hung)
        view.customContextMenuRequested.connect(self._menu)
        view.lost.connect(self._find)
        view.selectionModel().currentChanged.connect(self._current)

    def _place(self, view: object) -> int:
        return next((at for at, column in enumerate(self.columns) if column.view is view), -1)

    def push(self, card: int, by: int) -> None:
        """Ask for a move of a card by so many columns."""
        column = self.column_of(card)
        place = self.columns.index(column) + by if column is not None else -1
        if 0 <= place < len(self.columns):
            self.move_asked.emit(card, self.columns[place].key)

    def _dropped(self, card: int) -> None:
        place = self._place(self.sender())
        if place >= 0:
            self.move_asked.emit(card, self.columns[place].key)

    def _hung(self, card: int) -> None:
        place = self._place(self.sender())
        if card and place >= 0:
            self.hung.emit(card, self.columns[place].key)

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
                self.area.ensureWidgetVisible(self.columns[place], 0, 0)
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
                here = column.model is now.model()
                # Tab stops once on the whole board: at the cursor
                column.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
                if not here:
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

    def cursor_place(self) -> Cursor:
        """Where the cursor is, to come back to it when the cards were read anew."""
        card, focused = self.current(), any(column.view.hasFocus() for column in self.columns)
        column = self.column_of(card)
        if column is None:
            return Cursor(card, -1, -1, focused)
        return Cursor(card, self.columns.index(column), column.model.row_of(card), focused)

    def back_to(self, cursor: Cursor, *, followed: int = 0) -> None:
        """Go on with a card that was moved, else with the one of before, else with what stands in its place now."""
        for card in filter(None, (followed, cursor.card)):
            if self.go(card, focus=cursor.focused):
                return
        if 0 <= cursor.place < len(self.columns):
            self.columns[cursor.place].view.go_row(cursor.row)

    def go(self, card_id: int, *, focus: bool = True) -> bool:
        """Put the cursor on a customer's card, whichever column it is in."""
        for column in self.columns:
            if column.view.go(card_id):
                self._last = card_id
                if focus:
                    column.view.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.area.ensureWidgetVisible(column, 0, 0)
                return True
        return False

    def column_of(self, card_id: int) -> BoardColumn | None:
        """The column with a customer's card."""
        return next((column for column in self.columns if column.model.row_of(card_id) >= 0), None) if card_id else None

    def take_focus(self) -> None:
        """Give the keyboard to the column that had it, else to the first with cards."""
        last = self.column_of(self._last)
        had = last or next((column for column in self.columns if column.view.currentIndex().isValid()), None)
        first = had or next((column for column in self.columns if column.model.rowCount()), None)
        if first is not None:
            first.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not first.view.currentIndex().isValid():
                first.view.go_row(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.take_focus()
