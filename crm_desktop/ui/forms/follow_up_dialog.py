"""Log what happened with a customer and what comes next, or plan a touch."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.next_action import action_date
from crm_desktop.domain.partial_date import parse_when
from crm_desktop.services import customer_card, follow_ups
from crm_desktop.store import options
from crm_desktop.ui import dates
from crm_desktop.ui.context import Context
from crm_desktop.ui.forms.follow_up_save import Touch, cadence_days, method_choices, save_plan, save_touch
from crm_desktop.ui.forms.form_choices import Choice, ChoiceRow
from crm_desktop.ui.forms.form_fields import FormField, Hint
from crm_desktop.ui.forms.method_row import MethodRow
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.inputs import DateEdit, LineEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.pick_list import PickItem, PickMenu

_DATE_WIDTH = 198
_WEEKEND = 5


def _weekday_text(iso: str) -> str:
    return f"{dates.weekday(date.fromisoformat(iso[:10]))} {dates.short(iso)}"


class FollowUpDialog(SaveDialog):
    """Template 2 for one customer (000-32); `plan` leaves out what only a past touch has."""

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
        self._menu: PickMenu | None = None
        self._next_iso = ""
        self._asked_date = False
        self._make_editors()
        self._lay_out()
        self._connect()

    # building

    def _make_editors(self) -> None:
        self.methods = MethodRow(method_choices(self.lists, english=self.context.english))
        now = datetime.now()
        self.when = DateEdit(self.tr("Today {time}").format(time=now.strftime("%H:%M")))
        self.content_edit = TextEdit("", self.tr("What was said"), lines=3)
        english = self.context.english
        self.results = ChoiceRow(
            [
                Choice(str(entry.id), self.lists.name(entry.id, english), tone="ok" if place == 0 else "info")
                for place, entry in enumerate(self.lists.kind("result"))
            ]
        )
        self.feedback = LineEdit("", self.tr("What the customer said about it"))
        self.need = LineEdit("", self.tr("What the customer needs now"))
        self.hot = CheckBox(self.tr("Mark as hot"), checked=True)
        self.next_action = LineEdit("", self.tr("What to do next"))
        self.next_on = DateEdit("", self.tr("Tomorrow 10:00"))
        self.reason = LineEdit("", self.tr("Why the grade changes"))

    def _lay_out(self) -> None:
        if self.card:
            self.head.addWidget(Badge(self.card.grade))
            self.head.addWidget(Label(self.card.name))
            person = self.card.contacts[0].name if self.card.contacts else ""
            self.head.addWidget(Label(person, "body", "text2"))
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
        column.addWidget(self.feedback)
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
        self.body.addWidget(self.days)

    def _add_foot(self) -> None:
        self.grade_button = Button(self.tr("Grade"), size="small", chevron=True)
        self.stage_button = Button(self.tr("Stage"), size="small", chevron=True)
        self.file_button = Button(self.tr("Attach"), "ghost", size="small", icon="paperclip")
        if self.card and self.card.stage:
            self.stage_button.setText(
                self.tr("Stage {name}").format(name=self.lists.name(self.card.stage_id, self.context.english))
            )
        for button in (self.grade_button, self.stage_button, self.file_button):
            self.foot.addWidget(button)
            button.setVisible(not self.plan_only)

    def _connect(self) -> None:
        self.need_toggle.clicked.connect(self._show_need)
        self.need.textChanged.connect(self._need_typed)
        self.days.edited.connect(self._day_chosen)
        self.next_on.textEdited.connect(self._next_typed)
        self.next_on.picked.connect(self._next_typed)
        self.next_action.textChanged.connect(self._action_typed)
        self.when.textChanged.connect(self._when_typed)
        self.grade_button.clicked.connect(self._open_grades)
        self.stage_button.clicked.connect(self._open_stages)
        self.file_button.clicked.connect(self._choose_files)

    def open(self) -> None:
        """Show it with the keyboard where one types."""
        super().open()
        (self.next_action if self.plan_only else self.content_edit).setFocus()

    # what the parts do

    def _show_need(self) -> None:
        self.need_toggle.hide()
        self.need.show()
        self.refit()
        self.need.setFocus()

    def _need_typed(self, text: str) -> None:
        # a need just heard is what makes a customer hot (004-06)
        self.hot.setVisible(bool(text.strip()) and not (self.card and self.card.hot))

    def _set_next(self, iso: str) -> None:
        self._next_iso = iso
        today = date.today()
        day = date.fromisoformat(iso[:10]) if len(iso) >= 10 else None
        # two chips may mean the same day: the one that was clicked lights up, else the first
        fitting = [chip.choice.key for chip in self.days.chips() if day and chip.choice.key.strip() == iso[:10]]
        chosen = self.days.current()
        self.days.set_current(chosen if chosen in fitting else fitting[0] if fitting else "")
        self.next_field.set_state("", "")
        self.day_hint.set_text("")
        if day and day < today:
            self.day_hint.set_text(self.tr("This day is past"), "warn")
        elif day and day.weekday() >= _WEEKEND:
            self.day_hint.set_text(self.tr("A day off, it can be planned all the same"))

    def _day_chosen(self) -> None:
        key = self.days.current().strip()
        self._asked_date = bool(key)
        self._set_next(key)
        self.next_on.setText(_weekday_text(key) if key else "")

    def _next_typed(self, text: str) -> None:
        self._asked_date = bool(text.strip())
        self._set_next(parse_when(text, today=date.today()) or "")
        if text.strip() and not self._next_iso:
            self.next_field.set_state("warn", "")

    def _action_typed(self, text: str) -> None:
        # "3月6日跟进技术部反馈" names its own date (000-34)
        found = None if self._asked_date else action_date(text, happened=date.today())
        if found:
            self._set_next(found.isoformat())
            self.next_on.setText(_weekday_text(found.isoformat()))

    def _when_typed(self, text: str) -> None:
        understood = parse_when(text, today=date.today())
        self.when_field.set_state("" if understood else "error", "" if understood else self.tr("Which day?"))

    def _open_grades(self) -> None:
        items = [PickItem(str(entry.id), entry.name, badge=entry.name) for entry in self.lists.kind("grade")]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._grade_picked)
        self._menu.open_focused(self.grade_button)

    def _grade_picked(self, key: str) -> None:
        changed = int(key) != self.grade_id
        self.new_grade = int(key) if changed else None
        self.grade_button.setText(self.tr("Grade {letter}").format(letter=self.lists.name(int(key))))
        self.grade_button.updateGeometry()
        self.reason_field.setVisible(changed)
        self.refit()
        if changed:
            self.reason.setFocus()

    new_grade: int | None = None

    def _open_stages(self) -> None:
        english = self.context.english
        items = [PickItem(str(entry.id), self.lists.name(entry.id, english)) for entry in self.lists.kind("stage")]
        self._menu = PickMenu(items, self)
        self._menu.picked.connect(self._stage_picked)
        self._menu.open_focused(self.stage_button)

    def _stage_picked(self, key: str) -> None:
        self.stage_id = int(key)
        name = self.lists.name(self.stage_id, self.context.english)
        self.stage_button.setText(self.tr("Stage {name}").format(name=name))
        self.stage_button.updateGeometry()

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.add_files([Path(name) for name in names])

    def add_files(self, paths: list[Path]) -> None:
        """Keep these files with the follow-up when it is saved."""
        self.files += paths
        if self.files:
            self.file_button.setText(self.tr("%n file(s)", "", len(self.files)))
            self.file_button.setToolTip("\n".join(path.name for path in self.files))
            self.file_button.updateGeometry()

    # saving

    def save(self) -> None:
        """Write the follow-up, and grade, stage, heat and files with it."""
        method = int(self.methods.current()) if self.methods.current() else None
        if self.plan_only:
            if not self._next_iso:
                self.next_field.set_state("error", self.tr("Which day?"))
                self.refit()
                return
            action = self.next_action.text().strip()
            self.write(save_plan, self.customer_id, self._next_iso, method, action)
            return
        when = parse_when(self.when.text(), today=date.today())
        if when is None:
            self.when_field.set_state("error", self.tr("Which day?"))
            self.when.setFocus()
            return
        self.write(save_touch, self.customer_id, self._touch(when, method))

    def _touch(self, when: str, method: int | None) -> Touch:
        result = self.results.current()
        need = self.need.text().strip()
        return Touch(
            draft=follow_ups.TouchDraft(
                happened_at=when,
                method_id=method,
                content=self.content_edit.toPlainText().strip(),
                feedback=self.feedback.text().strip(),
                result_id=int(result) if result else None,
                next_action=self.next_action.text().strip(),
                next_action_on=self._next_iso or None,
                need=need,
            ),
            grade_id=self.new_grade,
            grade_reason=self.reason.text().strip(),
            stage_id=self.stage_id,
            hot=bool(need) and self.hot.isChecked() and not (self.card and self.card.hot),
            files=tuple(self.files),
        )
