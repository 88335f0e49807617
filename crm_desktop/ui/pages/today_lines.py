"""Lines of the cards beside the list of the day: a customer each, painted by hand, a click opens it."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from crm_desktop.domain.company_names import spoken
from crm_desktop.services.incomplete import Incomplete
from crm_desktop.services.today_side import Hot, TooOften
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable

_SIDE: Final = 18
_TEXT: Final = 26
"""Where names begin: behind badge or ring."""
_SQUARES: Final = 8
_WARNS: Final = 2 / 3
"""With more of its time used the ring warns: the last 8 of 24 hours."""


class CustomerLine(Pressable):
    """A customer in a card; `customer_id` is who is meant."""

    height_px = 30

    def __init__(self, customer_id: int, name: str) -> None:
        super().__init__(name, None, 5.0)
        self.customer_id = customer_id
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the card, px."""
        return QSize(160, theme.current().px(self.height_px))

    def minimumSizeHint(self) -> QSize:
        """It may shrink: names are cut."""
        return QSize(0, self.sizeHint().height())

    def at_right(self, painter: QPainter, box: QRect, text: str, tone: str, *, bold: bool = False) -> int:
        """Draw a small text that ends at the right of its box; returns where it begins."""
        x = box.right() + 1 - theme.current().metrics("small", bold).horizontalAdvance(text)
        draw.line(painter, QRect(x, box.y(), box.right() - x + 8, box.height()), text, tone, bold=bold)
        return x

    def name(self, painter: QPainter, top: QRect, end: int) -> None:
        """Draw the name up to `end`, underlined while the mouse or keyboard is on it."""
        style = theme.current()
        x = style.px(_TEXT)
        box = QRect(x, top.y(), end - x - 8, top.height())
        width = draw.line(painter, box, spoken(self.text()), "text", "body")
        if self.hovered:
            painter.fillRect(x, box.center().y() + style.px(8), width, 1, style.color("text"))


class HotLine(CustomerLine):
    """Badge, name, stage, days since the last contact."""

    def __init__(self, hot: Hot) -> None:
        super().__init__(hot.customer_id, hot.name)
        self.hot = hot
        self._days = self._said(hot.days)
        self.setAccessibleName(f"{hot.name} {hot.stage} {self._days}")

    def _said(self, days: int | None) -> str:
        if days is None:
            return self.tr("never")
        if days <= 0:
            return self.tr("Today")
        return self.tr("yesterday") if days == 1 else self.tr("{days} d").format(days=days)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        style, hot = theme.current(), self.hot
        painter = draw.begin(self)
        box = self.rect()
        side = style.px(_SIDE)
        if hot.grade:
            paint_badge(painter, QRect(0, 0, side, box.height()), hot.grade, side)
        self.at_right(painter, box, self._days, "danger" if hot.late else "text2", bold=hot.late)
        stage = box.adjusted(0, 0, -style.px(54), 0)
        self.name(painter, box, self.at_right(painter, stage, hot.stage, "text2"))
        painter.end()


class OftenLine(CustomerLine):
    """Badge and name; below as many squares as contacts, those over the limit in another colour, and in words."""

    height_px = 42

    def __init__(self, often: TooOften) -> None:
        super().__init__(often.customer_id, often.name)
        self.often = often
        text = self.tr("{count} in {days} d, better ≤ {allowed}")
        if often.span_days == 1:
            text = self.tr("{count} in one day, better ≤ {allowed}")
        self.line = text.format(count=often.count, days=often.span_days, allowed=often.allowed)
        self.setAccessibleName(f"{often.name} {self.line}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both lines."""
        style, often = theme.current(), self.often
        painter = draw.begin(self)
        half = self.height() // 2
        top, below = self.rect().adjusted(0, 0, 0, -half), self.rect().adjusted(style.px(_TEXT), half, 0, 0)
        side = style.px(_SIDE)
        if often.grade:
            paint_badge(painter, QRect(0, 0, side, half), often.grade, side)
        self.name(painter, top, self.width())
        square = style.px(8)
        x, shown = below.x(), min(often.count, _SQUARES)
        for place in range(shown):
            box = QRect(x, below.center().y() - square // 2, square, square)
            draw.rounded(painter, box, 2, "ok" if place < often.allowed else "hotbar")
            x += square + 3
        draw.line(painter, below.adjusted(x - below.x() + 7, 0, 0, 0), self.line, "text2")
        painter.end()


class RingLine(CustomerLine):
    """Ring of the time there is, name and what is left; below what is missing."""

    height_px = 46

    def __init__(self, waiting: Incomplete, missing: str) -> None:
        super().__init__(waiting.customer_id, waiting.name)
        self.waiting = waiting
        self.missing = self.tr("Missing: {fields}").format(fields=missing) if missing else ""
        self.left = self._said()
        self.setAccessibleName(f"{waiting.name} {self.left} {self.missing}")

    def _said(self) -> str:
        reading = self.waiting.reading
        hours, minutes = reading.days * 24 + reading.hours, reading.minutes
        if reading.late:
            days = self.tr("{days} d over").format(days=hours // 24)
            text = self.tr("{hours} h over").format(hours=hours) if hours else self.tr("{minutes} min over")
            return days if hours >= 48 else text.format(minutes=minutes)
        text = self.tr("{hours} h {minutes} min left") if hours else self.tr("{minutes} min left")
        return text.format(hours=hours, minutes=minutes)

    def tone(self) -> str:
        """Accent while there is time, a warning in the last hours, danger when it is over."""
        if self.waiting.reading.late:
            return "danger"
        return "hotbar" if self.waiting.reading.used > _WARNS else "accent"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and both lines."""
        style, tone = theme.current(), self.tone()
        painter = draw.begin(self)
        half = self.height() // 2
        top, below = self.rect().adjusted(0, 0, 0, -half), self.rect().adjusted(style.px(_TEXT), half - 2, 0, -2)
        self._ring(painter, top, tone)
        inks = {"danger": "danger", "hotbar": "warn"}
        self.name(painter, top, self.at_right(painter, top, self.left, inks.get(tone, "text2"), bold=tone == "danger"))
        draw.line(painter, below, self.missing, "text2")
        painter.end()

    def _ring(self, painter: QPainter, top: QRect, tone: str) -> None:
        side = theme.current().px(16)
        box = QRectF(1, top.center().y() - side / 2 + 0.5, side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.current().pen("press", 2.5))
        painter.drawEllipse(box)
        painter.setPen(theme.current().pen(tone, 2.5))
        share = 1.0 if tone == "danger" else min(max(self.waiting.reading.used, 0.0), 1.0)
        painter.drawArc(box, 90 * 16, -round(share * 360 * 16))
