"""The funnel of the stages above the deals: how many, how much, what share goes on, how long it takes."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.pipeline import Reading
from crm_desktop.services.stage_metrics import StageFigures
from crm_desktop.ui import theme
from crm_desktop.ui.stages.head import amount_text
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import IconLabel, Label

_HEIGHT = 150
_BAR = 60
_FILL = 0.5
"""Share of a cell that its bar is wide."""


class Funnel(QWidget):
    """Paints the cells; `chosen` carries the place of the one that was clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: tuple[StageFigures, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.current().px(_HEIGHT))

    def show_figures(self, figures: Sequence[StageFigures]) -> None:
        """Show the stages."""
        self.figures = tuple(figures)
        self.setAccessibleName(self.tr("Funnel of the stages"))
        self.setAccessibleDescription("\n".join(self.words()))
        self.update()

    def words(self) -> list[str]:
        """The same for a screen reader."""
        found = []
        for one in self.figures:
            rate = f"{100 * one.step_rate:.0f}%" if one.step_rate is not None else "—"
            found.append(f"{one.name} {one.now:,} {amount_text(one.amount)} {rate} {self.days_words(one)}")
        return found

    def days_words(self, one: StageFigures) -> str:
        """Mean days against the limit."""
        mean = "—" if one.shown is None else f"{one.shown:.1f}".removesuffix(".0")
        if one.limit is None:
            return self.tr("{mean} d").format(mean=mean)
        return self.tr("{mean} d / {limit} d").format(mean=mean, limit=one.limit)

    def cells(self) -> list[QRect]:
        """The place of each stage."""
        count = max(1, len(self.figures))
        inner = self.rect().adjusted(16, 0, -8, -6)
        return [
            QRect(
                inner.x() + round(inner.width() * at / count), inner.y(), round(inner.width() / count), inner.height()
            )
            for at in range(len(self.figures))
        ]

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(700, theme.current().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, the slopes between them, words."""
        painter = draw.begin(self)
        cells = self.cells()
        most = max((one.now for one in self.figures), default=0) or 1
        style = theme.current()
        base = style.px(116)
        bars = []
        for box, one in zip(cells, self.figures, strict=True):
            height = max(2, round(style.px(_BAR) * one.now / most)) if one.now else 1
            bars.append(QRect(box.x() + 10, base - height, round(box.width() * _FILL), height))
        for box, one in zip(cells, self.figures, strict=True):
            if one.over:
                draw.rounded(painter, box.adjusted(0, 0, -4, 0), 6, "dangerbg")
        for left, right in pairwise(bars):
            self._slope(painter, left, right)
        for at, one in enumerate(self.figures):
            self._cell(painter, cells[at], bars[at], one, last=at == len(self.figures) - 1)
        painter.end()

    def _slope(self, painter: QPainter, left: QRect, right: QRect) -> None:
        corners = [
            QPointF(left.right() + 1, left.top()), QPointF(right.left(), right.top()),
            QPointF(right.left(), right.bottom() + 1), QPointF(left.right() + 1, left.bottom() + 1),
        ]  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color("soft"))
        painter.drawPolygon(QPolygonF(corners))

    def _cell(self, painter: QPainter, box: QRect, bar: QRect, one: StageFigures, *, last: bool) -> None:
        style = theme.current()
        x, row = box.x() + 10, style.px(20)
        draw.line(painter, QRect(x, box.y() + 4, box.width() - 16, row), one.name, "text2", "small")
        count = QRect(x, box.y() + style.px(24), box.width() - 16, style.px(26))
        used = draw.line(painter, count, f"{one.now:,}", "text", "page", bold=True)
        amount = amount_text(one.amount) if one.amount else ""
        draw.line(painter, count.adjusted(used + 8, 3, 0, 0), amount, "text2", "small")
        draw.rounded(painter, bar, 2, "chart")
        if not last and one.step_rate is not None:
            words = f"{100 * one.step_rate:.0f}%"
            place = QRect(bar.right() + 6, bar.bottom() - style.px(20), box.right() - bar.right(), row)
            width = style.metrics("small", bold=True).horizontalAdvance(words)
            place.setLeft(place.x() + max(0, (place.width() - width) // 2 - 6))
            draw.line(painter, place, words, "text", "small", bold=True)
        over = one.over > 0
        tone = "danger" if over else "text2"
        days = QRect(x + 18, style.px(120), box.width() - 20, row)
        draw.glyph(painter, "clock", "danger" if over else "icon", 14, x, days.center().y() + 1)
        draw.line(painter, days, self.days_words(one), tone, "small", bold=over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the stage."""
        at = event.position().toPoint()
        for place, box in enumerate(self.cells()):
            if box.contains(at):
                self.chosen.emit(place)


class StageStrip(QWidget):
    """Title, the sentence of the slowest stage, the funnel."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Label("", "small", "text2", elide=True)
        self.sign = IconLabel("alert", "danger", 14)
        self.finding = Label("", "small", "danger")
        self.funnel = Funnel()
        self.funnel.chosen.connect(self.chosen)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 2)
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Stages of the sale"), "body", bold=True))
        head.addWidget(self.note, 1)
        head.addWidget(self.sign)
        head.addWidget(self.finding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.funnel)

    def show_figures(self, figures: Sequence[StageFigures], reading: Reading) -> None:
        """Show the stages; the one that is farthest over its limit is named."""
        now = sum(one.now for one in figures)
        words = self.tr("{count} under way · shares are those who went on to the next stage in the last 90 days")
        self.note.setText(words.format(count=f"{now:,}"))
        slow = max(figures, key=lambda one: one.over, default=None)
        over = slow is not None and slow.over > 0
        for part in (self.sign, self.finding):
            part.setVisible(over)
        if slow is not None and over:
            dwell = self.tr("{stage} takes {days} days longer than its limit")
            age = self.tr("{stage} is reached {days} days later than its limit")
            template = dwell if reading is Reading.DWELL else age
            self.finding.setText(template.format(stage=slow.name, days=f"{slow.over:.1f}".removesuffix(".0")))
        self.funnel.show_figures(figures)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rule below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().color("border"))
        painter.end()
