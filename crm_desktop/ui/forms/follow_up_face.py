"""What the follow-up dialog looks like: brief, method and time, conversation, feedback, next step, foot."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import customer_card, follow_ups
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import cadence_days, method_choices
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint, UnitEdit
from crm_desktop.ui.forms.method_row import MethodRow
from crm_desktop.ui.forms.need_tick import NeedTick
from crm_desktop.ui.forms.person_button import PersonButton
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.forms.silence_box import SilenceBox
from crm_desktop.ui.plan.reasons import ReasonRow
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import DateEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.link import Link

_DATE_WIDTH = 198
_MINUTES_WIDTH = 112


class FollowUpFace(SaveDialog):
    """All that is seen of the dialog; what it does is FollowUpDialog's."""

    def __init__(self, context: Context, customer_id: int, *, plan: bool = False) -> None:
        title = self.tr("Plan follow-up") if plan else self.tr("Log follow-up")
        super().__init__(context, title, accept=self.tr("Save plan") if plan else self.tr("Save follow-up"))
        self.customer_id, self.plan_only = customer_id, plan
        card = customer_card.card(context.store, customer_id)
        self.card = card
        self.lists = options.current(context.store)
        self.grade_id: int | None = self.lists.find("grade", card.grade) if card and card.grade else None
        self.stage_id: int | None = None
        self.files: list[Path] = []
        self._make_editors()
        self._lay_out()

    # building

    def _make_editors(self) -> None:
        self.methods = MethodRow(method_choices(self.lists))
        now = datetime.now()
        self.when = DateEdit(self.tr("Today {time}").format(time=now.strftime("%H:%M")))
        self.content_edit = TextEdit("", self.tr("What was said"), lines=3)
        self.results = ChoiceRow(
            [
                Choice(str(entry.id), self.lists.name(entry.id), tone="ok" if place == 0 else "info")
                for place, entry in enumerate(self.lists.offered("result"))
            ]
        )
        self.feedback = LineEdit("", self.tr("What the customer said about it"))
        self.minutes = UnitEdit(self.tr("min"), self.tr("Duration"))
        self.minutes.setAccessibleName(self.tr("Duration"))
        self.minutes.setFixedWidth(_MINUTES_WIDTH)
        self.person = PersonButton(self.card.contacts if self.card else ())
        self.need = LineEdit("", self.tr("What the customer needs now"))
        self.hot = CheckBox(self.tr("Mark as hot"), checked=True)
        self.checked = NeedTick(self.context, self.customer_id)
        self.next_action = LineEdit("", self.tr("What to do next"))
        self.next_on = DateEdit("", self.tr("Tomorrow 10:00"))
        self.reason = LineEdit("", self.tr("Why the grade changes"))
        self.silence = SilenceBox(self.context, self.customer_id)
        self.why = ReasonRow()
        self.why.hide()

    def _lay_out(self) -> None:
        if self.card:
            self.head.addWidget(Badge(self.card.grade))
            self.head.addWidget(Label(self.card.name))
            self.head.addWidget(Label(self.person.text(), "body", "text2") if self.plan_only else self.person)
        self.body.setSpacing(14)
        self._add_brief()
        self.method_field = FormField("method", self.tr("Method"), self.methods)
        self.method_field.add_to_head(self.methods.more)
        self.when_field = FormField("when", self.tr("Time"), self.when)
        self.next_field = FormField("next_on", self.tr("Next follow-up"), self.next_on)
        self.action_field = FormField("next_action", self.tr("Next step"), self.next_action)
        narrow = self.next_field if self.plan_only else self.when_field
        self._pair(self.method_field, narrow)
        self.past = QWidget()
        past = QVBoxLayout(self.past)
        past.setContentsMargins(0, 0, 0, 0)
        past.setSpacing(14)
        past.addWidget(FormField("content", self.tr("Conversation"), self.content_edit))
        past.addLayout(self._feedback_rows())
        past.addLayout(self._need_row())
        self.body.addWidget(self.past)
        self.past.setVisible(not self.plan_only)
        if self.plan_only:
            self.body.addWidget(self.action_field)
        else:
            self._pair(self.action_field, self.next_field)
        self._add_days()
        self.body.addWidget(self.why)
        self.reason_field = FormField("reason", self.tr("Reason for the grade"), self.reason)
        self.reason_field.hide()
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.problem)
        self._add_foot()

    def _pair(self, wide: QWidget, narrow: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(wide, 1)
        narrow.setFixedWidth(_DATE_WIDTH)
        row.addWidget(narrow)
        self.body.addLayout(row)

    def _add_brief(self) -> None:
        brief = follow_ups.brief(self.context.store, self.customer_id)
        if not brief.last and not brief.suggestion:
            return
        box = Card(fill="surface2", inset=12)
        box.body.setContentsMargins(12, 6, 12, 6)
        box.body.setSpacing(0)
        if brief.last:
            box.body.addWidget(Hint("history", say(brief.last)))
        if brief.suggestion:
            box.body.addWidget(Hint("lightbulb", self.tr("Suggestion: {line}").format(line=brief.suggestion)))
        self.body.addWidget(box)

    def _feedback_rows(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(FormField("result", self.tr("Customer's feedback"), self.results))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.feedback, 1)
        row.addWidget(self.minutes)
        column.addLayout(row)
        column.addWidget(self.silence)
        return column

    def _need_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.need_toggle = Button(self.tr("New need"), "ghost", icon="plus", size="small")
        self.need.hide()
        self.hot.hide()
        row.addWidget(self.need_toggle)
        row.addWidget(self.need, 1)
        row.addWidget(self.hot)
        row.addStretch(0)
        row.addWidget(self.checked)
        return row

    def _add_days(self) -> None:
        today = date.today()
        days = {
            self.tr("Tomorrow"): 1,
            self.tr("Day after"): 2,
            self.tr("In 3 days"): 3,
            self.tr("Next Monday"): 7 - today.weekday(),
        }
        choices = [
            Choice((today + timedelta(days=ahead)).isoformat() + " " * place, text)
            for place, (text, ahead) in enumerate(days.items())
        ]
        ahead = cadence_days(self.context.store, self.card.grade if self.card else "")
        if ahead and self.card and self.card.grade:
            text = self.tr("By grade {letter}").format(letter=self.card.grade)
            choices.append(Choice(f"{(today + timedelta(days=ahead)).isoformat()}{' ' * len(days)}", text))
        self.days = ChoiceRow(choices)
        self.day_hint = Hint()
        self.days.add_widget(self.day_hint, 1)
        self.better = Link("", role="small", bold=True)
        self.better.hide()
        self.days.add_widget(self.better)
        self.body.addWidget(self.days)

    def _add_foot(self) -> None:
        self.grade_button = Button(self.tr("Grade"), size="small", chevron=True)
        self.stage_button = Button(self.tr("Stage"), size="small", chevron=True)
        self.file_button = Button(self.tr("Attach"), "ghost", size="small", icon="paperclip")
        if self.card and self.card.stage:
            self.stage_button.setText(self.tr("Stage {name}").format(name=self.lists.name(self.card.stage_id)))
        for button in (self.grade_button, self.stage_button, self.file_button):
            self.foot.addWidget(button)
            button.setVisible(not self.plan_only)
