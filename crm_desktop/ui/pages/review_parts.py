"""Tiles and lists of bars of the Review tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.services.review import Share
from crm_desktop.ui import theme
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label

FEW: Final = 5
"""With fewer records than this a share or mean says little (shown as such)."""
_SHOWN: Final = 8
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OnBaseline(QWidget):
    """Holds a label beside a large figure so that both stand on one line."""

    def __init__(self, label: Label, role: str, beside: str = "kpi") -> None:
        super().__init__()
        self._roles = role, beside
        self._row = QHBoxLayout(self)
        self._row.addWidget(label)
        self._restyle()
        theme.current().restyled.connect(self._restyle)

    def _restyle(self) -> None:
        small, large = (theme.current().metrics(role, bold=place == 1) for place, role in enumerate(self._roles))
        self._row.setContentsMargins(0, 0, 0, max(0, large.descent() - small.descent()))


class Tile(Card):
    """A figure with its unit, and a quiet line below: the change since the month before, or how few it rests on."""

    def __init__(self, title: str, unit: str) -> None:
        super().__init__()
        self._title = title
        self.body.addWidget(Label(title, "small", "text2"))
        row = QHBoxLayout()
        row.setSpacing(5)
        self.figure = Label("", "kpi", bold=True)
        self.unit = Label(unit, "small", "text2")
        row.addWidget(self.figure)
        row.addWidget(OnBaseline(self.unit, "small"), 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.body.addLayout(row)
        self.note = Label("", "small", "text3")
        self.body.addWidget(self.note)

    def show_figure(self, figure: str, note: str, tone: str = "text3") -> None:
        """Show a figure; "" is shown as absent."""
        self.figure.setText(figure or "—")
        self.figure.set_tone("text" if figure else "disabled")
        self.unit.setVisible(bool(figure))
        self.note.setText(note)
        self.note.set_tone(tone)
        self.setAccessibleName(f"{self._title} {figure} {self.unit.text()}")


class BarLine(QWidget):
    """Name, bar, share and count of one line."""

    def __init__(self, share: Share, largest: int, first: bool) -> None:
        super().__init__()
        self._share, self._largest, self._first = share, largest, first
        self.setFixedHeight(theme.current().px(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{share.name} {share.count} / {share.total}")
        self.setToolTip(f"{share.name}  {share.count:,} / {share.total:,}")

    def sizeHint(self) -> QSize:
        """A line of the card, px."""
        return QSize(200, theme.current().px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, the bar and the figures."""
        style, share = theme.current(), self._share
        painter = draw.begin(self)
        name = style.px(92)
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text"))
        box = QRect(0, 0, name - 8, self.height())
        shown = style.metrics("small").elidedText(share.name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _RIGHT, shown)
        room = self.width() - name - style.px(96)
        length = max(2.0, room * share.count / max(1, self._largest))
        thick = style.px(20)
        bar = QRectF(name, (self.height() - thick) / 2, length, thick)
        painter.fillRect(bar, style.color("chart" if self._first else "chartmute"))
        painter.setFont(style.font("small", bold=self._first))
        percent = round(100 * share.count / share.total) if share.total else 0
        painter.drawText(QRect(round(name + length + 6), 0, style.px(48), self.height()), _LEFT, f"{percent}%")
        painter.setFont(style.font("small"))
        painter.setPen(style.color("text2"))
        painter.drawText(self.rect(), _RIGHT, f"{share.count:,}")
        painter.end()


class ShareCard(Card):
    """Shares of a whole as bars, with how many records they rest on."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.few = Label("", "small", "warn")
        self.total = Label("", "small", "text3")
        self.head.addStretch(1)
        self.head.addWidget(self.few)
        self.head.addWidget(self.total)
        self.none = Label(self.tr("Nothing this month"), "small", "text3")
        self.body.addWidget(self.none)
        self.body.addStretch(1)
        self._lines: list[BarLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show the largest shares; the rest is said in one line."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        total = shares[0].total if shares else 0
        shown = list(shares[:_SHOWN])
        if len(shares) > _SHOWN:
            shown.append(Share(self.tr("Other"), sum(one.count for one in shares[_SHOWN:]), total))
        largest = max((one.count for one in shown), default=1)
        self._lines = [BarLine(one, largest, place == 0) for place, one in enumerate(shown)]
        for line in self._lines:
            self.body.insertWidget(self.body.count() - 2, line)
        self.none.setVisible(not shares)
        self.total.setText(f"n={total:,}" if shares else "")
        self.few.setText(self.tr("Few samples") if 0 < total < FEW else "")
