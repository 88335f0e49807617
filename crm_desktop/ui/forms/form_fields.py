"""Fields that forms share: a labelled editor with a key, a text with choices, a text with a unit, a quiet hint."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.forms.chain_editor import ChainEditor
from crm_desktop.ui.forms.form_choices import ChoiceRow
from crm_desktop.ui.forms.lines_edit import LinesEdit
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.line_edit import LineEdit, State, set_state
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu

_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class UnitEdit(LineEdit):
    """A one-line editor with a quiet unit at its right end."""

    def __init__(self, unit: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent=parent)
        self._unit = unit
        self.setTextMargins(0, 0, theme.current().metrics("small").horizontalAdvance(unit) + 8, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the unit."""
        super().paintEvent(event)
        painter = draw.begin(self)
        painter.setFont(theme.current().font("small"))
        painter.setPen(theme.current().color("text3"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect().adjusted(0, 0, -10, 0), side, self._unit)
        painter.end()


class ChoiceEdit(LineEdit):
    """Type freely or pick from a list (chevron, or Alt+Down); `load` gives the list when it opens."""

    def __init__(
        self, load: Callable[[], Sequence[PickItem]], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", placeholder, parent=parent)
        self._load = load
        self._menu: PickMenu | None = None
        self.setTextMargins(0, 0, 20, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the chevron."""
        super().paintEvent(event)
        painter = draw.begin(self)
        draw.glyph(painter, "chevron-down", "icon", 14, self.width() - 24, self.height() / 2)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The chevron opens the list."""
        super().mouseReleaseEvent(event)
        if event.position().x() > self.width() - 28:
            self.open_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the list."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def open_list(self) -> None:
        """Show what there is to choose from."""
        items = list(self._load())
        if items:
            self._menu = PickMenu(items, self)
            self._menu.picked.connect(self.take)
            self._menu.open_focused(self)

    def take(self, key: str) -> None:
        """Write a choice as if it had been typed."""
        self.setText(key)
        self.textEdited.emit(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class FormField(LabeledField):
    """A labelled editor with the key of its value; `mark` is "" optional, "*" always, else the type that wants it."""

    changed = Signal(str)

    def __init__(
        self,
        key: str,
        label: str,
        editor: QWidget,
        *,
        mark: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, editor, note=note, parent=parent)
        self.key, self.mark, self.state, self.guess = key, "", "", False
        self._usual = note
        self.set_mark(mark)
        if isinstance(editor, QLineEdit | QPlainTextEdit | LinesEdit):
            editor.textChanged.connect(self._edited)
        elif isinstance(editor, ChoiceRow | ChainEditor):
            editor.edited.connect(self._edited)

    def _edited(self) -> None:
        self.changed.emit(self.key)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right end of the label's row."""
        row = self.label.parentWidget()
        head = row.layout() if row else None
        if head is not None:
            head.addWidget(widget)

    def hide_head(self) -> None:
        """Do without the label's row, where a title says the same."""
        row = self.label.parentWidget()
        if row is not None:
            row.hide()

    def set_mark(self, mark: str) -> None:
        """Say whether it is required: "*", the name of the type that wants it, or ""."""
        self.mark = mark
        self.set_required(mark == "*")
        self._show_chip()

    def set_guess(self, guess: bool, why: str = "") -> None:
        """Mark the value as one that the program took from other words, or as the user's own."""
        self.guess = guess
        for part in (self.chip, self.editor):
            part.setToolTip(why)
        self.editor.setAccessibleDescription(why)
        self._show_chip()

    def _show_chip(self) -> None:
        own = self.mark if self.mark != "*" else ""
        self.chip.set_text(self.tr("guess") if self.guess else own, "warn" if self.guess else "info")
        self.chip.setVisible(self.guess or bool(own))

    def set_usual_note(self, note: str, tip: str = "") -> None:
        """What stands at the right of the label while nothing is wanted, such as what the text means."""
        self._usual = note
        self.set_note(note)
        self.set_note_tip(tip)

    def set_wanted(self, note: str) -> None:
        """Show that the customer's type wants what is missing here; no problem, "" for none."""
        self.set_note(note or self._usual)
        if not self.state:
            set_state(self.editor, "warn" if note or self.guess else "")

    def set_state(self, state: State, message: str = "") -> None:
        """Mark the field and say why; empty texts and states clear it."""
        self.state = state
        super().set_state(state, message)

    def text(self) -> str:
        """What is typed."""
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        if isinstance(self.editor, QLineEdit):
            return self.editor.text().strip()
        if isinstance(self.editor, ChainEditor):
            return self.editor.text()
        if isinstance(self.editor, LinesEdit):
            return "\n".join(self.editor.lines())
        return self.editor.current() if isinstance(self.editor, ChoiceRow) else ""

    def set_text(self, text: str) -> None:
        """Fill the editor."""
        if isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlainText(text)
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self.editor.setCursorPosition(0)
        elif isinstance(self.editor, ChainEditor):
            self.editor.setText(text)
        elif isinstance(self.editor, LinesEdit):
            self.editor.set_lines(text)
        elif isinstance(self.editor, ChoiceRow):
            self.editor.set_current(text)


class Hint(QWidget):
    """A quiet line with an icon, such as what was understood; an empty text keeps its room."""

    def __init__(self, icon: str = "info", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text, self._tone = icon, text, "text3"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The text shown."""
        return self._text

    def set_text(self, text: str, tone: str = "text3") -> None:
        """Say something in a colour token."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One small line, px."""
        width = theme.current().metrics("small").horizontalAdvance(self._text) + 22
        return QSize(width, theme.current().px(20))

    def minimumSizeHint(self) -> QSize:
        """It may be shortened."""
        return QSize(22, theme.current().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and text."""
        if not self._text:
            return
        style = theme.current()
        painter = draw.begin(self)
        draw.glyph(painter, self._icon, self._tone if self._tone != "text3" else "icon", 14, 0, self.height() / 2)
        painter.setFont(style.font("small"))
        painter.setPen(style.color(self._tone))
        room = QRect(20, 0, self.width() - 20, self.height())
        shown = style.metrics("small").elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
        painter.end()
