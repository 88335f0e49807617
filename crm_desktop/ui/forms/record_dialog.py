"""What the dialogs of small records share: whose it is, pairs of fields, days and numbers, removing it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_partial, parse_when
from crm_desktop.services import customer_card
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem

_LONGEST = 9


class RecordDialog(SaveDialog):
    """One record of a customer; `record_id` is 0 for a new one, `remove_service` takes the ids of those to remove."""

    remove_service: Callable[..., None] | None = None

    def __init__(
        self, context: Context, customer_id: int, record_id: int, title: str, accept: str, width: int = 560
    ) -> None:
        super().__init__(context, title, width=width, accept=accept)
        self.customer_id, self.record_id = customer_id, record_id
        self.card = customer_card.card(context.store, customer_id)
        self.lists = options.current(context.store)
        self.remove_button = Button(self.tr("Remove"), "ghost", icon="trash")
        self.remove_button.clicked.connect(self._remove)
        self.foot.addWidget(self.remove_button)
        self.remove_button.setVisible(bool(record_id))
        self.body.setSpacing(8)
        if self.card:
            self.head.addWidget(Badge(self.card.grade))
            self.head.addWidget(Label(self.card.name))

    # building

    def pair(self, *fields: QWidget) -> None:
        """Fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1)
        self.body.addLayout(row)

    def staff_edit(self, name: str = "") -> ChoiceEdit:
        """An editor for somebody of the staff; the customer's owner where no name is given."""
        edit = ChoiceEdit(self._staff)
        edit.setText(name or (self.card.owner if self.card and not self.record_id else ""))
        return edit

    def _staff(self) -> Sequence[PickItem]:
        names = [self.lists.name(entry.id) for entry in self.lists.offered("staff")]
        return [PickItem(name, name) for name in names]

    def people(self, contact_id: int | None) -> ComboBox:
        """The customer's people to choose from."""
        contacts = self.card.contacts if self.card else ()
        combo = ComboBox([(None, "—"), *((one.id, " ".join(filter(None, (one.name, one.title)))) for one in contacts)])
        combo.set_key(contact_id)
        return combo

    # reading

    def day(self, field: FormField, *, time: bool = False) -> str | None:
        """ISO day (or minute) of a field, "" where it is empty; None marks a text that is none."""
        text = field.text()
        today = date.today()
        found = (parse_when if time else parse_partial)(text, today=today) if text else ""
        if found is None or (found and not is_whole(found)):
            field.set_state("error", self.tr("Which day?"))
            field.editor.setFocus()
            self.refit()
            return None
        field.set_state("")
        return found

    def number(self, field: FormField) -> int | None:
        """The whole number of a field, 0 where it is empty; None marks a text that is none."""
        text = field.text()
        if text and (not text.isdecimal() or len(text) > _LONGEST):
            field.set_state("error", self.tr("A whole number is wanted."))
            field.editor.setFocus()
            self.refit()
            return None
        field.set_state("")
        return int(text) if text else 0

    def want(self, field: FormField, why: str) -> None:
        """Say that a field is needed, and put the keyboard there."""
        field.set_state("error", why)
        field.editor.setFocus()
        self.refit()

    def _remove(self) -> None:
        # undo brings it back: no question is asked
        if self.remove_service is not None:
            self.write(self.remove_service, [self.record_id])
