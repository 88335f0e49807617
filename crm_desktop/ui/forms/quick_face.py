"""What the quick log looks like: the line, the values read off it, whom it is about, and the foot."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from crm_desktop.store import options
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import method_choices
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.need_tick import NeedTick
from crm_desktop.ui.forms.quick_line import QuickLine
from crm_desktop.ui.forms.quick_people import PeopleRow
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label
from crm_desktop.ui.widgets.line_edit import LineEdit

_WIDTH = 852


class QuickFace(SaveDialog):
    """All that is seen of the dialog; what it does is QuickLogDialog's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Quick log"), width=_WIDTH)
        self.lists = options.current(context.store)
        now = datetime.now()
        self.head.addWidget(Label(self.tr("One sentence, Enter saves it"), "small", "text3"))
        self.today = Label(
            f"{dates.today_word()} {now:%m-%d} {dates.weekday_short(now.date())} {now:%H:%M}", "small", "text2"
        )
        self._dress_bar()
        self.line = QuickLine(self.tr("Called Mr. Wang yesterday, too expensive, send quote next Wednesday"))
        self.understood = self.line.note
        self._make_fields()
        self._lay_out()
        self._add_foot()

    def _dress_bar(self) -> None:
        """The icon before the title, the day at the right."""
        bar = self.close_button.parentWidget()
        row = bar.layout() if bar is not None else None
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, IconLabel("bolt", "accent", 16))
            row.insertWidget(row.count() - 1, self.today)

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
        self.people = PeopleRow()
        self.nobody = Button(self.tr("None of these"), "ghost", size="small")
        self.nobody.hide()
        self.checked = NeedTick(self.context)
        self.search = LineEdit("", self.tr("Another customer"), icon="search")
        self.search.setAccessibleName(self.tr("Another customer"))
        self.make_room(several=False)

    def make_room(self, *, several: bool) -> None:
        """The search gives way to the names that are to be told apart."""
        self.search.setFixedWidth(theme.current().px(110 if several else 180))

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
        row.addWidget(self.people)
        row.addWidget(self.nobody)
        row.addStretch(1)
        row.addWidget(self.search)
        self.body.addLayout(row)
        self.rest = Hint("note")
        below = QHBoxLayout()
        below.addWidget(self.rest, 1)
        below.addWidget(self.checked)
        self.body.addLayout(below)
        self.body.addWidget(self.problem)

    def _add_foot(self) -> None:
        self.cancel_button.hide()
        self.key_cap.hide()
        self.stand_icon = IconLabel("check-circle", "ok", 16)
        self.stand = Label("", "small", elide=True)
        self.stand.setMinimumWidth(theme.current().px(380))
        self.foot.addWidget(self.stand_icon)
        self.foot.addWidget(self.stand, 1)
        for cap, word in (("Tab", self.tr("next field")), ("↑", self.tr("last line"))):
            self.foot.addWidget(KeyCap(cap))
            self.foot.addWidget(Label(word, "small", "text2"))

        bar = self.accept_button.parentWidget()
        row = bar.layout() if bar is not None else None
        if isinstance(row, QHBoxLayout):
            row.addWidget(KeyCap("Enter"))

    def say_standing(self, text: str, *, warn: bool) -> None:
        """How the contact stands against the limits, "" for nothing to say."""
        self.stand.setText(text)
        self.stand.set_tone("warn" if warn else "text")
        self.stand_icon.set_icon("alert" if warn else "check-circle", "warn" if warn else "ok")
        self.stand_icon.setVisible(bool(text))

    def set_guess(self, key: str, guess: bool) -> None:
        """Mark a value as read between the lines, or as sure."""
        field = self.fields[key]
        field.set_guess(guess)
        field.set_state("warn" if guess else "")
