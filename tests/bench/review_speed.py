"""The review of a month at a million customers and five million follow-ups, against its own SQL run bare."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.domain.review_period import Period
from crm_desktop.services import review_figures
from crm_desktop.store.database import Store
from crm_desktop.store.reading import Params, Reader, Result

from .measure import Figure, seconds, side_by_side
from .years import years

_ROUNDS = 3

Statement = tuple[str, Params]


def review(folder: Path, customers: int) -> list[Figure]:
    """A first look at last month, and a second one against the first."""
    on = date.today()
    store = years(folder / "years", customers, on)
    now = datetime.combine(on, datetime.min.time())
    month = Period.of(on).previous()
    try:
        with _heard() as statements:
            _look(store, month, now)
        ours, peer = side_by_side(lambda: _look(store, month, now), lambda: _bare(store.path, statements), _ROUNDS)
        second = seconds(lambda: review_figures.compute(store, month, now=now), _ROUNDS)
    finally:
        store.close()
    against = f"the same {len(statements)} statements in a plain connection"
    return [
        Figure("review of a month, first look", ours * 1000, peer * 1000, "ms", 1.3, against),
        Figure("review of a month, second look", second * 1000, ours * 1000, "ms", 0.01, "the first look"),
    ]


def _look(store: Store, month: Period, now: datetime) -> None:
    # as after a change: what was computed a moment ago does not help
    store.versions["bench"] += 1
    assert review_figures.compute(store, month, now=now).charts


@contextmanager
def _heard() -> Iterator[list[Statement]]:
    """Every statement that is read while it is open, with its values."""
    found: list[Statement] = []
    plain = Reader.exec_driver_sql

    def listen(self: Reader, sql: str, params: Params = ()) -> Result:
        found.append((sql, params))
        return plain(self, sql, params)

    Reader.exec_driver_sql = listen
    try:
        yield found
    finally:
        Reader.exec_driver_sql = plain


def _bare(path: Path, statements: list[Statement]) -> None:
    db: Any = driver.connect(f"file:{path.as_posix()}?mode=ro", uri=True)
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA cache_size = -16000")
    for sql, params in statements:
        db.execute(sql, params).fetchall()
    db.close()
