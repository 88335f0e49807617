"""The right column of the Today tab: how far the day is, and the hot customers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.lists import CustomerList, Filter
from crm_desktop.services.reminders import DueCounts
from crm_desktop.ui import dates, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.review_parts import OnBaseline
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label

_HOT_SHOWN = 8
_SEGMENTS = 24
"""Segments of the progress bar at most; more tasks share one."""


class DayBar(QWidget):
    """One segment for each task: done, overdue, open."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = (0, 0, 0)
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, done: int, overdue: int, still: int) -> None:
        """Show how many tasks are done, overdue and still open."""
        self._parts = (done, overdue, still)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        painter = draw.begin(self)
        done, overdue, still = self._parts
        total = done + overdue + still
        count = min(_SEGMENTS, total) or 1
        width = (self.width() - 3 * (count - 1)) / count
        for place in range(count):
            at = place * total / count
            tone = "press" if not total or at >= done + overdue else "ok" if at < done else "danger"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().color(tone))
            painter.drawRoundedRect(round(place * (width + 3)), 0, max(2, round(width)), 6, 3, 3)
        painter.end()


class HotLine(QWidget):
    """One hot customer: badge, name, stage, last contact; a click opens it."""

    clicked = Signal(int)

    def __init__(self, customer_id: int, row: dict[str, object], today: date) -> None:
        super().__init__()
        self._id = customer_id
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addWidget(Badge(str(row["grade"]), 18))
        line.addWidget(Label(str(row["name"]), elide=True), 1)
        line.addWidget(Label(str(row["stage"]), "small", "text2"))
        last = dates.day_text(str(row["last_touch"]), today) or "—"
        line.addWidget(Label(last, "small", "text2"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Open the customer."""
        self.clicked.emit(self._id)


class TodaySide(QWidget):
    """Two cards on the canvas, 320 px wide."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setFixedWidth(328)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 12, 12, 12)
        column.setSpacing(10)
        self.day = Card(self.tr("Progress today"))
        self.done, self.of = Label("", "kpi", bold=True), Label("", "body", "text2")
        self.late = Label("", "body", "danger", bold=True)
        self.bar = DayBar()
        self.hot = Card(self.tr("Hot customers"))
        self.lines = QVBoxLayout()
        self._fill()
        column.addWidget(self.day)
        column.addWidget(self.hot)
        column.addStretch(1)

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.done)
        row.addWidget(OnBaseline(self.of, "body"), 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(OnBaseline(self.late, "body"), 0, Qt.AlignmentFlag.AlignBottom)
        self.day.body.addLayout(row)
        self.day.body.addWidget(self.bar)
        self.lines.setSpacing(0)
        self.hot.body.addLayout(self.lines)

    def show_day(self, counts: DueCounts) -> None:
        """Show the figures of the day and the hot customers whose contact is the most pressing."""
        self.done.setText(f"{counts.done_today:,}")
        total = f"{counts.done_today + counts.open:,}"
        self.of.setText(self.tr("of {total} done").format(total=total))
        self.late.setText(self.tr("Overdue {count}").format(count=f"{counts.overdue:,}") if counts.overdue else "")
        self.bar.set_parts(counts.done_today, counts.overdue, counts.today)
        self._show_hot()

    def _show_hot(self) -> None:
        while (item := self.lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        listing = CustomerList(self.context.store)
        listing.filter = Filter(hot=True)
        ids = listing.ids("next_due", False)[:_HOT_SHOWN]
        rows, today = listing.rows(ids), date.today()
        self.hot.setVisible(bool(ids))
        for one in ids:
            line = HotLine(one, rows[one], today)
            line.clicked.connect(self.context.window.open_customer)
            self.lines.addWidget(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Canvas and left edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.fillRect(0, 0, 1, self.height(), theme.current().color("border"))
        painter.end()
