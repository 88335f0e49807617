"""What stands on a card of a board, and the model of a column: ids only, cards fetched a page at a time."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
MIME: Final = "application/x-customer-card"
CARD_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_PAGE: Final = 32
_MOST_PAGES: Final = 64
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ROOT: Final = QModelIndex()


class Card(NamedTuple):
    """A customer on a board; tones are colour tokens, `badge` a grade to be drawn before the title."""

    id: int
    title: str
    line: str = ""
    left: str = ""
    right: str = ""
    badge: str = ""
    hot: bool = False
    line_tone: str = "text2"
    left_tone: str = "text"
    right_tone: str = "text2"
    note: str = ""
    """A word of warning at the right of the second line."""
    grip: bool = True
    """Whether it shows that it can be taken."""
    tip: str = ""
    """Everything about it, where the card itself has no room."""


Fetch = Callable[[Sequence[int]], Mapping[int, Card]]


class CardModel(QAbstractListModel):
    """The cards of one column in order."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, Mapping[int, Card]] = OrderedDict()

    def set_ids(self, ids: array[int]) -> None:
        """Show these customers."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Number of cards."""
        return 0 if parent.isValid() else len(self._ids)

    @property
    def beyond(self) -> int:
        """How many customers stand behind those that were read."""
        return 0

    def id_at(self, row: int) -> int:
        """The customer of a card, 0 for none."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def row_of(self, card_id: int) -> int:
        """Where a customer's card stands, -1 for nowhere."""
        try:
            return self._ids.index(card_id)
        except ValueError:
            return -1

    def card(self, row: int) -> Card | None:
        """The card of a row; None when the customer is gone."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // _PAGE
        cards = self._pages.get(page)
        if cards is None:
            cards = self._fetch(self._ids[page * _PAGE : (page + 1) * _PAGE])
            self._pages[page] = cards
            if len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        return cards.get(self._ids[row])

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The card, or its words for screen readers."""
        if role not in (CARD_ROLE, _DISPLAY, _ACCESSIBLE, _TIP):
            return None
        card = self.card(index.row())
        if role == CARD_ROLE or card is None:
            return card
        if role == _TIP:
            return card.tip
        words = (card.badge, card.title, card.line, card.note, card.left, card.right)
        return card.title if role == _DISPLAY else card.tip or ", ".join(filter(None, words))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are chosen and dragged; between them nothing is dropped."""
        flags = Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Cards travel by the customer's id."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the card that is dragged."""
        mime = QMimeData()
        mime.setData(MIME, str(self.id_at(indexes[0].row()) if indexes else 0).encode())
        return mime


def carried(mime: QMimeData) -> int:
    """The customer whose card is carried, 0 for something else."""
    return int(bytes(mime.data(MIME).data()) or 0) if mime.hasFormat(MIME) else 0
