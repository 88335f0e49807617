"""A field that looks like text until it is used."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.line_edit import LineEdit


class QuietEdit(LineEdit):
    """Its edge shows under the mouse and with the keyboard in it; what does not fit is shortened with dots else."""

    def __init__(self, name: str) -> None:
        super().__init__("")
        self._tone = "text"
        self.setProperty("quiet", "true")
        self.setAccessibleName(name)

    def set_tone(self, tone: str) -> None:
        """Write it in another colour token."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, or its text alone."""
        if self.hasFocus() or self.underMouse() or not self.text() or self.property("state"):
            super().paintEvent(event)
            return
        painter = draw.begin(self)
        painter.setFont(self.font())
        painter.setPen(theme.current().color(self._tone))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 12)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(7, 0, 0, 0), side, shown)
        painter.end()
