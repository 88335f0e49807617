"""One greeting to send: whom, how, the text, what it used; to be rewritten or copied."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.greetings import Card
from crm_desktop.ui import theme
from crm_desktop.ui.say import say, together
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.inputs import TextEdit
from crm_desktop.ui.widgets.label import Label

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Words(Label):
    """The text of a greeting, which wraps at any width; a least height of its own would ask for a scroll bar."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "small", wrap=True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line, px."""
        return QSize(0, self.fontMetrics().lineSpacing())


class OwnWords(TextEdit):
    """The text while it is changed by hand; `left` once with the text, unchanged after Esc."""

    left = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__(text, lines=4)
        self.setAccessibleName(self.tr("Text of the greeting"))
        self._before, self._done = text, False

    def _leave(self, text: str) -> None:
        if not self._done:
            self._done = True
            self.left.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the old text back, Ctrl+Enter keeps the new one."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave(self._before)
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leave(self.toPlainText())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on has finished; a menu of its own is no going on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._leave(self.toPlainText())


class DraftCard(QWidget):
    """Signals: `chosen`, `rewrite_asked`, `copy_asked`, `record_asked` (Enter), each with the contact's id; `edited`
    with the text too.
    """

    chosen = Signal(int)
    rewrite_asked = Signal(int)
    copy_asked = Signal(int)
    record_asked = Signal(int)
    edited = Signal(int, str)
    resized = Signal()

    def __init__(self, card: Card, method: str, *, same: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self._same, self._current = card, same, False
        one = card.recipient
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{one.name} · {one.customer}: {card.draft.text}")
        self.text = Words(card.draft.text)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        if one.grade:
            head.addWidget(Badge(one.grade, 18))
        head.addWidget(Label(f"{one.name} · {one.customer}", "body", bold=True, elide=True), 1)
        head.addWidget(Label(method, "small", "text3"))
        facts = [say(fact) for fact in card.facts]
        used = together(facts) if facts else self.tr("uses nothing known of them")
        self.used = Label(used, "small", "ok" if facts else "warn", elide=True)
        self.edit = IconButton("edit", self.tr("Edit for {name}").format(name=one.name), side=26, icon_size=14)
        self.rewrite = IconButton("refresh", self.tr("Rewrite for {name}").format(name=one.name), side=26, icon_size=14)
        self.copy = IconButton("copy", self.tr("Copy for {name}").format(name=one.name), side=26, icon_size=14)
        foot.setSpacing(2)
        foot.addWidget(self.used, 1)
        foot.addWidget(self.edit)
        foot.addWidget(self.rewrite)
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 8, 5)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addLayout(foot)
        self.field: OwnWords | None = None
        self._column = column
        self.edit.clicked.connect(self.open_field)
        self.rewrite.clicked.connect(self._rewrite)
        self.copy.clicked.connect(self._copy)

    def set_current(self, on: bool) -> None:
        """Whether it is the one that is sent next."""
        self._current = on
        self.update()

    def open_field(self) -> None:
        """Let the text be changed by hand; leaving the field keeps it, Esc does not."""
        if self.field is None:
            self.field = OwnWords(self.card.draft.text)
            self.field.left.connect(self._take)
            self._column.replaceWidget(self.text, self.field)
            self.text.hide()
            self.field.show()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.resized.emit()

    def _take(self, text: str) -> None:
        self.edited.emit(self.card.recipient.contact_id, text)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The text is changed where it stands."""
        if self.text.geometry().contains(event.position().toPoint()):
            self.open_field()

    def _rewrite(self) -> None:
        self.rewrite_asked.emit(self.card.recipient.contact_id)

    def _copy(self) -> None:
        self.copy_asked.emit(self.card.recipient.contact_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.chosen.emit(self.card.recipient.contact_id)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here by Tab means this one."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.chosen.emit(self.card.recipient.contact_id)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter copies and records."""
        if event.key() in _ENTER:
            self.record_asked.emit(self.card.recipient.contact_id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box; the current one has an accent edge, one that others get too a warning edge."""
        painter = draw.begin(self)
        edge = "accent" if self._current else "warnbd" if self._same or not self.card.draft.used else "border"
        draw.rounded(painter, self.rect(), theme.current().px(6), "surface", edge, 1.5 if self._current else 1.0)
        painter.end()
