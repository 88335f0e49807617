"""All that is due, each thing once, however long the program slept: computed from facts and the present moment alone.

The five reminder types of 003-24 to 003-28 and the service clocks come in as things with a due moment. Nothing here
remembers; what was told already is handed in, so that a clock that jumps neither repeats nor swallows anything.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import NamedTuple

from crm_desktop.domain.escalation import Step, escalate
from crm_desktop.domain.work_calendar import DAY, WorkCalendar

USUAL_LADDER = (1, 3, 7)


class Type(StrEnum):
    """What a reminder is about."""

    TIME = "time"
    EVENT = "event"
    BIRTHDAY = "birthday"
    CONTRACT = "contract"
    PAYMENT = "payment"
    PROJECT = "project"
    SERVICE = "service"


class Priority(IntEnum):
    """How much a reminder presses."""

    HIGH = 0
    MEDIUM = 1
    LOW = 2


class Section(StrEnum):
    """Where a thing stands in the list of the day."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


PRIORITIES: Mapping[Type, Priority] = MappingProxyType(
    {
        Type.TIME: Priority.MEDIUM,
        Type.EVENT: Priority.HIGH,
        Type.BIRTHDAY: Priority.LOW,
        Type.CONTRACT: Priority.HIGH,
        Type.PAYMENT: Priority.HIGH,
        Type.PROJECT: Priority.HIGH,
        Type.SERVICE: Priority.HIGH,
    }
)
"""The sources' priorities by type (003-24 to 003-28)."""


_PLACES = {section: place for place, section in enumerate(Section)}


class Identity(NamedTuple):
    """What makes two things the same: the type, the customer, and the record where a customer has several."""

    type: Type
    customer_id: int
    record: str


class Told(NamedTuple):
    """That a thing was told of at its due moment (ISO)."""

    identity: Identity
    due: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing to do at a day or moment; `exact` ones are late from the minute on, the others from the next day on.

    `record` names the fact behind it; `later` is the day to which it was put off.
    """

    type: Type
    customer_id: int
    due: date
    record: str = ""
    exact: bool = False
    later: date | None = None
    priority: Priority | None = None

    @property
    def identity(self) -> Identity:
        """What makes it the same thing in another look."""
        return Identity(self.type, self.customer_id, self.record)

    @property
    def presses(self) -> Priority:
        """How much it presses: as it says, or as its type does."""
        return PRIORITIES[self.type] if self.priority is None else self.priority

    @property
    def at(self) -> date:
        """When it is due now: as it was, or on the later day."""
        if self.later is None or _moment(self.later) <= _moment(self.due):
            return self.due
        return self.later


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing in the list: `missed` counts the due moments gone by, more than one where it comes again and again."""

    thing: Thing
    section: Section
    missed: int
    overdue_days: int
    step: Step

    @property
    def priority(self) -> Priority:
        """How much it presses."""
        return self.thing.presses

    @property
    def told(self) -> Told:
        """The mark that it was told of."""
        return Told(self.thing.identity, self.thing.at.isoformat())


@dataclass(frozen=True, slots=True)
class Backlog:
    """The list at a moment, in the order in which it is shown."""

    entries: tuple[Entry, ...]
    now: datetime

    def section(self, section: Section) -> list[Entry]:
        """The entries of a part of the list."""
        return [entry for entry in self.entries if entry.section is section]

    def supervisor(self) -> list[Entry]:
        """What has climbed to the supervisor's list (003-23)."""
        return [entry for entry in self.entries if entry.step is Step.SUPERVISOR]

    @property
    def red(self) -> int:
        """What the tray counts in red."""
        return sum(entry.step >= Step.TOP for entry in self.entries)

    def news(self, told: Collection[Told]) -> list[Entry]:
        """What has come due and was not told of yet; the caller adds their marks to `told`."""
        return [entry for entry in self.entries if _begun(entry.thing, self.now) and entry.told not in told]


def gather(
    things: Iterable[Thing],
    now: datetime,
    *,
    ladder: Sequence[int] = USUAL_LADDER,
    calendar: WorkCalendar | None = None,
) -> Backlog:
    """The list of all things at a moment, each identity once, with the moment that presses most."""
    found: dict[Identity, list[Thing]] = {}
    for thing in things:
        found.setdefault(thing.identity, []).append(thing)
    calendar = calendar or WorkCalendar()
    entries = [_entry(same, now, ladder, calendar) for same in found.values()]
    return Backlog(tuple(sorted(entries, key=_order)), now)


def _entry(same: Sequence[Thing], now: datetime, ladder: Sequence[int], calendar: WorkCalendar) -> Entry:
    first = min(same, key=lambda thing: _press(thing, now)) if len(same) > 1 else same[0]
    due, today = _day(first.at), now.date()
    section = _section(first, now)
    gone = {_moment(thing.at) for thing in same if _begun(thing, now)}
    overdue = max((today - due).days, 0)
    step = escalate(due, today, ladder, calendar).step if overdue else Step.NONE
    if first.presses is Priority.LOW:
        # a birthday that was missed is no case for the supervisor
        step = min(step, Step.MARKED)
    if section is Section.OVERDUE and not overdue:
        # an hour that was missed today is marked at once
        step = Step.MARKED
    return Entry(first, section, len(gone), overdue, step)


def _press(thing: Thing, now: datetime) -> tuple[int, datetime, bool]:
    return _PLACES[_section(thing, now)], _moment(thing.at), not thing.exact


def _section(thing: Thing, now: datetime) -> Section:
    due, today = _day(thing.at), now.date()
    if due < today or (thing.exact and isinstance(thing.at, datetime) and thing.at < now):
        return Section.OVERDUE
    if due == today:
        return Section.TODAY
    sunday = today + (6 - today.weekday()) * DAY
    return Section.WEEK if due <= sunday else Section.LATER


def _order(entry: Entry) -> tuple[object, ...]:
    """Sections in turn; escalated things on top, then what presses most, then by due moment."""
    climbed = -entry.step if entry.step >= Step.TOP else 0
    due = _moment(entry.thing.at)
    by_time = (entry.priority, due) if entry.section is Section.OVERDUE else (due, entry.priority)
    return _PLACES[entry.section], climbed, *by_time, *entry.thing.identity


def _begun(thing: Thing, now: datetime) -> bool:
    """Whether its moment has come; a day comes with its first minute."""
    return _moment(thing.at) <= now


def _moment(due: date) -> datetime:
    return due if isinstance(due, datetime) else datetime.combine(due, time())


def _start_of(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time())


def _day(due: date) -> date:
    return due.date() if isinstance(due, datetime) else due
