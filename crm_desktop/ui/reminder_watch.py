"""Looks every minute, at the start and after changes who is due, and says each new one once per run."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.services import reminders
from crm_desktop.services.reminders import DueCounts, Reminder
from crm_desktop.ui.context import Context

BEAT_MS: Final = 60_000
SETTLE_MS: Final = 400
PAUSE: Final = timedelta(hours=1)
_LIMIT: Final = 50


@dataclass(frozen=True, slots=True)
class Due:
    """Who is due now, the longest overdue first, and the figures of the day."""

    reminders: tuple[Reminder, ...]
    counts: DueCounts


class ReminderWatch(QObject):
    """Signals: `looked(Due)` after each look, `came_due(list[Reminder])` for those not told of yet in this run."""

    looked = Signal(object)
    came_due = Signal(list)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.paused_until: datetime | None = None
        self._told: set[tuple[int, str]] = set()
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.look)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.look)
        context.changes.changed.connect(self._changed)

    def start(self) -> None:
        """Look now and every minute."""
        self._beat.start()
        self._settle.start()

    def state(self) -> tuple[frozenset[tuple[int, str]], datetime | None]:
        """Who was told of in this run, and until when nothing is told."""
        return frozenset(self._told), self.paused_until

    def go_on(self, told: frozenset[tuple[int, str]], paused_until: datetime | None) -> None:
        """Go on where another watch stopped: what was told is not told again, a pause lasts."""
        self._told |= told
        self.paused_until = paused_until

    def stop(self) -> None:
        """Look no more."""
        self._beat.stop()
        self._settle.stop()

    def _changed(self, _changes: object) -> None:
        # several steps in a row are answered by one look
        if self._beat.isActive():
            self._settle.start()

    def pause(self, now: datetime | None = None) -> None:
        """Tell nothing for an hour; what comes due meanwhile is told after it."""
        self.paused_until = (now or datetime.now()) + PAUSE

    def resume(self) -> None:
        """Tell again."""
        self.paused_until = None
        self.look()

    def look(self, now: datetime | None = None) -> None:
        """Read who is due and tell of new ones, unless paused or switched off."""
        moment = now or datetime.now()
        found = tuple(reminders.due(self.context.store, moment.date(), limit=_LIMIT))
        self.looked.emit(Due(found, reminders.counts(self.context.store, moment.date())))
        if self.paused_until is not None and moment >= self.paused_until:
            self.paused_until = None
        if self.paused_until is not None or not self.context.settings().notify:
            return
        fresh = [one for one in found if self._is_new(one, moment)]
        self._told.update((one.customer_id, one.due) for one in fresh)
        if fresh:
            self.came_due.emit(fresh)

    def _is_new(self, one: Reminder, moment: datetime) -> bool:
        """Whether its minute has come (a date alone comes with the day) and nobody was told of it yet."""
        clock = one.due[:16] if len(one.due) > 10 else f"{one.due}T00:00"
        return clock <= moment.isoformat(timespec="minutes") and (one.customer_id, one.due) not in self._told
