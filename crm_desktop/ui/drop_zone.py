"""The dashed field that takes files from another window."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label


def dropped_files(event: QDropEvent) -> list[Path]:
    """The local files that a drag carries."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class DropZone(QWidget):
    """A dashed field that takes files. Signals: `dropped(list[Path])`."""

    dropped = Signal(list)

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.setAcceptDrops(True)
        self.setFixedHeight(theme.current().px(96))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addStretch(1)
        texts.addWidget(Label(title, "nav", bold=True))
        texts.addWidget(Label(note, "small", "text2"))
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setSpacing(14)
        row.addStretch(1)
        row.addWidget(_Disc())
        row.addLayout(texts)
        row.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if dropped_files(event):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._set_over(False)
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Soft ground with a dashed edge, stronger while files hang over it."""
        style = theme.current()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "soft")
        pen = QPen(style.pen("accent", 2.0 if self._over else 1.4))
        pen.setDashPattern([5.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class _Disc(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(44, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 22, "surface")
        draw.glyph(painter, "upload", "accent", 20, 12, 22)
        painter.end()
