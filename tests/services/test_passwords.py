"""A book with a password: set, changed, taken off, all or nothing; its backups; that nothing can be read without."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from made_files import one

from crm_desktop.domain.messages import UserError
from crm_desktop.services import book_settings, books, checking, customers, demo, drafts, history, passwords
from crm_desktop.store import backup, keys, rekey
from crm_desktop.store.database import FILE, Store, open_store

NAME = "苏州合盛精工机械有限公司"
SECRET, OTHER = "青山-2026", "another one"
COUNT = "SELECT count(*) FROM customer"


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # deriving keys is slow on purpose, and here it is done all the time
    monkeypatch.setattr(keys, "_COST", 1 << 8)
    keys.forget_all()
    yield
    keys.forget_all()


def names(folder: Path) -> list[str]:
    book = open_store(folder)
    try:
        with book.read() as db:
            return [str(row[0]) for row in db.exec_driver_sql("SELECT name FROM customer ORDER BY id")]
    finally:
        book.close()


def put(store: Store, new: str, old: str = "") -> None:
    """With all backups, as the window does it."""
    passwords.put(store, new, old)
    done: frozenset[Path] = frozenset()
    while (more := passwords.follow(store, done)) != done:
        done = more


def holds_name(folder: Path) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return any(NAME.encode() in path.read_bytes() for path in files)


def test_a_password_is_set_changed_and_taken_off_with_all_the_book_and_its_backups(store: Store) -> None:
    customers.add(store, {"name": NAME})
    books.backup_now(store)
    assert holds_name(store.folder)
    assert not passwords.is_set(store)
    put(store, SECRET)
    assert passwords.is_set(store)
    assert not holds_name(store.folder)
    # the store goes on as if nothing had happened, undo and all
    customers.add(store, {"name": "乙公司"})
    assert one(store, COUNT) == 2
    history.undo(store)
    assert one(store, COUNT) == 1
    assert checking.check(store) == []
    copy = books.backup_now(store)
    assert keys.salt_of(copy) == keys.salt_of(store.path)
    assert backup.check(copy, thorough=True) is None
    with pytest.raises(UserError, match="not right"):
        passwords.put(store, OTHER, "wrong one")
    put(store, OTHER, SECRET)
    store.close()
    keys.forget_all()
    with pytest.raises(keys.LockedError, match=r"book\.crm has a password"):
        open_store(store.folder)
    for wrong in (SECRET, "", OTHER.upper()):
        with pytest.raises(UserError, match="not right"):
            passwords.unlock(store.path, wrong)
    passwords.unlock(store.path, OTHER)
    assert names(store.folder) == [NAME]
    again = open_store(store.folder)
    put(again, "", OTHER)
    assert not passwords.is_set(again)
    again.close()
    keys.forget_all()
    assert names(store.folder) == [NAME]
    assert all(not keys.salt_of(kept.path) for kept in backup.listing(store.path))


def test_what_was_typed_and_not_saved_is_covered_too(store: Store) -> None:
    draft = drafts.FormDraft(drafts.fresh_key(), 0, "2026-03-01T09:00", {"name": NAME})
    drafts.keep(store, draft)
    assert holds_name(store.folder)
    put(store, SECRET)
    assert not holds_name(store.folder)
    assert drafts.latest(store, 0) == draft
    drafts.keep(store, replace(draft, values={"name": NAME, "need": "CRM"}))
    assert not holds_name(store.folder)
    passwords.put(store, "", SECRET)
    assert [one.values["need"] for one in [drafts.latest(store, 0)] if one] == ["CRM"]
    passwords.put(store, OTHER)
    keys.forget_all()
    assert drafts.latest(store, 0) is None
    passwords.unlock(store.path, OTHER)


def test_a_short_password_is_refused_and_a_read_in_progress_is_waited_for(store: Store) -> None:
    customers.add(store, {"name": NAME})
    with pytest.raises(UserError, match="6 characters"):
        passwords.put(store, "12345")
    assert not passwords.is_set(store)
    with store.read() as db:
        setting = threading.Thread(target=passwords.put, args=(store, SECRET))
        setting.start()
        time.sleep(0.8)
        assert setting.is_alive()
        assert db.exec_driver_sql(COUNT).scalar() == 1
    setting.join()
    assert passwords.is_set(store)
    assert one(store, COUNT) == 1


def test_who_writes_meanwhile_from_outside_stops_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    customers.add(store, {"name": NAME})
    real = rekey._compare

    def compare(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        db = driver.connect(str(store.path))
        db.execute("INSERT INTO step(kind, args, at) VALUES ('setting.edit', '{}', '2026-01-01T00:00:00')")
        db.commit()
        db.close()

    monkeypatch.setattr(rekey, "_compare", compare)
    with pytest.raises(UserError, match="Something else is using the book"):
        passwords.put(store, SECRET)
    assert not passwords.is_set(store)
    assert one(store, COUNT) == 1
    assert not (store.folder / books.LEFT).exists()


def test_a_backup_of_another_password_asks_for_it(store: Store) -> None:
    customers.add(store, {"name": NAME})
    passwords.put(store, SECRET)
    first = books.backup_now(store)
    put(store, OTHER, SECRET)
    customers.add(store, {"name": "乙公司"})
    # as it stood before the password was changed
    old = first.read_bytes()
    book_settings.restore(store, first)
    assert one(store, COUNT) == 1
    salt = keys.fresh_salt()
    foreign = first.with_name("book-2026-01-02-03.04.05.crm")
    foreign.write_bytes(old)
    keys.remember(salt, keys.derive("yet another", salt))
    rekey.recode(foreign, salt, keys.key_of(salt))
    keys._keys.pop(salt)
    with pytest.raises(keys.LockedError):
        book_settings.restore(store, foreign)
    assert one(store, COUNT) == 1
    passwords.unlock(foreign, "yet another")
    book_settings.restore(store, foreign)
    assert one(store, COUNT) == 1
    assert keys.salt_of(store.path) == salt


def test_a_backup_without_a_password_comes_back_when_the_password_is_forgotten(store: Store) -> None:
    customers.add(store, {"name": NAME})
    store.close()
    copy = backup.make(store.path)
    kept = copy.read_bytes()
    book = open_store(store.folder)
    passwords.put(book, SECRET)
    book.close()
    keys.forget_all()
    copy.write_bytes(kept)
    backup.restore(store.path, copy)
    assert names(store.folder) == [NAME]
    # the book that nobody could open is kept as it was
    assert any(keys.is_locked(one.path) for one in backup.listing(store.path) if one.reason == "before-restore")


def test_a_password_stands_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes("\ufeff青山-2026\r\nmore".encode())
    assert passwords.from_file(path) == SECRET
    with pytest.raises(UserError, match="cannot be read"):
        passwords.from_file(tmp_path / "none")


def test_what_an_interrupted_change_left_is_cleared_and_backups_catch_up(store: Store) -> None:
    customers.add(store, {"name": NAME})
    books.backup_now(store)
    plain = backup.listing(store.path)[0].path.read_bytes()
    put(store, SECRET)
    backup.listing(store.path)[-1].path.write_bytes(plain)
    (store.folder / books.LEFT).write_bytes(b"half")
    books.begin_run(store.folder)
    assert not (store.folder / books.LEFT).exists()
    books.tend(store)
    assert not holds_name(store.folder)


CHANGE = """
import sys
from pathlib import Path
from crm_desktop.services import passwords
from crm_desktop.store import keys
from crm_desktop.store.database import open_store
keys._COST = 1 << 8
folder = Path(sys.argv[1])
old, new = "", "secret one"
while True:
    if old:
        passwords.unlock(folder / "book.crm", old)
    store = open_store(folder)
    print("go", flush=True)
    passwords.put(store, new, old)
    passwords.follow(store)
    store.close()
    old, new = new, "" if new else "secret one"
"""


def test_killed_at_any_moment_the_book_is_whole(store: Store) -> None:
    demo.fill(store, customers=60, seed=1, today=date.today())
    count = one(store, COUNT)
    store.close()
    dice = random.Random(4)
    for _ in range(5):
        keys.forget_all()
        if keys.salt_of(store.path):
            passwords.unlock(store.path, "secret one")
            book = open_store(store.folder)
            passwords.put(book, "", "secret one")
            book.close()
        process = subprocess.Popen([sys.executable, "-c", CHANGE, str(store.folder)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(dice.uniform(0.0, 0.5))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        keys.forget_all()
        if keys.salt_of(store.path):
            passwords.unlock(store.path, "secret one")
        book = open_store(store.folder)
        assert one(book, COUNT) == count
        assert checking.check(book) == []
        book.close()
        for copy in backup.listing(store.path):
            passwords.unlock(copy.path, "secret one")
            assert backup.check(copy.path, thorough=True) is None
            copy.path.unlink()


def test_a_plain_book_needs_nothing_of_it(store: Store) -> None:
    """No password: nothing is derived, and the file is looked into once, when it is opened."""
    assert keys.salt_of(store.path) == b""
    assert not keys.is_locked(store.path)
    assert (store.folder / FILE) == store.path


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_journal_left_behind_is_taken_back(store: Store, secret: str) -> None:
    """Ended while the log was being folded: what was half written is undone by whoever opens the book next."""
    customers.add(store, {"name": NAME})
    if secret:
        passwords.put(store, secret)
    store.close()
    db = keys.connect(store.path)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    db.execute("CREATE TABLE half(text)")
    db.execute("INSERT INTO half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
               "SELECT hex(randomblob(200)) FROM n")  # fmt: skip
    journal = store.path.with_name(f"{FILE}-journal")
    assert journal.exists()
    book, kept = store.path.read_bytes(), journal.read_bytes()
    db.rollback()
    db.close()
    store.path.write_bytes(book)
    journal.write_bytes(kept)
    keys.forget_all()
    if secret:
        passwords.unlock(store.path, secret)
    assert names(store.folder) == [NAME]
    assert not journal.exists()


def test_the_command_line_takes_it_from_the_environment_or_a_file_and_never_as_an_argument(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    customers.add(store, {"name": NAME})
    monkeypatch.undo()
    passwords.put(store, SECRET)
    store.close()
    secret = tmp_path / "secret.txt"
    secret.write_text(f"{SECRET}\n", encoding="utf-8")

    def run(*words: str, password: str = "") -> tuple[int, str, str]:
        environment = {key: text for key, text in os.environ.items() if key != passwords.VARIABLE}
        environment |= {passwords.VARIABLE: password} if password else {}
        command = [sys.executable, "-m", "crm_desktop", *words, "--data", str(store.folder)]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        return done.returncode, done.stdout, done.stderr

    missing = "crm-desktop: book.crm has a password: set CRM_PASSWORD or give --password-file FILE.\n"
    wrong = "crm-desktop: The password is not right.\n"
    assert run("list", "customers") == (2, "", missing)
    assert run("check", password="wrong one") == (2, "", wrong)
    code, out, _ = run("list", "customers", "--json", password=SECRET)
    assert (code, NAME in out) == (0, True)
    assert run("--password-file", str(secret), "check")[:2] == (0, "The book is whole.\n")
    assert "unrecognized arguments" in run("list", "customers", "--password", SECRET)[2]
    nothing = run("list", "customers", "--password-file", str(tmp_path / "none"))
    assert (nothing[0], nothing[2].count("\n")) == (2, 1)
