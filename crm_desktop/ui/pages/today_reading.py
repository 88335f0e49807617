"""Reads the list of the day beside the window, so that it never stalls: one look at a time, the last one wanted."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from crm_desktop.services import today_list
from crm_desktop.services.today_list import Rows, TodayList, Wanted
from crm_desktop.store.database import Store
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.today_model import PAGE
from crm_desktop.ui.work import Job


def _further(
    store: Store, look: int, moment: datetime, types: tuple[str, ...], parts: Mapping[str, tuple[int, int]]
) -> tuple[int, Rows]:
    return look, today_list.further(store, moment, types, parts, PAGE)


class TodayReading(QObject):
    """`wanted` says what is looked at. Signals: `found(TodayList)`, `more(Rows)` for the list that was found last."""

    found = Signal(object)
    more = Signal(object)

    def __init__(self, context: Context, wanted: Callable[[], Wanted], parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._wanted = wanted
        self._stale, self._look = False, 0
        self._job: Job | None = None

    def read_now(self) -> None:
        """Read while everybody waits: before the window's first picture."""
        self._tell(today_list.read(self.context.store, datetime.now(), self._wanted()))

    def read(self) -> None:
        """Read it again; steps in a row are answered by one more look."""
        self._stale = True
        self._go_on()

    def further(self, parts: Mapping[str, tuple[int, int]]) -> None:
        """Read the next page of the list that is shown."""
        self.context.work.read(
            _further, self._look, datetime.now(), self._wanted().types, parts, done=self._further_found
        )

    def _go_on(self) -> None:
        work = self.context.work
        if self._stale and not (self._job is not None and work.runs(self._job)):
            self._stale = False
            self._job = work.read(today_list.read, datetime.now(), self._wanted(), done=self._found)

    def _found(self, found: TodayList) -> None:
        # what another look is wanted for already may be stale: it is not shown for a moment
        if not self._stale:
            self._tell(found)
        self._go_on()

    def _tell(self, found: TodayList) -> None:
        self._look += 1
        self.found.emit(found)

    def _further_found(self, found: tuple[int, Rows]) -> None:
        # rows that were asked for before the list was read anew belong to another list
        if found[0] == self._look:
            self.more.emit(found[1])
