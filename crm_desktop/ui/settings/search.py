"""The search field of the settings and the list of what it finds."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.settings.places import matches
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.label import KeyCap, Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_WIDTH = 300
_MOST = 9


class FoundLine(Pressable):
    """One thing that was found."""

    def __init__(self, room: str, place: str, text: str) -> None:
        super().__init__(text, None, 5.0)
        self.room, self.place, self.lit = room, place, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """30 px high."""
        style = theme.current()
        return QSize(style.metrics("body").horizontalAdvance(self.text()) + 20, style.px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = draw.begin(self)
        if self.lit or self.hovered:
            draw.rounded(painter, self.rect(), 5, "sel")
        draw.line(painter, self.rect().adjusted(10, 0, -8, 0), self.text(), "text", "body")
        painter.end()


class FoundList(QWidget):
    """A box under the field; it takes no focus."""

    chosen = Signal(str, str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5, 5, 5, 5)
        self._column.setSpacing(0)
        self.lines: list[FoundLine] = []
        self._nothing = Label(self.tr("No setting of that name"), "small", "text3")
        self._nothing.setContentsMargins(10, 6, 10, 6)
        self._column.addWidget(self._nothing)
        self.hide()

    def show_found(self, typed: str) -> None:
        """List what the words mean."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = [FoundLine(*found) for found in matches(typed)[:_MOST]]
        for line in self.lines:
            line.clicked.connect(self._clicked)
            self._column.addWidget(line)
            # Qt would show it with the next turn of its loop: the list would be too low for it
            line.show()
        if self.lines:
            self.lines[0].lit = True
        self._nothing.setVisible(not self.lines)
        self.setVisible(bool(typed.strip()))

    def place_under(self, field: QWidget) -> None:
        """Lie under the field, as wide as it is or wider."""
        host = self.parentWidget()
        if host is not None:
            self.setFixedWidth(max(field.width(), theme.current().px(_WIDTH)))
            self.adjustSize()
            self.move(field.mapTo(host, QPoint(0, field.height() + 4)))
            self.raise_()

    def step(self, by: int) -> None:
        """Light the next line or the one before."""
        if self.lines:
            at = next((place for place, line in enumerate(self.lines) if line.lit), 0)
            for place, line in enumerate(self.lines):
                line.lit = place == (at + by) % len(self.lines)
                line.update()

    def take(self) -> None:
        """Choose the lit line."""
        for line in self.lines:
            if line.lit:
                self.chosen.emit(line.room, line.place)
                return

    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, FoundLine):
            self.chosen.emit(line.room, line.place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Raised ground and edge."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "raised", "border2")
        painter.end()


class SettingsSearch(LineEdit):
    """Ctrl+F goes here; arrows and Enter choose, Esc empties it before it closes anything."""

    chosen = Signal(str, str)

    def __init__(self, host: QWidget) -> None:
        super().__init__("", "", icon="search")
        self.setPlaceholderText(self.tr("Search settings"))
        self.setAccessibleName(self.placeholderText())
        self.setFixedWidth(theme.current().px(_WIDTH))
        self._cap = KeyCap("Ctrl+F", parent=self)
        self.found = FoundList(host)
        self.textChanged.connect(self._typed)
        self.found.chosen.connect(self._take)
        self.installEventFilter(self)

    def _typed(self, text: str) -> None:
        self._cap.setVisible(not text)
        self.found.show_found(text)
        self.found.place_under(self)

    def _take(self, room: str, place: str) -> None:
        self.clear()
        self.chosen.emit(room, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key cap at the right."""
        super().resizeEvent(event)
        hint = self._cap.sizeHint()
        self._cap.setGeometry(self.width() - hint.width() - 7, (self.height() - hint.height()) // 2, *hint.toTuple())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Esc is taken here while something is typed, before the settings close on it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.text():
                event.accept()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.found.hide()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter choose in the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.found.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text():
            self.found.take()
        else:
            super().keyPressEvent(event)
