"""The table of every page: frozen columns left, one pinned right, 100,000 rows, remembered columns."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.models.cell_delegate import CellDelegate
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.table_columns import TableColumns
from crm_desktop.ui.widgets.table_input import TableInput
from crm_desktop.ui.widgets.table_paint import RowPainter
from crm_desktop.ui.widgets.table_part import TablePart
from crm_desktop.ui.widgets.table_selection import RowSelection

STRIP: Final = 10
"""Width of the scroll bar strips, px."""
_Flag = QItemSelectionModel.SelectionFlag


class DataTable(QWidget):
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
    state_changed = Signal()
    """Columns were moved, resized, hidden, or the sort changed."""

    def __init__(self, model: RowModel, *, frozen: Sequence[str] = (), pinned: str = "") -> None:
        super().__init__()
        self._model = model
        self.delegate = CellDelegate(self)
        self.painter = RowPainter(self)
        self.input = TableInput(self)
        self._selection = RowSelection(model, self)
        self.left, self.middle, self.right = self._make_parts()
        self.vertical = QScrollBar(Qt.Orientation.Vertical, self)
        self.horizontal = QScrollBar(Qt.Orientation.Horizontal, self)
        self._empty: QWidget | None = None
        self.layout_columns = TableColumns(self, frozen, pinned)
        self._wire()
        self._restyle()

    def _make_parts(self) -> tuple[TablePart, TablePart, TablePart]:
        left, middle, right = TablePart(self, 4, bar=True), TablePart(self), TablePart(self, 2)
        for part in (left, middle, right):
            part.setModel(self._model)
            part.setSelectionModel(self._selection.model)
            part.setItemDelegate(self.delegate)
        for part in (left, right):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle.setAccessibleName(self.tr("Table"))
        self.setFocusProxy(middle)
        return left, middle, right

    def _wire(self) -> None:
        source = self.middle.verticalScrollBar()
        self.vertical.valueChanged.connect(source.setValue)
        source.valueChanged.connect(self._scrolled)
        source.rangeChanged.connect(self._vertical_range)
        across = self.middle.horizontalScrollBar()
        self.horizontal.valueChanged.connect(across.setValue)
        across.valueChanged.connect(self.horizontal.setValue)
        across.rangeChanged.connect(self._horizontal_range)
        for part in (self.left, self.right):
            part.verticalScrollBar().valueChanged.connect(source.setValue)
        self._selection.counted.connect(self.selection_counted)
        self._selection.moved.connect(self.current_changed)
        self._selection.changed.connect(self._repaint)
        self._model.modelReset.connect(self._after_reset)
        self._model.sorted_by.connect(self._sorted)
        self.delegate.closeEditor.connect(self._editor_closed)
        theme.current().restyled.connect(self._restyle)

    # parts and geometry

    def model(self) -> RowModel:
        """The model shown."""
        return self._model

    def parts(self) -> tuple[TablePart, TablePart, TablePart]:
        """Left, middle and right view."""
        return self.left, self.middle, self.right

    def part_of(self, column: int) -> TablePart:
        """The view that shows a model column."""
        for part in (self.left, self.right):
            if column >= 0 and not part.isColumnHidden(column):
                return part
        return self.middle

    def shown_columns(self) -> list[int]:
        """Model columns in the order in which they are seen."""
        return self.layout_columns.shown()

    def rows_per_page(self) -> int:
        """Whole rows in the viewport, at least one."""
        return max(1, self.middle.viewport().height() // max(1, theme.current().row_height) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out again."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the three parts, both bars and the empty state."""
        left, right = self.layout_columns.split(self.width() - STRIP)
        self.left.setVisible(left > 0)
        self.right.setVisible(right > 0)
        start, end = (left + 1 if left else 0), self.width() - STRIP
        middle = end - start - (right + 1 if right else 0)
        overflow = self.layout_columns.middle_width() > middle
        height = self.height() - (STRIP if overflow else 0)
        self.left.setGeometry(0, 0, left, height)
        self.middle.setGeometry(start, 0, max(0, middle), height)
        self.right.setGeometry(end - right, 0, right, height)
        head = self.middle.header.height()
        self.vertical.setGeometry(end, 0, STRIP, height)
        self.horizontal.setGeometry(0, height, end, STRIP)
        self.horizontal.setVisible(overflow)
        if self._empty is not None:
            self._empty.setGeometry(0, head, self.width(), max(0, self.height() - head))
            self._empty.setVisible(self._model.rowCount() == 0)
            self._empty.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground of the strips and the rules of the frozen and pinned columns."""
        painter = QPainter(self)
        style = theme.current()
        painter.fillRect(self.rect(), style.color("surface"))
        edge = style.color("border2")
        if not self.left.isHidden():
            painter.fillRect(self.left.width(), 0, 1, self.left.height(), edge)
        if not self.right.isHidden():
            painter.fillRect(self.right.x() - 1, 0, 1, self.right.height(), edge)
        painter.end()

    def _restyle(self) -> None:
        height = theme.current().row_height
        for part in self.parts():
            part.verticalHeader().setDefaultSectionSize(height)
            part.header.updateGeometry()
            part.header.viewport().update()
            part.viewport().update()
        self.layout_columns.resize_all()
        self.arrange()

    def _repaint(self) -> None:
        for part in self.parts():
            part.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """An inactive window shows its selection in grey."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._repaint()

    def _scrolled(self, value: int) -> None:
        self.vertical.setValue(value)
        self.left.verticalScrollBar().setValue(value)
        self.right.verticalScrollBar().setValue(value)

    def _vertical_range(self, low: int, high: int) -> None:
        source = self.middle.verticalScrollBar()
        self.vertical.setRange(low, high)
        self.vertical.setPageStep(source.pageStep())
        self.vertical.setSingleStep(theme.current().row_height)
        self.vertical.setVisible(high > low)
        self._scrolled(source.value())

    def _horizontal_range(self, low: int, high: int) -> None:
        source = self.middle.horizontalScrollBar()
        self.horizontal.setRange(low, high)
        self.horizontal.setPageStep(source.pageStep())

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

    def _editor_closed(self) -> None:
        self.take_focus()

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

    def set_empty(self, widget: QWidget | None) -> None:
        """The widget shown under the header while there is no row."""
        if self._empty is not None and self._empty is not widget:
            self._empty.hide()
        self._empty = widget
        if widget is not None:
            widget.setParent(self)
        self.arrange()

    def copy(self) -> None:
        """Copy the selected cells."""
        self.input.copy()

    def state(self) -> dict[str, object]:
        """Order, widths, hidden columns and sort, for settings (plain JSON values)."""
        return self.layout_columns.state()

    def restore(self, state: Mapping[str, object]) -> None:
        """Take a remembered state; unknown columns in it are passed over."""
        self.layout_columns.restore(state)
