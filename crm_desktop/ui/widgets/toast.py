"""The reminder card in the corner of the screen: never takes the keyboard, urgent ones wait for an absent user."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.motion import fade_in
from crm_desktop.ui.widgets import draw, rounded_window
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.button import Button, IconButton
from crm_desktop.ui.widgets.label import AppLogo, IconLabel, Label
from crm_desktop.ui.widgets.link import Link

WIDTH: Final = 400
SECONDS: Final = 12
GAP: Final = 16
"""Between cards, and between them and the edges of the screen, px."""
_RADIUS: Final = 10
_INSET: Final = 16
_BEHIND: Final = 10
"""How far the edge of the next card looks out from behind, px."""
_F = Qt.WindowType


@dataclass(frozen=True, slots=True)
class ToastText:
    """What a reminder says; empty lines are left out.

    `more` is how many others wait; `high` ones are red; a `small` card has title and `reason` in one line where they
    fit, and a greeting to copy where there is one.
    """

    kind: str
    title: str
    when: str = ""
    badge: str = ""
    contact: str = ""
    last: str = ""
    suggestion: str = ""
    high: bool = False
    more: int = 0
    small: bool = False
    greeting: str = ""
    reason: str = ""

    @property
    def said(self) -> str:
        """Title and reason in one line."""
        return f"{self.title} {self.reason}".strip()


class Toast(QWidget):
    """One reminder window at the lower right of the screen."""

    log_asked = Signal()
    later_asked = Signal()
    done_asked = Signal()
    copy_asked = Signal()
    greeting_asked = Signal()
    more_asked = Signal()
    closed = Signal()

    def __init__(self, content: ToastText, product: str = "客户簿") -> None:
        # past the window manager: it would put the card into the task bar as a window of its own
        shape = _F.Tool | _F.FramelessWindowHint | _F.BypassWindowManagerHint
        super().__init__(None, shape | _F.WindowStaysOnTopHint | _F.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification)
        rounded_window.prepare(self)
        self.setFixedWidth(WIDTH)
        self.content = content
        self.setWindowTitle(content.said)
        self.setAccessibleName(f"{content.kind} {content.said}")
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 12, _INSET, 18 + (_BEHIND if content.more else 0))
        column.setSpacing(6)
        column.addLayout(self._head(product))
        column.addSpacing(6)
        if content.small:
            column.addLayout(self._small())
        else:
            self._fill(column)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.dismiss)

    def _fill(self, column: QVBoxLayout) -> None:
        content = self.content
        column.addLayout(self._title())
        for icon, text in (("person", content.contact), ("history", content.last), ("lightbulb", content.suggestion)):
            if text:
                column.addLayout(self._line(icon, text))
        column.addSpacing(8)
        column.addLayout(self._foot())

    def _head(self, product: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(AppLogo(18))
        name = Label(product, "small", "text2")
        row.addWidget(name)
        row.addWidget(Label(self.content.kind, "small", "danger" if self.content.high else "text2"))
        row.addStretch(1)
        row.addWidget(Label(self.content.when, "small", "text3"))
        close = IconButton("close", self.tr("Close"), side=24)
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        # the sign alone names the program where its name would cut what the card is about
        measure = theme.current().metrics("small").horizontalAdvance
        words = sum(map(measure, (product, self.content.kind, self.content.when)))
        if words + 18 + 24 + 5 * row.spacing() > WIDTH - 2 * _INSET:
            name.hide()
        return row

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        if self.content.badge:
            row.addWidget(Badge(self.content.badge, 22))
        row.addWidget(Label(self.content.title, "nav", bold=True, elide=True), 1)
        return row

    def _small(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        if self.content.badge:
            row.addWidget(Badge(self.content.badge, 22))
        words = QVBoxLayout()
        words.setSpacing(1)
        row.addLayout(words, 1)
        if self.content.greeting:
            first = Button(self.tr("Copy greeting"), icon="copy", size="small")
            first.clicked.connect(self.greeting_asked)
        else:
            first = Button(self.tr("Log follow-up"), icon="edit", size="small")
            first.clicked.connect(self.log_asked)
        done = Button(self.tr("Done"), icon="check", size="small")
        done.clicked.connect(self.done_asked)
        row.addWidget(first)
        row.addWidget(done)
        # a layout that has no window yet knows no sizes
        beside = [widget.sizeHint().width() for widget in (first, done)] + [22] * bool(self.content.badge)
        room = WIDTH - 2 * _INSET - sum(beside) - len(beside) * row.spacing()
        whole = theme.current().metrics("nav", True).horizontalAdvance(self.content.said)
        title = self.content.said if whole <= room else self.content.title
        words.addWidget(Label(title, "nav", bold=True, elide=True))
        if title != self.content.said:
            words.addWidget(Label(self.content.reason, "small", "text2", elide=True))
        return row

    def _line(self, icon: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(IconLabel(icon, "iconf", 15))
        row.addWidget(Label(text, "small", "text2", elide=True), 1)
        if icon == "person":
            copy = IconButton("copy", self.tr("Copy phone"), side=20, icon_size=14)
            copy.clicked.connect(self.copy_asked)
            row.addWidget(copy)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        log = Button(self.tr("Log follow-up"), "primary", icon="edit")
        later = Button(self.tr("In 10 min"), icon="clock")
        done = Button(self.tr("Done"), icon="check")
        log.clicked.connect(self.log_asked)
        later.clicked.connect(self.later_asked)
        done.clicked.connect(self.done_asked)
        for button in (log, later, done):
            row.addWidget(button)
        row.addStretch(1)
        if self.content.more:
            more = Link(self.tr("{count} more").format(count=self.content.more), role="small")
            more.clicked.connect(self.more_asked)
            row.addWidget(more)
        return row

    def pop(self, *, stay: bool = False, above: "Toast | None" = None) -> None:
        """Show it in the lower right corner, or above another card, without taking the keyboard.

        It fades unless it is to stay.
        """
        self.adjustSize()
        self.place(above)
        fade_in(self)
        self.show()
        if not stay:
            self._timer.start()

    def place(self, above: "Toast | None" = None) -> None:
        """Move it to the corner, or above another card."""
        room = QGuiApplication.primaryScreen().availableGeometry()
        bottom = room.bottom() if above is None else above.y() - 1
        self.move(QPoint(room.right() - self.width() - GAP, bottom - self.height() - GAP))

    def dismiss(self) -> None:
        """Close it."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def _boxes(self) -> list[QRect]:
        """The card, and the edge of the next one behind it."""
        if not self.content.more:
            return [self.rect()]
        card = self.rect().adjusted(0, 0, 0, -_BEHIND)
        return [self.rect().adjusted(14, card.height() - 2 * _RADIUS, -14, 0), card]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners."""
        super().resizeEvent(event)
        rounded_window.cut(self, _RADIUS, *self._boxes())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Raised ground and edge."""
        painter = draw.begin(self)
        *behind, card = self._boxes()
        for box in behind:
            draw.rounded(painter, box, _RADIUS, "surface2", "border2")
        draw.rounded(painter, card, _RADIUS, "raised", "border2")
        painter.end()
