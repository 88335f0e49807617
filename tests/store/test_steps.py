"""The one door for writes: steps, the change log, undo and redo."""

import pytest
from sqlalchemy.exc import DBAPIError

from crm_desktop.domain.messages import UserError
from crm_desktop.services import history
from crm_desktop.store import tables
from crm_desktop.store.change_log import MANY_ROWS, ChangeSet
from crm_desktop.store.database import Step, Store, open_store
from crm_desktop.store.identity import new_uid, new_uids


def add(step: Step, name: str, **columns: object) -> int:
    names = ["uid", "name", "name_key", "created_at", *columns]
    row = step.db.exec_driver_sql(
        f"INSERT INTO customer({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
        (new_uid(), name, name, "2026-01-01", *columns.values()),
    )
    return int(row.lastrowid)


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as db:
        return {
            table.name: [tuple(row) for row in db.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY id')]
            for table in tables.logged
        }


def test_a_write_outside_a_step_fails(store: Store) -> None:
    with pytest.raises(DBAPIError, match="NOT NULL"), store.engine.begin() as db:
        db.exec_driver_sql("UPDATE option SET name = 'x'")


def test_a_step_that_fails_leaves_nothing(store: Store) -> None:
    def fail_midway() -> None:
        with store.step("customer.add") as step:
            add(step, "甲")
            raise ZeroDivisionError

    before = dump(store)
    with pytest.raises(ZeroDivisionError):
        fail_midway()
    assert dump(store) == before
    assert history.next_undo(store) is None


def test_a_step_that_changes_nothing_is_not_undoable(store: Store) -> None:
    with store.step("customer.edit") as step:
        step.db.exec_driver_sql("UPDATE option SET name = name")
    assert history.next_undo(store) is None


def test_one_change_set_per_step_names_tables_and_rows(store: Store) -> None:
    heard: list[ChangeSet] = []
    store.listeners.append(heard.append)
    with store.step("customer.add", origin="form", name="甲") as step:
        customer_id = add(step, "甲")
        step.db.exec_driver_sql("UPDATE customer SET hot = 1 WHERE id = ?", (customer_id,))
    assert [(changes.kind, changes.origin, dict(changes.tables), changes.added) for changes in heard] == [
        ("customer.add", "form", {"customer": frozenset({customer_id})}, frozenset({"customer"}))
    ]


def test_many_rows_are_announced_as_all_rows(store: Store) -> None:
    heard: list[ChangeSet] = []
    store.listeners.append(heard.append)
    with store.step("import") as step:
        uids = new_uids(MANY_ROWS + 1)
        step.bulk_insert(tables.customer, ("uid", "name", "name_key"), [(uid, "x", "x") for uid in uids])
    assert heard[0].tables == {"customer": None}


def test_undo_and_redo_of_insert_update_and_delete(store: Store) -> None:
    with store.step("customer.add", name="甲") as step:
        first = add(step, "甲", remark="一")
    empty_of_edits = dump(store)
    with store.step("customer.edit", name="甲") as step:
        step.db.exec_driver_sql("UPDATE customer SET remark = '二', hot = 1 WHERE id = ?", (first,))
        step.db.exec_driver_sql("UPDATE customer SET remark = '三' WHERE id = ?", (first,))
        contact = step.db.exec_driver_sql(
            "INSERT INTO contact(uid, customer_id, name) VALUES (?, ?, '王')", (new_uid(), first)
        ).lastrowid
        step.db.exec_driver_sql("DELETE FROM contact WHERE id = ?", (contact,))
    edited = dump(store)
    undone = history.undo(store)
    assert undone is not None
    assert (undone.kind, dict(undone.args), undone.left) == ("customer.edit", {"name": "甲"}, ())
    assert dump(store) == empty_of_edits
    assert history.redo(store) is not None
    assert dump(store) == edited
    assert history.undo(store) is not None
    assert history.undo(store) is not None
    assert dump(store)["customer"] == []
    assert history.undo(store) is None
    assert history.redo(store) is not None
    assert history.redo(store) is not None
    assert history.redo(store) is None
    assert dump(store) == edited


def test_a_new_gesture_ends_the_redo(store: Store) -> None:
    with store.step("customer.add") as step:
        add(step, "甲")
    history.undo(store)
    with store.step("customer.add") as step:
        add(step, "乙")
    assert history.redo(store) is None


def test_undo_reaches_across_a_restart(store: Store) -> None:
    with store.step("import", file="四张模板.xlsx") as step:
        step.bulk_insert(
            tables.customer, ("uid", "name", "name_key"), [(new_uid(), "甲", "甲"), (new_uid(), "乙", "乙")]
        )
    store.close()
    again = open_store(store.folder)
    full = dump(again)
    assert history.undo(again) is not None
    assert dump(again)["customer"] == []
    assert history.redo(again) is not None
    assert dump(again) == full
    again.close()


def test_undo_of_an_older_step_keeps_what_was_edited_since(store: Store) -> None:
    with store.step("customer.add") as step:
        one, two = add(step, "甲", remark="a"), add(step, "乙", remark="a")
    with store.step("customer.bulk_edit") as step:
        step.db.exec_driver_sql("UPDATE customer SET remark = 'b'")
    with store.step("customer.edit") as step:
        step.db.exec_driver_sql("UPDATE customer SET remark = 'c' WHERE id = ?", (two,))
    bulk = history.steps(store)[1]
    assert history.undo_step(store, bulk.id).left == (("customer", two),)
    with store.read() as db:
        assert [tuple(row) for row in db.exec_driver_sql("SELECT id, remark FROM customer ORDER BY id")] == [
            (one, "a"),
            (two, "c"),
        ]


def test_undo_frees_no_id_for_reuse(store: Store) -> None:
    with store.step("customer.add") as step:
        first = add(step, "甲")
    history.undo(store)
    with store.step("customer.add") as step:
        assert add(step, "乙") > first


def test_a_book_opened_for_reading_refuses_steps(store: Store) -> None:
    reader = open_store(store.folder, read_only=True)
    with pytest.raises(UserError, match="reading only"), reader.step("customer.add"):
        pass
    reader.close()
