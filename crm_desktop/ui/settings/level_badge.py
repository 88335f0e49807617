"""The badge of a level in the editor with its menu: colour, place, removal."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.fonts import families, make_font
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.words import COLOURS
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, Pressable
from crm_desktop.ui.widgets.label import Rule
from crm_desktop.ui.widgets.popover import Popover


def paint_look(painter: QPainter, box: QRect, letter: str, colour: str) -> None:
    """A badge in the colour of a level."""
    style = theme.current()
    known = colour if colour in COLOURS else ""
    look = getattr(style.tokens, known) if known else style.tokens.grade(letter)
    painter.setBrush(style.color(look.fill))
    painter.setPen(style.pen(look.edge, 1.0) if look.edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, 5, 5)
    painter.setFont(make_font(families(style.language), round(box.height() * 0.58), bold=True))
    painter.setPen(style.color(look.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter[:2])


class LevelBadge(Pressable):
    """Badge and chevron; a press opens the menu of the level."""

    def __init__(self, letter: str, colour: str) -> None:
        super().__init__("", None, 5.0)
        self._letter, self._colour = letter, colour
        self.setAccessibleName(self.tr("{level}: colour and place").format(level=letter))

    def sizeHint(self) -> QSize:
        """Badge of 24 px and its chevron."""
        return QSize(theme.current().px(24) + 14, theme.current().px(24))

    def set_look(self, letter: str, colour: str) -> None:
        """Show another colour."""
        self._letter, self._colour = letter, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw badge and chevron."""
        painter = draw.begin(self)
        side = self.height()
        paint_look(painter, QRect(0, 0, side, side).adjusted(0, 0, -1, -1), self._letter, self._colour)
        draw.glyph(painter, "chevron-down", "icon", 12, side + 2, side / 2)
        painter.end()


class Swatch(Pressable):
    """One colour to choose."""

    def __init__(self, letter: str, colour: str, *, on: bool) -> None:
        super().__init__("", None, 5.0)
        self.colour, self._letter, self._on = colour, letter, on
        self.setAccessibleName(marked("settings", COLOURS[colour]))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        """28 px square."""
        return QSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the badge, with an edge round the present one."""
        painter = draw.begin(self)
        if self._on or self.hovered:
            draw.rounded(painter, self.rect(), 6, "hover", "accent" if self._on else "", 1.5)
        paint_look(painter, self.rect().adjusted(4, 4, -5, -5), self._letter, self.colour)
        painter.end()


class LevelMenu(Popover):
    """Signals: `colour(str)`, `moved(int)` by -1 or 1, `removed()`."""

    colour = Signal(str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, letter: str, colour: str, *, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = QHBoxLayout()
        row.setSpacing(2)
        for name in COLOURS:
            swatch = Swatch(letter, name, on=name == colour)
            swatch.clicked.connect(self._colour)
            row.addWidget(swatch)
        self.body.addLayout(row)
        self.body.addWidget(Rule())
        self.up = Button(self.tr("Move up"), "ghost", icon="arrow-up", size="small")
        self.down = Button(self.tr("Move down"), "ghost", icon="arrow-down", size="small")
        self.drop = Button(self.tr("Remove level"), "ghost", icon="trash", size="small")
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        for button in (self.up, self.down, self.drop):
            self.body.addWidget(button)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.drop.clicked.connect(self._drop)

    def _colour(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            self.close()
            self.colour.emit(swatch.colour)

    def _up(self) -> None:
        self.close()
        self.moved.emit(-1)

    def _down(self) -> None:
        self.close()
        self.moved.emit(1)

    def _drop(self) -> None:
        self.close()
        self.removed.emit()
