"""What the figures need that only people know: costs of winning customers, shares of the market."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.domain.review_period import Period
from crm_desktop.services import costs, market_shares
from crm_desktop.services.costs import CostDraft
from crm_desktop.services.market_shares import MarketDraft
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.review.entry_lines import Entry, EntryLine
from crm_desktop.ui.review.words import period_text
from crm_desktop.ui.widgets.emptied import let_go, taken
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_BACK: Final = 11
"""Months before the period that a market's shares are shown of."""


class EntriesDialog(SaveDialog):
    """A row of fields that adds an entry, and the entries of the period below; it stays open for the next one.

    An entry that is pressed stands in the fields until it is saved or Esc gives it up.
    """

    def __init__(self, context: Context, period: Period, title: str, words: tuple[str, str]) -> None:
        super().__init__(context, title, width=720, accept=words[0])
        self.period, self._words = period, words
        self.changing = 0
        """The entry in the fields, 0 for a new one."""
        self.cancel_button.setText(self.tr("Close"))
        self.head.addWidget(Label(period_text(period), "small", "text3"))
        self.fields = QHBoxLayout()
        self.fields.setSpacing(12)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.none = Label(self.tr("Nothing entered for this period"), "small", "text3")
        self.body.addLayout(self.fields)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.none)
        self.body.addLayout(self.lines)
        context.changes.changed.connect(self._book_changed)

    def entries(self) -> Sequence[Entry]:
        """What was entered for the period."""
        raise NotImplementedError

    table: str
    remove_service: Callable[..., Any]

    def show_entries(self) -> None:
        """Read the entries again."""
        old = taken(self.lines)
        focus = QApplication.focusWidget()
        place = next((at for at, one in enumerate(old) if focus and focus in (one, *one.children())), -1)
        found = self.entries()
        lines = [EntryLine(entry) for entry in found]
        for line in lines:
            line.changing = line.entry.id == self.changing
            line.opened.connect(self.change)
            line.dropped.connect(self._drop)
            self.lines.addWidget(line)
            line.show()
        if place >= 0:
            # the keyboard goes on to the line that took the place
            (lines[min(place, len(lines) - 1)] if lines else self.first_stop()).setFocus(Qt.FocusReason.TabFocusReason)
        let_go(old)
        self.none.setVisible(not found)
        self.refit()

    def change(self, entry_id: int) -> None:
        """Put an entry into the fields, with 0 begin a new one."""
        self.changing = entry_id
        self.accept_button.setText(self._words[1 if entry_id else 0])
        self.cancel_button.setText(self.tr("Cancel") if entry_id else self.tr("Close"))
        self.problem.hide()
        if entry_id:
            self.fill(entry_id)
        else:
            self.clear()
        self.show_entries()

    def fill(self, entry_id: int) -> None:
        """Show an entry in the fields."""
        raise NotImplementedError

    def reject(self) -> None:
        """Give up the entry that is changed, else close."""
        if self.changing:
            self.change(0)
        else:
            super().reject()

    def _drop(self, entry_id: int) -> None:
        self.context.work.run(self.remove_service, [entry_id], origin=self)

    def _book_changed(self, changes: ChangeSet) -> None:
        if not self.isVisible() or self.table not in changes.tables:
            return
        if self.changing and self.changing not in {one.id for one in self.entries()}:
            self.change(0)
        else:
            # what is being typed stays
            self.show_entries()

    def _saved(self, _result: object = None) -> None:
        self.accept_button.setEnabled(True)
        self.change(0)

    def clear(self) -> None:
        """Empty the fields for the next entry."""
        raise NotImplementedError


class CostsDialog(EntriesDialog):
    """Day, amount, source, remark."""

    table = "cost_entry"
    remove_service = staticmethod(costs.remove)

    def __init__(self, context: Context, period: Period) -> None:
        words = self.tr("Add cost"), self.tr("Save cost")
        super().__init__(context, period, self.tr("Costs of winning customers"), words)
        self._found: dict[int, costs.Cost] = {}
        known = options.current(context.store)
        first = min(max(date.today(), period.first), date.fromordinal(period.after.toordinal() - 1))
        self.day = FormField("spent_on", self.tr("Spent on"), DateEdit(first.isoformat()), mark="*")
        self.amount = FormField("amount", self.tr("Amount"), LineEdit("", "3万"), mark="*")
        every = [(None, self.tr("All sources")), *((one.id, known.path(one.id)) for one in known.offered("source"))]
        self.source = ComboBox(every)
        self.remark = FormField("remark", self.tr("Remark"), LineEdit(""))
        for field in (self.day, self.amount, LabeledField(self.tr("Source"), self.source), self.remark):
            self.fields.addWidget(field, 1)
        self.show_entries()

    def entries(self) -> Sequence[Entry]:
        """The costs of the period."""
        found = costs.of_span(self.context.store, self.period.first.isoformat(), self.period.after.isoformat())
        self._found = {one.id: one for one in found}
        every = self.tr("All sources")
        return [
            Entry(one.id, (dates.day_text(one.spent_on), one.source or every, format_amount(one.amount), one.remark))
            for one in found
        ]

    def fill(self, entry_id: int) -> None:
        """Day, amount in yuan, source, remark."""
        cost = self._found[entry_id]
        self.day.set_text(cost.spent_on)
        self.amount.set_text(f"{cost.amount / 100:.2f}".removesuffix(".00"))
        self.source.set_key(cost.source_id)
        self.remark.set_text(cost.remark)
        self.amount.editor.setFocus()

    def clear(self) -> None:
        """The day stays: costs come in heaps."""
        self.amount.set_text("")
        self.remark.set_text("")
        self.amount.editor.setFocus()

    def save(self) -> None:
        """Add a cost."""
        text = self.day.text()
        day = parse_partial(text, today=date.today()) if text else ""
        if not day or not is_whole(day):
            self.day.set_state("error", self.tr("Which day?"))
            self.day.editor.setFocus()
            return
        self.day.set_state("")
        source = self.source.key()
        chosen = source if isinstance(source, int) else None
        draft = CostDraft(day, self.amount.text(), chosen, self.remark.text())
        if self.changing:
            self.write(costs.edit, self.changing, draft, origin=self)
        else:
            self.write(costs.add, draft, origin=self)


class MarketDialog(EntriesDialog):
    """Month, competitor or ourselves, share, remark."""

    table = "market_entry"
    remove_service = staticmethod(market_shares.remove)

    def __init__(self, context: Context, period: Period) -> None:
        super().__init__(context, period, self.tr("Market shares"), (self.tr("Add share"), self.tr("Save share")))
        self._found: dict[int, market_shares.MarketShare] = {}
        self.month = FormField("month", self.tr("Month"), LineEdit(period.months()[-1].key), mark="*")
        self.whose = FormField("competitor", self.tr("Competitor"), LineEdit("", self.tr("Ourselves")))
        self.share = FormField("share", self.tr("Share, %"), LineEdit("", "12.5"), mark="*")
        self.remark = FormField("remark", self.tr("Remark"), LineEdit(""))
        for field in (self.month, self.whose, self.share, self.remark):
            self.fields.addWidget(field, 1)
        self.show_entries()

    def entries(self) -> Sequence[Entry]:
        """The shares of the period and of the months before it."""
        months = self.period.months()
        first = months[0].shifted(-_BACK)
        found = market_shares.of_span(self.context.store, first.key, months[-1].following().key)
        self._found = {one.id: one for one in found}
        ours = self.tr("Ourselves")
        return [Entry(one.id, (one.month, one.competitor or ours, f"{one.share / 10:g}%", one.remark)) for one in found]

    def fill(self, entry_id: int) -> None:
        """Month, whose, share in percent, remark."""
        one = self._found[entry_id]
        texts = (one.month, one.competitor, f"{one.share / 10:g}", one.remark)
        for field, text in zip((self.month, self.whose, self.share, self.remark), texts, strict=True):
            field.set_text(text)
        self.share.editor.setFocus()

    def clear(self) -> None:
        """The month stays."""
        for field in (self.whose, self.share, self.remark):
            field.set_text("")
        self.whose.editor.setFocus()

    def save(self) -> None:
        """Add a share."""
        draft = MarketDraft(self.month.text(), self.share.text(), self.whose.text(), self.remark.text())
        if self.changing:
            self.write(market_shares.edit, self.changing, draft, origin=self)
        else:
            self.write(market_shares.add, draft, origin=self)


__all__ = ["CostsDialog", "EntriesDialog", "MarketDialog"]
