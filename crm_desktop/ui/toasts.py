"""Reminder cards, one at a time; the others wait behind it and are counted on it."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from crm_desktop.services import follow_ups
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui.context import Context
from crm_desktop.ui.dates import due_text, short
from crm_desktop.ui.reminder_watch import Due
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.toast import Toast, ToastText

LATER_MS: Final = 10 * 60 * 1000
BUSY_MS: Final = 2_000


def _is_low(one: Reminder) -> bool:
    return one.priority != "high"


class Toasts(QObject):
    """Signals: `log(customer_id)`, `show_window()`, `message(title, line)` where the platform shows no cards."""

    log = Signal(int)
    show_window = Signal()
    message = Signal(str, str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.card: Toast | None = None
        self._shown: Reminder | None = None
        self._dealt = False
        self._waiting: list[Reminder] = []
        self._later: list[Reminder] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(LATER_MS)
        self._again.timeout.connect(self._bring_back)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_MS)
        self._patience.timeout.connect(self._next)

    def show_all(self, fresh: list[Reminder]) -> None:
        """Queue reminders and show the first."""
        self._waiting += fresh
        self._waiting.sort(key=_is_low)
        if self.card is None:
            self._next()

    def keep_due(self, due: Due) -> None:
        """Drop what was dealt with elsewhere meanwhile: logged, put off, removed, or its import taken back."""
        if due.counts.open > len(due.reminders):
            return  # the list is cut: who is not on it may be due all the same
        ids = {one.customer_id for one in due.reminders}
        self._waiting = [one for one in self._waiting if one.customer_id in ids]
        if self.card is not None and self._shown is not None and self._shown.customer_id not in ids:
            self._dealt = True
            self._dismiss()

    def text_of(self, one: Reminder, more: int) -> ToastText:
        """What the card says of a reminder."""
        today = date.today()
        high = one.priority == "high"
        kind = self.tr("Follow-up due · high") if high else self.tr("Follow-up due")
        person = " ・ ".join(part for part in (one.contact, one.title) if part)
        last = ""
        if one.last_at:
            last = self.tr("Last {date} {what}").format(
                date=short(one.last_at[:10]), what="：".join(part for part in (one.last_method, one.last) if part)
            )
        return ToastText(
            kind=kind,
            title=one.customer,
            when=due_text(one.due, today).text,
            badge=one.grade,
            contact="  ".join(part for part in (person, one.phone) if part),
            last=last,
            suggestion=self.tr("Suggestion: {text}").format(text=one.suggest) if one.suggest else "",
            high=high,
            more=more,
        )

    def _next(self) -> None:
        if not self._waiting or self.card is not None:
            return
        if self._is_busy():
            self._patience.start()
            return
        one = self._shown = self._waiting.pop(0)
        text = self.text_of(one, len(self._waiting))
        if QGuiApplication.platformName() == "wayland":
            # a Wayland client cannot put a window into a corner: the desktop's own notification says it
            self.message.emit(text.title, text.contact)
            self._waiting.clear()
            return
        card = Toast(text, self.tr("Customer Book"))
        card.log_asked.connect(self._log)
        card.later_asked.connect(self._put_off)
        card.done_asked.connect(self._done)
        card.copy_asked.connect(self._copy)
        card.more_asked.connect(self._more)
        card.closed.connect(self._closed)
        self.card = card
        # who works in the program has the bell before him; a card that stayed would cover what he works on
        card.pop(stay=text.high and not self.context.window.widget().isActiveWindow())

    def _is_busy(self) -> bool:
        """Whether somebody works in a dialog just now: a card would cover its buttons."""
        window = self.context.window.widget()
        return window.isActiveWindow() and Dialog.top(window) is not None

    def _closed(self) -> None:
        """A card that was dealt with makes room for the next; one that faded or was closed is not followed by more."""
        if self.card is not None:
            self.card.deleteLater()
            self.card = None
        if not self._dealt:
            self._waiting.clear()
        self._dealt = False
        self._next()

    def _log(self) -> None:
        shown = self._shown
        self._dealt = True
        self._dismiss()
        if shown is not None:
            self.log.emit(shown.customer_id)

    def _dismiss(self) -> None:
        if self.card is not None:
            self.card.dismiss()

    def _put_off(self) -> None:
        if self._shown is not None:
            self._later.append(self._shown)
            self._again.start()
        self._dealt = True
        self._dismiss()

    def _bring_back(self) -> None:
        again, self._later = self._later, []
        self.show_all(again)

    def _done(self) -> None:
        if self._shown is not None:
            self.context.work.run(follow_ups.done, [self._shown.customer_id])
        self._dealt = True
        self._dismiss()

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.phone)

    def _more(self) -> None:
        self.clear()
        self.show_window.emit()

    def clear(self) -> None:
        """Forget what waits and close the card."""
        self._waiting.clear()
        self._dismiss()
