"""One column of a board: its head, the cards under it, and the box that says what dropping here does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.board import delegate as faces
from crm_desktop.ui.board.cards import Card, CardModel, carried
from crm_desktop.ui.board.delegate import CardDelegate
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.link import Link

_K: Final = Qt.Key
_NEXT: Final = {_K.Key_Left: -1, _K.Key_Right: 1}
_DROP_BOX: Final = 40
_WRAPPED: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_NARROWEST: Final = 168


class CardView(QListView):
    """The cards; signals carry the customer: `opened`, `moved` by -1 or 1 columns, `letter`; `beside` by -1 or 1."""

    opened = Signal(int)
    moved = Signal(int, int)
    letter = Signal(int, str)
    beside = Signal(int)
    dropped = Signal(int)
    over = Signal(int)
    """The customer whose card hangs over it, 0 when it has gone."""
    taken = Signal(int)
    lost = Signal()
    """It got the keyboard and has no cursor: its card has moved on."""

    def __init__(self, model: CardModel) -> None:
        super().__init__()
        self.cards = model
        self.faces = CardDelegate()
        self.setModel(model)
        self.setItemDelegate(self.faces)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAutoFillBackground(False)
        # letters are commands here: a Chinese input method must not swallow them
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.doubleClicked.connect(self._open)

    def current(self) -> int:
        """The customer under the cursor, 0 for none."""
        return self.cards.id_at(self.currentIndex().row())

    def go(self, card_id: int) -> bool:
        """Put the cursor on a customer's card; False when it is not here."""
        row = self.cards.row_of(card_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.cards.index(row))
        return True

    def go_row(self, row: int) -> None:
        """Put the cursor on a row, or on the last one."""
        last = self.cards.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.cards.index(min(max(row, 0), last)))

    def _open(self) -> None:
        if self.current():
            self.opened.emit(self.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The card under the mouse is the current one of the board."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Ctrl+arrows move the card, Enter opens, letters are commands."""
        key, card = _K(event.key()), self.current()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _NEXT and control:
            if card:
                self.moved.emit(card, _NEXT[key])
        elif key in _NEXT:
            self.beside.emit(_NEXT[key])
        elif key in (_K.Key_Return, _K.Key_Enter):
            self._open()
        elif card and len(event.text()) == 1 and event.text().isalpha() and not control:
            self.letter.emit(card, event.text().lower())
        elif event.text().isdigit():
            # no search of its own: the window takes digits for the end of a telephone number
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without a cursor the board says where it is; a press puts it where it presses."""
        super().focusInEvent(event)
        index = self.currentIndex()
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
        elif event.reason() != Qt.FocusReason.MouseFocusReason:
            self.lost.emit()

    # dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Hang the card at the pointer and leave its shadow behind."""
        index = self.currentIndex()
        card = self.cards.card(index.row())
        if card is None:
            return
        box = self.visualRect(index)
        drag = QDrag(self)
        drag.setMimeData(self.cards.mimeData([index]))
        drag.setPixmap(faces.picture(card, faces.card_rect(box, self).width(), self.devicePixelRatioF()))
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - box.topLeft())
        self.show_taken(card.id)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self.show_taken(0)

    def show_taken(self, card_id: int) -> None:
        """Draw this customer's card as a shadow, 0 for none."""
        self.faces.carried = card_id
        self.taken.emit(card_id)
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards of other columns may be put down here."""
        card = carried(event.mimeData())
        if card and self.cards.row_of(card) < 0:
            event.acceptProposedAction()
            self.over.emit(card)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in the column is right."""
        if carried(event.mimeData()) and self.cards.row_of(carried(event.mimeData())) < 0:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The box goes."""
        self.over.emit(0)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing moves by itself: who hears of it asks first."""
        card = carried(event.mimeData())
        self.over.emit(0)
        if card:
            event.acceptProposedAction()
            self.dropped.emit(card)


class DropBox(QWidget):
    """A dashed box with what letting go will do."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setFixedHeight(theme.current().px(_DROP_BOX))
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box and words."""
        style = theme.current()
        painter = draw.begin(self)
        faces.dashed(painter, self.rect(), "accent", "soft")
        painter.setFont(style.font("small"))
        painter.setPen(style.color("accent"))
        # in English it takes two lines
        painter.drawText(self.rect().adjusted(6, 0, -6, 0), _WRAPPED, self.text)
        painter.end()


class BoardColumn(QWidget):
    """Head, drop box, cards and how many more there are; `key` names it, a `flush` head reaches from edge to edge."""

    def __init__(self, key: int, head: QWidget, model: CardModel, *, flush: bool = False) -> None:
        super().__init__()
        self.key, self.head, self.model = key, head, model
        self.view = CardView(model)
        self.box = DropBox()
        self.more = Link("", "text2", role="small")
        self._over = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        # the scroll bar lies in the right margin
        for part, margins in (
            (head, (1, 1, 1, 0) if flush else (8, 8, faces.BAR, 0)),
            (self.box, (8, 0, faces.BAR, 0)),
            (self.view, (8, 0, 0, 0)),
        ):
            inner = QVBoxLayout()
            inner.setContentsMargins(*margins)
            inner.addWidget(part)
            column.addLayout(inner, int(part is self.view))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(theme.current().px(_NARROWEST))
        self.view.over.connect(self.show_over)
        self.more.clicked.connect(self._read_on)
        for changed in (model.rowsInserted, model.modelReset):
            changed.connect(self._count)
        self._count()

    def _read_on(self) -> None:
        last = self.model.rowCount()
        self.model.fetchMore(QModelIndex())
        self.view.scrollTo(self.model.index(min(last, self.model.rowCount() - 1)))

    def _count(self) -> None:
        beyond = self.model.beyond
        self.more.setText(self.tr("{count} more customers").format(count=f"{beyond:,}") if beyond else "")
        self.more.setVisible(bool(beyond))

    def show_over(self, card: int) -> None:
        """The card of a customer hangs over the column, 0 when it has gone."""
        self._over = bool(card)
        self.box.setVisible(self._over)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground on canvas; the accent edge where a card hangs."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "soft" if self._over else "canvas", "accent" if self._over else "border")
        painter.end()

    def card_box(self, card_id: int) -> QRect:
        """Where a card stands, in global coordinates."""
        row = self.model.row_of(card_id)
        box = self.view.visualRect(self.model.index(row)) if row >= 0 else QRect()
        return QRect(self.view.viewport().mapToGlobal(box.topLeft() if row >= 0 else QPoint(0, 0)), box.size())

    def card(self, card_id: int) -> Card | None:
        """A customer's card."""
        return self.model.card(self.model.row_of(card_id))
