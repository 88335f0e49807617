"""The right column of the Today tab; it is read beside the list, so that it never keeps the list waiting."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services import field_versions, follow_ups, grade_queue, incomplete, today_side, verifications
from crm_desktop.services.grade_queue import RegradeDue
from crm_desktop.services.incomplete import Incomplete
from crm_desktop.services.reminders import DueCounts
from crm_desktop.services.today_side import Side
from crm_desktop.services.verifications import Which
from crm_desktop.store.database import Store
from crm_desktop.ui import service_rooms, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.pages.today_cards import ChecksCard, DayCard, HotCard, OftenCard, WaitingCard
from crm_desktop.ui.pages.today_form import FormCard
from crm_desktop.ui.pages.today_grading import GradingCard

WIDTH = 336
_WAITING = 5
_CHECKS = {"talk": Which.TALK, "check": Which.AGE}
_Read = tuple[Side, list[Incomplete], int, Mapping[str, int], RegradeDue | None, int, bool]


def _read(store: Store, on: date, moment: datetime) -> _Read:
    count = incomplete.count(store)
    waiting = incomplete.queue(store, moment, _WAITING) if count else []
    checks = {key: verifications.count(store, on, which=which) for key, which in _CHECKS.items()}
    regrade, stirring = grade_queue.regrade_due(store, on), grade_queue.screening_due(store, on)
    look = field_versions.look_due(store, on)
    return today_side.read(store, on), waiting, count, checks, regrade, stirring, look


class _Column(QWidget):
    """The cards on the canvas."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.end()


class TodaySide(QWidget):
    """Seven cards; those without anything to show are hidden. Signals: `hot_asked` for all hot customers."""

    hot_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.shown: _Read | None = None
        self._reading, self._stale = False, False
        self.setFixedWidth(WIDTH)
        self.day = DayCard()
        self.hot = HotCard()
        self.often = OftenCard()
        self.waiting = WaitingCard()
        self.checks = ChecksCard()
        self.grading = GradingCard(context)
        self.form = FormCard(context)
        column = _Column()
        cards = QVBoxLayout(column)
        cards.setContentsMargins(13, 13, 12, 12)
        cards.setSpacing(10)
        for card in (self.day, self.grading, self.hot, self.often, self.waiting, self.checks, self.form):
            cards.addWidget(card)
        cards.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.addWidget(self.area)
        self._connect()

    def _connect(self) -> None:
        for card in (self.hot, self.often):
            card.opened.connect(self.context.window.open_customer)
        self.waiting.opened.connect(self.context.window.edit_customer)
        self.hot.all_asked.connect(self.hot_asked)
        self.often.moved.connect(self._move)
        self.checks.opened.connect(self._check)

    def sizeHint(self) -> QSize:
        """Fixed width, any height, px."""
        return QSize(WIDTH, 400)

    def show_day(self, counts: DueCounts) -> None:
        """Show how far the day is, and read the rest beside; steps in a row are answered by one more look."""
        self.day.show_day(counts)
        self._stale = True
        self._read_on()

    def _read_on(self) -> None:
        if self._stale and not self._reading:
            self._stale, self._reading = False, True
            self.context.work.read(_read, date.today(), datetime.now(), done=self._show)

    def _show(self, found: _Read) -> None:
        self._reading = False
        self._read_on()
        if found == self.shown:
            return
        self.shown = found
        side, waiting, count, checks, regrade, stirring, look = found
        today = date.today()
        self.day.show_side(side)
        self.hot.show_side(side)
        self.often.show_side(side, today)
        self.waiting.show_waiting(waiting, count, side.entry)
        self.checks.show_checks(checks, verifications.MOST)
        self.grading.show_due(regrade, stirring)
        self.form.setVisible(look)

    def _check(self, key: str) -> None:
        service_rooms.desk(self.context, key)

    def _move(self, customer_id: int, day: str) -> None:
        self.context.work.run(follow_ups.snooze, [customer_id], day, origin=self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The left edge."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), theme.current().color("border"))
        painter.end()
