"""Draws the cards of a board: 74 px and a gap, hot ones with wash bar and flame, the dragged one as a shadow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.board.cards import CARD_ROLE, Card
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

HEIGHT: Final = 74
GAP: Final = 6
BAR: Final = 10
"""Room that is kept free for the scroll bar whether it is there or not, px."""
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SELECTED: Final = QStyle.StateFlag.State_Selected
_FOCUS: Final = QStyle.StateFlag.State_HasFocus
_HOVER: Final = QStyle.StateFlag.State_MouseOver


class CardDelegate(QStyledItemDelegate):
    """`carried` is the customer whose card is being dragged."""

    def __init__(self) -> None:
        super().__init__()
        self.carried = 0

    def card_at(self, index: QModelIndex | QPersistentModelIndex) -> Card | None:
        """What the card of a row says."""
        card = index.data(CARD_ROLE)
        return card if isinstance(card, Card) else None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All cards are alike."""
        return QSize(120, theme.current().px(HEIGHT) + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One card in its row."""
        card = self.card_at(index)
        if card is None:
            return
        state = option.state
        box = card_rect(option.rect, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.id == self.carried:
            _paint_shadow(painter, box, card)
        else:
            focused = bool(state & _SELECTED) and bool(state & _FOCUS)
            edge = "focus" if focused else "accent" if state & _SELECTED else "border2" if state & _HOVER else "border"
            paint_card(painter, box, card, edge, 2 if focused else 1)
        painter.restore()


def card_rect(row: QRect, view: QWidget) -> QRect:
    """Where in its row a card is drawn: as wide as all others, those in columns without a scroll bar too."""
    return QRect(row.left(), row.top(), min(row.width(), view.width() - BAR), row.height() - GAP)


def dashed(painter: QPainter, box: QRect, edge: str, fill: str) -> None:
    """A box with a dashed edge: where a card was, or can be put."""
    style = theme.current()
    pen = QPen(style.color(edge))
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(style.color(fill))
    painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 6, 6)


def _paint_shadow(painter: QPainter, box: QRect, card: Card) -> None:
    """Where a card has been taken from."""
    dashed(painter, box, "border2", "hover")
    _paint_words(
        painter, box, card._replace(line_tone="disabled", left_tone="disabled", right_tone="disabled"), "disabled"
    )


def paint_card(painter: QPainter, box: QRect, card: Card, edge: str = "border", width: float = 1) -> None:
    """A card with its edge."""
    draw.rounded(painter, box, 6, "surface", edge, width)
    if card.hot:
        draw.rounded(painter, QRect(box.left(), box.top() + 1, 3, box.height() - 2), 1.5, "hotbar")
    _paint_words(painter, box, card, "text")
    if card.grip:
        draw.glyph(painter, "grip", "iconf", 14, box.right() - 20, box.top() + theme.current().px(19))


def _paint_words(painter: QPainter, box: QRect, card: Card, tone: str) -> None:
    style = theme.current()
    inside = box.adjusted(12, style.px(8), -12, -style.px(8))
    third = inside.height() // 3
    top = QRect(inside.left(), inside.top(), inside.width() - 16 * card.grip, third)
    if card.badge:
        side = style.px(18)
        paint_badge(painter, QRect(top.left(), top.center().y() - side // 2 + 1, side, side), card.badge, side)
        top.setLeft(top.left() + side + 6)
    flame = 20 if card.hot else 0
    used = draw.line(painter, top.adjusted(0, 0, -flame, 0), card.title, tone, "body", bold=True)
    if card.hot:
        draw.glyph(painter, "flame-hot", "hotfg", 14, top.left() + used + 5, top.center().y() + 1)
    middle = QRect(inside.left(), inside.top() + third, inside.width(), third)
    painter.setFont(style.font("small"))
    if card.note:
        painter.setPen(style.color("warn"))
        painter.drawText(middle, _RIGHT, card.note)
        middle.setRight(middle.right() - style.metrics("small").horizontalAdvance(card.note) - 8)
    draw.line(painter, middle, card.line, card.line_tone, "small")
    low = QRect(inside.left(), inside.top() + 2 * third, inside.width(), third)
    alarm = card.right_tone == "danger"
    painter.setFont(style.font("small", bold=alarm))
    painter.setPen(style.color(card.right_tone))
    painter.drawText(low, _RIGHT, card.right)
    room = style.metrics("small", bold=alarm).horizontalAdvance(card.right) + 8
    draw.line(painter, low.adjusted(0, 0, -room, 0), card.left, card.left_tone, "small")


def picture(card: Card, width: int, ratio: float) -> QPixmap:
    """The card as it hangs at the pointer while it is dragged."""
    size = QSize(width, theme.current().px(HEIGHT))
    shown = QPixmap(size * ratio)
    shown.setDevicePixelRatio(ratio)
    shown.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    held = card._replace(grip=True)
    paint_card(painter, QRect(0, 0, size.width(), size.height()), held, "accent", 1.5)
    painter.end()
    return shown
