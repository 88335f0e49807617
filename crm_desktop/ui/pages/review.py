"""The Review tab: what a month, quarter or year taught, every figure with the rows behind it (000-41 ... 000-46)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import Drill, Review
from crm_desktop.services import review_cadence
from crm_desktop.store import options
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.canvas import ReviewCanvas
from crm_desktop.ui.review.chart_card import ChartCard
from crm_desktop.ui.review.head import PeriodHead
from crm_desktop.ui.review.plan_column import PlanColumn
from crm_desktop.ui.review.reckoning import read_plots, reckon
from crm_desktop.ui.review.skeleton import ReviewSkeleton
from crm_desktop.ui.review.slices import SliceRow
from crm_desktop.ui.review.tab_order import follow
from crm_desktop.ui.review.words import figure_text, period_text, said
from crm_desktop.ui.widgets.button import Button
from crm_desktop.ui.work import Job

_PATIENCE = 150
"""Milliseconds until grey boxes say that something is being reckoned."""
_QUIET = 400
"""Milliseconds after the last change until the figures are reckoned again."""
_SCROLLS = {Qt.Key.Key_Up: -0.1, Qt.Key.Key_Down: 0.1, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_PageDown: 0.9,
            Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}  # fmt: skip
"""Keys and by which share of what is seen they scroll."""
_CADENCE = "review.cadence"
"""A step that changes no figure."""
_PLAN = frozenset({"improvement", "review_note"})
"""Tables of the right column, in no figure."""


class ReviewPage(QWidget):
    """Period, tiles, charts by sections, and the plan of the next month."""

    status_changed = Signal()
    key = "review"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.review: Review | None = None
        self._job: Job | None = None
        self._asked = self._pages_wanted = self._stale = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head = PeriodHead()
        self.slices = SliceRow(context)
        self.head.add_part(self.slices)
        self.canvas, self.waiting = ReviewCanvas(), ReviewSkeleton()
        self.plan = PlanColumn(context)
        self.costs = Button(self.tr("Enter costs"), icon="edit", size="small")
        self.shares = Button(self.tr("Enter market shares"), icon="edit", size="small")
        self.canvas.add_tool("customers", self.costs)
        self.canvas.add_tool("market", self.shares)
        self._patience, self._later = QTimer(self), QTimer(self)
        for timer, wait in ((self._patience, _PATIENCE), (self._later, _QUIET)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        # what is shown later is made below the grey boxes
        self.stack.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.waiting)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(holder, 1)
        row.addWidget(self.plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.head.chosen.connect(self.refresh)
        self.slices.changed.connect(self.refresh)
        self.head.excel.clicked.connect(self.export_excel)
        self.head.pdf.clicked.connect(self.export_pdf)
        self.canvas.picked.connect(self.open_rows)
        self.canvas.picture_asked.connect(self.save_picture)
        self.canvas.twin_asked.connect(self.show_twin)
        self.canvas.rules_asked.connect(self.change_rules)
        self.canvas.built.connect(self._built)
        self.canvas.cadence_chosen.connect(self._choose_cadence)
        self.plan.picked.connect(self.open_rows)
        self.costs.clicked.connect(self.enter_costs)
        self.shares.clicked.connect(self.enter_shares)
        self._patience.timeout.connect(self._wait)
        self._later.timeout.connect(self._reckon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The canvas behind the cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("canvas"))
        painter.end()

    # figures

    @property
    def period(self) -> Period:
        """The period that is shown."""
        return self.head.period

    def show_period(self, period: Period) -> None:
        """Show a period; none after the present one."""
        self.head.choose(period)

    def refresh(self) -> None:
        """Reckon the chosen period; what was being reckoned for another one stops."""
        self.plan.show_period(self.period)
        self.canvas.show_cadences(review_cadence.read(self.context.store))
        self._reckon()

    def _choose_cadence(self, section: str, cadence: str) -> None:
        self.context.work.run(review_cadence.choose, section, cadence, origin=self)

    def _reckon(self) -> None:
        self._stop()
        self._patience.start()
        self._job = self.context.work.read(
            reckon, self.period, self.slices.slice, self.head.against, done=self._arrived
        )

    def _built(self) -> None:
        self.stack.setCurrentWidget(self.canvas)
        self.waiting.hide()
        if self.canvas.moved:
            follow(self)
        # not before: two threads that both run much Python make every call of Qt wait for the other one
        if not self._asked:
            self._asked = True
            self.context.work.read(read_plots, done=self._may_draw)

    def _may_draw(self, _result: object) -> None:
        self.canvas.begin_drawing()

    def _stop(self) -> None:
        self._later.stop()
        if self._job is not None:
            self.context.work.cancel(self._job)
            self._job = None

    def _wait(self) -> None:
        if not self._shows_period():
            self.stack.setCurrentWidget(self.waiting)
            self.waiting.show()

    def _shows_period(self) -> bool:
        found = self.review
        return found is not None and (found.period, found.slice) == (self.period, self.slices.slice)

    def _arrived(self, review: Review) -> None:
        wanted = (self.period, self.head.against, self.slices.slice)
        if (review.period, review.against, review.slice) != wanted:
            return
        self._patience.stop()
        self._job = None
        self._stale = False
        self.review = review
        known = options.current(self.context.store)
        letters = {entry.id: known.own_name(entry.id) for entry in known.kind("grade")}
        self.canvas.show_review(review, letters, self.plan.steps(review))
        if review.slice.product is None:
            names = [said(row.label) for chart in review.charts if chart.key == "products" for row in chart.rows]
            self.slices.products = tuple(names)
        self.head.show_until(review.until)
        self.status_changed.emit()
        if self._pages_wanted:
            self.export_pdf()

    def on_changed(self, changes: ChangeSet) -> None:
        """The plan follows at once, the figures after a moment of quiet."""
        if _PLAN & set(changes.tables):
            self.plan.refresh()
        if "setting" in changes.tables:
            self.canvas.show_cadences(review_cadence.read(self.context.store))
        if set(changes.tables) - _PLAN and changes.kind != _CADENCE:
            self._stale = True
            self.head.show_until("", stale=True)
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what was stopped when the page was left."""
        super().showEvent(event)
        if self._job is None and (self._stale or not self._shows_period()):
            self._reckon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for figures of a page that is not seen; other pages read on the same thread."""
        super().hideEvent(event)
        self.plan.note.keep()
        if self._job is not None:
            self._stop()

    # what the cards ask for

    def open_rows(self, drill: Drill, name: str) -> None:
        """Show the rows behind a number."""
        from crm_desktop.ui.review.drill_dialog import DrillDialog  # noqa: PLC0415 - opens on demand

        DrillDialog(self.context, drill, f"{name} · {period_text(self.period)}").open()

    def enter_costs(self) -> None:
        """Open what winning customers cost in the period."""
        from crm_desktop.ui.review.entries import CostsDialog  # noqa: PLC0415 - opens on demand

        CostsDialog(self.context, self.period).open()

    def enter_shares(self) -> None:
        """Open what is known of the market in the period."""
        from crm_desktop.ui.review.entries import MarketDialog  # noqa: PLC0415 - opens on demand

        MarketDialog(self.context, self.period).open()

    def change_rules(self) -> None:
        """Open the rules by which the review counts."""
        from crm_desktop.ui.review.rules_dialog import ReviewRulesDialog  # noqa: PLC0415 - opens on demand

        ReviewRulesDialog(self.context).open()

    def show_twin(self, card: ChartCard) -> None:
        """Show the numbers of a chart as a table."""
        from crm_desktop.ui.review.twin_dialog import TwinDialog  # noqa: PLC0415 - opens on demand

        TwinDialog(self.context, card.chart).open()

    def save_picture(self, card: ChartCard) -> None:
        """Save a chart as a picture."""
        from crm_desktop.ui.review import exports  # noqa: PLC0415 - loaded when something is exported

        exports.save_picture(self.context, self, card)

    def export_excel(self) -> None:
        """Write the review as a workbook."""
        from crm_desktop.ui.review import exports  # noqa: PLC0415 - loaded when something is exported

        if self.review is not None:
            exports.save_workbook(self.context, self, self.review)

    def export_pdf(self) -> None:
        """See the review as pages, then print them or keep them as a PDF; it may have to be reckoned first."""
        from crm_desktop.ui.review.report_dialog import ReportDialog  # noqa: PLC0415 - opens on demand

        self._pages_wanted = not self._shows_period()
        if self.review is not None and not self._pages_wanted:
            self.plan.note.keep()
            ReportDialog(self.context, self.review, self.slices.words()).open()

    # the window

    def status(self) -> list[str]:
        """The period, and what was won in it."""
        texts = [self.tr("Review of {period}").format(period=period_text(self.period))]
        if self.review is not None and self._shows_period():
            won = {tile.key: tile for tile in self.review.tiles}
            if "deals" in won and won["deals"].value:
                figures = [won[key] for key in ("deals", "amount") if key in won]
                texts.append(" · ".join(figure_text(tile.value, tile.unit) for tile in figures))
        return texts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go through the periods, up and down through the page, Esc gives up a part of the book."""
        if event.key() == Qt.Key.Key_Left:
            self.head.earlier()
        elif event.key() == Qt.Key.Key_Right:
            self.head.later()
        elif event.key() == Qt.Key.Key_Escape and self.slices.slice:
            self.slices.clear()
        elif event.key() in _SCROLLS:
            self.canvas.scroll_by(_SCROLLS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """Give the keyboard to the page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, object]:
        """Nothing to remember: a review starts with the present month."""
        return {}

    def restore(self, state: Mapping[str, object]) -> None:
        """Nothing to take."""
