"""Backups: verified, thinned by the ladder, restored by one rename."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.messages import UserError
from crm_desktop.store import backup
from crm_desktop.store.database import FILE, Store, open_store
from crm_desktop.store.identity import new_uid

NOW = datetime(2026, 3, 12, 18, 0)


def add(store: Store, name: str) -> None:
    with store.step("customer.add", name=name) as step:
        step.db.exec_driver_sql("INSERT INTO customer(uid, name, name_key) VALUES (?, ?, ?)", (new_uid(), name, name))


def names(store: Store) -> list[str]:
    with store.read() as db:
        return [row[0] for row in db.exec_driver_sql("SELECT name FROM customer ORDER BY id")]


def test_a_backup_is_a_whole_book_of_its_own(store: Store) -> None:
    add(store, "甲")
    copy = backup.make(store.path, reason="test", now=NOW)
    assert copy.name == "book-2026-03-12-18.00.00_test.crm"
    assert backup.check(copy, thorough=True) is None
    assert [(entry.path, entry.at, entry.reason) for entry in backup.listing(store.path)] == [(copy, NOW, "test")]


def test_restore_brings_back_yesterday_and_keeps_today(store: Store) -> None:
    add(store, "甲")
    copy = backup.make(store.path, now=NOW)
    add(store, "乙")
    store.close()
    backup.restore(store.path, copy)
    book = open_store(store.folder)
    assert names(book) == ["甲"]
    book.close()
    kept = next(entry for entry in backup.listing(store.path) if entry.reason == "before-restore")
    backup.restore(store.path, kept.path)
    book = open_store(store.folder)
    assert names(book) == ["甲", "乙"]
    book.close()


def test_a_damaged_backup_is_not_restored(store: Store) -> None:
    copy = backup.make(store.path, now=NOW)
    data = bytearray(copy.read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\x5a" * 4096 * 4
    copy.write_bytes(bytes(data))
    with pytest.raises(UserError, match="damaged"):
        backup.restore(store.path, copy)


def test_a_damaged_book_never_replaces_good_backups(store: Store) -> None:
    for index in range(400):
        add(store, f"客户{index}")
    old = backup.make(store.path, now=NOW - timedelta(days=500))
    store.close()
    data = bytearray(store.path.read_bytes())
    data[4096 * 40 : 4096 * 60] = b"\x5a" * 4096 * 20
    store.path.write_bytes(bytes(data))
    with pytest.raises((UserError, driver.Error)):
        backup.make(store.path, now=NOW)
    assert [entry.path for entry in backup.listing(store.path)] == [old]


@pytest.mark.parametrize(
    ("ages_days", "kept"),
    [
        ([0, 0.2, 0.5, 1.9], 4),
        ([3, 3.1, 3.2], 1),
        (list(range(3, 33)), 12 + 3),
        ([40 + 30 * month for month in range(12)], 12),
        ([400 + index for index in range(200)], 12 + 7 + 6),
    ],
)
def test_the_ladder_keeps_two_days_then_daily_weekly_monthly(ages_days: list[float], kept: int) -> None:
    times = [NOW - timedelta(days=age) for age in ages_days]
    assert len(backup.keep(times, NOW)) == kept


def test_thinning_removes_only_what_this_program_named(store: Store) -> None:
    folder = backup.folder_of(store.path)
    folder.mkdir(parents=True)
    stranger = folder / "notes.crm"
    stranger.write_text("mine")
    for hour in range(3):
        backup.make(store.path, now=NOW - timedelta(days=90, hours=hour))
    backup.make(store.path, now=NOW)
    assert stranger.exists()
    assert len(backup.listing(store.path)) == 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "is empty"), (b"not a database at all, just text" * 200, "damaged or not a book")],
)
def test_a_lost_or_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        open_store(tmp_path)
    assert (tmp_path / FILE).read_bytes() == content


def test_no_fresh_book_where_backups_say_one_existed(store: Store) -> None:
    backup.make(store.path, now=NOW)
    store.close()
    store.path.unlink()
    with pytest.raises(UserError, match="missing"):
        open_store(store.folder)
