"""The painted list of the palette: headings, customers, actions, commands; no widget per row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

Spans = tuple[tuple[int, int], ...]
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_HEIGHTS: Final = {"head": 32, "customer": 40}


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `kind` is head, customer, follow_up, action, choice or command; `spans` mark `text`, or `extra`."""

    kind: str
    key: str
    text: str
    note: str = ""
    icon: str = ""
    badge: str = ""
    hot: bool = False
    extra: str = ""
    right: str = ""
    cap: str = ""
    customer_id: int = 0
    spans: Spans = ()
    extra_spans: Spans = ()


class LineModel(QAbstractListModel):
    """The lines shown; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def replace(self, row: int, line: Line) -> None:
        """Change one line in place."""
        self.lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = 0) -> Any:
        """The Line, or what a screen reader says."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(part for part in (line.badge, line.text, line.note, line.right) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings are text only."""
        if index.isValid() and self.lines[index.row()].kind == "head":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LineDelegate(QStyledItemDelegate):
    """Paints a line."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Height by kind, px."""
        line: Line = index.data(LINE_ROLE)
        return QSize(200, theme.current().px(_HEIGHTS.get(line.kind, 34)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw badge or icon, text, note, right text and key cap."""
        line: Line = index.data(LINE_ROLE)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.kind == "head":
            _paint_head(painter, box, line)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if chosen:
                draw.rounded(painter, box.adjusted(6, 0, -6, 0), 6, "sel")
            _paint_line(painter, box, line, chosen)
        painter.restore()


def _paint_head(painter: QPainter, box: QRect, line: Line) -> None:
    x = _text(painter, line.text, box.x() + 16, box, "small", "text2")
    if line.note:
        _text(painter, line.note, x + 8, box, "small", "text3", room=box.right() - x - 24)


def _paint_line(painter: QPainter, box: QRect, line: Line, chosen: bool) -> None:
    style = theme.current()
    right = _paint_right(painter, box, line, chosen)
    x = box.x() + 18
    if line.badge:
        paint_badge(painter, QRect(x, box.y(), style.px(20), box.height()), line.badge, style.px(20))
    elif line.icon:
        draw.glyph(painter, line.icon, "icon", 16, x + 2, box.center().y() + 1)
    x = box.x() + 18 + style.px(20) + 12
    bold = chosen and line.kind == "customer"
    _mark(painter, line.text, line.spans, (x, box), bold)
    x = _text(painter, line.text, x, box, "body", "text", bold=bold, room=right - x - 10)
    if line.hot:
        draw.glyph(painter, "flame-hot", "hotfg", 14, x + 8, box.center().y() + 1)
        x += 24
    for text, spans in ((line.note, ()), (line.extra, line.extra_spans)):
        if text and right - x > 60:
            _mark(painter, text, spans, (x + 12, box), False, "small")
            x = _text(painter, text, x + 12, box, "small", "text2", room=right - x - 24)


def _paint_right(painter: QPainter, box: QRect, line: Line, chosen: bool) -> int:
    """Key cap and right text; returns the left edge of what they take."""
    style = theme.current()
    right = box.right() - 18
    cap = "Enter" if chosen and line.kind == "customer" else line.cap
    if cap:
        width = style.metrics("micro").horizontalAdvance(cap) + 12
        height = style.px(18)
        place = QRect(right - width, box.center().y() - height // 2 + 1, width, height)
        draw.rounded(painter, place, 4, "surface", "border")
        painter.setFont(style.font("micro"))
        painter.setPen(style.color("text3"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cap)
        right -= width + 8
    if line.right:
        width = style.metrics("small").horizontalAdvance(line.right)
        _text(painter, line.right, right - width, box, "small", "text2")
        right -= width + 8
    return right


def _text(  # noqa: PLR0913 - place and look of one text
    painter: QPainter, text: str, x: int, box: QRect, role: str, tone: str, *, bold: bool = False, room: int = 0
) -> int:
    """Draw a text, shortened to `room` px if given; returns its right edge."""
    style = theme.current()
    metrics = style.metrics(role, bold)
    if room:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
    width = metrics.horizontalAdvance(text)
    painter.setFont(style.font(role, bold))
    painter.setPen(style.color(tone))
    painter.drawText(QRect(x, box.y(), width + 2, box.height()), _LEFT, text)
    return x + width


def _mark(painter: QPainter, text: str, spans: Spans, place: tuple[int, QRect], bold: bool, role: str = "body") -> None:
    """Wash behind the characters that were found."""
    metrics = theme.current().metrics(role, bold)
    x, box = place
    for start, end in spans:
        left = x + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[start:end])
        height = metrics.height()
        draw.rounded(painter, QRect(left, box.center().y() - height // 2, width, height), 3, "hotbg")


class LineList(QListView):
    """The list; the keyboard stays in the field above. Signals: `taken(Line)` on a click."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel()
        self.lines.setParent(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # opaque, so that a keystroke repaints the rows and nothing below them
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the box, then the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().color("raised"))
        painter.end()
        super().paintEvent(event)

    def current_line(self) -> Line | None:
        """The chosen line."""
        index = self.currentIndex()
        return self.lines.lines[index.row()] if index.isValid() else None

    def choose_first(self) -> None:
        """Choose the first line that can be."""
        self.setCurrentIndex(QModelIndex())
        self.step(1)

    def step(self, by: int) -> None:
        """Move the choice, over headings, round the ends."""
        count = len(self.lines.lines)
        row = self.currentIndex().row() if self.currentIndex().isValid() else (-1 if by > 0 else count)
        for _ in range(count):
            row = (row + by) % count
            if self.lines.lines[row].kind != "head":
                self.setCurrentIndex(self.lines.index(row))
                if row <= 1:
                    self.scrollToTop()
                return

    def content_height(self) -> int:
        """Height of all lines, px."""
        style = theme.current()
        return sum(style.px(_HEIGHTS.get(line.kind, 34)) for line in self.lines.lines)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The choice follows the mouse."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the line under the mouse."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.taken.emit(self.lines.lines[index.row()])
