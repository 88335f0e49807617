"""How a review is written on paper: the light theme, sizes in px at 96 dpi."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from crm_desktop.ui import theme
from crm_desktop.ui.fonts import paper_font
from crm_desktop.ui.tokens import LIGHT

LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
TOP: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Ink(NamedTuple):
    """Size, colour token, weight."""

    px: int = 12
    tone: str = "text"
    bold: bool = False


class Pen:
    """A painter with the words of the design; `painter` may belong to a screen, a printer or a PDF."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def font(self, ink: Ink) -> QFont:
        """The font of an ink."""
        key = ink.px, ink.bold
        if key not in self._fonts:
            self._fonts[key] = paper_font(theme.current().language, ink.px, bold=ink.bold)
        return self._fonts[key]

    def width(self, text: str, ink: Ink) -> float:
        """How wide a text is."""
        return float(QFontMetricsF(self.font(ink)).horizontalAdvance(text))

    def write(self, box: QRectF, text: str, ink: Ink, where: int = LEFT) -> float:
        """A line of text, shortened to its box; returns its width."""
        metrics = QFontMetricsF(self.font(ink))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self.painter.setFont(self.font(ink))
        self.painter.setPen(colour(ink.tone))
        self.painter.drawText(box, where, shown)
        return float(metrics.horizontalAdvance(shown))

    def paragraph(self, box: QRectF, text: str, ink: Ink) -> None:
        """Lines that break at the width of the box."""
        self.painter.setFont(self.font(ink))
        self.painter.setPen(colour(ink.tone))
        self.painter.drawText(box, TOP, text)

    def height(self, text: str, ink: Ink, width: float) -> float:
        """How high such lines are."""
        return float(QFontMetricsF(self.font(ink)).boundingRect(QRectF(0, 0, width, 4000), TOP, text).height())

    def box(self, rect: QRectF, fill: str = "surface", edge: str = "border", radius: float = 6.0) -> None:
        """A rounded box."""
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(edge), 1) if edge else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def fill(self, rect: QRectF, tone: str) -> None:
        """A plain rectangle."""
        self.painter.fillRect(rect, colour(tone))


def colour(token: str) -> QColor:
    """A colour of the light theme, or a hex text."""
    return QColor(token if token.startswith("#") else getattr(LIGHT, token))
