"""The printed sheet of a day: A4 in the light theme, painted alike on paper, into a PDF and into the preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from crm_desktop.services.due_lines import DueLine
from crm_desktop.ui import dates, due_words, theme
from crm_desktop.ui.fonts import paper_font
from crm_desktop.ui.paper import HEIGHT, WIDTH
from crm_desktop.ui.say import say
from crm_desktop.ui.tokens import LIGHT

_MARGIN: Final = 44
_HEAD: Final = 66
_FOOT: Final = 26
_RULE: Final = 24
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Ink(NamedTuple):
    """How a text is written: px, colour, weight."""

    px: int
    colour: str
    bold: bool = False


@dataclass(frozen=True)
class Sheet:
    """What is printed: the day, its lines, and how many blank lines for notes stand under each."""

    day: date
    lines: Sequence[DueLine]
    notes: int = 2


class SheetPainter:
    """Breaks a sheet into pages and paints them; no entry is torn between two pages."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def pages(self, painter: QPainter) -> list[list[DueLine]]:
        """The lines of each page; one page at least. The painter's fonts measure."""
        room = HEIGHT - 2 * _MARGIN - _HEAD - _FOOT
        pages: list[list[DueLine]] = [[]]
        left = float(room)
        for line in self.sheet.lines:
            height = self._height(painter, line)
            if height > left and pages[-1]:
                pages.append([])
                left = float(room)
            pages[-1].append(line)
            left -= height
        return pages

    def paint(self, painter: QPainter, lines: Sequence[DueLine], number: int, of: int) -> None:
        """One page, px at 96 dpi from its upper left corner."""
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor("#FFFFFF"))
        self._head(painter)
        y = float(_MARGIN + _HEAD)
        if not lines:
            self._text(
                painter,
                QRectF(_MARGIN, y, WIDTH - 2 * _MARGIN, 40),
                QCoreApplication.translate("DaySheet", "Nobody is due"),
                Ink(13, LIGHT.text2),
            )
        for line in lines:
            y += self._entry(painter, line, y)
        foot = QRectF(_MARGIN, HEIGHT - _MARGIN - 16, WIDTH - 2 * _MARGIN, 16)
        self._text(painter, foot, QCoreApplication.translate("DaySheet", "Customer Book"), Ink(12, LIGHT.text3))
        self._text(painter, foot, f"{number} / {of}", Ink(11, LIGHT.text3), int(_RIGHT))

    # parts

    def _font(self, px: int, bold: bool) -> QFont:
        key = (px, bold)
        if key not in self._fonts:
            self._fonts[key] = paper_font(theme.current().language, px, bold=bold)
        return self._fonts[key]

    def _text(self, painter: QPainter, box: QRectF, text: str, ink: Ink, where: int = int(_LEFT)) -> float:
        """Draw a text; returns its width, px."""
        painter.setFont(self._font(ink.px, ink.bold))
        painter.setPen(QColor(ink.colour))
        painter.drawText(box, where, text)
        return float(painter.fontMetrics().horizontalAdvance(text))

    def _head(self, painter: QPainter) -> None:
        sheet = self.sheet
        box = QRectF(_MARGIN, _MARGIN, WIDTH - 2 * _MARGIN, 30)
        words = dates.dated_headline(sheet.day)
        self._text(
            painter,
            box,
            QCoreApplication.translate("DaySheet", "Day sheet") + f"  {words}",
            Ink(20, LIGHT.text, bold=True),
        )
        late = sum(1 for line in sheet.lines if line.overdue_days)
        counts = QCoreApplication.translate("DaySheet", "{count} due, {late} of them late").format(
            count=len(sheet.lines), late=late
        )
        self._text(painter, box.translated(0, 28), counts, Ink(12, LIGHT.text2))
        painter.fillRect(QRectF(_MARGIN, _MARGIN + _HEAD - 8, WIDTH - 2 * _MARGIN, 1), QColor(LIGHT.border2))

    def _details(self, line: DueLine) -> list[tuple[str, str]]:
        """(label, text) under the name."""
        last = QCoreApplication.translate("DaySheet", "Not contacted yet")
        if line.last is not None:
            last = "  ".join(str(line.last.args[key]) for key in ("date", "method", "content"))
        found = [(QCoreApplication.translate("DaySheet", "Last contact"), last)]
        if line.why is not None:
            words = f"{due_words.type_reminder(line.type)}  {say(line.why)}"
            found.insert(0, (QCoreApplication.translate("DaySheet", "Reason"), words))
        if line.need:
            found.append((QCoreApplication.translate("DaySheet", "Need"), line.need))
        if line.suggestion:
            found.append((QCoreApplication.translate("DaySheet", "Suggestion"), line.suggestion))
        return found

    def _detail_box(self, painter: QPainter, text: str) -> QRectF:
        painter.setFont(self._font(12, False))
        room = QRectF(0, 0, WIDTH - 2 * _MARGIN - 104, 60)
        return painter.boundingRect(room, int(_WRAP), text)

    def _height(self, painter: QPainter, line: DueLine) -> float:
        details = sum(max(18.0, self._detail_box(painter, text).height() + 3) for _, text in self._details(line))
        return 50 + details + self.sheet.notes * _RULE + 14

    def _entry(self, painter: QPainter, line: DueLine, top: float) -> float:
        left, right = _MARGIN, WIDTH - _MARGIN
        painter.setPen(QPen(QColor(LIGHT.text2), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + 0.5, top + 7.5, 12, 12))
        x = left + 22.0
        if line.grade:
            self._badge(painter, QRectF(x, top + 4, 19, 19), line.grade)
            x += 27
        used = self._text(painter, QRectF(x, top, right - x - 150, 28), line.customer, Ink(14, LIGHT.text, bold=True))
        if line.hot:
            self._text(
                painter,
                QRectF(x + used + 8, top, 80, 28),
                QCoreApplication.translate("DaySheet", "Hot"),
                Ink(12, LIGHT.hotfg, bold=True),
            )
        due = dates.due_text(line.at, self.sheet.day)
        ink = LIGHT.danger if line.overdue_days else LIGHT.text2
        when = " ".join(filter(None, (due.text, line.method)))
        box = QRectF(right - 220, top, 220, 28)
        self._text(painter, box, when, Ink(12, ink, bold=bool(line.overdue_days)), int(_RIGHT))
        self._text(painter, QRectF(left + 22, top + 25, 500, 20), line.person, Ink(13, LIGHT.text))
        y = self._paint_details(painter, line, top + 50)
        painter.setPen(QPen(QColor(LIGHT.border2), 0.8))
        for note in range(self.sheet.notes):
            at = y + (note + 1) * _RULE - 4
            painter.drawLine(int(left + 22), int(at), int(right), int(at))
        bottom = y + self.sheet.notes * _RULE + 6
        painter.fillRect(QRectF(left, bottom, right - left, 0.8), QColor(LIGHT.border))
        return bottom + 8 - top

    def _paint_details(self, painter: QPainter, line: DueLine, y: float) -> float:
        left, room = _MARGIN + 22.0, WIDTH - 2 * _MARGIN - 104.0
        for label, text in self._details(line):
            height = self._detail_box(painter, text).height()
            self._text(painter, QRectF(left, y, 80, 16), label, Ink(12, LIGHT.text3))
            self._text(painter, QRectF(left + 82, y, room, min(height + 1, 60)), text, Ink(12, LIGHT.text), int(_WRAP))
            y += max(18.0, height + 3)
        return y

    def _badge(self, painter: QPainter, box: QRectF, letter: str) -> None:
        look = LIGHT.grade(letter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.edge), 1) if look.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.fill))
        painter.drawRoundedRect(box, 4, 4)
        self._text(painter, box, letter[:2], Ink(12, look.ink, bold=True), int(Qt.AlignmentFlag.AlignCenter))
