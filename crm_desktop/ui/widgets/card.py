"""Cards: a surface with an edge, with an optional title row; and a card to choose like a radio button."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.label import IconLabel, Label


class Card(QWidget):
    """A rounded box; `body` is its layout, `head` the title row (note at its right end)."""

    def __init__(  # noqa: PLR0913 - all looks with defaults
        self,
        title: str = "",
        *,
        icon: str = "",
        note: str = "",
        fill: str = "surface",
        edge: str = "border",
        inset: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge, self._width = fill, edge, 1.0
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(inset, inset - 2, inset, inset - 2)
        self.body.setSpacing(6)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        if title:
            if icon:
                self.head.addWidget(IconLabel(icon))
            self.head.addWidget(Label(title, "body", bold=True))
            if note:
                self.head.addWidget(Label(note, "small", "text3"))
            self.head.addStretch(1)
            self.body.addLayout(self.head)

    def set_look(self, fill: str, edge: str, width: float = 1.0) -> None:
        """Change fill and edge tokens and the edge's width in px."""
        self._fill, self._edge, self._width = fill, edge, width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, self._fill, self._edge, self._width)
        painter.end()


class ChoiceCard(Pressable):
    """A card with a radio mark; on = 1.5 px accent edge and soft fill. `body` is its layout."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, 8.0)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 11, 14, 11)
        self.body.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addSpacing(24)
        row.addWidget(Label(title, "nav", bold=True))
        row.addWidget(Label(note, "small", "text2", elide=True), 1)
        self.body.addLayout(row)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box and radio mark."""
        painter = draw.begin(self)
        on = self.isChecked()
        fill = "soft" if on else "hover" if self.hovered else "surface"
        draw.rounded(painter, self.rect(), 8, fill, "accent" if on else "border", 1.5 if on else 1.0)
        paint_radio(painter, 16, 22, on)
        painter.end()


def paint_radio(painter: QPainter, x: int, middle: int, on: bool) -> None:
    """A 15 px radio mark."""
    box = QRectF(x, middle - 7.5, 15, 15)
    if on:
        draw.rounded(painter, box, 7.5, "accent")
        draw.rounded(painter, box.adjusted(5, 5, -5, -5), 2.5, "onaccent")
    else:
        draw.rounded(painter, box, 7.5, "surface", "iconf", 1.2)
