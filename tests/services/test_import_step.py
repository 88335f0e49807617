"""An import is one step: planned without a trace, taken back whole, cancelled or killed without a trace."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from made_files import SAMPLES, csv_file, dump, one, rows, xlsx_file

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.progress import Cancelled
from crm_desktop.services import checking, history, importing, playbooks
from crm_desktop.services.import_plan import ImportOptions, ImportPlan
from crm_desktop.store.database import Store, open_store

FOUR = SAMPLES / "四张模板.xlsx"


def test_a_plan_tells_everything_and_writes_nothing(store: Store) -> None:
    before = dump(store)
    plan = importing.plan([FOUR], store)
    assert dump(store) == before
    assert history.steps(store) == []
    assert plan.outcome is not None
    assert plan.outcome.added["customers"] == 4
    assert plan.outcome.step is None
    assert [sheet.kind for sheet in plan.files[0].sheets] == ["customers", "follow_ups", "grade_changes", "conversions"]
    result = importing.apply(store, plan)
    assert result.added == plan.outcome.added
    assert result.step is not None
    assert importing.plan([FOUR], store).outcome.unchanged == result.added  # type: ignore[union-attr]


def test_the_user_may_change_a_plan(store: Store, tmp_path: Path) -> None:
    path = csv_file(tmp_path, ["客户名称", "联系人", "外号"], ["甲公司", "王总", "老甲"])
    plan = importing.plan([path], store)
    sheet = plan.files[0].sheets[0]
    changed = replace(sheet, mapping={**sheet.mapping, 2: "aliases"}, unmapped={})
    plan = importing.weigh(store, ImportPlan((replace(plan.files[0], sheets=(changed,)),), ImportOptions()))
    importing.apply(store, plan)
    assert one(store, "SELECT name FROM alias") == "老甲"
    assert one(store, "SELECT custom FROM customer") is None


def test_undo_and_redo_of_an_import_over_a_book_with_customers(store: Store, tmp_path: Path) -> None:
    importing.run(store, [FOUR])
    before = dump(store)
    path = xlsx_file(
        tmp_path,
        {
            "客户": [
                ["客户名称", "联系人", "联系电话", "来源", "客户级别", "标签", "车牌"],
                ["XX科技有限公司", "*总", "13800138000、010-66660000", "行业大会", "C", "价格敏感", "苏A1"],
                ["新客户有限公司", "赵总", "13800000009", "行业大会", "B", "决策链长", None],
            ],
            "跟进": [
                ["客户名称", "跟进时间", "跟进方式", "沟通内容", "客户反馈"],
                ["XX科技有限公司", "2024-03-01", "电话", "介绍系统模块及案例", "更感兴趣了"],
                ["另一家公司", "2024-04-01", "传真", "发了传真", None],
            ],
        },
    )
    result = importing.run(store, [path])
    assert (result.added["customers"], result.updated["customers"], result.updated["follow_ups"]) == (2, 1, 1)
    after = dump(store)
    history.undo(store)
    assert dump(store) == before
    history.redo(store)
    assert dump(store) == after
    assert checking.check(store) == []


def test_the_step_is_named_after_the_files(store: Store) -> None:
    importing.run(store, [FOUR, SAMPLES / "展会名单-gbk.csv"])
    step = history.steps(store)[0]
    assert (step.kind, dict(step.args)) == ("import", {"file": "四张模板.xlsx, 展会名单-gbk.csv"})


@pytest.mark.parametrize("stop_at", [0, 1, 3, 6])
def test_cancel_leaves_nothing_behind(store: Store, stop_at: int) -> None:
    calls = []

    def progress(done: int, total: int, label: str = "") -> None:
        calls.append((done, total, label))
        if len(calls) > stop_at:
            raise Cancelled

    before = dump(store)
    with pytest.raises(Cancelled):
        importing.run(store, [FOUR], progress=progress)
    assert dump(store) == before
    assert history.steps(store) == []
    # the writer is free again
    assert importing.run(store, [FOUR]).added["customers"] == 4


def test_progress_counts_the_rows_of_all_sheets(store: Store) -> None:
    calls: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, label: str = "") -> None:
        if total:
            calls.append((done, total, label))

    importing.run(store, [FOUR], progress=progress)
    rows_of_all = [call for call in calls if call[2]]
    assert [done for done, _total, _label in rows_of_all] == sorted(done for done, _total, _label in rows_of_all)
    assert rows_of_all[-1][0] == rows_of_all[-1][1] == 7 + 5 + 6 + 5
    assert {label for _done, _total, label in rows_of_all} >= {"客户信息表", "客户转化记录表"}


def test_progress_moves_while_a_planned_csv_is_weighed_and_imported(store: Store, tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []

    def progress(done: int, total: int, label: str = "") -> None:
        calls.append((done, total))

    plan = importing.plan([_many(tmp_path, 9_000, "甲")], store, progress=progress)
    assert {2_001, 4_001, 6_001, 8_001} <= {done for done, total in calls if total == 9_001}
    calls.clear()
    importing.apply(store, plan, progress)
    assert {2_001, 4_001, 6_001, 8_001} <= {done for done, total in calls if total == 9_001}


def test_cancel_at_the_very_end_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    plan = importing.plan([_many(tmp_path, 100, "甲")], store)
    before = dump(store)

    def progress(done: int, total: int, label: str = "") -> None:
        if total and done == total and not label:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.apply(store, plan, progress)
    assert dump(store) == before


def test_a_book_for_reading_only_says_so(store: Store, tmp_path: Path) -> None:
    store.close()
    reading = open_store(store.folder, read_only=True)
    with pytest.raises(UserError, match="reading only"):
        importing.run(reading, [FOUR])
    reading.close()


def test_new_customers_are_found_at_once(store: Store, tmp_path: Path) -> None:
    from crm_desktop.services.search import search  # noqa: PLC0415

    importing.run(
        store, [csv_file(tmp_path, ["客户名称", "简称", "联系电话"], ["苏州华信达有限公司", "花花", "13800007788"])]
    )
    number = str(one(store, "SELECT number FROM customer"))
    for text in ("hxd", "信达", "huahua", "7788", number, number[-3:]):
        assert [hit.name for hit in search(store, text).hits] == ["苏州华信达有限公司"], text


_VICTIM = """
import sys
from pathlib import Path
from crm_desktop.services import importing
from crm_desktop.store.database import open_store
if __name__ == "__main__":
    store = open_store(Path(sys.argv[1]))
    print("open", flush=True)
    importing.run(store, [Path(sys.argv[2])])
    print("done", flush=True)
"""


def test_a_killed_import_leaves_all_or_nothing(tmp_path: Path) -> None:
    count = 6_000
    lines = [["客户名称", "联系人", "联系电话", "备注"]]
    lines += [[f"第{n}号有限公司", f"王{n}", f"1380000{n:04}", "x"] for n in range(count)]
    path = csv_file(tmp_path, *lines)
    script = tmp_path / "victim.py"
    script.write_text(_VICTIM, encoding="utf-8")
    pick = random.Random(7)
    for attempt in range(4):
        folder = tmp_path / f"book{attempt}"
        open_store(folder).close()
        victim = subprocess.Popen([sys.executable, str(script), str(folder), str(path)], stdout=subprocess.PIPE)
        assert victim.stdout is not None
        assert victim.stdout.readline() == b"open\n"
        time.sleep(pick.uniform(0.05, 1.2))
        if os.name == "posix":
            victim.send_signal(signal.SIGKILL)
        else:
            victim.kill()
        victim.wait()
        victim.stdout.close()
        book = open_store(folder)
        assert rows(book, "SELECT count(*) FROM customer")[0][0] in (0, count)
        assert checking.check(book) == []
        book.close()


def test_due_dates_are_those_that_the_book_would_work_out(store: Store, tmp_path: Path) -> None:
    lines: list[list[object]] = [["客户名称", "客户级别", "热点客户", "收集时间", "录入时间"]]
    lines += [["甲公司", "A", "是", "2026-01-01", "2026-01-02"], ["乙公司", "", "", "", "2026-01-02 10:00"]]
    lines += [["丙公司", "E", "", "2024", ""], ["丁公司", "C", "", "", ""]]
    playbooks.choose(store, "five")
    importing.run(store, [csv_file(tmp_path, *lines)])
    due = rows(store, "SELECT id, next_due_at FROM customer")
    assert [day for _id, day in due][:3] == ["2026-01-04", "2026-02-02", "2024-04-01"]
    with store.step("touch") as step:
        step.db.exec_driver_sql("UPDATE customer SET next_due_at = NULL")
        step.db.exec_driver_sql("UPDATE customer SET remark = 'x'")
    assert rows(store, "SELECT id, next_due_at FROM customer") == due


def _indexes(store: Store) -> list[tuple[object, ...]]:
    return rows(store, "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")


def _many(folder: Path, count: int, prefix: str) -> Path:
    table = [[f"{prefix}{at}有限公司", f"138{at:08d}"] for at in range(count)]
    return csv_file(folder, ["客户名称", "联系电话"], *table, name=f"{prefix}.csv")


def test_a_big_import_leaves_every_index_as_it_was(store: Store, tmp_path: Path) -> None:
    before = _indexes(store)
    laid_aside: list[int] = []

    def watch(done: int, _total: int, _label: str) -> None:
        if done > 4_000 and not laid_aside:
            with store.step("within the import") as step:
                found = step.db.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE type = 'index'").scalar()
                laid_aside.append(len(before) - int(found or 0))

    importing.run(store, [_many(tmp_path, 6_000, "甲")], progress=watch)
    assert laid_aside[0] > 3
    assert _indexes(store) == before
    assert one(store, "PRAGMA integrity_check") == "ok"
    assert one(store, "SELECT count(*) FROM customer INDEXED BY customer_name_key WHERE name_key > ''") == 6_000
    history.undo(store)
    assert one(store, "SELECT count(*) FROM customer") == 0


def test_a_big_import_that_is_cancelled_leaves_every_index_as_it_was(store: Store, tmp_path: Path) -> None:
    before = _indexes(store)

    def stop(done: int, _total: int, _label: str) -> None:
        if done > 4_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.run(store, [_many(tmp_path, 6_000, "甲")], progress=stop)
    assert _indexes(store) == before
    importing.rehearse(store, [_many(tmp_path, 6_000, "甲")])
    assert _indexes(store) == before
    assert one(store, "PRAGMA integrity_check") == "ok"
