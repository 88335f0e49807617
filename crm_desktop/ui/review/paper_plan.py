"""The improvement plan as it is printed: a table whose texts are whole, on as many pages as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF

from crm_desktop.domain.review_period import Period
from crm_desktop.services.improvements import Improvement
from crm_desktop.ui.review.paper_ink import LEFT, RIGHT, Ink, Pen
from crm_desktop.ui.review.words import period_number, short_period

if TYPE_CHECKING:
    from crm_desktop.ui.review.report import Report

_ROW: Final = 28.0
_TITLE: Final = 28.0
_MOST: Final = 800.0
"""A part of the plan is at most so high, px."""
_PLACES: Final = ((26, 266), (300, 212), (520, 66), (590, 56), (650, 56))
"""Left edge and width of the columns, px."""
_INK: Final = Ink(12)


def blocks(pen: Pen, report: Report) -> Iterator[tuple[float, Callable[[Pen, QRectF], None]]]:
    """The plan with its title and heads, in parts that fit on a page."""
    if not report.items and not report.past:
        return
    part: list[Improvement] = []
    high, first = _TITLE + (_ROW if report.items else 0.0), True
    for item in report.items:
        row = _high(pen, item)
        if part and high + row > _MOST:
            yield high, _Part(report, part, titled=first)
            part, high, first = [], _ROW, False
        part.append(item)
        high += row
    yield high, _Part(report, part, titled=first)


def _title(item: Improvement) -> str:
    return f"{item.title}：{item.detail}" if item.detail else item.title


def _high(pen: Pen, item: Improvement) -> float:
    """How high the row of an item is."""
    texts = (_title(item), item.evidence, item.owner)
    tall = (pen.height(text, _INK, wide) for text, (_x, wide) in zip(texts, _PLACES, strict=False))
    return max(_ROW, max(tall) + 10)


class _Part:
    """Paints some items of the plan, the first ones below its title."""

    def __init__(self, report: Report, items: Sequence[Improvement], *, titled: bool) -> None:
        self.report, self.items, self.titled = report, items, titled

    def __call__(self, pen: Pen, box: QRectF) -> None:
        top = box.top()
        if self.titled:
            self._head(pen, box)
            top += _TITLE
        heads = (
            QCoreApplication.translate("ReviewBook", "Improvement"),
            QCoreApplication.translate("ReviewBook", "Evidence"),
            QCoreApplication.translate("ReviewBook", "Owner"),
            QCoreApplication.translate("ReviewBook", "Until"),
            QCoreApplication.translate("ReviewBook", "Result"),
        )
        if self.items:
            pen.fill(QRectF(box.left(), top, box.width(), _ROW - 2), "surface2")
            self._cells(pen, QRectF(box.left(), top, box.width(), _ROW), heads, "text2")
        top += _ROW
        for item in self.items:
            row = QRectF(box.left(), top, box.width(), _high(pen, item))
            self._item(pen, row, item)
            top += row.height()

    def _head(self, pen: Pen, box: QRectF) -> None:
        review = self.report.review
        month = period_number(Period.of(review.period.after))
        title = QCoreApplication.translate("Report", "Improvement plan of {month}").format(month=month)
        pen.write(QRectF(box.left(), box.top() + 2, 400, 22), title, Ink(13, "text", True))
        if self.report.past:
            done = sum(item.done for item in self.report.past)
            text = QCoreApplication.translate("Report", "Plan of {period} done {done} / {count}")
            period = short_period(review.period, review.period)
            text = text.format(period=period, done=done, count=len(self.report.past))
            pen.write(QRectF(box.left(), box.top() + 2, box.width(), 22), text, Ink(12, "text2"), RIGHT)

    def _cells(self, pen: Pen, row: QRectF, texts: tuple[str, ...], tone: str) -> None:
        for (x, wide), text in zip(_PLACES, texts, strict=True):
            high = pen.height(text, _INK, wide) if text else 0.0
            if high > _ROW - 10:
                pen.paragraph(QRectF(row.left() + x, row.top() + 4, wide, high + 2), text, Ink(12, tone))
            else:
                pen.write(QRectF(row.left() + x, row.top(), wide, _ROW - 2), text, Ink(12, tone), LEFT)
        pen.fill(QRectF(row.left(), row.bottom() - 2, row.width(), 0.8), "border")

    def _item(self, pen: Pen, row: QRectF, item: Improvement) -> None:
        mark = QRectF(row.left() + 4, row.top() + 6, 13, 13)
        pen.box(mark, "surface", "ok" if item.done else "border2", 3)
        if item.done:
            pen.write(mark.adjusted(1, -1, 6, 0), "✓", Ink(12, "ok", True))
        state = QCoreApplication.translate("ReviewBook", "in progress")
        if item.done:
            state = QCoreApplication.translate("ReviewBook", "done")
        self._cells(pen, row, (_title(item), item.evidence, item.owner, item.due_on[5:], ""), "text")
        where = QRectF(row.left() + _PLACES[-1][0], row.top(), _PLACES[-1][1], _ROW - 2)
        pen.write(where, state, Ink(12, "ok" if item.done else "text2", item.done))
