"""The cards of one stage: pages of them as a list model, and how one is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.company_names import spoken
from crm_desktop.services import stage_board
from crm_desktop.services.stage_board import PAGE, StageCard
from crm_desktop.services.stage_metrics import EVERYBODY
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge

Index = QModelIndex | QPersistentModelIndex

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CARD_HEIGHT: Final = 74
GAP: Final = 8
_ROOT: Final = QModelIndex()


def days_text(days: float) -> str:
    """So many days, with one digit behind the point where they are a mean."""
    shown = f"{days:.1f}".removesuffix(".0") if isinstance(days, float) else str(days)
    return QCoreApplication.translate("Stages", "{days} d").format(days=shown)


def card_words(card: StageCard) -> str:
    """Everything a card says, for its tooltip and for a screen reader."""
    hot = QCoreApplication.translate("Stages", "hot") if card.hot else ""
    grade = QCoreApplication.translate("Stages", "Grade {letter}").format(letter=card.grade) if card.grade else ""
    days = QCoreApplication.translate("Stages", "{dwell} days in the stage, {age} days since the lead began")
    lines = (
        " · ".join(filter(None, (card.name, grade, hot))),
        card.need,
        card.amount,
        days.format(dwell=card.dwell, age=card.age),
    )
    return "\n".join(filter(None, lines))


class CardModel(QAbstractListModel):
    """The customers in a stage, read page by page as the list is scrolled."""

    def __init__(self, store: Store, stage_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store, self.stage_id = store, stage_id
        self.total = 0
        self.chosen: Filter = EVERYBODY
        self._cards: list[StageCard] = []

    def reload(self, chosen: Filter, total: int) -> None:
        """Read again what was read, at least a page."""
        wanted = max(PAGE, len(self._cards))
        self.beginResetModel()
        self.chosen, self.total = chosen, total
        self._cards = list(stage_board.cards(self.store, self.stage_id, chosen, limit=wanted)) if total else []
        self.endResetModel()

    def cards(self) -> Sequence[StageCard]:
        """The cards that were read."""
        return self._cards

    def card(self, index: Index) -> StageCard | None:
        """The card of a row."""
        row = index.row()
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, customer_id: int) -> int:
        """The row of a customer, -1 where it was not read."""
        return next((row for row, one in enumerate(self._cards) if one.id == customer_id), -1)

    @property
    def beyond(self) -> int:
        """How many customers were not read yet."""
        return max(0, self.total - len(self._cards))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many were read."""
        return 0 if parent.isValid() else len(self._cards)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more."""
        return not parent.isValid() and self.beyond > 0

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if parent.isValid():
            return
        more = stage_board.cards(self.store, self.stage_id, self.chosen, offset=len(self._cards))
        if not more:
            self.total = len(self._cards)
            return
        self.beginInsertRows(_ROOT, len(self._cards), len(self._cards) + len(more) - 1)
        self._cards += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card, its name, or all it says."""
        card = self.card(index)
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return card_words(card)
        return None


class CardDelegate(QStyledItemDelegate):
    """Draws a card: badge, name and flame; need; budget and days. `lifted` is the customer in the hand."""

    lifted = 0

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """74 px and the gap below."""
        return QSize(option.rect.width(), theme.current().px(CARD_HEIGHT) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card, or the place that it left."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, StageCard):
            return
        box = QRect(option.rect).adjusted(0, 0, 0, -GAP)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = current and bool(option.state & QStyle.StateFlag.State_Active) and _has_focus(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.id == self.lifted:
            paint_place(painter, box)
            painter.setOpacity(0.4)
            paint_inside(painter, box, card)
        else:
            paint_card(painter, box, card, current=current, focused=focused)
        painter.restore()


def _has_focus(option: QStyleOptionViewItem) -> bool:
    widget = option.widget
    return widget is not None and widget.hasFocus()


def paint_place(painter: QPainter, box: QRect, edge: str = "border2", fill: str = "") -> None:
    """A dashed box."""
    style = theme.current()
    pen = style.pen(edge, 1.2)
    dashed = type(pen)(pen)
    dashed.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(dashed)
    painter.setBrush(style.color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)


def paint_card(
    painter: QPainter,
    box: QRect,
    card: StageCard,
    *,
    current: bool = False,
    focused: bool = False,
    lifted: bool = False,
) -> None:
    """A whole card."""
    strong = current or lifted
    width = 2.0 if focused or lifted else 1.5 if current else 1.0
    draw.rounded(painter, box, 6, "raised" if lifted else "surface", "accent" if strong else "border", width)
    if card.hot:
        bar = QRect(box.x() + 1, box.y() + 3, 3, box.height() - 6)
        draw.rounded(painter, bar, 1.5, "hotbar")
    paint_inside(painter, box, card, lifted=lifted)


def paint_inside(painter: QPainter, box: QRect, card: StageCard, *, lifted: bool = False) -> None:
    """What stands in a card: three lines."""
    style = theme.current()
    inner = box.adjusted(10, 7, -9, -6)
    third = inner.height() / 3
    top = QRect(inner.x(), inner.y(), inner.width(), round(third))
    middle = QRect(inner.x(), inner.y() + round(third), inner.width(), round(third))
    bottom = QRect(inner.x(), inner.y() + round(2 * third), inner.width(), inner.height() - round(2 * third))
    side = style.px(18)
    if card.grade:
        paint_badge(painter, QRect(top.x(), top.y(), side, top.height()), card.grade, side)
        top.setLeft(top.x() + side + 6)
    room = top.adjusted(0, 0, -(20 if card.hot or lifted else 0), 0)
    used = draw.line(painter, room, spoken(card.name), "text", "body", bold=True)
    if lifted:
        draw.glyph(painter, "grip", "iconf", 14, top.right() - 14, top.center().y() + 1)
    elif card.hot:
        draw.glyph(painter, "flame-hot", "hotfg", 14, room.x() + used + 5, top.center().y() + 1)
    draw.line(painter, middle, card.need or "—", "text2" if card.need else "disabled", "small")
    days = days_text(card.days)
    width = style.metrics("small", bold=card.over).horizontalAdvance(days)
    draw.line(painter, bottom.adjusted(bottom.width() - width, 0, 2, 0), days, "danger" if card.over else "text3",
              "small", bold=card.over)  # fmt: skip
    words = card.amount or QCoreApplication.translate("Cells", "To complete")
    draw.line(painter, bottom.adjusted(0, 0, -width - 6, 0), words, "text" if card.amount else "warn", "small")
