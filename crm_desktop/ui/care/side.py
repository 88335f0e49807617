"""The right column of the care calendar: greeting drafts, which scroll on their own, over the gift log."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.care.drafts import DraftsCard
from crm_desktop.ui.care.gifts import GiftsCard
from crm_desktop.ui.context import Context

_WIDTH = 388
_NARROW = 328
_WIDE_WINDOW = 1400


class CareSide(QWidget):
    """Drafts and gifts on canvas."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drafts = DraftsCard(context)
        self.gifts = GiftsCard(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.drafts)
        column.addWidget(self.gifts)
        column.addStretch(1)
        self.fit(_WIDE_WINDOW)

    def fit(self, window: int) -> None:
        """Be narrower in a narrow window, px."""
        self.setFixedWidth(theme.current().px(_WIDTH if window >= _WIDE_WINDOW else _NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low column shows fewer gifts."""
        super().resizeEvent(event)
        self.gifts.fit(self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Canvas and left edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.fillRect(0, 0, 1, self.height(), theme.current().color("border"))
        painter.end()
