"""Changing grades: every change is a row of template 3, with its reason (000-47)."""

from collections.abc import Sequence

from crm_desktop.services import records
from crm_desktop.services.customers import name_of, now
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
    with store.step("grade.change", origin, count=len(ids), name=name_of(store, ids[0]), grade=letter) as step:
        moment = now()
        owner_id = records.staff(step.db, owner)
        for customer_id in ids:
            row = step.db.exec_driver_sql("SELECT grade_id, owner_id FROM customer WHERE id = ?", (customer_id,)).one()
            if row.grade_id == grade_id:
                continue
            columns = {
                "customer_id": customer_id,
                "from_id": row.grade_id,
                "to_id": grade_id,
                "reason": reason.strip() or None,
                "changed_at": moment,
                "basis": "manual",
                "owner_id": owner_id or row.owner_id,
            }
            records.insert(step.db, "grade_change", columns)
            step.db.exec_driver_sql(
                "UPDATE customer SET grade_id = ?, updated_at = ? WHERE id = ?", (grade_id, now(), customer_id)
            )


def remove(store: Store, ids: Sequence[int], *, origin: object | None = None) -> None:
    """Remove entries of the grade log; the customers keep the grade they have."""
    records.remove(store, "grade_change", "grade.remove", ids, origin=origin)
