"""The rule of customer numbers with its preview, for the settings and for the customer form."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain import numbering
from crm_desktop.domain.numbering import NumberRule
from crm_desktop.services import book_settings, numbers
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit


class NumberSettings(QWidget):
    """The rule of customer numbers with a preview: the next number of customer `name` when that is given."""

    saved = Signal()

    def __init__(self, context: Context, name: str | None = None) -> None:
        super().__init__()
        self.context, self._name = context, name
        rule = book_settings.number_rule(context.store)
        self.template = LineEdit(rule.template)
        self.abbr = LineEdit(rule.abbr, self.tr("Initials of each customer"))
        self.rule_field = LabeledField(self.tr("Rule"), self.template)
        self.preview = Label("", "body", bold=True)
        self.save_button = Button(self.tr("Use this rule"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.rule_field)
        column.addWidget(LabeledField(self.tr("Your short name {abbr}"), self.abbr))
        line = self.tr("Parts: {abbr} short name, {yyyy} or {yy} year, {mm} month, {seq:3} running number")
        column.addWidget(Label(line, "small", "text3", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        like = self.tr("The next ones look like") if name is None else self.tr("The next number is")
        row.addWidget(Label(like, tone="text2"))
        row.addWidget(self.preview)
        row.addStretch(1)
        row.addWidget(self.save_button)
        column.addLayout(row)
        column.addStretch(1)
        self.template.textChanged.connect(self._show)
        self.abbr.textChanged.connect(self._show)
        self.save_button.clicked.connect(self._save)
        self.template.returnPressed.connect(self.save_button.click)
        self.abbr.returnPressed.connect(self.save_button.click)
        self._show()

    def rule(self) -> NumberRule:
        """The rule as typed."""
        return NumberRule(self.template.text().strip(), self.abbr.text().strip())

    def _show(self) -> None:
        rule = self.rule()
        wrong = numbering.problem(rule)
        self.rule_field.set_state("error" if wrong else "", say(wrong) if wrong else "")
        self.preview.setText("—" if wrong else self._example(rule))
        known = book_settings.number_rule(self.context.store)
        self.save_button.setEnabled(wrong is None and rule != known)

    def _example(self, rule: NumberRule) -> str:
        today = date.today()
        if self._name is not None:
            return numbers.preview(self.context.store, self._name, today, rule)[0]
        names = [
            numbering.render(rule, year=today.year, month=today.month, seq=seq, abbr=rule.abbr or "ABC")
            for seq in (1, 2, 1000)
        ]
        return "  ".join((*names[:2], "…", names[2]))

    def _save(self) -> None:
        self.context.work.run(book_settings.set_number_rule, self.rule(), done=self._saved)

    def _saved(self, _result: object) -> None:
        self._show()
        self.saved.emit()
