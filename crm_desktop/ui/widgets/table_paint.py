"""How the rows of a DataTable look: selected, hot, hovered, current; and the keyboard's place in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from crm_desktop.ui import theme

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.data_table import DataTable
    from crm_desktop.ui.widgets.table_part import TablePart

BAR: Final = 3
"""Width of the hot and current bar, px."""


class RowPainter:
    """Grounds, bars and the cell cursor of one table."""

    def __init__(self, table: DataTable) -> None:
        self.table = table
        self.hovered = -1

    def ground(self, painter: QPainter, part: TablePart, row: int, hot: bool, box: tuple[int, int, int, int]) -> str:
        """Fill a row, its lower rule and its left bar; give the colour's token. `box` is x, y, width, height in px."""
        style = theme.current()
        x, y, width, height = box
        selected = self.table.is_selected(row)
        fill = ""
        if selected:
            fill = "sel" if self.table.isActiveWindow() else "selin"
        elif hot:
            fill = "hotrow"
        elif row == self.hovered:
            fill = "hover"
        if fill:
            painter.fillRect(x, y, width, height, style.color(fill))
        painter.fillRect(x, y + height - 1, width, 1, style.color("line"))
        if part.bar:
            current = selected and row == self.table.cursor_row()
            if current or hot:
                painter.fillRect(x, y, BAR, height - 1, style.color("accent" if current else "hotbar"))
        return fill or "surface"

    def cursor(
        self, painter: QPainter, part: TablePart, spans: Sequence[tuple[int, int, int]], line: tuple[int, int]
    ) -> None:
        """The focus frame around the current cell or column span, only when the keyboard brought it there."""
        table = self.table
        if not table.input.by_keyboard or not table.has_table_focus():
            return
        columns = table.input.span_columns()
        mine = [(x, width) for x, width, logical in spans if logical in columns]
        if not mine:
            return
        left = min(x for x, _ in mine) - (part.inset if mine[0][0] == part.inset else 0)
        right = max(x + width for x, width in mine)
        top, height = line
        style = theme.current()
        painter.setPen(style.pen("focus", 2.0))
        painter.drawRect(QRect(left + 1, top + 1, right - left - 2, height - 3))

    def hover(self, row: int) -> None:
        """Move the hovered row; -1 for none."""
        if row == self.hovered:
            return
        old, self.hovered = self.hovered, row
        for part in self.table.parts():
            for each in (old, row):
                if each >= 0:
                    part.viewport().update(part.row_rect(each))
