"""The cards of one stage: read page by page, and what they say."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex

from crm_desktop.domain.company_names import spoken
from crm_desktop.services import stage_board
from crm_desktop.services.stage_board import PAGE, StageCard
from crm_desktop.services.stage_metrics import EVERYBODY
from crm_desktop.store.database import Store
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui.board.cards import Card, CardModel

Index = QModelIndex | QPersistentModelIndex
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


def face(card: StageCard) -> Card:
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
        grip=False,
        tip=card_words(card),
    )


def _nothing(_ids: Sequence[int]) -> Mapping[int, Card]:
    return {}


class StageCards(CardModel):
    """The customers in a stage, read as the list is scrolled: their number alone would be too many."""

    def __init__(self, store: Store, stage_id: int, parent: QObject | None = None) -> None:
        super().__init__(_nothing, parent)
        self.store, self.stage_id = store, stage_id
        self.total = 0
        self.chosen: Filter = EVERYBODY
        self._cards: list[Card] = []

    def reload(self, chosen: Filter, total: int, least: int = 0) -> None:
        """Read again what was read, at least a page, and at least so many."""
        wanted = max(PAGE, len(self._cards), least)
        self.chosen, self.total = chosen, total
        self._cards = self._read(0, wanted) if total else []
        self.set_ids(array("q", (one.id for one in self._cards)))

    def _read(self, offset: int, limit: int) -> list[Card]:
        return [
            face(one) for one in stage_board.cards(self.store, self.stage_id, self.chosen, offset=offset, limit=limit)
        ]

    def cards(self) -> Sequence[Card]:
        """The cards that were read."""
        return self._cards

    def card(self, row: int) -> Card | None:
        """The card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    @property
    def beyond(self) -> int:
        """How many customers were not read yet."""
        return max(0, self.total - len(self._cards))

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more."""
        return not parent.isValid() and self.beyond > 0

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if parent.isValid():
            return
        more = self._read(len(self._cards), PAGE)
        if not more:
            self.total = len(self._cards)
            return
        self.beginInsertRows(_ROOT, len(self._cards), len(self._cards) + len(more) - 1)
        self._cards += more
        self._ids.extend(one.id for one in more)
        self.endInsertRows()
