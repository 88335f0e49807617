"""Reminder cards: one that presses, one small below it; the others wait behind and are counted."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import greetings
from crm_desktop.domain.company_names import spoken
from crm_desktop.domain.places import split_place
from crm_desktop.services import reminder_actions
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import due_words
from crm_desktop.ui.context import Context
from crm_desktop.ui.dates import short
from crm_desktop.ui.reminder_watch import Due, ReminderWatch
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.toast import Toast, ToastText

BUSY_MS: Final = 2_000
_SOON: Final = timedelta(hours=1)
_ORDER: Final = {"high": 0, "medium": 1, "low": 2}


class Toasts(QObject):
    """Signals: `log(customer_id)`, `show_window()`, `message(title, line)` where the platform shows no cards."""

    log = Signal(int)
    show_window = Signal()
    message = Signal(str, str)

    def __init__(self, context: Context, watch: ReminderWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.watch = watch
        self.cards: dict[bool, Toast] = {}
        self._shown: dict[bool, Reminder] = {}
        self._waiting: list[Reminder] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_MS)
        self._patience.timeout.connect(self._next)

    @property
    def card(self) -> Toast | None:
        """The card in front."""
        return self.cards.get(False) or self.cards.get(True)

    def show_all(self, fresh: list[Reminder]) -> None:
        """Queue reminders and show the first; the small ones have a place of their own."""
        self._waiting += fresh
        self._waiting.sort(key=_presses)
        self._next()

    def keep_due(self, due: Due) -> None:
        """Drop what was dealt with elsewhere meanwhile: logged, put off, removed, or its import taken back."""
        if due.cut:
            return  # who is not named may be due all the same
        keys = {one.key for one in due.reminders}
        self._waiting = [one for one in self._waiting if one.key in keys]
        for small, one in list(self._shown.items()):
            if one.key not in keys:
                self._dealt(small)

    # words

    def text_of(self, one: Reminder, more: int) -> ToastText:
        """What the card says of a reminder."""
        today = date.today()
        kind = f"{due_words.type_reminder(one.type)} ・ {due_words.priority_name(one.priority)}"
        if one.priority == "low":
            company = spoken(one.customer)
            name = f"{split_place(company)[1] or company} {one.contact}".strip()
            when, greeting = self._when(one), self._greeting(one)
            return ToastText(kind, name, when, one.grade, small=True, greeting=greeting, reason=say(one.why))
        person = " ・ ".join(part for part in (one.contact, one.title) if part)
        last = ""
        if one.last_at:
            what = "：".join(part for part in (one.last_method, one.last) if part)
            last = self.tr("Last {date} {what}").format(date=short(one.last_at[:10], today), what=what)
        clock = one.due[11:16] if one.due[11:16] != "00:00" else ""
        suggestion = one.suggest or next(iter(one.topics), "") or say(one.why)
        return ToastText(
            kind=kind,
            title=f"{clock} {one.customer}".strip(),
            when=self._when(one),
            badge=one.grade,
            contact="  ".join(part for part in (person, one.phone) if part),
            last=last,
            suggestion=self.tr("Suggestion: {text}").format(text=suggestion),
            high=one.priority == "high",
            more=more,
        )

    def _when(self, one: Reminder) -> str:
        if len(one.due) > 10:
            left = datetime.fromisoformat(one.due) - datetime.now()
            minutes = round(left.total_seconds() / 60)
            if timedelta() < left <= _SOON:
                return self.tr("in {minutes} min").format(minutes=max(minutes, 1))
            if -_SOON <= left <= timedelta():
                return self.tr("{minutes} min ago").format(minutes=-minutes) if minutes else self.tr("now")
        return due_words.when(one, date.today()).text

    def _greeting(self, one: Reminder) -> str:
        """A wish for a person's birthday or the company's day, "" for anything else."""
        if one.type != "birthday":
            return ""
        person = greetings.Person(f"{one.customer_id} {one.contact}", one.contact, one.title, one.customer)
        occasion = greetings.company_day(None) if one.kind == "founding" else greetings.BIRTHDAY
        return greetings.draft(person, occasion, date.today().year).text

    # showing

    def _next(self) -> None:
        if self._waiting and self._is_busy():
            self._patience.start()
            return
        self._show_next(small=True)
        self._show_next(small=False)

    def _show_next(self, *, small: bool) -> None:
        mine = [one for one in self._waiting if (one.priority == "low") is small]
        if not mine or small in self.cards:
            return
        one = mine[0]
        self._waiting.remove(one)
        text = self.text_of(one, 0 if small else len(mine) - 1)
        if QGuiApplication.platformName() == "wayland":
            # a Wayland client cannot put a window into a corner: the desktop's own notification says it
            self.message.emit(text.said, text.contact)
            self._waiting.clear()
            return
        self._shown[small] = one
        card = self.cards[small] = Toast(text, self.tr("Customer Book"))
        card.setProperty("small", small)
        self._connect(card)
        card.pop(stay=text.high, above=None if small else self.cards.get(True))
        self._arrange()

    def _connect(self, card: Toast) -> None:
        card.log_asked.connect(self._log)
        card.later_asked.connect(self._put_off)
        card.done_asked.connect(self._done)
        card.copy_asked.connect(self._copy)
        card.greeting_asked.connect(self._copy_greeting)
        card.more_asked.connect(self._more)
        card.closed.connect(self._closed)

    def _arrange(self) -> None:
        """The small card lies lowest."""
        large = self.cards.get(False)
        if large is not None:
            large.place(self.cards.get(True))

    def _is_busy(self) -> bool:
        """Whether somebody works in a dialog or a window beside just now: a card would cover its buttons."""
        window, active = self.context.window.widget(), QApplication.activeWindow()
        if active is None or isinstance(active, Toast):
            return False
        return active is not window or Dialog.top(window) is not None

    # answers

    def _asked(self) -> bool:
        """Whether it was the small card that asked."""
        return bool(self.sender().property("small"))

    def _closed(self) -> None:
        """One that faded or was closed is not followed by more of its size; they are in the list and at the bell."""
        small = self._asked()
        self._take_away(small)
        self._waiting = [one for one in self._waiting if (one.priority == "low") is not small]

    def _take_away(self, small: bool) -> None:
        card = self.cards.pop(small, None)
        self._shown.pop(small, None)
        if card is not None:
            card.closed.disconnect(self._closed)
            card.dismiss()
            card.deleteLater()
        self._arrange()

    def _dealt(self, small: bool) -> Reminder | None:
        """Take a card away whose reminder was answered, and show the next."""
        one = self._shown.get(small)
        self._take_away(small)
        self._next()
        return one

    def _log(self) -> None:
        small = self._asked()
        one = self._shown.get(small)
        self._take_away(small)
        if one is not None:
            self.log.emit(one.customer_id)
        # the dialog is open by now, in a window that may still be on its way to the front: the next card waits
        self._patience.start()

    def _put_off(self) -> None:
        one = self._shown.get(self._asked())
        if one is not None:
            self.watch.later(one)
        self._dealt(self._asked())

    def _done(self) -> None:
        one = self._dealt(self._asked())
        if one is not None:
            self.context.work.run(reminder_actions.done, [one])

    def _copy(self) -> None:
        one = self._shown.get(self._asked())
        if one is not None:
            QGuiApplication.clipboard().setText(one.phone)

    def _copy_greeting(self) -> None:
        card = self.cards.get(True)
        if card is not None:
            QGuiApplication.clipboard().setText(card.content.greeting)

    def _more(self) -> None:
        self.clear()
        self.show_window.emit()

    def clear(self) -> None:
        """Forget what waits and close the cards."""
        self._waiting.clear()
        for small in list(self.cards):
            self._take_away(small)

    def hold(self) -> None:
        """Close the cards without an answer; what was not answered is told again after the pause."""
        self.watch.forget([*self._shown.values(), *self._waiting])
        self.clear()


def _presses(one: Reminder) -> int:
    return _ORDER.get(one.priority, 1)
