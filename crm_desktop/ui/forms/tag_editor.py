"""Tags as chips: a cross or Backspace takes one off, the plus or the field adds one by name."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.line_edit import LineEdit

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class TagChip(Chip):
    """A tag that can be taken off; `dropped` carries its key."""

    dropped = Signal(str)

    def __init__(self, key: str, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, closable=True, parent=parent)
        self.key = key
        self.setToolTip(note or text)
        if note:
            self.set_text(text, "warn", "clock")
        self.closed.connect(self._drop)

    def _drop(self) -> None:
        self.dropped.emit(self.key)


class TagEditor(QWidget):
    """Chips (key, text) with `added` (text) and `removed` (key); `inline` shows a plus instead of a field."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(
        self, known: Callable[[], Sequence[str]], *, inline: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known, self._inline = known, inline
        self._add = self.tr("Add a tag")
        self._chips = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._flow = FlowLayout(self._chips, 6)
        self.field = LineEdit("", self.tr("Add a tag, such as short decision chain"))
        self.field.setAccessibleName(self.tr("New tag"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.plus: IconButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._chips)
        column.addWidget(self.field)
        self.field.setVisible(not inline)
        self._shown: list[tuple[str, str]] = []

    def call(self, add: str, name: str, example: str) -> None:
        """What the plus and the field are called where these are no tags, and what may stand in the field."""
        self._add = add
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(example)

    def set_tags(self, tags: Sequence[tuple[str, str]], old: Mapping[str, str] = _NONE) -> None:
        """Show these tags, each (key, text); `old` says by key which ones were set long ago, and when."""
        self._shown = list(tags)
        self._flow.clear()
        for key, text in tags:
            chip = TagChip(key, text, old.get(key, ""), self._chips)
            chip.dropped.connect(self.removed)
            self._flow.addWidget(chip)
            chip.show()
        if self._inline:
            self.plus = IconButton("plus", self._add, side=20, icon_size=14, parent=self._chips)
            self.plus.clicked.connect(self.start)
            self._flow.addWidget(self.plus)
            self.setFocusProxy(self.plus)
            self.plus.show()
        self._chips.setVisible(bool(tags) or self._inline)
        self._chips.updateGeometry()

    def tags(self) -> list[tuple[str, str]]:
        """What is shown, (key, text) each."""
        return list(self._shown)

    def start(self) -> None:
        """Put the keyboard into the field for a new tag."""
        self._names.setStringList([str(name) for name in self._known()])
        self.field.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self) -> None:
        text = self.field.text().strip()
        self.field.clear()
        if text and text not in {shown for _, shown in self._shown}:
            self.added.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty field takes the last one off; Esc leaves that of the inline form."""
        if watched is self.field and event.type() == QEvent.Type.FocusIn:
            self._names.setStringList([str(name) for name in self._known()])
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            last = event.key() == Qt.Key.Key_Backspace and not self.field.text() and not event.isAutoRepeat()
            if last and self._shown:
                self.removed.emit(self._shown[-1][0])
                return True
        if self._inline and watched is self.field:
            escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
            if event.type() == QEvent.Type.KeyPress and escape:
                self.field.clear()
                self.field.hide()
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.type() == QEvent.Type.FocusOut and not self.field.text():
                self.field.hide()
        return False
