"""The list of the day at a million customers, against one indexed query for the same ids."""

from datetime import date
from pathlib import Path

from crm_desktop.services import reminders
from crm_desktop.store.database import Store

from .measure import Figure, side_by_side
from .million import million

_PAGE = 200
_PEER = "SELECT id FROM customer WHERE deleted_at IS NULL AND next_due_at < date(?, '+1 day') ORDER BY next_due_at, id"


def today(folder: Path, customers: int) -> list[Figure]:
    """First page and figures of the day, against the ids of everybody who is due."""
    on = date.today()
    store = million(folder / "million", customers, on)
    try:
        ours, peer = side_by_side(lambda: _ours(store, on), lambda: _peer(store, on), 7)
    finally:
        store.close()
    name = "today: first page and counts"
    return [Figure(name, ours * 1000, peer * 1000, "ms", 2.0, "one indexed SQL query for the ids that are due")]


def _ours(store: Store, on: date) -> None:
    assert len(reminders.due(store, on, limit=_PAGE)) == _PAGE
    # as after a change: what was counted a moment ago does not help
    store.versions["bench"] += 1
    assert reminders.counts(store, on).open > _PAGE


def _peer(store: Store, on: date) -> None:
    with store.read() as db:
        assert db.exec_driver_sql(_PEER, (on.isoformat(),)).all()
