"""What is due, of all types, in one list with why, the last touch and what to do (003-20 to 003-28)."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from weakref import WeakKeyDictionary

from crm_desktop.domain.backlog import Identity, Section
from crm_desktop.domain.escalation import Step
from crm_desktop.services import due_look, reminder_dress
from crm_desktop.services.due_list import DueList
from crm_desktop.services.due_look import Band, Look
from crm_desktop.services.reminder import DueCounts, Missed, OpenPromise, Reminder
from crm_desktop.store import options, reminder_queries
from crm_desktop.store.database import Store

__all__ = [
    "DueCounts", "Missed", "OpenPromise", "Reminder", "between", "climbed", "counts", "due", "due_ids",
    "later_this_week", "since",
]  # fmt: skip

_PAGE = 500
_counted: WeakKeyDictionary[Store, tuple[datetime, int, DueCounts]] = WeakKeyDictionary()
_OPEN = (Section.OVERDUE, Section.TODAY)


@contextmanager
def _list(store: Store, look: Look) -> Iterator[DueList]:
    known = options.current(store)
    with store.read() as db:
        yield DueList(db, look, known)


def due(
    store: Store,
    on: date,
    *,
    types: Collection[str] = (),
    section: str | None = None,
    limit: int = 500,
    offset: int = 0,
) -> list[Reminder]:
    """What is due on a day or at a moment, in the order in which it is shown: overdue, then today.

    `types` leaves the other types out, `section` names another part of the list; `limit` and `offset` page through it.
    """
    look = due_look.look(store, on)
    with _list(store, look) as found:
        if offset:
            page = found.page(types, look.of(*_sections(section)), limit, offset)
        else:
            page = found.first(types, _sections(section), limit)
        return reminder_dress.dress(found.db, page, look, found.known)


def _sections(section: str | None) -> tuple[Section, ...]:
    return (Section(section),) if section else _OPEN


def due_ids(store: Store, on: date, *, types: Collection[str] = (), section: str | None = None) -> list[Identity]:
    """What `due` gives in all, each as what identifies it."""
    look = due_look.look(store, on)
    with _list(store, look) as found:
        return [reminder_dress.identity(one) for one in found.everything(types, look.of(*_sections(section)))]


def climbed(store: Store, on: date, step: Step = Step.SUPERVISOR) -> Iterator[Reminder]:
    """Everything that has climbed to a rung or higher (003-23), page by page."""
    look = due_look.look(store, on)
    with _list(store, look) as found:
        everything = found.everything((), [band for band in look.bands if band.step >= step])
        for start in range(0, len(everything), _PAGE):
            yield from reminder_dress.dress(found.db, everything[start : start + _PAGE], look, found.known)


def later_this_week(store: Store, on: date, *, limit: int = 200) -> list[Reminder]:
    """What is due after a day until the end of its week."""
    return due(store, on, section=Section.WEEK, limit=limit)


def counts(store: Store, on: date) -> DueCounts:
    """Figures of the day, by the same indexes as the list; header, tray and page ask once a minute or change."""
    look = due_look.look(store, on)
    minute, version = look.now.replace(second=0), store.versions.total()
    kept = _counted.get(store)
    if kept is None or kept[:2] != (minute, version):
        kept = _counted[store] = (minute, version, _count(store, look))
    return kept[2]


def _count(store: Store, look: Look) -> DueCounts:
    with _list(store, look) as found:
        there = found.counts()
        touched = reminder_queries.touched_count(found.db, look.day(0), look.day(1))
    types: dict[str, dict[str, int]] = {}
    for band, of_type in there.items():
        section = types.setdefault(band.section, {})
        for name, count in of_type.items():
            section[name] = section.get(name, 0) + count
    red = sum(sum(of_type.values()) for band, of_type in there.items() if band.step >= Step.TOP)
    overdue, today, week = (sum(types[one].values()) for one in (*_OPEN, Section.WEEK))
    return DueCounts(overdue, today, week, touched, red, types)


def between(
    store: Store, start: datetime, end: datetime, now: datetime, *, types: Collection[str] = (), limit: int = 500
) -> list[Reminder]:
    """What has its moment from `start` until before `end`, as it stands now; a day has it with its first minute."""
    look = due_look.look(store, now)
    low, high = start.isoformat(), end.isoformat()
    band = Band(Section.LATER, Step.NONE, low, high, low, high)
    with _list(store, look) as found:
        return reminder_dress.dress(found.db, found.page(types, [band], limit), look, found.known)


def since(store: Store, seen: datetime, now: datetime) -> Missed:
    """What came due after a moment and before today and is still open, by type (after days asleep)."""
    look = due_look.look(store, now)
    start, today = seen.isoformat(), look.day(0)
    found: dict[str, int] = {}
    if start < today:
        band = Band(Section.LATER, Step.NONE, start, today, start, today)
        with _list(store, look) as there:
            for source in there.sources:
                found[source.type] = found.get(source.type, 0) + source.count(there.db, band)
    return Missed({str(one): count for one, count in found.items() if count})
