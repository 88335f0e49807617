"""The list of rooms at the left of the settings: groups, icons, the current one with a bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent

from crm_desktop.ui import theme
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.places import GROUPS, RoomDef
from crm_desktop.ui.settings.room import Ground, shelf_of
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.ladder import Ladder, Rung

_WIDTH = 208


class RoomButton(Rung):
    """One room: icon and name."""

    def __init__(self, room: RoomDef) -> None:
        super().__init__(room.key, room.text)
        self._icon = room.icon

    def sizeHint(self) -> QSize:
        """32 px high."""
        style = theme.current()
        return QSize(style.metrics("body", bold=True).horizontalAdvance(self.text()) + 50, style.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, icon and name."""
        painter = draw.begin(self)
        self.paint_ground(painter, self.rect().adjusted(4, 1, 0, -1), bar=True)
        draw.glyph(painter, self._icon, "accent" if self.isChecked() else "icon", 16, 13, self.height() / 2)
        self.paint_text(painter, QRect(38, 0, self.width() - 42, self.height()))
        painter.end()


class RoomList(Ladder):
    """`chosen` carries a room's key."""

    def __init__(self, rooms: Sequence[RoomDef]) -> None:
        titles = [marked("settings", GROUPS[room.group]) for room in rooms]
        super().__init__([RoomButton(room) for room in rooms], titles, 12)

    def framed(self) -> Ground:
        """The list as it stands at the left edge."""
        return shelf_of(self, max(theme.current().px(_WIDTH), self.sizeHint().width()))
