"""The list of the day as one look at the book: its parts, as many of their rows as are seen, and the figures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from crm_desktop.services import day_done, reminders
from crm_desktop.services.day_done import Finished
from crm_desktop.services.reminders import DueCounts, Reminder
from crm_desktop.store.database import Store

Row = Reminder | Finished
Rows = Mapping[str, Sequence[Row]]
PARTS: Final = ("overdue", "today", "week", "done")
_NAMED: Final = 8
"""Names beside the title of what is done."""
_SUPERVISOR: Final = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked at: some types of reminders (none for all), which parts are folded, and how many rows are seen."""

    types: tuple[str, ...] = ()
    folded: Collection[str] = ()
    rows: int = 100


@dataclass(frozen=True, slots=True)
class TodayList:
    """What was found: how much each part holds, its rows as far as they were wanted, who was finished last."""

    moment: datetime
    counts: DueCounts
    sizes: Mapping[str, int]
    rows: Rows
    latest: tuple[Finished, ...] = ()
    supervised: bool = False
    """Whether anything has climbed to the supervisor."""


def read(store: Store, moment: datetime, wanted: Wanted) -> TodayList:
    """The list as it stands at a moment."""
    counts = reminders.counts(store, moment)
    sizes = {part: counts.of(part, wanted.types) for part in PARTS[:3]}
    sizes["done"] = 0 if wanted.types else counts.done_today
    starts = {part: 0 for part in PARTS if sizes[part] and part not in wanted.folded}
    rows = further(store, moment, wanted.types, {part: (0, sizes[part]) for part in starts}, wanted.rows)
    latest = day_done.finished(store, moment.date(), limit=_NAMED) if sizes["done"] and "done" in wanted.folded else ()
    first = rows.get("overdue") or (_rows(store, moment, wanted.types, "overdue", 1, 0) if sizes["overdue"] else ())
    top = first[0] if first else None
    # what has climbed furthest stands first
    supervised = isinstance(top, Reminder) and top.escalation >= _SUPERVISOR
    return TodayList(moment, counts, sizes, rows, tuple(latest), supervised)


def further(
    store: Store, moment: datetime, types: tuple[str, ...], parts: Mapping[str, tuple[int, int]], limit: int
) -> Rows:
    """At most `limit` rows of some parts, each from a place to its size; parts that were not come to are left out."""
    found: dict[str, Sequence[Row]] = {}
    for part, (start, size) in parts.items():
        if limit <= 0:
            break
        found[part] = _rows(store, moment, types, part, min(limit, size - start), start)
        limit -= len(found[part])
        if found[part] and start + len(found[part]) < size:
            break
    return found


def _rows(store: Store, moment: datetime, types: tuple[str, ...], part: str, limit: int, offset: int) -> Sequence[Row]:
    if part == "done":
        return day_done.finished(store, moment.date(), limit=limit, offset=offset)
    return reminders.due(store, moment, types=types, section=part, limit=limit, offset=offset)
