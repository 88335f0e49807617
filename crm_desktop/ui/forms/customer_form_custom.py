"""The fields of one's own in the customer form: made from the book's list, which can be added to from here (002-39)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain import custom_fields
from crm_desktop.domain.custom_fields import CustomField
from crm_desktop.domain.messages import Message
from crm_desktop.services import custom_fields as own_fields
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.customer_form_section import Section
from crm_desktop.ui.forms.field_dialog import FieldDialog
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField, UnitEdit
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.pick_item import PickItem

_A_LINE = 3


class OwnFields(QObject):
    """Keeps the section's own fields like the book's list; `made` carries each new one."""

    made = Signal(FormField)

    def __init__(self, context: Context, section: Section, customer_id: int | None) -> None:
        super().__init__(section)
        self.context, self.section, self.customer_id = context, section, customer_id
        self.known: dict[str, CustomField] = {}
        self.link = Link(self.tr("+ Field"), role="small")
        self.link.setToolTip(self.tr("Add a field of your own to every customer's form"))
        self.link.clicked.connect(self.ask)
        section.head.insertWidget(section.head.count() - 2, self.link)
        self._rows: list[QHBoxLayout] = []
        self.sync()

    def ask(self) -> None:
        """Open the dialog of a new field."""
        FieldDialog(self.context).open()

    def problem(self, key: str, text: str) -> Message | None:
        """What looks wrong in a value."""
        field = self.known.get(key)
        return custom_fields.value_problem(field, text) if field else None

    def sync(self) -> None:
        """Make the fields that came; those that went leave unless something is typed in them."""
        wanted = {one.key: one for one in own_fields.of_customer(self.context.store, self.customer_id)}
        for key in [key for key in self.known if key not in wanted or wanted[key] != self.known[key]]:
            text = self.section.fields[key].text()
            if text and key not in wanted:
                continue
            self._drop(key)
            if text:
                self._make(wanted[key]).set_text(text)
        for key, one in wanted.items():
            if key not in self.known:
                self._make(one)

    def fit(self, kind: str, industry: str) -> bool:
        """Leave out what a type and an industry is not asked for, typed or not; whether that changed anything."""
        names = own_fields.left_out(self.context.store, kind, industry) if self.known else frozenset()
        left_out = frozenset(key for key, one in self.known.items() if one.name in names)
        changed = left_out != self.section.left_out
        self.section.left_out = left_out
        return changed

    def _make(self, one: CustomField) -> FormField:
        field = FormField(one.key, one.name, _editor(one), note=self.tr("own field"))
        if not self._rows or self._rows[-1].count() >= _A_LINE:
            row = QHBoxLayout()
            row.setSpacing(12)
            self._rows.append(row)
            self.section.body.addLayout(row)
        self._rows[-1].addWidget(field, 1)
        self.known[one.key] = one
        self.section.fields[one.key] = field
        self.made.emit(field)
        return field

    def _drop(self, key: str) -> None:
        field = self.section.fields.pop(key)
        del self.known[key]
        field.hide()
        for row in self._rows:
            row.removeWidget(field)
        field.deleteLater()


class _Entries:
    """What a choice offers."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._items = [PickItem(text, text) for text in texts]

    def __call__(self) -> Sequence[PickItem]:
        return self._items


def _editor(one: CustomField) -> QWidget:
    makers: dict[str, Callable[[], QWidget]] = {
        "number": lambda: UnitEdit(one.unit),
        "date": DateEdit,
        "choice": lambda: ChoiceEdit(_Entries(one.choices)),
    }
    return makers.get(one.kind, LineEdit)()
