"""Reads the book for the health window, beside it: the counts first, then kind by kind, later only what has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.data_health import RULES, Kind
from crm_desktop.services import data_health
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui.context import Context
from crm_desktop.ui.health import book as reading
from crm_desktop.ui.health.book import HealthBook

_REST_MS: Final = 60
"""How long the book must rest after a change before its customers are looked at again: a burst is one look."""


class HealthReader(QObject):
    """`renewed` says that `book` is another one, with the customers of whom anything may differ, None for all."""

    renewed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.book: HealthBook | None = None
        self._kinds: list[Kind] = []
        self._changes: list[ChangeSet] = []
        self._anew = self._waiting = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._go_on)

    @property
    def complete(self) -> bool:
        """Whether every value was looked at."""
        return self.book is not None and not self._kinds and not self._anew

    @property
    def quiet(self) -> bool:
        """Whether there is nothing left to read."""
        return self.complete and not (self._changes or self._waiting or self._rest.isActive())

    def look(self) -> None:
        """Read everything again; what was found stays until its kind was looked at."""
        self._anew = True
        self._go_on()

    def heed(self, changes: ChangeSet) -> None:
        """Follow a change once the book rests."""
        if reading.concerns(changes):
            self._changes.append(changes)
            self._rest.start()

    # one thing after the other: there is one thread to read with, and others may want it between two kinds

    def _go_on(self) -> None:
        if self._waiting:
            return
        now, changes = datetime.now(), self._changes
        if self._anew or any(reading.whole(one) for one in changes):
            self._changes, self._anew, self._kinds = [], False, list(RULES)
            self._read(reading.read, now, done=self._counted)
        elif changes and not self._rest.isActive():
            self._changes = []
            self._read(reading.again, self.book, changes, now, done=self._moved)
        elif self._kinds:
            self._read(data_health.look, now, kinds=self._kinds[:1], done=self._found)

    def _read(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        self._waiting = True
        self.context.work.read(fn, *args, **kwargs)

    def _counted(self, book: HealthBook) -> None:
        self.book = replace(book, found=self.book.found) if self.book is not None else book
        self._tell(None)

    def _found(self, found: data_health.Found) -> None:
        del self._kinds[:1]
        if self.book is not None:
            self.book = replace(self.book, found={**self.book.found, **found})
        self._tell(None)

    def _moved(self, moved: tuple[HealthBook, frozenset[int]] | None) -> None:
        if moved is None:
            self._anew = True
            self._waiting = False
            self._go_on()
        else:
            self.book, customers = moved
            self._tell(customers)

    def _tell(self, customers: frozenset[int] | None) -> None:
        self._waiting = False
        self.renewed.emit(customers)
        self._go_on()
