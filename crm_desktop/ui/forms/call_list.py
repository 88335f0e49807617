"""The left side of the call-in card: the digits that were typed, and who may be calling."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.services.call_card import Match
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.line_edit import LineEdit

_BOXES: Final = 4
_SIDE, _GAP = 32, 6
_ROW: Final = 66
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSE = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TailEdit(LineEdit):
    """Four boxes for the last digits; letters and longer numbers turn it into a plain field.

    Signals: `stepped(±1)`, `chosen(0..2)`, `entered`.
    """

    stepped = Signal(int)
    chosen = Signal(int)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("role", "title")
        self.setFixedHeight(theme.current().px(_SIDE + 8))
        self.setFixedWidth(theme.current().px(_BOXES * (_SIDE + _GAP) + 20))

    def boxed(self) -> bool:
        """Whether it shows boxes."""
        return len(self.text()) <= _BOXES and (not self.text() or self.text().isdigit())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes with a digit each, the next one with the focus edge."""
        if not self.boxed():
            super().paintEvent(event)
            return
        style, text = theme.current(), self.text()
        painter = draw.begin(self)
        painter.fillRect(self.rect(), style.color("canvas"))
        side = style.px(_SIDE)
        at = min(len(text), _BOXES - 1)
        painter.setFont(style.font("page", bold=True))
        for place in range(_BOXES):
            box = QRect(place * (side + _GAP), (self.height() - side) // 2 - 1, side, side + 3)
            on = place == at and self.hasFocus()
            draw.rounded(painter, box, 6, "surface", "focus" if on else "border2", 2 if on else 1)
            painter.setPen(style.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text[place : place + 1])
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step through the matches, 1 to 3 choose one when the digits are complete, Enter takes it."""
        key = Qt.Key(event.key())
        full = len(self.text()) == _BOXES or not self.boxed()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in _ENTER:
            self.entered.emit()
        elif key in _CHOOSE and full and not event.modifiers() and not self.hasSelectedText():
            self.chosen.emit(_CHOOSE.index(key))
        else:
            super().keyPressEvent(event)


class MatchList(QWidget):
    """Who may be calling, painted; `picked(row)` when the mouse chooses one."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.matches: list[Match] = []
        self.current = -1
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_matches(self, matches: Sequence[Match], current: int) -> None:
        """Show these, one of them as the present one."""
        self.matches, self.current = list(matches), current
        self.setAccessibleDescription("\n".join(f"{one.name} {one.contact} {one.phone}" for one in matches))
        self.setFixedHeight(theme.current().px(_ROW) * len(self.matches))
        self.update()

    def row_rect(self, row: int) -> QRect:
        """Where a row stands."""
        height = theme.current().px(_ROW)
        return QRect(0, row * height, self.width(), height - 4)

    def sizeHint(self) -> QSize:
        """As high as its rows, px."""
        return QSize(200, theme.current().px(_ROW) * len(self.matches))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse."""
        row = int(event.position().y()) // theme.current().px(_ROW)
        if 0 <= row < len(self.matches):
            self.picked.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exposed rows."""
        painter = draw.begin(self)
        for row, match in enumerate(self.matches):
            box = self.row_rect(row)
            if box.intersects(event.rect()):
                self._paint_row(painter, box, match, on=row == self.current)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRect, match: Match, *, on: bool) -> None:
        style = theme.current()
        if on:
            draw.rounded(painter, box, 6, "sel")
            painter.fillRect(QRectF(box.left(), box.top() + 6, 3, box.height() - 12), style.color("accent"))
        side, x, line = style.px(18), box.left() + 12, box.height() // 3
        if match.grade:
            paint_badge(painter, QRect(x, box.top() + 4, side, line), match.grade, side)
        x += side + 8
        room = box.right() - x - (22 if match.hot else 6)
        metrics = style.metrics("body", bold=True)
        name = metrics.elidedText(match.name, Qt.TextElideMode.ElideRight, room)
        self._text(painter, QRect(x, box.top() + 3, room, line), name, ("body", "text", True))
        if match.hot:
            left = x + metrics.horizontalAdvance(name) + 6
            draw.glyph(painter, "flame-hot", "hotfg", 14, left, box.top() + 3 + line / 2)
        who = " ".join(filter(None, (match.contact, match.title)))
        who = style.metrics("small").elidedText(who, Qt.TextElideMode.ElideRight, room)
        self._text(painter, QRect(x, box.top() + line, room, line), who, ("small", "text2", False))
        self._paint_phone(painter, QRect(x, box.top() + 2 * line - 2, room, line), match)

    def _paint_phone(self, painter: QPainter, box: QRect, match: Match) -> None:
        """The telephone, the typed digits on a wash of their own."""
        style = theme.current()
        start = tail_start(match.phone, match.tail)
        head, tail = match.phone[:start], match.phone[start:]
        metrics, bold = style.metrics("small"), style.metrics("small", bold=True)
        self._text(painter, box, head, ("small", "text2", False))
        if tail:
            left = box.left() + metrics.horizontalAdvance(head)
            wash = QRect(left - 1, box.top() + 2, bold.horizontalAdvance(tail) + 4, box.height() - 4)
            draw.rounded(painter, wash, 3, "warnbg")
            self._text(painter, QRect(left + 1, box.top(), box.width(), box.height()), tail, ("small", "text", True))

    def _text(self, painter: QPainter, box: QRect, text: str, look: tuple[str, str, bool]) -> None:
        style, (role, tone, bold) = theme.current(), look
        painter.setFont(style.font(role, bold))
        painter.setPen(style.color(tone))
        painter.drawText(box, _LEFT, text)


def tail_start(phone: str, digits: int) -> int:
    """Where the last so many digits of a telephone begin, its extension left out."""
    end = len(phone.split("转", maxsplit=1)[0].rstrip())
    place, left = end, digits
    while left and place:
        place -= 1
        left -= phone[place].isdigit()
    return place if digits else len(phone)
