"""Complaints as the dialog, the drawer and the lists show them, and the next free number."""

import json
from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping

_ROW = (
    "SELECT k.*, c.name AS customer, c.number AS customer_number, c.grade_id, c.hot, p.name AS person "
    "FROM complaint k JOIN customer c ON c.id = k.customer_id LEFT JOIN contact p ON p.id = k.contact_id"
)
_LIVE = "k.deleted_at IS NULL AND c.deleted_at IS NULL"


def one(db: Connection, complaint_id: int) -> RowMapping | None:
    """One complaint with its customer, or None when it is gone."""
    return db.exec_driver_sql(f"{_ROW} WHERE k.id = ? AND k.deleted_at IS NULL", (complaint_id,)).mappings().first()


def of_customer(db: Connection, customer_id: int) -> Sequence[RowMapping]:
    """The complaints of a customer, the newest first."""
    sql = f"{_ROW} WHERE k.customer_id = ? AND k.deleted_at IS NULL ORDER BY k.received_at DESC, k.id DESC"
    return db.exec_driver_sql(sql, (customer_id,)).mappings().all()


def listing(db: Connection, limit: int) -> Sequence[RowMapping]:
    """All complaints: those still open first, the oldest of them first, then the others, the newest first."""
    open_ones = f"{_ROW} WHERE {_LIVE} AND k.called_back_at IS NULL ORDER BY k.received_at, k.id LIMIT ?"
    closed = f"{_ROW} WHERE {_LIVE} AND k.called_back_at IS NOT NULL ORDER BY k.received_at DESC, k.id DESC LIMIT ?"
    found = list(db.exec_driver_sql(open_ones, (limit,)).mappings().all())
    return [*found, *db.exec_driver_sql(closed, (limit - len(found),)).mappings().all()]


def highest(db: Connection, prefix: str) -> int:
    """The highest running number after a prefix, the removed ones included."""
    found = db.exec_driver_sql(
        "SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM complaint WHERE substr(number, 1, ?) = ?",
        (len(prefix) + 1, len(prefix), prefix),
    ).scalar()
    return int(found or 0)


def edits(db: Connection, complaint_id: int) -> list[tuple[str, dict[str, object]]]:
    """Steps that changed a complaint and still stand: when, and the columns they wrote, the oldest first."""
    found = db.exec_driver_sql(
        "SELECT s.at, x.new FROM change x JOIN step s ON s.id = x.step_id "
        "WHERE x.tbl = 'complaint' AND x.row_id = ? AND x.op = 'update' AND s.undoes IS NULL AND s.undone = 0 "
        "ORDER BY x.id",
        (complaint_id,),
    )
    return [(str(at), json.loads(new)) for at, new in found]


def open_count(db: Connection, customer_id: int) -> int:
    """How many complaints of a customer are not closed."""
    found = db.exec_driver_sql(
        "SELECT count(*) FROM complaint WHERE customer_id = ? AND called_back_at IS NULL AND deleted_at IS NULL",
        (customer_id,),
    )
    return int(found.scalar_one())
