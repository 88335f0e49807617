"""Changing grades: every change is a row of template 3, with its reason (000-47)."""

from collections.abc import Sequence

from crm_desktop.services import records
from crm_desktop.services.moves import Move, move
from crm_desktop.store import options
from crm_desktop.store.database import Store


def change_grade(
    store: Store,
    ids: Sequence[int],
    grade_id: int | None,
    reason: str,
    *,
    owner: str = "",
    origin: object | None = None,
) -> None:
    """Give customers a grade; those that have it already are left alone."""
    if not ids:
        return
    letter = options.current(store).name(grade_id)
    with store.step("grade.change", origin, grade=letter, **records.label(store, ids)) as step:
        move(step.db, ids, Move("grade_id", grade_id, reason, records.staff(step.db, owner)))


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove entries of the grade log; the customers keep the grade they have."""
    records.remove(store, "grade_change", "grade.remove", ids, origin=origin)
