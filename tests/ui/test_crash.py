"""When things go wrong: the report of a bug, and a book that cannot be opened."""

from pathlib import Path

import pytest
from desk import Desk
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.messages import UserError
from crm_desktop.services import books, customers
from crm_desktop.store.database import FILE, open_store
from crm_desktop.ui.crash import CrashHandler, describe
from crm_desktop.ui.crash_dialog import CrashDialog
from crm_desktop.ui.trouble import TroubleWindow


def fail() -> Exception:
    try:
        int("tel 13800000001 ")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_bug_is_written_down_and_shown(desk: Desk, tmp_path: Path, expected_log: list[str]) -> None:
    expected_log.append("uncaught exception")
    handler = CrashHandler(tmp_path, desk.window)
    error = fail()
    with desk.bot.waitSignal(handler.crashed) as crashed:
        handler.handle(type(error), error, error.__traceback__)
    report, path = crashed.args
    assert Path(path).read_text(encoding="utf-8") == report
    CrashDialog(report, path, desk.window).open()
    assert desk.sees("Something went wrong")
    assert desk.sees(path)
    desk.click("Copy report")
    assert "ValueError" in QApplication.clipboard().text()
    desk.click("Go on")


def test_the_report_names_no_telephone() -> None:
    error = fail()
    assert "13800000001" not in describe(type(error), error, error.__traceback__)


@pytest.fixture
def damaged(data: Path) -> Path:
    store = open_store(data)
    customers.add(store, {"name": "甲科技有限公司"})
    books.backup_now(store, "before-password")
    store.close()
    (data / FILE).write_bytes(b"no database at all" * 400)
    return data


def test_a_damaged_book_is_restored_from_its_backup(damaged: Path, qtbot: QtBot) -> None:
    with pytest.raises(UserError) as error:
        open_store(damaged)
    window = TroubleWindow(damaged, error.value.message, restart=False)
    qtbot.addWidget(window)
    window.show()
    assert window.state.line.isVisible()
    assert "damaged" in window.state.line.text()
    assert window.choice.currentText().endswith("before the password changed")
    window.retry()
    assert window.isVisible()
    with qtbot.waitSignal(window.solved):
        window.restore()
    assert not window.isVisible()
    open_store(damaged).close()
