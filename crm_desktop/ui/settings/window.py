"""The settings: rooms at the left, the chosen one beside them, over the whole window."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.settings.make_room import make_room
from crm_desktop.ui.settings.places import ROOMS
from crm_desktop.ui.settings.room import Bar, Room
from crm_desktop.ui.settings.room_list import RoomList
from crm_desktop.ui.settings.search import SettingsSearch
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.confirm import Confirm
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.overlay import Overlay

_HEAD = 56


class SettingsWindow(Overlay):
    """Opens at the room that was open last; Esc closes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window.widget())
        self.context = context
        self.setAccessibleName(self.tr("Settings"))
        self._rooms: dict[str, Room] = {}
        self._customer = 0
        self.list = RoomList(ROOMS)
        self.stack = QStackedWidget()
        self.search = SettingsSearch(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        shelf = self.list.framed()
        row.addWidget(shelf)
        row.addWidget(Rule(down=True))
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar(shelf.width() - 20))
        column.addLayout(row, 1)
        self.list.chosen.connect(self.show_room)
        self.search.chosen.connect(self.show_place)
        context.changes.changed.connect(self._changed)
        known = [room.key for room in ROOMS]
        last = context.state().settings_room
        self.show_room(last if last in known else known[0])

    def _build_bar(self, left: int) -> QWidget:
        bar = Bar(_HEAD, line_above=False)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 14, 0)
        row.setSpacing(14)
        title = Label(self.tr("Settings"), "title", bold=True)
        title.setMinimumWidth(left)
        row.addWidget(title)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(Label(self.tr("Changes stay on this computer; Ctrl+Z takes back"), "small", "text2"))
        self.close_button = IconButton("close", self.tr("Close"), side=30)
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.close_button)
        return bar

    @property
    def room(self) -> Room:
        """The open room."""
        return self._rooms[self.list.current().key]

    def show_room(self, key: str) -> None:
        """Go to a room; it is built when it is first entered."""
        room = self._rooms.get(key)
        if room is None:
            room = self._rooms[key] = make_room(key, self.context)
            self.stack.addWidget(room)
            room.customer_asked.connect(self._show_customer)
            room.place_asked.connect(self.show_place)
        self.stack.setCurrentWidget(room)
        self.list.set_current(key)
        self.context.remember(settings_room=key)

    def drafts(self) -> dict[str, object]:
        """What rooms have not saved, by room."""
        return {key: kept for key, room in self._rooms.items() if (kept := room.kept()) is not None}

    def take_up(self, drafts: Mapping[str, object]) -> None:
        """Go on with what the rooms of another window had not saved; the room that is shown stays."""
        shown = self.list.current().key
        for key, kept in drafts.items():
            self.show_room(key)
            self.room.take_up(kept)
        self.show_room(shown)

    def show_place(self, key: str, place: str) -> None:
        """Go to a single setting."""
        self.show_room(key)
        self.list.current().setFocus(Qt.FocusReason.TabFocusReason)
        self.room.go_to(place)

    def first_stop(self) -> QWidget:
        """The list of rooms."""
        return self.list.current()

    def confirm(self) -> None:
        """Ctrl+Enter belongs to the room."""
        self.room.confirm()

    def reject(self) -> None:
        """Close; what a room has not saved is asked for first."""
        if self.may_leave():
            super().reject()

    def may_leave(self) -> bool:
        """Whether nothing would be lost; asks else, and closes when the answer is yes."""
        lost = next((said for room in self._rooms.values() if (said := room.unsaved())), "")
        if lost:
            self._ask(lost)
        return not lost

    def _ask(self, lost: str) -> None:
        ask = Confirm(self, self.tr("Close without saving?"), lost, self.tr("Discard changes"))
        ask.accepted.connect(super().reject)
        ask.open()

    def _show_customer(self, customer_id: int) -> None:
        self._customer = customer_id
        self.reject()

    def _close(self) -> None:
        super()._close()
        if self._customer:
            self.context.window.open_customer(self._customer)

    def _changed(self, changes: ChangeSet) -> None:
        for room in self._rooms.values():
            room.on_changed(changes)

    def is_mine(self, event: QKeyEvent) -> bool:
        """Ctrl+F searches the settings and not the page beneath."""
        return super().is_mine(event) or _is_find(event)

    def event(self, event: QEvent) -> bool:
        """A key that nobody inside took."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_find(event):
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        painter.end()


def _is_find(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier
