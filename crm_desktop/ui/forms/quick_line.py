"""The line of a quick log: what was understood is tinted while typing, and named under it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_TINT = 36
_NAMES = 24
_APART = 6
_HEIGHT = 44
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Mark(NamedTuple):
    """Characters that were understood, what they are, and whether that is a guess."""

    start: int
    end: int
    name: str
    guess: bool


class _Line(LineEdit):
    again = Signal()
    entered = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__("", placeholder)
        self.marks: list[Mark] = []
        self.setProperty("role", "title")

    def left_of(self, place: int) -> int:
        """Where a character begins, px; Qt tells only where the cursor stands."""
        metrics = self.fontMetrics()
        text = self.text()
        here = self.cursorRect().center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        return here + metrics.horizontalAdvance(text[:place])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and a tint over what was understood."""
        super().paintEvent(event)
        painter = draw.begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self.marks:
            tint = QColor(theme.current().color("warn" if mark.guess else "accent"))
            tint.setAlpha(_TINT)
            painter.setBrush(tint)
            left, right = self.left_of(mark.start), self.left_of(mark.end)
            painter.drawRoundedRect(QRectF(left + 1, 7, right - left - 2, self.height() - 14), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow up in an empty line brings the last one again; Enter saves; Alt with a digit is the dialog's."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isdigit():
            event.ignore()
        elif event.key() == Qt.Key.Key_Up and not self.text():
            self.again.emit()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _Names(QWidget):
    """The names of the parts, each under the middle of its words; what has no room is left out."""

    def __init__(self, line: _Line) -> None:
        super().__init__()
        self._line = line

    def sizeHint(self) -> QSize:
        return QSize(100, theme.current().px(_NAMES))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, right = theme.current(), 0.0
        metrics = style.metrics("small")
        painter = draw.begin(self)
        painter.setFont(style.font("small"))
        for mark in sorted(self._line.marks):
            middle = (self._line.left_of(mark.start) + self._line.left_of(mark.end)) / 2
            width = metrics.horizontalAdvance(mark.name)
            box = QRectF(middle - width / 2, 4, width + 1, self.height() - 4)
            # neighbours make way for each other as long as each still stands under its own words
            box.moveLeft(max(box.left(), right + _APART))
            if box.left() > middle or box.right() > self.width():
                continue
            right = box.right()
            painter.fillRect(QRectF(middle, 0, 1, 4), style.color("border2"))
            painter.setPen(style.color("warn" if mark.guess else "accent"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.name)
        painter.end()


class QuickLine(QWidget):
    """Line and names; `edited` follows every letter, `entered` Enter, `again` the arrow up in an empty line."""

    edited = Signal(str)
    entered = Signal()
    again = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.line = _Line(placeholder)
        self.line.setAccessibleName(placeholder)
        height = theme.current().px(_HEIGHT)
        self.line.setStyleSheet(f"min-height: {height}px; max-height: {height}px;")
        self.note = Label("", "small", "text3")
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(12, 0, 14, 0)
        inside.addStretch(1)
        inside.addWidget(self.note)
        self.line.setFont(theme.current().font("title"))
        self._names = _Names(self.line)
        self._names.setFixedHeight(theme.current().px(_NAMES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._names)
        self.line.textChanged.connect(self.edited)
        self.line.entered.connect(self.entered)
        self.line.again.connect(self.again)
        self.setFocusProxy(self.line)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show what was understood."""
        self.line.marks = list(marks)
        self.line.update()
        self._names.update()

    def marks(self) -> list[Mark]:
        """What is shown as understood."""
        return list(self.line.marks)
