"""Rows inside the dialog of a deal: its products with cost, and its payments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.key_factors import margin
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.services.conversions import DealLine
from crm_desktop.services.payments import Payment
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.inputs import DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state
from crm_desktop.ui.widgets.link import Link

_MOST = 99_999


def fen(text: str) -> int | None:
    """The exact sum of a text in 分."""
    money = parse_money(text)
    return money.exact if money else None


class Rows(QWidget):
    """Rows of fields under their titles, hidden until the first one is wanted; `edited` when something changes."""

    edited = Signal()
    resized = Signal()
    stretches: tuple[int, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[LineEdit, ...]] = []
        self._kept: list[int] = []
        self.offer = Link("", role="small")
        self.offer.clicked.connect(self.begin)
        self.holder = QWidget()
        self.grid = QGridLayout(self.holder)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(6)
        self.add_button = Button("", "ghost", icon="plus", size="small")
        self.add_button.clicked.connect(self._add_clicked)
        self.sum = Label("", "small", "text2")
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.sum)
        self.foot = QWidget()
        self.foot.setLayout(foot)
        foot.setContentsMargins(0, 0, 0, 0)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(4)
        for part in (self.offer, self.holder, self.foot):
            column_layout.addWidget(part)
        self.holder.hide()
        self.foot.hide()

    def head(self, titles: Sequence[str]) -> None:
        """Put the titles over the columns."""
        for column, title in enumerate(titles):
            self.grid.addWidget(Label(title, "small", "text3"), 0, column)
        for column, share in enumerate(self.stretches):
            self.grid.setColumnStretch(column, share)

    def fields(self) -> tuple[LineEdit, ...]:
        """The fields of a new row."""
        raise NotImplementedError  # products and payments each have fields of their own

    def begin(self) -> None:
        """Show the rows, at least one."""
        self.offer.hide()
        self.holder.show()
        self.foot.show()
        if not self.rows:
            self.add_row()
        self.resized.emit()

    def _add_clicked(self) -> None:
        self.add_row()
        self.resized.emit()

    def add_row(self, *texts: str, kept: int = 0) -> None:
        """One more row; `kept` is the id of the record that it shows."""
        row, fields = len(self.rows) + 1, self.fields()
        for column, field in enumerate(fields):
            field.setText(texts[column] if column < len(texts) else "")
            field.textChanged.connect(self._edited)
            self.grid.addWidget(field, row, column)
            field.show()
        away = IconButton("close", self.tr("Remove the row"), side=26, icon_size=14)
        away.setProperty("row", row - 1)
        away.clicked.connect(self._remove)
        self.grid.addWidget(away, row, len(fields))
        away.show()
        self.rows.append(fields)
        self._kept.append(kept)
        if not texts:
            fields[0].setFocus()
        self._edited()

    def _remove(self) -> None:
        """Empty a row: what is blank is not kept."""
        place = int(self.sender().property("row"))
        for column in range(self.grid.columnCount()):
            item = self.grid.itemAtPosition(place + 1, column)
            widget = item.widget() if item is not None else None
            if isinstance(widget, LineEdit):
                widget.clear()
            if widget is not None:
                widget.hide()
        self.resized.emit()

    def _edited(self) -> None:
        self.edited.emit()


class LineRows(Rows):
    """Products: name, pieces, amount, cost, with the margin of all below."""

    stretches = (4, 1, 2, 2, 0)

    def __init__(self) -> None:
        super().__init__()
        self.offer.setText(self.tr("Several products, or with their cost"))
        self.add_button.setText(self.tr("Add a product"))
        titles = (self.tr("Product / service"), self.tr("Pieces"), self.tr("Amount"), self.tr("Cost"))
        self.head(titles)
        self.edited.connect(self._show_margin)

    def fields(self) -> tuple[LineEdit, ...]:
        """Four fields."""
        names = (
            self.tr("Product"),
            self.tr("Pieces"),
            self.tr("Amount of the product"),
            self.tr("Cost of the product"),
        )
        found = tuple(LineEdit("", "") for _ in names)
        for field, name in zip(found, names, strict=True):
            field.setAccessibleName(name)
        return found

    def show_lines(self, lines: Sequence[DealLine]) -> None:
        """Show the products of a deal."""
        for one in lines:
            count = "" if one.quantity is None else str(one.quantity)
            self.add_row(one.product, count, one.amount_text, one.cost_text)
        if lines:
            self.begin()

    def lines(self) -> tuple[DealLine, ...] | None:
        """The products as typed, those without a name left out; None marks a number that is none."""
        found, good = [], True
        for product, pieces, amount, cost in self.rows:
            text = pieces.text().strip()
            right = not text or (text.isdecimal() and int(text) <= _MOST)
            nameless = not product.text().strip() and bool(amount.text().strip())
            for field, wrong in ((pieces, not right), (product, nameless)):
                set_state(field, "error" if wrong else "")
            for field in (amount, cost):
                wrong = bool(field.text().strip()) and fen(field.text()) is None
                set_state(field, "error" if wrong else "")
                good = good and not wrong
            good = good and right and not nameless
            if product.text().strip():
                quantity = int(text) if text and right else None
                found.append(DealLine(product.text().strip(), quantity, amount.text().strip(), cost.text().strip()))
        return tuple(found) if good else None

    def amount(self) -> int | None:
        """The sum of the products in 分, None where no amount is typed."""
        sums = [fen(amount.text()) for product, _pieces, amount, _cost in self.rows if product.text().strip()]
        known = [one for one in sums if one is not None]
        return sum(known) if known else None

    def _show_margin(self) -> None:
        whole = self.amount()
        amounts = [fen(amount.text()) for _product, _pieces, amount, _cost in self.rows]
        costs = [fen(cost.text()) for _product, _pieces, _amount, cost in self.rows]
        left = margin(amounts, costs)
        words = [self.tr("Sum {amount}").format(amount=format_amount(whole))] if whole is not None else []
        if left is not None:
            share = f"{100 * left[0] / left[1]:.0f}%" if left[1] else "—"
            words.append(self.tr("margin {amount} ({share})").format(amount=format_amount(left[0]), share=share))
        self.sum.setText(" · ".join(words))


class PaymentRows(Rows):
    """Payments: due, amount, when it came, remark."""

    stretches = (2, 2, 2, 3, 0)

    def __init__(self) -> None:
        super().__init__()
        self.offer.setText(self.tr("Payments agreed in the contract"))
        self.add_button.setText(self.tr("Add a payment"))
        titles = (self.tr("Due on"), self.tr("Amount"), self.tr("Received on"), self.tr("Remark"))
        self.head(titles)
        self.edited.connect(self._show_sum)

    def fields(self) -> tuple[LineEdit, ...]:
        """Four fields, two of them days."""
        names = (self.tr("Payment due on"), self.tr("Amount of the payment"), self.tr("Payment received on"),
                 self.tr("Remark on the payment"))  # fmt: skip
        found: tuple[LineEdit, ...] = (DateEdit(), LineEdit("", ""), DateEdit(), LineEdit("", ""))
        for field, name in zip(found, names, strict=True):
            field.setAccessibleName(name)
        return found

    def show_payments(self, payments: Sequence[Payment]) -> None:
        """Show the payments of a deal."""
        for one in payments:
            self.add_row(one.due_on, one.amount_text, one.paid_on, one.remark, kept=one.id)
        if payments:
            self.begin()

    def payments(self) -> tuple[Payment, ...] | None:
        """The payments as typed, blank ones left out; None marks a text that is no day or no sum."""
        found, good = [], True
        for (due, amount, paid, remark), kept in zip(self.rows, self._kept, strict=True):
            days = [self._day(due), self._day(paid)]
            wrong = bool(amount.text().strip()) and fen(amount.text()) is None
            set_state(amount, "error" if wrong else "")
            good = good and None not in days and not wrong
            one = Payment(
                days[0] or "", amount.text().strip(), days[1] or "", remark.text().strip(), kept, fen(amount.text())
            )
            if not one.blank:
                found.append(one)
        return tuple(found) if good else None

    def _day(self, field: LineEdit) -> str | None:
        text = field.text().strip()
        found = parse_partial(text, today=date.today()) if text else ""
        good = not text or bool(found and is_whole(found))
        set_state(field, "" if good else "error")
        return found if good else None

    def _show_sum(self) -> None:
        sums = [(fen(amount.text()) or 0, bool(paid.text().strip())) for _due, amount, paid, _remark in self.rows]
        whole, paid = sum(one for one, _came in sums), sum(one for one, came in sums if came)
        words = self.tr("{paid} of {whole} received").format(paid=format_amount(paid), whole=format_amount(whole))
        self.sum.setText(words if whole else "")
