"""What the figures need that only people know: costs of winning customers, shares of the market."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.money_text import format_amount
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.domain.review_period import Period
from crm_desktop.services import costs, market_shares
from crm_desktop.services.costs import CostDraft
from crm_desktop.services.market_shares import MarketDraft
from crm_desktop.store import options
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.form_fields import FormField
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.review.words import period_text
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_ROW: Final = 34
_BACK: Final = 11
"""Months before the period that a market's shares are shown of."""


class Entry(NamedTuple):
    """A line of what was entered."""

    id: int
    texts: tuple[str, str, str, str]


class EntryLine(QWidget):
    """One entry with a button that takes it out."""

    dropped = Signal(int)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.setFixedHeight(theme.current().px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(entry.texts))
        self.drop = IconButton("trash", self.tr("Remove {entry}").format(entry=" ".join(entry.texts[:2])), side=26)
        self.drop.clicked.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.drop)

    def _drop(self) -> None:
        self.dropped.emit(self.entry.id)

    def sizeHint(self) -> QSize:
        """A row, px."""
        return QSize(300, theme.current().px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The texts in columns, the rule below."""
        painter = draw.begin(self)
        room = self.width() - 34
        x = 0
        for at, (share, text) in enumerate(zip((0.16, 0.24, 0.2, 0.4), self.entry.texts, strict=True)):
            wide = round(room * share)
            draw.line(painter, QRect(x, 0, wide - 10, self.height()), text, "text" if at < 3 else "text2", "body")
            x += wide
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().color("line"))
        painter.end()


class EntriesDialog(SaveDialog):
    """A row of fields that adds an entry, and the entries of the period below; it stays open for the next one."""

    def __init__(self, context: Context, period: Period, title: str, accept: str) -> None:
        super().__init__(context, title, width=720, accept=accept)
        self.period = period
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

    def entries(self) -> Sequence[Entry]:
        """What was entered for the period."""
        raise NotImplementedError

    remove_service: Callable[..., Any]

    def show_entries(self) -> None:
        """Read the entries again."""
        while (item := self.lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = self.entries()
        for entry in found:
            line = EntryLine(entry)
            line.dropped.connect(self._drop)
            self.lines.addWidget(line)
            line.show()
        self.none.setVisible(not found)
        self.refit()

    def _drop(self, entry_id: int) -> None:
        self.context.work.run(self.remove_service, [entry_id], origin=self, done=self._changed)

    def _changed(self, _result: object) -> None:
        self.show_entries()

    def _saved(self, _result: object = None) -> None:
        self.accept_button.setEnabled(True)
        self.problem.hide()
        self.clear()
        self.show_entries()

    def clear(self) -> None:
        """Empty the fields for the next entry."""
        raise NotImplementedError


class CostsDialog(EntriesDialog):
    """Day, amount, source, remark."""

    remove_service = staticmethod(costs.remove)

    def __init__(self, context: Context, period: Period) -> None:
        super().__init__(context, period, self.tr("Costs of winning customers"), self.tr("Add cost"))
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
        every = self.tr("All sources")
        return [
            Entry(one.id, (dates.day_text(one.spent_on), one.source or every, format_amount(one.amount), one.remark))
            for one in found
        ]

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
        self.write(costs.add, CostDraft(day, self.amount.text(), chosen, self.remark.text()))


class MarketDialog(EntriesDialog):
    """Month, competitor or ourselves, share, remark."""

    remove_service = staticmethod(market_shares.remove)

    def __init__(self, context: Context, period: Period) -> None:
        super().__init__(context, period, self.tr("Market shares"), self.tr("Add share"))
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
        ours = self.tr("Ourselves")
        return [Entry(one.id, (one.month, one.competitor or ours, f"{one.share / 10:g}%", one.remark)) for one in found]

    def clear(self) -> None:
        """The month stays."""
        for field in (self.whose, self.share, self.remark):
            field.set_text("")
        self.whose.editor.setFocus()

    def save(self) -> None:
        """Add a share."""
        draft = MarketDraft(self.month.text(), self.share.text(), self.whose.text(), self.remark.text())
        self.write(market_shares.add, draft)


__all__ = ["CostsDialog", "EntriesDialog", "MarketDialog"]
