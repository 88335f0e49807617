"""The colour of an entry: a dot, and the colours to choose from."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.settings.level_badge import Swatch
from crm_desktop.ui.settings.words import COLOURS
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, Pressable
from crm_desktop.ui.widgets.popover import Popover


class ColourDot(Pressable):
    """A dot in the colour, an empty ring without one."""

    def __init__(self) -> None:
        super().__init__("", None, 5.0)
        self._colour = ""
        self.setAccessibleName(self.tr("Colour"))

    def set_colour(self, colour: str) -> None:
        """Show another colour."""
        self._colour = colour if colour in COLOURS else ""
        self.update()

    def sizeHint(self) -> QSize:
        """20 px square."""
        return QSize(20, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw dot or ring."""
        painter = draw.begin(self)
        box = self.rect().adjusted(4, 4, -4, -4)
        draw.rounded(painter, box, 6, "hover" if self.hovered else "", "iconf", 1.2)
        if self._colour:
            look = getattr(theme.current().tokens, self._colour)
            painter.setBrush(theme.current().color(look.fill))
            painter.setPen(theme.current().pen(look.edge or look.fill, 1.0))
            painter.drawRoundedRect(box, 6, 6)
        painter.end()


class ColourChoice(Popover):
    """`chosen` carries a colour, "" for none."""

    chosen = Signal(str)

    def __init__(self, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(2)
        for name in COLOURS:
            swatch = Swatch("", name, on=name == colour)
            swatch.clicked.connect(self._choose)
            row.addWidget(swatch)
        self.body.addLayout(row)
        none = Button(self.tr("No colour"), "ghost", size="small")
        none.clicked.connect(self._none)
        self.body.addWidget(none)

    def _choose(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            self.close()
            self.chosen.emit(swatch.colour)

    def _none(self) -> None:
        self.close()
        self.chosen.emit("")
