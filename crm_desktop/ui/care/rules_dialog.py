"""The dialog 节日与调休: which festivals are kept and greeted, the holidays of each year, limits for gifts."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.gifts import GiftLimits
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_amount
from crm_desktop.services import care_settings
from crm_desktop.ui.care.festival_rows import FestivalRows
from crm_desktop.ui.care.holiday_rows import HolidayRows
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field import LabeledField
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit
from crm_desktop.ui.widgets.segmented import Segmented

_PARTS: Final = ("festivals", "holidays", "gifts")


def _amount(text: str) -> int | None:
    """The amount in 分, None for a blank; UserError for what is no amount."""
    if not text.strip():
        return None
    money = parse_money(text)
    if money is None or money.exact is None or money.exact < 0:
        template = QT_TRANSLATE_NOOP("messages", "“{text}” is no amount: write a number such as 300, or nothing.")
        raise UserError(Message(template, text=text.strip()))
    return money.exact


class RulesDialog(Dialog):
    """Three rooms behind a switch; nothing applies before the foot button, and one undo takes it back."""

    def __init__(self, context: Context, year: int) -> None:
        super().__init__(context.window.widget(), "", width=760)
        self.title.setText(self.tr("Festivals and holidays"))
        self.setAccessibleName(self.title.text())
        self.context = context
        words = {
            "festivals": self.tr("Festivals"),
            "holidays": self.tr("Holidays"),
            "gifts": self.tr("Gifts and greetings"),
        }
        self.switch = Segmented([(key, words[key]) for key in _PARTS])
        self.festivals = FestivalRows(care_settings.choice(context.store), context)
        self.holidays = HolidayRows(care_settings.holidays(context.store), year)
        self.limits = LimitRows(
            care_settings.gift_limits(context.store), counts=care_settings.greeting_counts(context.store)
        )
        self.rooms = QStackedWidget()
        for room in (self.festivals, self.holidays, self.limits):
            self.rooms.addWidget(room)
        self.problem = Label("", "small", "danger", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.rooms, 1)
        self.foot.addWidget(self.problem, 1)
        self.switch.changed.connect(self._show_room)

    def _show_room(self, key: str) -> None:
        self.rooms.setCurrentIndex(_PARTS.index(key))

    def can_accept(self) -> bool:
        """Everything must say something that can be kept; the first thing that does not is shown and named."""
        problems = (self.festivals.problem(), self.holidays.problem(), self.limits.problem())
        for at, wrong in enumerate(problems):
            if wrong is not None:
                self.switch.set_current(_PARTS[at])
                self.rooms.setCurrentIndex(at)
                self.problem.setText(say(wrong))
                return False
        return True

    def accept(self) -> None:
        """Keep all three as one gesture."""
        if self.can_accept():
            choice, own, limits = self.festivals.choice(), self.holidays.own(), self.limits.limits()
            self.context.work.run(care_settings.save, choice, own, limits, self.limits.counts.isChecked())
            super().accept()


class LimitRows(QWidget):
    """What a gift may cost without a purpose and a person may get in a year, and whether a greeting is a contact."""

    def __init__(self, limits: GiftLimits, *, counts: bool) -> None:
        super().__init__()
        self.one = LineEdit(format_amount(limits.one), self.tr("no limit"))
        self.year = LineEdit(format_amount(limits.year), self.tr("no limit"))
        self.counts = CheckBox(self.tr("A greeting that was sent counts as a contact"), counts)
        note = self.tr("Then the next date counts from it, and it counts against the limits of contact.")
        row = QHBoxLayout()
        row.setSpacing(14)
        self.fields = (
            LabeledField(self.tr("One gift above this needs a purpose"), self.one),
            LabeledField(self.tr("One person in a calendar year"), self.year),
        )
        for field in self.fields:
            row.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addSpacing(10)
        column.addWidget(self.counts)
        column.addWidget(Label(note, "small", "text2", wrap=True))
        column.addStretch(1)

    def limits(self) -> GiftLimits:
        """The limits as typed; UserError for what is no amount."""
        return GiftLimits(_amount(self.one.text()), _amount(self.year.text()))

    def problem(self) -> Message | None:
        """What is wrong, None when nothing is."""
        try:
            self.limits()
        except UserError as error:
            return error.message
        return None
