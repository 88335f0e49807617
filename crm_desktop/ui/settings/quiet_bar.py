"""The day as a strip of 24 hours: when nobody is contacted, with edges to drag or to move with the arrows."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.playbook import Span
from crm_desktop.domain.quiet_spans import DAY, STEP, Bounds, bounds_of, spans_of
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

_STRIP = 22
_NEAR = 9


class QuietBar(QWidget):
    """`changed` carries the spans; Left and Right move the chosen edge by half an hour, Tab goes to the next edge.

    A double click on open hours closes an hour, one on closed hours opens them.
    """

    changed = Signal(object)

    def __init__(self, spans: tuple[Span, ...]) -> None:
        super().__init__()
        self._bounds: Bounds = bounds_of(spans)
        self._held: tuple[int, int] | None = None
        self._edge = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hours when nobody is contacted"))
        self._announce()

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show other hours without telling anybody."""
        self._bounds = bounds_of(spans)
        self._announce()
        self.update()

    def spans(self) -> tuple[Span, ...]:
        """The quiet hours as they are shown."""
        return spans_of(self._bounds)

    def _announce(self) -> None:
        said = [f"{_clock(start)}–{_clock(end)}" for start, end in self._bounds]
        self.setAccessibleDescription(", ".join(said))
        self.setToolTip(self.accessibleDescription())

    def sizeHint(self) -> QSize:
        """The strip and its labels."""
        return QSize(320, theme.current().px(_STRIP) + theme.current().metrics("micro").height() + 6)

    # -- places --------------------------------------------------------------------------------------------------
    def _x(self, minute: int) -> int:
        return round(minute / DAY * (self.width() - 1))

    def edges(self) -> list[tuple[int, int]]:
        """(span, side) of every edge that can be moved, from the left; the ends of the day stay."""
        return [(at, side) for at, bound in enumerate(self._bounds) for side in (0, 1) if bound[side] not in (0, DAY)]

    def _edge_at(self, x: float) -> tuple[int, int] | None:
        near = [(abs(self._x(self._bounds[at][side]) - x), (at, side)) for at, side in self.edges()]
        found = min(near, default=None)
        return found[1] if found is not None and found[0] <= _NEAR else None

    # -- changes -------------------------------------------------------------------------------------------------
    def _move(self, edge: tuple[int, int], minute: int) -> None:
        at, side = edge
        bounds = list(self._bounds)
        low = bounds[at][0] + STEP if side else (bounds[at - 1][1] + STEP if at else STEP)
        high = (bounds[at + 1][0] - STEP if at + 1 < len(bounds) else DAY - STEP) if side else bounds[at][1] - STEP
        minute = max(low, min(high, round(minute / STEP) * STEP))
        if minute != bounds[at][side]:
            bounds[at] = (bounds[at][0], minute) if side else (minute, bounds[at][1])
            self._take(tuple(bounds))

    def _take(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._edge = min(self._edge, max(0, len(self.edges()) - 1))
        self._announce()
        self.update()
        self.changed.emit(self.spans())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge."""
        self._held = self._edge_at(event.position().x())
        if self._held is not None:
            self._edge = self.edges().index(self._held)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it in steps of half an hour."""
        if self._held is None:
            near = self._edge_at(event.position().x()) is not None
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
        else:
            self._move(self._held, round(event.position().x() / max(1, self.width() - 1) * DAY))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go."""
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Close an open hour, or open a closed span."""
        minute = round(event.position().x() / max(1, self.width() - 1) * DAY)
        left = tuple(bound for bound in self._bounds if not bound[0] <= minute < bound[1])
        if len(left) == len(self._bounds):
            start = minute // 60 * 60
            if any(start < bound[1] + STEP and bound[0] < start + 60 + STEP for bound in self._bounds):
                return
            left = tuple(sorted((*self._bounds, (start, min(start + 60, DAY)))))
        self._held = None
        self._take(left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the chosen edge, Home and End choose the edge before and after, Del opens its span."""
        edges = self.edges()
        step = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}.get(Qt.Key(event.key()))
        turn = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and edges:
            at, side = edges[self._edge]
            self._move((at, side), self._bounds[at][side] + step)
        elif turn and edges:
            self._edge = (self._edge + turn) % len(edges)
            self.update()
        elif event.key() == Qt.Key.Key_Delete and edges:
            at = edges[self._edge][0]
            self._take((*self._bounds[:at], *self._bounds[at + 1 :]))
        else:
            super().keyPressEvent(event)

    # -- painting ------------------------------------------------------------------------------------------------
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Open hours green, closed ones grey with a moon, the times under the edges."""
        style = theme.current()
        painter = draw.begin(self)
        strip = QRect(0, 0, self.width(), style.px(_STRIP))
        draw.rounded(painter, strip, 4, "okbg", "okbd")
        for start, end in self._bounds:
            box = QRect(self._x(start), 0, self._x(end) - self._x(start) + 1, strip.height())
            draw.rounded(painter, box, 4, "press", "border2")
            if box.width() > 18:
                draw.glyph(painter, "moon", "icon", 13, box.center().x() - 6, strip.height() / 2)
        if self.hasFocus() and self.edges():
            at, side = self.edges()[self._edge]
            x = self._x(self._bounds[at][side])
            draw.rounded(painter, QRect(x - 3, 0, 6, strip.height()), 3, "accent", "surface")
        self._paint_labels(painter, strip.height() + 3)
        painter.end()

    def _paint_labels(self, painter: QPainter, top: int) -> None:
        style = theme.current()
        metrics = style.metrics("micro")
        painter.setFont(style.font("micro"))
        painter.setPen(style.color("text2"))
        right = -8
        for minute in sorted({0, DAY, *(edge for bound in self._bounds for edge in bound)}):
            text = _clock(minute)
            width = metrics.horizontalAdvance(text) + 1
            x = max(right + 8, min(self._x(minute) - width // 2, self.width() - width))
            if x + width <= self.width() or minute == DAY:
                painter.drawText(QRect(min(x, self.width() - width), top, width, metrics.height()), 0, text)
                right = x + width


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
