"""What week and month share: cards on days, chosen by mouse and arrows, dragged to another day, by Ctrl+arrows too."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from crm_desktop.services.plan_calendar import Card, DayPlan, Plan
from crm_desktop.ui import dates, theme
from crm_desktop.ui.plan.cards import card_words

_LETTERS: Final = frozenset("lsdghtop")
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACROSS: Final = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class Place(NamedTuple):
    """A card and where it stands, px in the content."""

    card: Card
    box: QRect


class Board(QAbstractScrollArea):
    """Days with cards. `moved` carries a card and an ISO day, `asked` a letter, `opened` a card."""

    moved = Signal(object, str)
    asked = Signal(str, QPoint)
    opened = Signal(object)
    chosen = Signal(object)
    add_asked = Signal(str)
    day_asked = Signal(str)
    left = Signal(int)
    """Ctrl+arrow or arrow over the edge: another week or month is wanted, -1 or 1."""

    over_edge = True
    """Whether the arrows leave the days shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = Plan((), 0)
        self.today = date.today()
        self.places: list[Place] = []
        self.columns: list[QRect] = []
        """Rooms of the days, px in the content."""
        self.current = 0
        self.current_day = 0
        self.hovered = -1
        self.target = -1
        self._pressed: QPoint | None = None
        self._held: Place | None = None
        self._hand = QPoint()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        # single letters are commands here: a Chinese input method must not swallow them
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        theme.current().restyled.connect(self._restyle)

    # what subclasses say

    def arrange(self) -> int:
        """Fill `columns` and `places`; returns the height of the content, px."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Draw everything but the card in the hand."""
        raise NotImplementedError

    def paint_card(self, painter: QPainter, place: Place, *, lifted: bool = False) -> None:
        """Draw one card at its place."""
        raise NotImplementedError

    def click_day(self, spot: QPoint, column: int) -> None:
        """A click on a day beside its cards, at a spot of the content."""

    # showing

    def show_plan(self, plan: Plan, today: date) -> None:
        """Show days; the chosen card stays chosen."""
        self.plan, self.today = plan, today
        if self.card() is None:
            self.current = 0
        self._restyle()

    def _restyle(self) -> None:
        height = self.arrange()
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme.current().px(26))
        bar.setRange(0, max(0, height - self.viewport().height()))
        self.setAccessibleDescription(self._words())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out anew."""
        super().resizeEvent(event)
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Days, cards, and the one in the hand."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        if self._held is not None:
            box = self._held.box.translated(self._hand)
            self.paint_card(painter, Place(self._held.card, box), lifted=True)
        painter.end()

    def offset(self) -> int:
        """How far the content is scrolled, px."""
        return self.verticalScrollBar().value()

    def card(self) -> Card | None:
        """The chosen card."""
        return next((place.card for place in self.places if place.card.id == self.current), None)

    def days(self) -> tuple[DayPlan, ...]:
        """The days shown."""
        return self.plan.days

    def choose(self, card: Card | None) -> None:
        """Make a card the chosen one and bring it into view."""
        self.current = card.id if card else 0
        place = next((one for one in self.places if card and one.card.id == card.id), None)
        if place is not None:
            self.current_day = self._column_of(place.box.center())
            bar, view = self.verticalScrollBar(), self.viewport().height()
            top = self.head_height()
            if place.box.top() - top < bar.value():
                bar.setValue(place.box.top() - top - 4)
            elif place.box.bottom() > bar.value() + view:
                bar.setValue(place.box.bottom() - view + 4)
        self.setAccessibleDescription(self._words())
        self.viewport().update()

    def head_height(self) -> int:
        """Height of what does not scroll, px."""
        return 0

    def _words(self) -> str:
        card = self.card()
        return card_words(card, self.today) if card else ""

    # mouse

    def _spot(self, event: QMouseEvent) -> QPoint:
        return event.position().toPoint() + QPoint(0, self.offset())

    def _place_at(self, spot: QPoint) -> Place | None:
        if spot.y() - self.offset() < self.head_height():
            return None
        return next((place for place in self.places if place.box.contains(spot)), None)

    def _column_of(self, spot: QPoint) -> int:
        return next((at for at, box in enumerate(self.columns) if box.contains(spot)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a card."""
        spot = self._spot(event)
        place = self._place_at(spot)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        if place is not None:
            self.choose(place.card)
            self.chosen.emit(place.card)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hover, or carry the card."""
        at, spot = event.position().toPoint(), self._spot(event)
        held = self._held
        if held is None and self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            place = self._place_at(self._pressed + QPoint(0, self.offset())) if far else None
            if place is not None and place.card.open:
                held = self._held = Place(place.card, place.box.translated(0, -self.offset()))
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        column = self._column_of(spot)
        if held is not None and self._pressed is not None:
            self._hand = at - self._pressed
            self.target = column
            self.viewport().update()
        elif column != self.hovered:
            self.hovered = column
            self.viewport().update()
        if held is None:
            over = self._place_at(spot)
            hand = Qt.CursorShape.OpenHandCursor if over and over.card.open else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the card go on a day, or take a click."""
        spot, held, pressed = self._spot(event), self._held, self._pressed
        self.drop()
        column = self._column_of(spot)
        if held is not None:
            if 0 <= column < len(self.days()) and held.card.at[:10] != str(self.days()[column].day):
                self.moved.emit(held.card, self.days()[column].day.isoformat())
        elif pressed is not None and event.button() == Qt.MouseButton.LeftButton and self._place_at(spot) is None:
            self.click_day(spot, column)

    def drop(self) -> None:
        """Nothing is in the hand any more."""
        self._held = self._pressed = None
        self.target = -1
        self.viewport().unsetCursor()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the customer of a card, or the day."""
        spot = self._spot(event)
        place, column = self._place_at(spot), self._column_of(spot)
        if place is not None:
            self.opened.emit(place.card)
        elif 0 <= column < len(self.days()):
            self.day_asked.emit(self.days()[column].day.isoformat())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        super().leaveEvent(event)
        self.hovered = -1
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """What a card says in full."""
        if isinstance(event, QHelpEvent):
            place = self._place_at(event.pos() + QPoint(0, self.offset()))
            QToolTip.showText(event.globalPos(), card_words(place.card, self.today) if place else "", self)
            return True
        return super().viewportEvent(event)

    # keyboard

    def below(self) -> QPoint:
        """Where a menu for the chosen card opens (global)."""
        place = next((one for one in self.places if one.card.id == self.current), None)
        box = place.box.translated(0, -self.offset()) if place else self.viewport().rect()
        return self.viewport().mapToGlobal(box.bottomLeft() + QPoint(8, 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Ctrl+arrows move a day, Enter opens, letters act; Esc lets go of what is in the hand."""
        key, letter = Qt.Key(event.key()), event.text().casefold()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        card = self.card()
        if key == Qt.Key.Key_Escape and self._held is not None:
            self.drop()
        elif control and key in _ACROSS:
            if card is not None and card.open:
                day = date.fromisoformat(card.at[:10]) + timedelta(days=_ARROWS[key])
                self.moved.emit(card, day.isoformat())
        elif plain and key in _ARROWS:
            self._step(key)
        elif plain and letter in _LETTERS and card is not None:
            self.asked.emit(letter, self.below())
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and card is not None:
            self.opened.emit(card)
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> None:
        by = _ARROWS[key]
        here = next((one for one in self.places if one.card.id == self.current), None)
        if here is None:
            first = next((one for one in self.places if str(self.today) <= one.card.at[:10]), None)
            self._take(first or (self.places[0] if self.places else None))
        elif key in _ACROSS:
            ahead = [
                one
                for one in self.places
                if (one.box.center().x() - here.box.center().x()) * by > here.box.width() // 2
            ]
            near = min(
                ahead, key=lambda one: (abs(one.box.x() - here.box.x()), abs(one.box.y() - here.box.y())), default=None
            )
            self._take(near)
            if near is None:
                self.left.emit(by)
        else:
            same = [one for one in self.places if one.box.x() == here.box.x()]
            at = same.index(here) + by
            self._take(same[at] if 0 <= at < len(same) else None)

    def _take(self, place: Place | None) -> None:
        if place is not None:
            self.choose(place.card)
            self.chosen.emit(place.card)


def title(day: date, today: date) -> tuple[str, str]:
    """A day's short name and its date, or "Today"."""
    return dates.weekday_short(day), dates.today_word() if day == today else day.strftime("%m-%d")
