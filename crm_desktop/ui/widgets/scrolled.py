"""Content in an area that scrolls one way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(content: QWidget, *, across: bool = False) -> QScrollArea:
    """Content that scrolls up and down alone, or from side to side alone; what lies behind shows through."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    never = area.setVerticalScrollBarPolicy if across else area.setHorizontalScrollBarPolicy
    never(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
