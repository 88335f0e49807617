"""What the quick log looks like: the line, the values read off it, whom it is about, and the foot."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import method_choices
from crm_desktop.ui.forms.form_choices import ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.quick_line import QuickLine
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit
from crm_desktop.ui.widgets.label import KeyCap, Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_WIDTH = 852


class QuickFace(SaveDialog):
    """All that is seen of the dialog; what it does is QuickLogDialog's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Quick log"), width=_WIDTH)
        self.lists = options.current(context.store)
        now = datetime.now()
        self.head.addWidget(Label(self.tr("One sentence, Enter saves it"), "small", "text3"))
        self.today = Label(f"{dates.weekday(now.date())} {now:%m-%d %H:%M}", "small", "text3")
        self.head.addWidget(self.today)
        self.line = QuickLine(self.tr("Called Mr. Wang yesterday, too expensive, send quote next Wednesday"))
        self.understood = self.line.note
        self._make_fields()
        self._lay_out()
        self._add_foot()

    def _make_fields(self) -> None:
        methods = [(int(one.key), one.text) for one in method_choices(self.lists)]
        results = [(one.id, self.lists.name(one.id)) for one in self.lists.kind("result")]
        self.when = DateEdit()
        self.method = ComboBox([(None, "—"), *methods])
        self.result = ComboBox([(None, "—"), *results])
        self.action = LineEdit("", "", icon="arrow-right")
        self.next_on = DateEdit()
        self.promise = LineEdit("", "", icon="flag")
        self.fields = {
            "when": FormField("when", self.tr("Time"), self.when),
            "method": FormField("method", self.tr("Method"), self.method),
            "result": FormField("result", self.tr("Customer's feedback"), self.result),
            "action": FormField("action", self.tr("Next step"), self.action),
            "next_on": FormField("next_on", self.tr("Next follow-up"), self.next_on),
            "promise": FormField("promise", self.tr("Our promise"), self.promise),
        }
        self.whom = Label(self.tr("Which customer"), "small", "warn", bold=True)
        self.people = ChoiceRow([], large=True, required=True)
        self.search = LineEdit("", self.tr("Another customer"), icon="search")
        self.search.setAccessibleName(self.tr("Another customer"))
        self.search.setFixedWidth(180)

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self.line)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 3, place % 3)
            grid.setColumnStretch(place % 3, 1)
        self.body.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.whom)
        row.addWidget(self.people, 1)
        row.addWidget(self.search)
        self.body.addLayout(row)
        self.body.addWidget(self.problem)

    def _add_foot(self) -> None:
        self.cancel_button.hide()
        self.rest = Hint("note")
        self.rest.setMinimumWidth(300)
        self.foot.addWidget(self.rest, 1)
        for cap, word in (("Tab", self.tr("next field")), ("↑", self.tr("last line"))):
            self.foot.addWidget(KeyCap(cap))
            self.foot.addWidget(Label(word, "small", "text2"))

    def set_guess(self, key: str, guess: bool) -> None:
        """Mark a value as read between the lines, or as sure."""
        field = self.fields[key]
        field.chip.set_text(self.tr("guess"), "warn")
        field.chip.setVisible(guess)
        field.set_state("warn" if guess else "")
