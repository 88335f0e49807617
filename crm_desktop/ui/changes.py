"""One signal for everything that was written: the store's ChangeSet, brought to the UI thread."""

from PySide6.QtCore import QObject, Signal

from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store


class Changes(QObject):
    """Signals: `changed(ChangeSet)` once per committed step."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # a signal to a bound method of a UI object is queued when the writer thread emits it
        self._heard.connect(self._announce)
        self._store = store
        store.listeners.append(self._hear)

    def _hear(self, changes: ChangeSet) -> None:
        self._heard.emit(changes)

    def _announce(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)

    def close(self) -> None:
        """Stop listening to the store."""
        self._store.listeners.remove(self._hear)
