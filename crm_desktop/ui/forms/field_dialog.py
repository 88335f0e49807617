"""A field of one's own: its name, what it holds, its unit or what can be chosen."""

import re

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain import custom_fields
from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.services import custom_fields as own_fields
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say, together
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.menu_chip import MenuChip
from crm_desktop.ui.widgets.pick_item import PickItem

_BETWEEN = re.compile(r"[、,，;；|\n]+")


class FieldDialog(Dialog):
    """Adds a field, or changes the one that is given."""

    def __init__(self, context: Context, field: CustomField | None = None, parent: QWidget | None = None) -> None:
        title = self.tr("New field") if field is None else self.tr("Edit field")
        super().__init__(parent or context.window.widget(), title, width=460, accept=self.tr("Save"))
        self.context = context
        self._old = field
        kinds = {
            "text": self.tr("Text"),
            "number": self.tr("A number"),
            "date": self.tr("Date"),
            "choice": self.tr("Choice"),
        }
        self.name = LabeledField(self.tr("Name"), LineEdit(field.name if field else ""), required=True)
        self.kind = ComboBox(list(kinds.items()))
        self.unit = LabeledField(
            self.tr("Unit"), LineEdit(field.unit if field else "", self.tr("such as pieces, m², km"))
        )
        choices = "、".join(field.choices) if field else ""
        self.choices = LabeledField(
            self.tr("Entries to choose from"), LineEdit(choices, self.tr("separated by commas"))
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(LabeledField(self.tr("Holds"), self.kind), 1)
        row.addWidget(self.unit, 1)
        self.body.addWidget(self.name)
        self.body.addLayout(row)
        self.body.addWidget(self.choices)
        self.types, self.industries = MenuChip(self.tr("Types")), MenuChip(self.tr("Industries"))
        self._build_conditions(field)
        self.kind.set_key(field.kind if field else "text")
        self.kind.activated.connect(self._fit)
        self.accepted.connect(self._save)
        self._fit()
        self.point_at(self.name.editor)

    def _build_conditions(self, field: CustomField | None) -> None:
        """Who is asked for it: nobody checked means everybody."""
        known = options.current(self.context.store)
        entries = known.kind("industry")
        for chip, kept, paths in (
            (self.types, field.types if field else (), {one.name: known.name(one.id) for one in known.kind("type")}),
            (
                self.industries,
                field.industries if field else (),
                {own_fields.own_path(known, one.id): known.path(one.id, " › ") for one in entries},
            ),
        ):
            # one that is gone from the list can still be unchecked
            shown = paths | {one: one for one in kept if one not in paths}
            chip.set_items([PickItem(key, text, checked=key in kept) for key, text in shown.items()])
            chip.changed.connect(self._say_whom)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.types)
        row.addWidget(self.industries)
        self.whom = Label("", "small", "text3", elide=True)
        row.addWidget(self.whom, 1)
        self.body.addWidget(Label(self.tr("Asked of"), "small", "text2"))
        self.body.addLayout(row)
        self._say_whom()

    def _say_whom(self) -> None:
        chosen = [*self.types.checked(), *self.industries.checked()]
        self.whom.setText(together(chosen) if chosen else self.tr("every customer"))

    def _fit(self) -> None:
        self.unit.setVisible(self.kind.key() == "number")
        self.choices.setVisible(self.kind.key() == "choice")

    def field(self) -> CustomField:
        """The field as it is typed."""
        kind = str(self.kind.key())
        entries = tuple(filter(None, map(str.strip, _BETWEEN.split(_text(self.choices)))))
        return CustomField(
            _text(self.name),
            kind,
            _text(self.unit) if kind == "number" else "",
            entries if kind == "choice" else (),
            tuple(self.types.checked()),
            tuple(self.industries.checked()),
        )

    def can_accept(self) -> bool:
        """The name must be there, and belong to no other field."""
        before = self._old.name if self._old else ""
        others = [one for one in own_fields.listing(self.context.store) if one.name != before]
        wrong = custom_fields.problem(self.field(), others)
        self.name.set_state("error" if wrong else "", say(wrong) if wrong else "")
        return wrong is None

    def _save(self) -> None:
        if self._old is None:
            self.context.work.run(own_fields.add, self.field())
        elif self.field() != self._old:
            self.context.work.run(own_fields.edit, self._old.name, self.field())


def _text(field: LabeledField) -> str:
    return field.editor.text().strip() if isinstance(field.editor, LineEdit) else ""
