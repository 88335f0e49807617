"""The frame of a DataTable: three views side by side, two bars, two rules, the empty state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.models.row_model import RowModel
from crm_desktop.ui.widgets.table_columns import TableColumns
from crm_desktop.ui.widgets.table_part import TablePart

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.data_table import DataTable

STRIP: Final = 10
"""Width of the scroll bar strips, px."""


class TableGrid(QWidget):
    """Geometry and scrolling of a DataTable; the columns are set by the subclass before `arrange`."""

    layout_columns: TableColumns

    def __init__(self, model: RowModel) -> None:
        super().__init__()
        self._model = model
        table = cast("DataTable", self)
        self.left, self.middle, self.right = TablePart(table, 4, bar=True), TablePart(table), TablePart(table, 2)
        self.vertical = QScrollBar(Qt.Orientation.Vertical, self)
        self.horizontal = QScrollBar(Qt.Orientation.Horizontal, self)
        self._empty: QWidget | None = None
        for part in (self.left, self.right):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.middle.setAccessibleName(self.tr("Table"))
        self.setFocusProxy(self.middle)
        self._wire_bars()

    def _wire_bars(self) -> None:
        for bar in (self.vertical, self.horizontal):
            # Qt's own beginning is 0 to 99, and nobody tells of a list that never needs to scroll
            bar.setRange(0, 0)
            bar.hide()
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

    def _vertical_range(self, _low: int, _high: int) -> None:
        # a range may change again while this one is told: only what holds now counts
        source = self.middle.verticalScrollBar()
        low, high = source.minimum(), source.maximum()
        self.vertical.setRange(low, high)
        self.vertical.setPageStep(source.pageStep())
        self.vertical.setSingleStep(theme.current().row_height)
        self.vertical.setVisible(high > low)
        self._scrolled(source.value())

    def _horizontal_range(self, low: int, high: int) -> None:
        source = self.middle.horizontalScrollBar()
        self.horizontal.setRange(low, high)
        self.horizontal.setPageStep(source.pageStep())

    def set_empty(self, widget: QWidget | None) -> None:
        """The widget shown under the header while there is no row."""
        if self._empty is not None and self._empty is not widget:
            self._empty.hide()
        self._empty = widget
        if widget is not None:
            widget.setParent(self)
        self.arrange()
