"""The lines of what was entered: press one to change it, its button takes it out."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import IconButton, Pressable

_ROW: Final = 34
_SHARES: Final = (0.16, 0.24, 0.2, 0.4)
"""Which part of the line its texts take."""


class Entry(NamedTuple):
    """A line of what was entered."""

    id: int
    texts: tuple[str, str, str, str]


class EntryLine(Pressable):
    """One entry. Signals: `opened(id)` to change it, `dropped(id)` to take it out (Del)."""

    opened = Signal(int)
    dropped = Signal(int)

    def __init__(self, entry: Entry) -> None:
        super().__init__("", None, 4.0)
        self.entry = entry
        self.changing = False
        """Whether its texts stand in the fields above."""
        self.setFixedHeight(theme.current().px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Change {entry}").format(entry=" ".join(entry.texts)))
        self.clicked.connect(self._open)
        self.drop = IconButton("trash", self.tr("Remove {entry}").format(entry=" ".join(entry.texts[:2])), side=26)
        self.drop.clicked.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.drop)

    def _open(self) -> None:
        self.opened.emit(self.entry.id)

    def _drop(self) -> None:
        self.dropped.emit(self.entry.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes, Del takes out."""
        if event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A row, px."""
        return QSize(300, theme.current().px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The texts in columns, the rule below."""
        painter = draw.begin(self)
        if self.changing or self.hovered:
            draw.rounded(painter, self.rect().adjusted(-4, 1, 4, -2), 4, "sel" if self.changing else "hover")
        room = self.width() - 34
        x = 0
        for at, (share, text) in enumerate(zip(_SHARES, self.entry.texts, strict=True)):
            wide = round(room * share)
            draw.line(painter, QRect(x, 0, wide - 10, self.height()), text, "text" if at < 3 else "text2", "body")
            x += wide
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().color("line"))
        painter.end()
