"""A floating card: a small window of its own with title bar, content and foot; its pin keeps it on top of others."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw, rounded_window
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.label import IconLabel, Label

_F = Qt.WindowType
_RADIUS: Final = 10
_MARGIN: Final = 16


class FloatCard(QWidget):
    """`head` and `foot` are the rows beside title and at the bottom, `body` the column between them.

    Closing hides it: what was typed is there when it is shown again. It ends with the window that owns it.
    """

    def __init__(self, owner: QWidget, title: str, icon: str, *, size: tuple[int, int], bars: tuple[int, int]) -> None:
        super().__init__(owner, _F.Window | _F.FramelessWindowHint)
        rounded_window.prepare(self)
        self.setWindowTitle(title)
        self._size, self._bars = size, bars
        self.title = Label(title, "nav", bold=True)
        self.head, self.foot, self.body = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self.pin = IconButton("pushpin", self.tr("Keep on top"), side=28, checkable=True)
        self.minimise = IconButton("minus", self.tr("Minimise"), side=28)
        self.close_button = IconButton("close", self.tr("Close"), side=28)
        self._top, self._bottom = QWidget(), QWidget()
        self._build(icon)
        self._restyle()
        theme.current().restyled.connect(self._restyle)
        self.pin.toggled.connect(self._pinned)
        self.minimise.clicked.connect(self.showMinimized)
        self.close_button.clicked.connect(self.close)
        closing = getattr(owner, "closing", None)
        if closing is not None:
            closing.connect(self.hide)

    def _build(self, icon: str) -> None:
        top = QHBoxLayout(self._top)
        top.setContentsMargins(_MARGIN, 0, 12, 0)
        top.setSpacing(10)
        top.addWidget(IconLabel(icon, "accent", 16))
        top.addWidget(self.title)
        self.head.setSpacing(8)
        top.addLayout(self.head, 1)
        for button in (self.pin, self.minimise, self.close_button):
            top.addWidget(button)
        bottom = QHBoxLayout(self._bottom)
        bottom.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        bottom.setSpacing(10)
        bottom.addLayout(self.foot)
        self.foot.setSpacing(10)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addLayout(self.body, 1)
        column.addWidget(self._bottom)

    def _restyle(self) -> None:
        style = theme.current()
        self._top.setFixedHeight(style.px(self._bars[0]))
        self._bottom.setFixedHeight(style.px(self._bars[1]))
        room = self.screen().availableSize()
        width, height = (style.px(side) for side in self._size)
        self.resize(min(width, room.width() - 8), min(height, room.height() - 8))

    def open(self) -> None:
        """Show it in the middle of its owner, or where it was left, with the keyboard."""
        if not self.isVisible():
            self._place()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _place(self) -> None:
        owner = self.parentWidget()
        if owner is None or self.property("placed"):
            return
        self.setProperty("placed", True)
        room = (owner.screen() if owner.isVisible() else QGuiApplication.primaryScreen()).availableGeometry()
        middle = owner.geometry().center() if owner.isVisible() else room.center()
        wanted = middle - QPoint(self.width() // 2, self.height() // 2)
        x = max(room.left(), min(wanted.x(), room.right() - self.width()))
        y = max(room.top(), min(wanted.y(), room.bottom() - self.height()))
        self.move(x, y)

    def _pinned(self, on: bool) -> None:
        shown, place = self.isVisible(), self.pos()
        self.setWindowFlag(_F.WindowStaysOnTopHint, on)
        if shown:
            # a window with other flags is another window to the system
            self.move(place)
            self.show()
            self.activateWindow()

    def is_pinned(self) -> bool:
        """Whether it stays on top of other windows."""
        return bool(self.windowFlags() & _F.WindowStaysOnTopHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The keyboard goes back to the owner."""
        super().closeEvent(event)
        owner = self.parentWidget()
        if owner is not None and owner.isVisible():
            # once this one is really gone: the system would take the keyboard away again
            QTimer.singleShot(0, owner.activateWindow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The title bar moves it."""
        handle = self.windowHandle()
        if event.position().y() < self._top.height() and handle is not None:
            handle.startSystemMove()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners."""
        super().resizeEvent(event)
        rounded_window.cut(self, _RADIUS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, the two bars and their rules."""
        style = theme.current()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), _RADIUS, "canvas")
        top, bottom = self._top.height(), self.height() - self._bottom.height()
        painter.fillRect(0, top, self.width(), bottom - top, style.color("raised"))
        for y in (top - 1, bottom):
            painter.fillRect(0, y, self.width(), 1, style.color("border"))
        draw.rounded(painter, self.rect(), _RADIUS, "", "border2")
        painter.end()
