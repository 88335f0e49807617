"""Room: which fields a customer needs, for every type and for each alone, and how many customers lack them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from crm_desktop.domain import required_fields
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.required_fields import EVERYONE, PRESET, RequiredFields
from crm_desktop.services import completeness, required
from crm_desktop.services.completeness import TypeRow
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.say import marked
from crm_desktop.ui.settings.room import Room
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.label import Label

_SECTIONS: Final[tuple[tuple[str, str, str], ...]] = (
    ("building", QT_TRANSLATE_NOOP("settings", "Basics"), "name"),
    ("people", QT_TRANSLATE_NOOP("settings", "Contacts"), "contact_name"),
    ("target", QT_TRANSLATE_NOOP("settings", "Needs"), "need"),
    ("history", QT_TRANSLATE_NOOP("settings", "Cooperation and follow-up"), "history_projects"),
    ("note", QT_TRANSLATE_NOOP("settings", "Remarks and people in charge"), "remark"),
)
"""Icon, title and first field of each card."""


class RequiredRoom(Room):
    """A matrix of fields and types; each tick is a step of its own."""

    def __init__(self, context: Context) -> None:
        note = self.tr("What is missing is shown, counted and waits in “To complete”; nothing is ever refused")
        super().__init__(context, self.tr("Required fields and completeness"), note)
        self.rules = required.read(context.store)
        lists = options.current(context.store)
        self._types = {entry.name: lists.name(entry.id) for entry in lists.kind("type")}
        self.boxes: dict[tuple[str, str], CheckBox] = {}
        self._lacking: dict[str, Label] = {}
        self.shipped_button = Button(self.tr("As shipped"), "ghost", icon="undo")
        self.shipped_button.clicked.connect(self._as_shipped)
        self.head.addWidget(self.shipped_button)
        starts = [required_fields.ORDER.index(first) for _icon, _title, first in _SECTIONS]
        for (icon, title, _first), start, end in zip(_SECTIONS, starts, [*starts[1:], None], strict=True):
            self.body.addWidget(self._card(icon, marked("settings", title), required_fields.ORDER[start:end]))
        self.body.addStretch(1)
        self.mark("required", self.boxes["industry", EVERYONE])
        self._show()
        self._count()

    # -- how it is built -----------------------------------------------------------------------------------------
    def _card(self, icon: str, title: str, keys: tuple[str, ...]) -> Card:
        card = Card(title, icon=icon)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        titles = ("", self.tr("Every customer"), *self._types.values(), self.tr("Lacking now"))
        for column, text in enumerate(titles):
            grid.addWidget(Label(text, "small", "text3"), 0, column)
            # the columns of all cards stand below each other
            grid.setColumnMinimumWidth(column, theme.current().px(104 if column else 190))
        grid.setColumnStretch(len(titles), 1)
        for row, key in enumerate(keys, 1):
            grid.addWidget(Label(field_word(key)), row, 0)
            for column, kind in enumerate((EVERYONE, *self._types), 1):
                grid.addWidget(self._box(key, kind, titles[column]), row, column, Qt.AlignmentFlag.AlignLeft)
            self._lacking[key] = Label("", "small", "text3")
            grid.addWidget(self._lacking[key], row, len(titles) - 1)
        card.body.addLayout(grid)
        return card

    def _box(self, key: str, kind: str, title: str) -> CheckBox:
        box = self.boxes[key, kind] = CheckBox("")
        box.setAccessibleName(f"{field_word(key)}: {title}")
        box.setObjectName(f"{key}|{kind}")
        box.clicked.connect(self._ticked)
        return box

    # -- what is shown -------------------------------------------------------------------------------------------
    def _show(self) -> None:
        for (key, kind), box in self.boxes.items():
            always = key in self.rules.always
            box.setChecked(always or key in self.rules.by_type.get(kind, frozenset()))
            # a name is needed to be found at all, and what all need no type can go without
            box.setEnabled(key != "name" and not (kind and always))
        self.shipped_button.setEnabled(self.rules != PRESET)

    def _count(self) -> None:
        self.context.work.read(completeness.matrix, done=self._counted)

    def _counted(self, rows: list[TypeRow]) -> None:
        for key, label in self._lacking.items():
            asking = [row for row in rows if key in row.needed]
            blank, among = sum(row.blank[key] for row in asking), sum(row.total for row in asking)
            text = self.tr("{count} of {all}").format(count=f"{blank:,}", all=f"{among:,}")
            label.setText(text if among else "—")
            label.set_tone("warn" if blank else "text3")

    # -- what is done --------------------------------------------------------------------------------------------
    def _ticked(self) -> None:
        key, _, kind = self.sender().objectName().partition("|")
        box = self.boxes[key, kind]
        self._save(self.rules.switched(kind, key, box.isChecked()))

    def _as_shipped(self) -> None:
        self._save(PRESET)

    def _save(self, rules: RequiredFields) -> None:
        self.rules = rules
        self._show()
        self.context.work.run(required.save, rules)

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow the matrix, also where a step is taken back."""
        if "setting" in changes.tables:
            self.rules = required.read(self.context.store)
            self._show()
        if self.isVisible():
            self._count()
