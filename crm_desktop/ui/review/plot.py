"""A pyqtgraph view stripped to its data: no frame, axis, menu, zoom; texts stand in px, every mark can be chosen."""

from __future__ import annotations

import math
from typing import Any, Final, NamedTuple

import pyqtgraph
from pyqtgraph import exceptionHandling
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.review_shape import ChartData, Drill
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

# the program has its own way with errors
exceptionHandling.handler.remove()

LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
WASH: Final = 0.13
"""How strong the colour of a band or of what lies between two bars is."""
_KEYS: Final = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
_ASIDE: Final = 4.0
"""How much worse a mark is that lies aside of where an arrow points."""
_TAKE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Spot(NamedTuple):
    """A part of the picture that can be chosen: its box, the rows behind it, what it says, what it is called."""

    box: QRectF
    drill: Drill | None
    words: str
    name: str


class Ink(NamedTuple):
    """How a text is written."""

    tone: str = "text"
    role: str = "small"
    bold: bool = False


class PlotView(pyqtgraph.GraphicsView):  # type: ignore[misc]
    """`build` makes the items with their brushes, `arrange` places them and the spots, `paint_marks` writes texts."""

    picked = Signal(object, str)
    """The Drill of the mark that was chosen, and what the mark is called."""
    spoiled = Signal()
    """What is drawn is not what is seen any more."""

    def __init__(self, chart: ChartData, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.chart = chart
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.viewport().setAutoFillBackground(False)
        self.box: Any = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.setCentralItem(self.box)
        self.patient = False
        """Whether somebody else calls `make_picture`, when there is time; until then the old picture stays."""
        self.fresh = self._placed = False
        self._picture: QPixmap | None = None
        self.spots: list[Spot] = []
        self._lit = -1
        self._by_key = False
        theme.current().restyled.connect(self.restyle)

    # what kinds of charts say

    def show_chart(self, chart: ChartData) -> None:
        """Show other figures."""
        self.chart = chart
        self._lit = -1
        self.restyle()

    def build(self) -> None:
        """Make the items."""

    def arrange(self) -> None:
        """Place the items and the spots in the present size."""

    def paint_marks(self, painter: QPainter) -> None:
        """Write the texts, px."""

    # drawing

    def restyle(self) -> None:
        """Make the items anew in the present colours."""
        self.box.clear()
        self.build()
        self._placed = False
        self._spoil()

    def place(self) -> None:
        """Place everything in the present size, if that was not done."""
        if not self._placed:
            self._placed = True
            self.arrange()

    def _spoil(self) -> None:
        self.fresh = False
        self.viewport().update()
        self.spoiled.emit()

    def make_picture(self) -> None:
        """Draw everything once: scrolling, and marks that light up, then cost the window next to nothing."""
        self.place()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.viewport().size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        if not picture.isNull():
            painter = QPainter(picture)
            self.render(painter, QRectF(self.viewport().rect()), self.viewport().rect())
            painter.end()
        self._picture, self.fresh = picture, True
        self.viewport().update()

    def fit(self, left: float, right: float, top: float, bottom: float) -> None:
        """Which values lie at the edges of the view."""
        below, above = sorted((top, bottom))
        self.box.setRange(xRange=(left, right), yRange=(below, above), padding=0, disableAutoRange=True)

    def sizeHint(self) -> QSize:
        """What its least height asks for; it takes the rest of its card."""
        return QSize(240, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """The ranges follow the size, so that texts keep their room."""
        super().resizeEvent(event)
        if event is not None and self.width() > 1:
            self._placed = False
            self._spoil()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the mark under mouse or keyboard, and the picture."""
        if not self.fresh and not self.patient:
            self.make_picture()
        painter = QPainter(self.viewport())
        if 0 <= self._lit < len(self.spots):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # a mark without rows has no ground, but the keyboard stands on it too
            edge = "focus" if self._by_key and self.hasFocus() else ""
            ground = "hover" if self.spots[self._lit].drill is not None else ""
            if edge or ground:
                draw.rounded(painter, self.spots[self._lit].box.adjusted(1, 0, -1, 0), 4, ground, edge, 2.0)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def drawForeground(self, painter: QPainter, _rect: QRectF | Any) -> None:  # noqa: N802 - a name of Qt
        """The texts."""
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_marks(painter)
        painter.restore()

    def write(self, painter: QPainter, box: QRectF, text: str, ink: Ink, where: int = LEFT) -> None:
        """A text in its box, shortened where it must be."""
        style = theme.current()
        metrics = style.metrics(ink.role, ink.bold)
        painter.setFont(style.font(ink.role, ink.bold))
        painter.setPen(style.color(ink.tone))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, round(box.width()) + 1))
        painter.drawText(box, where, shown)

    # gestures

    def beside(self, place: int, right: int, down: int) -> int:
        """The mark that an arrow leads to, the same one at the edge."""
        here, found = self.spots[place].box.center(), [(math.inf, place)]
        for at, spot in enumerate(self.spots):
            way = spot.box.center() - here
            ahead, aside = (way.x() * right, way.y()) if right else (way.y() * down, way.x())
            if ahead > 1:
                found.append((ahead + _ASIDE * abs(aside), at))
        return min(found)[1]

    def _light(self, place: int, *, by_key: bool = False) -> None:
        if (place, by_key) == (self._lit, self._by_key):
            return
        self._lit, self._by_key = place, by_key
        spot = self.spots[place] if 0 <= place < len(self.spots) else None
        self.setToolTip(spot.words if spot else "")
        self.setAccessibleDescription(spot.words if spot else "")
        can = spot is not None and spot.drill is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _at(self, event: QMouseEvent) -> int:
        self.place()
        spot = event.position()
        found = [place for place, one in enumerate(self.spots) if one.box.contains(spot)]
        # a number in a row lies upon its row
        return found[-1] if found else -1

    def choose(self, place: int) -> None:
        """Ask for the rows behind a mark."""
        self.place()
        if 0 <= place < len(self.spots) and self.spots[place].drill is not None:
            self.picked.emit(self.spots[place].drill, self.spots[place].name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The mark under the mouse has a ground."""
        self._light(self._at(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark is chosen when the button is let go."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the rows."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(self._at(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than the click did."""
        event.accept()

    def leaveEvent(self, event: Any) -> None:
        """The mouse has left."""
        self._light(-1)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins with the first mark."""
        super().focusInEvent(event)
        self.place()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self.spots:
            self._light(max(self._lit, 0), by_key=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No mark is meant any more."""
        super().focusOutEvent(event)
        self._light(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, Enter opens the rows."""
        key = Qt.Key(event.key())
        if key in _KEYS and self.spots:
            self._light(self.beside(self._lit, *_KEYS[key]) if self._lit >= 0 else 0, by_key=True)
        elif key in _TAKE:
            self.choose(self._lit)
        else:
            event.ignore()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Nothing is typed here: what is scrolled into sight is the whole picture."""
        return QWidget.inputMethodQuery(self, query)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing is done when a key is let go."""
        event.ignore()


def washed(token: str) -> QColor:
    """A colour so pale that texts are read on it."""
    colour = QColor(theme.current().color(token))
    colour.setAlphaF(WASH)
    return colour
