"""A field of one line, 32 px high, edge and focus from the style sheet."""

from typing import Literal

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.ui import icons

State = Literal["", "warn", "error"]


def set_state(widget: QWidget, state: State) -> None:
    """Give a field its normal, warning or error edge."""
    if widget.property("state") == state:
        return
    widget.setProperty("state", state)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class LineEdit(QLineEdit):
    """One line of text with an optional quiet icon before it."""

    def __init__(self, text: str = "", placeholder: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)
        self._icon = icon
        if icon:
            self.setTextMargins(22, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and its icon over it."""
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            picture = icons.pixmap(self._icon, "icon", 16, self.devicePixelRatioF())
            painter.drawPixmap(9, (self.height() - 16) // 2, picture)
            painter.end()
