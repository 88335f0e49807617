"""The call-in card (004-12): four digits tell who calls; Enter logs the call with its minutes."""

import time
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.services import call_card
from crm_desktop.services.call_card import CallCard
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.call_face import CallFace

_SECOND = 1000


class CallWindow(CallFace):
    """One card for all calls; its clock runs from the moment it is opened for a call."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.card: CallCard | None = None
        self._begun = time.monotonic()
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND)
        self._tick.timeout.connect(self._show_clock)
        self.tail.textChanged.connect(self._typed)
        self.tail.stepped.connect(self.step)
        self.tail.chosen.connect(self.choose)
        self.tail.entered.connect(self.log_call)
        self.list.picked.connect(self.choose)
        self.fresh.clicked.connect(self.capture)
        self.open_button.clicked.connect(self.open_customer)
        self.copy_button.clicked.connect(self.copy_brief)
        self.log_button.clicked.connect(self.log_call)
        self._typed("")

    def open_for(self, typed: str = "") -> None:
        """Show it for a call that just came in."""
        self._begun = time.monotonic()
        self.tail.setText(typed)
        self._show_clock()
        self.open()
        self.tail.setFocus()

    # who it is

    def _typed(self, typed: str) -> None:
        begun = time.perf_counter()
        found = call_card.find(self.context.store, typed)
        took = max(1, round((time.perf_counter() - begun) * _SECOND))
        words = self.tr("%n match(es)", "", len(found))
        speed = self.tr("{ms} ms").format(ms=took)
        self.figures.setText(f"{words} ・ {speed}" if found else "")
        self.list.show_matches(found, 0 if found else -1)
        self.nobody.setText(self.tr("Not among them") if found else self.tr("Nobody found") if typed else "")
        self.fresh.setVisible(bool(typed.strip()))
        self._show_current()

    def _show_current(self) -> None:
        row, matches = self.list.current, self.list.matches
        match = matches[row] if 0 <= row < len(matches) else None
        self.card = (
            call_card.card(self.context.store, match.customer_id, date.today(), contact_id=match.contact_id)
            if match
            else None
        )
        typed = self.tail.text().strip()
        self.show_card(self.card, self.tr("Nobody found") if typed and self._complete(typed) else "")

    def _complete(self, typed: str) -> bool:
        return call_card.is_tail(typed) or not typed.isdigit()

    def step(self, by: int) -> None:
        """Go to the next or the previous match."""
        if self.list.matches:
            self.choose((self.list.current + by) % len(self.list.matches))

    def choose(self, row: int) -> None:
        """Show one of the matches."""
        if 0 <= row < len(self.list.matches):
            self.list.show_matches(self.list.matches, row)
            box = self.list.row_rect(row)
            self.rows.ensureVisible(box.x(), box.bottom())
            self._show_current()

    # the clock

    def seconds(self) -> int:
        """How long the call has lasted."""
        return int(time.monotonic() - self._begun)

    def minutes(self) -> int:
        """The same in whole minutes, begun ones counted."""
        return max(1, -(-self.seconds() // 60))

    def _show_clock(self) -> None:
        minutes, seconds = divmod(self.seconds(), 60)
        self.clock.setText(self.tr("On the phone {time}").format(time=f"{minutes:02}:{seconds:02}"))

    def showEvent(self, event: QShowEvent) -> None:
        """The clock runs while the card is seen."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the clock."""
        super().hideEvent(event)
        self._tick.stop()

    # what to do

    def log_call(self) -> None:
        """Log this call: the dialog has the method and the minutes already."""
        if self.card is not None:
            customer_id, person = self.card.customer_id, self.card.person
            self.close()
            self.context.window.log_call(customer_id, self.minutes(), person.id if person else None)

    def open_customer(self) -> None:
        """Show the customer in the main window."""
        if self.card is not None:
            self.context.window.open_customer(self.card.customer_id)

    def capture(self) -> None:
        """Write the caller down as somebody new."""
        typed = self.tail.text().strip()
        self.close()
        self.context.window.capture(typed)

    def copy_brief(self) -> None:
        """Copy what matters as a few lines."""
        if self.card is not None:
            QGuiApplication.clipboard().setText(self.brief(self.card))
            self.context.window.tell(Message(QT_TRANSLATE_NOOP("messages", "Copied {text}"), text=self.card.name))

    def brief(self, card: CallCard) -> str:
        """The essentials of a customer as text."""
        who = " ".join(filter(None, (card.person.name, card.person.title))) if card.person else ""
        facts = filter(None, (card.grade, card.name, card.number, card.type, card.stage))
        lines = [" ".join(facts), f"{who} {card.phone}".strip(), self._since(card)]
        lines += [
            " ".join(filter(None, (dates.day_text(one.at), one.method, one.content, one.feedback)))
            for one in card.touches
        ]
        for one in card.promises:
            side = self.tr("ours") if one.side == "ours" else self.tr("theirs")
            lines.append(" ".join(filter(None, (f"[{side}]", one.content, one.due))))
        for product in card.products:
            due = " ".join(filter(None, (product.part, product.part_due_on, product.maintenance_due_on)))
            lines.append(f"{product.title} {due}".strip())
        return "\n".join(line for line in lines if line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Shift+C copies, Enter logs."""
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_C and event.modifiers() == ctrl | shift:
            self.copy_brief()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.log_call()
        else:
            super().keyPressEvent(event)
