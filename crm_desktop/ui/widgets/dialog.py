"""Dialogs as children of the window: scrim, a frame with title bar and foot, Esc and Ctrl+Enter."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import Button, IconButton, Kind
from crm_desktop.ui.widgets.label import KeyCap, Label
from crm_desktop.ui.widgets.overlay import Overlay

_RADIUS: Final = 10
_HEAD: Final = 54
_FOOT: Final = 58
_SHADOW: Final = 14


class _Frame(QWidget):
    """The raised box: head and foot are separated by rules."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.foot_shown = True
        self.plain = False
        """Without rules and foot ground: for a short question."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = theme.current()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), _RADIUS, "raised")
        if not self.plain:
            self._bars(painter)
        draw.rounded(painter, self.rect(), _RADIUS, "", "border2" if style.dark else "border")
        painter.end()

    def _bars(self, painter: QPainter) -> None:
        style = theme.current()
        head, foot = style.px(_HEAD), self.height() - style.px(_FOOT)
        if self.foot_shown:
            painter.save()
            painter.setClipRect(0, foot, self.width(), self.height() - foot)
            draw.rounded(painter, self.rect(), _RADIUS, "canvas")
            painter.restore()
            painter.fillRect(0, foot, self.width(), 1, style.color("border"))
        painter.fillRect(0, head - 1, self.width(), 1, style.color("border"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class _Content(QWidget):
    """`grown` is said when its parts want other room than before."""

    grown = Signal()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done


class Dialog(Overlay):
    """An overlay over its window; `body` takes the content, `head` and `foot` what stands beside title and buttons.

    `open()` returns at once; `accepted` or `rejected` follows. Override `can_accept` to keep it open.
    """

    def __init__(
        self, parent: QWidget, title: str, *, width: int = 640, accept: str = "", kind: Kind = "primary"
    ) -> None:
        super().__init__(parent)
        self._width = width
        self.setAccessibleName(title)
        self.frame = _Frame(self)
        self.title = Label(title, "title", bold=True)
        self.head, self.foot = QHBoxLayout(), QHBoxLayout()
        self.content = _Content()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(10)
        self._scroll = QScrollArea()
        self._build(accept, kind)

    def _build(self, accept: str, kind: Kind) -> None:
        style = theme.current()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.content)
        self.content.grown.connect(self._grow)
        self._scroll.viewport().setAutoFillBackground(False)
        self.content.setAutoFillBackground(False)
        bar, foot = QWidget(), QWidget()
        bar.setFixedHeight(style.px(_HEAD))
        foot.setFixedHeight(style.px(_FOOT))
        self._build_bar(bar)
        self._build_foot(foot, accept, kind)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._scroll, 1)
        column.addWidget(foot)

    def _build_bar(self, bar: QWidget) -> None:
        top = QHBoxLayout(bar)
        top.setContentsMargins(20, 0, 12, 0)
        top.setSpacing(14)
        self.head.setSpacing(8)
        self.close_button = IconButton("close", self.tr("Close"), side=30)
        self.close_button.clicked.connect(self.reject)
        top.addWidget(self.title)
        top.addLayout(self.head)
        top.addStretch(1)
        top.addWidget(self.close_button)

    def _build_foot(self, foot: QWidget, accept: str, kind: Kind) -> None:
        bottom = QHBoxLayout(foot)
        bottom.setContentsMargins(20, 0, 20, 0)
        bottom.setSpacing(10)
        self.foot.setSpacing(10)
        bottom.addLayout(self.foot)
        bottom.addStretch(1)
        self.key_cap = KeyCap("Ctrl+Enter")
        self.cancel_button = Button(self.tr("Cancel"))
        self.accept_button = Button(accept or self.tr("Save"), kind)
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        for part in (self.key_cap, self.cancel_button, self.accept_button):
            bottom.addWidget(part)
        self._foot_bar = foot

    def set_foot_visible(self, shown: bool) -> None:
        """A dialog that only informs needs no foot."""
        self._foot_bar.setVisible(shown)
        self.frame.foot_shown = shown

    def first_stop(self) -> QWidget:
        """The first field of the content, else what stands round it."""
        stops = self._stops()
        inside = [stop for stop in stops if self.content.isAncestorOf(stop)]
        return (inside or stops or [self])[0]

    def _stops(self) -> list[QWidget]:
        """As it is read: beside the title, the content, the foot; closing comes last."""
        parts = (self.content, self._foot_bar)
        return sorted(super()._stops(), key=lambda stop: self._part(stop, parts))

    def _part(self, stop: QWidget, parts: tuple[QWidget, ...]) -> int:
        if stop is self.close_button:
            return len(parts) + 1
        return next((at + 1 for at, part in enumerate(parts) if part.isAncestorOf(stop)), 0)

    def confirm(self) -> None:
        """Press the button."""
        self.accept_button.click()

    # geometry

    def place(self, *, at_least: int = 0) -> None:
        """Cover the window; the frame takes the height of its content, as far as there is room."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(theme.current().px(self._width), window.width() - 48)
        edges = theme.current().px(_HEAD) + (theme.current().px(_FOOT) if self.frame.foot_shown else 0)
        self.content.setFixedWidth(width)
        # the hint of what wraps is that of another width
        wraps = self.content.hasHeightForWidth()
        height = (self.content.heightForWidth(width) if wraps else self.content.sizeHint().height()) + edges
        height = min(max(height, at_least), window.height() - 48)
        if height == at_least:
            self.content.setMinimumWidth(0)
            return
        top = max(24, min((window.height() - height) // 3 + 20, window.height() - height - 24))
        self.frame.setGeometry((window.width() - width) // 2, top, width, height)
        self.content.setMinimumWidth(0)
        self.content.setMaximumWidth(width)

    def _grow(self) -> None:
        """Follow the content, such as a line that says what is missing; only `refit` makes the dialog smaller."""
        if self.isVisible():
            self.place(at_least=self.frame.height())

    def refit(self) -> None:
        """Take the height that the content wants now."""
        self.place()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim, and a soft shadow round the frame."""
        style = theme.current()
        painter = draw.begin(self)
        painter.fillRect(self.rect(), style.color("scrim"))
        self._paint_shadow(painter)
        painter.end()

    def _paint_shadow(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.018)
        painter.setBrush(Qt.GlobalColor.black)
        for spread in range(_SHADOW, 0, -1):
            box = QRectF(self.frame.geometry()).adjusted(-spread, -spread + 6, spread, spread + 6)
            painter.drawRoundedRect(box, _RADIUS + spread, _RADIUS + spread)
