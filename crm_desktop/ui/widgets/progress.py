"""Progress and steps: the 6 px bar, the panel with count and cancel, the stage bar, the priority mark."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
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


class PriorityMark(QWidget):
    """Three rising bars: level 3 high (danger), 2 middle, 1 low."""

    def __init__(self, level: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self.setFixedSize(14, 12)

    def set_level(self, level: int) -> None:
        """Show another priority."""
        self._level = level
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = draw.begin(self)
        ink = "danger" if self._level >= 3 else "icon"
        for place, height in enumerate((5, 8, 11)):
            box = QRect(place * 5, 12 - height, 3, height)
            draw.rounded(painter, box, 1, ink if place < self._level else "border2")
        painter.end()


class Skeleton(QWidget):
    """Grey bars where rows will be; show it after 150 ms at the earliest."""

    def __init__(self, rows: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars and row rules."""
        style = theme.current()
        painter = draw.begin(self)
        painter.fillRect(self.rect(), style.color("surface"))
        height, width = style.row_height, self.width()
        for row in range(min(self._rows, self.height() // height)):
            top = row * height
            name = (0.36, 0.29, 0.40, 0.33, 0.375, 0.27)[row % 6]
            for start, share in ((0.045, 0.185), (0.28, name), (0.73, 0.06), (0.84, 0.12)):
                draw.rounded(painter, QRectF(width * start, top + (height - 10) / 2, width * share, 10), 4, "press")
            painter.fillRect(0, top + height - 1, width, 1, style.color("line"))
        painter.end()
