"""Moving on and back in the stages, ticking criteria by hand, and the moves that passed over some (003-18)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.playbook import Words
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.services import records
from crm_desktop.services.moves import Move, move
from crm_desktop.services.records import label, name_of, now
from crm_desktop.store import options, stage_moves_queries
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Passed:
    """A move on that passed over criteria: when, who, from where to where, what was missing, and why."""

    id: int
    customer_id: int
    customer: str
    at: str
    from_stage: str
    to_stage: str
    unmet: tuple[Words, ...]
    reason: str
    owner: str


def to_stage(
    store: Store,
    ids: Sequence[int],
    stage_id: int | None,
    reason: str = "",
    *,
    origin: object | None = None,
    progress: Progress = no_progress,
) -> None:
    """Move customers to a stage, on or back; the log keeps the reason and the criteria that were passed over."""
    if not ids:
        return
    stage = options.current(store).name(stage_id)
    with store.step("stage.change", origin, stage=stage, **label(store, ids)) as step:
        move(step.db, ids, Move("stage_id", stage_id, reason), progress)


def tick(
    store: Store, customer_id: int, key: str, name: str, evidence: str = "", *, origin: object | None = None
) -> None:
    """Tick a criterion by hand, in what words it is known."""
    with store.step("stage.tick", origin, name=name_of(store, customer_id), criterion=name) as step:
        stage = step.db.exec_driver_sql("SELECT stage_id, owner_id FROM customer WHERE id = ?", (customer_id,)).first()
        columns = {
            "customer_id": customer_id,
            "criterion": key,
            "evidence": evidence.strip() or None,
            "ticked_at": now(),
            "stage_id": stage[0] if stage else None,
            "owner_id": stage[1] if stage else None,
        }
        records.insert(step.db, "stage_tick", columns)


def untick(store: Store, customer_id: int, key: str, name: str, *, origin: object | None = None) -> None:
    """Take ticks of a criterion back."""
    with store.step("stage.untick", origin, name=name_of(store, customer_id), criterion=name) as step:
        records.put_in_bin(step.db, "stage_tick", stage_moves_queries.ticks(step.db, customer_id, key))


def month_of(day: date) -> tuple[str, str]:
    """The month of a day: its first day and the first of the next, ISO."""
    first = day.replace(day=1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.isoformat(), after.isoformat()


def count_passed(store: Store, span: tuple[str, str]) -> int:
    """How many moves of a span passed over criteria."""
    with store.read() as db:
        return stage_moves_queries.count_unmet(db, span)


def passed_over(store: Store, span: tuple[str, str], limit: int = 500) -> list[Passed]:
    """The moves of a span that passed over criteria, the newest first."""
    known = options.current(store)
    with store.read() as db:
        rows = stage_moves_queries.unmet(db, span, limit)
    return [
        Passed(
            row["id"],
            row["customer_id"],
            row["name"],
            row["changed_at"],
            known.name(row["from_id"]),
            known.name(row["to_id"]),
            tuple(Words(one.get("name", ""), one.get("en", "")) for one in json.loads(row["unmet"])),
            row["reason"] or "",
            known.name(row["owner_id"]),
        )
        for row in rows
    ]


def reasons(store: Store) -> list[str]:
    """Why criteria were passed over before, the commonest first."""
    with store.read() as db:
        return stage_moves_queries.reasons(db)
