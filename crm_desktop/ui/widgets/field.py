"""A field with its label, its marks and the message under it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, State, set_state

_INKS: Final = {"error": "danger", "warn": "warn", "": "text3"}


class _Message(QWidget):
    """An icon and a line in a tone, 20 px high."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._state = "", ""

    def say(self, text: str, state: State) -> None:
        self._text, self._state = text, state
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(40, theme.current().px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, ink = theme.current(), _INKS[self._state]
        painter = draw.begin(self)
        draw.glyph(painter, "alert" if self._state else "info", ink, 14, 0, self.height() / 2)
        painter.setFont(style.font("small"))
        painter.setPen(style.color(ink))
        room = self.rect().adjusted(18, 0, 0, 0)
        shown = style.metrics("small").elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


class LabeledField(QWidget):
    """Label 12 px over `editor`; `required` adds a red star, `chip` an accent chip, `note` stands at the right."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        required: bool = False,
        chip: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        editor.setAccessibleName(label)
        self._label, self._note = label, Label(note, "small", "text3")
        self.label = Label(label, "small", "text2")
        self.label.setBuddy(editor)
        self._star = Label("*", "small", "danger", bold=True)
        self._star.setVisible(required)
        self.chip = Chip(chip, "info")
        self.chip.setVisible(bool(chip))
        self._message = _Message()
        # one height for all labels, so that a chip in one of them does not push its field down
        row = QWidget()
        row.setFixedHeight(theme.current().px(18))
        self.chip.setFixedHeight(theme.current().px(18))
        head = QHBoxLayout(row)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        for part in (self.label, self._star, self.chip):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(row)
        column.addWidget(editor)
        column.addWidget(self._message)
        column.addStretch(1)
        self._message.say("", "")

    def title(self) -> str:
        """The label's text."""
        return self._label

    def message(self) -> str:
        """The message under the field."""
        return self._message.text()

    def set_state(self, state: State, message: str = "") -> None:
        """Mark the field as in error, as worth a look, or as fine, with a sentence under it."""
        set_state(self.editor, state)
        if isinstance(self.editor, LineEdit):
            self.editor.show_alert(state == "error")
        self._message.say(message, state)

    def set_required(self, required: bool) -> None:
        """Show or hide the star."""
        self._star.setVisible(required)

    def note(self) -> str:
        """The quiet text at the right of the label."""
        return self._note.text()

    def set_note_tip(self, tip: str) -> None:
        """What the quiet text says when it is pointed at."""
        self._note.setToolTip(tip)

    def set_note(self, note: str) -> None:
        """The quiet text at the right of the label."""
        self._note.setText(note)
