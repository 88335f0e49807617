"""Opening books of every released version, newer ones and foreign files."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from crm_desktop.domain.messages import UserError
from crm_desktop.services import history
from crm_desktop.store import backup, change_log, migrations
from crm_desktop.store.database import FILE, Store, open_store

FIXTURES = Path(__file__).parent.parent / "fixtures" / "books"


@pytest.mark.parametrize("version", sorted(int(path.stem.removeprefix("v")) for path in FIXTURES.glob("v*.crm")))
def test_a_book_of_every_version_opens_whole(tmp_path: Path, version: int) -> None:
    shutil.copy(FIXTURES / f"v{version}.crm", tmp_path / FILE)
    store = open_store(tmp_path)
    with store.read() as db:
        found = db.exec_driver_sql(
            "SELECT c.name, k.name, p.key FROM customer c JOIN contact k ON k.customer_id = c.id "
            "JOIN contact_point p ON p.contact_id = k.id"
        ).all()
    assert [tuple(row) for row in found] == [("华信达科技有限公司", "王总", "13800000000")]
    assert history.undo(store) is not None
    with store.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM customer").scalar() == 0
    store.close()
    assert backup.check(store.path, thorough=True) is None


def test_a_newer_book_is_refused_politely(store: Store) -> None:
    store.close()
    db = driver.connect(str(store.path))
    db.execute(f"PRAGMA user_version = {migrations.VERSION + 1}")
    db.close()
    with pytest.raises(UserError, match="newer version"):
        open_store(store.folder)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    db = driver.connect(str(tmp_path / FILE))
    db.execute("CREATE TABLE note(id INTEGER)")
    db.close()
    with pytest.raises(UserError, match="not a customer book"):
        open_store(tmp_path)


def test_a_migration_is_preceded_by_a_backup_and_rolls_back_whole(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def widen(db: Connection) -> None:
        db.exec_driver_sql("ALTER TABLE customer ADD COLUMN shoe_size TEXT")
        raise RuntimeError("power cut")

    store.close()
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    monkeypatch.setitem(migrations.STEPS, migrations.VERSION, widen)
    with pytest.raises(RuntimeError, match="power cut"):
        open_store(store.folder)
    assert [copy.reason for copy in backup.listing(store.path)] == [f"before-v{migrations.VERSION}"]
    db = driver.connect(str(store.path))
    assert "shoe_size" not in [row[1] for row in db.execute("PRAGMA table_info(customer)")]
    assert db.execute("PRAGMA user_version").fetchone()[0] == migrations.VERSION - 1
    db.close()


def test_a_migration_keeps_children_and_renews_the_triggers(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.close()
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    monkeypatch.setitem(
        migrations.STEPS,
        migrations.VERSION,
        lambda db: db.exec_driver_sql("UPDATE option SET name_en = 'First' WHERE kind = 'grade' AND name = 'A'"),
    )
    book = open_store(store.folder)
    with pytest.raises(DBAPIError, match="NOT NULL"), book.engine.begin() as db:
        db.exec_driver_sql("DELETE FROM option")
    with book.read() as db:
        assert db.exec_driver_sql("SELECT name_en FROM option WHERE name = 'A'").scalar() == "First"
    book.close()


def test_the_noted_triggers_are_those_of_the_schema() -> None:
    """A book that carries this fingerprint opens without SQLAlchemy: write the new one into migrations.TRIGGERS."""
    assert change_log.fingerprint() == migrations.TRIGGERS


def test_a_current_book_is_read_without_sqlalchemy(store: Store) -> None:
    store.close()
    code = (
        "import sys; from pathlib import Path; from crm_desktop.store.database import open_store; "
        "from crm_desktop.services.lists import CustomerList; found = CustomerList(open_store(Path(sys.argv[1]))); "
        "found.rows(found.ids('name', False)); found.counts(); assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(store.folder)], check=True)


def test_a_book_of_before_gets_the_due_dates_of_the_present_rules(store: Store) -> None:
    with store.step("customer.add") as step:
        customer = step.db.exec_driver_sql(
            "INSERT INTO customer(uid, number, name, name_key, entered_at, created_at) "
            "VALUES ('u', 'KH1', '甲公司', '甲公司', '2024-02-01', '2024-02-01')"
        ).lastrowid
    with store.read() as db:
        due = db.exec_driver_sql("SELECT next_due_at FROM customer").scalar()
    folder = store.folder
    with store.step("test") as step:
        step.db.exec_driver_sql("UPDATE setting SET value = '1:old' WHERE key = 'triggers'")
    store.close()
    file = driver.connect(str(folder / FILE))
    for (trigger,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        file.execute(f'DROP TRIGGER "{trigger}"')
    file.execute("UPDATE customer SET next_due_at = '2021-01-01' WHERE id = ?", (customer,))
    file.commit()
    file.close()
    again = open_store(folder)
    with again.read() as db:
        assert db.exec_driver_sql("SELECT next_due_at FROM customer").scalar() == due
    again.close()


def _shape(path: Path) -> dict[str, object]:
    """Columns, references and indexes of a book, whatever their order and spelling."""
    db = driver.connect(str(path))
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    names = [name for (name,) in tables if not name.startswith(("sqlite_", "customer_search"))]
    shape: dict[str, object] = {
        name: (
            sorted(row[1:6] for row in db.execute(f"PRAGMA table_info('{name}')")),
            sorted(row[2:5] for row in db.execute(f"PRAGMA foreign_key_list('{name}')")),
        )
        for name in names
    }
    shape["indexes"] = {
        name: " ".join(sql.split())
        for name, sql in db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    }
    shape["lists"] = sorted(db.execute("SELECT kind, name, position, synonyms FROM option"))
    db.close()
    return shape


def test_a_migrated_book_has_the_shape_of_a_fresh_one(tmp_path: Path) -> None:
    old, fresh = tmp_path / "old", tmp_path / "fresh"
    old.mkdir()
    shutil.copy(FIXTURES / "v1.crm", old / FILE)
    for folder in (old, fresh):
        open_store(folder).close()
    assert _shape(old / FILE) == _shape(fresh / FILE)
