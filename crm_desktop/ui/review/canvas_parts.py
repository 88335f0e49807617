"""The ground of a review's page, and how its cards share the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.review_shape import Kind
from crm_desktop.ui import theme
from crm_desktop.ui.review.chart_card import ChartCard

GAP: Final = 10
"""Distance of two cards, px."""


class Ground(QWidget):
    """What lies behind the cards: opaque, so that scrolling moves what is painted already."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The canvas."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.current().color("canvas"))
        painter.end()


def rows_of(cards: Sequence[QWidget], columns: int) -> list[list[QWidget]]:
    """The cards row by row; where a wide one does not fit, the next that does takes the place beside."""
    left, rows = list(cards), []
    while left:
        row, room = [], columns
        for card in list(left):
            span = min(columns, span_of(card))
            if span <= room:
                row.append(card)
                left.remove(card)
                room -= span
        rows.append(row)
    return rows


def span_of(card: QWidget) -> int:
    """How many columns a card takes."""
    if isinstance(card, ChartCard):
        return 2 if card.chart.kind is Kind.TABLE else 1
    return 3


def card_grid() -> QGridLayout:
    """A grid for cards."""
    made = QGridLayout()
    made.setSpacing(GAP)
    return made
