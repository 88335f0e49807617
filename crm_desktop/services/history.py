"""Undo, redo and the list of steps: the same log serves all three, across restarts."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.store import change_log
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_COLUMNS = "id, kind, args, at, undoes, undone, applied_by"


class StepInfo(NamedTuple):
    """One gesture: kind and arguments (the window puts them into words), when it happened, whether it is undone."""

    id: int
    kind: str
    args: Mapping[str, object]
    at: str
    undone: bool
    left: tuple[tuple[str, int], ...] = ()
    """(table, row) pairs that an undo left alone because a later step edited them."""


def _info(row: tuple[object, ...], left: tuple[tuple[str, int], ...] = ()) -> StepInfo:
    return StepInfo(int(str(row[0])), str(row[1]), json.loads(str(row[2])), str(row[3]), bool(row[5]), left)


def _last_live(db: Connection) -> tuple[object, ...] | None:
    row = db.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM step WHERE undoes IS NULL AND NOT undone ORDER BY id DESC LIMIT 1"
    ).first()
    return tuple(row) if row else None


def _next_redo(db: Connection) -> tuple[object, ...] | None:
    """The oldest undone step that no newer gesture has overtaken (those are marked 2)."""
    row = db.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM step WHERE undoes IS NULL AND undone = 1 ORDER BY id LIMIT 1"
    ).first()
    return tuple(row) if row else None


def next_undo(store: Store) -> StepInfo | None:
    """The gesture that Ctrl+Z would take back."""
    with store.read() as db:
        row = _last_live(db)
    return _info(row) if row else None


def next_redo(store: Store) -> StepInfo | None:
    """The gesture that Ctrl+Shift+Z would bring back."""
    with store.read() as db:
        row = _next_redo(db)
    return _info(row) if row else None


def undo(store: Store, *, progress: Progress = no_progress) -> StepInfo | None:
    """Take back the last gesture; None when there is none."""
    info = next_undo(store)
    return undo_step(store, info.id, progress=progress) if info else None


def undo_step(store: Store, step_id: int, *, progress: Progress = no_progress) -> StepInfo:
    """Take back one gesture, rows edited since stay as they are and are listed in `left`."""
    return _toggle(store, step_id, "undo", progress)


def redo(store: Store, *, progress: Progress = no_progress) -> StepInfo | None:
    """Bring back what was undone last; None when there is nothing, or a new gesture came after."""
    info = next_redo(store)
    return _toggle(store, info.id, "redo", progress) if info else None


def _toggle(store: Store, step_id: int, kind: str, progress: Progress) -> StepInfo:
    """Revert the step's latest application inside a new step and remember that one as the next to revert."""
    with store.step(kind, step=step_id) as step:
        step.progress = progress
        row = step.db.exec_driver_sql(f"SELECT {_COLUMNS} FROM step WHERE id = ?", (step_id,)).one()
        left = change_log.revert(step.db, int(row[6] or step_id))
        step.db.exec_driver_sql(
            "UPDATE step SET undone = ?, applied_by = ? WHERE id = ?", (int(kind == "undo"), step.id, step_id)
        )
        step.db.exec_driver_sql("UPDATE step SET undoes = ? WHERE id = ?", (step_id, step.id))
    return _info(tuple(row), tuple(left))


def steps(store: Store, limit: int = 100) -> list[StepInfo]:
    """The newest gestures first, undone ones marked; the undo steps themselves are not listed."""
    with store.read() as db:
        rows = db.exec_driver_sql(
            f"SELECT {_COLUMNS} FROM step WHERE undoes IS NULL ORDER BY id DESC LIMIT ?", (limit,)
        ).all()
    return [_info(tuple(row)) for row in rows]
