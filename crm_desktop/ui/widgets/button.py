"""Buttons: primary, default, ghost and danger in three heights, and square icon buttons."""

from typing import Final, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.focus_ring import FocusRing

Kind = Literal["primary", "default", "ghost", "danger", "danger_primary"]
Size = Literal["small", "normal", "large"]

HEIGHTS: Final[dict[str, int]] = {"small": 26, "normal": 30, "large": 40}
_PADS: Final[dict[str, int]] = {"small": 10, "normal": 12, "large": 18}
_RETURN: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """A self-painted button: hover follows the mouse, Enter presses, the ring shows keyboard focus."""

    def __init__(self, text: str = "", parent: QWidget | None = None, radius: float = 6.0) -> None:
        super().__init__(parent)
        self.setText(text)
        self.hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ring = FocusRing(self, radius)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse is over it."""
        self.hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse has left."""
        self.hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in _RETURN and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """A button never shrinks below its text."""
        return self.sizeHint()


class Button(Pressable):
    """A text button with an optional icon before the text and an optional chevron after it."""

    def __init__(
        self,
        text: str,
        kind: Kind = "default",
        *,
        icon: str = "",
        size: Size = "normal",
        chevron: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent, 5.0 if size == "small" else 6.0)
        self.kind, self._icon, self._size, self._chevron = kind, icon, size, chevron

    def set_icon(self, name: str) -> None:
        """Show another icon ("" for none)."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Make it more or less prominent."""
        self.kind = kind
        self.updateGeometry()
        self.update()

    def _font(self) -> tuple[str, bool]:
        return ("small" if self._size == "small" else "body"), self.kind in {"primary", "danger_primary"}

    def _parts(self) -> tuple[int, int, int]:
        """Widths of icon, text and chevron with their gaps, px."""
        metrics = theme.current().metrics(*self._font())
        text = metrics.horizontalAdvance(self.text())
        icon = (14 + (5 if text else 0)) if self._icon else 0
        return icon, text, 16 if self._chevron else 0

    def sizeHint(self) -> QSize:
        """Height of its size, width of its content, px."""
        style = theme.current()
        pad = _PADS[self._size] * 2 - (4 if self._chevron else 0)
        return QSize(sum(self._parts()) + style.px(pad), style.px(HEIGHTS[self._size]))

    def _look(self) -> tuple[str, str, str]:
        """Tokens of fill, edge and ink."""
        hot = self.isDown() or self.hovered
        if not self.isEnabled():
            return ("" if self.kind == "ghost" else "press"), "", "disabled"
        if self.kind == "primary":
            return ("accenth" if hot else "accent"), "", "onaccent"
        if self.kind == "danger_primary":
            return "danger", "", "onaccent"
        wash = "press" if self.isDown() else "hover" if self.hovered else ""
        if self.kind == "ghost":
            return wash, "", "text2"
        return wash or "surface", "border2", "danger" if self.kind == "danger" else "text"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, text, chevron."""
        style = theme.current()
        fill, edge, ink = self._look()
        painter = draw.begin(self)
        if self.kind == "danger_primary" and self.hovered and self.isEnabled():
            painter.setOpacity(0.9)
        draw.rounded(painter, self.rect(), 5 if self._size == "small" else 6, fill, edge)
        icon, text, chevron = self._parts()
        x = (self.width() - icon - text - chevron) // 2
        middle = self.height() / 2
        if self._icon:
            draw.glyph(painter, self._icon, "icon" if ink == "text" else ink, 14, x, middle)
        painter.setFont(style.font(*self._font()))
        painter.setPen(style.color(ink))
        box = QRect(x + icon, 0, text + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if chevron:
            draw.glyph(painter, "chevron-down", "icon" if ink == "text" else ink, 14, x + icon + text + 2, middle)
        painter.end()


class IconButton(Pressable):
    """A square icon button; `label` is its accessible name and tooltip, `set_count` puts a red counter on it."""

    def __init__(
        self,
        icon: str,
        label: str,
        *,
        side: int = 30,
        icon_size: int = 16,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._icon, self._side, self._icon_size, self._count = icon, side, icon_size, 0
        self.setCheckable(checkable)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Change accessible name and tooltip."""
        self.setAccessibleName(label)
        self.setToolTip(label)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def set_count(self, count: int) -> None:
        """Show a counter at the corner; 0 hides it, more than 99 shows 99+."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """A square, px."""
        side = theme.current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, counter."""
        painter = draw.begin(self)
        ink = "icon"
        if not self.isEnabled():
            ink = "disabled"
        elif self.isChecked():
            draw.rounded(painter, self.rect(), 6, "soft")
            ink = "accent"
        elif self.hovered or self.isDown():
            draw.rounded(painter, self.rect(), 6, "press" if self.isDown() else "hover")
        size = self._icon_size
        draw.glyph(painter, self._icon, ink, size, (self.width() - size) / 2, self.height() / 2)
        if self._count:
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        style = theme.current()
        text = str(self._count) if self._count < 100 else "99+"
        width = max(14, style.metrics("micro", bold=True).horizontalAdvance(text) + 6)
        middle = self.width() // 2
        box = QRect(min(middle + 1, self.width() - width), max(0, self.height() // 2 - 14), width, 14)
        draw.rounded(painter, box, 7, "count")
        painter.setFont(style.font("micro", bold=True))
        painter.setPen(style.color("#FFFFFF"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
