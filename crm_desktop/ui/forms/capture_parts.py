"""Parts of the capture: fields that show how sure they are, grades as buttons, and who may be there already."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.duplicates import DuplicateHint
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.filter_chip import FilterChip
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SureEdit(LineEdit):
    """A line with a check at its end while its value was read without doubt; Enter goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.sure = False
        self.setTextMargins(0, 0, 22, 0)

    def set_sure(self, sure: bool) -> None:
        """Show or hide the check."""
        self.sure = sure
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the check."""
        super().paintEvent(event)
        if self.sure:
            painter = draw.begin(self)
            draw.glyph(painter, "check", "ok", 16, self.width() - 26, self.height() / 2)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on, Ctrl+Enter belongs to the window."""
        if not _moves_on(self, event):
            super().keyPressEvent(event)


class GuessEdit(ChoiceEdit):
    """A field that is often a guess, with a list of what else it could be."""

    def __init__(self, load: Callable[[], Sequence[PickItem]]) -> None:
        super().__init__(load)

    def set_sure(self, sure: bool) -> None:
        """The chevron stands where others have the check."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on, Ctrl+Enter belongs to the window."""
        if not _moves_on(self, event):
            super().keyPressEvent(event)


def _moves_on(field: LineEdit, event: QKeyEvent) -> bool:
    if event.key() not in _ENTER:
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
    else:
        field.focusNextChild()
    return True


class CaptureField(FormField):
    """A field of the capture; `changed_by_hand` when the user typed into it, which no later reading changes."""

    def __init__(self, key: str, label: str, editor: SureEdit | GuessEdit) -> None:
        super().__init__(key, label, editor)
        self.line = editor
        self.by_hand = False
        editor.textEdited.connect(self._typed)

    def _typed(self, _text: str) -> None:
        self.by_hand = True
        self._mark(guess=False, sure=False, why="")

    def show_read(self, value: str, *, guess: bool, why: str = "") -> None:
        """Show what was read, unless the user has said something else."""
        if self.by_hand:
            return
        if self.text() != value:
            self.set_text(value)
        self._mark(guess=guess, sure=bool(value) and not guess, why=why)

    def _mark(self, *, guess: bool, sure: bool, why: str) -> None:
        self.set_guess(guess, why)
        self.set_state("warn" if guess else "")
        self.line.set_sure(sure)

    def clear_all(self) -> None:
        """Empty it for the next card."""
        self.by_hand = False
        self.set_text("")
        self.set_note("")
        self._mark(guess=False, sure=False, why="")


class GradeRow(QWidget):
    """One button a grade, at most one on; `changed` carries its name, "" for none."""

    changed = Signal(str)

    def __init__(self, letters: Sequence[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.chips = [FilterChip(badge=letter) for letter in letters]
        for chip in self.chips:
            chip.clicked.connect(self._clicked)
            row.addWidget(chip)

    def current(self) -> str:
        """The grade that is on."""
        return next((chip.badge() for chip in self.chips if chip.isChecked()), "")

    def set_current(self, letter: str) -> None:
        """Turn one on, "" for none."""
        for chip in self.chips:
            chip.setChecked(chip.badge() == letter)

    def _clicked(self) -> None:
        pressed = self.sender()
        for chip in self.chips:
            if chip is not pressed:
                chip.setChecked(False)
        self.changed.emit(self.current())


class TwinCard(Card):
    """The best match in the book: join it, look at it, or say that it is somebody else. Its room is kept free."""

    join_asked = Signal()
    look_asked = Signal()
    other_asked = Signal()

    def __init__(self) -> None:
        super().__init__(fill="warnbg", edge="warnbd", inset=12)
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(6)
        self.found: DuplicateHint | None = None
        self.joined = False
        self.title, self.why = Label("", "body", "warn", bold=True), Label("", "small", "warn", elide=True)
        self.badge, self.name, self.note = Badge("", 18), Label("", "body", elide=True), Label("", "small", "text2")
        self.join = Button(self.tr("Merge into it"), icon="merge", size="small")
        self.look = Button(self.tr("Look"), size="small")
        self.other = Button(self.tr("Somebody else"), "ghost", size="small")
        self._lay_out()
        self.join.clicked.connect(self.join_asked)
        self.look.clicked.connect(self.look_asked)
        self.other.clicked.connect(self.other_asked)

    def _lay_out(self) -> None:
        rows = (
            (IconLabel("merge", "warn", 16), self.title, (self.why, 1)),
            (self.badge, (self.name, 1), self.note),
            (self.join, self.look, self.other),
        )
        for parts in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                widget, stretch = part if isinstance(part, tuple) else (part, 0)
                row.addWidget(widget, stretch)
            if parts is rows[-1]:
                row.addStretch(1)
            self.body.addLayout(row)
        self.why.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_hint(self, hint: DuplicateHint | None, *, joined: bool = False) -> None:
        """Show who may be the same, or that the card goes to this customer."""
        self.found, self.joined = hint, joined
        self.setVisible(hint is not None)
        if hint is None:
            return
        self.title.setText(self.tr("Goes to this customer") if joined else self.tr("Possible duplicate"))
        self.why.setText(" · ".join(say(reason) for reason in hint.reasons))
        self.badge.set_letter(hint.grade)
        self.badge.setVisible(bool(hint.grade))
        self.name.setText(hint.name)
        self.note.setText(hint.number)
        self.join.setText(self.tr("Do not merge") if joined else self.tr("Merge into it"))
        self.join.updateGeometry()
        self.other.setVisible(not joined)


class KeptRoom(QWidget):
    """Room for the duplicate's card, so that nothing jumps when it comes."""

    def __init__(self, card: QWidget, height: int) -> None:
        super().__init__()
        self.setFixedHeight(height)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
