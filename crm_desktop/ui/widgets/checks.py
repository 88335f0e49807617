"""Check boxes, radio buttons and switches drawn from the theme."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.card import paint_radio

_SIDE = 16


class CheckBox(Pressable):
    """A check box with its text."""

    def __init__(self, text: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, 5.0)
        self.setCheckable(True)
        self.setChecked(checked)

    def sizeHint(self) -> QSize:
        """Height 24, width of mark and text, px."""
        style = theme.current()
        return QSize(style.metrics("body").horizontalAdvance(self.text()) + _SIDE + 10, style.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and text."""
        style = theme.current()
        painter = draw.begin(self)
        self._mark(painter)
        painter.setFont(style.font("body"))
        painter.setPen(style.color("text" if self.isEnabled() else "disabled"))
        box = QRect(_SIDE + 8, 0, self.width(), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _mark(self, painter: QPainter) -> None:
        box = QRect(0, (self.height() - _SIDE) // 2, _SIDE, _SIDE)
        if self.isChecked():
            draw.rounded(painter, box, 4, "accent" if self.isEnabled() else "disabled")
            draw.glyph(painter, "check", "onaccent", 14, 1, self.height() / 2)
        else:
            draw.rounded(painter, box, 4, "hover" if self.hovered else "surface", "iconf", 1.2)


class RadioButton(CheckBox):
    """A radio button with its text; siblings exclude each other."""

    def __init__(self, text: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, checked, parent)
        self.setAutoExclusive(True)

    def _mark(self, painter: QPainter) -> None:
        paint_radio(painter, 0, self.height() // 2, self.isChecked())
