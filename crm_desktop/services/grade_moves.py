"""Many customers moved to grades of their own at once, each with its reason, logged as every move."""

import json
from collections.abc import Sequence

from crm_desktop.services.records import now
from crm_desktop.store.database import Step
from crm_desktop.store.identity import new_uids


def move_each(step: Step, moves: Sequence[tuple[int, int, str]], basis: str) -> int:
    """Give customers (id, grade, reason) each a grade within a running step; returns how many moved."""
    from crm_desktop.store import tables  # noqa: PLC0415 - loads SQLAlchemy, which reading does without

    sql = "SELECT id, grade_id, owner_id FROM customer WHERE id IN (SELECT value FROM json_each(?))"
    present = {row[0]: row for row in step.db.exec_driver_sql(sql, (json.dumps([one[0] for one in moves]),))}
    moment = now()
    meant = [one for one in moves if one[0] in present and present[one[0]][1] != one[1]]
    rows = [
        (uid, one, present[one][1], to_id, reason.strip() or None, present[one][2])
        for uid, (one, to_id, reason) in zip(new_uids(len(meant)), meant, strict=True)
    ]
    columns = ("uid", "customer_id", "from_id", "to_id", "reason", "owner_id")
    step.bulk_insert(tables.grade_change, columns, rows, {"changed_at": moment, "basis": basis, "created_at": moment})
    if meant:
        step.db.exec_driver_sql(
            "UPDATE customer SET grade_id = ?, updated_at = ? WHERE id = ?",
            [(to_id, moment, one) for one, to_id, _reason in meant],
        )
    return len(meant)
