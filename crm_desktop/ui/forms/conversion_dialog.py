"""Record that a customer has bought (template 4, 000-48)."""

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services import conversions, customer_card
from crm_desktop.services.clock_book import clock_book
from crm_desktop.services.conversions import DealLine
from crm_desktop.services.payments import Payment
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.deal_rows import LineRows, PaymentRows
from crm_desktop.ui.forms.factor_tags import FactorTags
from crm_desktop.ui.forms.form_choices import Choice, ChoiceChip
from crm_desktop.ui.forms.form_fields import ChoiceEdit, FormField, Hint
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.forms.stage_asking import DealAsking
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.pick_item import PickItem

_PROPOSED = 5


class ConversionDialog(SaveDialog):
    """Date, amount (with what was understood), products, what decided it, contract, payments; what follows from it."""

    def __init__(self, context: Context, customer_id: int, conversion_id: int = 0) -> None:
        super().__init__(context, self.tr("Record conversion"), width=720, accept=self.tr("Save deal"))
        self.customer_id, self.conversion_id = customer_id, conversion_id
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
        self.follows = Hint("info")
        self.lines, self.payments = LineRows(), PaymentRows()
        self.tags = FactorTags(self.lists)
        self.cool = CheckBox(self.tr("No longer hot"), checked=True)
        self.stage = conversions.stage_after(context.store, customer_id) if not conversion_id else None
        self.move_on = CheckBox(self.tr("Move on to {stage}").format(stage=self.lists.name(self.stage)), checked=True)
        self._lay_out()
        self._connect()
        if conversion_id:
            self._show_deal()
        self._say_what_follows()

    def _connect(self) -> None:
        self.amount.textChanged.connect(self._amount_typed)
        self.on.textChanged.connect(self._date_typed)
        self.contract_to.textChanged.connect(self._say_what_follows)
        self.factor.textChanged.connect(self.tags.follow)
        self.lines.edited.connect(self._lines_typed)
        for rows in (self.lines, self.payments):
            rows.resized.connect(self.refit)

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
        self._row(self.date_field, self.amount_field, FormField("owner", self.tr("Owner"), self.owner))
        self.body.addWidget(self.understood)
        self.body.addWidget(FormField("product", self.tr("Product / service"), self.product))
        self.body.addWidget(self.lines)
        self.body.addWidget(FormField("key_factor", self.tr("Key factor"), self.factor))
        self.body.addWidget(self._proposals())
        self.body.addWidget(self.tags)
        self.from_field = FormField("contract_from", self.tr("Contract from"), self.contract_from)
        self.to_field = FormField("contract_to", self.tr("Contract until"), self.contract_to)
        self._row(FormField("contract", self.tr("Contract"), self.contract), self.from_field, self.to_field)
        self.body.addWidget(self.payments)
        self.body.addWidget(FormField("remark", self.tr("Remark"), self.remark))
        row = QHBoxLayout()
        row.setSpacing(18)
        for box in (self.cool, self.move_on):
            row.addWidget(box)
        row.addStretch(1)
        self.body.addLayout(row)
        self.cool.setVisible(bool(self.card and self.card.hot) and not self.conversion_id)
        self.move_on.setVisible(self.stage is not None)
        self.body.addWidget(self.follows)
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

    def _show_deal(self) -> None:
        """Show a deal that is recorded already."""
        draft = conversions.draft_of(self.context.store, self.conversion_id)
        if draft is None:
            return
        self.title.setText(self.tr("Edit the deal"))
        texts = (
            (self.on, draft.converted_on), (self.amount, draft.amount_text), (self.product, draft.product),
            (self.factor, draft.key_factor), (self.owner, draft.owner), (self.contract, draft.contract_number),
            (self.contract_from, draft.contract_from), (self.contract_to, draft.contract_to),
        )  # fmt: skip
        for field, text in texts:
            field.setText(text)
        self.remark.setPlainText(draft.remark)
        self.lines.show_lines(draft.lines)
        self.payments.show_payments(draft.payments)
        self.tags.show_factors(draft.factors)

    # while it is typed

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

    def _lines_typed(self) -> None:
        """The sum of the products stands for the amount while none is typed."""
        whole = self.lines.amount()
        self.amount.setPlaceholderText(
            format_amount(whole) if whole is not None else self.tr("such as 65万 or 650,000")
        )

    def _date_typed(self, text: str) -> None:
        found = parse_partial(text, today=date.today())
        good = bool(found and is_whole(found))
        self.date_field.set_state("" if good else "error", "" if good else self.tr("Which day?"))
        self._say_what_follows()

    def _say_what_follows(self) -> None:
        """Which purchase it is, until when the guide is sent, when the contract comes up again."""
        on, until = (parse_partial(one.text(), today=date.today()) for one in (self.on, self.contract_to))
        words = []
        if on and is_whole(on):
            number = conversions.purchase(self.context.store, self.customer_id, on, self.conversion_id)
            words.append(self.tr("Purchase no. {number}").format(number=number))
            if not self.conversion_id:
                clock = clock_book(self.context.store).clock(Kind.GUIDE, date.fromisoformat(on))
                words.append(self.tr("guide until {day}").format(day=clock.due.isoformat()[:10]))
        if until and is_whole(until):
            lead = timedelta(days=clock_book(self.context.store).lead_days(Kind.CONTRACT))
            day = (date.fromisoformat(until) - lead).isoformat()
            words.append(self.tr("the end of the contract comes up on {day}").format(day=day))
        self.follows.set_text(" · ".join(words), "text2")

    # saving

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
        lines, payments = self.lines.lines(), self.payments.payments()
        if not self.amount.text().strip() and self.lines.amount() is None:
            self.amount_field.set_state("error", self.tr("How much?"))
            self.amount.setFocus()
            self.refit()
            return
        span = [self._contract_day(field) for field in (self.from_field, self.to_field)]
        if None in span or lines is None or payments is None:
            if lines is None or payments is None:
                self.complain(self.tr("A product or payment has a value that cannot be read."))
            self.refit()
            return
        self._write(self._draft(day, (span[0] or "", span[1] or ""), lines, payments))

    def _draft(
        self, day: str, span: tuple[str, str], lines: tuple[DealLine, ...], payments: tuple[Payment, ...]
    ) -> conversions.ConversionDraft:
        return conversions.ConversionDraft(
            converted_on=day,
            amount_text=self.amount.text().strip(),
            product=self.product.text().strip(),
            key_factor=self.factor.text().strip(),
            owner=self.owner.text().strip(),
            remark=self.remark.toPlainText().strip(),
            contract_number=self.contract.text().strip(),
            contract_from=span[0],
            contract_to=span[1],
            lines=lines,
            factors=self.tags.factors(),
            payments=payments,
        )

    def _write(self, draft: conversions.ConversionDraft) -> None:
        if self.conversion_id:
            self.write(conversions.edit, self.conversion_id, draft)
            return
        cool = bool(self.card and self.card.hot) and self.cool.isChecked()

        if self.stage is not None and self.move_on.isChecked():
            DealAsking(self, self.customer_id, self.stage, draft, clear_hot=cool).save()
        else:
            self.write(conversions.record, self.customer_id, draft, clear_hot=cool)
