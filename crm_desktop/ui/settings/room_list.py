"""The list of rooms at the left of the settings: groups, icons, the current one with a bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.places import GROUPS, RoomDef
from crm_desktop.ui.settings.room import Ground, scrolled
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.stepping import Stepping

_WIDTH = 208


class RoomButton(Stepping):
    """One room: icon and name; the current one has the selection's ground and a bar at its left."""

    def __init__(self, room: RoomDef) -> None:
        super().__init__(room.text, None, 6.0)
        self.key, self._icon = room.key, room.icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """32 px high."""
        style = theme.current()
        return QSize(style.metrics("body", bold=True).horizontalAdvance(self.text()) + 50, style.px(32))

    def set_current(self, on: bool) -> None:
        """Only the current room is a stop of Tab; the arrows lead to the others."""
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, icon and name."""
        on = self.isChecked()
        painter = draw.begin(self)
        box = self.rect().adjusted(4, 1, 0, -1)
        if on or self.hovered:
            draw.rounded(painter, box, 6, "sel" if on else "hover")
        if on:
            draw.rounded(painter, QRect(0, 3, 3, self.height() - 6), 1.5, "accent")
        middle = self.height() / 2
        draw.glyph(painter, self._icon, "accent" if on else "icon", 16, 13, middle)
        room = QRect(38, 0, self.width() - 42, self.height())
        draw.line(painter, room, self.text(), "text" if on else "text2", "body", bold=on)
        painter.end()


class RoomList(Ground):
    """`chosen` carries a room's key."""

    chosen = Signal(str)

    def __init__(self, rooms: Sequence[RoomDef]) -> None:
        super().__init__("canvas")
        self.buttons: list[RoomButton] = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 14, 10, 14)
        column.setSpacing(1)
        group = ""
        for room in rooms:
            if room.group != group:
                column.addSpacing(12 if group else 0)
                title = Label(marked("settings", GROUPS[room.group]), "small", "text3")
                title.setContentsMargins(12, 0, 0, 4)
                column.addWidget(title)
                group = room.group
            button = RoomButton(room)
            button.clicked.connect(self._clicked)
            button.stepped.connect(self._stepped)
            self.buttons.append(button)
            column.addWidget(button)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        self.setFixedWidth(max(theme.current().px(_WIDTH), content.sizeHint().width()))

    def set_current(self, key: str) -> None:
        """Show which room is open."""
        for button in self.buttons:
            button.set_current(button.key == key)

    def current(self) -> RoomButton:
        """The button of the open room."""
        return next((button for button in self.buttons if button.isChecked()), self.buttons[0])

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, RoomButton):
            self.chosen.emit(sender.key)
            sender.setFocus(Qt.FocusReason.MouseFocusReason)

    def _stepped(self, step: int) -> None:
        place = self.buttons.index(self.current()) + step
        if 0 <= place < len(self.buttons):
            button = self.buttons[place]
            self.chosen.emit(button.key)
            self.current().setFocus(Qt.FocusReason.TabFocusReason)
