"""A text that is clicked like a link."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable


class Link(Pressable):
    """A pressable text in the accent or another tone; underlined while the mouse is over it."""

    def __init__(
        self,
        text: str,
        tone: str = "accent",
        *,
        role: str = "body",
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent, 4.0)
        self._tone, self._role, self._bold = tone, role, bold
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_tone(self, tone: str) -> None:
        """Show it in another colour token."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Room of the text, px."""
        metrics = theme.current().metrics(self._role, self._bold)
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text."""
        style = theme.current()
        painter = draw.begin(self)
        font = style.font(self._role, self._bold)
        if self.hovered:
            font = type(font)(font)
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(style.color(self._tone if self.isEnabled() else "disabled"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
