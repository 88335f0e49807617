"""How the criteria of a stage will stand once something that is typed is saved: a talk, a deal, a payment."""

from collections.abc import Callable
from datetime import date

from crm_desktop.services import stage_gate
from crm_desktop.services.stage_gate import Tally, Wish
from crm_desktop.store import options
from crm_desktop.store.database import Store


class _TakenBackError(Exception):
    """Ends the step in which something was tried."""


def after(store: Store, write: Callable[[Store], object], wish: Wish) -> Tally:
    """What customers would miss on the way to a stage after `write`, which is taken back."""
    found: list[Tally] = []
    try:
        with store.step("stage.change") as step:
            write(store)
            found.append(stage_gate.tally_in(step.db, options.load(step.db), [wish], date.today()))
            raise _TakenBackError  # noqa: TRY301 - the step is never to be kept
    except _TakenBackError:
        return found[0]
