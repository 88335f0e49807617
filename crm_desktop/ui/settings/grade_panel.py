"""Who would get another grade: counts, from which grade to which, how the grades fill, and who moves first."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy

from crm_desktop.services.grade_preview import Mover, Preview
from crm_desktop.ui import theme
from crm_desktop.ui.say import say
from crm_desktop.ui.settings.grade_charts import LevelBars, MoveMatrix
from crm_desktop.ui.settings.side_panel import SidePanel
from crm_desktop.ui.widgets import draw
from crm_desktop.ui.widgets.badge import paint_badge
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.emptied import emptied
from crm_desktop.ui.widgets.label import IconLabel, Label
from crm_desktop.ui.widgets.link import Link

_SHOWN = 5


class GradePanel(SidePanel):
    """Signals: `customer_asked(id)`, `movers_asked(from, to)` ("" both: everybody who moves)."""

    customer_asked = Signal(int)
    movers_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(self.tr("What it would change"))
        for card in (self._counts(), self._matrix(), self._bars(), self._moves()):
            self.column.addWidget(card)
        self.column.addStretch(1)

    # -- cards ---------------------------------------------------------------------------------------------------
    def _counts(self) -> Card:
        card = self.count()
        ways = QHBoxLayout()
        ways.setSpacing(4)
        self.up, self.down = Label("", "small", "ok", bold=True), Label("", "small", "danger", bold=True)
        self.fresh = Label("", "small", "text2")
        for icon, tone, label in (("arrow-up", "ok", self.up), ("arrow-down", "danger", self.down)):
            ways.addWidget(IconLabel(icon, tone, 13))
            ways.addWidget(label)
            ways.addSpacing(8)
        ways.addWidget(self.fresh)
        ways.addStretch(1)
        card.body.addLayout(ways)
        self.staying = Label("", "small", "text2", wrap=True)
        card.body.addWidget(self.staying)
        return card

    def _matrix(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("From grade to grade"), bold=True))
        card.body.addWidget(Label(self.tr("rows: now · columns: after"), "small", "text2"))
        self.matrix = MoveMatrix()
        self.matrix.asked.connect(self.movers_asked)
        card.body.addWidget(self.matrix)
        return card

    def _bars(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Customers of each grade"), bold=True))
        self.bars = LevelBars()
        card.body.addWidget(self.bars)
        return card

    def _moves(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Who moves"), bold=True))
        row.addStretch(1)
        self.all_link = Link("", role="small")
        self.all_link.clicked.connect(self._all)
        row.addWidget(self.all_link)
        card.body.addLayout(row)
        self._movers = QGridLayout()
        self._movers.setHorizontalSpacing(6)
        self._movers.setVerticalSpacing(6)
        self._movers.setColumnStretch(0, 1)
        card.body.addLayout(self._movers)
        return card

    def _all(self) -> None:
        self.movers_asked.emit("", "")

    # -- what it shows -------------------------------------------------------------------------------------------
    def show_preview(self, preview: Preview, against: str) -> None:
        """Show what a change would do; `against` names the rule in force and how long it took to work it out."""
        self.against.setText(against)
        count = draw.count_text
        self.moved.setText(count(preview.moved))
        self.of.setText(self.tr("get another grade, of {total}").format(total=count(preview.total)))
        self.up.setText(self.tr("up {n}").format(n=count(preview.up)))
        self.down.setText(self.tr("down {n}").format(n=count(preview.down)))
        self.fresh.setText(self.tr("first grade {n}").format(n=count(preview.fresh)) if preview.fresh else "")
        held = self.tr("%n graded by hand stay", "", preview.held)
        exact = self.tr("%n exactly on a bound", "", preview.exact)
        parts = [held, exact]
        if preview.below:
            parts.append(self.tr("%n below the rule's last level stay there", "", preview.below))
        self.staying.setText(" · ".join(parts))
        self.matrix.show_preview(preview)
        self.bars.show_preview(preview)
        self.all_link.setText(self.tr("all {n}").format(n=count(preview.moved)) if preview.moved else "")
        self.all_link.updateGeometry()
        self._show_movers(preview.movers[:_SHOWN])
        self.fit()

    def _show_movers(self, movers: Sequence[Mover]) -> None:
        emptied(self._movers)
        for row, mover in enumerate(movers):
            line = MoverLine(mover)
            line.clicked.connect(self._open)
            self._movers.addWidget(line, row, 0)
            # Qt would show it with the next turn of its loop: until then the card would be empty
            line.show()

    def _open(self) -> None:
        sender = self.sender()
        if isinstance(sender, MoverLine):
            self.customer_asked.emit(sender.mover.customer_id)


class MoverLine(Link):
    """A customer who moves: name, both grades, and what decides it."""

    def __init__(self, mover: Mover) -> None:
        super().__init__(mover.name, "text", role="small")
        self.mover = mover
        self._why = say(mover.why)
        self.setToolTip(f"{mover.name}\n{self._why}")
        self.setAccessibleName(f"{mover.name}: {mover.from_letter or '—'} → {mover.to_letter}, {self._why}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its card."""
        return QSize(240, theme.current().px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name, badges, why."""
        style = theme.current()
        side, wide = style.px(18), self.width()
        painter = draw.begin(self)
        if self.hovered:
            draw.rounded(painter, self.rect(), 4, "hover")
        name = round(wide * 0.38)
        draw.line(painter, self.rect().adjusted(0, 0, name - wide, 0), self.text(), "text")
        x = name + 6
        if self.mover.from_letter:
            paint_badge(painter, QRect(x, 0, side, self.height()), self.mover.from_letter, side)
        draw.glyph(painter, "arrow-right", "text3", 12, x + side + 3, self.height() / 2)
        paint_badge(painter, QRect(x + side + 18, 0, side, self.height()), self.mover.to_letter, side)
        draw.line(painter, self.rect().adjusted(x + 2 * side + 26, 0, 0, 0), self._why, "text2")
        painter.end()
