"""The head of a stage: how many and how much, how long it takes against its limit, how many get that far."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.pipeline import Reading
from crm_desktop.services.stage_metrics import StageFigures
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.focus_painted import FocusPainted

HEIGHT = 128
_BOUND = 0.78
"""Where the upper bound of the days stands on the bar."""
_WHOLE_WAN = 10_000_000
_YI = 10_000_000_000


def amount_text(fen: int) -> str:
    """A sum for a narrow place: whole 万 where it is large enough, 亿 where it is larger."""
    if fen >= _YI:
        return f"{fen / _YI:.2f}".rstrip("0").rstrip(".") + "亿"
    return f"{fen / 1_000_000:,.0f}万" if fen >= _WHOLE_WAN else format_amount(fen)


class StageHead(FocusPainted):
    """Paints one head; a click or Enter asks what is done in the stage."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: StageFigures | None = None
        self.reading = Reading.DWELL
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.current().px(HEIGHT))

    def show_figures(self, figures: StageFigures, reading: Reading) -> None:
        """Show the figures of a stage."""
        self.figures, self.reading = figures, reading
        self.setAccessibleName(figures.name)
        self.setAccessibleDescription("\n".join(self.words()))
        self.setToolTip("\n".join(self.words()))
        self.update()

    def days_words(self) -> tuple[str, str]:
        """What the days are called, and the days against their limit."""
        one = self.figures
        name = self.tr("Stays") if self.reading is Reading.DWELL else self.tr("Since lead")
        if one is None or one.shown is None:
            return name, "—" if one is None or one.limit is None else self.tr("— / {limit} d").format(limit=one.limit)
        mean = f"{one.shown:.1f}".removesuffix(".0")
        if one.limit is None:
            return name, self.tr("{mean} d").format(mean=mean)
        return name, self.tr("{mean} / {limit} d").format(mean=mean, limit=one.limit)

    def share_words(self) -> tuple[str, str]:
        """The share that gets past the stage, and its benchmark."""
        one = self.figures
        if one is None or (one.benchmark is None and one.survival is None):
            return "", self.tr("no benchmark")
        share = f"{one.survival:.0f}%" if one.survival is not None else "—"
        if one.benchmark is None:
            return share, ""
        return share, self.tr("bench. {share}%").format(share=one.benchmark)

    def words(self) -> list[str]:
        """All that the head says, and on how many it rests."""
        one = self.figures
        if one is None:
            return []
        share, benchmark = self.share_words()
        basis = self.tr("{passed} of {decided} moved on in the last 90 days").format(
            passed=one.passed, decided=one.decided
        )
        dwell, age = (
            f"{each.mean:.1f}" if each.mean is not None else "—" for each in (one.dwell, one.age)
        )  # fmt: skip
        left = self.tr("those who left: {dwell} days in the stage, {age} since the lead began (n = {n})")
        return [
            f"{one.name} {one.now:,} · {amount_text(one.amount)}",
            " ".join(self.days_words()),
            left.format(dwell=dwell, age=age, n=one.dwell.n),
            " / ".join(filter(None, (" ".join((self.tr("Here"), share)).strip(), benchmark))),
            basis,
        ]

    def sizeHint(self) -> QSize:
        """As high as three lines, a number and a bar."""
        return QSize(160, theme.current().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the head."""
        one = self.figures
        if one is None:
            return
        style = theme.current()
        painter = draw.begin(self)
        inner = self.rect().adjusted(12, 9, -12, -8)
        if self.hasFocus():
            draw.rounded(painter, self.rect().adjusted(2, 2, -2, -2), 6, "", "focus", 2)
        row = style.px(20)
        draw.line(painter, QRect(inner.x(), inner.y(), inner.width(), row), one.name, "text", "body", bold=True)
        count = QRect(inner.x(), inner.y() + style.px(22), inner.width(), style.px(28))
        draw.line(painter, count, f"{one.now:,}", "text", "page", bold=True)
        self._right(painter, count, [(amount_text(one.amount) if one.amount else "", "text2", False)])
        days = QRect(inner.x(), inner.y() + style.px(54), inner.width(), row)
        name, words = self.days_words()
        draw.line(painter, days, name, "text2", "small")
        over = one.over > 0
        self._right(painter, days, [(words, "danger" if over else "text", over)])
        self._bar(painter, QRect(inner.x(), days.bottom() + 2, inner.width(), 5))
        far = QRect(inner.x(), inner.y() + style.px(88), inner.width(), row)
        share, benchmark = self.share_words()
        between = " / " if share and benchmark else ""
        parts = [
            (benchmark, "text2", False),
            (between, "text2", False),
            (share, "danger" if one.behind else "text", True),
        ]
        end = self._right(painter, far, parts)
        draw.line(painter, QRect(far.x(), far.y(), end - far.x() - 4, row), self.tr("Here"), "text2", "small")
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.color("border"))
        painter.end()

    def _right(self, painter: QPainter, box: QRect, parts: list[tuple[str, str, bool]]) -> int:
        """Texts from the right edge of a box to the left; returns where they begin, px."""
        end = box.right() + 1
        for text, tone, bold in parts:
            width = theme.current().metrics("small", bold).horizontalAdvance(text)
            end -= width
            draw.line(painter, QRect(end, box.y(), width + 4, box.height()), text, tone, "small", bold=bold)
        return end

    def _bar(self, painter: QPainter, box: QRect) -> None:
        one = self.figures
        draw.rounded(painter, box, 2.5, "press")
        if one is None or one.shown is None:
            return
        if one.limit:
            share = min(1.0, one.shown / one.limit * _BOUND)
            filled = QRect(box.x(), box.y(), max(5, round(box.width() * share)), box.height())
            draw.rounded(painter, filled, 2.5, "danger" if one.over else "chart")
            tick = box.x() + round(box.width() * _BOUND)
            painter.fillRect(tick, box.y() - 3, 2, box.height() + 6, theme.current().color("text2"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask what is done here."""
        if self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space ask as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def below(self) -> QPoint:
        """Where something about the stage opens, global."""
        return self.mapToGlobal(QPoint(8, self.height()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        self.update()
