"""The first ten minutes with the installed program on a real desktop: import, look, log a call, export, quit."""

import json
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from screens import Screen, settled

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e"), pytest.mark.timeout(300)]
PATIENCE = 40


def listed(program: Path, data: Path, what: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [str(program), "list", what, "--data", str(data), "--json"], capture_output=True, text=True, check=True
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for something another process does; there is no signal to wait for across the desktop."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            pytest.fail(f"waited in vain until {what}")
        time.sleep(0.3)


def test_import_log_export_quit(screen: Screen, installed: Path, fixtures: Path, tmp_path: Path) -> None:
    data, source, target = tmp_path / "book", tmp_path / "four.xlsx", tmp_path / "out.xlsx"
    shutil.copy(fixtures / "files" / "四张模板.xlsx", source)
    program = subprocess.Popen(
        [str(installed), "--data", str(data), "--lang", "zh_CN", "--theme", "light"], env=screen.env
    )
    try:
        screen.window("客户簿")
        settled(program.pid)
        screen.keys("ctrl+i")
        settled(program.pid)
        screen.keys("Return")
        settled(program.pid)
        screen.type(str(source))
        screen.keys("Return")
        settled(program.pid)
        screen.keys("ctrl+Return")
        until(lambda: len(listed(installed, data, "customers")) == 4, "four customers are in the book")
        settled(program.pid)
        screen.keys("Escape")
        screen.keys("ctrl+2")
        settled(program.pid)
        screen.keys("Home", "l")
        settled(program.pid)
        screen.type("hello")
        screen.keys("ctrl+Return")
        until(lambda: len(listed(installed, data, "follow-ups")) == 3, "the call is logged")
        settled(program.pid)
        screen.keys("ctrl+e")
        settled(program.pid)
        screen.keys("ctrl+Return")
        settled(program.pid)
        screen.keys("ctrl+a")
        screen.type(str(target))
        screen.keys("Return")
        until(target.exists, "the workbook is written")
        settled(program.pid)
        screen.keys("Escape")
        screen.keys("ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        if program.poll() is None:
            screen.shot(tmp_path / "stuck.png")
            program.kill()
            program.wait()
    book = load_workbook(target)
    assert book.sheetnames[:4] == ["客户信息表", "跟进计划表", "客户分级表", "客户转化记录表"]
    assert [book[name].max_row for name in book.sheetnames[:4]] == [5, 4, 4, 3]
    assert any(cell.value == "hello" for row in book["跟进计划表"].iter_rows() for cell in row)
