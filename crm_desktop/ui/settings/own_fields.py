"""Room: the fields of one's own on the customers' form, and those that files brought."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services import custom_fields, field_versions
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.field_dialog import FieldDialog
from crm_desktop.ui.say import marked, together
from crm_desktop.ui.settings.field_versions import FieldVersions
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link

_KINDS: Final = {
    "text": QT_TRANSLATE_NOOP("settings", "Text"),
    "number": QT_TRANSLATE_NOOP("settings", "A number"),
    "date": QT_TRANSLATE_NOOP("settings", "Date"),
    "choice": QT_TRANSLATE_NOOP("settings", "Choice"),
}
_NAME, _KIND, _COUNT = 200, 220, 90


class FieldRow(QWidget):
    """One field: name, kind with its unit or entries, how many customers have it, and what can be done."""

    def __init__(self, field: CustomField, count: int, *, listed: bool) -> None:
        super().__init__()
        self.field = field
        self.setFixedHeight(theme.current().px(36))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        kind, whom = marked("settings", _KINDS[field.kind]), together((*field.types, *field.industries))
        only = self.tr("only {whom}").format(whom=whom) if whom else ""
        about = " · ".join(filter(None, (kind, field.unit, only, together(field.choices))))
        for text, width, tone in (
            (field.name, _NAME, "text"),
            (about if listed else self.tr("from a file, not on the form"), _KIND, "text2"),
            (f"{count:,}" if count else "—", _COUNT, "text3"),
        ):
            label = Label(text, "body", tone, elide=True)
            # an elided label gives its room away unless it is told to keep it
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            label.setFixedWidth(theme.current().px(width))
            row.addWidget(label)
        row.addStretch(1)
        self.up = IconButton("arrow-up", self.tr("{name}: up").format(name=field.name), side=26)
        self.down = IconButton("arrow-down", self.tr("{name}: down").format(name=field.name), side=26)
        self.edit = IconButton("edit", self.tr("{name}: edit").format(name=field.name), side=26)
        self.remove = IconButton("trash", self.tr("{name}: take off the form").format(name=field.name), side=26)
        self.take = Link(self.tr("Put on the form"), role="small")
        for button in (self.up, self.down, self.edit, self.remove):
            row.addWidget(button)
            button.setVisible(listed)
        row.addWidget(self.take)
        self.take.setVisible(not listed)


class FieldsRoom(Room):
    """Each change is a step of its own; what is taken off the form keeps its values."""

    def __init__(self, context: Context) -> None:
        note = self.tr(
            "For everybody or for some types and industries; what a file brings under an unknown title is kept here"
        )
        super().__init__(context, self.tr("Own fields"), note)
        self.rows: list[FieldRow] = []
        self._counts: Mapping[str, int] = {}
        self.add_button = Button(self.tr("New field"), icon="plus")
        self.add_button.clicked.connect(self._add)
        self.head.addWidget(self.add_button)
        card = Card(inset=2)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 2)
        head.setSpacing(6)
        for title, width in ((self.tr("Name"), _NAME), (self.tr("Holds"), _KIND), (self.tr("In use at"), _COUNT)):
            label = Label(title, "small", "text3")
            label.setFixedWidth(theme.current().px(width))
            head.addWidget(label)
        head.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        card.body.setSpacing(0)
        card.body.addLayout(head)
        card.body.addLayout(self._column)
        self.nothing = Label(self.tr("No field of your own yet"), "body", "text3")
        self.nothing.setContentsMargins(12, 8, 12, 12)
        card.body.addWidget(self.nothing)
        self.body.addWidget(card)
        self.versions = FieldVersions()
        self.body.addWidget(self.versions)
        self.body.addStretch(1)
        self.mark("fields", self.add_button)
        self.refresh()
        self._count()

    def refresh(self) -> None:
        """Show the fields as they are in the book."""
        holder = QApplication.focusWidget()
        if any(holder is not None and row.isAncestorOf(holder) for row in self.rows):
            # the row that has the keyboard is made anew
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        listed = custom_fields.listing(self.context.store)
        known = {one.name for one in listed}
        strays = [CustomField(name) for name in self._counts if name not in known]
        self.rows = [FieldRow(one, self._counts.get(one.name, 0), listed=True) for one in listed]
        self.rows += [FieldRow(one, self._counts[one.name], listed=False) for one in strays]
        for row in self.rows:
            row.up.setEnabled(row is not self.rows[0])
            row.down.setEnabled(row is not self.rows[len(listed) - 1])
            row.up.clicked.connect(self._up)
            row.down.clicked.connect(self._down)
            row.edit.clicked.connect(self._edit)
            row.remove.clicked.connect(self._remove)
            row.take.clicked.connect(self._take)
            self._column.addWidget(row)
            row.show()
        self.nothing.setVisible(not self.rows)
        self.versions.show_versions(field_versions.versions(self.context.store))

    def _count(self) -> None:
        self.context.work.read(custom_fields.uses, done=self._counted)

    def _counted(self, counts: Mapping[str, int]) -> None:
        if counts != self._counts:
            self._counts = counts
            self.refresh()

    # -- what is done --------------------------------------------------------------------------------------------
    def _asked(self) -> CustomField:
        return next(row.field for row in self.rows if row.isAncestorOf(self._sender()))

    def _sender(self) -> QWidget:
        sender = self.sender()
        assert isinstance(sender, QWidget)  # noqa: S101 - only buttons of rows are connected
        return sender

    def _add(self) -> None:
        FieldDialog(self.context, parent=self.window()).open()

    def _edit(self) -> None:
        FieldDialog(self.context, self._asked(), self.window()).open()

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        self.context.work.run(custom_fields.move, self._asked().name, by)

    def _remove(self) -> None:
        self.context.work.run(custom_fields.remove, self._asked().name)

    def _take(self) -> None:
        self.context.work.run(custom_fields.add, self._asked())

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow every change of the list, also one that is taken back."""
        if "setting" in changes.tables:
            self.refresh()
        if self.isVisible() and {"setting", "customer"} & set(changes.tables):
            self._count()
