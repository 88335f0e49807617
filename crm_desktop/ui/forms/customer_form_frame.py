"""The frame of the customer form: bars, section cards in two columns, rail; scrolls where it must."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.services import tags
from crm_desktop.services.clock_book import clock_book
from crm_desktop.store import options
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms import focus_order
from crm_desktop.ui.forms.contact_editor import ContactEditor
from crm_desktop.ui.forms.customer_form_bars import DuplicateStrip, FootBar, TopBar
from crm_desktop.ui.forms.customer_form_custom import OwnFields
from crm_desktop.ui.forms.customer_form_draft import DraftOffer
from crm_desktop.ui.forms.customer_form_layout import (
    LEFT,
    NEW_ONLY,
    RIGHT,
    SectionPlan,
    option_items,
)
from crm_desktop.ui.forms.customer_form_rail import Rail
from crm_desktop.ui.forms.customer_form_section import Section
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.service_words import length
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_item import PickItem


class FormFrame(QWidget):
    """All that is seen of the form; what it does is CustomerForm's."""

    def __init__(self, context: Context, customer_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.customer_id = context, customer_id
        self.lists = options.current(context.store)
        self.top = TopBar(self.tr("New customer"), self._types())
        self.foot = FootBar()
        self.strip = DuplicateStrip()
        self.offer = DraftOffer()
        self.people = ContactEditor()
        allowed = clock_book(context.store).rules.deadlines[Kind.ENTRY].allowed
        self.rail = Rail(self.lists, self._staff, self._known_tags, length(allowed))
        self.sections: dict[str, Section] = {}
        self.fields: dict[str, FormField] = {}
        self._build()
        self.setFocusProxy(self.fields["name"].editor)

    def _types(self) -> list[tuple[str, str]]:
        return [(name, name) for name in (self.lists.name(entry.id) for entry in self.lists.kind("type"))]

    def _items(self, kind: str) -> list[PickItem]:
        return option_items(self.lists, kind)

    def _staff(self) -> list[PickItem]:
        return option_items(self.lists, "staff")

    def _known_tags(self) -> list[str]:
        return [text for _, text, _ in tags.listing(self.context.store)]

    def _build(self) -> None:
        skip = NEW_ONLY if self.customer_id is not None else frozenset()
        left, right = QVBoxLayout(), QVBoxLayout()
        for plan in LEFT:
            self._add_section(plan, left, skip)
        self._add_people(left)
        for plan in RIGHT:
            self._add_section(plan, right, skip)
        self.touch_note = Label("", "small", "text3")
        self.sections["touch"].head.insertWidget(2, self.touch_note)
        self.own = OwnFields(self.context, self.sections["remark"], self.customer_id)
        self.fields |= self.sections["remark"].fields
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for column in (left, right):
            column.setSpacing(12)
            column.addStretch(1)
            columns.addLayout(column, 1)
        columns.addWidget(self.rail)
        self.page = QWidget()
        page = QVBoxLayout(self.page)
        page.setContentsMargins(14, 12, 14, 12)
        page.setSpacing(12)
        page.addWidget(self.offer)
        page.addLayout(columns, 1)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.page)
        self.area.viewport().setAutoFillBackground(False)
        self.page.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.foot)

    def _add_people(self, column: QVBoxLayout) -> None:
        self.people_card = Section(SectionPlan("people", "people", self.tr("Contacts"), "", ()))
        self.people_card.body.addWidget(self.people)
        self.people_note = Label("", "small", "text3")
        self.people_card.head.insertWidget(2, self.people_note)
        self.sections["people"] = self.people_card
        column.addWidget(self.people_card)

    def _add_section(self, plan: SectionPlan, column: QVBoxLayout, skip: frozenset[str]) -> None:
        section = Section(plan)
        section.build(self._items, skip, {"name": self.strip})
        self.sections[plan.key] = section
        self.fields |= section.fields
        column.addWidget(section)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as the form is read, though contacts and links are made and moved as one types."""
        return focus_order.go_on(self, onward=onward) or super().focusNextPrevChild(onward)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The canvas behind the cards."""
        painter = draw.begin(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.end()
