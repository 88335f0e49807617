"""The playbook in the editor: as it was opened, as it is now, and what is wrong with it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain import playbook_edit
from crm_desktop.domain.playbook import Level, Playbook, Quiet, Words
from crm_desktop.domain.playbook_edit import Problem


class Draft(QObject):
    """Signals: `touched` before the first change of an opened playbook, `changed` after each change, `rebuilt` when
    levels came, went or moved, or another playbook is shown.
    """

    touched = Signal()
    changed = Signal()
    rebuilt = Signal()

    def __init__(self, book: Playbook, *, english: bool) -> None:
        super().__init__()
        self.english = english
        self.opened = self.book = book
        self.incomplete: set[str] = set()
        """Names of fields in which no number stands."""

    def open(self, book: Playbook) -> None:
        """Begin with another playbook."""
        self.opened = self.book = book
        self.incomplete.clear()
        self.rebuilt.emit()
        self.changed.emit()

    def take_up(self, opened: Playbook, book: Playbook) -> None:
        """Go on with changes that were made elsewhere."""
        self.opened, self.book = opened, book
        self.incomplete.clear()
        self.rebuilt.emit()
        self.changed.emit()

    def adopt(self, book: Playbook) -> None:
        """Go on under another name; what it is compared with stays."""
        self.book = book

    @property
    def dirty(self) -> bool:
        """Whether anything is different from how it was opened."""
        return self.book != self.opened

    @property
    def fit(self) -> bool:
        """Whether it can be saved."""
        return not self.incomplete and all(one.warning for one in self.problems())

    def problems(self) -> list[Problem]:
        """What contradicts itself."""
        return playbook_edit.problems(self.book)

    def said(self, words: Words) -> str:
        """A text in the language of the window."""
        return words.said(english=self.english)

    def set_incomplete(self, field: str, on: bool) -> None:
        """Remember that a field holds no number, or that it holds one again."""
        if on != (field in self.incomplete):
            (self.incomplete.add if on else self.incomplete.discard)(field)
            self.changed.emit()

    # -- changes -------------------------------------------------------------------------------------------------
    def put(self, **values: Any) -> None:
        """Change fields of the playbook itself."""
        self._take(replace(self.book, **values))

    def put_quiet(self, **values: Any) -> None:
        """Change when nobody is contacted."""
        quiet: Quiet = replace(self.book.quiet, **values)
        self.put(quiet=quiet)

    def put_level(self, at: int, **values: Any) -> None:
        """Change fields of a level."""
        self._take(playbook_edit.put(self.book, at, replace(self.book.levels[at], **values)))

    def move(self, at: int, by: int) -> bool:
        """Put a level before or behind its neighbour; False when there is none."""
        moved = playbook_edit.moved(self.book, at, by)
        if moved is self.book:
            return False
        self._take(moved, rebuilt=True)
        return True

    def remove(self, at: int) -> None:
        """One level less."""
        self._take(playbook_edit.without(self.book, at), rebuilt=True)

    def add(self, level: Level) -> None:
        """One level more, the least important."""
        self._take(replace(self.book, levels=(*self.book.levels, level)), rebuilt=True)

    def _take(self, book: Playbook, *, rebuilt: bool = False) -> None:
        if book == self.book:
            return
        first = not self.dirty
        self.book = book
        if first:
            self.touched.emit()
        if rebuilt:
            self.rebuilt.emit()
        self.changed.emit()
