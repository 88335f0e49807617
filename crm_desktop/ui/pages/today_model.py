"""Rows of the Today list: group titles and the customers due under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.services.reminders import Reminder

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The Group or Reminder of a row."""
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Group:
    """A title above rows: its tone is a colour token."""

    key: str
    title: str
    count: int
    tone: str = "text"


class TodayModel(QAbstractListModel):
    """Groups and reminders in the order in which they are seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Group | Reminder] = []

    def show(self, groups: Sequence[tuple[Group, Sequence[Reminder]]]) -> None:
        """Show groups with their rows; empty groups are left out."""
        self.beginResetModel()
        self.entries = []
        for group, reminders in groups:
            if reminders:
                self.entries += [group, *reminders]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Titles and rows."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self.entries[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The name, and the whole entry."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}:
            return entry.title if isinstance(entry, Group) else entry.customer
        return None

    def reminder(self, row: int) -> Reminder | None:
        """The customer at a row, None at a title."""
        entry = self.entries[row] if 0 <= row < len(self.entries) else None
        return entry if isinstance(entry, Reminder) else None

    def row_of(self, customer_id: int) -> int:
        """The row of a customer, -1 when it is not due."""
        for row, entry in enumerate(self.entries):
            if isinstance(entry, Reminder) and entry.customer_id == customer_id:
                return row
        return -1

    def next_row(self, row: int) -> int:
        """The first row with a customer at or after this one, else the last before it, else -1."""
        places = [place for place, entry in enumerate(self.entries) if isinstance(entry, Reminder)]
        after = [place for place in places if place >= row]
        return after[0] if after else places[-1] if places else -1
