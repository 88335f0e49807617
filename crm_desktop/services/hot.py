"""Keeping the hot customers few: a limit of the book, and whose mark can go (004-05 to 004-07)."""

from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.store import hot_queries, options
from crm_desktop.store.database import Store

_KEY = "hot_limit"
LIMIT = 30
"""Hot customers of a fresh book; more than one can work on at a time are no longer hot."""
_QUIET_DAYS = 21
_MOST = 200
_SIGNED = QT_TRANSLATE_NOOP("messages", "signed on {day}")
_NO_NEED = QT_TRANSLATE_NOOP("messages", "no need is recorded")
_SILENT = QT_TRANSLATE_NOOP("messages", "no contact for {days} days")


@dataclass(frozen=True, slots=True)
class Cooling:
    """A hot customer whose mark can go, and why."""

    customer_id: int
    name: str
    grade: str
    why: Message


@dataclass(frozen=True, slots=True)
class Heat:
    """How many customers are hot, and how many shall be at most."""

    count: int
    limit: int

    @property
    def over(self) -> int:
        """How many are too many."""
        return max(0, self.count - self.limit)


def heat(store: Store) -> Heat:
    """How hot the book is."""
    with store.read() as db:
        raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (_KEY,)).scalar()
        return Heat(hot_queries.count(db), int(raw) if raw else LIMIT)


def set_limit(store: Store, limit: int, *, origin: object | None = None) -> None:
    """Change how many customers shall be hot at most."""
    with store.step("setting.edit", origin) as step:
        step.db.exec_driver_sql(
            "INSERT INTO setting(key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2",
            (_KEY, str(limit)),
        )


def cooling(store: Store, today: date) -> list[Cooling]:
    """Whose mark can go: signed, without a need, or silent for weeks (004-06)."""
    known = options.current(store)
    with store.read() as db:
        rows = hot_queries.candidates(db, (today - timedelta(days=_QUIET_DAYS)).isoformat(), _MOST)
    return [
        Cooling(
            row["id"],
            row["name"],
            known.name(row["grade_id"]),
            _why(row["needed"], row["signed"], row["touched"], today),
        )
        for row in rows
    ]


def _why(needed: object, signed: str | None, touched: str, today: date) -> Message:
    if signed and signed >= touched:
        return Message(_SIGNED, day=signed[:10])
    if not needed:
        return Message(_NO_NEED)
    return Message(_SILENT, days=(today - date.fromisoformat(f"{touched}-01-01"[:10])).days)
