"""The playbooks to choose from: shipped ones, one's own, and the one being made."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.card import paint_radio
from crm_desktop.ui.widgets.stepping import LEFT_AND_RIGHT, Stepping

_IN_ROW = 5


class BookLine(NamedTuple):
    """A playbook as its card shows it."""

    id: str
    name: str
    note: str


class BookCard(Stepping):
    """Radio mark, name, and a line of what it is."""

    steps = LEFT_AND_RIGHT

    def __init__(self, line: BookLine) -> None:
        super().__init__(line.name, None, 8.0)
        self.id, self.note = line.id, line.note
        self.setCheckable(True)
        self.setAccessibleDescription(line.note)
        self.setToolTip(line.note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """54 px high."""
        return QSize(120, theme.current().px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, mark and texts."""
        style, on = theme.current(), self.isChecked()
        painter = draw.begin(self)
        fill = "soft" if on else "hover" if self.hovered else "surface"
        draw.rounded(painter, self.rect(), 8, fill, "accent" if on else "border", 1.5 if on else 1.0)
        paint_radio(painter, 12, style.px(18), on)
        left, room = 36, self.width() - 44
        for text, role, tone, bold, top in (
            (self.text(), "body", "text", True, style.px(8)),
            (self.note, "small", "text2", False, style.px(29)),
        ):
            metrics = style.metrics(role, bold)
            painter.setFont(style.font(role, bold))
            painter.setPen(style.color(tone))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top, room, metrics.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class BookCards(QWidget):
    """`chosen` carries the id of a card that was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[BookCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)

    def show_books(self, lines: Sequence[BookLine], current: str) -> None:
        """Show these playbooks; nothing is built anew where only the choice differs."""
        if [(card.id, card.text(), card.note) for card in self.cards] != [tuple(line) for line in lines]:
            focused = next((card.id for card in self.cards if card.hasFocus()), "")
            self._build(lines)
            for card in self.cards:
                if card.id == focused:
                    card.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in self.cards:
            card.setChecked(card.id == current)

    def _build(self, lines: Sequence[BookLine]) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [BookCard(line) for line in lines]
        for place, card in enumerate(self.cards):
            card.clicked.connect(self._clicked)
            card.stepped.connect(self._stepped)
            self._grid.addWidget(card, place // _IN_ROW, place % _IN_ROW)
            card.show()

    def _clicked(self) -> None:
        card = self.sender()
        if isinstance(card, BookCard):
            # the room says what is chosen: a press may be declined while something is not saved
            card.setChecked(not card.isChecked())
            self.chosen.emit(card.id)

    def _stepped(self, step: int) -> None:
        card = self.sender()
        if isinstance(card, BookCard):
            place = self.cards.index(card) + step
            if 0 <= place < len(self.cards):
                self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
