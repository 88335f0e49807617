"""What the bell opens: the customers due now, the longest overdue first."""

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.services import reminders
from crm_desktop.services.reminders import DueCounts, Reminder
from crm_desktop.store.database import Store
from crm_desktop.ui import due_words, theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.label import IconLabel, Label, Rule
from crm_desktop.ui.widgets.link import Link
from crm_desktop.ui.widgets.popover import Popover

SHOWN: Final = 8
_WIDTH: Final = 400
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def _look(store: Store, now: datetime) -> tuple[DueCounts, list[Reminder]]:
    return reminders.counts(store, now), reminders.due(store, now, limit=SHOWN)


class DueLine(QWidget):
    """One reminder: badge, name, flame, type, when; a click or Enter asks for the customer."""

    chosen = Signal(int)

    def __init__(self, due: Reminder, today: date) -> None:
        super().__init__()
        self._customer_id = due.customer_id
        self.setFixedHeight(theme.current().px(34))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        when = due_words.when(due, today)
        self.setAccessibleName(f"{due.customer} {due_words.type_reminder(due.type)} {when.text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(Badge(due.grade, 18))
        row.addWidget(Label(due.customer, elide=True), 1)
        if due.hot:
            row.addWidget(IconLabel("flame-hot", "hotfg", 14))
        row.addWidget(IconLabel(due_words.TYPES.get(due.type, "bell"), "iconf", 14))
        row.addWidget(Label(when.text, "small", when.tone or "text2", bold=bool(when.tone)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the customer."""
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._customer_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter as a click, arrows to the neighbours."""
        if event.key() in _ENTER:
            self.chosen.emit(self._customer_id)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Light up under mouse and keyboard."""
        if self.underMouse() or self.hasFocus():
            painter = draw.begin(self)
            draw.rounded(painter, self.rect(), 5, "sel" if self.hasFocus() else "hover")
            painter.end()


class DuePopover(Popover):
    """At most eight lines and the way to all of them; it deletes itself when it closes."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme.current().px(_WIDTH))
        self._context = context
        self._corner = QPoint()

    def ask(self, corner: QPoint) -> None:
        """Read what is due beside the window, then open with the upper right corner at a global point."""
        self._corner = corner
        self._context.work.read(_look, datetime.now(), done=self._fill)

    def _fill(self, found: tuple[DueCounts, list[Reminder]]) -> None:
        self._lay_out(*found)
        self.open_at(self._corner - QPoint(self.width(), 0))

    def _lay_out(self, counts: DueCounts, first: list[Reminder]) -> None:
        today = date.today()
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 10, 6)
        head.addWidget(Label(self.tr("Due now"), "nav", bold=True))
        head.addWidget(Label(f"{counts.open:,}", "small", "text3"), 1)
        late = self.tr("Overdue {count}").format(count=f"{counts.overdue:,}") if counts.overdue else ""
        head.addWidget(Label(late, "small", "danger", bold=True))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        lines = [DueLine(one, today) for one in first]
        for line in lines:
            line.chosen.connect(self._open)
            self.body.addWidget(line)
        if not lines:
            self.body.addWidget(Label(self.tr("Nobody is due."), "body", "text3"), 0, Qt.AlignmentFlag.AlignHCenter)
        self._all = Link(self.tr("Show all in Today"))
        self._all.clicked.connect(self._show_all)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 6, 10, 6)
        foot.addWidget(self._all)
        foot.addStretch(1)
        self.body.addWidget(Rule())
        self.body.addLayout(foot)
        if lines:
            lines[0].setFocus()

    def _open(self, customer_id: int) -> None:
        self.close()
        self._context.window.open_customer(customer_id)

    def _show_all(self) -> None:
        self.close()
        self._context.window.show_page("today")
