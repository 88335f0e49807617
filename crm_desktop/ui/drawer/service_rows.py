"""Sections of records in the drawer: a title with a button, and rows that are opened by a click."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, Pressable
from crm_desktop.ui.widgets.label import IconLabel, Label

_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_TEXT: Final = 26


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """What a row shows: icon, text, at the right a state in a colour token, under both a quieter line."""

    kind: str
    id: int
    icon: str
    text: str
    state: str = ""
    tone: str = "text2"
    note: str = ""
    note_tone: str = "text3"
    ink: str = "icon"


class ServiceRow(Pressable):
    """One record."""

    def __init__(self, line: ServiceLine, parent: QWidget | None = None) -> None:
        super().__init__("", parent, 5.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.line = line
        self.show_line(line)

    def show_line(self, line: ServiceLine) -> None:
        """Show another record."""
        self.line = line
        parts = (line.text, line.state, line.note)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(line.text if not line.note else f"{line.text}\n{line.note}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """28 high, 46 with a note, px."""
        return QSize(200, theme.current().px(46 if self.line.note else 28))

    def minimumSizeHint(self) -> QSize:
        """Its texts are shortened."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, text, state and note."""
        style, line = theme.current(), self.line
        painter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect(), 5, "hover")
        first = style.px(26)
        draw.glyph(painter, line.icon, line.ink, 15, 4, first / 2 + 1)
        metrics = style.metrics("small", bold=True)
        wide = metrics.horizontalAdvance(line.state) + 8 if line.state else 0
        painter.setFont(style.font("small", bold=True))
        painter.setPen(style.color(line.tone))
        painter.drawText(QRect(0, 1, self.width() - 6, first), _RIGHT, line.state)
        room = QRect(_TEXT, 1, self.width() - _TEXT - wide - 6, first)
        draw.line(painter, room, line.text, "text", "body")
        if line.note:
            under = QRect(_TEXT, first - 2, self.width() - _TEXT - 6, style.px(18))
            draw.line(painter, under, line.note, line.note_tone)
        painter.end()


class ServiceSection(QWidget):
    """A title, a small button to add, and the rows; `opened` carries the kind and id of a row, `added` nothing."""

    opened = Signal(str, int)
    added = Signal()

    def __init__(self, title: str, icon: str, button: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._rows: list[ServiceRow] = []
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(IconLabel(icon, "icon", 15))
        head.addWidget(Label(title, "body", bold=True))
        head.addStretch(1)
        self.add = Button(button, "ghost", size="small", icon="plus")
        self.add.setAccessibleName(f"{button} · {title}")
        self.add.clicked.connect(self._add)
        head.addWidget(self.add)
        self.empty = Label(empty, "small", "text3", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 6)
        self.column.setSpacing(0)
        self.column.addWidget(self.head)
        self.column.addWidget(self.empty)

    def hide_head(self) -> None:
        """Only the rows, where something else names them."""
        self.head.hide()

    def show_lines(self, lines: Sequence[ServiceLine]) -> None:
        """Show these records."""
        # a row that stays keeps the keyboard
        for row in self._rows[len(lines) :]:
            if row.hasFocus():
                self.add.setFocus()
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self._rows[len(lines) :]
        for row, line in zip(self._rows, lines, strict=False):
            row.show_line(line)
        for line in lines[len(self._rows) :]:
            row = ServiceRow(line, self)
            row.clicked.connect(self._open)
            self.column.addWidget(row)
            row.show()
            self._rows.append(row)
        self.empty.setVisible(not lines)

    def lines(self) -> list[ServiceLine]:
        """What is shown."""
        return [row.line for row in self._rows]

    def rows(self) -> list[ServiceRow]:
        """The rows."""
        return list(self._rows)

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, ServiceRow):
            self.opened.emit(sender.line.kind, sender.line.id)

    def _add(self) -> None:
        self.added.emit()
