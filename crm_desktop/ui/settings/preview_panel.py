"""Who would be due on another day: counts, the load of the next days, by level, and the biggest moves."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from crm_desktop.services.playbook_change import DAYS, Mover, Preview
from crm_desktop.ui import theme
from crm_desktop.ui.settings.load_chart import LoadChart
from crm_desktop.ui.settings.side_panel import SidePanel
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import Badge
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.checks import CheckBox
from crm_desktop.ui.widgets.emptied import emptied
from crm_desktop.ui.widgets.label import Label
from crm_desktop.ui.widgets.link import Link

_SHOWN = 6
_SIDES = {-1: Qt.AlignmentFlag.AlignRight}


class ShareBar(QWidget):
    """Earlier, later and the same as parts of one bar."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[int, int, int] = (0, 0, 0)
        self.setFixedHeight(8)

    def show_parts(self, earlier: int, later: int, same: int) -> None:
        """Show these counts."""
        self._parts = (earlier, later, same)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Three pieces."""
        painter = draw.begin(self)
        total, x = sum(self._parts) or 1, 0.0
        for number, token in zip(self._parts, ("chart", "text3", "press"), strict=True):
            wide = number / total * self.width()
            if wide:
                draw.rounded(
                    painter, self.rect().adjusted(round(x), 0, round(x + wide) - self.width() - 1, 0), 3, token
                )
            x += wide
        painter.end()


class Dot(QWidget):
    """A square that says which colour a word belongs to."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        painter = draw.begin(self)
        draw.rounded(painter, self.rect(), 2, self._token)
        painter.end()


class PreviewPanel(SidePanel):
    """Signals: `spread_changed(bool)`, `customer_asked(int)`."""

    spread_changed = Signal(bool)
    customer_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("Who moves when applied"))
        for card in (self._counts(), self._load(), self._spread(), self._by_level(), self._moves()):
            self.column.addWidget(card)
        self.column.addStretch(1)

    # -- cards ---------------------------------------------------------------------------------------------------
    def _counts(self) -> Card:
        card = self.count()
        self._bar = ShareBar()
        card.body.addWidget(self._bar)
        legend = QHBoxLayout()
        legend.setSpacing(6)
        self._earlier, self._later, self._same = Label("", "small"), Label("", "small"), Label("", "small")
        for token, label in (("chart", self._earlier), ("text3", self._later), ("press", self._same)):
            legend.addWidget(Dot(token))
            legend.addWidget(label)
            legend.addSpacing(8)
        legend.addStretch(1)
        card.body.addLayout(legend)
        return card

    def _load(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Due on each of the next {n} days").format(n=DAYS), bold=True))
        self.finding = Label("", "small", "text2", wrap=True)
        card.body.addWidget(self.finding)
        names = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"))
        self.chart = LoadChart((*names, self.tr("Fri"), self.tr("Sat"), self.tr("Sun")))
        self.chart.setAccessibleName(self.tr("Due per day, now and after"))
        card.body.addWidget(self.chart)
        legend = QHBoxLayout()
        legend.setSpacing(6)
        for token, text in (("chartmute", self.tr("now")), ("chart", self.tr("after"))):
            legend.addWidget(Dot(token))
            legend.addWidget(Label(text, "small", "text2"))
            legend.addSpacing(8)
        self._limit = Label("", "small", "text2", elide=True)
        self._limit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        legend.addWidget(self._limit, 1)
        card.body.addLayout(legend)
        return card

    def _spread(self) -> Card:
        card = Card()
        self.spread = CheckBox(self.tr("Spread over later days, none over the limit"))
        self.spread.toggled.connect(self.spread_changed)
        card.body.addWidget(self.spread)
        note = Label(self.tr("plans and promises stay on their day"), "small", "text2", elide=True)
        note.setContentsMargins(26, 0, 0, 0)
        card.body.addWidget(note)
        return card

    def _by_level(self) -> Card:
        card = Card(self.tr("By level"))
        self._levels = QGridLayout()
        self._levels.setHorizontalSpacing(8)
        self._levels.setVerticalSpacing(6)
        self._levels.setColumnStretch(1, 1)
        card.body.addLayout(self._levels)
        return card

    def _moves(self) -> Card:
        card = self._movers_card = Card(self.tr("Biggest moves"))
        self._movers = QGridLayout()
        self._movers.setHorizontalSpacing(8)
        self._movers.setVerticalSpacing(4)
        self._movers.setColumnStretch(1, 1)
        card.body.addLayout(self._movers)
        return card

    # -- what it shows -------------------------------------------------------------------------------------------
    def show_preview(self, preview: Preview, today: date, most: int, against: str) -> None:
        """Show what a change would do; `against` is the playbook in force."""
        moved = preview.earlier + preview.later
        self.against.setText(self.tr("against {name}").format(name=against))
        self.moved.setText(draw.count_text(moved))
        total = draw.count_text(preview.total)
        self.of.setText(self.tr("due on another day, of {total}").format(total=total))
        self._bar.show_parts(preview.earlier, preview.later, preview.same)
        for label, template, number in (
            (self._earlier, self.tr("earlier {n}"), preview.earlier),
            (self._later, self.tr("later {n}"), preview.later),
            (self._same, self.tr("same {n}"), preview.same),
        ):
            label.setText(template.format(n=draw.count_text(number)))
        days = [today + timedelta(days=ahead) for ahead in range(DAYS)]
        self.chart.show_load(days, preview.now, preview.after, most)
        self._limit.setText(self.tr("dashed: limit of {n}").format(n=most) if most else "")
        self._find(preview, days, most)
        self._show_levels(preview)
        self._show_movers(preview.movers, today)
        self.fit()

    def _find(self, preview: Preview, days: Sequence[date], most: int) -> None:
        busiest = max(days, key=lambda day: preview.after.get(day, 0))
        now, after = preview.now.get(busiest, 0), preview.after.get(busiest, 0)
        over = bool(most) and after > most
        text = self.tr("most on {day}: {now} → {after}").format(day=f"{busiest:%m-%d}", now=now, after=after)
        if over and now == after:
            text = self.tr("{day} has {after}, over {most} a day").format(
                day=f"{busiest:%m-%d}", after=after, most=most
            )
        elif over:
            text = self.tr("{day} goes from {now} to {after}, over {most} a day").format(
                day=f"{busiest:%m-%d}", now=now, after=after, most=most
            )
        self.finding.setText(text)
        self.finding.set_tone("danger" if over else "text2")

    def _show_levels(self, preview: Preview) -> None:
        emptied(self._levels)
        for row, (level, count, shift) in enumerate(preview.levels):
            tone = "accent" if shift < 0 else "warn" if shift > 0 else "text2"
            parts = (_badge(level), Label(self.tr("%n customer(s)", "", count), "small"))
            _fill(self._levels, row, *parts, Label(self._shift(shift), "small", tone))

    def _shift(self, days: float) -> str:
        if abs(days) < 0.05:
            return self.tr("the same")
        template = self.tr("{n} days earlier on average") if days < 0 else self.tr("{n} days later on average")
        return template.format(n=f"{abs(days):.1f}")

    def _show_movers(self, movers: Sequence[Mover], today: date) -> None:
        emptied(self._movers)
        self._movers_card.setVisible(bool(movers))
        for row, mover in enumerate(movers[:_SHOWN]):
            link = MoverLink(mover)
            link.clicked.connect(self._open)
            days = (_short(mover.was, today), _short(mover.will, today))
            was, will = Label(days[0], "small", "text2"), Label(days[1], "small", bold=True)
            _fill(self._movers, row, _badge(mover.level), link, was, Label("→", "small", "text3"), will)

    def _open(self) -> None:
        link = self.sender()
        if isinstance(link, MoverLink):
            self.customer_asked.emit(link.customer_id)


class MoverLink(Link):
    """A customer's name that leads to the customer."""

    def __init__(self, mover: Mover) -> None:
        metrics = theme.current().metrics("small")
        shown = metrics.elidedText(mover.name, Qt.TextElideMode.ElideRight, theme.current().px(128))
        super().__init__(shown, "text", role="small")
        self.customer_id = mover.customer_id
        self.setToolTip(mover.name)
        self.setAccessibleName(mover.name)


def _short(day: date, today: date) -> str:
    return f"{day:%m-%d}" if day.year == today.year else f"{day:%y-%m-%d}"


def _badge(level: str) -> QWidget:
    return Badge(level) if level else Label("—", "small", "text3")


def _fill(grid: QGridLayout, row: int, *parts: QWidget) -> None:
    """A line of a table: the second part takes the room, the last stands at the right."""
    for column, part in enumerate(parts):
        grid.addWidget(part, row, column, _SIDES.get(column - len(parts), Qt.AlignmentFlag.AlignLeft))
        # Qt would show it with the next turn of its loop: until then the card would be empty
        part.show()
