"""The card that is carried over the board."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.services.stage_board import StageCard
from crm_desktop.ui.board.delegate import paint_card
from crm_desktop.ui.stages.cards import face
from crm_desktop.ui.widgets import draw


class Hand(QWidget):
    """The card in the hand, over everything."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.card: StageCard | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        if self.card is not None:
            painter = draw.begin(self)
            draw.rounded(painter, self.rect().adjusted(1, 4, -1, 0), 7, "press")
            paint_card(painter, self.rect().adjusted(0, 0, 0, -3), face(self.card, grip=True), "accent", 2)
            painter.end()
