"""When it is needed, read from what the customer's form says of the need; marked until the user looks at it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.card_parts import CardField
from crm_desktop.domain.card_wants import find_wants
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.quick_text import plain_line
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.say import say

PAUSE_MS: Final = 400
_READ: Final = ("need", "pains", "cooperation", "promises")
"""Fields that may say when, the first one that does is believed."""
_WHY: Final = QT_TRANSLATE_NOOP("messages", "read from “{words}”; Enter or a click on the mark confirms it")


class TimeGuess(QObject):
    """Fills the field of the time while the user has not; what the user typed there is never touched."""

    def __init__(self, fields: Mapping[str, FormField], is_dirty: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._fields, self._is_dirty = fields, is_dirty
        self._field = fields["need_time"]
        self._given = ""
        self._by_hand = self._filling = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        for key in _READ:
            fields[key].changed.connect(self._typed)
        self._field.changed.connect(self._edited)
        self._field.chip.clicked.connect(self.confirm)
        if isinstance(self._field.editor, QLineEdit):
            self._field.editor.returnPressed.connect(self.confirm)

    def forget(self) -> None:
        """Begin anew: what stands there now is the user's own."""
        self._pause.stop()
        self._given, self._by_hand = "", False
        self._field.set_guess(False)

    def confirm(self) -> None:
        """The user says that it is right."""
        if self._field.guess:
            self._by_hand = True
            self._field.set_guess(False)
            self._field.set_wanted("")

    def look(self) -> None:
        """Read the texts now."""
        if self._by_hand or not self._is_dirty() or self._field.text() != self._given:
            return
        found = self._found()
        # filling it in makes the form look at it, and then it should know nothing of the last guess
        self._field.set_guess(False)
        self._given = found.value if found else ""
        self._filling = True
        self._field.set_text(self._given)
        self._filling = False
        if found is not None:
            self._field.set_guess(True, say(found.why) if found.why else "")
            self._field.set_wanted("")

    def _found(self) -> CardField | None:
        for key in _READ:
            text = self._fields[key].text()
            plain = "\n".join(plain_line(line) for line in text.split("\n"))
            wants, _left = find_wants(plain, text, date.today(), None)
            found = next((one for one in wants if one.key == "need_time"), None)
            if found is not None and found.span is not None:
                return CardField(found.key, found.value, None, True, Message(_WHY, words=text[slice(*found.span)]))
        return None

    def _typed(self, _key: str) -> None:
        self._pause.start()

    def _edited(self, _key: str) -> None:
        if not self._filling:
            # who empties a guess wants none
            self._given, self._by_hand = "", bool(self._field.text()) or self._field.guess
            self._field.set_guess(False)
