"""One level of the playbook in the editor: every number and word is changed where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.playbook import Level, Role, Service, Words
from crm_desktop.ui import theme
from crm_desktop.ui.say import marked, say
from crm_desktop.ui.settings.level_badge import LevelBadge, LevelMenu
from crm_desktop.ui.settings.playbook_draft import Draft
from crm_desktop.ui.settings.rhythm_cell import RhythmCell
from crm_desktop.ui.settings.words import ROLES, SERVICES
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.focus_painted import FocusPainted
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu
from crm_desktop.ui.widgets.quiet_edit import QuietEdit
from crm_desktop.ui.widgets.stepper import Stepper

HEIGHT = 54
_STRETCH = QSizePolicy.Policy.Ignored


def cell(*lines: QWidget | QHBoxLayout, width: int = 0) -> QWidget:
    """One or two lines in a column of the table; without a width it takes its share of what is left."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    for line in lines:
        if isinstance(line, QWidget):
            column.addWidget(line)
        else:
            column.addLayout(line)
    column.addStretch(1)
    if width:
        box.setFixedWidth(width)
    else:
        box.setSizePolicy(_STRETCH, QSizePolicy.Policy.Preferred)
    return box


def beside(*parts: QWidget, gap: int = 0) -> QHBoxLayout:
    """Parts on one line."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


class LevelRow(FocusPainted):
    """Signals: `stepped(int)` to the neighbour, `moved(int)`, `removed()`, `detail_asked()`.

    Up and Down go on to the next level, with Alt they take it along; Enter shows the details, Del removes it.
    """

    stepped = Signal(int)
    moved = Signal(int)
    removed = Signal()
    detail_asked = Signal()

    def __init__(self, draft: Draft, at: int, widths: dict[str, int]) -> None:
        super().__init__()
        self.draft, self.at = draft, at
        self._changed = self._last = False
        self.name = name = draft.book.levels[at].name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.current().px(HEIGHT))
        self._build(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.badge)
        row.addWidget(cell(self.title, self.meaning), 5)
        row.addWidget(cell(self.rhythm, width=widths["rhythm"]))
        row.addWidget(cell(beside(self.gap, Label(self.tr("days"), tone="text2"), gap=1), width=widths["gap"]))
        row.addWidget(cell(beside(self.daily, Label("/", tone="text3"), self.weekly), width=widths["cap"]))
        goal = beside(Label(self.tr("in"), "small", "text3"), self.goal_days, self._days_of_goal, gap=2)
        goal.setContentsMargins(5, 0, 0, 0)
        row.addWidget(cell(self.goal, goal), 5)
        row.addWidget(cell(beside(self.lead), beside(self.service), width=widths["lead"]))
        row.addWidget(self.detail)
        self._connect()
        self.show_level()

    def _build(self, name: str) -> None:
        self.badge = LevelBadge(name, "")
        self.title = QuietEdit(self.tr("{level}: name").format(level=name))
        self.title.setFont(theme.current().font("body", bold=True))
        self.meaning = QuietEdit(self.tr("{level}: meaning").format(level=name))
        self.meaning.setFont(theme.current().font("small"))
        self.rhythm = RhythmCell(name, self.draft.book.levels[self.at].rhythm)
        self.gap = Stepper(0, 0, 3660, quiet=True)
        self.gap.setAccessibleName(self.tr("{level}: shortest gap").format(level=name))
        self.daily = Stepper(0, 0, 100, quiet=True, none="—")
        self.daily.setAccessibleName(self.tr("{level}: most a day").format(level=name))
        self.weekly = Stepper(0, 0, 100, quiet=True, none="—")
        self.weekly.setAccessibleName(self.tr("{level}: most a week").format(level=name))
        self.goal = QuietEdit(self.tr("{level}: goal").format(level=name))
        self.goal.setPlaceholderText(self.tr("no goal"))
        self.goal_days = Stepper(0, 0, 3660, quiet=True, none="—")
        self.goal_days.setAccessibleName(self.tr("{level}: days for the goal").format(level=name))
        self._days_of_goal = Label(self.tr("days"), "small", "text3")
        self.lead = Link("", "text")
        self.service = Link("", "text2", role="small")
        self.detail = IconButton("chevron-right", self.tr("{level}: what to talk about").format(level=name), side=24)
        self._numbers = {
            "gap": self.gap,
            "daily": self.daily,
            "weekly": self.weekly,
            "goal_days": self.goal_days,
        }

    def _connect(self) -> None:
        self.badge.clicked.connect(self._open_menu)
        self.title.textEdited.connect(self._title)
        self.meaning.textEdited.connect(self._meaning)
        self.goal.textEdited.connect(self._goal)
        self.rhythm.changed.connect(self._rhythm)
        self.rhythm.refused.connect(self._refused)
        self.lead.clicked.connect(self._open_roles)
        self.service.clicked.connect(self._service)
        self.detail.clicked.connect(self.detail_asked)
        for number in self._numbers.values():
            number.stepped.connect(self._number)
            number.refused.connect(self._refused)

    # -- what it shows -------------------------------------------------------------------------------------------
    def level(self) -> Level:
        """The level as it is now."""
        return self.draft.book.levels[self.at]

    def show_level(self) -> None:
        """Show the level; a field that is being typed in keeps its text where that says the same."""
        level, said = self.level(), self.draft.said
        self.badge.set_look(level.name, level.colour)
        for field, words in ((self.title, level.title), (self.meaning, level.meaning), (self.goal, level.goal)):
            if field.text() != said(words) and not field.hasFocus():
                field.setText(said(words))
                field.setCursorPosition(0)
            field.setToolTip(said(words))
        if self.rhythm.complete():
            self.rhythm.show_rhythm(level.rhythm)
        for key, number in (
            (self.gap, level.min_gap),
            (self.daily, level.daily_most),
            (self.weekly, level.weekly_most),
            (self.goal_days, level.goal_days),
        ):
            if key.value() is not None:
                key.set_value(number)
        leads = [marked("settings", ROLES[role]) for role in level.lead]
        self.lead.setText(f"{leads[0]} +{len(leads) - 1}" if leads[1:] else "".join(leads) or "—")
        self.lead.setToolTip(", ".join(leads))
        self.lead.setAccessibleDescription(self.tr("{level}: who leads").format(level=level.name))
        always = level.service is Service.ALWAYS
        self.service.set_tone("ok" if always else "text2")
        self.service.setText(marked("settings", SERVICES[level.service]))
        for link in (self.lead, self.service):
            link.updateGeometry()
        opened = next((one for one in self.draft.opened.levels if one.name == level.name), None)
        self._changed = opened != level
        self._last = self.at == len(self.draft.book.levels) - 1
        self._mark()
        self.update()

    def _mark(self) -> None:
        """Say at the numbers what contradicts what."""
        found = {one.field: say(one.message) for one in self.draft.problems() if one.level == self.at}
        self.gap.set_wrong(found.get("min_gap", ""))
        self.weekly.set_wrong(found.get("weekly_most", ""))
        for field in (self.rhythm.least, self.rhythm.most):
            field.set_wrong(found.get("rhythm", ""))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rule below, a bar at the left where something changed, a frame with the keyboard in the row itself."""
        style = theme.current()
        painter = draw.begin(self)
        if self.hasFocus():
            draw.rounded(painter, self.rect().adjusted(2, 2, -2, -2), 6, "soft", "focus", 2.0)
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, style.color("line"))
        if self._changed:
            painter.fillRect(1, 1, 3, self.height() - 2, style.color("accent"))
        painter.end()

    # -- what is done in it --------------------------------------------------------------------------------------
    def _title(self, text: str) -> None:
        self.draft.put_level(self.at, title=Words(text.strip()))

    def _meaning(self, text: str) -> None:
        self.draft.put_level(self.at, meaning=Words(text.strip()))

    def _goal(self, text: str) -> None:
        self.draft.put_level(self.at, goal=Words(text.strip()))

    def _rhythm(self, rhythm: object) -> None:
        self.draft.put_level(self.at, rhythm=rhythm)
        self._refused()

    def _number(self, _number: int) -> None:
        values = {key: field.value() for key, field in self._numbers.items()}
        names = {"gap": "min_gap", "daily": "daily_most", "weekly": "weekly_most", "goal_days": "goal_days"}
        known = {names[key]: value for key, value in values.items() if value is not None}
        self.draft.put_level(self.at, **known)
        self._refused()

    def _refused(self) -> None:
        whole = self.rhythm.complete() and all(field.value() is not None for field in self._numbers.values())
        self.draft.set_incomplete(self.name, not whole)

    def _service(self) -> None:
        other = Service.WORKING if self.level().service is Service.ALWAYS else Service.ALWAYS
        self.draft.put_level(self.at, service=other)

    def _open_roles(self) -> None:
        leads = self.level().lead
        items = [PickItem(role.value, marked("settings", text), checked=role in leads) for role, text in ROLES.items()]
        self._roles = PickMenu(items, self)
        self._roles.toggled.connect(self._role)
        self._roles.open_focused(self.lead)

    def _role(self, key: str, on: bool) -> None:
        chosen = {*self.level().lead, Role(key)} if on else {*self.level().lead} - {Role(key)}
        self.draft.put_level(self.at, lead=tuple(role for role in ROLES if role in chosen))

    def _open_menu(self) -> None:
        level, last = self.level(), self.at == len(self.draft.book.levels) - 1
        self._menu = LevelMenu(level.name, level.colour, first=self.at == 0, last=last, parent=self)
        self._menu.colour.connect(self._colour)
        self._menu.moved.connect(self.moved)
        self._menu.removed.connect(self.removed)
        self._menu.open_below(self.badge)

    def _colour(self, colour: str) -> None:
        self.draft.put_level(self.at, colour=colour)

    # -- keys ----------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the row; those of its fields go to the fields."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step is not None and self.hasFocus():
            self.stepped.emit(step)
        elif self.hasFocus() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.detail_asked.emit()
        elif self.hasFocus() and key == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
