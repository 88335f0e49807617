"""Rows of the Today list: titles of its parts and the reminders under them, read a page at a time as it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.services.reminders import Reminder
from crm_desktop.services.today_list import Row, Rows
from crm_desktop.ui.say import say

Index = QModelIndex | QPersistentModelIndex
Ask = Callable[[Mapping[str, tuple[int, int]]], None]
"""Asks for more rows of parts, each from a place to its size; `TodayModel.add` takes them when they are there."""
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

    def __init__(self, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Group | Row] = []
        self._ask = ask
        self._left: list[Group] = []
        self._read: int | None = None
        self._asked = False

    def show(self, groups: Sequence[Group], rows: Rows) -> None:
        """Show parts anew with the rows that were read of them; empty ones are left out."""
        self.beginResetModel()
        self._left = [group for group in groups if group.count]
        self._read, self._asked = None, False
        self.entries = self._go_on(rows)
        self.endResetModel()

    def _go_on(self, rows: Rows) -> list[Group | Row]:
        """The entries that follow, as far as rows are there, over the ends of parts."""
        entries: list[Group | Row] = []
        while self._left:
            group = self._left[0]
            if self._read is None:
                entries.append(group)
                self._read = 0
            if not group.folded:
                found = rows.get(group.key)
                if found is None:
                    # the title of a part is seen before its rows are read
                    break
                entries += found
                self._read += len(found)
                if found and self._read < group.count:
                    break
            self._left.pop(0)
            self._read = None
        return entries

    @property
    def seen(self) -> int:
        """How many rows were read; a page at least."""
        return max(PAGE, sum(not isinstance(entry, Group) for entry in self.entries))

    def canFetchMore(self, _parent: Index = _ROOT) -> bool:
        """Whether rows are left to be asked for."""
        return bool(self._left) and not self._asked

    def fetchMore(self, _parent: Index = _ROOT) -> None:
        """Ask for the next page."""
        if self.canFetchMore():
            self._asked = True
            first = self._left[0].key
            self._ask(
                {
                    group.key: ((self._read or 0) if group.key == first else 0, group.count)
                    for group in self._left
                    if not group.folded
                }
            )

    def add(self, rows: Rows) -> None:
        """Take the next page."""
        self._asked = False
        more = self._go_on(rows)
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
