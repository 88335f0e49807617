"""The popup of the tray: today's figures, the most urgent customers, and what can be done without the window."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import theme
from crm_desktop.ui.dates import due_text
from crm_desktop.ui.reminder_watch import Due
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.popover import Popover

WIDTH: Final = 288
_SHOWN: Final = 3
_SEGMENTS: Final = 11
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class _Row(Pressable):
    """32 px: badge or icon, text, flame, and a due text or key at the right."""

    def __init__(self, text: str, *, icon: str = "", reminder: Reminder | None = None) -> None:
        super().__init__(text, None, 5.0)
        self.reminder, self._icon = reminder, icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(WIDTH - 12), theme.current().px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = theme.current()
        painter = draw.begin(self)
        box = self.rect()
        if self.hovered or self.hasFocus():
            draw.rounded(painter, box, 5, "sel")
        right = box.right() - 10
        one = self.reminder
        if one is not None:
            due = due_text(one.due, date.today())
            painter.setFont(style.font("small", bold=True))
            painter.setPen(style.color(due.tone or "text2"))
            right -= style.metrics("small", bold=True).horizontalAdvance(due.text)
            painter.drawText(QRect(right, 0, box.width(), box.height()), _LEFT, due.text)
            side = style.px(18)
            if one.grade:
                paint_badge(painter, QRect(10, 0, side, box.height()), one.grade, side)
        elif self._icon:
            draw.glyph(painter, self._icon, "icon", 16, 11, box.height() / 2)
        x = 10 + style.px(28)
        room = right - x - (24 if one is not None and one.hot else 6)
        metrics = style.metrics("body")
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(style.font("body"))
        painter.setPen(style.color("text"))
        painter.drawText(QRect(x, 0, room + 4, box.height()), _LEFT, shown)
        if one is not None and one.hot:
            draw.glyph(painter, "flame-hot", "hotfg", 14, x + metrics.horizontalAdvance(shown) + 6, box.height() / 2)
        painter.end()


class _Bar(QWidget):
    """One segment per task of the day, at most eleven: done, overdue, open."""

    def __init__(self, done: int, overdue: int, rest: int) -> None:
        super().__init__()
        total = max(done + overdue + rest, 1)
        count = min(total, _SEGMENTS)
        green, red = round(done / total * count), round(overdue / total * count)
        red = min(max(red, 1 if overdue else 0), count - green)
        self._tones = ["ok"] * green + ["danger"] * red + ["press"] * (count - green - red)
        self.setFixedHeight(5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        step = (self.width() + 3) / len(self._tones)
        for at, tone in enumerate(self._tones):
            draw.rounded(painter, QRect(round(at * step), 0, round(step) - 3, 5), 2, tone)
        painter.end()


class TrayMenu(Popover):
    """Signals: `customer_chosen(id)`, `chosen(key)` with open, log, pause, resume, backup, settings or quit."""

    customer_chosen = Signal(int)
    chosen = Signal(str)

    def __init__(self, due: Due, *, paused: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.current().px(WIDTH))
        self.body.setContentsMargins(6, 12, 6, 6)
        self.body.addLayout(self._head(due))
        self.body.addSpacing(6)
        for one in due.reminders[:_SHOWN]:
            row = _Row(one.customer, reminder=one)
            row.clicked.connect(self._customer)
            self.body.addWidget(row)
        if due.reminders:
            self._rule()
        pause = ("resume", self.tr("Resume reminders")) if paused else ("pause", self.tr("Pause reminders for 1 hour"))
        groups = (
            (("log", self.tr("Log follow-up"), "edit"), ("open", self.tr("Open Customer Book"), "home")),
            (
                (pause[0], pause[1], "bell" if paused else "pause"),
                ("backup", self.tr("Back up now"), "shield"),
                ("settings", self.tr("Settings"), "gear"),
            ),
            (("quit", self.tr("Quit"), "power"),),
        )
        for at, group in enumerate(groups):
            if at:
                self._rule()
            for key, text, icon in group:
                row = _Row(text, icon=icon)
                row.setProperty("key", key)
                row.clicked.connect(self._chosen)
                self.body.addWidget(row)

    def _head(self, due: Due) -> QVBoxLayout:
        counts = due.counts
        row = QHBoxLayout()
        title = self.tr("Today: %n to do", "", counts.open) if counts.open else self.tr("Nothing due today")
        row.addWidget(Label(title, "nav", bold=True))
        row.addStretch(1)
        if counts.overdue:
            text = self.tr("{count} overdue").format(count=counts.overdue)
            row.addWidget(Label(text, "small", "danger", bold=True))
        column = QVBoxLayout()
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(_Bar(counts.done_today, counts.overdue, counts.today))
        return column

    def _rule(self) -> None:
        self.body.addSpacing(4)
        self.body.addWidget(Rule(tone="line"))
        self.body.addSpacing(4)

    def _customer(self) -> None:
        row = self.sender()
        self.hide()
        if isinstance(row, _Row) and row.reminder is not None:
            self.customer_chosen.emit(row.reminder.customer_id)

    def _chosen(self) -> None:
        row = self.sender()
        self.hide()
        if isinstance(row, _Row):
            self.chosen.emit(str(row.property("key")))
