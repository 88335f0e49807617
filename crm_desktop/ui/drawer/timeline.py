"""The drawer's timeline: discs on a spine, titles, lines and times, all painted by one widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.focus_ring import FocusRing

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_WRAP: Final = int(
    Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
)
_DISC: Final = 25
_TEXT: Final = 40
_MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened: what stands beside its disc; `body` is in text2, `notes` small below it."""

    kind: str
    id: int
    icon: str
    title: str
    time: str
    strong: bool = False
    ink: str = "icon"
    disc: str = "hover"
    body: str = ""
    notes: str = ""
    badges: tuple[str, str] = ("", "")


class TimelineView(QWidget):
    """Newest first; `activated` (kind, id) on Enter or double click, `asked` (kind, id, place) on the context menu."""

    activated = Signal(str, int)
    asked = Signal(str, int, QPoint)

    def __init__(self, parent: QWidget | None = None, *, spine: bool = True) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._tops: list[int] = [0]
        self._current, self._hovered, self._spine = -1, -1, spine
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.ring = FocusRing(self)
        theme.current().restyled.connect(self._measure)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, newest first."""
        self._entries, self._current, self._hovered = list(entries), -1, -1
        self._measure()

    def entries(self) -> list[Entry]:
        """What is shown."""
        return list(self._entries)

    # geometry

    def _room(self) -> int:
        return max(120, self.width() - _TEXT - 4)

    def _body_height(self, entry: Entry) -> int:
        if not entry.body:
            return 0
        metrics = theme.current().metrics("body")
        wanted = metrics.boundingRect(QRect(0, 0, self._room(), 10000), _WRAP, entry.body).height()
        return min(wanted, metrics.lineSpacing() * _MOST_LINES) + 2

    def _height(self, entry: Entry) -> int:
        style = theme.current()
        height = style.px(31)
        if entry.body or entry.notes:
            height = style.px(24) + self._body_height(entry) + (style.px(20) if entry.notes else 0) + style.px(14)
        return height

    def _measure(self) -> None:
        tops = [0]
        for entry in self._entries:
            tops.append(tops[-1] + self._height(entry))
        self._tops = tops
        self.setFixedHeight(tops[-1] + 4)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def sizeHint(self) -> QSize:
        """As high as its entries, px."""
        return QSize(320, self._tops[-1] + 4)

    def _at(self, y: float) -> int:
        return next((row for row in range(len(self._entries)) if self._tops[row] <= y < self._tops[row + 1]), -1)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the exposed part shows."""
        painter = draw.begin(self)
        top, bottom = event.rect().top(), event.rect().bottom()
        for row, entry in enumerate(self._entries):
            if self._tops[row + 1] >= top and self._tops[row] <= bottom:
                self._paint(painter, row, entry)
        painter.end()

    def _paint(self, painter: QPainter, row: int, entry: Entry) -> None:
        style, top = theme.current(), self._tops[row]
        if row in (self._current, self._hovered):
            box = QRect(_TEXT - 6, top, self.width() - _TEXT + 6, self._tops[row + 1] - top - 5)
            draw.rounded(painter, box, 5, "sel" if row == self._current and self.hasFocus() else "hover")
        line = style.px(26)
        middle = top + line // 2
        if self._spine and row + 1 < len(self._entries):
            painter.fillRect(12, middle + 15, 1, self._tops[row + 1] - top - 29, style.color("border"))
        draw.rounded(painter, QRect(0, middle - 12, _DISC, _DISC), 12.5, entry.disc)
        draw.glyph(painter, entry.icon, entry.ink, 14, 5, middle + 0.5)
        self._paint_title(painter, entry, QRect(_TEXT, top, self._room(), line))
        self._paint_text(painter, entry, top + style.px(24))

    def _paint_title(self, painter: QPainter, entry: Entry, box: QRect) -> None:
        style = theme.current()
        painter.setFont(style.font("micro"))
        painter.setPen(style.color("text3"))
        painter.drawText(box, _RIGHT, entry.time)
        room = box.width() - style.metrics("micro").horizontalAdvance(entry.time) - 10
        metrics = style.metrics("body", entry.strong)
        shown = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(style.font("body", entry.strong))
        painter.setPen(style.color("text"))
        painter.drawText(box, _LEFT, shown)
        before, after = entry.badges
        x, side = box.x() + metrics.horizontalAdvance(shown) + 9, style.px(18)
        if before:
            paint_badge(painter, QRect(x, box.y(), side, box.height()), before, side)
            x += side + 5
        if after and before:
            draw.glyph(painter, "arrow-right", "text2", 13, x, box.y() + box.height() / 2)
            x += 18
        if after:
            paint_badge(painter, QRect(x, box.y(), side, box.height()), after, side)

    def _paint_text(self, painter: QPainter, entry: Entry, y: int) -> None:
        style = theme.current()
        height = self._body_height(entry)
        if entry.body:
            painter.setFont(style.font("body"))
            painter.setPen(style.color("text2"))
            painter.drawText(QRect(_TEXT, y, self._room(), height), _WRAP, entry.body)
        if entry.notes:
            painter.setFont(style.font("small"))
            painter.setPen(style.color("text3"))
            shown = style.metrics("small").elidedText(entry.notes, Qt.TextElideMode.ElideRight, self._room())
            painter.drawText(QRect(_TEXT, y + height, self._room(), style.px(20)), _LEFT, shown)

    # mouse and keyboard

    def event(self, event: QEvent) -> bool:
        """The whole text of a line that did not fit."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._at(event.pos().y())
            entry = self._entries[row] if row >= 0 else None
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (entry.body, entry.notes))) if entry else "")
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the entry under the mouse."""
        row = self._at(event.position().y())
        if row != self._hovered:
            self._hovered = row
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lit."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an entry."""
        self._current = self._at(event.position().y())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open an entry."""
        self._activate()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what to do with an entry."""
        row = self._at(event.pos().y()) if event.reason() == QContextMenuEvent.Reason.Mouse else self._current
        if row >= 0:
            self._current = row
            self.update()
            entry = self._entries[row]
            self.asked.emit(entry.kind, entry.id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, Enter opens."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self._entries:
            self._current = max(0, min(len(self._entries) - 1, self._current + step))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._activate()
        else:
            super().keyPressEvent(event)

    def _activate(self) -> None:
        if 0 <= self._current < len(self._entries):
            entry = self._entries[self._current]
            self.activated.emit(entry.kind, entry.id)
