"""Looks every minute, at the start and after changes what is due, and says each new thing once, runs apart or not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.backlog import Told
from crm_desktop.services import reminder_news, reminders
from crm_desktop.services.reminder_news import Memory, mark
from crm_desktop.services.reminders import DueCounts, Reminder
from crm_desktop.store.database import Store
from crm_desktop.ui.context import Context

BEAT_MS: Final = 60_000
SETTLE_MS: Final = 400
PAUSE: Final = timedelta(hours=1)
LATER: Final = timedelta(minutes=10)
_STUCK: Final = timedelta(minutes=5)
"""A look that has not come back for so long has failed: another one is begun."""


@dataclass(frozen=True, slots=True)
class Due:
    """Who is due now, in the order of the list, the figures of the day, and what was not told of yet."""

    reminders: tuple[Reminder, ...]
    counts: DueCounts
    fresh: tuple[Reminder, ...] = ()

    @property
    def cut(self) -> bool:
        """Whether more are due than are named."""
        return self.counts.open > len(self.reminders)


def look(store: Store, moment: datetime, memory: Memory) -> Due:
    """Read who is due at a moment, and what was not told of."""
    found = reminders.due(store, moment, limit=reminder_news.MOST)
    fresh = reminder_news.news(store, memory, moment, found)
    return Due(tuple(found), reminders.counts(store, moment), tuple(fresh))


class ReminderWatch(QObject):
    """Signals: `looked(Due)` after each look, `came_due(list[Reminder])` for those not told of yet."""

    looked = Signal(object)
    came_due = Signal(list)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._memory = reminder_news.memory_of(context.store, context.state().told)
        self._held: dict[Told, datetime] = {}
        self._looking: datetime | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._look_now)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._look_now)
        context.changes.changed.connect(self._changed)

    def start(self) -> None:
        """Look now and every minute."""
        self._beat.start()
        self._settle.start()

    def state(self) -> tuple[Memory, dict[Told, datetime]]:
        """What was told, and what is to be told of later again."""
        return self._memory, dict(self._held)

    def go_on(self, memory: Memory, held: dict[Told, datetime]) -> None:
        """Go on where another watch stopped: what was told is not told again, what was put off comes back."""
        self._memory = memory
        self._held |= held

    def stop(self) -> None:
        """Look no more; remember until when it was looked."""
        seen = datetime.now().isoformat(timespec="seconds")
        self.context.remember(last_seen=seen, told=self._memory.table())
        self._beat.stop()
        self._settle.stop()

    def _changed(self, _changes: object) -> None:
        # several steps in a row are answered by one look
        if self._beat.isActive():
            self._settle.start()

    # pause

    def paused_until(self) -> datetime | None:
        """Until when nothing is told; it is remembered when the program ends."""
        try:
            return datetime.fromisoformat(self.context.settings().paused_until)
        except ValueError:
            return None

    def is_paused(self, now: datetime | None = None) -> bool:
        """Whether nothing is told now; a pause that lies too far ahead, as after a change of the clock, is none."""
        moment, end = now or datetime.now(), self.paused_until()
        return end is not None and moment < end <= moment + PAUSE

    def pause(self, now: datetime | None = None) -> None:
        """Tell nothing for an hour; what comes due meanwhile is told after it."""
        end = (now or datetime.now()) + PAUSE
        self.context.remember(paused_until=end.isoformat(timespec="seconds"))

    def resume(self) -> None:
        """Tell again."""
        self.context.remember(paused_until="")
        self.look()

    # telling

    def later(self, one: Reminder, now: datetime | None = None) -> None:
        """Tell of it again in ten minutes, if it is still due then."""
        self.forget([one])
        self._held[mark(one)] = (now or datetime.now()) + LATER

    def forget(self, found: Iterable[Reminder]) -> None:
        """These were not seen after all: tell of them again."""
        self._memory = self._memory.without(found)

    def _look_now(self) -> None:
        self.look()

    def look(self, now: datetime | None = None) -> None:
        """Read who is due, beside the window, and tell of new ones, unless paused or switched off."""
        moment = now or datetime.now()
        if self._looking is None or abs(moment - self._looking) > _STUCK:
            self._looking = moment
            self.context.work.read(look, self._looking, self._memory, done=self._found)

    def _found(self, due: Due) -> None:
        moment, self._looking = self._looking or datetime.now(), None
        self.looked.emit(due)
        if self.is_paused(moment) or not self.context.settings().notify:
            return
        fresh = self._fresh(due.fresh, moment)
        # what was put off meanwhile is told in its time, by its absence among the marks
        self._memory = self._memory.after(moment, fresh, due.reminders)
        if fresh:
            self.context.remember(told=self._memory.table())
            self.came_due.emit(fresh)

    def _fresh(self, found: Sequence[Reminder], moment: datetime) -> list[Reminder]:
        fresh = [one for one in found if self._held.get(mark(one), moment) <= moment]
        for one in fresh:
            self._held.pop(mark(one), None)
        return fresh
