"""The user's choices and how the window was left, kept in memory and written shortly after a change."""

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop import settings as files
from crm_desktop.settings import Settings, WindowState

_DELAY_MS = 400
_OF_SETTINGS = {field.name for field in dataclasses.fields(Settings)}


class Memory(QObject):
    """Signals: `changed(names)` after settings (not mere window state) were changed."""

    changed = Signal(frozenset)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._settings = files.load(folder)
        self._state = files.load_state(folder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.write)

    def settings(self) -> Settings:
        """The choices in force."""
        return self._settings

    def state(self) -> WindowState:
        """How the window is or was left."""
        return self._state

    def remember(self, **values: object) -> None:
        """Change settings or window state by field name; written within half a second."""
        chosen = {name: value for name, value in values.items() if name in _OF_SETTINGS}
        left = {name: value for name, value in values.items() if name not in _OF_SETTINGS}
        if chosen:
            self._settings = files.changed(self._settings, **chosen)
        if left:
            self._state = files.changed(self._state, **left)
        self._timer.start()
        if chosen:
            self.changed.emit(frozenset(chosen))

    def write(self) -> None:
        """Write both files now."""
        self._timer.stop()
        files.save(self._folder, self._settings)
        files.save_state(self._folder, self._state)
