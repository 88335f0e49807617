"""The end of a contract in the dialog of a new reminder: whose deal it belongs to, its number, and its last day."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import contracts
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.contracts import Contract
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.line_edit import LineEdit


class ContractPart(QWidget):
    """Shows the contract of a customer's latest deal; `found` is None for a customer without a deal."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.found: Contract | None = None
        self.line = Hint("document")
        self.number = FormField("contract_number", self.tr("Contract number"), LineEdit())
        self.until = FormField("contract_to", self.tr("Contract until"), DateEdit(), mark="*")
        self.rule = Hint("bell")
        days = clock_book(context.store).lead_days(Kind.CONTRACT)
        self.rule.set_text(self.tr("Its renewal is due {days} days before the end").format(days=days))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.number, 1)
        row.addWidget(self.until, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addLayout(row)
        column.addWidget(self.rule)

    def show_customer(self, customer_id: int) -> None:
        """Show the contract of another customer, 0 for nobody."""
        found = self.found = contracts.contract(self.context.store, customer_id) if customer_id else None
        if found is not None:
            said = " · ".join(filter(None, (found.signed_on, found.amount, found.product)))
            self.line.set_text(self.tr("Deal: {line}").format(line=said))
        else:
            text = self.tr("No deal yet: its contract is entered with the deal") if customer_id else ""
            self.line.set_text(text, "warn")
        self.number.set_text(found.number if found else "")
        self.until.set_text(found.until if found else "")
        for field in (self.number, self.until):
            field.setVisible(found is not None or not customer_id)

    def iso(self) -> str | None:
        """The last day, None (and said in the field) when it is none."""
        day = parse_partial(self.until.text(), today=date.today())
        whole = bool(day and is_whole(day))
        self.until.set_state("" if whole else "error", "" if whole else self.tr("Which day?"))
        return day if whole else None
