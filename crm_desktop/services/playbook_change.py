"""What another playbook would change, and putting it in force as one step (K1-K3)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain import load_levelling, playbook_table
from crm_desktop.domain.load_levelling import Contact, Placed
from crm_desktop.domain.playbook import Playbook
from crm_desktop.domain.progress import Progress, no_progress
from crm_desktop.domain.work_calendar import contact_day
from crm_desktop.services.records import now
from crm_desktop.store import due_preview, options, rule_queries, rules
from crm_desktop.store.database import Step, Store
from crm_desktop.store.identity import new_uids
from crm_desktop.store.options import Options
from crm_desktop.store.rules import Rules
from crm_desktop.store.sql import Connection

DAYS = 14
"""The days whose load is shown, from today on."""
MOST_MOVERS = 20


@dataclass(frozen=True, slots=True)
class Mover:
    """A customer who would be due on another day."""

    customer_id: int
    name: str
    level: str
    was: date
    will: date

    @property
    def days(self) -> int:
        """By how many days it is later; less than 0 when it is earlier."""
        return (self.will - self.was).days


@dataclass(frozen=True, slots=True)
class Preview:
    """How many customers would be due earlier, later and on the same day, and how the days to come would be filled.

    `levels` holds each level with its customers and their mean shift in days, `now` and `after` the customers due on
    each of the next days (today with all that is overdue), `movers` those who move farthest. `put_off` counts those
    whom levelling would move on.
    """

    total: int
    earlier: int
    later: int
    same: int
    levels: tuple[tuple[str, int, float], ...]
    now: Mapping[date, int]
    after: Mapping[date, int]
    movers: tuple[Mover, ...]
    put_off: int = 0


def preview_of(
    store: Store, playbook: Playbook, *, today: date, spread: bool = False, progress: Progress = no_progress
) -> Preview:
    """Work out what a playbook would change; nothing is written. `spread` levels the load as `apply` would do it."""
    known = options.current(store)
    with store.read() as db:
        other = rules.with_playbook(playbook, rules.in_force(db).holidays)
        due_preview.work_out(db, other, progress)
        return _preview(db, other, known, today, _placed(db, other, known, today) if spread else [])


def apply(
    store: Store,
    playbook: Playbook,
    *,
    today: date,
    spread: bool = False,
    origin: object | None = None,
    progress: Progress = no_progress,
) -> None:
    """Put a playbook in force; every next due date follows in the same step, and all of it is undone together.

    With `spread` the customers whom it makes due in the next days get a plan where a day would be over its limit,
    the important ones first. Cancelling in `progress` leaves everything as it was. UserError for a playbook that
    cannot be.
    """
    table = {"id": playbook.id, **playbook_table.to_table(playbook)}
    checked = playbook_table.from_table(playbook.id, table, strict=True)
    with store.step("playbook.choose", origin, name=playbook.name.said(english=store.english)) as step:
        if checked == rules.in_force(step.db).playbook:
            return
        if spread:
            _plan(step, checked, today, progress)
        rule_queries.put(step.db, "playbook", table, now())
        step.progress = progress


def _plan(step: Step, playbook: Playbook, today: date, progress: Progress) -> None:
    """Plan the contacts that levelling moves on; the others follow from the cadence."""
    from crm_desktop.store import tables  # noqa: PLC0415 - loads SQLAlchemy, which a preview does without

    other = rules.with_playbook(playbook, rules.in_force(step.db).holidays)
    due_preview.work_out(step.db, other, progress)
    moved = [one for one in _placed(step.db, other, options.load(step.db), today) if _moved(one, today)]
    moment = now()
    rows = [(uid, one.id, one.day.isoformat(), moment) for uid, one in zip(new_uids(len(moved)), moved, strict=True)]
    columns = ("uid", "customer_id", "planned_at", "created_at")
    step.bulk_insert(tables.follow_up, columns, rows, {"state": "planned"})


def _placed(db: Connection, other: Rules, known: Options, today: date) -> list[Placed]:
    """Those whom the rules make due in the next days, with the day that each of them gets."""
    last = (today + timedelta(days=DAYS - 1)).isoformat()
    playbook, calendar = other.playbook, other.calendar
    ranks = {one.id: playbook.rank(one.name) + 1 for one in known.kind("grade")}
    contacts = [
        Contact(one, date.fromisoformat(will), 0 if hot else ranks.get(grade, len(playbook.levels) + 1))
        for one, grade, hot, will in due_preview.coming(db, last)
    ]
    return load_levelling.spread(
        contacts,
        first=today,
        daily_most=playbook.daily_most,
        open_day=lambda day: contact_day(day, playbook.quiet, calendar),
        load=_days(due_preview.staying(db, today.isoformat())),
    )


def _moved(one: Placed, today: date) -> bool:
    """Whether a contact waits longer than the cadence says; what is overdue stays so where it can be made today."""
    return one.day > max(one.wanted, today)


def _preview(db: Connection, other: Rules, known: Options, today: date, placed: Sequence[Placed]) -> Preview:
    first, last = today.isoformat(), (today + timedelta(days=DAYS - 1)).isoformat()
    levels = _levels(due_preview.shifts(db), other.playbook, known)
    total = sum(one.total for one in levels)
    earlier, later = sum(one.earlier for one in levels), sum(one.later for one in levels)
    return Preview(
        total=total,
        earlier=earlier,
        later=later,
        same=total - earlier - later,
        levels=tuple((one.name, one.total, one.days / one.total) for one in levels),
        now=_days(due_preview.load(db, "was", first, last)),
        after=_levelled(_days(due_preview.load(db, "will", first, last)), placed, today),
        movers=tuple(
            Mover(one, name, known.own_name(grade), date.fromisoformat(was), date.fromisoformat(will))
            for one, name, grade, was, will in due_preview.movers(db, MOST_MOVERS)
        ),
        put_off=sum(_moved(one, today) for one in placed),
    )


class _Level(NamedTuple):
    name: str
    total: int
    earlier: int
    later: int
    days: float


def _levels(rows: Iterable[Sequence[Any]], playbook: Playbook, known: Options) -> list[_Level]:
    """What happens to each level, in their order; customers without one come last."""
    found = [
        _Level(known.own_name(grade), total, earlier or 0, later or 0, days)
        for grade, total, earlier, later, days in rows
    ]
    return sorted(found, key=lambda one: (not one.name, playbook.rank(one.name), one.name))


def _levelled(load: Mapping[date, int], placed: Sequence[Placed], today: date) -> Mapping[date, int]:
    """The load of the days after levelling."""
    found = Counter(load)
    for one in placed:
        found[max(one.wanted, today)] -= 1
        found[one.day] += 1
    last = today + timedelta(days=DAYS)
    return {day: count for day, count in sorted(found.items()) if count and day < last}


def _days(load: Mapping[str, int]) -> dict[date, int]:
    return {date.fromisoformat(day): count for day, count in load.items()}
