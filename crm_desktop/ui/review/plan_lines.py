"""Lines of the improvement plan: one to tick off, and one that the figures suggest."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.review_shape import Remark
from crm_desktop.services.improvements import Improvement
from crm_desktop.ui import dates, theme
from crm_desktop.ui.review.words import in_two, said
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.link import Link

_MARK: Final = 18
_INDENT: Final = 28
_TEXT: Final = 270
"""Room of a suggestion's text in its column, px."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_chip(painter: QPainter, x: int, top: int, room: int, text: str) -> None:
    """A neutral chip with its text, shortened to the room."""
    style = theme.current()
    wide = min(room, style.metrics("small").horizontalAdvance(text) + 14)
    box = QRect(x, top, wide, style.px(20))
    draw.rounded(painter, box, 4, "hover")
    draw.line(painter, box.adjusted(7, 0, -5, 0), text, "text2")


class PlanLine(Pressable):
    """An item of the plan. Signals: `ticked(id, done)`, `opened(id)`, `dropped(id)`."""

    ticked = Signal(int, bool)
    opened = Signal(int)
    dropped = Signal(int)

    def __init__(self, item: Improvement, parent: QWidget | None = None) -> None:
        super().__init__(item.title, parent, 5.0)
        self.item = item
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        state = self.tr("done") if item.done else self.tr("open")
        self.setAccessibleName(f"{item.title}, {state}, {item.evidence}")
        self.setToolTip("\n".join(filter(None, (item.title, item.detail))))

    def sizeHint(self) -> QSize:
        """Title, detail, evidence; what is blank takes no room, px."""
        lines = 1 + bool(self.item.detail)
        return QSize(200, theme.current().px(16 + 20 * lines + (24 if self._meta() else 0)))

    def _meta(self) -> bool:
        item = self.item
        return bool(item.evidence or item.owner or item.due_on or item.carried_from)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark, the texts, the rule below."""
        style, item = theme.current(), self.item
        painter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect().adjusted(-4, 2, 4, -2), 5, "hover")
        self._paint_mark(painter)
        room = self.width() - _INDENT
        self._paint_title(painter, QRect(_INDENT, style.px(8), room, style.px(20)))
        top = style.px(28)
        if item.detail:
            draw.line(painter, QRect(_INDENT, top, room, style.px(18)), item.detail, "text2")
            top += style.px(20)
        self._paint_meta(painter, top + style.px(2))
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.color("line"))
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        box = QRectF(0.6, theme.current().px(9), _MARK, _MARK)
        if self.item.done:
            draw.rounded(painter, box, _MARK / 2, "ok")
            draw.glyph(painter, "check", "surface", 14, 3, box.center().y() + 0.5)
        else:
            draw.rounded(painter, box.adjusted(0.6, 0.6, -0.6, -0.6), _MARK / 2, "surface", "iconf", 1.4)

    def _paint_title(self, painter: QPainter, box: QRect) -> None:
        style = theme.current()
        font = QFont(style.font("body", bold=True))
        font.setStrikeOut(self.item.done)
        shown = style.metrics("body", bold=True).elidedText(self.item.title, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(style.color("text3" if self.item.done else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_meta(self, painter: QPainter, top: int) -> None:
        style, item = theme.current(), self.item
        due = dates.day_text(item.due_on) if item.due_on else ""
        whose = " · ".join(filter(None, (item.owner, due)))
        wide = style.metrics("small").horizontalAdvance(whose)
        box = QRect(self.width() - wide - 2, top, wide + 2, style.px(20))
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text2"))
        painter.drawText(box, _RIGHT, whose)
        evidence = item.evidence or (self.tr("Carried over") if item.carried_from else "")
        if evidence:
            paint_chip(painter, _INDENT, top, self.width() - _INDENT - wide - 12, evidence)

    # gestures

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mark ticks off, the rest opens the item."""
        self.setDown(False)
        spot = event.position()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(spot.toPoint()):
            if spot.x() < _INDENT:
                self.ticked.emit(self.item.id, not self.item.done)
            else:
                self.opened.emit(self.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks off, Enter opens, Del takes out."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.ticked.emit(self.item.id, not self.item.done)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.item.id)
        elif key == Qt.Key.Key_Delete:
            self.dropped.emit(self.item.id)
        else:
            super().keyPressEvent(event)


def _small(text: str) -> int:
    return theme.current().metrics("small").horizontalAdvance(text)


class _Evidence(Pressable):
    """What a suggestion rests on: opens the rows behind it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, 4.0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().metrics("small").horizontalAdvance(self.text()) + 14, theme.current().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 4, "press" if self.hovered and self.isEnabled() else "hover")
        draw.line(painter, self.rect().adjusted(7, 0, -5, 0), self.text(), "text2")
        painter.end()


class SuggestionLine(QWidget):
    """What the figures suggest to improve, with its evidence: `taken(Remark)`, `picked(Drill, name)`."""

    taken = Signal(object)
    picked = Signal(object, str)

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        self._more = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take = Link(self.tr("Add to plan"), role="small", parent=self)
        self.take.clicked.connect(self._take)
        self.evidence = _Evidence("", self)
        self.evidence.clicked.connect(self._pick)
        theme.current().restyled.connect(self._restyle)
        self.show_remark(remark)

    def _restyle(self) -> None:
        self.show_remark(self.remark)

    def show_remark(self, remark: Remark) -> None:
        """Show another suggestion."""
        self.remark = remark
        self.setToolTip(said(remark.text))
        self.take.setAccessibleName(self.tr("Add to plan: {text}").format(text=said(remark.text)))
        self.evidence.setText(said(remark.evidence))
        self.evidence.setEnabled(remark.drill is not None)
        style = theme.current()
        long = style.metrics("small").horizontalAdvance(said(remark.text)) > _TEXT
        # a second line where one is not enough
        self._more = style.px(18) if long else 0
        self.setFixedHeight(style.px(50) + self._more)
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Text and evidence, px."""
        return QSize(200, theme.current().px(50) + self._more)

    def _take(self) -> None:
        self.taken.emit(self.remark)

    def resizeEvent(self, _event: object) -> None:
        """The link stands at the right, the evidence before it."""
        self._place()

    def _place(self) -> None:
        hint, style = self.take.sizeHint(), theme.current()
        top = style.px(26) + self._more
        self.take.setGeometry(self.width() - hint.width(), top - 1, hint.width(), hint.height())
        wide = min(self.evidence.sizeHint().width(), self.take.x() - 30)
        self.evidence.setGeometry(22, top, wide, style.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence."""
        style = theme.current()
        painter = draw.begin(self)
        draw.glyph(painter, "lightbulb", "icon", 14, 1, style.px(14))
        text, room = said(self.remark.text), self.width() - 22
        first, second = (text, "") if not self._more else in_two(text, lambda part: _small(part) <= room)
        draw.line(painter, QRect(22, style.px(4), room, style.px(20)), first, "text")
        draw.line(painter, QRect(22, style.px(4) + self._more, room, style.px(20)), second, "text")
        painter.end()

    def _pick(self) -> None:
        self.picked.emit(self.remark.drill, said(self.remark.text))
