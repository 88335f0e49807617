"""Killing the program during an import at random moments leaves the whole book, with all of the import or nothing."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from crm_desktop.store import backup
from crm_desktop.store.database import FILE, open_store

ROWS = 6_000
"""Enough for the ways of a large import: indexes laid aside, the log folded afterwards."""
KILLS = 5


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A customers sheet that takes long enough to be killed in the middle."""
    path = tmp_path_factory.mktemp("kill") / "客户.xlsx"
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("客户信息表")
    for column, title in enumerate(("客户名称", "所属行业", "联系人", "职务", "联系方式", "客户需求", "预算范围")):
        sheet.write_string(0, column, title)
    for row in range(1, ROWS + 1):
        cells = (f"测试{row}号机械有限公司", "制造业", "王总", "总经理", f"138{row:08d}", "供应链管理软件", "30-50万")
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text)
    book.close()
    return path


def start(words: Sequence[str], data: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "crm_desktop", *words, "--data", str(data), "--json"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def customers(data: Path) -> int:
    store = open_store(data)
    with store.read() as db:
        count = int(db.exec_driver_sql("SELECT count(*) FROM customer").scalar_one())
        found = int(db.exec_driver_sql("SELECT count(*) FROM customer_search").scalar_one())
        open_steps = int(db.exec_driver_sql("SELECT count(*) FROM open_step").scalar_one())
    store.close()
    assert (found, open_steps) == (count, 0)
    return count


@pytest.mark.timeout(300)
def test_all_or_nothing_after_kill(workbook: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    began = time.monotonic()
    assert start(["import", str(workbook)], whole).wait() == 0
    full_time = time.monotonic() - began
    assert customers(whole) == ROWS
    chance = random.Random(20240305)
    for attempt in range(KILLS):
        data = tmp_path / str(attempt)
        open_store(data).close()
        process = start(["import", str(workbook)], data)
        time.sleep(full_time * chance.uniform(0.3, 1.0))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert customers(data) in (0, ROWS)
        assert backup.check(data / FILE, thorough=True) is None
        # the book goes on working: the same import again completes it
        assert start(["import", str(workbook)], data).wait() == 0
        assert customers(data) == ROWS
