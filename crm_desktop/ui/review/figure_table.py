"""A small table of figures: names at the left, numbers at the right, every number with rows behind it can be chosen."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.review_shape import Bar, ChartData, Drill
from crm_desktop.ui import theme
from crm_desktop.ui.review import behind
from crm_desktop.ui.review.words import said, unit_title
from crm_desktop.ui.widgets import draw

_ROW: Final = 32
_HEAD: Final = 28
_PAD: Final = 12
_TONES: Final = {"danger": "danger", "ok": "ok", "few": "text3"}
_MOVES: Final = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
_TAKE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Box(NamedTuple):
    """One number of the table."""

    text: str
    tone: str
    drill: Drill | None
    bold: bool


class FigureTable(QWidget):
    """The rows of a chart as a table; `heads` are the titles of the names and of their counts."""

    picked = Signal(object, str)

    def __init__(self, chart: ChartData, heads: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self._heads = chart, heads
        self._counts = any(said(row.count) for row in chart.rows)
        # a value that is the first of the further numbers too stands there alone
        self._own = not chart.rows or any(not row.cells or row.cells[0].text != row.text for row in chart.rows)
        self._current: tuple[int, int] | None = None
        self._by_key = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._lines: list[list[Box]] = []
        self._wide: list[int] = []
        theme.current().restyled.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """The numbers and the widths of their columns, once for each look of the window."""
        style = theme.current()
        titles = self.titles()
        self._lines = [self._boxes(row) for row in self.chart.rows]
        found = [style.metrics("small").horizontalAdvance(title) for title in titles]
        for boxes in self._lines:
            for place, box in enumerate(boxes[: len(found)]):
                found[place] = max(found[place], style.metrics("body", box.bold).horizontalAdvance(box.text))
        self._wide = [one + 2 * _PAD for one in found]
        self.updateGeometry()

    def _boxes(self, row: Bar) -> list[Box]:
        """The numbers of a row, in the order of the titles after the name."""
        tone = "text" if row.value is not None and not row.few else "text3"
        first = [Box(said(row.text), tone, behind.of_bar(row), row.highlight)] if self._own else []
        count = [Box(said(row.count), "text3", behind.of_count(row), False)] if self._counts else []
        cells = [
            Box(said(cell.text), _TONES.get(cell.tone, "text2"), behind.of_cell(row, cell), cell.tone == "danger")
            for cell in row.cells
        ]
        return [*first, *count, *cells]

    def titles(self) -> list[str]:
        """The titles of the columns of numbers."""
        own = [said(column) for column in self.chart.columns]
        first = [unit_title(self.chart.unit)] if self._own else []
        return [*first, *([self._heads[1]] if self._counts else []), *own]

    def sizeHint(self) -> QSize:
        """Title and rows, px."""
        style = theme.current()
        return QSize(sum(self._wide) + 120, style.px(_HEAD) + style.px(_ROW) * max(1, len(self.chart.rows)))

    def minimumSizeHint(self) -> QSize:
        """As high as its rows; names are shortened."""
        return QSize(160, self.sizeHint().height())

    def _rect(self, line: int, column: int) -> QRect:
        """Where a number stands."""
        style, widths = theme.current(), self._wide
        left = self.width() - sum(widths[column:])
        return QRect(left, style.px(_HEAD) + line * style.px(_ROW), widths[column], style.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Titles, names, numbers."""
        painter = draw.begin(self)
        style, widths = theme.current(), self._wide
        name = QRect(0, 0, self.width() - sum(widths), style.px(_HEAD))
        draw.line(painter, name, self._heads[0], "text3")
        for column, title in enumerate(self.titles()):
            box = QRect(self._rect(0, column))
            box.moveTop(0)
            box.setHeight(style.px(_HEAD))
            self._number(painter, box, title, "text3", "small")
        for line, row in enumerate(self.chart.rows):
            top = style.px(_HEAD) + line * style.px(_ROW)
            painter.fillRect(0, top, self.width(), 1, style.color("line"))
            draw.line(painter, QRect(0, top, name.width() - 4, style.px(_ROW)), said(row.label), "text", "body")
            self._paint_row(painter, line)
        painter.end()

    def _paint_row(self, painter: QPainter, line: int) -> None:
        for column, one in enumerate(self._lines[line][: len(self._wide)]):
            box = self._rect(line, column)
            if (line, column) == self._current:
                edge = "focus" if self._by_key and self.hasFocus() else ""
                ground = "hover" if one.drill is not None else ""
                if edge or ground:
                    draw.rounded(painter, box.adjusted(2, 3, -2, -2), 4, ground, edge, 2.0)
            self._number(painter, box, one.text, one.tone, "body", one.bold)

    def _number(self, painter: QPainter, box: QRect, text: str, tone: str, role: str, bold: bool = False) -> None:
        style = theme.current()
        painter.setFont(style.font(role, bold))
        painter.setPen(style.color(tone))
        painter.drawText(box.adjusted(0, 0, -_PAD, 0), _RIGHT, text)

    # gestures

    def _at(self, event: QMouseEvent) -> tuple[int, int] | None:
        spot = event.position().toPoint()
        for line in range(len(self.chart.rows)):
            for column in range(len(self.titles())):
                if self._rect(line, column).contains(spot):
                    return line, column
        return None

    def drill_at(self, line: int, column: int) -> Drill | None:
        """The rows behind a number."""
        boxes = self._lines[line]
        return boxes[column].drill if column < len(boxes) else None

    def _go(self, place: tuple[int, int] | None, *, by_key: bool = False) -> None:
        if (place, by_key) != (self._current, self._by_key):
            self._current, self._by_key = place, by_key
            can = place is not None and self.drill_at(*place) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)
            self._tell()
            self.update()

    def _tell(self) -> None:
        if self._current is not None:
            line, column = self._current
            row = self.chart.rows[line]
            boxes = self._lines[line]
            text = boxes[column].text if column < len(boxes) else ""
            self.setAccessibleDescription(f"{said(row.label)}, {self.titles()[column]}: {text}")

    def choose(self, line: int, column: int) -> None:
        """Ask for the rows behind a number."""
        drill = self.drill_at(line, column)
        if drill is not None:
            self.picked.emit(drill, f"{said(self.chart.rows[line].label)} · {self.titles()[column]}")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The number under the mouse has a ground."""
        self._go(self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the rows."""
        place = self._at(event)
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(*place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from number to number, Enter opens the rows."""
        key = Qt.Key(event.key())
        if key in _MOVES and self.chart.rows:
            line, column = self._current or (0, 0)
            down, right = _MOVES[key] if self._current else (0, 0)
            line = max(0, min(len(self.chart.rows) - 1, line + down))
            self._go((line, max(0, min(len(self.titles()) - 1, column + right))), by_key=True)
        elif key in _TAKE and self._current is not None:
            self.choose(*self._current)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No number is meant any more."""
        super().focusOutEvent(event)
        self._go(None)
