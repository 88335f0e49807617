"""A book of a million customers with something due of every kind, made by plain SQL in a minute."""

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from crm_desktop.store import change_log, tables
from crm_desktop.store.database import FILE, Step, Store, open_store

_FILLED: Mapping[str, Mapping[str, str]] = {
    "customer": {
        "number": "printf('BEN2026%07d', n)",
        "name": "'苏州澜川' || n || '智能科技有限公司'",
        "name_key": "'苏州澜川' || n || '智能科技'",
        "grade_id": "(SELECT id FROM option WHERE kind = 'grade' AND position = min((n * 7919) % 10, 4))",
        "stage_id": "(SELECT id FROM option WHERE kind = 'stage' AND position = n % 7)",
        "hot": "n % 50 = 0",
        "need": "'设备台账与巡检'",
        "founded": "date('2000-01-01', '+' || (n * 31 % 9000) || ' days')",
        "entered_at": "date(:on, '-400 days')",
        "last_touch_at": "date(:on, '-' || (n * 13 % 120) || ' days') || 'T10:00'",
        "next_due_at": "date(:on, (60 - n * 17 % 120) || ' days')",
        "next_action": "CASE WHEN n % 3 = 0 THEN '发送方案' END",
        "incomplete_since": "CASE WHEN n % 5000 = 0 THEN :on || 'T00:10' END",
    },
    "contact": {
        "customer_id": "n",
        "name": "'陈立' || n",
        "is_primary": "1",
        "birthday": "CASE WHEN n % 2 THEN date('1970-01-01', '+' || (n * 37 % 12000) || ' days') END",
    },
    "contact_point": {
        "contact_id": "n",
        "kind": "'mobile'",
        "value": "printf('138%08d', n)",
        "key": "printf('138%08d', n)",
    },
    "follow_up": {
        "customer_id": "n",
        "state": "'done'",
        "happened_at": "date(:on, '-' || (n * 13 % 120) || ' days') || 'T10:00'",
        "content": "'聊了需求'",
    },
    "promise": {"customer_id": "n * 20", "side": "'ours'", "content": "'发白皮书'"},
    "conversion": {
        "customer_id": "n * 30",
        "converted_on": "date(:on, '-' || (n * 11 % 700) || ' days')",
        "contract_to": "date(:on, (n * 11 % 730) || ' days')",
    },
    "event": {
        "customer_id": "n * 100",
        "happened_at": "date(:on, '-' || (n % 150) || ' days') || 'T15:00'",
        "content": "'下载白皮书'",
    },
    "milestone": {"customer_id": "n * 50", "name": "'方案评审'", "due_on": "date(:on, (30 - n % 60) || ' days')"},
    "complaint": {"customer_id": "n * 5000", "received_at": ":on || 'T00:30'", "problem": "'无法登录'"},
    "installation": {
        "customer_id": "n * 100",
        "product": "'空压机'",
        "part": "'滤芯'",
        "part_due_on": "date(:on, (n % 365) || ' days')",
    },
}  # fmt: skip
"""Columns of each table by the number of the row; every second contact has a birthday, every 30th customer bought."""
_SHARE = {"promise": 20, "conversion": 30, "event": 100, "milestone": 50, "complaint": 5000, "installation": 100}


def million(folder: Path, customers: int, on: date) -> Store:
    """Open the book, filling it first when it is new; the search finds nobody in it."""
    fresh = not (folder / FILE).exists()
    store = open_store(folder)
    if fresh:
        with store.step("bench") as step:
            for name, columns in _FILLED.items():
                fill(step, name, columns, customers // _SHARE.get(name, 1), on)
            step.db.exec_driver_sql("ANALYZE")
    return store


def fill(step: Step, name: str, columns: Mapping[str, str], count: int, on: date, customers: int = 0) -> None:
    """Add `count` rows to a table, each column by an expression of the row's number n, :on and :customers."""
    table = tables.metadata.tables[name]
    values = dict(columns)
    if "uid" in table.columns:
        values["uid"] = f"'{name}-' || n"
    if "created_at" in table.columns:
        values["created_at"] = "date(:on, '-300 days')"
    with ExitStack() as without:
        if table.info.get("logged"):
            without.enter_context(change_log.unlogged_inserts(step.db, table))
        step.db.exec_driver_sql(
            f"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count) "
            f"INSERT INTO {name}(id, {', '.join(values)}) SELECT n, {', '.join(values.values())} FROM numbers",
            {"count": count, "on": on.isoformat(), "customers": customers},
        )
