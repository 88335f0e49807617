"""Cards under the levels: quiet hours, exceptions, and what happens with what is overdue."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.playbook import Quiet
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.playbook_draft import Draft
from crm_desktop.ui.settings.quiet_bar import QuietBar
from crm_desktop.ui.settings.sentence import sentence
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.stepper import Stepper
from crm_desktop.ui.widgets.switch import Switch

_LONGEST = 3660


class QuietCard(Card):
    """When nobody is contacted."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Quiet hours"), bold=True))
        note = Label(self.tr("told when logging and planning"), "small", "text2", elide=True)
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(note, 1)
        self.body.addLayout(head)
        quiet = draft.book.quiet
        self.switch = Switch(self.tr("Quiet hours"), bool(quiet.hours))
        head.addWidget(self.switch)
        self._kept = quiet.hours
        """The hours that switching on again brings back."""
        self.bar = QuietBar(quiet.hours)
        rest = self.tr("Rest on weekends and holidays, not on exchanged days")
        self.rest = CheckBox(rest, quiet.rest_days)
        self.messages = CheckBox(self.tr("Messages allowed then (greetings always are)"), quiet.messages)
        self.body.addSpacing(2)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.rest)
        self.body.addWidget(self.messages)
        self.body.addStretch(1)
        self.bar.changed.connect(self._hours)
        self.switch.toggled.connect(self._switched)
        self.rest.toggled.connect(self._rest)
        self.messages.toggled.connect(self._messages)
        draft.changed.connect(self._show)

    def _show(self) -> None:
        quiet = self._draft.book.quiet
        self._kept = quiet.hours or self._kept
        self.switch.blockSignals(True)
        self.switch.setChecked(bool(quiet.hours))
        self.switch.blockSignals(False)
        if self.bar.spans() != quiet.hours:
            self.bar.show_spans(quiet.hours)
        for box, on in ((self.rest, quiet.rest_days), (self.messages, quiet.messages)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def _switched(self, on: bool) -> None:
        self._draft.put_quiet(hours=(self._kept or Quiet().hours) if on else ())

    def _hours(self, spans: object) -> None:
        self._draft.put_quiet(hours=spans)

    def _rest(self, on: bool) -> None:
        self._draft.put_quiet(rest_days=on)

    def _messages(self, on: bool) -> None:
        self._draft.put_quiet(messages=on)


class ExceptionsCard(Card):
    """What stands above the rhythm of the levels."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        book = draft.book
        head = QHBoxLayout()
        head.setSpacing(10)
        self.wrong = Label("", "small", "danger", elide=True)
        head.addWidget(Label(self.tr("Exceptions"), bold=True))
        head.addWidget(self.wrong, 1)
        self.body.addLayout(head)
        self.hot = self._field(book.hot, 0, _LONGEST, self.tr("Hot customers: days"), none="—")
        self.hot_most = self._field(book.hot_most, 0, 9999, self.tr("Hot customers: at most"), none="—")
        self.after = self._field(book.back_off.after, 0, 100, self.tr("Without an answer: times"), none="—")
        self.factor = self._field(book.back_off.factor, 1, 10, self.tr("Without an answer: times as long"), width=40)
        self.longest = self._field(book.back_off.longest, 1, _LONGEST, self.tr("Without an answer: longest gap"))
        self.daily = self._field(book.daily_most, 0, 9999, self.tr("Most contacts a day"), none="—")
        self.ungraded = self._field(book.ungraded, 1, _LONGEST, self.tr("Without a grade: days"))
        self._line("flame-hot", self.tr("Hot every {n} days, at most {m} of them"), n=self.hot, m=self.hot_most)
        line = self.tr("After {n} unanswered the gap × {f}, up to {m} days")
        self._line("bell", line, n=self.after, f=self.factor, m=self.longest)
        self._line("people", self.tr("At most {n} contacts a day, the rest moves on"), n=self.daily)
        self._line("person", self.tr("Without a grade every {n} days"), n=self.ungraded)
        self.body.addStretch(1)
        draft.changed.connect(self._show)
        self._show()

    def _field(self, value: int, low: int, high: int, name: str, none: str = "", *, width: int = 50) -> Stepper:
        field = Stepper(value, low, high, width=width, none=none)
        field.setAccessibleName(name)
        field.stepped.connect(self._take)
        field.refused.connect(self._take)
        return field

    def _line(self, icon: str, template: str, **fields: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, 6, 0, 0)
        sign.addWidget(IconLabel(icon, "hotfg" if icon == "flame-hot" else "icon"))
        sign.addStretch(1)
        row.addLayout(sign)
        holder = QWidget()
        flow = FlowLayout(holder, gap=5)
        sentence(flow, template, "text", **fields)
        row.addWidget(holder, 1)
        self.body.addLayout(row)

    def _show(self) -> None:
        book = self._draft.book
        for field, number in (
            (self.hot, book.hot),
            (self.hot_most, book.hot_most),
            (self.after, book.back_off.after),
            (self.factor, book.back_off.factor),
            (self.longest, book.back_off.longest),
            (self.daily, book.daily_most),
            (self.ungraded, book.ungraded),
        ):
            if field.value() is not None:
                field.set_value(number)
        wrong = {one.field: say(one.message) for one in self._draft.problems() if one.level < 0}
        missing = "exceptions" in self._draft.incomplete
        self.wrong.setText(self.tr("A whole number is missing.") if missing else wrong.get("hot", ""))
        self.wrong.set_tone("danger" if missing else "warn")
        self.wrong.setToolTip(self.wrong.text())

    def _take(self, _number: int = 0) -> None:
        values = [field.value() for field in (self.hot, self.hot_most, self.daily, self.ungraded)]
        back = [field.value() for field in (self.after, self.factor, self.longest)]
        if None in (*values, *back):
            self._draft.set_incomplete("exceptions", True)
            return
        after, factor, longest = (number or 0 for number in back)
        hot, most, daily, ungraded = (number or 0 for number in values)
        back_off = replace(self._draft.book.back_off, after=after, factor=factor, longest=longest)
        self._draft.put(hot=hot, hot_most=most, daily_most=daily, ungraded=ungraded, back_off=back_off)
        self._draft.set_incomplete("exceptions", False)


class LadderCard(Card):
    """The escalation: marked, top of the list, on the supervisor's list."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Escalation of what is overdue"), bold=True))
        head.addWidget(Label(self.tr("each step tells once; working days"), "small", "text2"))
        self.wrong = Label("", "small", "danger", elide=True)
        head.addWidget(self.wrong, 1)
        self.body.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.steps: list[Stepper] = []
        titles = (
            (self.tr("Marked red"), self.tr("in the list"), "warn"),
            (self.tr("On top"), self.tr("counted in the tray"), "danger"),
            (self.tr("Supervisor's list"), self.tr("can be exported"), "danger"),
        )
        for at, (title, note, tone) in enumerate(titles):
            if at:
                row.addWidget(IconLabel("arrow-right"))
            row.addWidget(self._step(at, title, note, tone), 1)
        self.body.addLayout(row)
        draft.changed.connect(self._show)
        self._show()

    def _step(self, at: int, title: str, note: str, tone: str) -> Card:
        card = Card(fill="surface2", inset=10)
        field = Stepper(self._draft.book.escalation[at], 0, _LONGEST, width=52)
        field.setAccessibleName(self.tr("Step {n}: days overdue").format(n=at + 1))
        field.stepped.connect(self._take)
        field.refused.connect(self._take)
        self.steps.append(field)
        row = QHBoxLayout()
        row.setSpacing(6)
        sentence(row, self.tr("after {n} days"), n=field)
        row.addSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "small", tone, bold=True, elide=True))
        words.addWidget(Label(note, "small", "text2", elide=True))
        row.addLayout(words, 1)
        card.body.addLayout(row)
        return card

    def _show(self) -> None:
        for field, days in zip(self.steps, self._draft.book.escalation, strict=True):
            if field.value() is not None:
                field.set_value(days)
        wrong = next((say(one.message) for one in self._draft.problems() if one.field == "escalation"), "")
        missing = "escalation" in self._draft.incomplete
        self.wrong.setText(self.tr("A whole number is missing.") if missing else wrong)
        for field in self.steps:
            field.set_wrong(wrong)

    def _take(self, _number: int = 0) -> None:
        days = [field.value() for field in self.steps]
        if None not in days:
            self._draft.put(escalation=tuple(days))
        self._draft.set_incomplete("escalation", None in days)
