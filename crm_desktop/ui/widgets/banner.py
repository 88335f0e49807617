"""A banner under the tool row: one fact, one link."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.button import IconButton
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link

_FIXED: Final = QSizePolicy.Policy.Fixed
_TONES: Final[dict[str, tuple[str, str, str, str]]] = {
    "warn": ("warnbg", "warnbd", "warn", "alert"), "danger": ("dangerbg", "dangerbd", "danger", "warning"),
    "info": ("soft", "infobd", "accent", "info"), "ok": ("okbg", "okbd", "ok", "check-circle"),
}  # fmt: skip


class Banner(QWidget):
    """42 px, or with `wrap` as high as its lines; `linked` and `closed` report its link and its cross."""

    linked = Signal()
    closed = Signal()

    def __init__(
        self,
        text: str,
        tone: str = "info",
        link: str = "",
        *,
        closable: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge, ink, icon = _TONES[tone]
        self._wrap = wrap
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if wrap else _FIXED)
        self.label = Label(text, elide=not wrap, wrap=wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10 if wrap else 0, 14, 10 if wrap else 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, ink))
        row.addWidget(self.label, 1)
        self.link = Link(link, ink, bold=True)
        self.link.setVisible(bool(link))
        self.link.clicked.connect(self.linked)
        row.addWidget(self.link)
        if closable:
            cross = IconButton("close", self.tr("Close"), side=24, icon_size=14)
            cross.clicked.connect(self._close)
            row.addWidget(cross)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.label.setText(text)

    def sizeHint(self) -> QSize:
        """Height 42, px, or what all its lines need."""
        if self._wrap:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), theme.current().px(42))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tone's ground and edge."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, self._fill, self._edge)
        painter.end()
