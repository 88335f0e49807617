"""One entry of a list in the settings: its names, other spellings and colour, changed where they stand."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from crm_desktop.services.options import OptionDraft
from crm_desktop.store.options import Option
from crm_desktop.ui import theme
from crm_desktop.ui.settings.entry_colour import ColourDot
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.focus_painted import FocusPainted
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.quiet_edit import QuietEdit

_HEIGHT = 36
_BETWEEN = re.compile(r"[、,，;；|]+")
COUNT, INDENT = 76, 22


class EntryRow(FocusPainted):
    """Signals: `edited(OptionDraft)` when a field is left changed, `stepped(int)`, `moved(int)`, `menu_asked()`,
    `colour_asked()`.
    """

    edited = Signal(object)
    stepped = Signal(int)
    moved = Signal(int)
    menu_asked = Signal()
    colour_asked = Signal()

    def __init__(self, entry: Option) -> None:
        super().__init__()
        self.entry = entry
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.current().px(_HEIGHT))
        self.colour = ColourDot()
        self.name, self.english, self.spellings = QuietEdit(""), QuietEdit(""), QuietEdit("")
        self.count = Label("", "small", "text2")
        self.count.setFixedWidth(theme.current().px(COUNT))
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.more = IconButton("more", "", side=26)
        row = QHBoxLayout(self)
        row.setContentsMargins(10 + (INDENT if entry.parent_id else 0), 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.colour)
        row.addWidget(self.name, 4)
        row.addWidget(self.english, 4)
        row.addWidget(self.spellings, 5)
        row.addWidget(self.count)
        row.addWidget(self.more)
        self.show_entry(entry)
        for field in (self.name, self.english, self.spellings):
            field.editingFinished.connect(self._finish)
        self.colour.clicked.connect(self.colour_asked)
        self.more.clicked.connect(self.menu_asked)

    def show_entry(self, entry: Option) -> None:
        """Show the entry as it is in the book."""
        self.entry = entry
        hidden = bool(entry.data.get("hidden"))
        self.colour.set_colour(entry.colour or "")
        self.name.setAccessibleName(self.tr("{name}: name").format(name=entry.name))
        self.english.setAccessibleName(self.tr("{name}: English").format(name=entry.name))
        self.spellings.setAccessibleName(self.tr("{name}: other spellings").format(name=entry.name))
        self.more.set_label(self.tr("{name}: more").format(name=entry.name))
        for field, text in (
            (self.name, entry.name),
            (self.english, entry.name_en or ""),
            (self.spellings, "、".join(entry.synonyms)),
        ):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
            field.set_tone("text3" if hidden else "text")
        self.update()

    def show_count(self, count: int) -> None:
        """Say how often it is used, or that it is put aside."""
        hidden = self.entry.data.get("hidden")
        self.count.setText(self.tr("hidden · {n}").format(n=count) if hidden else str(count or "—"))

    def draft(self, colour: str | None = None) -> OptionDraft:
        """The entry as typed."""
        spellings = tuple(word.strip() for word in _BETWEEN.split(self.spellings.text()) if word.strip())
        chosen = (self.entry.colour or "") if colour is None else colour
        return OptionDraft(self.name.text(), self.english.text(), chosen, spellings)

    def _finish(self) -> None:
        entry, draft = self.entry, self.draft()
        known = OptionDraft(entry.name, entry.name_en or "", entry.colour or "", entry.synonyms)
        if draft != known:
            self.edited.emit(draft)

    # -- keys ----------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go on, with Alt they move the entry; Enter writes the name, Del asks what to do with it."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Delete and self.hasFocus():
            self.menu_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_F2) and self.hasFocus() and not event.modifiers():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rule below, a frame with the keyboard in the row itself."""
        style = theme.current()
        painter = draw.begin(self)
        if self.hasFocus():
            draw.rounded(painter, self.rect().adjusted(2, 2, -2, -2), 6, "soft", "focus", 2.0)
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.color("line"))
        painter.end()
