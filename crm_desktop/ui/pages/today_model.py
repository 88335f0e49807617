"""Rows of the Today list: titles of its parts and the reminders under them, read a page at a time as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.services.day_done import Finished
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui.say import say

Index = QModelIndex | QPersistentModelIndex
Row = Reminder | Finished
Fetch = Callable[[str, int, int], Sequence[Row]]
"""(part, how many, from which on) -> its rows."""
PAGE: Final = 100
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The Group, Reminder or Finished of a row."""
_ROOT: Final = QModelIndex()
_TEXTS: Final = {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}


@dataclass(frozen=True, slots=True)
class Group:
    """A title above rows: `tone` is a colour token, `line` stands beside it, `links` are (key, text)."""

    key: str
    title: str
    count: int
    tone: str = "text"
    folded: bool = False
    line: str = ""
    links: tuple[tuple[str, str], ...] = ()


class TodayModel(QAbstractListModel):
    """Parts and reminders in the order in which they are seen; a part that is not read to its end ends the list."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Group | Row] = []
        self._fetch = fetch
        self._left: list[Group] = []
        self._read = 0

    def show(self, groups: Sequence[Group]) -> None:
        """Show parts anew, as far as they were read before; empty ones are left out."""
        wanted = max(PAGE, sum(not isinstance(entry, Group) for entry in self.entries))
        self.beginResetModel()
        self.entries = []
        self._left = [group for group in groups if group.count]
        self._read = 0
        self._go_on(self.entries, wanted)
        self.endResetModel()

    def _go_on(self, entries: list[Group | Row], wanted: int) -> None:
        """Read so many rows more, over the ends of parts."""
        while self._left:
            group = self._left[0]
            if not self._read:
                entries.append(group)
            if not group.folded:
                if wanted <= 0:
                    # the title of a part is seen before its rows are read
                    self._read = self._read or -1
                    return
                start = max(self._read, 0)
                rows = self._fetch(group.key, min(wanted, group.count - start), start)
                entries += rows
                wanted -= len(rows)
                self._read = start + len(rows)
                if rows and self._read < group.count:
                    continue
            self._left.pop(0)
            self._read = 0

    def canFetchMore(self, _parent: Index = _ROOT) -> bool:
        """Whether rows are left to be read."""
        return bool(self._left)

    def fetchMore(self, _parent: Index = _ROOT) -> None:
        """Read the next page."""
        more: list[Group | Row] = []
        self._go_on(more, PAGE)
        if more:
            self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(more) - 1)
            self.entries += more
            self.endInsertRows()

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
        """The name, what there is to know, and the whole entry."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role in _TEXTS:
            return _spoken(entry)
        if role == int(Qt.ItemDataRole.ToolTipRole) and isinstance(entry, Reminder):
            return about(entry)
        return None

    def reminder(self, row: int) -> Reminder | None:
        """The reminder at a row, None at a title and at what is done."""
        entry = self.entries[row] if 0 <= row < len(self.entries) else None
        return entry if isinstance(entry, Reminder) else None

    def group(self, row: int) -> Group | None:
        """The title at a row, None elsewhere."""
        entry = self.entries[row] if 0 <= row < len(self.entries) else None
        return entry if isinstance(entry, Group) else None

    def row_of(self, key: tuple[str, int, str]) -> int:
        """The row of a reminder, -1 when it is not due."""
        for row, entry in enumerate(self.entries):
            if isinstance(entry, Reminder) and entry.key == key:
                return row
        return -1

    def next_row(self, row: int) -> int:
        """The first row with a reminder at or after this one, else the last before it, else -1."""
        places = [place for place, entry in enumerate(self.entries) if isinstance(entry, Reminder)]
        after = [place for place in places if place >= row]
        return after[0] if after else places[-1] if places else -1


def about(one: Reminder) -> str:
    """All there is to know before the contact: why, the facts, what to talk about, what was promised by whom."""
    lines = [one.customer, say(one.why), *map(say, one.facts), one.suggest]
    lines += [f"· {topic}" for topic in one.topics if topic != one.suggest]
    lines += [
        f"{'→' if promise.side == 'ours' else '←'} {promise.content} {promise.due_on}" for promise in one.promises
    ]
    return "\n".join(line.strip() for line in lines if line.strip())


def _spoken(entry: Group | Row) -> str:
    if isinstance(entry, Group):
        return f"{entry.title} {entry.count}"
    return f"{entry.customer} {say(entry.why)}" if isinstance(entry, Reminder) else f"{entry.customer} {entry.words}"
