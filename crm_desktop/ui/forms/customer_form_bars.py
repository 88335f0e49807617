"""The customer form's top bar, duplicate strip and foot bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.services.duplicates import DuplicateHint
from crm_desktop.ui import theme
from crm_desktop.ui.forms.form_fields import Hint
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label, Rule
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.segmented import Segmented


class _Bar(QWidget):
    def __init__(self, height: int, fill: str, *, top: bool) -> None:
        super().__init__()
        self._fill, self._top = fill, top
        self.setFixedHeight(theme.current().px(height))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 0)
        self.row.setSpacing(10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color(self._fill))
        painter.fillRect(0, 0 if self._top else self.height() - 1, self.width(), 1, theme.current().color("border"))
        painter.end()


class TopBar(_Bar):
    """Back, title, type, what the type asks for, all or only required fields."""

    def __init__(self, title: str, types: Sequence[tuple[str, str]]) -> None:
        super().__init__(48, "surface", top=False)
        self.row.setContentsMargins(10, 0, 16, 0)
        self.back = IconButton("chevron-left", self.tr("Back (Esc)"), side=30)
        self.title = Label(title, "nav", bold=True)
        self.types = Segmented(types)
        self.hint = Hint()
        self.scope = Segmented([("all", self.tr("All fields")), ("required", self.tr("Required only"))])
        self.row.setSpacing(6)
        self.row.addWidget(self.back)
        self.row.addWidget(self.title)
        self.row.addSpacing(8)
        self.row.addWidget(Rule(down=True, length=20))
        self.row.addSpacing(8)
        self.row.addWidget(Label(self.tr("Customer type"), "small", "text2"))
        self.row.addSpacing(2)
        self.row.addWidget(self.types)
        self.row.addSpacing(8)
        self.row.addWidget(self.hint, 1)
        self.row.addWidget(self.scope)
        self.kept = Label("", "small", "text2")
        self.row.addSpacing(8)
        self.row.addWidget(self.kept)

    def set_required(self, count: int) -> None:
        """Say how many fields are required."""
        chosen = self.scope.current()
        required = self.tr("Required only")
        self.scope.set_options([("all", self.tr("All fields")), ("required", f"{required} {count}")])
        self.scope.set_current(chosen)

    def show_kept(self, clock: str) -> None:
        """Say when the draft was kept last; "" when it could not be."""
        self.kept.set_tone("text2" if clock else "danger")
        self.kept.setText(self.tr("Draft kept {time}").format(time=clock) if clock else self.tr("Draft not kept"))


class DuplicateStrip(QWidget):
    """28 px under the name: the best match and why; its room is kept while there is none."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: DuplicateHint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.current().px(28))
        self._holder = QWidget(self)
        self.badge = Badge("", 18)
        self.name, self.why = Label("", "small"), Label("", "small", "text2", elide=True)
        self.link = Link(self.tr("Compare F4"), role="small", bold=True)
        self.link.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._holder)
        inner = QHBoxLayout(self._holder)
        inner.setContentsMargins(10, 0, 10, 0)
        inner.setSpacing(8)
        inner.addWidget(IconLabel("merge", "warn", 14))
        inner.addWidget(Label(self.tr("Possible duplicate"), "small", "warn", bold=True))
        for part in (self.badge, self.name):
            inner.addWidget(part)
        inner.addWidget(self.why, 1)
        inner.addWidget(self.link)
        self._holder.hide()

    def show_hint(self, hint: DuplicateHint | None) -> None:
        """Show the best match, or nothing."""
        self.found = hint
        self._holder.setVisible(hint is not None)
        if hint is not None:
            self.badge.set_letter(hint.grade)
            self.badge.setVisible(bool(hint.grade))
            self.name.setText(hint.name)
            self.why.setText(" · ".join([hint.number, *(say(reason) for reason in hint.reasons)]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The warning ground while there is a match."""
        if self.found is not None:
            painter = draw.begin(self)
            draw.rounded(painter, self.rect(), 6, "warnbg", "warnbd")
            painter.end()

    def sizeHint(self) -> QSize:
        """28 px high."""
        return QSize(200, theme.current().px(28))


class FootBar(_Bar):
    """Key caps, how many places want a look, and the buttons."""

    def __init__(self) -> None:
        super().__init__(52, "canvas", top=True)
        keys = (
            ("Tab", self.tr("next")),
            ("F8", self.tr("next problem")),
            ("F4", self.tr("compare duplicate")),
            ("Alt+1…7", self.tr("go to section")),
            ("Ctrl+;", self.tr("today")),
        )
        self.keys = QWidget()
        row = QHBoxLayout(self.keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for key, text in keys:
            row.addWidget(KeyCap(key))
            row.addWidget(Label(text, "small", "text3"))
            row.addSpacing(10)
        self.row.addWidget(self.keys)
        self.row.addStretch(1)
        self.alert = IconLabel("alert", "danger", 14)
        self.problems = Label("", "small", "danger")
        self.cancel = Button(self.tr("Cancel"), "ghost")
        self.save_next = Button(self.tr("Save and new"))
        self.save = Button(self.tr("Save customer"), "primary")
        for part in (self.alert, self.problems, KeyCap("Ctrl+Enter"), self.cancel, self.save_next, self.save):
            self.row.addWidget(part)
        self.set_problems(0)

    def set_problems(self, count: int) -> None:
        """Say how many places want a look; none of them blocks saving (X-06)."""
        self.alert.setVisible(count > 0)
        self.problems.setText(self.tr("%n place(s) to look at, saving still works", "", count) if count else "")

    def set_error(self, text: str) -> None:
        """Say why it could not be saved."""
        self.alert.setVisible(True)
        self.problems.setText(text)
