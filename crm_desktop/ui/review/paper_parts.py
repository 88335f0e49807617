"""What stands around the charts of a printed review: head, words, key figures, good and weak points, the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF

from crm_desktop.domain.review_shape import Remark, Tile
from crm_desktop.ui import icons
from crm_desktop.ui.review import paper_plan
from crm_desktop.ui.review.drafts import summary_of
from crm_desktop.ui.review.paper_ink import RIGHT, Ink, Pen
from crm_desktop.ui.review.words import (
    change_text,
    figure,
    period_text,
    said,
    stretch_text,
)

if TYPE_CHECKING:
    from crm_desktop.ui.review.report import Report

Paint = Callable[[Pen, QRectF], None]
_TEXT: Final = Ink(13)
_TILES: Final = 6
_TILE: Final = 111.0
"""Width of a tile, px."""
_LINE: Final = 22.0
_MOST: Final = 5


class Parts:
    """The parts of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.review = report.review
        self._label = _LINE

    def opening(self, pen: Pen, width: float) -> Iterator[tuple[float, Paint]]:
        """Head, words, key figures."""
        yield 46.0, self._head
        text = self._summary()
        if text:
            yield pen.height(text, _TEXT, width - 16) + 6, self._words
        self._label = max(
            (_high(pen, said(tile.label), _TILE - 16) for tile in self.review.tiles[:_TILES]), default=0.0
        )
        yield 80.0 + self._label - _LINE, self._tiles

    def closing(self, pen: Pen, width: float) -> Iterator[tuple[float, Paint]]:
        """Good and weak points, the plan."""
        good, weak = self._points()
        if good or weak:
            room = (width - 12) / 2 - 40
            yield 40.0 + max(sum(_high(pen, line, room) for line in lines) for lines in (good, weak)), self._remarks
        yield from paper_plan.blocks(pen, self.report)

    def heading(self, title: str, cadence: str) -> Paint:
        """The title of a section with its cadence."""
        return _Heading(title, cadence)

    # the head

    def _head(self, pen: Pen, box: QRectF) -> None:
        pen.painter.drawPixmap(QRectF(box.left(), box.top(), 22, 22).toRect(), icons.app_pixmap(44, 2.0))
        title = QCoreApplication.translate("Report", "Review of {period}").format(
            period=period_text(self.review.period)
        )
        used = pen.write(QRectF(box.left() + 32, box.top() - 4, 480, 30), title, Ink(20, "text", True))
        against = QCoreApplication.translate("PeriodHead", "Against {period}")
        where = QRectF(box.left() + 44 + used, box.top(), 200, 24)
        pen.write(where, against.format(period=stretch_text(self.review.beside)), Ink(12, "text2"))
        pen.write(QRectF(box.left(), box.top() - 6, box.width(), 18), self.report.part, Ink(12), RIGHT)
        text = QCoreApplication.translate("PeriodHead", "Data as of {moment}").format(moment=_moment(self.review.until))
        pen.write(QRectF(box.left(), box.top() + 12, box.width(), 18), text, Ink(12, "text2"), RIGHT)
        pen.fill(QRectF(box.left(), box.bottom() - 8, box.width(), 2), "accent")

    def _summary(self) -> str:
        return self.report.notes.get("summary", "") or summary_of(self.review)

    def _words(self, pen: Pen, box: QRectF) -> None:
        pen.fill(QRectF(box.left(), box.top() - 2, 3, box.height()), "border2")
        pen.paragraph(box.adjusted(14, 0, 0, 0), self._summary(), _TEXT)

    # key figures

    def _tiles(self, pen: Pen, box: QRectF) -> None:
        gap = 8.0
        wide = (box.width() - (_TILES - 1) * gap) / _TILES
        for at, tile in enumerate(self.review.tiles[:_TILES]):
            self._tile(pen, tile, QRectF(box.left() + at * (wide + gap), box.top(), wide, box.height()))

    def _tile(self, pen: Pen, tile: Tile, box: QRectF) -> None:
        pen.box(box)
        inner = box.adjusted(10, 0, -6, 0)
        pen.paragraph(
            QRectF(inner.left(), box.top() + 8, inner.width(), self._label), said(tile.label), Ink(12, "text2")
        )
        box = box.adjusted(0, self._label - _LINE, 0, 0)
        number, unit = figure(tile.value, tile.unit)
        used = pen.write(QRectF(inner.left(), box.top() + 25, inner.width(), 32), number, Ink(24, "text", True))
        pen.write(QRectF(inner.left() + used + 5, box.top() + 33, 60, 20), unit, Ink(12, "text2"))
        note = QRectF(inner.left(), box.top() + 56, inner.width(), 18)
        if tile.few and tile.value is not None:
            text = QCoreApplication.translate("FigureTile", "Few samples (n={count})").format(count=tile.n)
            pen.write(note, text, Ink(12, "warn"))
            return
        change = change_text(tile)
        if change:
            tone = {True: "ok", False: "danger", None: "text3"}[tile.good]
            arrow = "↑ " if (tile.change or 0) > 0 else "↓ " if (tile.change or 0) < 0 else ""
            pen.write(note, arrow + change, Ink(12, tone, True))

    # good and weak points

    def _points(self) -> tuple[list[str], list[str]]:
        notes = self.report.notes
        return _lines(notes.get("strengths", ""), self.review.strong), _lines(notes.get("weak", ""), self.review.weak)

    def _remarks(self, pen: Pen, box: QRectF) -> None:
        good, weak = self._points()
        wide = (box.width() - 12) / 2
        titles = (
            (QCoreApplication.translate("Report", "What went well"), good, "ok", "↗"),
            (QCoreApplication.translate("Report", "What to make up for"), weak, "danger", "↘"),
        )
        for at, (title, lines, tone, arrow) in enumerate(titles):
            card = QRectF(box.left() + at * (wide + 12), box.top(), wide, box.height())
            pen.box(card, "surface2")
            pen.write(QRectF(card.left() + 12, card.top() + 8, 20, 20), arrow, Ink(14, tone, True))
            pen.write(QRectF(card.left() + 32, card.top() + 8, wide - 44, 20), title, Ink(13, "text", True))
            y = card.top() + 34
            for number, line in enumerate(lines, 1):
                high = _high(pen, line, wide - 40)
                pen.paragraph(QRectF(card.left() + 12, y, 16, 20), str(number), Ink(12, tone, True))
                pen.paragraph(QRectF(card.left() + 28, y, wide - 40, high), line, Ink(12))
                y += high


class _Heading:
    """Paints the title of a section."""

    def __init__(self, title: str, cadence: str) -> None:
        self.title, self.cadence = title, cadence

    def __call__(self, pen: Pen, box: QRectF) -> None:
        used = pen.write(QRectF(box.left(), box.top() + 4, 400, 24), self.title, Ink(16, "text", True))
        pen.write(QRectF(box.left() + used + 10, box.top() + 6, 200, 22), self.cadence, Ink(12, "text3"))


def _lines(text: str, drafted: tuple[Remark, ...]) -> list[str]:
    own = [line.strip() for line in text.splitlines() if line.strip()]
    return own or [said(one.text) for one in drafted[:_MOST]]


def _high(pen: Pen, line: str, width: float) -> float:
    """How high a point is with the room below it."""
    return max(_LINE, pen.height(line, Ink(12), width) + 5)


def _moment(until: str) -> str:
    if not until.endswith("T00:00"):
        return until.replace("T", " ")
    day = date.fromordinal(date.fromisoformat(until[:10]).toordinal() - 1)
    return f"{day.isoformat()} 24:00"
