"""Saving what a dialog typed together with a move to another stage: asked once why, where criteria are passed over."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from crm_desktop.domain.messages import Message
from crm_desktop.services import conversions, follow_ups, stage_gate, stage_trial
from crm_desktop.services.conversions import ConversionDraft
from crm_desktop.services.stage_gate import Tally
from crm_desktop.store.database import Store
from crm_desktop.ui.forms.follow_up_save import Touch, save_touch
from crm_desktop.ui.forms.save_dialog import SaveDialog
from crm_desktop.ui.say import say
from crm_desktop.ui.stages.mover import StageMover


class StageAsking(QObject):
    """Looks how the criteria will stand with what is typed, then lets the dialog write, with the reason."""

    def __init__(self, dialog: SaveDialog, customer_id: int, stage_id: int) -> None:
        super().__init__(dialog)
        self.dialog = dialog
        self.customer_id, self.stage_id = customer_id, stage_id
        self._mover = StageMover(dialog.context, self)

    def save(self) -> None:
        """Write at once where nothing would be missing, else when the gate is passed."""
        self.dialog.accept_button.setEnabled(False)
        context = self.dialog.context
        wish = stage_gate.wish(context.store, [self.customer_id], self.stage_id)
        context.work.run(stage_trial.after, self.typed, wish, done=self._looked, failed=self._failed)

    def typed(self, store: Store) -> None:
        """Write what is typed, to be taken back."""

    def write(self, why: str) -> None:
        """Let the dialog write all of it."""

    def _looked(self, tally: Tally) -> None:
        self.dialog.accept_button.setEnabled(True)
        self._mover.ask_tally(tally, self.write)

    def _failed(self, message: Message) -> None:
        self.dialog.accept_button.setEnabled(True)
        self.dialog.complain(say(message))


class TouchAsking(StageAsking):
    """Logs a talk and the move that it brought."""

    def __init__(self, dialog: SaveDialog, customer_id: int, touch: Touch) -> None:
        super().__init__(dialog, customer_id, touch.stage_id or 0)
        self._touch = touch

    def typed(self, store: Store) -> None:
        """The talk may be what a criterion waits for."""
        follow_ups.log(store, self.customer_id, self._touch.draft)

    def write(self, why: str) -> None:
        """Let the dialog log it."""
        self.dialog.write(save_touch, self.customer_id, replace(self._touch, stage_reason=why))


class DealAsking(StageAsking):
    """Records a deal and the move behind the signing."""

    def __init__(
        self, dialog: SaveDialog, customer_id: int, stage_id: int, draft: ConversionDraft, *, clear_hot: bool
    ) -> None:
        super().__init__(dialog, customer_id, stage_id)
        self._draft, self._clear_hot = draft, clear_hot

    def typed(self, store: Store) -> None:
        """Contract and payments of the deal are criteria themselves."""
        conversions.record(store, self.customer_id, self._draft)

    def write(self, why: str) -> None:
        """Let the dialog record it."""
        record = conversions.record
        self.dialog.write(record, self.customer_id, self._draft, clear_hot=self._clear_hot, move_on=why)
