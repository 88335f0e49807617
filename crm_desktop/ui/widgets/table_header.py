"""The table's header: quiet titles, the sorted one bold with an arrow, drag to reorder, right click for the columns."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from crm_desktop.ui import icons, theme
from crm_desktop.ui.models.columns import alignment
from crm_desktop.ui.models.row_model import RowModel

HEADER_HEIGHT: Final = 32
_CENTER: Final = Qt.AlignmentFlag.AlignCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableHeader(QHeaderView):
    """A horizontal header that paints itself from the theme."""

    chooser_asked = Signal(QPoint)
    """Right click, at this global position."""

    def __init__(self, parent: QWidget, inset: int = 0) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.inset = inset
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(32)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Height of the design, in px."""
        return QSize(self.length(), theme.current().px(HEADER_HEIGHT))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the column chooser."""
        self.chooser_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and lower edge over the whole width, then the sections."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        end = self.length() - self.offset()
        self._ground(painter, QRect(end, 0, max(0, self.width() - end), self.height()))
        painter.end()

    def _ground(self, painter: QPainter, rect: QRect) -> None:
        style = theme.current()
        painter.fillRect(rect, style.color("surface2"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, style.color("border"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One title."""
        self._ground(painter, rect)
        model = self.model()
        if not isinstance(model, RowModel) or not rect.isValid():
            return
        style, column = theme.current(), model.columns[section]
        sort = bool(column.key) and model.sort_key == column.key
        if column.kind == "hot":
            picture = icons.pixmap("flame", "text" if sort else "text3", style.px(14), self.devicePixelRatioF())
            side = style.px(14)
            painter.drawPixmap(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, picture)
            return
        align = alignment(column)
        first = self.inset if self.visualIndex(section) == self._first_visible() else 0
        box = rect.adjusted(style.px(10) + first, 0, -style.px(10 if align == "right" else 4), -1)
        if align == "center":
            box = rect.adjusted(2, 0, -2, -1)
        metrics = style.metrics("small", sort)
        arrow = style.px(18) if sort else 0
        title = metrics.elidedText(column.header, Qt.TextElideMode.ElideRight, max(0, box.width() - arrow))
        painter.setFont(style.font("small", sort))
        painter.setPen(style.color("text" if sort else "text3"))
        if sort:
            box = self._arrow(painter, box, align, metrics.horizontalAdvance(title), model.descending)
        painter.drawText(box, _CENTER if align == "center" else _RIGHT if align == "right" else _LEFT, title)

    def _arrow(self, painter: QPainter, box: QRect, align: str, width: int, descending: bool) -> QRect:
        """Draw the sort arrow behind the title; returns the room left for the title."""
        style = theme.current()
        side = style.px(14)
        picture = icons.pixmap("arrow-down" if descending else "arrow-up", "accent", side, self.devicePixelRatioF())
        top = box.y() + (box.height() - side) // 2
        if align == "right":
            painter.drawPixmap(box.right() - side + 1, top, picture)
            return box.adjusted(0, 0, -side - 3, 0)
        start = box.x() if align == "left" else box.center().x() - (width + side + 3) // 2
        painter.drawPixmap(start + width + 3, top, picture)
        return QRect(start, box.y(), width + 1, box.height()) if align == "center" else box

    def _first_visible(self) -> int:
        for visual in range(self.count()):
            if not self.isSectionHidden(self.logicalIndex(visual)):
                return visual
        return -1
