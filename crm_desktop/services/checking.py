"""Is the book whole: the database's own checks, the search index, and the files beside it."""

from crm_desktop.services.attachments import FOLDER
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

_SHOWN = 20


def check(store: Store) -> list[str]:
    """What is wrong, one English sentence each; empty when the book is whole."""
    with store.read() as db:
        found = [*_integrity(db), *_references(db), *_index(db), *_files(store, db)]
    return found + _inside_index(store)


def _integrity(db: Connection) -> list[str]:
    rows = [str(row[0]) for row in db.exec_driver_sql(f"PRAGMA integrity_check({_SHOWN})")]
    return [f"Database: {row}" for row in rows if row != "ok"]


def _references(db: Connection) -> list[str]:
    rows = db.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_SHOWN)
    return [f"Broken reference: {table} row {row_id} points to a missing {parent}" for table, row_id, parent, _ in rows]


def _index(db: Connection) -> list[str]:
    """The index must be sound in itself and hold exactly the customers that are not in the bin."""
    missing = db.exec_driver_sql(
        "SELECT count(*) FROM customer WHERE deleted_at IS NULL AND id NOT IN (SELECT rowid FROM customer_search)"
    ).scalar_one()
    spare = db.exec_driver_sql(
        "SELECT count(*) FROM customer_search WHERE rowid NOT IN (SELECT id FROM customer WHERE deleted_at IS NULL)"
    ).scalar_one()
    return [
        *([f"Search index: {missing} customers are missing"] if missing else []),
        *([f"Search index: {spare} entries belong to no customer"] if spare else []),
    ]


def _inside_index(store: Store) -> list[str]:
    """What FTS5 itself finds wrong; its check is spelled as an insert, so it needs a connection that may write."""
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415 - only this check writes

    if store.read_only:
        return []
    try:
        with store.engine.connect() as db, db.begin() as transaction:
            db.exec_driver_sql("INSERT INTO customer_search(customer_search) VALUES ('integrity-check')")
            transaction.rollback()
    except DBAPIError as error:
        return [f"Search index: {error.orig}"]
    return []


def _files(store: Store, db: Connection) -> list[str]:
    """Attachments whose file is gone. A file without an attachment may wait for a redo and is no damage."""
    rows = db.exec_driver_sql("SELECT DISTINCT digest, name FROM attachment WHERE deleted_at IS NULL ORDER BY name")
    missing = [str(name) for digest, name in rows if not (store.folder / FOLDER / digest[:2] / digest).is_file()]
    return [f"Attachment without its file: {name}" for name in missing]
