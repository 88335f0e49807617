"""How often each grade is contacted: four shipped playbooks, one in force, changed as one undoable step (K1-K3)."""

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store.database import Store

if TYPE_CHECKING:
    from crm_desktop.store.rules import Rules

Playbook = Mapping[str, object]


def presets() -> dict[str, dict[str, object]]:
    """The shipped playbooks by id, in their order."""
    from crm_desktop.store import seed  # noqa: PLC0415 - what is shipped is not needed to know what is in force

    return seed.playbooks()


def chosen(store: Store) -> Playbook:
    """The playbook in force, with its "id"."""
    with store.read() as db:
        raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'playbook'").scalar_one()
    playbook: dict[str, object] = json.loads(raw)
    return playbook


def in_force(store: Store) -> "Rules":
    """The rules of contact in force: playbook, working calendar and holidays."""
    from crm_desktop.store import rules  # noqa: PLC0415 - the first window needs none of them

    with store.read() as db:
        return rules.in_force(db)


def cadence(store: Store) -> dict[str, int]:
    """Days between touches by grade in the playbook in force; grades it does not name are missing."""
    days = chosen(store).get("cadence")
    return {str(grade): int(str(gap)) for grade, gap in days.items()} if isinstance(days, Mapping) else {}


def choose(store: Store, playbook_id: str, *, origin: object | None = None, progress: Progress = no_progress) -> None:
    """Put a shipped playbook in force; every next due date follows in the same step."""
    from crm_desktop.domain import playbook_table  # noqa: PLC0415 - the first window needs neither
    from crm_desktop.services import playbook_change  # noqa: PLC0415

    playbook = playbook_table.from_table(playbook_id, presets()[playbook_id])
    playbook_change.apply(store, playbook, today=date.today(), origin=origin, progress=progress)
