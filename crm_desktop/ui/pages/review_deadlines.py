"""The review's card of deadlines: how many were kept, how long they took, and how content the customers were."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.domain.clock_rules import Kind
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.services import lateness, review
from crm_desktop.services.lateness import Lateness, LatenessFigures
from crm_desktop.store.database import Store
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.say import marked
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS: Final = {
    Kind.ENTRY: QT_TRANSLATE_NOOP("deadlines", "Entered in time"),
    Kind.LOG: QT_TRANSLATE_NOOP("deadlines", "Touch logged in time"),
    Kind.COMPLAINT_ANSWER: QT_TRANSLATE_NOOP("deadlines", "Complaint answered"),
    Kind.COMPLAINT_SOLUTION: QT_TRANSLATE_NOOP("deadlines", "Complaint solved"),
    Kind.COMPLAINT_CALLBACK: QT_TRANSLATE_NOOP("deadlines", "Called back"),
}
_HOUR, _DAY = 1.0, 48.0


class DeadlineLine(QWidget):
    """Name, bar of the share that was kept, and the figures in words."""

    def __init__(self, name: str, figures: Lateness, words: str) -> None:
        super().__init__()
        self._name, self._figures, self._words = name, figures, words
        self.setFixedHeight(theme.current().px(30))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}: {words}")
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """A line of the card, px."""
        return QSize(320, theme.current().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, the bar and the figures."""
        style, figures = theme.current(), self._figures
        painter = draw.begin(self)
        name, words = style.px(150), min(style.px(330), self.width() // 2)
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text"))
        painter.drawText(QRect(0, 0, name - 10, self.height()), _RIGHT, self._name)
        track = QRectF(name, self.height() / 2 - 4, max(20, self.width() - name - words), 8)
        draw.rounded(painter, track, 4, "press")
        if figures.share:
            done = QRectF(track)
            done.setWidth(max(8.0, track.width() * figures.share))
            draw.rounded(painter, done, 4, "danger" if figures.late > figures.on_time else "chart")
        box = QRect(self.width() - words + 14, 0, words - 14, self.height())
        draw.line(painter, box, self._words, "text2")
        painter.end()


class DeadlinesCard(Card):
    """Reads a month beside the window's own work, since a month may hold very many logs."""

    def __init__(self, context: Context) -> None:
        super().__init__("")
        self.context = context
        self._month = (0, 0)
        self.title = Label(self.tr("Deadlines kept"), "body", bold=True)
        self.content_note = Label("", "small", "text2")
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.content_note)
        self.body.insertLayout(0, self.head)
        self.none = Label(self.tr("Nothing this month"), "small", "text3")
        self.body.addWidget(self.none)
        self._lines: list[DeadlineLine] = []

    def show_month(self, year: int, month: int) -> None:
        """Read the figures of a month and show them."""
        self._month = year, month
        self.context.work.read(month_figures, year, month, done=self._read)

    def _read(self, answer: tuple[tuple[int, int], LatenessFigures]) -> None:
        month, figures = answer
        if month == self._month:
            self.show_figures(figures)

    def show_figures(self, figures: LatenessFigures) -> None:
        """Show the kinds of which something is decided."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        kinds = [one for one in figures.kinds if one.count]
        self._lines = [DeadlineLine(marked("deadlines", _WORDS[one.kind]), one, self._words(one)) for one in kinds]
        for line in self._lines:
            self.body.addWidget(line)
            line.show()
        self.none.setVisible(not kinds)
        said = self.tr("Satisfaction {mean} of 5, n={count}")
        mean = figures.satisfaction
        self.content_note.setText("" if mean is None else said.format(mean=f"{mean:.1f}", count=figures.asked))

    def _words(self, one: Lateness) -> str:
        parts = [self.tr("{kept} of {count} in time").format(kept=f"{one.on_time:,}", count=f"{one.count:,}")]
        if one.open_late:
            parts.append(self.tr("{count} still open and late").format(count=f"{one.open_late:,}"))
        if one.median_hours is not None:
            parts.append(self.tr("mostly {time}").format(time=self._time(one.median_hours)))
        return " · ".join(parts)

    def _time(self, hours: float) -> str:
        if hours < _HOUR:
            return self.tr("{count} min").format(count=round(hours * 60))
        if hours < _DAY:
            return self.tr("{count} h").format(count=f"{hours:.1f}".removesuffix(".0"))
        return self.tr("{count} d").format(count=f"{hours / 24:.1f}".removesuffix(".0"))

    def lines(self) -> list[str]:
        """What is shown, in words."""
        return [line.accessibleName() for line in self._lines]


def month_figures(store: Store, year: int, month: int) -> tuple[tuple[int, int], LatenessFigures]:
    """The figures of one month as they stand now, with the month they are of."""
    return (year, month), lateness.figures(store, *review.bounds(year, month), datetime.now())
