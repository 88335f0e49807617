"""A key figure: number, unit, change since the compared period, and the last periods as a small line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.review_period import Period, Stretch
from crm_desktop.domain.review_shape import Tile
from crm_desktop.ui import theme
from crm_desktop.ui.review import behind
from crm_desktop.ui.review.words import change_text, figure, figure_text, said, short_period, stretch_text
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable

_HEIGHT: Final = 88
_INSET: Final = 11
_SPARK: Final = QSize(52, 24)
_DOT: Final = 3.0
_FEWEST: Final = 2


def spark_points(series: tuple[float | None, ...], box: QRectF) -> list[QPointF]:
    """The points of a small line in its box, px; a gap where a period has no figure."""
    known = [(at, value) for at, value in enumerate(series) if value is not None]
    if len(known) < _FEWEST:
        return []
    low, high = min(value for _at, value in known), max(value for _at, value in known)
    reach = (high - low) or 1.0
    step = box.width() / max(1, len(series) - 1)
    flat = 0.5 if high == low else 0.0
    return [
        QPointF(box.left() + at * step, box.bottom() - ((value - low) / reach + flat) * box.height())
        for at, value in known
    ]


class FigureTile(Pressable):
    """One figure of the review; a click opens the rows behind it."""

    picked = Signal(object, str)

    def __init__(self, tile: Tile, against: Stretch, period: Period, parent: QWidget | None = None) -> None:
        super().__init__("", parent, 8.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self._drawn: tuple[object, ...] = ()
        self._picture = QPixmap()
        theme.current().restyled.connect(self._restyle)
        self.show_tile(tile, against, period)

    def show_tile(self, tile: Tile, against: Stretch, period: Period) -> None:
        """Show a figure."""
        self.tile, self._against, self._period = tile, against, period
        number, unit = figure(tile.value, tile.unit)
        words = [f"{said(tile.label)} {number} {unit}".strip(), *self.note()]
        self.setAccessibleName(" ".join(words))
        self._drawn = ()
        self.setToolTip(self._tip())
        can = behind.of_tile(tile) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)
        self.update()

    def note(self) -> list[str]:
        """The line below: the change and against what, or how few records it rests on."""
        tile = self.tile
        if tile.few and tile.value is not None:
            return [self.tr("Few samples (n={count})").format(count=tile.n)]
        change = change_text(tile)
        if not change:
            return []
        # which days they are says the chip above, and the tip: here is no room
        text = self.tr("vs {period}") if self._against.whole else self.tr("vs {period}, same days")
        return [change, text.format(period=short_period(self._against.period, self._period))]

    def _tip(self) -> str:
        tile, lines = self.tile, [said(self.tile.label)]
        if tile.previous is not None:
            before = figure_text(tile.previous, tile.unit)
            lines.append(f"{stretch_text(self._against, self._period)} {before}")
        if tile.low is not None and tile.high is not None:
            text = self.tr("95 % interval {low} – {high}")
            low, high = figure_text(tile.low, tile.unit), figure_text(tile.high, tile.unit)
            lines.append(text.format(low=low, high=high))
        if tile.n:
            lines.append(f"n = {tile.n:,}")
        return "\n".join(lines)

    def _open(self) -> None:
        drill = behind.of_tile(self.tile)
        if drill is not None:
            self.picked.emit(drill, said(self.tile.label))

    def sizeHint(self) -> QSize:
        """Height 88, px."""
        return QSize(theme.current().px(150), theme.current().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow; the small line gives way first."""
        return QSize(theme.current().px(120), theme.current().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture; another one under the mouse."""
        if self._drawn != self._look():
            self.make_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _look(self) -> tuple[object, ...]:
        """What the picture depends on beside its figure."""
        edge = "border2" if self.hovered and behind.of_tile(self.tile) is not None else "border"
        return self.size(), self.devicePixelRatioF(), edge

    def _restyle(self) -> None:
        self._drawn = ()

    def make_picture(self) -> None:
        """Box, label, number, line, note: drawn once, so that the page moves and is painted at little cost."""
        style, look = theme.current(), self._look()
        self._drawn = look
        self._picture = QPixmap(self.size() * self.devicePixelRatioF())
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = str(look[-1])
        draw.rounded(painter, self.rect(), 8, "surface", edge)
        room = self.width() - 2 * _INSET
        draw.line(
            painter, QRect(_INSET, style.px(9), self.width() - _INSET - 4, style.px(18)), said(self.tile.label), "text2"
        )
        number, unit = figure(self.tile.value, self.tile.unit)
        top = style.px(28)
        tone = "text" if self.tile.value is not None else "disabled"
        used = draw.line(painter, QRect(_INSET, top, room, style.px(32)), number, tone, "kpi", bold=True)
        below = style.metrics("kpi", bold=True).descent() - style.metrics("small").descent()
        drop = (style.metrics("kpi", bold=True).height() - style.metrics("small").height()) // 2 - below
        box = QRect(_INSET + used + 6, top + drop, room, style.px(32))
        wide = style.metrics("small").horizontalAdvance(unit)
        draw.line(painter, box, unit, "text2")
        if _INSET + used + wide + 14 + _SPARK.width() + _INSET <= self.width():
            self._paint_line(painter)
        self._paint_note(painter)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        style = theme.current()
        box = QRectF(self.width() - _INSET - _SPARK.width() - 3, style.px(34), _SPARK.width(), _SPARK.height())
        points = spark_points(self.tile.series, box)
        if points:
            painter.setPen(style.pen("iconf", 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(style.color("accent"))
            painter.drawEllipse(points[-1], _DOT, _DOT)

    def _paint_note(self, painter: QPainter) -> None:
        style = theme.current()
        note = self.note()
        top, x = style.px(61), _INSET
        box = QRect(x, top, self.width() - x - _INSET, style.px(18))
        if len(note) < 2:
            draw.line(painter, box, "".join(note), "warn")
            return
        change = self.tile.change or 0.0
        tone = {True: "ok", False: "danger", None: "text3"}[self.tile.good]
        if change:
            draw.glyph(painter, "arrow-up" if change > 0 else "arrow-down", tone, 13, x, box.center().y() + 0.5)
            box.setLeft(x + 15)
        used = draw.line(painter, box, note[0], tone, bold=True)
        box.setLeft(box.left() + used + 4)
        draw.line(painter, box, self._beside(box.width()), "text3")

    def _beside(self, room: int) -> str:
        """Against what the change is; in little room the days are left to the chip above."""
        told = self.note()[1]
        if theme.current().metrics("small").horizontalAdvance(told) <= room:
            return told
        return self.tr("vs {period}").format(period=short_period(self._against.period, self._period))
