"""Moves customers to a stage: at once where nothing is missing, else through the gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.services import stage_gate, stage_moves
from crm_desktop.services.stage_gate import Tally, Wish
from crm_desktop.ui.context import Context
from crm_desktop.ui.stages.gate import GateCard, GateFace
from crm_desktop.ui.widgets.dialog import Dialog

Write = Callable[[str], None]
"""Writes something that changes stages, with the reason."""
_AT_ONCE: Final = 200
"""So many customers are looked at within a blink; more beside the window."""


class StageMover(QObject):
    """Holds the gate that is open; `moved` and `closed` say how it ended."""

    moved = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.origin = parent
        self.card: GateCard | None = None
        self.dialog: Dialog | None = None
        self._write: Write | None = None
        self._wish: Wish | None = None

    def ask(self, ids: Sequence[int], stage_id: int) -> None:
        """Move customers from wherever they are chosen; what is missing is asked in a dialog."""
        self._wish = stage_gate.wish(self.context.store, ids, stage_id)
        self.ask_for([self._wish], self._move)

    def ask_for(self, wishes: Sequence[Wish], write: Write) -> None:
        """Write what moves customers, with the reason: "" where nothing is missing, else what the dialog is told."""
        self._write = write
        if sum(len(one.ids) for one in wishes) <= _AT_ONCE:
            self._looked(stage_gate.tally(self.context.store, wishes))
        else:
            label = self.tr("Looking at what is missing")
            self.context.work.read(stage_gate.tally, wishes, done=self._looked, label=label)

    def ask_tally(self, tally: Tally, write: Write) -> None:
        """The same for what is known already: how it will stand once something else that is typed is saved."""
        self._write = write
        self._looked(tally, fixed=True)

    def _looked(self, tally: Tally, *, fixed: bool = False) -> None:
        if not tally.lacking:
            self._pass("")
            return
        face = GateFace(self.context, tally, fixed=fixed)
        self.dialog = Dialog(self.context.window.widget(), self.tr("Move on"), width=face.width() + 40)
        self.dialog.set_foot_visible(False)
        self.dialog.body.addWidget(face)
        self._connect(face)
        face.resized.connect(self.dialog.refit)
        self.dialog.rejected.connect(self._put_back)
        self.dialog.open()
        face.start()

    def ask_beside(self, tally: Tally, box: QRect, host: QWidget) -> None:
        """Ask on a card beside a box of the host."""
        self.close()
        [self._wish] = tally.wishes
        self._write = self._move
        face = GateFace(self.context, tally)
        self.card = GateCard(face, host)
        self._connect(face)
        self.card.open_beside(box)

    def _connect(self, face: GateFace) -> None:
        face.passed.connect(self._passed)
        face.put_back.connect(self._put_back)

    def _passed(self, reason: str) -> None:
        self.close()
        self._pass(reason)

    def _pass(self, reason: str) -> None:
        write, self._write = self._write, None
        if write is not None:
            write(reason)

    def _put_back(self) -> None:
        self.close()
        self._write = None
        self.closed.emit()

    def close(self) -> None:
        """Put the open gate away."""
        if self.card is not None:
            card, self.card = self.card, None
            card.hide()
            card.deleteLater()
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.rejected.disconnect(self._put_back)
            dialog.reject()

    def _move(self, reason: str) -> None:
        if self._wish is not None and self._wish.stage_id is not None:
            self.go(self._wish.ids, self._wish.stage_id, reason)

    def go(self, ids: Sequence[int], stage_id: int, reason: str) -> None:
        """Move them."""
        label = self.tr("Moving customers") if len(ids) > _AT_ONCE else ""
        ends: dict[str, Any] = {"origin": self.origin, "done": self._done, "failed": self._failed}
        self.context.work.run(stage_moves.to_stage, list(ids), stage_id, reason, label=label, **ends)

    def _done(self, _result: object) -> None:
        self.moved.emit()

    def _failed(self, message: object) -> None:
        self.closed.emit()
        self.context.work.refused.emit(message)
