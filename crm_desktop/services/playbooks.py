"""How often each grade is contacted: four shipped playbooks, one in force, changed as one undoable step (K1-K3)."""

import json
from collections.abc import Mapping

from crm_desktop.domain import playbook_table
from crm_desktop.store import due_preview, rules, seed
from crm_desktop.store.database import Store
from crm_desktop.store.rules import Rules

Playbook = Mapping[str, object]


def presets() -> dict[str, dict[str, object]]:
    """The shipped playbooks by id, in their order."""
    return seed.playbooks()


def chosen(store: Store) -> Playbook:
    """The playbook in force, with its "id"."""
    with store.read() as db:
        raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'playbook'").scalar_one()
    playbook: dict[str, object] = json.loads(raw)
    return playbook


def in_force(store: Store) -> Rules:
    """The rules of contact in force: playbook, working calendar and holidays."""
    with store.read() as db:
        return rules.in_force(db)


def cadence(store: Store) -> dict[str, int]:
    """Days between touches by grade in the playbook in force; grades it does not name are missing."""
    days = chosen(store).get("cadence")
    return {str(grade): int(str(gap)) for grade, gap in days.items()} if isinstance(days, Mapping) else {}


def preview(store: Store, playbook_id: str) -> int:
    """How many customers would be due on another day under a shipped playbook."""
    playbook = playbook_table.from_table(playbook_id, presets()[playbook_id])
    with store.read() as db:
        return due_preview.moved_by(db, rules.with_playbook(playbook, rules.in_force(db).holidays))


def choose(store: Store, playbook_id: str, *, origin: object | None = None) -> None:
    """Put a shipped playbook in force; every next due date follows in the same step."""
    playbook = {"id": playbook_id, **presets()[playbook_id]}
    with store.step("playbook.choose", origin, name=str(playbook["name"])) as step:
        step.db.exec_driver_sql(
            "UPDATE setting SET value = ? WHERE key = 'playbook'", (json.dumps(playbook, ensure_ascii=False),)
        )
