"""The name of the present view with the arrows that say it can be changed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable


class ViewButton(Pressable):
    """A bold title that opens a menu."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Name another view."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Height 30, width of the title and the arrows, px."""
        style = theme.current()
        return QSize(style.metrics("nav", bold=True).horizontalAdvance(self.text()) + 34, style.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw title and arrows."""
        style = theme.current()
        painter = draw.begin(self)
        if self.hovered or self.isDown():
            draw.rounded(painter, self.rect(), 6, "hover")
        painter.setFont(style.font("nav", bold=True))
        painter.setPen(style.color("text"))
        box = QRect(8, 0, self.width() - 8, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        draw.glyph(painter, "up-down", "icon", 14, self.width() - 22, self.height() / 2)
        painter.end()
