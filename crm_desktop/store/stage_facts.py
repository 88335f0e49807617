"""What the criteria of the stages look at, read for many customers at once; rows come by customer id, newest first."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from crm_desktop.store.sql import Connection, RowMapping

_FEW = 200
"""So many customers are looked up in the log for when something became known; for more it stays open."""
_IDS = "IN (SELECT value FROM json_each(?1))"

_QUERIES = {
    "points": "SELECT k.customer_id, k.name, p.value, p.state FROM contact k "
    "JOIN contact_point p ON p.contact_id = k.id "
    f"WHERE k.customer_id {_IDS} AND k.deleted_at IS NULL ORDER BY k.is_primary DESC, k.position, k.id, p.position",
    "people": "SELECT customer_id, id, name, title, is_decision_maker FROM contact "
    f"WHERE customer_id {_IDS} AND deleted_at IS NULL ORDER BY is_primary DESC, position, id",
    "talks": "SELECT customer_id, happened_at, method_id, contact_id, content FROM follow_up "
    f"WHERE customer_id {_IDS} AND state = 'done' AND deleted_at IS NULL ORDER BY happened_at DESC, id DESC",
    "files": f"SELECT customer_id, name, kind_id, added_at FROM attachment WHERE customer_id {_IDS} "
    "AND deleted_at IS NULL ORDER BY added_at DESC, id DESC",
    "deals": "SELECT customer_id, converted_on, contract_number, contract_from, contract_to FROM conversion "
    f"WHERE customer_id {_IDS} AND deleted_at IS NULL ORDER BY converted_on DESC, id DESC",
    "paid": f"SELECT customer_id, paid_on, amount FROM payment WHERE customer_id {_IDS} AND paid_on IS NOT NULL "
    "AND deleted_at IS NULL ORDER BY paid_on DESC, id DESC",
    "installed": f"SELECT customer_id, product, installed_on FROM installation WHERE customer_id {_IDS} "
    "AND installed_on IS NOT NULL AND deleted_at IS NULL ORDER BY installed_on DESC, id DESC",
    "reports": f"SELECT customer_id, written_on FROM need_report WHERE customer_id {_IDS} AND deleted_at IS NULL "
    "ORDER BY written_on DESC, id DESC",
    "ticks": f"SELECT customer_id, criterion, evidence, ticked_at, owner_id FROM stage_tick WHERE customer_id {_IDS} "
    "AND deleted_at IS NULL ORDER BY ticked_at DESC, id DESC",
}


def customers(db: Connection, ids: Sequence[int]) -> list[RowMapping]:
    """The customers themselves."""
    return list(
        db.exec_driver_sql(
            "SELECT id, stage_id, need, need_product, budget_text, budget_low, budget_high, intent_id, fit_id, "
            f"coalesce(filed_on, entered_at, created_at) AS begun FROM customer WHERE id {_IDS}",
            (json.dumps(list(ids)),),
        ).mappings()
    )


def beside(db: Connection, ids: Sequence[int]) -> dict[str, dict[int, list[RowMapping]]]:
    """The records beside them by kind and customer: points, people, talks, files, deals, paid, installed, reports,
    ticks."""
    wanted = (json.dumps(list(ids)),)
    found: dict[str, dict[int, list[RowMapping]]] = {}
    for key, sql in _QUERIES.items():
        rows = found[key] = defaultdict(list)
        for row in db.exec_driver_sql(sql, wanted).mappings():
            rows[row["customer_id"]].append(row)
    return found


def since(db: Connection, ids: Sequence[int], columns: Sequence[str]) -> dict[tuple[int, str], str]:
    """When columns of a few customers were last written, as the log of changes knows it."""
    if len(ids) > _FEW:
        return {}
    found: dict[tuple[int, str], str] = {}
    rows: Any = db.exec_driver_sql(
        "SELECT ch.row_id, ch.new, s.at FROM change ch JOIN step s ON s.id = ch.step_id "
        f"WHERE ch.tbl = 'customer' AND ch.op = 'update' AND ch.row_id {_IDS} ORDER BY ch.id",
        (json.dumps(list(ids)),),
    )
    for row_id, new, at in rows:
        written = json.loads(new) if new else {}
        found |= {(row_id, column): at for column in columns if column in written}
    return found
