"""The board of the stages: a column for each, cards that are dragged or pushed through the gate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services import pipeline, stage_board, stage_gate
from crm_desktop.services.stage_board import StageCard
from crm_desktop.services.stage_metrics import EVERYBODY, StageFigures
from crm_desktop.store import options
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui import theme
from crm_desktop.ui.board.delegate import HEIGHT
from crm_desktop.ui.context import Context
from crm_desktop.ui.stages.column import StageColumn
from crm_desktop.ui.stages.foot import BoardFoot
from crm_desktop.ui.stages.hand import Hand
from crm_desktop.ui.stages.mover import StageMover


class StageBoard(QWidget):
    """`chosen` says that another card is the current one; `letter` and `menu_asked` go to the page."""

    opened = Signal(int)
    lost = Signal(int)
    letter = Signal(str, QPoint)
    menu_asked = Signal(int, QPoint)
    chosen = Signal()
    guide_asked = Signal(int, QPoint)
    counted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.columns: list[StageColumn] = []
        self.figures: tuple[StageFigures, ...] = ()
        self.filter: Filter = EVERYBODY
        self.mover = StageMover(context, self)
        self.mover.closed.connect(self._put_down)
        self.mover.moved.connect(self._put_down)
        self._at = 0
        self._held: StageCard | None = None
        self._offset = QPoint()
        self._target = -1
        self._wanted = 0
        self._reading, self._stale = False, False
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.setContentsMargins(14, 12, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.row, 1)
        column.addWidget(BoardFoot())
        self.hand = Hand(self)

    # showing

    def refresh(self, chosen: Filter) -> None:
        """Read the cards again; the figures of the heads follow, read beside the window."""
        self.filter = chosen
        self._build()
        current = self._wanted or self.current_customer()
        self._wanted = 0
        totals = stage_board.counts(self.context.store, chosen)
        for column in self.columns:
            column.list.blockSignals(True)
            column.model.reload(chosen, totals.get(column.stage_id, 0))
            column.list.blockSignals(False)
        self._keep(current)
        self._stale = True
        self._read_on()

    def _read_on(self) -> None:
        """One look at a time; steps in a row are answered by one more."""
        if self._stale and not self._reading:
            self._stale, self._reading = False, True
            self.context.work.read(stage_board.heads, self.filter, done=self._show)

    def _build(self) -> None:
        stages = [one.id for one in options.current(self.context.store).kind("stage")]
        if [one.stage_id for one in self.columns] == stages:
            return
        for column in self.columns:
            self.row.removeWidget(column)
            column.hide()
            column.deleteLater()
        self.columns = [StageColumn(self.context.store, stage) for stage in stages]
        for column in self.columns:
            self.row.addWidget(column, 1)
            self._connect(column)
        self._at = min(self._at, max(0, len(stages) - 1))

    def _connect(self, column: StageColumn) -> None:
        cards = column.list
        cards.opened.connect(self._open)
        cards.pushed.connect(self.push)
        cards.crossed.connect(self._cross)
        cards.lettered.connect(self._lettered)
        cards.menu_asked.connect(self._menu)
        cards.lifted.connect(self._lift)
        cards.carried.connect(self._carry)
        cards.dropped.connect(self._drop)
        cards.cancelled.connect(self._put_down)
        cards.selectionModel().currentChanged.connect(self._current_changed)
        cards.chosen.connect(self._column_chosen)
        column.head.asked.connect(self._ask_guide)

    def _show(self, figures: Sequence[StageFigures]) -> None:
        self._reading = False
        self._read_on()
        self.figures = tuple(figures)
        reading = pipeline.in_force(self.context.store).reading
        for column, one in zip(self.columns, figures, strict=False):
            column.head.show_figures(one, reading)
        self.counted.emit()

    def _keep(self, customer_id: int) -> None:
        """Make a customer the current one wherever it stands now."""
        for at, column in enumerate(self.columns):
            row = column.model.row_of(customer_id) if customer_id else -1
            if row >= 0:
                self._at = at
                column.list.choose(row)
                return

    # current card

    def column(self) -> StageColumn | None:
        """The column that has the current card."""
        return self.columns[self._at] if self.columns else None

    def card(self) -> StageCard | None:
        """The current card."""
        column = self.column()
        return column.list.card() if column is not None else None

    def current_customer(self) -> int:
        """Customer of the current card, or 0."""
        card = self.card()
        return card.id if card else 0

    def take_focus(self) -> None:
        """Give the keyboard to the cards, on the first one when none is current."""
        if self.card() is None:
            self._at = next((at for at, one in enumerate(self.columns) if one.model.rowCount()), 0)
        column = self.column()
        if column is not None:
            if column.list.card() is None:
                column.list.choose(0)
            column.list.setFocus()

    def show_stage(self, place: int) -> None:
        """Go to the cards of a stage."""
        if 0 <= place < len(self.columns):
            self.columns[self._at].list.clearSelection()
            self._at = place
            cards = self.columns[place].list
            cards.choose(cards.currentIndex().row())
            cards.setFocus()
            self.chosen.emit()

    def _column_chosen(self) -> None:
        sender = self.sender()
        self._at = next((at for at, one in enumerate(self.columns) if one.list is sender), self._at)
        for at, column in enumerate(self.columns):
            if at != self._at:
                column.list.clearSelection()
        self.chosen.emit()

    def _current_changed(self) -> None:
        self.chosen.emit()

    def _cross(self, by: int) -> None:
        """Go to the column beside, at the same height."""
        column = self.column()
        row = column.list.currentIndex().row() if column else 0
        at = self._at + by
        while 0 <= at < len(self.columns) and not self.columns[at].model.rowCount():
            at += by
        if 0 <= at < len(self.columns):
            self.columns[self._at].list.clearSelection()
            self._at = at
            self.columns[at].list.choose(row)
            self.columns[at].list.setFocus()
            self.chosen.emit()

    def _open(self, card: StageCard) -> None:
        self.opened.emit(card.id)

    def _lettered(self, letter: str, spot: QPoint) -> None:
        if letter == "f":
            self.lost.emit(self.current_customer())
        else:
            self.letter.emit(letter, spot)

    def _menu(self, card: StageCard, spot: QPoint) -> None:
        self.menu_asked.emit(card.id, spot)

    def _ask_guide(self) -> None:
        head = self.sender()
        for column in self.columns:
            if column.head is head:
                self.guide_asked.emit(column.stage_id, column.head.below())

    # moving

    def push(self, card: StageCard, by: int) -> None:
        """Move a card one stage on or back."""
        at = next((place for place, one in enumerate(self.columns) if one.model.row_of(card.id) >= 0), -1)
        if at >= 0 and 0 <= at + by < len(self.columns):
            self._ask(card, at, at + by)

    def _ask(self, card: StageCard, at: int, to: int) -> None:
        self._wanted = card.id
        column = self.columns[to]
        self.columns[at].list.lift(card.id)
        store = self.context.store
        tally = stage_gate.tally(store, [stage_gate.wish(store, [card.id], column.stage_id)])
        if tally.lacking:
            self._aim(to, tally.only)
            self.mover.ask_beside(tally, QRect(column.mapTo(self, QPoint()), column.size()), self)
        else:
            self.mover.go([card.id], column.stage_id, "")

    def _aim(self, to: int, gate: stage_gate.Gate | None) -> None:
        for place, column in enumerate(self.columns):
            if place != to:
                column.aim("")
            elif gate is None or not gate.findings:
                column.aim(self.tr("Put it here"))
            elif gate.unmet:
                column.aim(self.tr("%n missing, put it here", "", len(gate.unmet)))
            else:
                column.aim(self.tr("All is met, put it here"))

    def _put_down(self) -> None:
        """Nothing is in the hand and nothing asked any more."""
        self._held, self._target = None, -1
        self.hand.hide()
        for column in self.columns:
            column.aim("")
            column.list.lift(0)
        here = self.column()
        if here is not None and self.isVisible():
            here.list.setFocus()

    # dragging

    def _lift(self, card: StageCard, offset: QPoint) -> None:
        self.mover.close()
        self._held, self._offset = card, offset
        self._column_chosen()
        sender = self.columns[self._at].list
        sender.lift(card.id)
        self.hand.card = card
        self.hand.setFixedSize(sender.viewport().width() - 4, theme.current().px(HEIGHT) + 3)
        self.hand.raise_()

    def _carry(self, spot: QPoint) -> None:
        at = self.mapFromGlobal(spot)
        self.hand.move(at - self._offset)
        self.hand.show()
        target = self._column_at(at)
        if target != self._target:
            self._target = target
            if target in (-1, self._at) or self._held is None:
                self._aim(-1, None)
            else:
                gates = stage_gate.check(self.context.store, [self._held.id], self.columns[target].stage_id)
                self._aim(target, gates[0] if gates else None)

    def _column_at(self, spot: QPoint) -> int:
        return next((at for at, one in enumerate(self.columns) if one.geometry().contains(spot)), -1)

    def _drop(self, spot: QPoint) -> None:
        card, at = self._held, self._at
        target = self._column_at(self.mapFromGlobal(spot))
        self.hand.hide()
        self._held = None
        if card is None or target in (-1, at):
            self._put_down()
        else:
            self._ask(card, at, target)
