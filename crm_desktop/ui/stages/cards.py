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
    Qt,
)

from crm_desktop.domain.company_names import spoken
from crm_desktop.services import stage_board
from crm_desktop.services.stage_board import PAGE, StageCard
from crm_desktop.services.stage_metrics import EVERYBODY
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui.board.cards import Card
from crm_desktop.ui.board.delegate import CardDelegate

Index = QModelIndex | QPersistentModelIndex

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
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


def face(card: StageCard, *, grip: bool = False) -> Card:
    """What a card of the board shows: grade, name and heat; need; budget and days, red beyond the limit."""
    return Card(
        card.id,
        spoken(card.name),
        card.need or "—",
        card.amount or QCoreApplication.translate("Cells", "To complete"),
        days_text(card.days),
        badge=card.grade,
        hot=card.hot,
        line_tone="text2" if card.need else "disabled",
        left_tone="text" if card.amount else "warn",
        right_tone="danger" if card.over else "text3",
        grip=grip,
    )


class StageDelegate(CardDelegate):
    """Draws the cards of a stage as every board draws its cards."""

    def card_at(self, index: Index) -> Card | None:
        """What the card of a row says."""
        card = index.data(CARD_ROLE)
        return face(card) if isinstance(card, StageCard) else None
