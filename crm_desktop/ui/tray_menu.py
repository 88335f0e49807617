"""The popup of the tray: today's figures, the most urgent customers, and what can be done without the window."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.company_names import spoken
from crm_desktop.services.reminders import Reminder
from crm_desktop.ui import due_words, theme
from crm_desktop.ui.reminder_watch import Due
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.day_bar import DayBar
from crm_desktop.ui.widgets.label import Label, Rule
from crm_desktop.ui.widgets.popover import Popover

WIDTH: Final = 288
_SHOWN: Final = 3
_DAY: Final = 10
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
            due = due_words.when(one, date.today())
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


def named(due: Due) -> list[Reminder]:
    """Whom the popup names: what comes next today by the clock, then what is overdue or due at any time."""
    soon = [one for one in due.reminders if one.section == "today" and len(one.due) > _DAY]
    rest = [one for one in due.reminders if one not in soon]
    return [*soon[: _SHOWN - 1], *rest, *soon[_SHOWN - 1 :]][:_SHOWN]


class TrayMenu(Popover):
    """Signals: `customer_chosen(id)`, `chosen(key)`: open, log, capture, pause, resume, backup, settings or quit."""

    customer_chosen = Signal(int)
    chosen = Signal(str)

    def __init__(self, due: Due, *, paused: bool = False, capture: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.current().px(WIDTH))
        self.body.setContentsMargins(6, 12, 6, 6)
        self.body.setSpacing(0)
        self.body.addLayout(self._head(due))
        self.body.addSpacing(6)
        for one in named(due):
            row = _Row(spoken(one.customer), reminder=one)
            row.clicked.connect(self._customer)
            self.body.addWidget(row)
        if due.reminders:
            self._rule()
        for at, group in enumerate(self._groups(paused=paused, capture=capture)):
            if at:
                self._rule()
            for key, text, icon in group:
                row = _Row(text, icon=icon)
                row.setProperty("key", key)
                row.clicked.connect(self._chosen)
                self.body.addWidget(row)

    def _groups(self, *, paused: bool, capture: bool) -> list[list[tuple[str, str, str]]]:
        """(key, text, icon) of what can be done."""
        resume = ("resume", self.tr("Resume reminders"), "bell")
        pause = resume if paused else ("pause", self.tr("Pause reminders for 1 hour"), "pause")
        return [
            [
                *([("capture", self.tr("Quick capture"), "card")] if capture else []),
                ("log", self.tr("Log follow-up"), "edit"),
                ("open", self.tr("Open Customer Book"), "home"),
            ],
            [pause, ("backup", self.tr("Back up now"), "shield"), ("settings", self.tr("Settings"), "gear")],
            [("quit", self.tr("Quit"), "power")],
        ]

    def _head(self, due: Due) -> QVBoxLayout:
        counts = due.counts
        row = QHBoxLayout()
        title = self.tr("Today: %n to do", "", counts.open) if counts.open else self.tr("Nothing due today")
        row.addWidget(Label(title, "nav", bold=True))
        row.addStretch(1)
        if counts.overdue:
            text = self.tr("{count} overdue").format(count=counts.overdue)
            if counts.red:
                text = self.tr("{count} overdue, {red} for too long").format(count=counts.overdue, red=counts.red)
            row.addWidget(Label(text, "small", "danger", bold=True))
        column = QVBoxLayout()
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(10)
        column.addLayout(row)
        bar = DayBar()
        bar.set_parts(counts.done_today, counts.overdue, counts.today)
        column.addWidget(bar)
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
