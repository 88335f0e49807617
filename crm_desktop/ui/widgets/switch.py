"""A switch: on or off, with a knob."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable

_WIDTH, _HEIGHT, _GAP = 34, 20, 3


class Switch(Pressable):
    """`toggled` tells; `name` is what it is called where it cannot be seen."""

    def __init__(self, name: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent, _HEIGHT / 2)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """34 x 20 px."""
        style = theme.current()
        return QSize(style.px(_WIDTH), style.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Trough and knob."""
        on = self.isChecked()
        painter = draw.begin(self)
        radius = self.height() / 2
        draw.rounded(painter, self.rect(), radius, "accent" if on else "border2")
        side = self.height() - 2 * _GAP
        left = self.width() - side - _GAP if on else _GAP
        draw.rounded(painter, QRectF(left, _GAP, side, side), side / 2, "onaccent" if on else "surface")
        painter.end()
