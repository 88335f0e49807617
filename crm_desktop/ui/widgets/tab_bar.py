"""Tabs with an underline: the header's with count pills, the drawer's small ones."""

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.focus_ring import FocusRing

_GAPS: Final = {"header": 24, "small": 22}
_LEAST_GAP: Final = 8
_HEIGHTS: Final = {"header": 51, "small": 36}


class TabBar(QWidget):
    """`tabs` are (key, label); `changed` carries the key; counts stand in a pill (header) or as text (small)."""

    changed = Signal(str)

    def __init__(
        self,
        tabs: Sequence[tuple[str, str]],
        style: Literal["header", "small"] = "header",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabs = list(tabs)
        self._style = style
        self._counts: dict[str, int] = {}
        self._current = tabs[0][0] if tabs else ""
        self._hovered = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.ring = FocusRing(self)

    def current(self) -> str:
        """Key of the current tab."""
        return self._current

    def set_current(self, key: str) -> None:
        """Go to a tab silently."""
        self._current = key
        self.setAccessibleName(dict(self._tabs).get(key, ""))
        self.update()

    def set_count(self, key: str, count: int | None) -> None:
        """Put a number on a tab; None takes it away."""
        if count is None:
            self._counts.pop(key, None)
        else:
            self._counts[key] = count
        self.updateGeometry()
        self.update()

    def _role(self) -> str:
        return "nav" if self._style == "header" else "body"

    def _counted(self) -> bool:
        """Whether counts are shown: small tabs do without them where they have no room."""
        return self._style == "header" or self.width() >= self._least(counted=True)

    def _least(self, *, counted: bool) -> int:
        return 4 + sum(self._widths(counted=counted)) + _LEAST_GAP * max(0, len(self._tabs) - 1)

    def _widths(self, *, counted: bool) -> list[int]:
        metrics = theme.current().metrics(self._role(), bold=True)
        return [
            metrics.horizontalAdvance(label) + (self._count_width(key) if counted and key in self._counts else 0)
            for key, label in self._tabs
        ]

    def _gap(self) -> int:
        """Between two tabs, px: less where long words leave less room."""
        widths = self._widths(counted=self._counted())
        room = (self.width() - 4 - sum(widths)) // max(1, len(widths) - 1)
        return max(_LEAST_GAP, min(_GAPS[self._style], room))

    def _boxes(self) -> list[tuple[QRect, str, str]]:
        """Box, key and label of each tab, px."""
        x, gap, boxes = 2, self._gap(), []
        for (key, label), width in zip(self._tabs, self._widths(counted=self._counted()), strict=True):
            boxes.append((QRect(x, 0, width, self.height()), key, label))
            x += width + gap
        return boxes

    def _hint(self, gap: int, *, counted: bool = True) -> QSize:
        width = 4 + sum(self._widths(counted=counted)) + gap * max(0, len(self._tabs) - 1)
        return QSize(width, theme.current().px(_HEIGHTS[self._style]))

    def _count_width(self, key: str) -> int:
        text = draw.count_text(self._counts[key])
        if self._style == "small":
            return theme.current().metrics("body", bold=True).horizontalAdvance(f" {text}")
        return 8 + max(16, theme.current().metrics("micro").horizontalAdvance(text) + 8)

    def sizeHint(self) -> QSize:
        """Height of the header or the small bar, px."""
        return self._hint(_GAPS[self._style])

    def minimumSizeHint(self) -> QSize:
        """Tabs move together in a narrow place, but no word is shortened."""
        return self._hint(_LEAST_GAP, counted=self._style == "header")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tabs."""
        painter = draw.begin(self)
        for box, key, label in self._boxes():
            self._paint_tab(painter, box, key, label)
        painter.end()

    def _paint_tab(self, painter: QPainter, box: QRect, key: str, label: str) -> None:
        style, on = theme.current(), key == self._current
        painter.setFont(style.font(self._role(), on))
        painter.setPen(style.color("text" if on or key == self._hovered else "text2"))
        text = label
        if self._style == "small" and key in self._counts and self._counted():
            text = f"{label} {draw.count_text(self._counts[key])}"
        painter.drawText(box.adjusted(0, 0, 4, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self._style == "header" and key in self._counts:
            width = self._count_width(key) - 8
            pill = QRect(box.right() - width + 1, (self.height() - 16) // 2, width, 16)
            draw.rounded(painter, pill, 8, "press")
            painter.setFont(style.font("micro"))
            painter.setPen(style.color("text2"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, draw.count_text(self._counts[key]))
        if on:
            painter.fillRect(box.x() - 2, self.height() - 2, box.width() + 4, 2, style.color("accent"))

    def _at(self, event: QMouseEvent) -> str:
        point = event.position().toPoint()
        gap = self._gap() // 2
        return next((key for box, key, _ in self._boxes() if box.adjusted(-gap, 0, gap, 0).contains(point)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the tab under the mouse."""
        self._go(self._at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Darken the tab under the mouse."""
        self._hovered = self._at(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered."""
        self._hovered = ""
        self.update()
        super().leaveEvent(event)

    def _go(self, key: str) -> None:
        if key and key != self._current:
            self.set_current(key)
            self.changed.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbours."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = [key for key, _ in self._tabs]
        if step is None or self._current not in keys:
            super().keyPressEvent(event)
            return
        self._go(keys[max(0, min(len(keys) - 1, keys.index(self._current) + step))])
