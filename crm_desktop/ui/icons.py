"""Stroke icons drawn on a 24 grid, recoloured from the theme and cached by name, colour, size and pixel ratio."""

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from crm_desktop.paths import resource
from crm_desktop.ui import theme

_pixmaps: Final[dict[tuple[str, str, int, float], QPixmap]] = {}


def stroke_width(size: int) -> float:
    """Stroke in units of the 24 grid so that an icon of `size` px gets lines of 1.3 to 2 px."""
    return min(2.0, max(1.3, 1.4 + (size - 14) * 0.06)) * 24 / size


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def names() -> list[str]:
    """Names of all icons that are shipped."""
    return sorted(path.stem for path in resource("icons").glob("*.svg"))


def _hex(colour: str | QColor) -> str:
    if isinstance(colour, QColor):
        return colour.name()
    return colour if colour.startswith("#") else str(getattr(theme.current().tokens, colour))


def pixmap(name: str, colour: str | QColor = "icon", size: int = 16, dpr: float | None = None) -> QPixmap:
    """The icon as a pixmap of `size` logical px; `colour` is a token, a hex text or a QColor."""
    if dpr is None:
        screen = QGuiApplication.primaryScreen()
        dpr = screen.devicePixelRatio() if screen else 1.0
    key = (name, _hex(colour), size, dpr)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _render(*key)
    return found


def _render(name: str, colour: str, size: int, dpr: float) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke_width(size):.3f}"')
    svg = svg.replace("hotFill", theme.current().tokens.hotbar)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    picture = QPixmap(round(size * dpr), round(size * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: str | QColor = "icon", size: int = 16) -> QIcon:
    """The icon as a QIcon (normal and disabled); made for menus and actions, so fetch it again after a restyle."""
    result = QIcon()
    for dpr in (1.0, 2.0):
        result.addPixmap(pixmap(name, colour, size, dpr), QIcon.Mode.Normal)
        result.addPixmap(pixmap(name, "disabled", size, dpr), QIcon.Mode.Disabled)
    return result


def app_icon() -> QIcon:
    """The program's own icon: the card on its blue tile, in the sizes windows and trays ask for."""
    result = QIcon()
    for side in (16, 20, 24, 32, 48, 64, 128, 256):
        result.addPixmap(app_pixmap(side, 1.0))
    return result


@cache
def app_pixmap(side: int, dpr: float) -> QPixmap:
    """The program's tile of `side` px: blue, radius a quarter of the side, with the white card."""
    picture = QPixmap(round(side * dpr), round(side * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().tokens.brand))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side / 4, side / 4)
    inner = round(side * 2 / 3)
    offset = (side - inner) / 2
    painter.drawPixmap(QRectF(offset, offset, inner, inner).toRect(), pixmap("app", "#FFFFFF", inner, dpr))
    painter.end()
    return picture
