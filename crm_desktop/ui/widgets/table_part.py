"""One of the three side-by-side views of a DataTable: paints whole rows and hands gestures to the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QToolTip, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.models.cell_delegate import CellDelegate
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.table_header import TableHeader

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.data_table import DataTable

_OFF: Final = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_PIXEL: Final = QAbstractItemView.ScrollMode.ScrollPerPixel
_LEFT_BUTTON: Final = Qt.MouseButton.LeftButton
_RIGHT_BUTTON: Final = Qt.MouseButton.RightButton
_BESIDE: Final = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}
_ROOT: Final = QModelIndex()


class TablePart(QTableView):
    """A QTableView without bars or grid; `inset` px pad its first column, `bar` draws the hot and current bar."""

    def __init__(self, table: DataTable, inset: int = 0, *, bar: bool = False) -> None:
        super().__init__(table)
        self.table = table
        self.inset = inset
        self.bar = bar
        # one each: a delegate shared between views answers for the editors of the others
        self.delegate = CellDelegate(self)
        self.setItemDelegate(self.delegate)
        self.header = TableHeader(self, inset)
        self.setHorizontalHeader(self.header)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setMinimumSectionSize(20)
        vertical.setSectionResizeMode(vertical.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(_OFF)
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setVerticalScrollMode(_PIXEL)
        self.setHorizontalScrollMode(_PIXEL)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        # single letters are commands here: a Chinese input method must not swallow them
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible rows one by one; no per-cell delegate call, so a page costs a few milliseconds."""
        painter = QPainter(self.viewport())
        clip = event.rect()
        painter.fillRect(clip, theme.current().color("surface"))
        model = self.model()
        if isinstance(model, RowModel) and model.rowCount():
            first, last = self.rowAt(clip.top()), self.rowAt(clip.bottom())
            if first >= 0:
                self._paint_rows(painter, clip, first, last if last >= 0 else model.rowCount() - 1)
        painter.end()

    def _paint_rows(self, painter: QPainter, clip: QRect, first: int, last: int) -> None:
        model = self.model()
        assert isinstance(model, RowModel)  # noqa: S101 - checked by the caller
        table, delegate = self.table, self.delegate
        delegate.set_ratio(self.devicePixelRatioF())
        spans = self._columns(clip)
        model.fetch(first, last)
        height = self.rowHeight(first)
        top, current = self.rowViewportPosition(first), table.cursor_row()
        for row in range(first, last + 1):
            entry = model.row(row)
            delegate.ground = table.painter.ground(
                painter, self, row, entry.hot, (0, top, self.viewport().width(), height)
            )
            for x, width, position in spans:
                cell = entry.cells[position] or model.cell(entry, position)
                delegate.paint_cell(painter, (x, top, width, height - 1), model.columns[position], cell)
            if row == current:
                table.painter.cursor(painter, self, spans, (top, height))
            top += height

    def _columns(self, clip: QRect) -> list[tuple[int, int, int]]:
        """Visible columns inside a clip: x, width, model column; the first is moved in by `inset`."""
        header, spans = self.header, []
        leading = True
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            if header.isSectionHidden(logical):
                continue
            x, width = self.columnViewportPosition(logical), self.columnWidth(logical)
            inset, leading = (self.inset if leading else 0), False
            if x + width > clip.left() and x <= clip.right():
                spans.append((x + inset, width - inset, logical))
        return spans

    def row_rect(self, row: int) -> QRect:
        """Where a row lies in the viewport, px."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    # gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left selects rows; right selects the row under it unless it is selected."""
        point = event.position().toPoint()
        if event.button() in {_LEFT_BUTTON, _RIGHT_BUTTON}:
            self.table.input.press(self.rowAt(point.y()), self.columnAt(point.x()), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover, or extend the selection while the left button is down."""
        point = event.position().toPoint()
        if event.buttons() & _LEFT_BUTTON:
            self.table.input.drag(self, point.y())
        else:
            self.table.painter.hover(self.rowAt(point.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End of a selecting drag."""
        self.table.input.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit an editable cell, else open the row."""
        point = event.position().toPoint()
        if event.button() == _LEFT_BUTTON:
            self.table.input.double_click(self.rowAt(point.y()), self.columnAt(point.x()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is hovered any more."""
        self.table.painter.hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Report where a menu is wanted: at the mouse, or under the current cell for the menu key."""
        spot = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.row_rect(max(0, self.table.cursor_row()))
            spot = self.viewport().mapToGlobal(QPoint(40, rect.center().y()))
        self.table.context_menu.emit(spot)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Close a cell's editor; where Tab goes from there the table decides, its cells lie in three views."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.table.editor_closed(_BESIDE.get(hint, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys go to the table first; what an open editor lets through (Enter, the arrows) is no command."""
        if self.table.is_editing():
            return
        if not self.table.input.key(event):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sideways wheels move the middle part whichever part they are over."""
        middle = self.table.middle
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            delta = event.angleDelta().x() or event.angleDelta().y()
            bar = middle.horizontalScrollBar()
            bar.setValue(bar.value() - delta // 2)
            event.accept()
            return
        super().wheelEvent(event)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole text of a shortened cell as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tooltip(event)
            return True
        return super().viewportEvent(event)

    def _tooltip(self, event: QHelpEvent) -> None:
        row, column = self.rowAt(event.pos().y()), self.columnAt(event.pos().x())
        model = self.model()
        if row < 0 or column < 0 or not isinstance(model, RowModel):
            QToolTip.hideText()
            return
        cell = model.cell(model.row(row), column)
        cut = self.delegate.is_cut(model.columns[column], cell, self.columnWidth(column))
        if cut:
            QToolTip.showText(event.globalPos(), cell.text, self)
        else:
            QToolTip.hideText()
