"""快速录入 and 展会模式: paste a card or chat, correct what was read, save, and go on with the next one."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.card_parts import Card
from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.messages import Message
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import capture, duplicates
from crm_desktop.services.capture import MODES, Captured, Entry
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.duplicates import DuplicateHint
from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.capture_reading import CaptureReading
from crm_desktop.ui.forms.follow_up_save import cadence_days
from crm_desktop.ui.forms.service_words import length
from crm_desktop.ui.say import say

_TAIL = 4
"""Digits of which nobody can tell whose telephone it is."""
_MORNING = time(10)


class CaptureWindow(CaptureReading):
    """The one window for captures; what was typed stays in it until it is saved or cleared."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._into = 0
        self._others: set[int] = set()
        self._go_on = True
        self._next_by_hand = False
        self._connect()
        self._begin()

    def _connect(self) -> None:
        self.mode.changed.connect(self._mode_changed)
        self.fair.textEdited.connect(self._fair_typed)
        self.grades.changed.connect(self._grade_chosen)
        self.next_on.textEdited.connect(self._next_typed)
        self.next_on.picked.connect(self._next_typed)
        self.clear_button.clicked.connect(self.clear)
        self.save_button.clicked.connect(self.save_and_close)
        self.next_button.clicked.connect(self.save_and_go_on)
        self.wave.clicked.connect(self._plan_wave)
        self.undo.clicked.connect(self._undo)
        self.twin.join_asked.connect(self._join)
        self.twin.look_asked.connect(self._look)
        self.twin.other_asked.connect(self._somebody_else)
        self.rest.timeout.connect(self.look_for_twins)

    def _begin(self) -> None:
        scene = capture.scene(self.context.store)
        self.fair.setText(scene.fair)
        self.owner.setText(scene.owner)
        self._mode_changed(self.mode.current())
        self.show_card(Card(""))
        self.twin.show_hint(None)
        self._say_rule()

    def open_for(self, phone: str = "") -> None:
        """Show it; with a telephone it is about a call that just came in."""
        if phone:
            self.mode.set_current("phone")
            self._mode_changed("phone")
            if len(phone) > _TAIL or not phone.isdigit():
                self.text.setPlainText(phone)
            else:
                self.fields["remark"].by_hand = True
                self.fields["remark"].set_text(self.tr("Call from …{digits}").format(digits=phone))
        self.open()
        (self.fields["name"].line if phone else self.text).setFocus()

    # where one meets

    def _mode_changed(self, mode: str) -> None:
        self.fair.setVisible(mode == "fair")
        self.source.setText(self._source_of(mode))
        self._show_count()

    def _source_of(self, mode: str) -> str:
        known = options.current(self.context.store)
        found = known.find("source", MODES[mode])
        return known.name(found) if found is not None else MODES[mode]

    def _fair_typed(self, _text: str) -> None:
        self._show_count()

    def _plan_wave(self) -> None:
        fair = self._fair_name()
        self.close()
        self.context.window.fair_wave(fair)

    def _fair_name(self) -> str:
        return self.fair.text().strip() if self.mode.current() == "fair" else ""

    def _show_count(self) -> None:
        fair = self._fair_name()
        count = capture.count(self.context.store, fair, date.today())
        self.count.setText(str(count))
        self.wave.setVisible(bool(fair) and count > 0)
        self.count_words.setText(self.tr("Captured at this fair") if fair else self.tr("Captured today"))

    # who is there already

    def look_for_twins(self) -> None:
        """Say who in the book may be the same, when typing rests."""
        phones = [self.fields[key].text() for key in ("mobile", "landline") if self.fields[key].text()]
        name = self.fields["name"].text()
        found = duplicates.duplicates(self.context.store, name, phones) if name or phones else []
        hint = next((one for one in found if one.id not in self._others), None)
        if self._into and (hint is None or hint.id != self._into):
            self._into = 0
        self._show_twin(hint)

    def _show_twin(self, hint: DuplicateHint | None) -> None:
        self.twin.show_hint(hint, joined=bool(hint and self._into == hint.id))

    def _join(self) -> None:
        hint = self.twin.found
        if hint is not None:
            self._into = 0 if self._into == hint.id else hint.id
            self._show_twin(hint)

    def _look(self) -> None:
        if self.twin.found is not None:
            self.context.window.open_customer(self.twin.found.id)

    def _somebody_else(self) -> None:
        if self.twin.found is not None:
            self._others.add(self.twin.found.id)
            self.look_for_twins()

    # what comes next

    def _grade_chosen(self, letter: str) -> None:
        days = cadence_days(self.context.store, letter) if letter else 0
        if self._next_by_hand:
            return
        when = datetime.combine(date.today() + timedelta(days=days), _MORNING) if days else None
        self.next_on.setText(self._day_words(when) if when else "")

    def _day_words(self, when: datetime) -> str:
        return f"{when:%m-%d %H:%M}" if when.year == date.today().year else f"{when:%Y-%m-%d %H:%M}"

    def _next_typed(self, text: str) -> None:
        self._next_by_hand = bool(text.strip())
        understood = not text.strip() or parse_when(text, today=date.today())
        self.next_on.setToolTip(dates.short(understood) if isinstance(understood, str) else "")

    # saving

    def entry(self) -> Entry:
        """What would be written."""
        values = {key: field.text() for key, field in self.fields.items() if key != "remark" and field.text()}
        values |= {key: self.card.value(key) for key in ("qq", "website") if self.card.value(key)}
        mode = self.mode.current()
        source = self.source.text().strip()
        return Entry(
            values=values,
            mode=mode,
            fair=self._fair_name(),
            source="" if source == self._source_of(mode) else source,
            owner=self.owner.text().strip(),
            grade=self.grades.current(),
            hot=self.hot.isChecked(),
            next_on=parse_when(self.next_on.text(), today=date.today()) or "",
            remark=self.fields["remark"].text(),
            into=self._into,
        )

    def save_and_go_on(self) -> None:
        """Save, and be ready for the next one."""
        self._save(go_on=True)

    def save_and_close(self) -> None:
        """Save, and put the window away."""
        self._save(go_on=False)

    def _save(self, *, go_on: bool) -> None:
        if not self.next_button.isEnabled():
            return
        if self.next_on.text().strip() and not parse_when(self.next_on.text(), today=date.today()):
            self.say_trouble(self.tr("Which day?"))
            self.next_on.setFocus()
            return
        self._go_on = go_on
        self.next_button.setEnabled(False)
        self.context.work.run(capture.save, self.entry(), done=self._saved, failed=self._failed)

    def _saved(self, done: Captured) -> None:
        self.next_button.setEnabled(True)
        self.clear()
        self._show_count()
        words = self.tr("Saved: {name}") if done.added else self.tr("Merged: {name}")
        self.said.setText(words.format(name=done.name))
        self.undo.show()
        if not self._go_on:
            self.close()

    def _failed(self, error: object) -> None:
        self.next_button.setEnabled(True)
        message = error if isinstance(error, Message) else getattr(error, "message", None)
        self.say_trouble(say(message) if isinstance(message, Message) else str(error))

    def _undo(self) -> None:
        owner: QWidget = self.context.window.widget()
        undo = getattr(owner, "undo", None)
        if undo is not None:
            undo()
        self._say_rule()
        self._show_count()

    def _say_rule(self) -> None:
        allowed = clock_book(self.context.store).rules.deadlines[Kind.ENTRY].allowed
        text = self.tr("To be completed within {time}; what is missing waits in the queue")
        self.said.setText(text.format(time=length(allowed)))
        self.undo.hide()

    def clear(self) -> None:
        """Empty everything but where one meets and who collects."""
        self._into, self._next_by_hand = 0, False
        self._others.clear()
        for field in self.fields.values():
            field.clear_all()
        self.grades.set_current("")
        self.hot.setChecked(False)
        self.next_on.clear()
        self.trouble.hide()
        self.show_card(Card(""))
        self.look_for_twins()
        self.text.setFocus()

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves and goes on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_and_go_on()
        else:
            super().keyPressEvent(event)
