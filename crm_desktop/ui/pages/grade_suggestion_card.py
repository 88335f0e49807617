"""A suggested grade as a card: from and to, the score, each dimension with what changed, why, accept or ignore."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.grade_suggestions import DimensionLevel, Suggestion
from crm_desktop.ui import theme
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.focus_painted import FocusPainted
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label

_STEPS: Final = 5
_STEPS_WIDE: Final = (7, 6)
"""How wide a step is, px: smaller where two columns have room only so."""
_BETWEEN: Final = 2
_GAP: Final = 6
_APART: Final = 8
"""Room between the columns, px."""
_LINE: Final = 20
_CHANGE: Final = 22
"""Room for the arrow and the number of a change, px."""


class Levels(QWidget):
    """Two columns of dimensions: name, five steps, an arrow with the change."""

    def __init__(self, dimensions: tuple[DimensionLevel, ...]) -> None:
        super().__init__()
        self._dimensions = dimensions
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(f"{say(one.name)} {one.level}" for one in dimensions))

    def _fit(self, width: int) -> tuple[list[int], int]:
        """How wide each column is, and a step in it: two columns where both have room, else one."""
        metrics = theme.current().metrics("small")
        for step in _STEPS_WIDE:
            wide = []
            for column in (self._dimensions[::2], self._dimensions[1::2]):
                names = [metrics.horizontalAdvance(say(one.name)) for one in column]
                change = _CHANGE if any(one.change for one in column) else 0
                wide.append(max(names, default=0) + _GAP + _STEPS * (step + _BETWEEN) + change)
            spare = width - sum(wide) - _APART
            if spare >= 0 and len(self._dimensions) > 1:
                return [wide[0] + spare // 2 + _APART, wide[1] + spare // 2], step
        return [width - 4], _STEPS_WIDE[0]

    def hasHeightForWidth(self) -> bool:
        """Narrow cards are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """A line for one or two dimensions, px."""
        columns = len(self._fit(width)[0])
        return (len(self._dimensions) + columns - 1) // columns * theme.current().px(_LINE)

    def sizeHint(self) -> QSize:
        """As high as its width asks for."""
        return QSize(240, self.heightForWidth(self.width() or 240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every dimension in its place."""
        painter = draw.begin(self)
        (wide, step), line = self._fit(self.width()), theme.current().px(_LINE)
        for at, one in enumerate(self._dimensions):
            place, row = at % len(wide), at // len(wide)
            last = place == len(wide) - 1
            box = QRect(sum(wide[:place]), row * line, wide[place] - (0 if last else _APART), line)
            moved = any(each.change for each in self._dimensions[place :: len(wide)])
            self._paint(painter, box, one, step, _CHANGE if moved else 0)
        painter.end()

    def _paint(self, painter: QPainter, box: QRect, one: DimensionLevel, wide: int, change: int) -> None:
        style = theme.current()
        steps = _STEPS * (wide + _BETWEEN)
        draw.line(painter, box.adjusted(0, 0, -(steps + change), 0), say(one.name), "text2", "small")
        left, middle = box.right() + 1 - change - steps, box.center().y()
        for step in range(_STEPS):
            token = "chart" if step < one.level else "press"
            draw.rounded(painter, QRect(left + step * (wide + _BETWEEN), middle - wide // 2, wide, wide), 1.5, token)
        if one.change:
            up = one.change > 0
            token = "ok" if up else "danger"
            draw.glyph(painter, "arrow-up" if up else "arrow-down", token, 12, box.right() - change + 4, middle)
            painter.setFont(style.font("micro"))
            painter.setPen(style.color(token))
            painter.drawText(
                QRect(box.right() - 11, box.top(), 12, box.height()), Qt.AlignmentFlag.AlignCenter, str(abs(one.change))
            )


class SuggestionCard(FocusPainted):
    """`accepted`, `ignored` and `opened` carry the suggestion's id (opened: the customer's); `stepped` by -1 or 1."""

    accepted = Signal(int)
    ignored = Signal(int)
    opened = Signal(int)
    stepped = Signal(int)

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__()
        self.suggestion = suggestion
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = self.tr("{name}: from {before} to {after}")
        words = words.format(name=suggestion.name, before=suggestion.from_letter or "—", after=suggestion.to_letter)
        self.setAccessibleName(words)
        self.yes, self.no = KeyCap("Y"), KeyCap("N")
        self._lay_out(suggestion)
        self.set_current(False)

    def _lay_out(self, one: Suggestion) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 12, 12)
        column.setSpacing(7)
        column.addLayout(self._head(one))
        if one.dimensions:
            column.addWidget(Levels(one.dimensions))
        why = Label(say(one.sentence), "small", "text2", wrap=True)
        column.addWidget(why)
        accept = Button(self.tr("Accept"), "primary", icon="check", size="small")
        ignore = Button(self.tr("Ignore"), size="small")
        accept.clicked.connect(self.accept)
        ignore.clicked.connect(self.ignore)
        self.accept_button, self.ignore_button = accept, ignore
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in (accept, ignore):
            row.addWidget(part)
        row.addStretch(1)
        for cap in (self.yes, self.no):
            row.addWidget(cap)
        column.addLayout(row)

    def _head(self, one: Suggestion) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Label(one.name, "body", bold=True, elide=True), 1)
        if one.from_letter:
            row.addWidget(Badge(one.from_letter, 18))
            row.addWidget(IconLabel("arrow-right", "text3", 14))
        row.addWidget(Badge(one.to_letter, 18))
        if one.score is not None:
            row.addWidget(IconLabel("trend-up" if one.up else "trend-down", "ok" if one.up else "danger", 16))
            if one.score_before not in (None, one.score):
                before = Label(str(one.score_before), "small", "text3")
                before.setToolTip(self.tr("{before} before").format(before=one.score_before))
                row.addWidget(before)
            row.addWidget(Label(str(one.score), "nav", bold=True))
        return row

    def set_current(self, on: bool) -> None:
        """Show the keys on the card that they mean."""
        self._on = on
        self.yes.setVisible(on)
        self.no.setVisible(on)
        self.accept_button.set_kind("primary" if on else "default")
        self.update()

    def accept(self) -> None:
        """Take the grade."""
        self.accepted.emit(self.suggestion.id)

    def ignore(self) -> None:
        """Leave the grade until something new happens."""
        self.ignored.emit(self.suggestion.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y accepts, N ignores, Enter opens the customer, the arrows go on."""
        keys = {
            Qt.Key.Key_Y: self.accept, Qt.Key.Key_N: self.ignore,
            Qt.Key.Key_Return: self._open, Qt.Key.Key_Enter: self._open,
        }  # fmt: skip
        deed = keys.get(Qt.Key(event.key()))
        if deed is not None:
            deed()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.opened.emit(self.suggestion.customer_id)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open the customer."""
        self._open()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card; the current one has a stronger edge."""
        painter = draw.begin(self)
        edge = "focus" if self.hasFocus() else "border2" if self._on else "border"
        draw.rounded(painter, self.rect(), 8, "surface", edge, 2 if self.hasFocus() else 1)
        painter.end()
