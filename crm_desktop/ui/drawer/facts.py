"""The drawer's facts: every filled field as label and value, painted by one widget."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw

_WRAP: Final = int(
    Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
)
_LABEL: Final = 92


class FactsView(QWidget):
    """Rows of (label, value); long values wrap, a double click copies a value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[tuple[str, str]] = []
        self._boxes: list[QRect] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.current().restyled.connect(self._measure)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these rows."""
        self._facts = list(facts)
        self.setAccessibleDescription("\n".join(f"{label}: {value}" for label, value in facts))
        self._measure()

    def facts(self) -> list[tuple[str, str]]:
        """The rows shown."""
        return list(self._facts)

    def _measure(self) -> None:
        style, y = theme.current(), 0
        room = max(80, self.width() - style.px(_LABEL))
        metrics, self._boxes = style.metrics("body"), []
        for _, value in self._facts:
            height = metrics.boundingRect(QRect(0, 0, room, 10000), _WRAP, value).height()
            self._boxes.append(QRect(style.px(_LABEL), y, room, height))
            y += max(height, metrics.lineSpacing()) + style.px(10)
        self.setFixedHeight(y + 4)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows, px."""
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Values wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exposed rows."""
        style, painter = theme.current(), draw.begin(self)
        for (label, value), box in zip(self._facts, self._boxes, strict=True):
            if box.bottom() < event.rect().top() - 20 or box.top() > event.rect().bottom():
                continue
            painter.setFont(style.font("small"))
            painter.setPen(style.color("text3"))
            line = QRect(0, box.y(), style.px(_LABEL) - 8, style.metrics("body").height())
            shown = style.metrics("small").elidedText(label, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            painter.setFont(style.font("body"))
            painter.setPen(style.color("text"))
            painter.drawText(box, _WRAP, value)
        painter.end()

    def _row_at(self, y: float) -> int:
        return next((row for row, box in enumerate(self._boxes) if box.top() - 4 <= y <= box.bottom() + 6), -1)

    def event(self, event: QEvent) -> bool:
        """Say that a double click copies."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            inside = self._row_at(event.pos().y()) >= 0
            QToolTip.showText(event.globalPos(), self.tr("Double-click copies the value") if inside else "")
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Copy the value of the row."""
        row = self._row_at(event.position().y())
        if row >= 0:
            QGuiApplication.clipboard().setText(self._facts[row][1])
            QToolTip.showText(event.globalPosition().toPoint(), self.tr("Copied"))
