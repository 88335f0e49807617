"""A segmented control: one of a few choices, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.focus_ring import FocusRing


class Segmented(QWidget):
    """`options` are (key, label); the arrows move the choice, `changed` carries its key."""

    changed = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], current: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = list(options)
        self._current = current or (options[0][0] if options else "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ring = FocusRing(self)
        self._announce()

    def current(self) -> str:
        """Key of the choice."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose silently."""
        self._current = key
        self._announce()
        self.update()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show other labels; the choice stays where its key is still there."""
        self._options = list(options)
        self._announce()
        self.updateGeometry()
        self.update()

    def _announce(self) -> None:
        self.setAccessibleDescription(next((label for key, label in self._options if key == self._current), ""))

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.changed.emit(key)

    def _boxes(self) -> list[tuple[QRect, str, str]]:
        style, x, boxes = theme.current(), 2, []
        for key, label in self._options:
            width = style.metrics("small", bold=True).horizontalAdvance(label) + 20
            boxes.append((QRect(x, 2, width, self.height() - 4), key, label))
            x += width
        return boxes

    def sizeHint(self) -> QSize:
        """Height 28, px."""
        style = theme.current()
        metrics = style.metrics("small", bold=True)
        return QSize(4 + sum(metrics.horizontalAdvance(label) + 20 for _, label in self._options), style.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw trough and segments."""
        style = theme.current()
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 6, "press")
        for box, key, label in self._boxes():
            on = key == self._current
            if on:
                draw.rounded(painter, box, 5, "surface", "border2")
            painter.setFont(style.font("small", on))
            painter.setPen(style.color("text" if on else "text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the segment under the mouse."""
        for box, key, _ in self._boxes():
            if box.contains(event.position().toPoint()):
                self._choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = [key for key, _ in self._options]
        if step is None or self._current not in keys:
            super().keyPressEvent(event)
            return
        self._choose(keys[max(0, min(len(keys) - 1, keys.index(self._current) + step))])
