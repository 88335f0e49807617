"""One stage of the board: its head, its cards, and how many there are beyond."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QVBoxLayout, QWidget

from crm_desktop.services.stage_board import StageCard
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.board.delegate import dashed
from crm_desktop.ui.stages.cards import CARD_ROLE, CardModel, StageDelegate
from crm_desktop.ui.stages.head import StageHead
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.link import Link

_LETTERS = frozenset("lghtopsdf")
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """The cards of a stage; what is done with one goes out as signals."""

    opened = Signal(object)
    pushed = Signal(object, int)
    """Ctrl+arrow: the card and -1 or 1."""
    crossed = Signal(int)
    """Arrow: the column beside is wanted."""
    lettered = Signal(str, QPoint)
    menu_asked = Signal(object, QPoint)
    lifted = Signal(object, QPoint)
    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    cancelled = Signal()
    chosen = Signal()

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = model
        self.painter = StageDelegate()
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        # single letters are commands here: a Chinese input method must not swallow them
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        self._pressed: QPoint | None = None
        self._held = False
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def card(self) -> StageCard | None:
        """The current card."""
        return self.cards.card(self.currentIndex())

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        if self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(max(0, min(row, self.cards.rowCount() - 1))))

    def below(self) -> QPoint:
        """Where a menu for the current card opens, global."""
        box = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(box.x() + 8, min(box.bottom(), self.viewport().height() - 20)))

    def lift(self, customer_id: int) -> None:
        """Show the place of a card that is in the hand; 0 for none."""
        self.painter.carried = customer_id
        self.viewport().update()

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card and be ready to lift it."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = at if left and self.indexAt(at).isValid() else None
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card."""
        at = event.position().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        if not self._held and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            card = self.indexAt(self._pressed).data(CARD_ROLE)
            if isinstance(card, StageCard):
                self._held = True
                corner = self.visualRect(self.indexAt(self._pressed)).topLeft()
                self.lifted.emit(card, self._pressed - corner)
        if self._held:
            self.carried.emit(self.viewport().mapToGlobal(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the card go."""
        held, self._held, self._pressed = self._held, False, None
        if held:
            self.dropped.emit(self.viewport().mapToGlobal(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the customer."""
        card = self.indexAt(event.position().toPoint()).data(CARD_ROLE)
        if isinstance(card, StageCard):
            self.opened.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Menu of the card under the mouse."""
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(self.cards.card(index), event.globalPos())

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Ctrl+arrows move a stage, Enter opens, F is lost, letters act; Esc puts the card back."""
        key, card = Qt.Key(event.key()), self.card()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        letter = event.text().casefold()
        if key == Qt.Key.Key_Escape and self._held:
            self._held, self._pressed = False, None
            self.cancelled.emit()
        elif key in _ACROSS and control and card is not None:
            self.pushed.emit(card, _ACROSS[key])
        elif key in _ACROSS and plain:
            self.crossed.emit(_ACROSS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and card is not None:
            self.opened.emit(card)
        elif plain and letter in _LETTERS and card is not None:
            self.lettered.emit(letter, self.below())
        elif letter.isdigit():
            # no search of its own: the window takes digits for the end of a telephone number
            event.ignore()
        else:
            super().keyPressEvent(event)


class StageColumn(QWidget):
    """Head, cards and foot; `aim` lights the column up as the place to drop, with what is missing there."""

    def __init__(self, store: Store, stage_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage_id = stage_id
        self.head = StageHead()
        self.model = CardModel(store, stage_id, self)
        self.list = CardList(self.model)
        self.slot_words = ""
        self.more = Link("", "text2", role="small")
        self.more.clicked.connect(self._more)
        self.gap = QWidget()
        self.gap.setFixedHeight(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.gap)
        inner = QVBoxLayout()
        inner.setContentsMargins(7, 0, 3, 0)
        inner.addWidget(self.list, 1)
        column.addLayout(inner, 1)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.model.rowsInserted.connect(self._count)
        self.model.modelReset.connect(self._count)
        self.setMinimumWidth(150)

    def _more(self) -> None:
        last = self.model.rowCount()
        self.model.fetchMore(QModelIndex())
        self.list.scrollTo(self.model.index(min(last, self.model.rowCount() - 1)))

    def _count(self) -> None:
        beyond = self.model.beyond
        self.more.setText(self.tr("{count} more customers").format(count=f"{beyond:,}") if beyond else "")
        self.more.setVisible(bool(beyond))

    def aim(self, words: str) -> None:
        """Light up as the place to drop; "" ends it."""
        self.slot_words = words
        self.gap.setFixedHeight(theme.current().px(44) if words else 8)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, and the dashed place for a card."""
        painter: QPainter = draw.begin(self)
        lit = bool(self.slot_words)
        draw.rounded(
            painter, self.rect(), 8, "soft" if lit else "canvas", "accent" if lit else "border", 1.5 if lit else 1
        )
        if lit:
            box = self.gap.geometry().adjusted(6, 6, -6, -4)
            dashed(painter, box, "accent", "surface")
            style = theme.current()
            painter.setFont(style.font("small"))
            painter.setPen(style.color("accent"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.slot_words)
        painter.end()
