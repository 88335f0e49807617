"""What stands around the charts of a printed review: head, words, key figures, good and weak points, the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Remark, Tile
from crm_desktop.services.improvements import Improvement
from crm_desktop.ui import icons
from crm_desktop.ui.review.drafts import summary_of
from crm_desktop.ui.review.paper_ink import LEFT, RIGHT, Ink, Pen
from crm_desktop.ui.review.words import (
    change_text,
    figure,
    period_number,
    period_text,
    said,
    short_period,
    stretch_text,
)

if TYPE_CHECKING:
    from crm_desktop.ui.review.report import Report

Paint = Callable[[Pen, QRectF], None]
_TEXT: Final = Ink(13)
_TILES: Final = 6
_ROW: Final = 28.0
_LINE: Final = 22.0
_MOST: Final = 5


class Parts:
    """The parts of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.review = report.review

    def opening(self, pen: Pen, width: float) -> Iterator[tuple[float, Paint]]:
        """Head, words, key figures."""
        yield 46.0, self._head
        text = self._summary()
        if text:
            yield pen.height(text, _TEXT, width - 16) + 6, self._words
        yield 80.0, self._tiles

    def closing(self, pen: Pen, width: float) -> Iterator[tuple[float, Paint]]:
        """Good and weak points, the plan."""
        good, weak = self._points()
        if good or weak:
            yield 40.0 + _LINE * max(len(good), len(weak), 1), self._remarks
        if self.report.items or self.report.past:
            yield 30.0 + _ROW * (len(self.report.items) + 1), self._plan
        del pen, width

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
        pen.write(QRectF(inner.left(), box.top() + 8, inner.width(), 18), said(tile.label), Ink(12, "text2"))
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
            for number, line in enumerate(lines, 1):
                y = card.top() + 32 + (number - 1) * _LINE
                pen.write(QRectF(card.left() + 12, y, 16, 20), str(number), Ink(12, tone, True))
                pen.write(QRectF(card.left() + 28, y, wide - 40, 20), line, Ink(12))

    # the plan

    def _plan(self, pen: Pen, box: QRectF) -> None:
        month = period_number(Period.of(self.review.period.after))
        title = QCoreApplication.translate("Report", "Improvement plan of {month}").format(month=month)
        pen.write(QRectF(box.left(), box.top() + 2, 400, 22), title, Ink(13, "text", True))
        if self.report.past:
            done = sum(item.done for item in self.report.past)
            text = QCoreApplication.translate("Report", "Plan of {period} done {done} / {count}")
            period = short_period(self.review.period, self.review.period)
            text = text.format(period=period, done=done, count=len(self.report.past))
            pen.write(QRectF(box.left(), box.top() + 2, box.width(), 22), text, Ink(12, "text2"), RIGHT)
        heads = (
            QCoreApplication.translate("ReviewBook", "Improvement"),
            QCoreApplication.translate("ReviewBook", "Evidence"),
            QCoreApplication.translate("ReviewBook", "Owner"),
            QCoreApplication.translate("ReviewBook", "Until"),
            QCoreApplication.translate("ReviewBook", "Result"),
        )
        top = box.top() + 28
        pen.fill(QRectF(box.left(), top, box.width(), _ROW - 2), "surface2")
        self._cells(pen, box, top, heads, "text2")
        for at, item in enumerate(self.report.items, 1):
            self._item(pen, box, top + at * _ROW, item)

    def _cells(self, pen: Pen, box: QRectF, top: float, texts: tuple[str, ...], tone: str) -> None:
        places = ((26, 266), (300, 212), (520, 66), (590, 56), (650, 56))
        for (x, wide), text in zip(places, texts, strict=True):
            pen.write(QRectF(box.left() + x, top, wide, _ROW - 2), text, Ink(12, tone), LEFT)
        pen.fill(QRectF(box.left(), top + _ROW - 2, box.width(), 0.8), "border")

    def _item(self, pen: Pen, box: QRectF, top: float, item: Improvement) -> None:
        mark = QRectF(box.left() + 4, top + 6, 13, 13)
        pen.box(mark, "surface", "ok" if item.done else "border2", 3)
        if item.done:
            pen.write(mark.adjusted(1, -1, 6, 0), "✓", Ink(12, "ok", True))
        title = f"{item.title}：{item.detail}" if item.detail else item.title
        state = QCoreApplication.translate("ReviewBook", "in progress")
        if item.done:
            state = QCoreApplication.translate("ReviewBook", "done")
        self._cells(pen, box, top, (title, item.evidence, item.owner, item.due_on[5:], ""), "text")
        where = QRectF(box.left() + 650, top, 56, _ROW - 2)
        pen.write(where, state, Ink(12, "ok" if item.done else "text2", item.done))


class _Heading:
    """Paints the title of a section."""

    def __init__(self, title: str, cadence: str) -> None:
        self.title, self.cadence = title, cadence

    def __call__(self, pen: Pen, box: QRectF) -> None:
        used = pen.write(QRectF(box.left(), box.top() + 4, 400, 24), self.title, Ink(16, "text", True))
        pen.write(QRectF(box.left() + used + 10, box.top() + 6, 200, 22), self.cadence, Ink(12, "text3"))


def _lines(text: str, drafted: tuple[Remark, ...]) -> list[str]:
    own = [line.strip() for line in text.splitlines() if line.strip()]
    return (own or [said(one.text) for one in drafted])[:_MOST]


def _moment(until: str) -> str:
    if not until.endswith("T00:00"):
        return until.replace("T", " ")
    day = date.fromordinal(date.fromisoformat(until[:10]).toordinal() - 1)
    return f"{day.isoformat()} 24:00"
