"""Mouse and keyboard of a DataTable: rows are selected, the cursor is a cell, single letters are commands."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from crm_desktop.ui.widgets.clipboard_cells import from_tsv, to_tsv

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.data_table import DataTable
    from crm_desktop.ui.widgets.table_part import TablePart

_Flag = QItemSelectionModel.SelectionFlag
_REPLACE: Final = _Flag.ClearAndSelect | _Flag.Rows
_TOGGLE: Final = _Flag.Toggle | _Flag.Rows
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_META: Final = Qt.KeyboardModifier.MetaModifier
_RIGHT_BUTTON: Final = Qt.MouseButton.RightButton
_K = Qt.Key
_STEPS: Final = {_K.Key_Up: -1, _K.Key_Down: 1}
_SIDES: Final = {_K.Key_Left: -1, _K.Key_Right: 1}
_ENDS: Final = {_K.Key_Home, _K.Key_End}
_PAGES: Final = {_K.Key_PageUp: -1, _K.Key_PageDown: 1}
_MAX_COPY: Final = 50_000
"""Rows copied at most in one go."""


class TableInput:
    """Gestures of one table and what they leave behind: anchor row, cursor cell, column span."""

    def __init__(self, table: DataTable) -> None:
        self.table = table
        self.anchor = -1
        self.span_from = -1
        """Model column where a span of columns began, -1 without one."""
        self.by_keyboard = False

    # mouse

    def press(self, row: int, column: int, event: QMouseEvent) -> None:
        """Select by a press on a row (-1 below the last one)."""
        table, mods = self.table, event.modifiers()
        table.take_focus()
        self.by_keyboard = False
        right = event.button() == _RIGHT_BUTTON
        if row < 0:
            if not right and not mods & (_SHIFT | _CTRL):
                table.clear_selection()
            return
        if not mods & _ALT:
            self.span_from = -1
        if right:
            if not table.is_selected(row):
                self._select(row, row)
                self.anchor = row
        elif mods & _SHIFT and self.anchor >= 0:
            self._select(self.anchor, row)
        elif mods & _CTRL:
            self._toggle(row)
            self.anchor = row
        else:
            self._select(row, row)
            self.anchor = row
        table.set_cursor(row, column)

    def drag(self, part: TablePart, y: int) -> None:
        """Extend the selection to the row at `y` px of a part; beyond its edge the table scrolls."""
        if self.anchor < 0:
            return
        rows = self.table.model().rowCount()
        row = part.rowAt(max(0, min(y, part.viewport().height() - 1)))
        if y < 0:
            row = max(0, row - 1)
        elif y >= part.viewport().height():
            row = min(rows - 1, row + 1)
        row = rows - 1 if row < 0 else row
        if row != self.table.cursor_row():
            self._select(self.anchor, row)
            self.table.set_cursor(row, self.table.cursor_column())

    def release(self) -> None:
        """The drag is over; the anchor stays for a later Shift."""

    def double_click(self, row: int, column: int) -> None:
        """Edit or open."""
        if row < 0:
            return
        self.table.set_cursor(row, column)
        if column >= 0 and self.table.model().columns[column].editable:
            self.table.edit_current()
        else:
            self.table.activated.emit(self.table.model().id_at(row))

    # keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Handle a key; False lets it go on to the window."""
        key, mods = Qt.Key(event.key()), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.table.select_all()
        elif mods & (_ALT | _META):
            return False
        elif key in _STEPS or key in _PAGES or key in _ENDS:
            self._vertical(key, mods)
        elif key in _SIDES and not mods & _CTRL:
            self._sideways(_SIDES[key], bool(mods & _SHIFT))
        else:
            return self._command(key, mods, event.text())
        return True

    def _command(self, key: Qt.Key, mods: Qt.KeyboardModifier, text: str) -> bool:
        table, row = self.table, self.table.cursor_row()
        if key == _K.Key_Escape:
            return not table.in_dialog and table.clear_selection()
        if mods & _CTRL and key == _K.Key_Space and row >= 0:
            self._toggle(row)
        elif mods & _CTRL:
            return False
        elif row >= 0 and key in {_K.Key_Return, _K.Key_Enter}:
            table.activated.emit(table.model().id_at(row))
        elif row >= 0 and key == _K.Key_Space:
            table.toggled.emit(table.model().id_at(row))
        elif key == _K.Key_F2:
            if not table.edit_current():
                table.edit_refused.emit()
        elif key == _K.Key_Delete:
            table.delete_pressed.emit()
        elif len(text) == 1 and text.isprintable() and not text.isdigit():
            # digits are no commands of a list: the window takes them for the end of a telephone number
            table.letter.emit(text)
        else:
            return False
        return True

    def _vertical(self, key: Qt.Key, mods: Qt.KeyboardModifier) -> None:
        rows = self.table.model().rowCount()
        if not rows:
            return
        row, page = self.table.cursor_row(), self.table.rows_per_page()
        if key in _ENDS:
            target = 0 if key == _K.Key_Home else rows - 1
        elif row < 0:
            target = 0
        else:
            target = row + (_STEPS[key] if key in _STEPS else _PAGES[key] * page)
        self.go(max(0, min(rows - 1, target)), extend=bool(mods & _SHIFT), keep=bool(mods & _CTRL))

    def go(self, row: int, *, extend: bool = False, keep: bool = False) -> None:
        """Move the cursor to a row as a key would: select it, extend to it, or only move there."""
        self.by_keyboard = True
        self.span_from = self.span_from if extend else -1
        if extend:
            self.anchor = self.anchor if self.anchor >= 0 else row
            self._select(self.anchor, row)
        elif not keep:
            self.anchor = row
            self._select(row, row)
        self.table.set_cursor(row, self.table.cursor_column())

    def _sideways(self, step: int, extend: bool) -> None:
        order = self.table.shown_columns()
        row, column = self.table.cursor_row(), self.table.cursor_column()
        if row < 0 or not order:
            return
        self.by_keyboard = True
        place = order.index(column) if column in order else 0
        if extend and self.span_from < 0:
            self.span_from = column
        elif not extend:
            self.span_from = -1
        self.table.set_cursor(row, order[max(0, min(len(order) - 1, place + step))])

    def edit_beside(self, step: int) -> bool:
        """Edit the nearest cell to one side that can be edited; False at the end of the row."""
        table, order = self.table, self.table.shown_columns()
        row, column = table.cursor_row(), table.cursor_column()
        place = (order.index(column) if column in order else 0) + step
        while 0 <= place < len(order):
            if table.model().columns[order[place]].editable:
                table.set_cursor(row, order[place])
                return table.edit_current()
            place += step
        return False

    # selection and clipboard

    def _select(self, first: int, last: int) -> None:
        model = self.table.model()
        top, bottom = min(first, last), max(first, last)
        block = QItemSelection(model.index(top, 0), model.index(bottom, model.columnCount() - 1))
        self.table.selection().select(block, _REPLACE)

    def _toggle(self, row: int) -> None:
        self.table.selection().select(self.table.model().index(row, 0), _TOGGLE)

    def span_columns(self) -> list[int]:
        """Model columns of the span in visible order; the cursor's alone without one."""
        column = self.table.cursor_column()
        order = self.table.shown_columns()
        if self.span_from < 0 or self.span_from not in order or column not in order:
            return [column]
        first, last = sorted((order.index(self.span_from), order.index(column)))
        return order[first : last + 1]

    def copied_cells(self) -> list[list[str]]:
        """The selected cells: one row gives the current cell, several rows or a span give a block."""
        rows: array[int] = self.table.selected_rows()
        if not rows and self.table.cursor_row() >= 0:
            rows = array("q", [self.table.cursor_row()])
        whole = len(rows) > 1 and self.span_from < 0
        columns = self.table.shown_columns() if whole else self.span_columns()
        model = self.table.model()
        return [[model.copy_text(row, column) for column in columns if column >= 0] for row in rows[:_MAX_COPY]]

    def copy(self) -> None:
        """Put the selected cells on the clipboard as tab-separated text."""
        cells = self.copied_cells()
        if cells:
            QGuiApplication.clipboard().setText(to_tsv(cells))

    def paste(self) -> None:
        """Report the clipboard's cells for the cursor's place; the page decides what to do with them."""
        cells = from_tsv(QGuiApplication.clipboard().text())
        row, column = self.table.cursor_row(), self.table.cursor_column()
        if cells and row >= 0 and column >= 0:
            self.table.paste.emit(self.table.model().id_at(row), self.table.model().columns[column].key, cells)
