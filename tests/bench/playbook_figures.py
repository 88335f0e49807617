"""All next due dates after a change of the playbook, against one bare UPDATE of the same column."""

from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.playbook_table import from_table
from crm_desktop.domain.progress import Cancelled
from crm_desktop.services import playbook_change, playbooks
from crm_desktop.store import derived, schema
from crm_desktop.store.database import FILE, Store, open_store

from .measure import Figure, seconds, side_by_side

_CUSTOMERS = """
WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < ?)
INSERT INTO customer(id, uid, number, name, name_key, name_sort, main_business, need, budget_text, remark, grade_id,
  stage_id, hot, filed_on, collected_at, entered_at, created_at)
SELECT n, 'c' || n, 'KH' || n, '苏州澜川' || n || '精密机械有限公司', '苏州澜川' || n, 'suzhoulanchuan' || n,
  '汽车零部件精密加工', '供应链管理软件,设备台账与巡检', (10 + n % 50) || '-90万', '决策流程较长,需多部门确认',
  (SELECT id FROM option WHERE kind = 'grade' AND position = n * 7 % 6),
  (SELECT id FROM option WHERE kind = 'stage' AND position = n * 11 % 8), n % 17 = 0,
  date('2025-01-01', '+' || (n * 13 % 600) || ' days'), date('2025-01-01', '+' || (n * 13 % 600) || ' days'),
  date('2025-01-01', '+' || (n * 13 % 600) || ' days'), '2025-01-01' FROM row
"""
_TOUCHES = """
INSERT INTO follow_up(uid, customer_id, state, happened_at, planned_at, next_action_on, content, result_id, created_at)
SELECT 'f' || c.id || '.' || t.n, c.id, CASE WHEN t.n = 3 THEN 'planned' ELSE 'done' END,
  CASE WHEN t.n < 3 THEN date(c.collected_at, '+' || (t.n * 9 + c.id % 5) || ' days') || 'T09:30' END,
  CASE WHEN t.n = 3 THEN date(c.collected_at, '+90 days') END,
  CASE WHEN t.n = 2 AND c.id % 13 = 0 THEN date(c.collected_at, '+50 days') END, '电话沟通,了解到正在比价,下周再联系',
  (SELECT id FROM option WHERE kind = 'result' AND position = c.id % 5), '2025-01-01'
FROM customer c, (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3) t
WHERE (t.n = 1 AND c.id % 4 <> 0) OR (t.n = 2 AND c.id % 2 = 1) OR (t.n = 3 AND c.id % 19 = 0)
"""


def book(folder: Path, customers: int) -> Store:
    """A book of so many customers with a touch or two each, written past the log as no import could do it."""
    fresh = not (folder / FILE).exists()
    store = open_store(folder)
    if fresh:
        with store.engine.begin() as db:
            for (name,) in db.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
                "AND tbl_name IN ('customer', 'follow_up')"
            ).all():
                db.exec_driver_sql(f'DROP INDEX "{name}"')
            db.exec_driver_sql("INSERT INTO step(id, kind, args, at) VALUES (1, 'bench', '{}', '2025-01-01')")
            db.exec_driver_sql("INSERT INTO open_step(id, bulk) VALUES (1, 1)")
            db.exec_driver_sql(_CUSTOMERS, (customers,))
            db.exec_driver_sql(_TOUCHES)
            db.exec_driver_sql("DELETE FROM open_step")
            schema.renew_indexes(db)
            derived.refresh_all(db)
    return store


def recompute(folder: Path, customers: int, rounds: int = 3) -> list[Figure]:
    """The figure, and how soon a cancel is over."""
    store = book(folder, customers)
    turns = {"ours": 0, "peer": 0}
    reports: list[int] = []
    try:

        def choose(stop: int = -1) -> None:
            def progress(done: int, _total: int, _label: str = "") -> None:
                reports.append(done)
                if 0 <= stop <= done:
                    raise Cancelled

            chosen = ("sprint", "five")[turns["ours"] % 2]
            playbook = from_table(chosen, playbooks.presets()[chosen])
            playbook_change.apply(store, playbook, today=date.today(), progress=progress)

        def ours() -> None:
            choose()
            turns["ours"] += 1

        def cancel() -> None:
            try:
                choose(customers // 2)
            except Cancelled:
                return
            raise AssertionError("it was not cancelled")

        def peer() -> None:
            turns["peer"] += 1
            shift = ("+3 days", "-3 days")[turns["peer"] % 2]
            with closing(driver.connect(str(store.path))) as db:
                db.execute("UPDATE customer SET next_due_at = date(next_due_at, ?)", (shift,))
                db.commit()

        taken, bare = side_by_side(ours, peer, rounds)
        half = seconds(cancel)
    finally:
        store.close()
    per = max(later - earlier for earlier, later in pairwise(reports))
    against = f"one bare UPDATE; looks at cancel every {per}"
    return [
        Figure("all due dates, another playbook", taken, bare, "s", 4.0, against),
        Figure("the same cancelled halfway", half, taken, "s", 1.0, "the whole change"),
    ]
