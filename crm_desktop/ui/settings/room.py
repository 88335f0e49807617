"""What every room of the settings is: a title, rows of settings, and for some a panel at the right and a foot."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.scrolled import scrolled

_INSET = 24
_NAME_WIDTH = 150
_LINE = 960


class Bar(QWidget):
    """A strip on canvas with a line at one edge."""

    def __init__(self, height: int, *, line_above: bool) -> None:
        super().__init__()
        self._height, self._above = height, line_above
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.current().px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and line."""
        style = theme.current()
        painter = draw.begin(self)
        painter.fillRect(self.rect(), style.color("canvas"))
        painter.fillRect(0, 0 if self._above else self.height() - 1, self.width(), 1, style.color("border"))
        painter.end()


class Ground(QWidget):
    """A plain surface in a token's colour."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color(self._tone))
        painter.end()


def shelf_of(content: QWidget, width: int) -> Ground:
    """A list at the left edge, on its own ground, so wide."""
    ground = Ground("canvas")
    outer = QVBoxLayout(ground)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled(content))
    ground.setFixedWidth(width)
    return ground


class Room(QWidget):
    """`body` takes the content, `head` what stands at the right of the title; `mark` makes a setting findable."""

    customer_asked = Signal(int)
    """A customer is to be shown, the settings closed."""
    place_asked = Signal(str, str)
    """Another room is to be shown, and a setting in it."""

    def __init__(self, context: Context, title: str, note: str = "", *, wide: bool = False) -> None:
        super().__init__()
        self.context = context
        self._marks: dict[str, QWidget] = {}
        self.setAccessibleName(title)
        # a click beside the fields leaves them: with the keyboard in one Ctrl+Z means its letters, not the last step
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        content = QWidget()
        self.head, self.body = QHBoxLayout(), QVBoxLayout()
        self.head.setSpacing(8)
        self.body.setSpacing(14)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(Label(title, "title", bold=True))
        top.addWidget(Label(note, "small", "text2", elide=True), 1)
        top.addLayout(self.head)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(_INSET, 16, _INSET, 20)
        inner.setSpacing(14)
        inner.addLayout(top)
        inner.addLayout(self.body, 1)
        if not wide:
            # lines that run over the whole of a large screen are hard to read
            content.setMaximumWidth(theme.current().px(_LINE))
        self.area = scrolled(content)
        self.across = QHBoxLayout()
        self.across.setSpacing(0)
        self.across.addWidget(self.area, 1)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.outer.addLayout(self.across, 1)

    def row(self, key: str, name: str, editor: QWidget) -> None:
        """A setting on a line of its own: its name, then what changes it."""
        line = QHBoxLayout()
        label = Label(name, tone="text2")
        label.setMinimumWidth(theme.current().px(_NAME_WIDTH))
        editor.setAccessibleName(name)
        line.addWidget(label)
        line.addWidget(editor)
        line.addStretch(1)
        self.body.addLayout(line)
        self.mark(key, editor)

    def rule(self) -> None:
        """A line between two groups of settings."""
        self.body.addWidget(Rule())

    def mark(self, key: str, widget: QWidget) -> None:
        """Let the search lead to a widget."""
        self._marks[key] = widget

    def go_to(self, key: str) -> None:
        """Bring a setting into view and give it the keyboard."""
        target = self._marks.get(key)
        content = self.area.widget()
        if target is not None and content is not None:
            place = target.mapTo(content, QPoint())
            self.area.ensureVisible(place.x(), place.y() + target.height() // 2, 0, 120)
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def leave_fields(self) -> None:
        """Take the keyboard out of the field, so that Ctrl+Z takes back what was just saved."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow a step of the book."""

    def confirm(self) -> None:
        """What Ctrl+Enter does here."""

    def kept(self) -> object:
        """What was typed and not saved, to go on with in another window; None for nothing."""
        return None

    def take_up(self, kept: object) -> None:
        """Go on with what a room of the same kind kept."""

    def unsaved(self) -> str:
        """What would be lost if the settings were closed now, "" for nothing."""
        return ""
