"""A field of one line, 32 px high, edge and focus from the style sheet."""

from typing import Literal

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.ui import icons

State = Literal["", "warn", "error"]
_ALERT = 22
"""Room of the sign of an error, px."""


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
        self._plain_margin: int | None = None
        if icon:
            self.setTextMargins(22, 0, 0, 0)

    def show_alert(self, on: bool) -> None:
        """Keep room at the right end for the sign of an error, or give it back."""
        margins = self.textMargins()
        if on and self._plain_margin is None:
            self._plain_margin = margins.right()
            margins.setRight(self._plain_margin + _ALERT)
        elif not on and self._plain_margin is not None:
            margins.setRight(self._plain_margin)
            self._plain_margin = None
        self.setTextMargins(margins)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, its icon over it, and the sign of an error at its right end."""
        super().paintEvent(event)
        if not self._icon and self._plain_margin is None:
            return
        painter = QPainter(self)
        if self._icon:
            picture = icons.pixmap(self._icon, "icon", 16, self.devicePixelRatioF())
            painter.drawPixmap(9, (self.height() - 16) // 2, picture)
        if self._plain_margin is not None:
            picture = icons.pixmap("alert", "danger", 16, self.devicePixelRatioF())
            left = self.width() - self._plain_margin - _ALERT - 4
            painter.drawPixmap(left, (self.height() - 16) // 2, picture)
        painter.end()
