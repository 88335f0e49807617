"""The bar that says what was just done and takes it back: inverse colours, bottom centre, eight seconds."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import IconLabel, KeyCap, Label
from crm_desktop.ui.widgets.link import Link

SECONDS: Final = 8
_WIDTH: Final = 420
_LIFT: Final = 44
"""Distance from the host's lower edge, px: above the status bar."""


class UndoBar(QWidget):
    """Lies over its host, which it follows; `undo` fires on its link."""

    undo = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._icon = IconLabel("check-circle", "inverseok")
        self._text = Label("", "body", "oninverse", elide=True)
        self._link = Link(self.tr("Undo"), "inverselink", bold=True)
        self._link.clicked.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        row.addWidget(KeyCap("Ctrl+Z", inverse=True))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def show_step(self, text: str) -> None:
        """Say what was done."""
        self._text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _undo(self) -> None:
        self.hide()
        self.undo.emit()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        height = theme.current().px(44)
        needed = self._text.sizeHint().width() + self._link.sizeHint().width() + 140
        width = min(max(_WIDTH, needed), host.width() - 32)
        self.setGeometry((host.width() - width) // 2, host.height() - height - _LIFT, width, height)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the host's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the inverse box."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "inverse")
        painter.end()
