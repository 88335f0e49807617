"""The Today tab: who is due, why, and what to do about it (003-20 ... 003-28)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.backlog import Identity
from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.messages import Message
from crm_desktop.services import reminders
from crm_desktop.services.reminders import DueCounts, Reminder
from crm_desktop.services.today_list import TodayList, Wanted
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import dates, due_words
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.today_away import AwayLine
from crm_desktop.ui.pages.today_head import TodayHead
from crm_desktop.ui.pages.today_model import Group, TodayModel
from crm_desktop.ui.pages.today_paint import TodayDelegate
from crm_desktop.ui.pages.today_reading import TodayReading
from crm_desktop.ui.pages.today_side import TodaySide
from crm_desktop.ui.pages.today_view import TodayView
from crm_desktop.ui.take_along import TakeAlong
from crm_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from crm_desktop.ui.pages.today_actions import TodayActions

_SILENT = frozenset({"attachment", "alias"})
"""Tables that nothing on this page is read from."""
_BEAT_MS = 60_000


class TodayPage(QWidget):
    """Overdue, today and the rest of the week; the keys of the list act on the current row."""

    status_changed = Signal()
    key = "today"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.counts = DueCounts(0, 0, 0, 0)
        self.next_line = ""
        self.type = ""
        self.folded = {"done"}
        self.today = date.today()
        self._first = True
        self._settled: set[tuple[Identity, str]] = set()
        self._doing: TodayActions | None = None
        self.reading = TodayReading(context, self._wanted, self)
        self.model = TodayModel(self.reading.further, self)
        self.delegate = TodayDelegate(self)
        self.view = TodayView(self.model, self.delegate)
        self.head = TodayHead()
        self.away = AwayLine(context)
        self.side = TodaySide(context)
        self.empty = EmptyState("check-circle", "")
        self.stack = QStackedWidget()
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._lay_out()
        self._connect()
        self._beat.start()

    def _lay_out(self) -> None:
        self.head.row.addWidget(TakeAlong(self.context))
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addWidget(self.away)
        left.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.reading.found.connect(self._show)
        self.reading.more.connect(self.model.add)
        self.head.chosen.connect(self.choose_type)
        self.head.new_asked.connect(self._ask_new)
        self.view.asked.connect(self.act)
        self.view.opened.connect(self.context.window.open_customer)
        self.view.folded.connect(self._fold)
        self.view.linked.connect(self._linked)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.side.hot_asked.connect(self.context.window.show_hot)
        self.empty.primary_clicked.connect(self._leave_empty)
        self._beat.timeout.connect(self.look)

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.status_changed.emit()

    # reading

    def _types(self) -> tuple[str, ...]:
        return (self.type,) if self.type else ()

    def look(self) -> None:
        """See, every minute, whether a minute or a day has come that changes the list."""
        self.context.work.read(reminders.counts, datetime.now(), done=self._counted)

    def _counted(self, counts: DueCounts) -> None:
        if counts != self.counts or date.today() != self.today:
            self.refresh()

    def _wanted(self) -> Wanted:
        return Wanted(self._types(), frozenset(self.folded), self.model.seen)

    def refresh(self) -> None:
        """Read who is due again, beside the window; for its first picture the window waits."""
        if self._first and not self.context.window.widget().isVisible():
            self.reading.read_now()
        else:
            self.reading.read()

    def _show(self, found: TodayList) -> None:
        """Show what was read; the current reminder stays current, else the one that took its place is."""
        kept, row = self.model.reminder(self.view.currentIndex().row()), self.view.currentIndex().row()
        scrolled = self.view.verticalScrollBar().value()
        self._first = False
        self.today = self.delegate.today = found.moment.date()
        self.counts = found.counts
        self.head.day.setText(dates.headline(self.today))
        self.head.show_counts(self._by_type())
        self.model.show(self._groups(found), found.rows)
        self._settled &= {(one.key, one.due) for one in self.model.entries if isinstance(one, Reminder)}
        self._name_next()
        self._show_empty()
        place = self.model.row_of(kept.key) if kept else -1
        self.view.go(place if place >= 0 else self.model.next_row(max(0, row)))
        self.view.stay_at(scrolled)
        self.side.show_day(self.counts)
        self.away.look(datetime.now())
        self.status_changed.emit()

    def _by_type(self) -> dict[str, int]:
        parts = ("overdue", "today", "week")
        each = {key: sum(self.counts.of(part, (key,)) for part in parts) for key in due_words.TYPES}
        return {"": sum(self.counts.of(part, ()) for part in parts), **each}

    def _groups(self, found: TodayList) -> list[Group]:
        sizes = found.sizes
        late = [("all", self.tr("All to today"))]
        if found.supervised:
            late.insert(0, ("export", self.tr("Export supervisor list")))
        line = " ・ ".join(f"{spoken(one.customer)} {one.method}".strip() for one in found.latest)
        return [
            self._group("overdue", self.tr("Overdue"), sizes["overdue"], "danger", links=late),
            self._group("today", self.tr("Today"), sizes["today"], "accent"),
            self._group("week", self.tr("This week"), sizes["week"]),
            self._group("done", self.tr("Completed"), sizes["done"], line=line),
        ]

    def _group(
        self,
        key: str,
        title: str,
        count: int,
        tone: str = "text",
        *,
        line: str = "",
        links: Sequence[tuple[str, str]] = (),
    ) -> Group:
        return Group(key, title, count, tone, key in self.folded, line, tuple(links))

    def _name_next(self) -> None:
        ahead = [one for one in self.model.entries if isinstance(one, Reminder)]
        today = [one for one in ahead if one.section == "today"]
        now = datetime.now().isoformat(timespec="minutes")
        following = [one for one in today if len(one.due) > len("2026-01-31") and one.due[:16] >= now] or today or ahead
        lines = [f"{due_words.when(one, self.today).text} {spoken(one.customer)}" for one in following[:1]]
        self.next_line = "".join(lines)

    def _show_empty(self) -> None:
        nobody = not any(isinstance(one, Group) and one.key != "done" for one in self.model.entries)
        self.stack.setCurrentWidget(self.empty if nobody and (self.type or not self.model.entries) else self.view)
        if self.type:
            title = self.tr("No reminders of this type: {type}").format(type=due_words.type_name(self.type))
            self.empty.set_text(title, self.tr("Until the end of this week"), self.tr("Show all reminders"))
        else:
            title, line = self.tr("Nobody is due"), self.tr("Nothing is overdue, due today or due this week.")
            self.empty.set_text(title, line, self.tr("Go to customers"))

    # gestures

    @property
    def doing(self) -> TodayActions:
        """What gestures do; its code is read with the first of them."""
        if self._doing is None:
            from crm_desktop.ui.pages.today_actions import TodayActions  # noqa: PLC0415 - not needed to show rows

            self._doing = TodayActions(self.context, self)
        return self._doing

    def choose_type(self, key: str) -> None:
        """Show one type of reminders, "" for all."""
        self.type = key
        self.head.show_type(key)
        self.refresh()
        self.take_focus()

    def _ask_new(self) -> None:
        self.doing.ask_new(self.head.new, self.current_customer())

    def _leave_empty(self) -> None:
        if self.type:
            self.choose_type("")
        else:
            self.context.window.show_page("customers")

    def _fold(self, part: str) -> None:
        self.folded ^= {part}
        self.refresh()

    def _linked(self, key: str) -> None:
        if key == "all":
            self.doing.all_to_today(self._types())
        else:
            self.doing.export_supervisor()

    def current(self) -> Reminder | None:
        """The reminder of the current row."""
        return self.model.reminder(self.view.currentIndex().row())

    def current_customer(self) -> int:
        """Customer of the current row, or 0."""
        one = self.current()
        return one.customer_id if one is not None else 0

    def act(self, letter: str, spot: QPoint) -> None:
        """Do what a letter or button means with the current reminder."""
        one = self.current()
        if one is None:
            return
        if letter == "l":
            self.doing.log(one)
        elif letter == "d":
            self._settle(one)
        elif letter == "s":
            self.doing.ask_later(one, spot)
        elif letter == "b":
            self.context.window.call_brief(one.customer_id, spot)
        elif letter == "menu":
            self.doing.ask(one, spot)
        else:
            self.doing.customers.letter(letter, one.customer_id, [one.customer_id], spot)

    def _settle(self, one: Reminder) -> None:
        """Tick it off and go on; a second key press before the list is read anew does not tick it off twice."""
        if (one.key, one.due) not in self._settled:
            self._settled.add((one.key, one.due))
            self.view.go(self.model.next_row(self.view.currentIndex().row() + 1))
            self.doing.done(one, self._not_done)

    def _not_done(self, message: Message) -> None:
        self._settled.clear()
        self.context.window.tell(message)

    def on_changed(self, changes: ChangeSet) -> None:
        """Something was written."""
        if set(changes.tables) - _SILENT:
            self.refresh()

    def status(self) -> list[str]:
        """How many are due, how many overdue, and who is next."""
        texts = [self.tr("{count} due today").format(count=f"{self.counts.open:,}")]
        if self.counts.overdue:
            texts.append(self.tr("{count} overdue").format(count=f"{self.counts.overdue:,}"))
        if self.next_line:
            texts.append(self.tr("Next: {line}").format(line=self.next_line))
        return texts

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        if self.stack.currentWidget() is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.view.currentIndex().row() < 0:
                self.view.go(self.model.next_row(0))

    def state(self) -> dict[str, object]:
        """Nothing to remember."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Nothing to take."""
