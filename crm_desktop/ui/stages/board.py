"""The board of the stages: a column for each, cards that are dragged or pushed through the gate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.services import pipeline, stage_board, stage_gate
from crm_desktop.services.stage_gate import Tally
from crm_desktop.services.stage_metrics import EVERYBODY, StageFigures
from crm_desktop.store import options
from crm_desktop.store.list_filter import Filter
from crm_desktop.ui.board.board import Board
from crm_desktop.ui.board.column import BoardColumn, CardView
from crm_desktop.ui.context import Context
from crm_desktop.ui.stages.cards import StageCards
from crm_desktop.ui.stages.foot import BoardFoot
from crm_desktop.ui.stages.head import StageHead
from crm_desktop.ui.stages.mover import StageMover


class StageBoard(Board):
    """`guide_asked` carries a stage and where to say what is done in it; `counted` that the heads were read."""

    guide_asked = Signal(int, QPoint)
    counted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.figures: tuple[StageFigures, ...] = ()
        self.filter: Filter = EVERYBODY
        self.mover = StageMover(context, self)
        self.mover.closed.connect(self._put_back)
        self.mover.moved.connect(self._put_down)
        self._wanted = self._asking = 0
        self._reading, self._stale = False, False
        self.row.setSpacing(8)
        self.row.setContentsMargins(14, 12, 14, 8)
        self.outer.addWidget(BoardFoot())
        self.hung.connect(self._aim)
        self.move_asked.connect(self._ask)

    # showing

    def refresh(self, chosen: Filter) -> None:
        """Read the cards again; the figures of the heads follow, read beside the window."""
        self.filter = chosen
        self._build()
        cursor = self.cursor_place()
        moved, self._wanted = self._wanted, 0
        store = self.context.store
        totals = stage_board.counts(store, chosen)
        stage, least = stage_board.reach(store, moved, chosen) if moved else (0, 0)
        for column in self.columns:
            if isinstance(column.model, StageCards):
                column.model.reload(chosen, totals.get(column.key, 0), least if column.key == stage else 0)
        self.back_to(cursor, followed=moved)
        self._stale = True
        self._read_on()

    def _read_on(self) -> None:
        """One look at a time; steps in a row are answered by one more."""
        if self._stale and not self._reading:
            self._stale, self._reading = False, True
            self.context.work.read(stage_board.heads, self.filter, done=self._show)

    def _build(self) -> None:
        stages = [one.id for one in options.current(self.context.store).kind("stage")]
        if [one.key for one in self.columns] == stages:
            return
        store = self.context.store
        self.set_columns([BoardColumn(one, StageHead(), StageCards(store, one), flush=True) for one in stages])
        for column in self.columns:
            column.view.taken.connect(self._taken)
            if isinstance(column.head, StageHead):
                column.head.asked.connect(self._ask_guide)

    def _show(self, figures: Sequence[StageFigures]) -> None:
        self._reading = False
        self._read_on()
        self.figures = tuple(figures)
        reading = pipeline.in_force(self.context.store).reading
        for column, one in zip(self.columns, figures, strict=False):
            if isinstance(column.head, StageHead):
                column.head.show_figures(one, reading)
        self.counted.emit()

    def show_stage(self, place: int) -> None:
        """Go to the cards of a stage."""
        if 0 <= place < len(self.columns):
            view = self.columns[place].view
            view.go_row(max(view.currentIndex().row(), 0))
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self.columns[place], 0, 0)

    def _ask_guide(self) -> None:
        head = self.sender()
        for column in self.columns:
            if column.head is head and isinstance(head, StageHead):
                self.guide_asked.emit(column.key, head.below())

    # moving

    def _tally(self, card: int, stage_id: int) -> Tally:
        store = self.context.store
        return stage_gate.tally(store, [stage_gate.wish(store, [card], stage_id)])

    def _column(self, stage_id: int) -> BoardColumn:
        return next(column for column in self.columns if column.key == stage_id)

    def _ask(self, card: int, stage_id: int) -> None:
        """Move a card at once where nothing is missing, else ask beside its new column."""
        self.mover.close()
        self._put_down()
        self._wanted = card
        tally = self._tally(card, stage_id)
        if not tally.lacking:
            self.mover.go([card], stage_id, "")
            return
        source, column = self.column_of(card), self._column(stage_id)
        self._asking = card
        if source is not None:
            source.view.show_taken(card)
        self._aim(card, stage_id)
        column.show_over(card)
        self.area.ensureWidgetVisible(column, 0, 0)
        self.mover.ask_beside(tally, QRect(column.mapTo(self, QPoint()), column.size()), self)

    def _aim(self, card: int, stage_id: int) -> None:
        """Say over which column a card hangs, and what is missing there."""
        gate = self._tally(card, stage_id).only
        if gate is None or not gate.findings:
            words = self.tr("Put it here")
        elif gate.unmet:
            words = self.tr("%n missing, put it here", "", len(gate.unmet))
        else:
            words = self.tr("All is met, put it here")
        box = self._column(stage_id).box
        box.text = words
        box.update()

    def _taken(self, card: int) -> None:
        """A card that is asked about stays a shadow when the mouse has let it go."""
        view = self.sender()
        if not card and self._asking and isinstance(view, CardView) and view.cards.row_of(self._asking) >= 0:
            view.show_taken(self._asking)

    def _put_back(self) -> None:
        self._wanted = 0
        self._put_down()

    def _put_down(self) -> None:
        """Nothing is in the hand and nothing asked any more."""
        self._asking = 0
        for column in self.columns:
            column.show_over(0)
            column.view.show_taken(0)
        if self.isVisible():
            self.take_focus()
