"""The tasks of a day as a bar of segments."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.widgets import draw


class DayBar(QWidget):
    """One segment for each task: done, overdue, open; more than twenty-four share one."""

    _MOST = 24

    def __init__(self) -> None:
        super().__init__()
        self._parts = (0, 0, 0)
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, done: int, overdue: int, still: int) -> None:
        """Show how many tasks are done, overdue and still open."""
        self._parts = (done, overdue, still)
        self.update()

    def tones(self) -> list[str]:
        """The colours of the segments; who has anything overdue sees at least one of them."""
        done, overdue, still = self._parts
        total = done + overdue + still
        count = min(self._MOST, total)
        if not count:
            return ["press"]
        green = done * count // total
        red = min(max(round(overdue / total * count), 1 if overdue else 0), count - green)
        return ["ok"] * green + ["danger"] * red + ["press"] * (count - green - red)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        painter = draw.begin(self)
        tones = self.tones()
        width = (self.width() - 3 * (len(tones) - 1)) / len(tones)
        for place, tone in enumerate(tones):
            draw.rounded(painter, QRectF(place * (width + 3), 0, max(2.0, width), 6), 3, tone)
        painter.end()
