"""Festivals on and off with their days of lead, solar terms, the user's own days, and which levels are greeted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.birthdays import birthday_words
from crm_desktop.domain.festival_choice import Choice, choice_of
from crm_desktop.domain.festivals import Festival, own_festival
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.store import options
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.inputs import ComboBox
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state
from crm_desktop.ui.widgets.link import Link

_MOST_LEAD = 90
_COLUMNS = 2


def lead_of(text: str) -> int:
    """Days of lead as typed; UserError for anything but a small whole number."""
    plain = text.strip()
    if not plain.isdecimal() or int(plain) > _MOST_LEAD:
        template = QT_TRANSLATE_NOOP("messages", "“{text}” is no number of days from 0 to {most}.")
        raise UserError(Message(template, text=plain, most=_MOST_LEAD))
    return int(plain)


class KnownRow(QWidget):
    """A shipped festival: shown or not, when it is next, how many days ahead its greetings begin."""

    def __init__(self, festival: Festival, *, english: bool) -> None:
        super().__init__()
        self.festival = festival
        name = festival.name_en if english else festival.name
        self.box = CheckBox(name, festival.shown)
        coming = festival.next_from(date.today())
        self.when = Label(coming.isoformat() if coming else "", "small", "text3")
        self.lead = LineEdit(str(festival.lead))
        self.lead.setAccessibleName(self.tr("Days ahead for {name}").format(name=name))
        self.lead.setFixedWidth(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addStretch(1)
        row.addWidget(self.when)
        if festival.greet:
            row.addWidget(self.lead)
            row.addWidget(Label(self.tr("days ahead"), "small", "text3"))
        else:
            row.addWidget(Label(self.tr("no greetings"), "small", "text3"))

    def read(self) -> Festival:
        """The festival as chosen; UserError for wrong days of lead."""
        set_state(self.lead, "")
        try:
            lead = lead_of(self.lead.text())
        except UserError:
            set_state(self.lead, "error")
            raise
        return replace(self.festival, shown=self.box.isChecked(), lead=lead)


class OwnRow(QWidget):
    """A day of the user's own; `removed` when it is taken out."""

    removed = Signal()

    def __init__(self, festival: Festival | None = None) -> None:
        super().__init__()
        day = birthday_words(festival.day) if festival and festival.day else ""
        self.shown = festival.shown if festival else True
        self.name = LineEdit(festival.name if festival else "", self.tr("Name of the day"))
        self.day = LineEdit(day, self.tr("08-18, 2026-05-20 or 农历腊月初八"))
        self.lead = LineEdit(str(festival.lead) if festival else "3")
        self.name.setAccessibleName(self.tr("Name of your day"))
        self.day.setAccessibleName(self.tr("Date of your day"))
        self.lead.setAccessibleName(self.tr("Days ahead for your day"))
        self.lead.setFixedWidth(44)
        remove = IconButton("trash", self.tr("Remove this day"), side=26, icon_size=15)
        remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 2)
        row.addWidget(self.day, 3)
        row.addWidget(self.lead)
        row.addWidget(Label(self.tr("days ahead"), "small", "text3"))
        row.addWidget(remove)

    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not self.name.text().strip() and not self.day.text().strip()

    def read(self) -> Festival:
        """The day as typed; UserError says what is wrong with it."""
        for edit in (self.name, self.day, self.lead):
            set_state(edit, "")
        try:
            lead = lead_of(self.lead.text())
            return replace(own_festival(self.name.text(), self.day.text(), lead=lead), shown=self.shown)
        except UserError:
            wrong = self.name if not self.name.text().strip() else self.day
            set_state(wrong, "error")
            raise


class FestivalRows(QWidget):
    """The room of the festivals."""

    def __init__(self, choice: Choice, context: Context) -> None:
        super().__init__()
        english = context.english
        every = choice.festivals()
        own = {one.key for one in choice.own}
        self.known = [KnownRow(one, english=english) for one in every if one.day is not None and one.key not in own]
        self.known += [KnownRow(one, english=english) for one in every if one.key == "qingming" and one.day is None]
        self.terms = [
            (one, CheckBox(one.name_en if english else one.name, one.shown))
            for one in every
            if one.key.startswith("term_") and one.greet
        ]
        self.own: list[OwnRow] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(8)
        self._add_known()
        self._add_terms()
        self._add_own(choice)
        self._add_levels(choice, context)
        self.column.addStretch(1)

    def _add_known(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(4)
        half = (len(self.known) + 1) // _COLUMNS
        for at, row in enumerate(self.known):
            grid.addWidget(row, at % half, at // half)
        self.column.addLayout(grid)

    def _add_terms(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Greet at solar terms too"), "body", bold=True))
        head.addStretch(1)
        self.every_term = Link(self.tr("All or none"), role="small")
        self.every_term.clicked.connect(self._turn_terms)
        head.addWidget(self.every_term)
        self.column.addLayout(head)
        place = QWidget()
        flow = FlowLayout(place, 12)
        for _one, box in self.terms:
            flow.addWidget(box)
        self.column.addWidget(place)

    def _turn_terms(self) -> None:
        on = not any(box.isChecked() for _one, box in self.terms)
        for _one, box in self.terms:
            box.setChecked(on)

    def _add_own(self, choice: Choice) -> None:
        self.column.addWidget(Label(self.tr("Days of your own"), "body", bold=True))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        self.column.addLayout(self.rows)
        self.add_button = Button(self.tr("Add a day"), "ghost", icon="plus", size="small")
        self.add_button.clicked.connect(self._add_blank)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        self.column.addLayout(foot)
        for festival in choice.own:
            self._add_row(OwnRow(festival))

    def _add_row(self, row: OwnRow) -> None:
        row.removed.connect(self._remove)
        self.own.append(row)
        self.rows.addWidget(row)
        row.show()

    def _add_blank(self) -> None:
        row = OwnRow()
        self._add_row(row)
        row.name.setFocus()

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, OwnRow):
            self.own.remove(row)
            row.hide()
            row.deleteLater()

    def _add_levels(self, choice: Choice, context: Context) -> None:
        names = [one.name for one in options.current(context.store).kind("grade")]
        shown = [(0, self.tr("nobody but the strong buyers"))]
        shown += [(at + 1, " ".join(names[: at + 1])) for at in range(len(names))]
        self.top = ComboBox(shown)
        self.top.setAccessibleName(self.tr("Levels that are greeted"))
        self.top.set_key(min(choice.top, len(names)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Greetings go to the levels"), "body"))
        row.addWidget(self.top)
        strong = self.tr("and to customers with purchasing power and credit of 4 or 5")
        row.addWidget(Label(strong, "small", "text3", elide=True), 1)
        self.column.addLayout(row)

    def choice(self) -> Choice:
        """The festivals as chosen; UserError says what cannot be kept."""
        festivals = [row.read() for row in self.known]
        festivals += [replace(one, shown=box.isChecked()) for one, box in self.terms]
        festivals += [row.read() for row in self.own if not row.is_blank()]
        top = self.top.key()
        return choice_of(festivals, top=top if isinstance(top, int) else 0)

    def problem(self) -> Message | None:
        """What is wrong, None when nothing is."""
        try:
            self.choice()
        except UserError as error:
            return error.message
        return None
