"""The book itself: backups, clean ends, kept files, the example."""

from pathlib import Path

import pytest

from crm_desktop.domain.messages import UserError
from crm_desktop.services import attachments, books, customers, history
from crm_desktop.store import backup
from crm_desktop.store.database import Store


def test_a_backup_is_made_only_when_something_happened(store: Store) -> None:
    assert books.is_empty(store)
    assert books.backup_if_changed(store) is None
    customers.add(store, {"name": "甲公司"})
    assert not books.is_empty(store)
    made = books.backup_if_changed(store, "test")
    assert made is not None
    assert backup.check(made) is None
    assert books.backup_if_changed(store) is None


def test_an_unclean_end_is_noticed(tmp_path: Path) -> None:
    assert books.begin_run(tmp_path)
    assert not books.begin_run(tmp_path)
    books.end_run(tmp_path)
    assert books.begin_run(tmp_path)


def test_the_check_of_a_book(store: Store, tmp_path: Path) -> None:
    assert books.problem(store.folder) is None
    assert books.problem(tmp_path / "nowhere") is None


def test_files_are_kept_by_content(store: Store, tmp_path: Path) -> None:
    customer_id = customers.add(store, {"name": "甲公司"})
    offer, copy = tmp_path / "报价.pdf", tmp_path / "报价_v2.pdf"
    offer.write_bytes(b"same")
    copy.write_bytes(b"same")
    ids = attachments.attach(store, customer_id, [offer, copy])
    assert [one.name for one in attachments.listing(store, customer_id)] == ["报价_v2.pdf", "报价.pdf"]
    assert attachments.file_of(store, ids[0]).read_bytes() == b"same"
    assert attachments.file_of(store, ids[0]) == attachments.file_of(store, ids[1])
    attachments.remove(store, ids)
    assert attachments.listing(store, customer_id) == []
    history.undo(store)
    assert len(attachments.listing(store, customer_id)) == 2
    attachments.file_of(store, ids[0]).unlink()
    with pytest.raises(UserError, match="missing"):
        attachments.file_of(store, ids[0])
    assert attachments.attach(store, customer_id, []) == []


def test_a_file_that_cannot_be_read_leaves_nothing(store: Store, tmp_path: Path) -> None:
    customer_id = customers.add(store, {"name": "甲公司"})
    with pytest.raises(UserError, match="could not be kept"):
        attachments.attach(store, customer_id, [tmp_path / "nowhere.pdf"])
    assert list((store.folder / "attachments").iterdir()) == []


def test_a_folder_that_takes_no_file_says_so(store: Store, tmp_path: Path) -> None:
    customer_id = customers.add(store, {"name": "甲公司"})
    offer = tmp_path / "报价.pdf"
    offer.write_bytes(b"same")
    (store.folder / "attachments").write_bytes(b"in the way")
    with pytest.raises(UserError, match="could not be kept"):
        attachments.attach(store, customer_id, [offer])
