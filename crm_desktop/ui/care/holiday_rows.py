"""The holidays of a year as lines to edit: days off and days worked; put back as shipped, read from a notice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain import holidays as calendar
from crm_desktop.domain.holiday_lines import doubled, lines_of, own_lines, read_notice, with_year
from crm_desktop.domain.holidays import Holidays, Line, checked_line
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError
from crm_desktop.domain.partial_date import is_whole, parse_partial
from crm_desktop.domain.text import clean
from crm_desktop.ui import theme
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.inputs import ComboBox, DateEdit, TextEdit
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.line_edit import LineEdit, set_state
from crm_desktop.ui.widgets.link import Link

_NO_DAY = QT_TRANSLATE_NOOP("messages", "“{text}” is no day: write it like {year}-10-01.")
_NO_FIRST = QT_TRANSLATE_NOOP("messages", "Say on which day it begins.")
_OTHER_YEAR = QT_TRANSLATE_NOOP("messages", "{day} does not lie in {year}.")
_TWICE = QT_TRANSLATE_NOOP("messages", "{day} stands in two lines of {year}.")
_NOTHING_READ = QT_TRANSLATE_NOOP("messages", "No holiday was found in this text.")


class LineRow(QWidget):
    """One line: off or worked, which holiday, from when until when."""

    removed = Signal()

    def __init__(self, year: int, line: Line | None = None) -> None:
        super().__init__()
        self.year = year
        self.kind = ComboBox([("off", self.tr("Days off")), ("work", self.tr("Worked"))])
        self.kind.setAccessibleName(self.tr("Off or worked"))
        self.kind.set_key(line.kind if line else "off")
        self.name = LineEdit(line.name if line else "", self.tr("Holiday"))
        self.name.setAccessibleName(self.tr("Name of the holiday"))
        self.first = DateEdit(line.first.isoformat() if line else "", f"{year}-10-01")
        self.last = DateEdit(line.last.isoformat() if line else "", self.tr("the same day"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        remove = IconButton("trash", self.tr("Remove this line"), side=26, icon_size=15)
        remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.kind.setFixedWidth(110)
        self.setMinimumHeight(theme.current().px(32))
        row.addWidget(self.kind)
        row.addWidget(self.name, 2)
        row.addWidget(self.first, 2)
        row.addWidget(Label("–", "body", "text3"))
        row.addWidget(self.last, 2)
        row.addWidget(remove)

    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(edit.text().strip() for edit in (self.name, self.first, self.last))

    def read(self) -> Line:
        """The line as typed; UserError says what is wrong and its field is marked."""
        for edit in (self.name, self.first, self.last):
            set_state(edit, "")
        first = self._day(self.first)
        last = self._day(self.last) if self.last.text().strip() else first
        try:
            return checked_line(str(self.kind.key()), self.name.text(), first, last)
        except UserError:
            set_state(self.last if clean(self.name.text()) else self.name, "error")
            raise

    def _day(self, edit: DateEdit) -> date:
        text = edit.text().strip()
        iso = parse_partial(text, year=self.year)
        if iso is None or not is_whole(iso):
            set_state(edit, "error")
            raise UserError(Message(_NO_DAY, text=text, year=self.year) if text else Message(_NO_FIRST))
        day = date.fromisoformat(iso)
        if day.year != self.year:
            set_state(edit, "error")
            raise UserError(Message(_OTHER_YEAR, day=iso, year=self.year))
        return day


class HolidayRows(QWidget):
    """The room of the holidays."""

    def __init__(self, holidays: Holidays, year: int) -> None:
        super().__init__()
        self._table = holidays
        self.year = year
        self.rows: list[LineRow] = []
        self.back = IconButton("chevron-left", self.tr("Year before"))
        self.forth = IconButton("chevron-right", self.tr("Year after"))
        self.title = Label("", "nav", bold=True)
        self.note = Label("", "small", "text3", elide=True)
        self.reset = Link(self.tr("As shipped"), role="small")
        self.add_button = Button(self.tr("Add a line"), "ghost", icon="plus", size="small")
        self.notice = TextEdit("", self.tr("Paste the text of next year's notice here"), lines=3)
        self.notice.setAccessibleName(self.tr("Text of the notice"))
        self.read_button = Button(self.tr("Read the notice"), size="small")
        self.found = Label("", "small", "text2", elide=True)
        self.lines = QVBoxLayout()
        self._lay_out()
        self.back.clicked.connect(self._earlier)
        self.forth.clicked.connect(self._later)
        self.reset.clicked.connect(self._reset)
        self.add_button.clicked.connect(self._add_blank)
        self.read_button.clicked.connect(self._read_notice)
        self._show(lines_of(holidays, year))

    def _lay_out(self) -> None:
        head, foot, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (head, foot, below):
            row.setSpacing(8)
        for widget in (self.back, self.title, self.forth):
            head.addWidget(widget)
        head.addWidget(self.note, 1)
        head.addWidget(self.reset)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        below.addWidget(self.read_button)
        below.addWidget(self.found, 1)
        self.lines.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.lines)
        column.addLayout(foot)
        column.addWidget(self.notice)
        column.addLayout(below)
        column.addStretch(1)

    def _show(self, lines: Sequence[Line]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for line in lines:
            self._add(LineRow(self.year, line))
        self.title.setText(str(self.year))
        self.note.setText("" if lines else self.tr("Nothing is known of this year yet."))

    def _add(self, row: LineRow) -> None:
        row.removed.connect(self._remove)
        self.rows.append(row)
        self.lines.addWidget(row)
        row.show()

    def _add_blank(self) -> None:
        row = LineRow(self.year)
        self._add(row)
        row.name.setFocus()

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, LineRow):
            self.rows.remove(row)
            row.hide()
            row.deleteLater()

    def _earlier(self) -> None:
        self._turn(-1)

    def _later(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        """To another year; lines that cannot be kept hold the user here."""
        wrong = self.problem()
        if wrong is None:
            self._table = self.table()
            self.year += by
            self._show(lines_of(self._table, self.year))
            self.found.setText("")
        else:
            self.found.setText(say(wrong))

    def _reset(self) -> None:
        self._show(lines_of(calendar.shipped(), self.year))

    def _read_notice(self) -> None:
        lines = [line for line in read_notice(self.notice.toPlainText(), self.year) if line.first.year == self.year]
        if lines:
            self._show(lines)
            self.found.setText(
                self.tr("{count} lines were read, look at them before you save.").format(count=len(lines))
            )
        else:
            self.found.setText(say(Message(_NOTHING_READ)))

    def table(self) -> Holidays:
        """The holidays of all years as they stand here; UserError says what cannot be kept."""
        lines = [row.read() for row in self.rows if not row.is_blank()]
        twice = doubled(lines)
        if twice is not None:
            raise UserError(Message(_TWICE, day=twice.isoformat(), year=self.year))
        return with_year(self._table, self.year, lines)

    def own(self) -> list[Line]:
        """The book's own lines: what differs from the shipped table."""
        return own_lines(self.table())

    def problem(self) -> Message | None:
        """What is wrong, None when nothing is."""
        try:
            self.table()
        except UserError as error:
            return error.message
        return None
