"""Moves from grade to grade and stage to stage: the customer's column and the log of moves, always together."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.services.records import now, update
from crm_desktop.store import options
from crm_desktop.store.identity import new_uids
from crm_desktop.store.sql import Connection

LOGS = {"grade_id": "grade_change", "stage_id": "stage_change"}
"""The log of each column that moves."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where customers go in one column, why, by whom (None: their owner) and what the decision rests on."""

    column: str
    to_id: int | None
    reason: str = ""
    owner_id: int | None = None
    basis: str = "manual"


def move(db: Connection, ids: Sequence[int], where: Move, progress: Progress = no_progress) -> int:
    """Move customers within a running step; those that are there already stay untouched. Returns how many moved."""
    rows = db.exec_driver_sql(
        f"SELECT id, {where.column}, owner_id FROM customer "
        f"WHERE id IN (SELECT value FROM json_each(?)) AND {where.column} IS NOT ?",
        (json.dumps(list(ids)), where.to_id),
    ).all()
    if not rows:
        return 0
    moment, reason = now(), where.reason.strip() or None
    entries: list[tuple[object, ...]] = [
        (uid, row[0], row[1], where.to_id, reason, moment, where.owner_id or row[2], moment)
        for uid, row in zip(new_uids(len(rows)), rows, strict=True)
    ]
    table = LOGS[where.column]
    columns = ["uid", "customer_id", "from_id", "to_id", "reason", "changed_at", "owner_id", "created_at"]
    if table == "grade_change":
        columns.append("basis")
        entries = [(*entry, where.basis) for entry in entries]
    if table == "stage_change":
        columns.append("unmet")
        passed = _passed_over(db, [row[0] for row in rows], where.to_id, progress)
        entries = [(*entry, passed.get(row[0])) for entry, row in zip(entries, rows, strict=True)]
    marks = ", ".join("?" * len(columns))
    db.exec_driver_sql(f"INSERT INTO {table}({', '.join(columns)}) VALUES ({marks})", entries)
    extra = {"stage_since": moment} if where.column == "stage_id" else {}
    # the same moment: nothing of the customer has changed after the move
    update(db, "customer", [row[0] for row in rows], {where.column: where.to_id, "updated_at": moment, **extra})
    return len(rows)


def _passed_over(db: Connection, ids: Sequence[int], to_id: int | None, progress: Progress) -> dict[int, str | None]:
    """The criteria that each customer does not meet on its way to a stage; whatever way it is moved, it is kept."""
    from crm_desktop.services import stage_gate  # noqa: PLC0415 - needed when something moves

    known, today = options.load(db), date.today()
    wish = stage_gate.Wish(tuple(ids), to_id, known.name(to_id))
    found: dict[int, str | None] = {}
    done = 0
    for portion in stage_gate.portions([wish]):
        found |= {one.customer_id: stage_gate.kept(one) for one in stage_gate.gates(db, known, portion, today)}
        done += len(portion.ids)
        progress(done, len(ids))
    return found
