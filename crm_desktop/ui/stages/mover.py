"""Moves customers to a stage: at once where nothing is missing, else through the gate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.services import stage_gate, stage_moves
from crm_desktop.services.stage_gate import Gate
from crm_desktop.ui.context import Context
from crm_desktop.ui.stages.gate import GateCard, GateFace
from crm_desktop.ui.widgets.dialog import Dialog


class StageMover(QObject):
    """Holds the gate that is open; `moved` and `closed` say how it ended."""

    moved = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.origin = parent
        self.card: GateCard | None = None
        self.dialog: Dialog | None = None
        self._ids: list[int] = []
        self._stage = 0

    def ask(self, ids: Sequence[int], stage_id: int) -> None:
        """Move customers from wherever they are chosen; what is missing is asked in a dialog."""
        gates = stage_gate.check(self.context.store, ids, stage_id)
        if not any(one.unmet for one in gates):
            self.go(ids, stage_id, "")
            return
        self._ids, self._stage = list(ids), stage_id
        face = GateFace(self.context, gates)
        self.dialog = Dialog(self.context.window.widget(), self.tr("Move on"), width=face.width() + 40)
        self.dialog.set_foot_visible(False)
        self.dialog.body.addWidget(face)
        self._connect(face)
        face.resized.connect(self.dialog.refit)
        self.dialog.rejected.connect(self.closed)
        self.dialog.open()
        face.start()

    def ask_beside(self, gates: Sequence[Gate], box: QRect, host: QWidget) -> None:
        """Ask on a card beside a box of the host."""
        self.close()
        self._ids, self._stage = [one.customer_id for one in gates], gates[0].stage_id
        face = GateFace(self.context, gates)
        self.card = GateCard(face, host)
        self._connect(face)
        self.card.open_beside(box)

    def _connect(self, face: GateFace) -> None:
        face.passed.connect(self._passed)
        face.put_back.connect(self._put_back)

    def _passed(self, reason: str) -> None:
        self.close()
        self.go(self._ids, self._stage, reason)

    def _put_back(self) -> None:
        self.close()
        self.closed.emit()

    def close(self) -> None:
        """Put the open gate away."""
        if self.card is not None:
            card, self.card = self.card, None
            card.hide()
            card.deleteLater()
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.rejected.disconnect(self.closed)
            dialog.reject()

    def go(self, ids: Sequence[int], stage_id: int, reason: str) -> None:
        """Move them."""
        self.context.work.run(
            stage_moves.to_stage, list(ids), stage_id, reason, origin=self.origin, done=self._done, failed=self._failed
        )

    def _done(self, _result: object) -> None:
        self.moved.emit()

    def _failed(self, message: object) -> None:
        self.closed.emit()
        self.context.work.refused.emit(message)
