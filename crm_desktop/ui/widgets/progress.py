"""Progress and steps: the 6 px bar, the panel with count and cancel, the stage bar, the priority mark."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link


class ProgressBar(QWidget):
    """A 6 px bar; the share is 0 to 1."""

    def __init__(self, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self._share = max(0.0, min(1.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        """Height 6, px."""
        return QSize(160, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and bar."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 3, "press")
        if self._share > 0:
            draw.rounded(painter, QRectF(0, 0, max(6.0, self.width() * self._share), 6), 3, "accent")
        painter.end()


class ProgressPanel(QWidget):
    """Bar, what is being done with its count, and cancel."""

    cancelled = Signal()

    def __init__(self, label: str = "", *, cancel: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ProgressBar()
        self._label = Label(label, "small", "text2", elide=True)
        self._cancel = Link(self.tr("Cancel"), role="small")
        self._cancel.setVisible(cancel)
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._label, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addLayout(row)

    def set_progress(self, done: int, total: int, label: str = "") -> None:
        """Show `done` of `total` of what `label` names; a total of 0 means that it is not known."""
        self.bar.set_share(done / total if total else 0.0)
        count = f"{done:,} / {total:,}" if total else f"{done:,}"
        self._label.setText(f"{label} {count}" if label else count)


class StageBar(QWidget):
    """Seven (or `total`) segments, the first `done` in accent."""

    def __init__(self, done: int = 0, total: int = 7, segment: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total, self._segment = done, total, segment
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_stage(self, done: int, total: int) -> None:
        """Show another stage."""
        self._done, self._total = done, total
        self.setAccessibleName(f"{done}/{total}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """4 px high segments with gaps of 2 px."""
        return QSize(self._total * (self._segment + 2) - 2, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        painter = draw.begin(self)
        top = (self.height() - 4) / 2
        for place in range(self._total):
            box = QRectF(place * (self._segment + 2), top, self._segment, 4)
            draw.rounded(painter, box, 2, "accent" if place < self._done else "press")
        painter.end()
