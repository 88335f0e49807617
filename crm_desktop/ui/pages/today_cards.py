"""The four cards beside the list of the day: progress, hot customers, contacted too often, to be completed."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.clocks import Allowance
from crm_desktop.services.incomplete import Incomplete
from crm_desktop.services.reminders import DueCounts
from crm_desktop.services.today_side import Side, TooOften, Worked
from crm_desktop.ui import dates
from crm_desktop.ui.forms.field_words import field_word
from crm_desktop.ui.forms.service_words import length
from crm_desktop.ui.pages.today_lines import CustomerLine, HotLine, OftenLine, RingLine
from crm_desktop.ui.widgets.baseline import OnBaseline
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.day_bar import DayBar
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link

_METHODS = 4


def emptied(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            emptied(inner)


class DayCard(Card):
    """Done of all, a segment each, by method, and how many are logged within a day; for today or the week."""

    def __init__(self) -> None:
        super().__init__()
        self._counts, self._side, self._week = DueCounts(0, 0, 0, 0), Side(), False
        self.title = Label("", "body", bold=True)
        self.other = Link("", role="small")
        self.done, self.of = Label("", "kpi", bold=True), Label("", "body", "text2")
        self.late = Label("", "body", "danger", bold=True)
        self.bar = DayBar()
        self.methods = QHBoxLayout()
        self.methods.setSpacing(6)
        self.in_time, self.rate = Label("", "small", "text2"), Label("", "small", bold=True)
        self._lay_out()
        self.other.clicked.connect(self._turn)

    def _lay_out(self) -> None:
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.other)
        self.body.addLayout(self.head)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.done)
        row.addWidget(OnBaseline(self.of, "body"), 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(OnBaseline(self.late, "body"), 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self.bar)
        self.body.addSpacing(6)
        self.body.addLayout(self.methods)
        foot = QHBoxLayout()
        foot.addWidget(self.in_time, 1)
        foot.addWidget(self.rate)
        self.body.addSpacing(2)
        self.body.addLayout(foot)

    def _turn(self) -> None:
        self._week = not self._week
        self._show()

    def show_day(self, counts: DueCounts) -> None:
        """Show how far the day is."""
        self._counts = counts
        self._show()

    def show_side(self, side: Side) -> None:
        """Show how it was worked."""
        self._side = side
        if side.log is not None:
            self.in_time.setText(self.tr("Logged within {time}").format(time=length(side.log)))
        self._show()

    def _show(self) -> None:
        counts, week = self._counts, self._week
        self.title.setText(self.tr("Progress this week") if week else self.tr("Progress today"))
        self.other.setText(self.tr("Today") if week else self.tr("This week"))
        self.other.updateGeometry()
        done = max(self._side.week_done, counts.done_today) if week else counts.done_today
        still = counts.today + (counts.week if week else 0)
        self.done.setText(f"{done:,}")
        self.of.setText(self.tr("of {total} done").format(total=f"{done + counts.overdue + still:,}"))
        self.late.setText(self.tr("Overdue {count}").format(count=f"{counts.overdue:,}") if counts.overdue else "")
        self.bar.set_parts(done, counts.overdue, still)
        self._worked(self._side.week if week else self._side.today)

    def _worked(self, worked: Worked) -> None:
        emptied(self.methods)
        for name, icon, count in worked.methods[:_METHODS]:
            self.methods.addWidget(IconLabel(icon, "iconf", 14))
            self.methods.addWidget(Label(f"{name} {count:,}", "small", "text2", elide=True), 1)
        self.methods.addStretch(0 if worked.methods else 1)
        if not worked.methods and not self._counts.done_today:
            self.methods.addWidget(Label(self.tr("Nothing logged yet"), "small", "text3"))
        share = f"{worked.logged_in_time * 100 // worked.logged}%" if worked.logged else "—"
        self.rate.setText(share)
        about = self.tr("{count} of the {total} contacts of the last 7 days")
        self.rate.setToolTip(about.format(count=f"{worked.logged_in_time:,}", total=f"{worked.logged:,}"))


class LinesCard(Card):
    """A card with a title, a count and customers; it hides while it has none. Signals: `opened(customer_id)`."""

    opened = Signal(int)

    def __init__(self, gap: int = 0) -> None:
        super().__init__()
        self.title = Label("", "body", bold=True)
        self.count = Label("", "small", "text3")
        self.head.addWidget(self.title)
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.body.addSpacing(2)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(gap)
        self.body.addLayout(self.lines)
        self.hide()

    def show_lines(self, lines: Sequence[CustomerLine], count: int) -> None:
        """Show other lines."""
        emptied(self.lines)
        for line in lines:
            line.clicked.connect(self._opened)
            self.lines.addWidget(line)
        self.count.setText(f"{count:,}")
        self.setVisible(bool(lines))

    def _opened(self) -> None:
        line = self.sender()
        if isinstance(line, CustomerLine):
            self.opened.emit(line.customer_id)


class HotCard(LinesCard):
    """The hot customers that press most, and the way to all of them."""

    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("Hot right now"))
        self.all = Link(self.tr("Show all"), role="small")
        self.head.addWidget(self.all)
        self.all.clicked.connect(self.all_asked)

    def show_side(self, side: Side) -> None:
        """Show the hot customers."""
        self.show_lines([HotLine(one) for one in side.hot], side.hot_count)


class OftenCard(LinesCard):
    """Who was contacted too often, each with a better day in one click. Signals: `moved(customer_id, ISO day)`."""

    moved = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(6)
        self.title.setText(self.tr("Contacted too often"))

    def show_side(self, side: Side, today: date) -> None:
        """Show them."""
        lines = [OftenLine(one) for one in side.often]
        for line in lines:
            self._add_way_out(line, line.often, today)
        self.show_lines(lines, side.often_count)

    def _add_way_out(self, line: QWidget, one: TooOften, today: date) -> None:
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, line.sizeHint().height() // 2)
        row.addStretch(1)
        if not one.better:
            text = self.tr("Next {day}").format(day=dates.day_text(one.next_on, today))
            label = Label(text, "small", "text3")
            # inside a button a label would take the button's ink
            label.setForegroundRole(QPalette.ColorRole.WindowText)
            row.addWidget(label)
            return
        link = Link(self.tr("Move to {day}").format(day=dates.day_text(one.better, today)), role="small")
        link.setProperty("customer_id", one.customer_id)
        link.setProperty("day", one.better)
        link.setAccessibleName(f"{one.name} {link.text()}")
        link.clicked.connect(self._moved)
        row.addWidget(link)

    def _moved(self) -> None:
        link = self.sender()
        self.moved.emit(int(link.property("customer_id")), str(link.property("day")))


class WaitingCard(LinesCard):
    """Customers entered in a hurry that are to be completed in time (000-16: 24 hours)."""

    def __init__(self) -> None:
        super().__init__(4)
        self.title.setText(self.tr("To be completed"))
        self.within = Label("", "small", "text3")
        self.head.addWidget(self.within)

    def show_waiting(self, waiting: Sequence[Incomplete], count: int, allowed: Allowance | None = None) -> None:
        """Show the most urgent ones, and the time that each of them has."""
        if allowed is not None:
            self.within.setText(self.tr("to be completed in {time}").format(time=length(allowed)))
        comma = self.tr(", ")
        lines = [RingLine(one, comma.join(field_word(key) for key in one.missing)) for one in waiting]
        self.show_lines(lines, count)


class ChecksCard(Card):
    """Data to be checked, a line for each reason with how many customers: they do not flood the list of the day.

    Signals: `opened(key)`, "check" for what grew old and "talk" for needs that a talk should have brought.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.head.addWidget(Label(self.tr("Data to check"), "body", bold=True))
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.body.addSpacing(2)
        self.links = {"talk": Link(""), "check": Link("")}
        self.counts = {key: Label("", "body", "text2") for key in self.links}
        for key, link in self.links.items():
            row = QHBoxLayout()
            row.addWidget(link)
            row.addStretch(1)
            row.addWidget(self.counts[key])
            self.body.addLayout(row)
            link.setProperty("key", key)
            link.clicked.connect(self._opened)
        self.links["talk"].setText(self.tr("Needs after talks"))
        self.links["check"].setText(self.tr("Grown old"))
        self.hide()

    def show_checks(self, counts: Mapping[str, int], most: int) -> None:
        """Show how many there are, counted up to `most`; hidden while there is none."""
        for key, link in self.links.items():
            count = counts.get(key, 0)
            link.setVisible(bool(count))
            self.counts[key].setVisible(bool(count))
            self.counts[key].setText(f"{count:,}+" if count >= most else f"{count:,}")
            link.setAccessibleName(f"{link.text()} {self.counts[key].text()}")
        self.setVisible(any(counts.values()))

    def _opened(self) -> None:
        link = self.sender()
        if link is not None:
            self.opened.emit(str(link.property("key")))
