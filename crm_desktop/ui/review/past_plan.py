"""How the plan of the period itself went: counted, with its open items, which are ticked off when unfolded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.services.improvements import Improvement
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.plan_list import PlanList
from crm_desktop.ui.say import together
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link


class _Segments(QWidget):
    """One segment for each item, the done ones first and green."""

    def __init__(self) -> None:
        super().__init__()
        self.done = self.total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.begin(self)
        gap = 4.0
        wide = (self.width() - gap * (self.total - 1)) / max(1, self.total)
        for place in range(self.total):
            left = round(place * (wide + gap))
            right = round(place * (wide + gap) + wide)
            draw.rounded(painter, self.rect().adjusted(left, 0, right - self.width(), 0), 3,
                         "ok" if place < self.done else "press")  # fmt: skip
        painter.end()


class PastPlan(QWidget):
    """Title, count, segments, what is open; hidden where nothing was planned."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._items: Sequence[Improvement] = ()
        self.title, self.count = Label("", "body", bold=True), Label("", "body", bold=True)
        self.segments = _Segments()
        self.open = Label("", "small", "text2", wrap=True)
        self.open.setMinimumWidth(10)
        self.fold = Link("", role="small")
        self.list = PlanList(context)
        self.fold.clicked.connect(self._turn)
        self._unfolded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        column.addLayout(head)
        for part in (self.segments, self.open, self.list, self.fold):
            column.addWidget(part)

    def show_items(self, period: str, items: Sequence[Improvement]) -> None:
        """Show how the plan of a period went."""
        self._items = items
        done = [item for item in items if item.done]
        still = [item.title for item in items if not item.done]
        self.title.setText(self.tr("Plan of {period} done").format(period=period))
        self.count.setText(f"{len(done)} / {len(items)}")
        self.segments.done, self.segments.total = len(done), len(items)
        self.segments.update()
        self.open.setText(self.tr("Open: {titles}").format(titles=together(still)))
        self._show()
        self.setVisible(bool(items))

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _show(self) -> None:
        self.open.setVisible(not self._unfolded and any(not item.done for item in self._items))
        self.list.show_items(self._items if self._unfolded else ())
        self.fold.setText(self.tr("Fold up") if self._unfolded else self.tr("Tick off item by item"))
        self.fold.updateGeometry()
