"""A book of a million customers and five million follow-ups over three years, for the review; made by plain SQL."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from crm_desktop.store import schema
from crm_desktop.store.database import FILE, Store, open_store

from .million import fill

_DAY = "date(:on, '-' || (abs(n * {0}) % 1095) || ' days')"
_OPTION = "(SELECT id FROM option WHERE kind = '{0}' AND parent_id IS NULL AND position = n * {1} % {2})"
_CLOCK = "printf('T%02d:%02d', 8 + n % 10, n * 7 % 60)"

_FILLED: Mapping[str, Mapping[str, str]] = {
    "customer": {
        "number": "printf('BEN2026%07d', n)",
        "name": "'苏州澜川' || n || '智能科技有限公司'",
        "name_key": "'苏州澜川' || n || '智能科技'",
        "type_id": _OPTION.format("type", 7, 3),
        "source_id": _OPTION.format("source", 13, 8),
        "industry_id": _OPTION.format("industry", 11, 12),
        "grade_id": _OPTION.format("grade", 7919, 5),
        "stage_id": _OPTION.format("stage", 1, 7),
        "need": "CASE WHEN n % 9 THEN '设备台账与巡检' END",
        "need_product": "CASE WHEN n % 4 THEN '巡检系统' END",
        "budget_text": "CASE WHEN n % 3 THEN '50万' END",
        "budget_low": "CASE WHEN n % 3 THEN 50000000 END",
        "collected_at": f"{_DAY.format(7)} || {_CLOCK}",
        "entered_at": f"date({_DAY.format(7)}, CASE WHEN n % 12 THEN '+0 days' ELSE '+2 days' END) || 'T20:00'",
        "filed_on": _DAY.format(7),
        "need_by": "CASE WHEN n % 40 = 0 THEN date(:on, (n % 400) || ' days') END",
        "competitor": "CASE WHEN n % 50 = 0 THEN '同行' || n % 7 END",
        "last_touch_at": f"{_DAY.format(3)} || 'T10:00'",
    },
    "follow_up": {
        "customer_id": "1 + n * 7919 % :customers",
        "state": "CASE WHEN n % 20 THEN 'done' ELSE 'planned' END",
        "planned_at": f"CASE WHEN n % 4 = 0 THEN {_DAY.format(17)} || 'T09:00' END",
        "happened_at": f"CASE WHEN n % 20 THEN {_DAY.format(17)} || {_CLOCK} END",
        "logged_at": f"CASE WHEN n % 20 THEN date({_DAY.format(17)}, (n % 11 = 0) || ' days') || 'T23:00' END",
        "method_id": _OPTION.format("method", 3, 8),
        "content": "'聊了需求'",
    },
    "conversion": {
        "customer_id": "1 + n * 31 % :customers",
        "converted_on": _DAY.format(19),
        "amount": "1000000 + n * 7919 % 90000000",
        "product": "'产品' || n % 9",
        "contract_to": "date(:on, (n * 11 % 900 - 300) || ' days')",
    },
    "loss": {
        "customer_id": "1 + n * 37 % :customers",
        "lost_on": _DAY.format(23),
        "reason_id": _OPTION.format("loss_reason", 5, 6),
        "competitor": "CASE WHEN n % 3 = 0 THEN '同行' || n % 7 END",
    },
    "grade_change": {
        "customer_id": "1 + n * 3 % :customers",
        "from_id": _OPTION.format("grade", 3, 5),
        "to_id": _OPTION.format("grade", 7, 5),
        "changed_at": f"{_DAY.format(29)} || 'T10:00'",
    },
    "stage_change": {
        "customer_id": "1 + n * 3 % :customers",
        "from_id": _OPTION.format("stage", 1, 6),
        "to_id": "(SELECT id FROM option WHERE kind = 'stage' AND position = 1 + n % 6)",
        "changed_at": f"{_DAY.format(27)} || 'T10:00'",
    },
    "survey": {"customer_id": "1 + n * 41 % :customers", "answered_on": _DAY.format(11), "score": "1 + n * 7 % 5"},
    "complaint": {
        "customer_id": "1 + n * 43 % :customers",
        "received_at": f"{_DAY.format(13)} || {_CLOCK}",
        "answered_at": f"{_DAY.format(13)} || 'T19:00'",
        "solved_at": f"{_DAY.format(13)} || 'T20:00'",
    },
}  # fmt: skip
_SHARE = {"follow_up": 5, "conversion": 0.05, "loss": 0.02, "survey": 0.05, "complaint": 0.01}


def years(folder: Path, customers: int, on: date) -> Store:
    """Open the book, filling it first when it is new."""
    fresh = not (folder / FILE).exists()
    store = open_store(folder)
    if fresh:
        with store.step("bench") as step:
            # an index is made five times faster at the end than row by row
            for name, table in schema.metadata.tables.items():
                for index in table.indexes if name in _FILLED else ():
                    step.db.exec_driver_sql(f'DROP INDEX "{index.name}"')
            for name, columns in _FILLED.items():
                fill(step, name, columns, int(customers * _SHARE.get(name, 1)), on, customers)
            schema.renew_indexes(step.db)
            step.db.exec_driver_sql("ANALYZE")
    return store
