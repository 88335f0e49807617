"""What was done on a day, the latest first: the folded line under the list of the day."""

from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.store import options, today_queries
from crm_desktop.store.database import Store


@dataclass(frozen=True, slots=True)
class Finished:
    """A touch of the day; `at` is an ISO day or minute."""

    customer_id: int
    customer: str
    grade: str
    hot: bool
    method: str
    icon: str
    words: str
    at: str


def finished(store: Store, on: date, *, limit: int = 100, offset: int = 0) -> list[Finished]:
    """The latest touch of each customer touched on a day."""
    known = options.current(store)
    with store.read() as db:
        rows = today_queries.finished(db, on.isoformat(), (on + timedelta(days=1)).isoformat(), limit, offset)
    return [
        Finished(
            customer_id=row["id"],
            customer=row["name"],
            grade=known.name(row["grade_id"]),
            hot=bool(row["hot"]),
            method=known.name(row["method_id"]),
            icon=known.icon(row["method_id"], "note"),
            words=row["said"].replace("\n", " "),
            at=row["at"],
        )
        for row in rows
    ]
