"""Names under each other, one of them chosen; the arrows go through them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.ladder import Ladder, Rung


class TabLine(Rung):
    """One name."""

    def sizeHint(self) -> QSize:
        """30 px high."""
        style = theme.current()
        return QSize(style.metrics("body", bold=True).horizontalAdvance(self.text()) + 22, style.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and name."""
        painter = draw.begin(self)
        self.paint_ground(painter, self.rect())
        self.paint_text(painter, QRect(11, 0, self.width() - 16, self.height()))
        painter.end()


class TabList(Ladder):
    """`chosen` carries the key of a name."""

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        super().__init__([TabLine(key, text) for key, text in names])
