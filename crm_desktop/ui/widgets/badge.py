"""Grade badges: a painting function with cached pixmaps for delegates, and the same as a small widget."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.fonts import families, make_font

_cache: Final[dict[tuple[str, int, float, bool, bool, str], QPixmap]] = {}


def badge_pixmap(letter: str, size: int = 20, dpr: float = 1.0) -> QPixmap:
    """The badge of a grade letter as a pixmap of `size` logical px."""
    style = theme.current()
    key = (letter, size, dpr, style.dark, style.high_contrast, style.grades.get(letter, ""))
    found = _cache.get(key)
    if found is None:
        found = _cache[key] = _render(letter, size, dpr)
    return found


def _render(letter: str, size: int, dpr: float) -> QPixmap:
    style = theme.current()
    look = style.grade(letter)
    picture = QPixmap(round(size * dpr), round(size * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = 5.0 if size >= 22 else 4.0
    painter.setBrush(style.color(look.fill))
    painter.setPen(style.pen(look.edge, 1.0) if look.edge else Qt.PenStyle.NoPen)
    inset = 0.5 if look.edge else 0.0
    painter.drawRoundedRect(QRectF(0, 0, size, size).adjusted(inset, inset, -inset, -inset), radius, radius)
    font = make_font(families(style.language), round(size * 0.62), bold=True, ratio=dpr)
    painter.setFont(font)
    painter.setPen(style.color(look.ink))
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter[:2])
    painter.end()
    return picture


def paint_badge(painter: QPainter, rect: QRect, letter: str, size: int = 20) -> None:
    """Draw the badge of `letter`, `size` px, in the middle of `rect`."""
    device = painter.device()
    picture = badge_pixmap(letter, size, device.devicePixelRatioF() if device else 1.0)
    painter.drawPixmap(QPoint(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2), picture)


class Badge(QWidget):
    """A grade badge of 16, 18, 20 or 24 px; an empty letter shows nothing."""

    def __init__(self, letter: str = "", side: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._letter = ""
        self.setFixedSize(theme.current().px(side), theme.current().px(side))
        self.set_letter(letter)
        theme.current().restyled.connect(self._restyle)

    def letter(self) -> str:
        """The grade shown."""
        return self._letter

    def set_letter(self, letter: str) -> None:
        """Show another grade."""
        self._letter = letter
        self.setAccessibleName(self.tr("Grade {letter}").format(letter=letter) if letter else "")
        self.update()

    def _restyle(self) -> None:
        self.setFixedSize(theme.current().px(self._side), theme.current().px(self._side))
        self.update()

    def sizeHint(self) -> QSize:
        """Its fixed size in px."""
        side = theme.current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cached badge."""
        if self._letter:
            painter = QPainter(self)
            paint_badge(painter, self.rect(), self._letter, theme.current().px(self._side))
            painter.end()
