"""Record that a customer has bought (template 4, 000-48)."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import conversions, customer_card
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField, Hint
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem

_PROPOSED = 5


class ConversionDialog(SaveDialog):
    """Date, amount (with what was understood), product, key factor, owner, remark; offers to clear the heat."""

    def __init__(self, context: Context, customer_id: int) -> None:
        super().__init__(context, self.tr("Record conversion"), width=560, accept=self.tr("Save deal"))
        self.customer_id = customer_id
        self.card = customer_card.card(context.store, customer_id)
        self.lists = options.current(context.store)
        self.on = DateEdit(date.today().isoformat())
        self.amount = LineEdit("", self.tr("such as 65万 or 650,000"))
        self.product = LineEdit("", self.tr("What was bought"))
        self.factor = LineEdit("", self.tr("What decided it"))
        self.owner = ChoiceEdit(self._staff)
        self.remark = TextEdit("", "", lines=2)
        self.contract = LineEdit("", self.tr("Number"))
        self.contract_from, self.contract_to = DateEdit(), DateEdit()
        self.understood = Hint("check")
        self.cool = CheckBox(self.tr("No longer hot"), checked=True)
        self._lay_out()
        self.amount.textChanged.connect(self._amount_typed)
        self.on.textChanged.connect(self._date_typed)

    def first_stop(self) -> QWidget:
        """The amount: the day is there already."""
        return self.amount

    def _staff(self) -> list[PickItem]:
        names = [self.lists.name(entry.id) for entry in self.lists.offered("staff")]
        return [PickItem(name, name) for name in names]

    def _lay_out(self) -> None:
        values = self.card.values if self.card else {}
        if self.card:
            self.head.addWidget(Badge(self.card.grade))
            self.head.addWidget(Label(self.card.name))
            self.owner.setText(self.card.owner)
            self.product.setText(str(values.get("need_product") or ""))
        self.body.setSpacing(8)
        self.date_field = FormField("converted_on", self.tr("Date of the deal"), self.on, mark="*")
        self.amount_field = FormField("amount", self.tr("Amount"), self.amount, mark="*")
        self._row(self.date_field, self.amount_field)
        self.body.addWidget(self.understood)
        self._row(
            FormField("product", self.tr("Product / service"), self.product),
            FormField("owner", self.tr("Owner"), self.owner),
        )
        self.body.addWidget(FormField("key_factor", self.tr("Key factor"), self.factor))
        self.body.addWidget(self._proposals())
        self.from_field = FormField("contract_from", self.tr("Contract from"), self.contract_from)
        self.to_field = FormField("contract_to", self.tr("Contract until"), self.contract_to)
        self._row(FormField("contract", self.tr("Contract"), self.contract), self.from_field, self.to_field)
        self.body.addWidget(FormField("remark", self.tr("Remark"), self.remark))
        self.body.addWidget(self.cool)
        self.cool.setVisible(bool(self.card and self.card.hot))
        self.body.addWidget(self.problem)

    def _row(self, *fields: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1)
        self.body.addLayout(row)

    def _proposals(self) -> QWidget:
        """What decided earlier deals, the commonest first."""
        holder = QWidget()
        flow = FlowLayout(holder, 6)
        for text in conversions.key_factors(self.context.store)[:_PROPOSED]:
            chip = ChoiceChip(Choice(text, text))
            chip.setCheckable(False)
            chip.clicked.connect(self._propose)
            flow.addWidget(chip)
        if not flow.count():
            holder.hide()
        return holder

    def _propose(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChoiceChip):
            present = self.factor.text().strip()
            self.factor.setText(f"{present}、{chip.text()}" if present else chip.text())

    def _amount_typed(self, text: str) -> None:
        money = parse_money(text)
        low = money.low if money else None
        if low is None:
            self.understood.set_text(self.tr("No amount recognised; the text is kept") if text.strip() else "", "warn")
        else:
            whole = f"{low / 100:,.2f}".removesuffix(".00")
            said = self.tr("Understood: {short} = {whole} yuan").format(short=format_amount(low), whole=whole)
            self.understood.set_text(said, "ok")
        self.amount_field.set_state("", "")

    def _date_typed(self, text: str) -> None:
        found = parse_partial(text, today=date.today())
        good = bool(found and is_whole(found))
        self.date_field.set_state("" if good else "error", "" if good else self.tr("Which day?"))

    def _contract_day(self, field: FormField) -> str | None:
        """ISO day of a field, "" where it is empty; None marks a text that is no day."""
        text = field.text()
        found = parse_partial(text, today=date.today()) if text else ""
        good = not text or bool(found and is_whole(found))
        field.set_state("" if good else "error", "" if good else self.tr("Which day?"))
        return found if good else None

    def save(self) -> None:
        """Write the deal; date and amount are needed."""
        day = parse_partial(self.on.text(), today=date.today())
        if not day or not is_whole(day):
            self.date_field.set_state("error", self.tr("Which day?"))
            self.on.setFocus()
            return
        if not self.amount.text().strip():
            self.amount_field.set_state("error", self.tr("How much?"))
            self.amount.setFocus()
            self.refit()
            return
        span = [self._contract_day(field) for field in (self.from_field, self.to_field)]
        if None in span:
            self.refit()
            return
        draft = conversions.ConversionDraft(
            converted_on=day,
            amount_text=self.amount.text().strip(),
            product=self.product.text().strip(),
            key_factor=self.factor.text().strip(),
            owner=self.owner.text().strip(),
            remark=self.remark.toPlainText().strip(),
            contract_number=self.contract.text().strip(),
            contract_from=span[0] or "",
            contract_to=span[1] or "",
        )
        cool = bool(self.card and self.card.hot) and self.cool.isChecked()
        self.write(conversions.record, self.customer_id, draft, clear_hot=cool)
