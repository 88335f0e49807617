"""The write-ahead log of a large step: folded into the file after the commit, beside other work."""

import shutil
import threading
from pathlib import Path

import pytest

from crm_desktop.store import tables
from crm_desktop.store.database import FILE, Step, Store, open_store
from crm_desktop.store.identity import new_uids

ROWS = 8_000


def fill(step: Step) -> None:
    rows = [(uid, f"客户{at}", f"客户{at}", "2026-01-01") for at, uid in enumerate(new_uids(ROWS))]
    step.bulk_insert(tables.customer, ("uid", "name", "name_key", "created_at"), rows)


def pages_at_once(store: Store) -> int:
    """Pages of the log from which on the next step folds it within its commit."""
    with store.step("customer.edit") as step:
        return int(step.db.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one())


def in_the_file_alone(store: Store, folder: Path) -> int:
    """Customers that stand in the book's file, without its log."""
    folder.mkdir()
    shutil.copy(store.path, folder / FILE)
    copy = open_store(folder)
    with copy.read() as db:
        count = int(db.exec_driver_sql("SELECT count(*) FROM customer").scalar_one())
    copy.close()
    return count


def folding() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "log folding"]


def test_a_large_step_is_in_the_file_soon_after(store: Store, tmp_path: Path) -> None:
    with store.step("import") as step:
        step.fold_later()
        fill(step)
    for thread in folding():
        thread.join()
    assert in_the_file_alone(store, tmp_path / "copy") == ROWS
    assert pages_at_once(store) > 0


def test_the_book_can_be_read_and_written_meanwhile(store: Store) -> None:
    for _ in range(3):
        with store.step("import") as step:
            step.fold_later()
            fill(step)
        with store.read() as db:
            assert int(db.exec_driver_sql("SELECT count(*) FROM customer").scalar_one()) % ROWS == 0
    store.close()
    assert not folding()
    again = open_store(store.folder)
    with again.read() as db:
        assert int(db.exec_driver_sql("SELECT count(*) FROM customer").scalar_one()) == 3 * ROWS
    again.close()


def test_a_large_step_that_fails_folds_nothing(store: Store) -> None:
    def fail_midway() -> None:
        with store.step("import") as step:
            step.fold_later()
            fill(step)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_midway()
    assert not folding()
    assert pages_at_once(store) > 0
