"""The panel with bar, count and cancel that appears when work takes longer than half a second."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.progress import ProgressPanel
from crm_desktop.ui.work import Job, Work

PATIENCE_MS = 500
_WIDTH, _LIFT = 420, 96


class WorkOverlay(QWidget):
    """Follows the jobs of one Work; shows the first that can tell how far it is."""

    def __init__(self, work: Work, host: QWidget) -> None:
        super().__init__(host)
        self._work = work
        self._host = host
        self._job: Job | None = None
        self._panel: ProgressPanel | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._appear)
        work.started.connect(self._start)
        work.moved.connect(self._move)
        work.ended.connect(self._end)
        host.installEventFilter(self)
        self.hide()

    def _start(self, job: Job) -> None:
        if self._job is None and job.cancellable and job.label:
            self._job = job
            self._timer.start()

    def _appear(self) -> None:
        if self._job is not None:
            self._fill()
            self._show(self._job)
            self._place()
            self.show()
            self.raise_()

    def _fill(self) -> None:
        # most sessions never wait: the panel is built when one first does
        if self._panel is None:
            self._panel = ProgressPanel("")
            self._panel.cancelled.connect(self._cancel)
            column = QVBoxLayout(self)
            column.setContentsMargins(16, 14, 16, 14)
            column.addWidget(self._panel)

    def _show(self, job: Job) -> None:
        if self._panel is not None:
            done, total, label = job.progress
            self._panel.set_progress(done, total, label or job.label)

    def _move(self, job: Job) -> None:
        if job is self._job and self.isVisible():
            self._show(job)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._work.cancel(self._job)

    def _place(self) -> None:
        host = self._host
        height = self.sizeHint().height()
        self.setGeometry((host.width() - _WIDTH) // 2, host.height() - height - _LIFT, _WIDTH, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the raised box."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 8, "raised", "border2")
        painter.end()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
