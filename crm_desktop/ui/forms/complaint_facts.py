"""The facts beside a complaint: when it came in, how, who heard of it, who helps, what it is about, how bad it is."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.partial_date import is_whole, parse_when
from crm_desktop.services import installations
from crm_desktop.services.complaints import ComplaintDraft
from crm_desktop.services.customer_card import CustomerCard
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import ChoiceEdit
from crm_desktop.ui.forms.service_words import severity
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state
from crm_desktop.ui.widgets.pick_item import PickItem
from crm_desktop.ui.widgets.segmented import Segmented


class ComplaintFacts(Card):
    """Label and editor in each line; `edited` when the time or the first listener changed."""

    edited = Signal()

    def __init__(self, context: Context, card: CustomerCard | None) -> None:
        super().__init__(fill="surface2", inset=12)
        self.context = context
        self._customer_id = card.id if card else 0
        self.lists = options.current(context.store)
        self.received = DateEdit()
        self.method = ComboBox([(None, "—"), *((one.id, self.lists.name(one.id)) for one in self.lists.kind("method"))])
        people = [(one.id, " ".join(filter(None, (one.name, one.title)))) for one in card.contacts] if card else []
        self.person = ComboBox([(None, "—"), *people])
        self.owner = ChoiceEdit(self._staff)
        self.helper = ChoiceEdit(self._staff)
        self.product = ChoiceEdit(self._products)
        self.impact = LineEdit()
        self.severity = Segmented([(str(level), severity(level)) for level in (1, 2, 3)])
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._fill_grid()
        self.body.addLayout(self._grid)
        self.received.textChanged.connect(self._time_typed)
        self.owner.textChanged.connect(self._owner_typed)

    def _fill_grid(self) -> None:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Received"), self.received),
            (self.tr("Channel"), self.method),
            (self.tr("From whom"), self.person),
            (self.tr("Heard first by"), self.owner),
            (self.tr("Helped by"), self.helper),
            (self.tr("Product"), self.product),
            (self.tr("Impact"), self.impact),
            (self.tr("How bad"), self.severity),
        )
        for row, (text, editor) in enumerate(rows):
            label = Label(text, "small", "text2")
            label.setBuddy(editor)
            editor.setAccessibleName(text)
            editor.setProperty("slim", "true")
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(editor, row, 1)

    def _staff(self) -> Sequence[PickItem]:
        names = [self.lists.name(entry.id) for entry in self.lists.offered("staff")]
        return [PickItem(name, name) for name in names]

    def _products(self) -> Sequence[PickItem]:
        found = installations.of_customer(self.context.store, self._customer_id)
        return [PickItem(one.title, one.title) for one in found]

    def _time_typed(self) -> None:
        set_state(self.received, "" if self.received_at() else "error")
        self.edited.emit()

    def _owner_typed(self) -> None:
        self.edited.emit()

    def received_at(self) -> str:
        """ISO moment of the time that is typed; "" when it is none."""
        found = parse_when(self.received.text(), today=date.today())
        return found if found and is_whole(found) else ""

    def show_draft(self, draft: ComplaintDraft) -> None:
        """Fill the editors."""
        self.received.setText(draft.received_at.replace("T", " ")[:16])
        self.method.set_key(draft.method_id)
        self.person.set_key(draft.contact_id)
        self.owner.setText(draft.owner)
        self.helper.setText(draft.helper)
        self.product.setText(draft.product)
        self.impact.setText(draft.impact)
        self.severity.set_current(str(draft.severity))

    def values(self) -> dict[str, object]:
        """What is typed, by the fields of a draft."""
        return {
            "received_at": self.received_at(),
            "method_id": self.method.key(),
            "contact_id": self.person.key(),
            "owner": self.owner.text().strip(),
            "helper": self.helper.text().strip(),
            "product": self.product.text().strip(),
            "impact": self.impact.text().strip(),
            "severity": int(self.severity.current()),
        }
