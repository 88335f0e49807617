"""The column beside the deals: what decided them, care after signing this week, losses to try again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.company_names import spoken
from crm_desktop.services.deal_figures import CareLine, DealSide, LossLine
from crm_desktop.ui import dates, theme
from crm_desktop.ui.pages.today_cards import emptied
from crm_desktop.ui.say import say
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.button import Pressable
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import Label

WIDTH = 332
_CARE = 5
_LOST = 4
_ICONS = {
    "guide": "send", "survey": "star", "contract": "document", "part": "wrench", "maintenance": "wrench",
    "founded": "gift", "payment": "coin",
}  # fmt: skip


class FactorBars(QWidget):
    """A bar for each tag, the commonest two lit."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[tuple[str, int], ...]) -> None:
        """Show names and numbers."""
        self._rows = rows
        self.setAccessibleName(self.tr("What decided the deals"))
        self.setAccessibleDescription("\n".join(f"{name} {number}" for name, number in rows))
        self.setFixedHeight(max(1, theme.current().px(25) * len(rows)))
        self.update()

    def sizeHint(self) -> QSize:
        """25 px a row."""
        return QSize(280, theme.current().px(25) * len(self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = draw.begin(self)
        style = theme.current()
        most = max((number for _name, number in self._rows), default=1)
        longest = max((style.metrics("small").horizontalAdvance(name) for name, _number in self._rows), default=0)
        name_width = min(max(style.px(92), longest + 14), self.width() // 2)
        for at, (name, number) in enumerate(self._rows):
            box = QRect(0, style.px(25) * at, self.width(), style.px(25))
            draw.line(painter, QRect(0, box.y(), name_width - 6, box.height()), name, "text2", "small")
            words = self.tr("%n deal(s)", "", number)
            width = style.metrics("small").horizontalAdvance(words)
            draw.line(painter, box.adjusted(box.width() - width, 0, 2, 0), words, "text", "small")
            room = self.width() - name_width - width - 12
            bar = QRect(name_width, box.center().y() - 3, max(4, round(room * number / most)), 8)
            draw.rounded(painter, bar, 2, "chart" if at < 2 else "chartmute")
        painter.end()


class CareRow(Pressable):
    """Whom, what and when; opens the customer."""

    opened = Signal(int)

    def __init__(self, line: CareLine, today: date) -> None:
        super().__init__(line.customer, None, 6.0)
        self._line, self._today = line, today
        self.setAccessibleDescription(f"{say(line.said)} {line.due}")
        self.setToolTip(say(line.said))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self._line.customer_id)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(280, theme.current().px(46))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, two lines, the day."""
        style = theme.current()
        painter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect(), 6, "hover")
        side = style.px(28)
        draw.rounded(painter, QRect(2, (self.height() - side) // 2, side, side), 6, "press")
        icon = _ICONS.get(self._line.kind, "bell")
        draw.glyph(painter, icon, "icon", 16, 2 + (side - 16) / 2, self.height() / 2)
        due = dates.due_text(self._line.due, self._today)
        late = due.tone == "danger"
        width = style.metrics("small", late or due.tone == "accent").horizontalAdvance(due.text)
        half = self.height() // 2
        top = QRect(side + 12, 3, self.width() - side - width - 20, half - 3)
        draw.line(painter, top, spoken(self._line.customer), "text", "body")
        bottom = QRect(side + 12, half, self.width() - side - 14, half - 3)
        draw.line(painter, bottom, say(self._line.said), "text2", "small")
        right = QRect(self.width() - width - 2, 3, width + 4, half - 3)
        draw.line(painter, right, due.text, due.tone or "text2", "small", bold=bool(due.tone))
        painter.end()


class LossRow(Pressable):
    """Whom, why and when to try again; opens the customer."""

    opened = Signal(int)

    def __init__(self, line: LossLine, today: date) -> None:
        super().__init__(line.customer, None, 6.0)
        self._line, self._today = line, today
        self.setAccessibleDescription(f"{line.reason} {line.retry_on}")
        self.setToolTip(f"{line.customer}\n{line.reason}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self._line.customer_id)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(280, theme.current().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Badge, name, reason, day."""
        style, line = theme.current(), self._line
        painter: QPainter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect(), 6, "hover")
        side = style.px(18)
        if line.grade:
            paint_badge(painter, QRect(2, 0, side, self.height()), line.grade, side)
        retry = dates.short(line.retry_on, self._today) if line.retry_on else "—"
        width = style.metrics("small").horizontalAdvance(retry)
        room = self.width() - side - 12 - width - 8
        reason_width = style.metrics("small").horizontalAdvance(line.reason) + 14 if line.reason else 0
        name = QRect(side + 9, 0, max(40, room - reason_width - 8), self.height())
        used = draw.line(painter, name, spoken(line.customer), "text", "body")
        if line.reason:
            box = QRect(name.x() + used + 8, 0, min(reason_width, room - used), style.px(20))
            box.moveTop((self.height() - box.height()) // 2)
            if box.width() > 20:
                draw.rounded(painter, box, 4, "press")
                draw.line(painter, box.adjusted(7, 0, -2, 0), line.reason, "text2", "small")
        draw.line(painter, QRect(self.width() - width - 2, 0, width + 4, self.height()), retry, "text2", "small")
        painter.end()


class _Column(QWidget):
    """The cards on the canvas."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.end()


class DealColumn(QWidget):
    """Three cards; a row opens its customer."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: DealSide | None = None
        self.setFixedWidth(WIDTH)
        self.factors = Card(self.tr("What decided the deals"))
        self.bars = FactorBars()
        self.no_factors = Label(self.tr("No key factor is recorded"), "small", "text3")
        self.factors.body.addWidget(self.bars)
        self.factors.body.addWidget(self.no_factors)
        self.care, self.care_note, self.care_rows = self._card(self.tr("Care after signing"), self.tr("this week"))
        self.losses, self.loss_note, self.loss_rows = self._card(self.tr("Lost lately"), self.tr("try again"))
        column = _Column()
        cards = QVBoxLayout(column)
        cards.setContentsMargins(13, 13, 12, 12)
        cards.setSpacing(10)
        for card in (self.factors, self.care, self.losses):
            cards.addWidget(card)
        cards.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.addWidget(area)

    def _card(self, title: str, right: str) -> tuple[Card, Label, QVBoxLayout]:
        card, note, rows = Card(), Label("", "small", "text2"), QVBoxLayout()
        rows.setSpacing(2)
        card.head.addWidget(Label(title, bold=True))
        card.head.addWidget(note)
        card.head.addStretch(1)
        card.head.addWidget(Label(right, "small", "text2"))
        card.body.addLayout(card.head)
        card.body.addLayout(rows)
        return card, note, rows

    def show_side(self, side: DealSide, today: date) -> None:
        """Show what was read."""
        if side == self.shown:
            return
        self.shown = side
        self.bars.show_rows(side.factors)
        self.bars.setVisible(bool(side.factors))
        self.no_factors.setVisible(not side.factors)
        emptied(self.care_rows)
        emptied(self.loss_rows)
        self.care_note.setText(str(len(side.care)))
        for line in side.care[:_CARE]:
            self._add(self.care_rows, CareRow(line, today))
        if not side.care:
            self._add(self.care_rows, Label(self.tr("Nothing to do this week"), "small", "text3"))
        if len(side.care) > _CARE:
            more = self.tr("and {count} more").format(count=f"{len(side.care) - _CARE:,}")
            self._add(self.care_rows, Label(more, "small", "text3"))
        self.loss_note.setText(str(side.lost) if side.lost else "")
        for loss in side.losses[:_LOST]:
            self._add(self.loss_rows, LossRow(loss, today))
        if not side.losses:
            self._add(self.loss_rows, Label(self.tr("No losses recorded"), "small", "text3"))

    def _add(self, rows: QVBoxLayout, widget: QWidget) -> None:
        if isinstance(widget, CareRow | LossRow):
            widget.opened.connect(self.opened)
        rows.addWidget(widget)
        widget.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rule at the left."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), theme.current().color("border"))
        painter.end()
