"""A statement that takes long asks whether to go on, and ends when it shall not."""

from pathlib import Path

import pytest

from crm_desktop.domain.progress import Cancelled
from crm_desktop.store import reading
from crm_desktop.store.database import open_store

LONG = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000000000) SELECT count(*) FROM n"


def test_a_running_statement_is_ended_by_who_asked(tmp_path: Path) -> None:
    store = open_store(tmp_path / "book")
    asked = []

    def ask() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise Cancelled

    with pytest.raises(Cancelled), store.read(ask) as db:
        db.exec_driver_sql(LONG).scalar_one()
    assert len(asked) == 3
    # the connection is as good as before, and asks nobody any more
    with store.read() as db:
        assert db.exec_driver_sql("SELECT 1").scalar_one() == 1
    assert len(asked) == 3
    store.close()


def test_what_goes_wrong_otherwise_stays_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "OFTEN", 1)
    store = open_store(tmp_path / "book")
    asked = []
    with pytest.raises(Exception, match="no such table"), store.read(lambda: asked.append(1)) as db:
        db.exec_driver_sql("SELECT * FROM no_table")
    with store.read(lambda: asked.append(1)) as db:
        assert db.exec_driver_sql("SELECT sum(id) FROM option").scalar_one() > 0
    assert asked
    store.close()


def test_connections_are_ready_for_reads_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path / "book")
    store.warm(3)
    monkeypatch.setattr(store._readers, "_connect", lambda: pytest.fail("a read waited for its connection"))
    with store.read() as one, store.read() as other, store.read() as third:
        assert [db.exec_driver_sql("SELECT 1").scalar_one() for db in (one, other, third)] == [1, 1, 1]
    store.close()
