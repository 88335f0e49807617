"""The table of every page: frozen columns left, one pinned right, 100,000 rows, remembered columns."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from crm_desktop.ui import theme
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.table_columns import TableColumns
from crm_desktop.ui.widgets.table_grid import TableGrid
from crm_desktop.ui.widgets.table_input import TableInput
from crm_desktop.ui.widgets.table_paint import RowPainter
from crm_desktop.ui.widgets.table_selection import RowSelection

_Flag = QItemSelectionModel.SelectionFlag


class DataTable(TableGrid):
    """Three views side by side over one RowModel and one selection; see UIKIT for gestures."""

    activated = Signal(int)
    """Enter or double click on a row: its id."""
    toggled = Signal(int)
    """Space on a row: its id."""
    letter = Signal(str)
    """A single character typed while the list has focus."""
    delete_pressed = Signal()
    context_menu = Signal(QPoint)
    """Global position where a menu for the selection is wanted."""
    paste = Signal(int, str, list)
    """Id and column key at the cursor, and the pasted rows of cells."""
    current_changed = Signal(int)
    """Id of the current row, or 0."""
    selection_counted = Signal(int)
    """How many rows are selected."""
    edit_ended = Signal()
    """No cell is edited any more."""
    edit_refused = Signal()
    """F2 was pressed on a cell that cannot be edited."""
    state_changed = Signal()
    """Columns were moved, resized, hidden, or the sort changed."""

    def __init__(self, model: RowModel, *, frozen: Sequence[str] = (), pinned: str = "", fill: str = "") -> None:
        super().__init__(model)
        self.in_dialog = False
        """Esc closes what it stands in before it clears the selection."""
        self.painter = RowPainter(self)
        self.input = TableInput(self)
        self._selection = RowSelection(model, self)
        for part in self.parts():
            part.setModel(model)
            part.setSelectionModel(self._selection.model)
        self.layout_columns = TableColumns(self, frozen, pinned, fill)
        self._wire()
        self._restyle()

    def _wire(self) -> None:
        self._selection.counted.connect(self.selection_counted)
        self._selection.moved.connect(self.current_changed)
        self._selection.changed.connect(self._repaint)
        self._model.modelReset.connect(self._after_reset)
        self._model.sorted_by.connect(self._sorted)
        theme.current().restyled.connect(self._restyle)

    # rows

    def selection(self) -> QItemSelectionModel:
        """The selection model shared by the parts."""
        return self._selection.model

    def is_selected(self, row: int) -> bool:
        """Whether a row is selected."""
        return self._selection.has(row)

    def selected_rows(self) -> array[int]:
        """Selected row positions, ascending."""
        return self._selection.rows()

    def selected_ids(self) -> array[int]:
        """Ids of the selected rows in table order."""
        return self._selection.ids()

    def selected_count(self) -> int:
        """How many rows are selected, from ranges alone."""
        return self._selection.count()

    def clear_selection(self) -> bool:
        """Select nothing; False when nothing was selected."""
        had = self._selection.model.hasSelection()
        self._selection.model.clearSelection()
        self.input.anchor = -1
        return had

    def select_all(self) -> None:
        """Select every row."""
        if self._model.rowCount():
            self._selection.select_rows([(0, self._model.rowCount() - 1)])

    def select_ids(self, ids: Sequence[int]) -> None:
        """Select exactly these rows, as far as they are shown."""
        self._selection.select_ids(ids)

    def cursor_row(self) -> int:
        """Position of the current row, or -1."""
        return self._selection.model.currentIndex().row()

    def cursor_column(self) -> int:
        """Model column of the current cell, or -1."""
        return self._selection.model.currentIndex().column()

    def current_id(self) -> int:
        """Id of the current row, or 0."""
        row = self.cursor_row()
        return self._model.id_at(row) if 0 <= row < self._model.rowCount() else 0

    def set_current_id(self, row_id: int) -> bool:
        """Select the row with this id alone and scroll to it; False when it is not shown."""
        row = self._model.row_of(row_id)
        if row < 0:
            return False
        self.input.go(row)
        self.input.by_keyboard = False
        return True

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) row, as Alt+arrows and the drawer do."""
        rows = self._model.rowCount()
        if rows:
            self.input.go(max(0, min(rows - 1, self.cursor_row() + by)))

    def keep_in_place(self, on: bool) -> None:
        """Whether the cursor stays where it is when its row moves away in the next refresh."""
        self._selection.in_place = on

    def set_cursor(self, row: int, column: int) -> None:
        """Make a cell the current one without touching the selection, and scroll to it."""
        if column < 0:
            column = self.cursor_column()
        shown = self.shown_columns()
        if column not in shown:
            column = shown[0] if shown else 0
        index = self._model.index(row, column)
        self._selection.model.setCurrentIndex(index, _Flag.NoUpdate)
        self.part_of(column).scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.middle.scrollTo(self._model.index(row, self.layout_columns.any_middle(column)))
        self._repaint()

    def scroll_to_top(self, row: int) -> None:
        """Scroll so that a row is the first one seen, as far as there are rows enough below it."""
        index = self._model.index(row, self.layout_columns.any_middle(-1))
        self.middle.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def edit_current(self) -> bool:
        """Open the editor in the current cell; False where it is not editable."""
        index = self._selection.model.currentIndex()
        if not index.isValid() or not self._model.columns[index.column()].editable:
            return False
        self.part_of(index.column()).edit(index)
        return True

    def is_editing(self) -> bool:
        """Whether a cell editor is open."""
        editing = QAbstractItemView.State.EditingState
        return any(part.state() == editing for part in self.parts())

    def editor_closed(self, step: int) -> None:
        """An editor was closed; -1 or 1 asks for the next cell to that side that can be edited."""
        self.take_focus()
        if not (step and self.input.edit_beside(step)):
            self.edit_ended.emit()

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.middle.setFocus(Qt.FocusReason.MouseFocusReason)

    def has_table_focus(self) -> bool:
        """Whether the list has the keyboard."""
        return self.middle.hasFocus()

    # model

    def _after_reset(self) -> None:
        # connected after the views', whose reset empties the shared selection
        self.painter.hovered = -1
        self._selection.after_reset()
        self.arrange()

    def _sorted(self, _key: str, _descending: bool) -> None:
        for part in self.parts():
            part.header.viewport().update()
        self.state_changed.emit()

    def copy(self) -> None:
        """Copy the selected cells."""
        self.input.copy()

    def state(self) -> dict[str, object]:
        """Order, widths, hidden columns and sort, for settings (plain JSON values)."""
        return self.layout_columns.state()

    def restore(self, state: Mapping[str, object]) -> None:
        """Take a remembered state; unknown columns in it are passed over."""
        self.layout_columns.restore(state)
