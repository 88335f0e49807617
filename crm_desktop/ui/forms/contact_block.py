"""One person in the form: name, title, what part it plays, and typed contact points as tokens."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.contact_points import Point, parse_point, split_points
from crm_desktop.services.contacts import ContactDraft, PointDraft
from crm_desktop.ui.forms.birthday_edit import BirthdayEdit
from crm_desktop.ui.forms.contact_roles import PickChip
from crm_desktop.ui.forms.contact_words import (
    DECIDES,
    KINDS,
    POINT_ICONS,
    PREFERENCES,
    ROLES,
    is_partial_name,
    point_kind,
)
from crm_desktop.ui.forms.dragging import Grip
from crm_desktop.ui.forms.point_token import PointToken
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.pick_list import PickMenu


class ContactBlock(Card):
    """One person; `changed` after every edit, `removed` when it is taken off, `primary_asked` to put it first.

    `stepped` -1 or 1 moves it by key, `dragged` and `dropped` by its grip.
    """

    changed = Signal()
    removed = Signal()
    primary_asked = Signal()
    stepped = Signal(int)
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, draft: ContactDraft | None = None, parent: QWidget | None = None) -> None:
        super().__init__(fill="surface2", inset=10, parent=parent)
        self.body.setContentsMargins(8, 7, 8, 8)
        self.id = draft.id if draft else None
        self.is_primary = False
        self._kept = draft
        self.points: list[Point] = []
        self.name = LineEdit(draft.name if draft else "", self.tr("Name"))
        self.title = LineEdit(draft.title if draft else "", self.tr("Title"))
        self.name.setAccessibleName(self.tr("Contact's name"))
        self.title.setAccessibleName(self.tr("Contact's title"))
        self.primary = Chip(self.tr("Main"), "info")
        self.role = PickChip(self.tr("Role"), ROLES, self.tr("No role"), loud=DECIDES)
        self.preference = PickChip(self.tr("Preference"), PREFERENCES, self.tr("No preference"))
        self.birthday = BirthdayEdit(draft.birthday if draft else "")
        self.said = Label("", "small", "danger", wrap=True)
        self.said.hide()
        self.partial = Chip(self.tr("name incomplete"), "warn")
        self.add_button = IconButton("plus", self.tr("Add a contact point"), side=26, icon_size=15)
        self.grip = Grip(self.tr("Drag, or Alt+↑ ↓"))
        self.more_button = IconButton("more", self.tr("More for this contact"), side=26, icon_size=15)
        self.entry = LineEdit("", self.tr("Phone, WeChat, e-mail; Enter adds"))
        self.entry.setAccessibleName(self.tr("New contact point"))
        self._kind = ""
        self._menu: PickMenu | None = None
        self._lay_out()
        self._connect()
        if draft:
            self.role.set_value(DECIDES if draft.is_decision_maker else draft.role)
            self.preference.set_value(draft.preference)
            self.set_primary(draft.is_primary)
            self.set_points([parse_point(point.value, point.kind or None) for point in draft.points])

    def _lay_out(self) -> None:
        for edit, width in ((self.name, 92), (self.title, 110)):
            edit.setFixedWidth(width)
            edit.setProperty("compact", "true")
        marks = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        marks.setSizePolicy(policy)
        chips = FlowLayout(marks, 4)
        chips.setContentsMargins(0, 3, 0, 0)
        for chip in (self.primary, self.role, self.preference, self.birthday, self.partial):
            chips.addWidget(chip)
        row = QHBoxLayout()
        row.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.name, 0, top)
        row.addWidget(self.title, 0, top)
        row.addWidget(marks, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for part in (self.add_button, self.grip, self.more_button):
            buttons.addWidget(part, 0, top)
        row.addLayout(buttons)
        self.body.addLayout(row)
        self.tokens = QWidget()
        self.flow = FlowLayout(self.tokens, 6)
        self.body.addWidget(self.tokens)
        self.body.addWidget(self.entry)
        self.body.addWidget(self.said)

    def _connect(self) -> None:
        for edit in (self.name, self.title):
            edit.textChanged.connect(self._edited)
        self.name.textChanged.connect(self._name_typed)
        self.role.edited.connect(self._edited)
        self.preference.edited.connect(self._edited)
        self.birthday.edited.connect(self._edited)
        self.birthday.said.connect(self._say)
        self.grip.moved.connect(self.dragged)
        self.grip.released.connect(self.dropped)
        self.entry.returnPressed.connect(self._take)
        self.entry.editingFinished.connect(self._take)
        self.add_button.clicked.connect(self._open_kinds)
        self.more_button.clicked.connect(self._open_more)
        self._name_typed(self.name.text())

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _edited(self) -> None:
        self.changed.emit()

    def set_primary(self, on: bool) -> None:
        """Say whether this is the main contact."""
        self.is_primary = on
        self.primary.setVisible(on)

    def _name_typed(self, text: str) -> None:
        self.partial.setVisible(is_partial_name(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the person."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def _open_more(self) -> None:
        self._menu = PickMenu(
            [
                PickItem("primary", self.tr("Make the main contact"), icon="person"),
                PickItem("up", self.tr("Move up"), icon="arrow-up"),
                PickItem("down", self.tr("Move down"), icon="arrow-down"),
                PickItem("remove", self.tr("Remove this contact"), icon="trash"),
            ],
            self,
        )
        self._menu.picked.connect(self._more_picked)
        self._menu.open_focused(self.more_button)

    def _more_picked(self, key: str) -> None:
        if key == "remove":
            self.removed.emit()
        elif key == "primary":
            self.primary_asked.emit()
        else:
            self.stepped.emit(-1 if key == "up" else 1)

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these points as tokens."""
        self.points = list(points)
        self.flow.clear()
        for point in self.points:
            token = PointToken(point, self.tokens)
            token.dropped.connect(self._drop)
            token.clicked.connect(self._rewrite)
            self.flow.addWidget(token)
            token.show()
        self.tokens.setVisible(bool(points))
        self.entry.setVisible(not points or self.entry.hasFocus())
        self.tokens.updateGeometry()

    def _drop(self) -> None:
        token = self.sender()
        if isinstance(token, PointToken):
            self.set_points([point for point in self.points if point is not token.point])
            self.changed.emit()

    def _rewrite(self) -> None:
        token = self.sender()
        if isinstance(token, PointToken):
            self._take()
            self._kind = token.point.kind
            self.set_points([point for point in self.points if point is not token.point])
            self.entry.show()
            self.entry.setText(token.point.value)
            self.entry.setFocus()

    def _open_kinds(self) -> None:
        items = [PickItem(kind, point_kind(kind), icon=POINT_ICONS.get(kind, "card")) for kind in KINDS]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._kind_picked)
        self._menu.open_focused(self.add_button)

    def _kind_picked(self, kind: str) -> None:
        self._kind = kind
        self.entry.show()
        self.entry.setPlaceholderText(point_kind(kind))
        self.entry.setFocus()

    def _take(self) -> None:
        """Two numbers in one text become two points (000-08)."""
        text = self.entry.text().strip()
        if not text:
            self.entry.setVisible(not self.points or self.entry.hasFocus())
            return
        known = {(point.kind, point.key) for point in self.points}
        fresh = [parse_point(text, self._kind)] if self._kind else split_points(text)
        self._kind = ""
        self.entry.clear()
        self.entry.setPlaceholderText(self.tr("Phone, WeChat, e-mail; Enter adds"))
        self.set_points([*self.points, *(point for point in fresh if (point.kind, point.key) not in known)])
        self.changed.emit()

    def draft(self) -> ContactDraft:
        """The person as typed, with what was typed but not yet taken in."""
        typed = tuple(PointDraft(point.kind, point.value) for point in self.points)
        rest = self.entry.text().strip()
        kept, role = self._kept, self.role.value()
        return ContactDraft(
            name=self.name.text().strip(),
            title=self.title.text().strip(),
            points=(*typed, PointDraft(self._kind, rest)) if rest else typed,
            id=self.id,
            is_primary=self.is_primary,
            is_decision_maker=role == DECIDES,
            role="" if role == DECIDES else role,
            preference=self.preference.value(),
            birthday=self.birthday.value(),
            remark=kept.remark if kept else "",
        )
