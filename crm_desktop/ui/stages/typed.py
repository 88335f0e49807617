"""Stages that are typed into cells or pasted: they go through the same gate as those that are dragged (003-18)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

from crm_desktop.services import stage_gate
from crm_desktop.ui.context import Context
from crm_desktop.ui.stages.mover import StageMover
from crm_desktop.ui.work import Done


class TypedStages(QObject):
    """Runs one write of customers whose stages were typed, `why` being the reason; it ends with its answer."""

    def __init__(self, context: Context, origin: QObject) -> None:
        super().__init__(origin)
        self._context, self._origin = context, origin
        self._mover = StageMover(context, self)
        self._mover.closed.connect(self.deleteLater)
        self._stages: Mapping[int, str] = {}
        self._job: tuple[Callable[..., Any], tuple[Any, ...], Done] | None = None

    def run(self, stages: Mapping[int, str], function: Callable[..., Any], *args: Any, done: Done) -> None:
        """Write at once where the customers miss nothing on the way to these stages, else when the gate is passed."""
        self._job, self._stages = (function, args, done), stages
        # the editor of a cell gives the keyboard back to its table first
        QTimer.singleShot(0, self._ask)

    def _ask(self) -> None:
        self._mover.ask_for(stage_gate.typed(self._context.store, self._stages), self._write)

    def _write(self, why: str) -> None:
        if self._job is not None:
            function, args, done = self._job
            self._context.work.run(function, *args, why=why, origin=self._origin, done=done)
        self.deleteLater()
